/* SPDX-License-Identifier: Apache-2.0 */
#include <stdio.h>

#include "check/function.h"
#include "check/schema_part.h"
#include "xslt/expression.h"
#include "xslt/xml.h"

#define XSLT ((const xmlChar *)"http://www.w3.org/1999/XSL/Transform")

/* Where expressions stand. Parameters of patterns are pieces of some. */
static const struct {
	const char *element, *attribute;
} expressions[] = {
	{ "let", "value" },   { "rule", "context" },   { "rule", "subject" },
	{ "assert", "test" }, { "assert", "subject" }, { "report", "test" },
	{ "name", "path" },   { "report", "subject" }, { "value-of", "select" },
};

struct names {
	const struct schema_reader *reader;
	struct map variables; /* to themselves: of any element */
	struct map prefixes;  /* to the URI, a C string */
};

static void add_variable(struct names *names, xmlNodePtr n) {
	struct str name = schema_attribute(names->reader, n, "name");

	map_add(&names->variables, name, n);
}

static void gather(struct names *names) {
	const struct schema_reader *r = names->reader;
	struct arena *a = r->schema->arena;

	map_add(&names->prefixes, STR("d"), str_c(a, STR(FUNCTION_NAMESPACE)));
	map_add(&names->prefixes, STR("xml"),
		str_c(a, STR("http://www.w3.org/XML/1998/namespace")));
	for (xmlNodePtr n = r->root; n != NULL; n = xml_next(n, r->root)) {
		if (schema_is(n, "ns"))
			map_add(&names->prefixes, schema_attribute(r, n, "prefix"),
				str_c(a, schema_attribute(r, n, "uri")));
		else if (schema_is(n, "let") || schema_is(n, "param") ||
			 (n->type == XML_ELEMENT_NODE && n->ns != NULL &&
			  xmlStrEqual(n->ns->href, XSLT)))
			add_variable(names, n);
	}
}

/* Whether something declares it. The mark of a parameter may stand before anything but a letter, a digit or a hyphen: "$ns:item". */
static bool is_declared(const struct names *names, const struct expression_name *e) {
	struct str head, tail;

	if (map_get(&names->variables, e->prefix.n > 0 ? e->prefix : e->name) != NULL)
		return true;
	return e->prefix.n == 0 && str_cut(e->name, '.', &head, &tail) &&
	       map_get(&names->variables, head) != NULL;
}

static bool is_operator(struct str name) {
	return str_is(name, "and") || str_is(name, "or") || str_is(name, "div") ||
	       str_is(name, "mod");
}

/* What reads is refused under another name, where the stylesheet is judged. */
static bool is_known(const struct expression_name *e, const char *uri) {
	char name[64];

	if (e->prefix.n == 0 && is_operator(e->name))
		return true;
	if (str_is(e->name, "document") || str_is(e->name, "unparsed-entity-uri"))
		return true;
	if (e->name.n >= sizeof(name))
		return false;
	snprintf(name, sizeof(name), "%.*s", STR_ARG(e->name));
	return function_is_known(name, uri);
}

/* False, with a finding, for a name that means nothing. */
static bool judge_name(const struct names *names, xmlNodePtr n, const struct expression_name *e) {
	const struct schema_reader *r = names->reader;
	const char *uri;

	if (e->sort == EXPRESSION_VARIABLE) {
		if (is_declared(names, e))
			return true;
		schema_refuse(r, n, "no 'let' or 'param' declares the variable", e->name);
		return false;
	}
	uri = e->prefix.n > 0 ? map_get(&names->prefixes, e->prefix) : "";
	if (uri == NULL) {
		finding_help(schema_refuse(r, n, "no 'ns' declares the prefix", e->prefix),
			     "add <ns prefix=\"%.*s\" uri=\"…\"/> to the schema",
			     STR_ARG(e->prefix));
		return false;
	}
	if (e->sort == EXPRESSION_CALL && !is_known(e, uri)) {
		schema_refuse(r, n, "there is no function", e->name);
		return false;
	}
	return true;
}

static bool judge_expression(const struct names *names, xmlNodePtr n, struct str expression) {
	struct expression_name e;

	while (expression_next(&expression, &e))
		if (!judge_name(names, n, &e))
			return false;
	return true;
}

bool schema_expressions(const struct schema_reader *r) {
	struct names names = { r, map_new(r->schema->arena), map_new(r->schema->arena) };
	bool ok = true;

	gather(&names);
	for (xmlNodePtr n = r->root; n != NULL; n = xml_next(n, r->root))
		for (size_t i = 0; i < ARRAY_LENGTH(expressions); i++)
			if (schema_is(n, expressions[i].element) &&
			    !judge_expression(&names, n,
					      schema_attribute(r, n, expressions[i].attribute)))
				ok = false;
	return ok;
}
