/* SPDX-License-Identifier: Apache-2.0 */
#include "check/function.h"

#include <math.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <libxml/xpathInternals.h>
#include <libxslt/extensions.h>
#include <libxslt/xsltutils.h>
#include <utf8proc.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/utf8.h"
#include "base/uuid.h"
#include "check/location.h"
#include "check/pattern.h"
#include "check/view.h"
#include "read/limits.h"

static _Thread_local struct places *noted;

void function_note_places(struct places *p) {
	noted = p;
}

/* The next argument as text; libxml2's memory, given back by xmlFree. */
static xmlChar *pop_text(xmlXPathParserContextPtr p) {
	return xmlXPathPopString(p);
}

static struct str text_of(const xmlChar *s) {
	return str_of(s != NULL ? (const char *)s : "");
}

static bool takes(xmlXPathParserContextPtr p, int given, int wanted) {
	if (given == wanted)
		return true;
	xmlXPathSetArityError(p);
	return false;
}

static void return_text(xmlXPathParserContextPtr p, struct str s) {
	valuePush(p, xmlXPathWrapString(xmlStrndup((const xmlChar *)s.p, (int)s.n)));
}

static void return_number(xmlXPathParserContextPtr p, double n) {
	valuePush(p, xmlXPathNewFloat(n));
}

/* d:day(date): days since 1970-01-01, NaN for what is no date. */
static void call_day(xmlXPathParserContextPtr p, int n) {
	struct date day;
	xmlChar *text;

	if (!takes(p, n, 1))
		return;
	text = pop_text(p);
	return_number(p, date_parse(str_trim(text_of(text)), &day) ? (double)day.day : (double)NAN);
	xmlFree(text);
}

/* d:add(date, duration): the date so much later, "" where one of them is none. */
static void call_add(xmlXPathParserContextPtr p, int n) {
	struct duration length;
	struct date day;
	xmlChar *later, *date;
	char out[11] = "";

	if (!takes(p, n, 2))
		return;
	later = pop_text(p);
	date = pop_text(p);
	if (date_parse(str_trim(text_of(date)), &day) &&
	    duration_parse(str_trim(text_of(later)), &length))
		date_print(date_add(day, length), out);
	return_text(p, str_of(out));
	xmlFree(date);
	xmlFree(later);
}

/* d:minutes(duration): for comparing; a month counts as 30 days. */
static void call_minutes(xmlXPathParserContextPtr p, int n) {
	struct duration length;
	xmlChar *text;

	if (!takes(p, n, 1))
		return;
	text = pop_text(p);
	return_number(p, duration_parse(str_trim(text_of(text)), &length)
				 ? (double)duration_minutes(length)
				 : NAN);
	xmlFree(text);
}

/* d:matches(text, pattern): whether a POSIX extended expression matches somewhere, in any case of letters. */
static void call_matches(xmlXPathParserContextPtr p, int n) {
	xmlChar *pattern, *text;
	const struct pattern *k;

	if (!takes(p, n, 2))
		return;
	pattern = pop_text(p);
	text = pop_text(p);
	k = pattern_find(text_of(pattern).p);
	if (k == NULL) {
		xsltTransformError(xsltXPathGetTransformContext(p), NULL, NULL,
				   "'%.*s' is no regular expression of at most %u bytes\n",
				   (int)LIMIT_PATTERN_BYTES, (const char *)pattern,
				   LIMIT_PATTERN_BYTES);
		p->error = XPATH_EXPR_ERROR;
	}
	valuePush(p, xmlXPathNewBoolean(k != NULL && pattern_matches(k, text_of(text).p)));
	xmlFree(text);
	xmlFree(pattern);
}

/* d:documents(kind): the documents of the set that are of the kind. A path with the same result evaluates its predicate for each document. */
static void call_documents(xmlXPathParserContextPtr p, int n) {
	xmlNodeSetPtr documents;
	const xmlNode *root;
	xmlChar *kind;

	if (!takes(p, n, 1))
		return;
	kind = pop_text(p);
	documents = xmlXPathNodeSetCreate(NULL);
	root = xmlDocGetRootElement(p->context->doc);
	for (xmlNodePtr d = root != NULL ? root->children : NULL; d != NULL; d = d->next) {
		const xmlAttr *a =
			d->type == XML_ELEMENT_NODE ? xmlHasProp(d, (const xmlChar *)"kind") : NULL;

		if (a != NULL && a->children != NULL && xmlStrEqual(a->children->content, kind))
			xmlXPathNodeSetAddUnique(documents, d);
	}
	valuePush(p, xmlXPathWrapNodeSet(documents));
	xmlFree(kind);
}

