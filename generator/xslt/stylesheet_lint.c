/* SPDX-License-Identifier: Apache-2.0 */
#include "xslt/stylesheet_lint.h"

#include <errno.h>
#include <string.h>
#include <strings.h>

#include <libxslt/xslt.h>

#include "base/path.h"
#include "xslt/expression.h"
#include "xslt/xml.h"

struct lint {
	struct stylesheet_files *files;
	const struct stylesheet_file *file;
	bool refused;
};

static const char *const xslt_elements[] = {
	"apply-imports",
	"apply-templates",
	"attribute",
	"attribute-set",
	"call-template",
	"choose",
	"comment",
	"copy",
	"copy-of",
	"decimal-format",
	"element",
	"fallback",
	"for-each",
	"if",
	"import",
	"include",
	"key",
	"message",
	"namespace-alias",
	"number",
	"otherwise",
	"output",
	"param",
	"preserve-space",
	"processing-instruction",
	"sort",
	"strip-space",
	"stylesheet",
	"template",
	"text",
	"transform",
	"value-of",
	"variable",
	"when",
	"with-param",
	NULL,
};

/* The attributes of XSLT elements that hold an expression or a pattern and not a template for a
 * value. */
static const char *const expressions[] = { "select", "test", "match", "use",
					   "count",  "from", "value", NULL };

/* Functions that read, or whose result is not the same on every machine. */
static const char *const readers[] = { "document", "unparsed-entity-uri", NULL };

/* Namespaces of elements that libxslt or its relatives run instead of copying them; a prefix of
 * their names. */
static const char *const runners[] = {
	"http://exslt.org/",
	"http://icl.com/saxon",
	"org.apache.xalan",
	"http://xml.apache.org/",
	"http://www.jclark.com/xt",
	"http://xmlsoft.org/XSLT",
	NULL,
};

static struct str text_of(const xmlChar *s) {
	return str_of((const char *)s);
}

/* The parser knows the line on which a start tag ends. The word is looked for there and, for a tag
 * of several lines, on those before; without it the line as a whole is the place. */
static struct span place_of(const struct lint *l, const xmlNode *n, struct str word) {
	struct source *source = l->file->source;
	long line = xmlGetLineNo(n);

	for (long i = line; i >= 1 && i > line - 20 && (size_t)line <= source->line_count; i--) {
		struct str text = source_line(source, (size_t)i);
		size_t at = str_find(text, word);

		if (word.n > 0 && at != SIZE_MAX)
			return span_of(source, (size_t)(text.p - source->text.p) + at, word.n);
	}
	return stylesheet_files_place(l->files, l->file->uri, line);
}

static struct finding *refuse(struct lint *l, enum code_number code, struct span span,
			      const char *what, struct str word) {
	l->refused = true;
	if (l->files->wrong == SCH_001)
		code = SCH_001;
	return finding_add(l->files->findings, code, span, "%s '%.*s'", what, STR_ARG(word));
}

static void check_expression(struct lint *l, const xmlNode *n, struct str expression) {
	for (const char *const *f = readers; *f != NULL; f++)
		if (expression_calls(expression, *f))
			refuse(l, XSL_002, place_of(l, n, str_of(*f)),
			       l->files->wrong == SCH_001 ? "a rule reads nothing by"
							  : "a page reads nothing by",
			       str_of(*f));
}

/* A template for a value: text with expressions in braces, where doubled braces are text. */
static void check_template(struct lint *l, const xmlNode *n, struct str value) {
	while (value.n > 0) {
		size_t open = str_find_char(value, '{'), end;

		if (open == SIZE_MAX)
			return;
		value = str_skip(value, open + 1);
		if (value.n > 0 && value.p[0] == '{') {
			value = str_skip(value, 1);
			continue;
		}
		end = expression_end(value);
		check_expression(l, n, str_slice(value, 0, end));
		value = str_skip(value, end + 1);
	}
}

static bool is_xslt(const xmlNode *n) {
	return n->ns != NULL && xmlStrEqual(n->ns->href, XSLT_NAMESPACE);
}

static bool is_event(struct str name) {
	return name.n > 2 && strncasecmp(name.p, "on", 2) == 0;
}

static bool is_script(struct str name) {
	return str_equal_nocase(name, STR("script"));
}

