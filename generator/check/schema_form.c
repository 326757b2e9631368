/* SPDX-License-Identifier: Apache-2.0 */
#include "check/schema_part.h"

#include "read/limits.h"
#include "xslt/xml.h"

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

/* Whose ids mean something. Abstract rules alone: those of others are names for people. */
static const char *const named[] = { "pattern", "rule", "diagnostic", "phase" };

static bool is_abstract(const struct schema_reader *r, xmlNodePtr n) {
	return str_is(schema_attribute(r, n, "abstract"), "true");
}

static bool judge_element(const struct schema_reader *r, xmlNodePtr n) {
	struct str name = str_of((const char *)n->name);

	for (size_t i = 0; i < ARRAY_LENGTH(elements); i++) {
		if (!str_is(name, elements[i].name))
			continue;
		if (elements[i].attribute == NULL ||
		    xmlHasProp(n, (const xmlChar *)elements[i].attribute) != NULL)
			return true;
		finding_add(r->findings, SCH_001, schema_place(r, n), "'%s' has no attribute '%s'",
			    elements[i].name, elements[i].attribute);
		return false;
	}
	if (str_is(name, "include"))
		finding_help(schema_refuse(r, n, "a schema reads no other file:", name),
			     "write what it includes in its place");
	else
		schema_refuse(r, n, "no element of Schematron that is known here:", name);
	return false;
}

static bool note_id(struct schema_reader *r, xmlNodePtr n) {
	struct str id = schema_attribute(r, n, "id"), key;
	xmlNodePtr elder;

	if (schema_is(n, "phase"))
		r->has_phases = true;
	if (schema_is(n, "active")) {
		key = str_format(r->schema->arena, "active %.*s %.*s",
				 STR_ARG(schema_attribute(r, n->parent, "id")),
				 STR_ARG(schema_attribute(r, n, "pattern")));
		map_add(&r->ids, key, n);
	}

	for (size_t i = 0; i < ARRAY_LENGTH(named); i++) {
		if (!schema_is(n, named[i]) || id.n == 0 ||
		    (schema_is(n, "rule") && !is_abstract(r, n)))
			continue;
		key = str_format(r->schema->arena, "%s %.*s", named[i], STR_ARG(id));
		elder = map_add(&r->ids, key, n);
		if (elder == NULL)
			continue;
		schema_refuse(r, n, "an element before this one has the id", id);
		return false;
	}
	return true;
}

/* Whether each of the words in the attribute is the id of such an element. */
static bool leads(const struct schema_reader *r, xmlNodePtr n, const char *attribute,
		  const char *element) {
	struct str rest = str_join_blanks(r->schema->arena, schema_attribute(r, n, attribute));
	bool ok = true;

	while (rest.n > 0) {
		struct str word = rest, after = STR("");

		str_cut(rest, ' ', &word, &after);
		rest = after;
		if (schema_find(r, element, word) != NULL)
			continue;
		schema_refuse(r, n, str_format(r->schema->arena, "there is no %s", element).p,
			      word);
		ok = false;
	}
	return ok;
}

static bool check_base(const struct schema_reader *r, xmlNodePtr n) {
	struct str base = schema_attribute(r, n, "is-a");
	xmlNodePtr abstract = schema_find(r, "pattern", base);

	if (base.n == 0)
		return true;
	if (is_abstract(r, n)) {
		schema_refuse(r, n, "an abstract pattern is no instance of another:", base);
		return false;
	}
	if (abstract == NULL || !is_abstract(r, abstract)) {
		schema_refuse(r, n, "there is no abstract pattern", base);
		return false;
	}
	return true;
}

static bool check_links(const struct schema_reader *r, xmlNodePtr n) {
	if (schema_is(n, "active"))
		return leads(r, n, "pattern", "pattern");
	if (schema_is(n, "assert") || schema_is(n, "report"))
		return leads(r, n, "diagnostics", "diagnostic");
	if (schema_is(n, "pattern"))
		return check_base(r, n);
	if (schema_is(n, "rule") && !is_abstract(r, n) &&
	    xmlHasProp(n, (const xmlChar *)"context") == NULL) {
		finding_add(r->findings, SCH_001, schema_place(r, n),
			    "a rule that is not abstract has a 'context'");
		return false;
	}
	if (schema_is(n, "extends") &&
	    schema_find(r, "rule", schema_attribute(r, n, "rule")) == NULL) {
		schema_refuse(r, n, "there is no abstract rule", schema_attribute(r, n, "rule"));
		return false;
	}
	if (schema_is(n, "schema") && !str_is(schema_attribute(r, n, "defaultPhase"), "#ALL"))
		return leads(r, n, "defaultPhase", "phase");
	return true;
}

/* What a rule, with those that it extends, or a pattern becomes: its size, and how many marks of parameters may be filled in it. */
struct weight {
	size_t bytes, marks;
	unsigned depth; /* of rules that extend each other */
	bool open;      /* it is being weighed */
};