/* d:words(text): how many there are. */
static void call_words(xmlXPathParserContextPtr p, int n) {
	double words = 0;
	xmlChar *text;
	bool inside = false;

	if (!takes(p, n, 1))
		return;
	text = pop_text(p);
	for (const xmlChar *c = text; c != NULL && *c != '\0'; c++) {
		bool blank = *c == ' ' || *c == '\n' || *c == '\t' || *c == '\r';

		words += !blank && !inside;
		inside = !blank;
	}
	return_number(p, words);
	xmlFree(text);
}

/* Numbers with dots between them, piece by piece; what follows a hyphen makes it earlier than without. */
static int compare_versions(const char *a, const char *b) {
	for (;;) {
		char *after_a, *after_b;
		unsigned long x = strtoul(a, &after_a, 10), y = strtoul(b, &after_b, 10);

		if (x != y)
			return x < y ? -1 : 1;
		if (*after_a != '.' && *after_b != '.')
			return (*after_b == '-') - (*after_a == '-');
		a = *after_a == '.' ? after_a + 1 : "0";
		b = *after_b == '.' ? after_b + 1 : "0";
	}
}

/* d:compare-versions(a, b): -1, 0 or 1. */
static void call_compare_versions(xmlXPathParserContextPtr p, int n) {
	xmlChar *a, *b;

	if (!takes(p, n, 2))
		return;
	b = pop_text(p);
	a = pop_text(p);
	return_number(p, compare_versions((const char *)a, (const char *)b));
	xmlFree(a);
	xmlFree(b);
}

/* d:normal(text): letters and digits in lower case, one blank for all between. */
static void call_normal(xmlXPathParserContextPtr p, int n) {
	struct buf out = { 0 };
	size_t length;
	xmlChar *text;
	struct str s;
	bool gap = false;

	if (!takes(p, n, 1))
		return;
	text = pop_text(p);
	s = text_of(text);
	for (size_t i = 0; i < s.n; i += length) {
		uint32_t c = utf8_decode(s, i, &length);
		utf8proc_category_t category = utf8proc_category((utf8proc_int32_t)c);
		unsigned char bytes[4];

		if (category > UTF8PROC_CATEGORY_NO || category < UTF8PROC_CATEGORY_LU) {
			gap = out.n > 0;
			continue;
		}
		if (gap)
			buf_add_char(&out, ' ');
		gap = false;
		buf_add(&out, bytes,
			(size_t)utf8proc_encode_char(utf8proc_tolower((utf8proc_int32_t)c), bytes));
	}
	return_text(p, buf_str(&out));
	buf_free(&out);
	xmlFree(text);
}

/* The first node of the argument in the order of the document; where it is empty, or is none, the context node. */
static xmlNodePtr pop_node(xmlXPathParserContextPtr p) {
	xmlXPathObjectPtr object = valuePop(p);
	xmlNodePtr n = p->context->node;

	if (object != NULL && object->type == XPATH_NODESET && object->nodesetval != NULL &&
	    object->nodesetval->nodeNr > 0) {
		xmlXPathNodeSetSort(object->nodesetval);
		n = object->nodesetval->nodeTab[0];
	}
	xmlXPathFreeObject(object);
	return n;
}

/* d:path(node): an XPath of it, by ids where there are. */
static void call_path(xmlXPathParserContextPtr p, int n) {
	struct buf out = { 0 };

	if (!takes(p, n, 1))
		return;
	location_add(&out, pop_node(p));
	return_text(p, buf_str(&out));
	buf_free(&out);
}