static bool holds_anything(const xmlNode *n) {
	for (const xmlNode *c = n->children; c != NULL; c = c->next)
		if (c->type == XML_ELEMENT_NODE
			    ? !is_xslt(c) || !xmlStrEqual(c->name, (const xmlChar *)"attribute")
			    : xmlIsBlankNode(c) == 0)
			return true;
	return false;
}

/* The prefixes that are declared as those of extension elements where the node stands. */
static bool is_declared_extension(const xmlNode *n) {
	const xmlChar *prefix = n->ns->prefix != NULL ? n->ns->prefix : (const xmlChar *)"#default";

	for (const xmlNode *p = n; p != NULL && p->type == XML_ELEMENT_NODE; p = p->parent) {
		struct str rest = text_of(p->_private), word;

		while (rest.n > 0) {
			if (!str_cut(rest, ' ', &word, &rest)) {
				word = rest;
				rest = str_skip(rest, rest.n);
			}
			if (str_equal(word, text_of(prefix)))
				return true;
		}
	}
	return false;
}

static void check_namespace(struct lint *l, const xmlNode *n) {
	struct str name = text_of(n->name);

	if (n->ns == NULL)
		return;
	for (const char *const *r = runners; *r != NULL; r++)
		if (str_starts(text_of(n->ns->href), *r)) {
			refuse(l, XSL_003, place_of(l, n, name), "an extension element", name);
			return;
		}
	if (is_declared_extension(n))
		refuse(l, XSL_003, place_of(l, n, name), "an extension element", name);
}

static void check_copied(struct lint *l, const xmlNode *n) {
	struct str name = text_of(n->name);

	check_namespace(l, n);
	if (is_script(name) && holds_anything(n))
		refuse(l, XSL_007, place_of(l, n, name), "a script in the page", name);
	for (const xmlAttr *a = n->properties; a != NULL; a = a->next)
		if (is_event(text_of(a->name)))
			refuse(l, XSL_007, place_of(l, n, text_of(a->name)),
			       "a script in an attribute", text_of(a->name));
}

static bool is_path_byte(char c) {
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
	       c == '-' || c == '_' || c == '.' || ((unsigned char)c & 0x80) != 0;
}

static bool is_plain_path(struct str s) {
	for (size_t i = 0; i < s.n; i++)
		if (!is_path_byte(s.p[i]) && s.p[i] != '/')
			return false;
	return s.n > 0;
}

/* xsl:import and xsl:include: which file is meant is decided here, once. */
static void resolve_reference(struct lint *l, xmlNode *n, struct str href) {
	struct stylesheet_files *f = l->files;
	struct span span = place_of(l, n, href);
	struct str name;
	char *uri;

	if (!is_plain_path(href) ||
	    !path_resolve(f->arena, path_folder(l->file->name), href, &name)) {
		finding_help(refuse(l, XSL_002, span, "not a path below the templates:", href),
			     "stylesheets are named relative to the file that imports them");
		return;
	}
	uri = stylesheet_files_import(f, l->file, name);
	if (uri != NULL)
		xmlSetProp(n, (const xmlChar *)"href", (const xmlChar *)uri);
	else if (errno == ENOENT || errno == ENOTDIR)
		refuse(l, l->files->wrong, span, "there is no stylesheet", href);
	else
		refuse(l, XSL_002, span, "not a plain file below the templates:", href);
}

static void check_instruction_attribute(struct lint *l, const xmlNode *n, struct str name,
					struct str value) {
	struct str element = text_of(n->name);

	if (str_is(name, "disable-output-escaping") && !str_is(value, "no"))
		refuse(l, XSL_007, place_of(l, n, name), "text as markup by", name);
	else if (str_is(element, "sort") && str_is(name, "lang"))
		refuse(l, l->files->wrong, place_of(l, n, value),
		       "the order depends on the machine's languages: lang", value);
	else if (str_is(element, "output") && str_is(name, "encoding") &&
		 !str_equal_nocase(value, STR("UTF-8")))
		refuse(l, l->files->wrong, place_of(l, n, value), "pages are UTF-8, not", value);
	else if (str_is(element, "output") && str_is(name, "method") && !str_is(value, "html") &&
		 !str_is(value, "xml") && !str_is(value, "text"))
		refuse(l, l->files->wrong, place_of(l, n, value), "an unknown output method",
		       value);
	else if (str_is(element, "attribute") && str_is(name, "name") && is_event(value))
		refuse(l, XSL_007, place_of(l, n, value), "a script in an attribute", value);
	else if (str_is(element, "element") && str_is(name, "name") && is_script(value) &&
		 holds_anything(n))
		refuse(l, XSL_007, place_of(l, n, value), "a script in the page", value);
}

