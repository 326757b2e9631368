/* SPDX-License-Identifier: Apache-2.0 */
#include "check/schema.h"

#include "model/rule.h"
#include "xslt/xml.h"

#define SCHEMATRON ((const xmlChar *)"http://purl.oclc.org/dsdl/schematron")
#define OURS ((const xmlChar *)"urn:dossier")

struct reader {
	struct schema *schema;
	struct findings *findings;
	struct source *source;
	xmlNodePtr root;
};

/* The elements of a schema that we know, and the attribute that each has to have. */
static const struct {
	const char *name, *attribute;
} elements[] = {
	{ "schema", NULL },       { "title", NULL },       { "ns", "prefix" },
	{ "let", "name" },        { "phase", "id" },       { "active", "pattern" },
	{ "pattern", NULL },      { "param", "name" },     { "rule", NULL },
	{ "extends", "rule" },    { "assert", "test" },    { "report", "test" },
	{ "value-of", "select" }, { "name", NULL },        { "emph", NULL },
	{ "dir", NULL },          { "span", NULL },        { "p", NULL },
	{ "diagnostic", "id" },   { "diagnostics", NULL },
};

static const char *const phases[] = { "draft", "intranet", "stage1", "stage2", "surveillance" };

static struct str attribute(const struct reader *r, xmlNodePtr n, const char *name) {
	xmlChar *value = xmlGetNoNsProp(n, (const xmlChar *)name);
	struct str copy = str_trim(
		str_copy(r->schema->arena, str_of(value != NULL ? (const char *)value : "")));

	xmlFree(value);
	return copy;
}

static struct str own_attribute(const struct reader *r, xmlNodePtr n, const char *name) {
	xmlChar *value = xmlGetNsProp(n, (const xmlChar *)name, OURS);
	struct str copy =
		str_copy(r->schema->arena, str_of(value != NULL ? (const char *)value : ""));

	xmlFree(value);
	return copy;
}

static bool is_schematron(const xmlNode *n, const char *name) {
	return n->type == XML_ELEMENT_NODE && n->ns != NULL &&
	       xmlStrEqual(n->ns->href, SCHEMATRON) &&
	       (name == NULL || xmlStrEqual(n->name, (const xmlChar *)name));
}

static struct span place_of(const struct reader *r, const xmlNode *n) {
	long line = xmlGetLineNo(n);
	struct str text;

	if (line < 1 || source_line_offset(r->source, (size_t)line) >= r->source->text.n)
		return span_of(r->source, 0, 0);
	text = str_trim(source_line(r->source, (size_t)line));
	return span_of(r->source, (size_t)(text.p - r->source->text.p), text.n);
}

static struct finding *refuse(const struct reader *r, const xmlNode *n, const char *what,
			      struct str word) {
	return finding_add(r->findings, SCH_001, place_of(r, n), "%s '%.*s'", what, STR_ARG(word));
}

static bool judge_element(const struct reader *r, xmlNodePtr n) {
	struct str name = str_of((const char *)n->name);

	for (size_t i = 0; i < ARRAY_LENGTH(elements); i++) {
		if (!str_is(name, elements[i].name))
			continue;
		if (elements[i].attribute == NULL ||
		    xmlHasProp(n, (const xmlChar *)elements[i].attribute) != NULL)
			return true;
		finding_add(r->findings, SCH_001, place_of(r, n), "'%.*s' has no attribute '%s'",
			    STR_ARG(name), elements[i].attribute);
		return false;
	}
	refuse(r, n, "no element of Schematron that is known here:", name);
	return false;
}

/* The child of the schema, or of its child of that name, that has the id. */
static xmlNodePtr find(const struct reader *r, const char *name, struct str id) {
	for (xmlNodePtr n = r->root; n != NULL; n = xml_next(n, r->root))
		if (is_schematron(n, name) && str_equal(attribute(r, n, "id"), id))
			return n;
	return NULL;
}