/* d:at(node): the number under which the place of the node is noted. */
static void call_at(xmlXPathParserContextPtr p, int n) {
	struct span *span;

	if (!takes(p, n, 1))
		return;
	if (noted == NULL) {
		pop_node(p);
		return_text(p, STR(""));
		return;
	}
	span = ARENA_NEW(noted->arena, struct span);
	*span = view_place(pop_node(p));
	vec_add(noted->arena, &noted->spans, span);
	return_number(p, (double)noted->spans.n);
}

/* The field that the first node of the argument is; NULL for another node or none. */
static const struct field *pop_field(xmlXPathParserContextPtr p) {
	xmlXPathObjectPtr object = valuePop(p);
	const struct field *f = NULL;

	if (object != NULL && object->type == XPATH_NODESET && object->nodesetval != NULL &&
	    object->nodesetval->nodeNr > 0) {
		if (object->nodesetval->nodeNr > 1)
			xmlXPathNodeSetSort(object->nodesetval);
		f = view_field(object->nodesetval->nodeTab[0]);
	}
	xmlXPathFreeObject(object);
	return f;
}

/* d:label(field): what its kind calls it, in exports and overviews. */
static void call_label(xmlXPathParserContextPtr p, int n) {
	const struct field *f;

	if (!takes(p, n, 1))
		return;
	f = pop_field(p);
	return_text(p, f != NULL ? f->label : STR(""));
}

/* d:type(field): date, number, boolean, list, map or entries, else "", in exports and overviews. */
static void call_type(xmlXPathParserContextPtr p, int n) {
	static const char *const names[] = {
		[FIELD_DATE] = "date",       [FIELD_INTEGER] = "number", [FIELD_NUMBER] = "number",
		[FIELD_BOOLEAN] = "boolean", [FIELD_LIST] = "list",      [FIELD_MAP] = "map",
		[FIELD_ENTRIES] = "entries",
	};
	const struct field *f;
	const char *name = NULL;

	if (!takes(p, n, 1))
		return;
	f = pop_field(p);
	if (f != NULL)
		name = names[f->type];
	return_text(p, str_of(name != NULL ? name : ""));
}

/* d:uuid(url): the UUID that the URL or URN names. */
static void call_uuid(xmlXPathParserContextPtr p, int n) {
	char uuid[UUID_SIZE];
	xmlChar *url;

	if (!takes(p, n, 1))
		return;
	url = pop_text(p);
	uuid_of_url(text_of(url), uuid);
	return_text(p, str_of(uuid));
	xmlFree(url);
}

void function_start(void) {
	static const struct {
		const char *name;
		xmlXPathFunction call;
	} functions[] = {
		{ "add", call_add },
		{ "at", call_at },
		{ "compare-versions", call_compare_versions },
		{ "day", call_day },
		{ "documents", call_documents },
		{ "label", call_label },
		{ "matches", call_matches },
		{ "minutes", call_minutes },
		{ "normal", call_normal },
		{ "path", call_path },
		{ "type", call_type },
		{ "uuid", call_uuid },
		{ "words", call_words },
	};

	pattern_start();
	for (size_t i = 0; i < ARRAY_LENGTH(functions); i++)
		xsltRegisterExtModuleFunction((const xmlChar *)functions[i].name,
					      (const xmlChar *)FUNCTION_NAMESPACE,
					      functions[i].call);
}

/* XPath 1.0, its node tests, and XSLT 1.0 without what reads. */
static const char *const standard[] = {
	"boolean",
	"ceiling",
	"comment",
	"concat",
	"contains",
	"count",
	"current",
	"element-available",
	"false",
	"floor",
	"format-number",
	"function-available",
	"generate-id",
	"id",
	"key",
	"lang",
	"last",
	"local-name",
	"name",
	"namespace-uri",
	"node",
	"normalize-space",
	"not",
	"number",
	"position",
	"processing-instruction",
	"round",
	"starts-with",
	"string",
	"string-length",
	"substring",
	"substring-after",
	"substring-before",
	"sum",
	"system-property",
	"text",
	"translate",
	"true",
};

bool function_is_known(const char *name, const char *uri) {
	if (uri[0] != '\0')
		return xsltExtModuleFunctionLookup((const xmlChar *)name, (const xmlChar *)uri) !=
		       NULL;
	for (size_t i = 0; i < ARRAY_LENGTH(standard); i++)
		if (strcmp(standard[i], name) == 0)
			return true;
	return false;
}