static void add_weight(struct weight *sum, size_t bytes, size_t marks) {
	if (bytes > LIMIT_SCHEMA_BYTES || sum->bytes + bytes > LIMIT_SCHEMA_BYTES)
		sum->bytes = LIMIT_SCHEMA_BYTES + 1;
	else
		sum->bytes += bytes;
	sum->marks = marks > LIMIT_SCHEMA_BYTES ? marks : sum->marks + marks;
}

static void add_text(struct weight *sum, const xmlNode *texts) {
	for (const xmlNode *n = texts; n != NULL; n = n->next) {
		struct str rest = str_of((const char *)n->content), before;
		size_t bytes = rest.n, marks = 0;

		if (n->type != XML_TEXT_NODE && n->type != XML_CDATA_SECTION_NODE)
			continue;
		while (str_cut(rest, '$', &before, &rest))
			marks++;
		add_weight(sum, bytes, marks);
	}
}

static struct weight *weigh_rule(const struct schema_reader *r, xmlNodePtr rule);

/* False, with a finding, where rules extend each other in a circle, or in too long a line. */
static bool weigh(const struct schema_reader *r, xmlNodePtr top, struct weight *sum) {
	for (xmlNodePtr n = top; n != NULL; n = xml_next(n, top)) {
		struct str base = schema_attribute(r, n, "rule");
		const struct weight *other;

		add_text(sum, n->type == XML_ELEMENT_NODE ? n->children : NULL);
		for (xmlAttrPtr a = n->type == XML_ELEMENT_NODE ? n->properties : NULL; a != NULL;
		     a = a->next)
			add_text(sum, a->children);
		if (!schema_is(n, "extends"))
			continue;
		other = weigh_rule(r, schema_find(r, "rule", base));
		if (other == NULL)
			return false;
		if (other->open) {
			schema_refuse(r, n, "a rule that extends itself:", base);
			return false;
		}
		add_weight(sum, other->bytes, other->marks);
		if (other->depth >= sum->depth)
			sum->depth = other->depth + 1;
		if (sum->depth > LIMIT_SCHEMA_DEPTH) {
			schema_refuse(r, n, "too many rules extend each other:", base);
			return false;
		}
	}
	return true;
}

/* NULL where a finding was added. */
static struct weight *weigh_rule(const struct schema_reader *r, xmlNodePtr rule) {
	struct weight *w = rule->_private;

	if (w != NULL)
		return w;
	w = ARENA_NEW(r->schema->arena, struct weight);
	rule->_private = w;
	w->open = true;
	if (!weigh(r, rule, w))
		return NULL;
	w->open = false;
	return w;
}

/* The most that one mark in an instance is replaced by. */
static size_t longest_value(const struct schema_reader *r, xmlNodePtr pattern) {
	size_t longest = 0;

	for (xmlNodePtr n = pattern->children; n != NULL; n = n->next)
		if (schema_is(n, "param") && schema_attribute(r, n, "value").n > longest)
			longest = schema_attribute(r, n, "value").n;
	return longest;
}

/* Patterns and rules used again and again, and parameters in parameters, can make much of little. */
static bool check_size(const struct schema_reader *r) {
	struct weight sum = { 0 };

	for (xmlNodePtr n = r->root != NULL ? r->root->children : NULL; n != NULL; n = n->next) {
		struct weight own = { 0 };
		xmlNodePtr base;

		if (!schema_is(n, "pattern"))
			continue;
		base = schema_find(r, "pattern", schema_attribute(r, n, "is-a"));
		if (!weigh(r, n, &own) || (base != NULL && !weigh(r, base, &own)))
			return false;
		if (is_abstract(r, n))
			continue;
		add_weight(&sum, own.bytes, 0);
		if (own.marks > 0 && longest_value(r, n) > LIMIT_SCHEMA_BYTES / own.marks)
			add_weight(&sum, LIMIT_SCHEMA_BYTES + 1, 0);
		else
			add_weight(&sum, own.marks * longest_value(r, n), 0);
		if (sum.bytes <= LIMIT_SCHEMA_BYTES)
			continue;
		finding_add(r->findings, SCH_001, schema_place(r, n),
			    "from here on the schema is too large, once its abstract patterns and "
			    "rules stand where they are used");
		return false;
	}
	return true;
}

bool schema_form(struct schema_reader *r) {
	bool known = true, ok = true;

	for (xmlNodePtr n = r->root; n != NULL; n = xml_next(n, r->root))
		if (schema_is(n, NULL))
			known = judge_element(r, n) && note_id(r, n) && known;
	for (xmlNodePtr n = r->root; known && n != NULL; n = xml_next(n, r->root))
		if (schema_is(n, NULL))
			ok = check_links(r, n) && ok;
	return known && ok && check_size(r);
}