static void check_instruction(struct lint *l, const xmlNode *n) {
	struct str name = text_of(n->name);

	if (str_is(name, "document") || str_is(name, "script"))
		refuse(l, XSL_003, place_of(l, n, name), "an element that writes or runs:", name);
	else if (!str_is_one_of(name, xslt_elements))
		refuse(l, l->files->wrong, place_of(l, n, name), "XSLT 1.0 has no element", name);
}

static bool is_xml_base(const xmlAttr *a) {
	return xmlStrEqual(a->name, (const xmlChar *)"base") && a->ns != NULL &&
	       xmlStrEqual(a->ns->href, XML_XML_NAMESPACE);
}

static void check_attributes(struct lint *l, xmlNode *n) {
	bool instruction = is_xslt(n);

	for (const xmlAttr *a = n->properties; a != NULL; a = a->next) {
		struct str name = text_of(a->name);
		struct str value = text_of(a->children != NULL ? a->children->content : NULL);

		if (is_xml_base(a))
			refuse(l, XSL_002, place_of(l, n, value),
			       "no other base for names:", value);
		if (instruction && str_is_one_of(name, expressions))
			check_expression(l, n, value);
		else
			check_template(l, n, value);
		if (instruction)
			check_instruction_attribute(l, n, name, value);
	}
	if (instruction &&
	    (str_is(text_of(n->name), "import") || str_is(text_of(n->name), "include"))) {
		const xmlAttr *href = xmlHasProp(n, (const xmlChar *)"href");

		/* Without one libxslt says so itself. */
		if (href != NULL && href->children != NULL)
			resolve_reference(
				l, n, str_copy(l->files->arena, text_of(href->children->content)));
	}
}

/* Moves the list of prefixes out of libxslt's sight, into the node's own pointer. */
static void take_extensions(struct lint *l, xmlNode *n) {
	xmlAttrPtr a =
		is_xslt(n) ? xmlHasNsProp(n, (const xmlChar *)"extension-element-prefixes", NULL)
			   : xmlHasNsProp(n, (const xmlChar *)"extension-element-prefixes",
					  XSLT_NAMESPACE);

	n->_private = NULL;
	if (a == NULL)
		return;
	if (a->children != NULL)
		n->_private = str_c(l->files->arena, text_of(a->children->content));
	xmlRemoveProp(a);
}

static void check_root(struct lint *l, const xmlNode *root) {
	struct str name = text_of(root->name), version;
	xmlAttrPtr a = xmlHasNsProp(root, (const xmlChar *)"version", NULL);

	if (!is_xslt(root) || (!str_is(name, "stylesheet") && !str_is(name, "transform"))) {
		refuse(l, l->files->wrong, place_of(l, root, name),
		       "a stylesheet begins with xsl:stylesheet, not", name);
		return;
	}
	version = text_of(a != NULL && a->children != NULL ? a->children->content : NULL);
	/* With any other version libxslt passes over elements that it does not know. */
	if (!str_is(version, "1.0"))
		refuse(l, l->files->wrong, place_of(l, root, version), "the version is 1.0, not",
		       version);
}

bool stylesheet_lint(struct stylesheet_files *files, const struct stylesheet_file *file,
		     xmlDocPtr doc) {
	struct lint l = { .files = files, .file = file };
	xmlNode *root = xmlDocGetRootElement(doc);

	check_root(&l, root);
	for (xmlNode *n = root; n != NULL && !l.refused; n = xml_next(n, root))
		if (n->type == XML_ENTITY_REF_NODE)
			refuse(&l, XSL_004, place_of(&l, n->parent, text_of(n->name)), "an entity",
			       text_of(n->name));
	for (xmlNode *n = root; n != NULL; n = xml_next(n, root)) {
		if (n->type != XML_ELEMENT_NODE)
			continue;
		take_extensions(&l, n);
		if (is_xslt(n))
			check_instruction(&l, n);
		else
			check_copied(&l, n);
		check_attributes(&l, n);
	}
	/* libxslt keeps pointers of its own there. */
	for (xmlNode *n = root; n != NULL; n = xml_next(n, root))
		if (n->type == XML_ELEMENT_NODE)
			n->_private = NULL;
	return !l.refused;
}