/* The names in an expression, into the map; whether `text` is one of them. */
static bool add_names(struct arena *a, struct str expression, struct map *names) {
	bool text = false;
	size_t i = 0;

	while (i < expression.n) {
		size_t from = i;

		while (i < expression.n && ((expression.p[i] >= 'a' && expression.p[i] <= 'z') ||
					    expression.p[i] == '-' ||
					    (expression.p[i] >= '0' && expression.p[i] <= '9')))
			i++;
		if (i == from) {
			i++;
			continue;
		}
		if (names != NULL) {
			struct str name = str_copy(a, str_slice(expression, from, i));

			map_add(names, name, (void *)(uintptr_t)name.p);
		}
		text = text || (str_is(str_slice(expression, from, i), "text") &&
				(i == expression.n || expression.p[i] != '('));
	}
	return text;
}

/* Every name that stands in an attribute at or below the node. */
static bool names_below(const struct reader *r, xmlNodePtr top, struct map *names) {
	bool text = false;

	for (xmlNodePtr n = top; n != NULL; n = xml_next(n, top)) {
		if (n->type != XML_ELEMENT_NODE)
			continue;
		for (xmlAttrPtr a = n->properties; a != NULL; a = a->next)
			if (a->children != NULL && a->children->content != NULL &&
			    add_names(r->schema->arena, str_of((const char *)a->children->content),
				      names))
				text = true;
	}
	return text;
}

static const char *diagnostic(const struct reader *r, struct str code, const char *what) {
	xmlNodePtr n =
		find(r, "diagnostic", str_format(r->schema->arena, "%.*s.%s", STR_ARG(code), what));
	xmlChar *text = n != NULL ? xmlNodeGetContent(n) : NULL;
	struct str copy =
		str_join_blanks(r->schema->arena, str_of(text != NULL ? (const char *)text : ""));

	xmlFree(text);
	return str_c(r->schema->arena, copy);
}

/* The phases in which the pattern is active, with blanks around each; "" for all. */
static const char *phases_of(const struct reader *r, xmlNodePtr pattern) {
	struct str id = attribute(r, pattern, "id"), all = STR(" ");
	bool any = false;

	for (size_t i = 0; i < ARRAY_LENGTH(phases); i++) {
		xmlNodePtr phase = find(r, "phase", str_of(phases[i]));

		any = any || phase != NULL;
		for (xmlNodePtr n = phase != NULL ? phase->children : NULL; n != NULL; n = n->next)
			if (is_schematron(n, "active") && str_equal(attribute(r, n, "pattern"), id))
				all = str_format(r->schema->arena, "%.*s%s ", STR_ARG(all),
						 phases[i]);
	}
	return any ? str_c(r->schema->arena, all) : "";
}

static bool read_assert(const struct reader *r, xmlNodePtr pattern, xmlNodePtr n) {
	struct arena *a = r->schema->arena;
	struct str id = attribute(r, n, "id"), role = attribute(r, n, "role"), bare, rest;
	struct code *code = ARENA_NEW(a, struct code);

	if (!str_cut(id, '.', &bare, &rest))
		bare = id;
	if (!rule_is_code(bare)) {
		refuse(r, n, "the id of an assert begins with a code such as HOUSE-001, not with",
		       bare);
		return false;
	}
	*code = (struct code){ .id = str_c(a, bare),
			       .severity = SEVERITY_ERROR,
			       .gate = str_is(attribute(r, n, "flag"), "always")
					       ? GATE_ALWAYS
					       : GATE_COMPLETENESS,
			       .title = diagnostic(r, bare, "what"),
			       .why = diagnostic(r, bare, "why"),
			       .fix = diagnostic(r, bare, "fix"),
			       .clause = str_c(a, attribute(r, n, "see")),
			       .basis = str_c(a, own_attribute(r, n, "basis")),
			       .scope = str_c(a, own_attribute(r, n, "scope")),
			       .phases = phases_of(r, pattern),
			       .origin = str_c(a, r->schema->origin) };
	if (code->title[0] == '\0') {
		xmlChar *text = xmlNodeGetContent(n);

		code->title = str_c(a, str_join_blanks(a, str_of((const char *)text)));
		xmlFree(text);
	}
	if (role.n > 0 && !severity_parse(role, &code->severity)) {
		refuse(r, n, "a role is error, warning or info, not", role);
		return false;
	}
	if (map_add(&r->schema->asserts, id, code) != NULL) {
		refuse(r, n, "two asserts have the id", id);
		return false;
	}
	if (str_equal(id, bare))
		vec_add(a, &r->schema->declared, code);
	return true;
}

static void read_kinds(const struct reader *r, xmlNodePtr pattern) {
	struct str rest = str_trim(own_attribute(r, pattern, "kind")), word;

	if (rest.n == 0)
		r->schema->every_kind = true;
	while (rest.n > 0) {
		if (!str_cut(rest, ' ', &word, &rest)) {
			word = rest;
			rest = STR("");
		}
		if (word.n > 0)
			map_add(&r->schema->kinds, word, r->schema);
	}
}

static bool read_pattern(const struct reader *r, xmlNodePtr pattern) {
	struct str base = attribute(r, pattern, "is-a");
	bool abstract = str_is(attribute(r, pattern, "abstract"), "true");
	bool set = str_is(own_attribute(r, pattern, "scope"), "set"), ok = true;

	if (base.n > 0 && find(r, "pattern", base) == NULL) {
		refuse(r, pattern, "there is no abstract pattern", base);
		return false;
	}
	if (set || abstract)
		names_below(r, pattern, r->schema->names);
	if ((!set || abstract) && names_below(r, pattern, NULL))
		r->schema->text = true;
	if (!abstract && set)
		r->schema->set = true;
	if (!abstract && !set) {
		r->schema->documents = true;
		read_kinds(r, pattern);
	}
	for (xmlNodePtr n = pattern; n != NULL; n = xml_next(n, pattern)) {
		if (is_schematron(n, "assert") || is_schematron(n, "report"))
			ok = read_assert(r, pattern, n) && ok;
		if (is_schematron(n, "rule") && !str_is(attribute(r, n, "abstract"), "true") &&
		    xmlHasProp(n, (const xmlChar *)"context") == NULL) {
			refuse(r, n, "a rule that is not abstract has a", STR("context"));
			ok = false;
		}
	}
	return ok;
}

static bool check_links(const struct reader *r, xmlNodePtr n) {
	if (is_schematron(n, "active") && find(r, "pattern", attribute(r, n, "pattern")) == NULL) {
		refuse(r, n, "there is no pattern", attribute(r, n, "pattern"));
		return false;
	}
	if (is_schematron(n, "extends") && find(r, "rule", attribute(r, n, "rule")) == NULL) {
		refuse(r, n, "there is no abstract rule", attribute(r, n, "rule"));
		return false;
	}
	return true;
}

bool schema_read(struct schema *s, struct findings *findings, struct source *source,
		 xmlDocPtr doc) {
	struct reader r = { s, findings, source, xmlDocGetRootElement(doc) };
	struct str binding = attribute(&r, r.root, "queryBinding");
	bool ok = true;

	if (!is_schematron(r.root, "schema")) {
		refuse(&r, r.root, "a schema begins with sch:schema, not",
		       str_of((const char *)r.root->name));
		return false;
	}
	if (binding.n > 0 && !str_is(binding, "xslt") && !str_is(binding, "xslt1")) {
		refuse(&r, r.root, "the query binding is xslt, not", binding);
		return false;
	}
	for (xmlNodePtr n = r.root; n != NULL; n = xml_next(n, r.root))
		if (is_schematron(n, NULL))
			ok = judge_element(&r, n) && check_links(&r, n) && ok;
	for (xmlNodePtr n = r.root->children; ok && n != NULL; n = n->next) {
		if (is_schematron(n, "pattern"))
			ok = read_pattern(&r, n) && ok;
		else if (n->type == XML_ELEMENT_NODE && !is_schematron(n, "phase"))
			names_below(&r, n, s->names);
	}
	return ok;
}
