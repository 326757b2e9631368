/* SPDX-License-Identifier: Apache-2.0 */
#include "check/schema.h"

#include "check/schema_part.h"
#include "model/rule.h"
#include "xslt/xml.h"

#define OURS ((const xmlChar *)"urn:dossier")

static const char *const phases[] = { "draft", "intranet", "stage1", "stage2", "surveillance" };

static struct str own_attribute(const struct schema_reader *r, xmlNodePtr n, const char *name) {
	xmlChar *value = xmlGetNsProp(n, (const xmlChar *)name, OURS);
	struct str copy =
		str_copy(r->schema->arena, str_of(value != NULL ? (const char *)value : ""));

	xmlFree(value);
	return copy;
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

/* Every name that stands in an attribute at or below the node, and in the rules that are extended there. */
static bool names_below(const struct schema_reader *r, xmlNodePtr top, struct map *names) {
	bool text = false;

	for (xmlNodePtr n = top; n != NULL; n = xml_next(n, top)) {
		if (n->type != XML_ELEMENT_NODE)
			continue;
		for (xmlAttrPtr a = n->properties; a != NULL; a = a->next)
			if (a->children != NULL && a->children->content != NULL &&
			    add_names(r->schema->arena, str_of((const char *)a->children->content),
				      names))
				text = true;
		if (schema_is(n, "extends") &&
		    names_below(r, schema_find(r, "rule", schema_attribute(r, n, "rule")), names))
			text = true;
	}
	return text;
}

/* The value of the schema's let that the expression is, "$days", without quotes; "…" of what only a document can give. */
static struct str value_of(const struct schema_reader *r, struct str expression) {
	for (xmlNodePtr n = r->root->children; n != NULL; n = n->next) {
		struct str value;

		if (!schema_is(n, "let") || !str_starts(expression, "$") ||
		    !str_equal(schema_attribute(r, n, "name"), str_skip(expression, 1)))
			continue;
		value = schema_attribute(r, n, "value");
		if (value.n >= 2 && (value.p[0] == '\'' || value.p[0] == '"'))
			value = str_slice(value, 1, value.n - 1);
		return value;
	}
	return STR("…");
}

static const char *diagnostic(const struct schema_reader *r, struct str code, const char *what) {
	struct arena *a = r->schema->arena;
	xmlNodePtr n = schema_find(r, "diagnostic", str_format(a, "%.*s.%s", STR_ARG(code), what));
	struct str all = STR("");

	for (xmlNodePtr part = n != NULL ? n->children : NULL; part != NULL; part = part->next) {
		xmlChar *text = schema_is(part, "value-of") ? NULL : xmlNodeGetContent(part);

		all = str_format(
			a, "%.*s%.*s", STR_ARG(all),
			STR_ARG(text != NULL ? str_of((const char *)text)
					     : value_of(r, schema_attribute(r, part, "select"))));
		xmlFree(text);
	}
	return str_c(a, str_join_blanks(a, all));
}

/* The phases in which the pattern is active, with blanks around each; "" for all, where the schema has no phases. */
static const char *phases_of(const struct schema_reader *r, xmlNodePtr pattern) {
	struct arena *a = r->schema->arena;
	struct str id = schema_attribute(r, pattern, "id"), all = STR(" ");

	if (!r->has_phases)
		return "";
	for (size_t i = 0; i < ARRAY_LENGTH(phases); i++)
		if (schema_find(r, "active", str_format(a, "%s %.*s", phases[i], STR_ARG(id))) !=
		    NULL)
			all = str_format(a, "%.*s%s ", STR_ARG(all), phases[i]);
	return str_c(a, all);
}

/* Whether the pattern is judged in the phase that is judged in. */
static bool is_active(const struct schema *s, const char *in) {
	return s->phase[0] == '\0' || in[0] == '\0' ||
	       str_find(str_of(in), str_format(s->arena, " %s ", s->phase)) != SIZE_MAX;
}

static bool read_assert(const struct schema_reader *r, const char *in, xmlNodePtr n) {
	struct arena *a = r->schema->arena;
	struct str id = schema_attribute(r, n, "id"), role = schema_attribute(r, n, "role"), bare,
		   rest;
	struct code *code = ARENA_NEW(a, struct code);

	if (!str_cut(id, '.', &bare, &rest))
		bare = id;
	if (!rule_is_code(bare)) {
		schema_refuse(r, n,
			      "the id of an assert begins with a code such as HOUSE-001, not with",
			      bare);
		return false;
	}
	*code = (struct code){ .id = str_c(a, bare),
			       .severity = SEVERITY_ERROR,
			       .gate = str_is(schema_attribute(r, n, "flag"), "always")
					       ? GATE_ALWAYS
					       : GATE_COMPLETENESS,
			       .title = diagnostic(r, bare, "what"),
			       .why = diagnostic(r, bare, "why"),
			       .fix = diagnostic(r, bare, "fix"),
			       .clause = str_c(a, schema_attribute(r, n, "see")),
			       .basis = str_c(a, own_attribute(r, n, "basis")),
			       .scope = str_c(a, own_attribute(r, n, "scope")),
			       .phases = in,
			       .origin = str_c(a, r->schema->origin) };
	if (code->title[0] == '\0') {
		xmlChar *text = xmlNodeGetContent(n);

		code->title = str_c(a, str_join_blanks(a, str_of((const char *)text)));
		xmlFree(text);
	}
	if (role.n > 0 && !severity_parse(role, &code->severity)) {
		schema_refuse(r, n, "a role is error, warning or info, not", role);
		return false;
	}
	if (map_add(&r->schema->asserts, id, code) != NULL) {
		schema_refuse(r, n, "two asserts have the id", id);
		return false;
	}
	if (str_equal(id, bare))
		vec_add(a, &r->schema->declared, code);
	return true;
}

static void read_kinds(const struct schema_reader *r, xmlNodePtr pattern) {
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

/* What an active pattern looks at, with the abstract one that it is an instance of. */
static void read_looks(const struct schema_reader *r, xmlNodePtr pattern) {
	xmlNodePtr base = schema_find(r, "pattern", schema_attribute(r, pattern, "is-a"));
	bool set = str_is(own_attribute(r, pattern, "scope"), "set");
	struct map *names = set ? r->schema->names : NULL;
	bool text = names_below(r, pattern, names);

	if (base != NULL && names_below(r, base, names))
		text = true;
	if (set) {
		r->schema->set = true;
		return;
	}
	r->schema->text = r->schema->text || text;
	r->schema->documents = true;
	read_kinds(r, pattern);
}

static bool read_pattern(const struct schema_reader *r, xmlNodePtr pattern) {
	const char *in = phases_of(r, pattern);
	bool ok = true;

	if (is_active(r->schema, in) && !str_is(schema_attribute(r, pattern, "abstract"), "true"))
		read_looks(r, pattern);
	for (xmlNodePtr n = pattern; n != NULL; n = xml_next(n, pattern)) {
		if (schema_is(n, "assert") || schema_is(n, "report"))
			ok = read_assert(r, in, n) && ok;
	}
	return ok;
}

static void read_prefix(const struct schema_reader *r, xmlNodePtr n) {
	struct record_prefix *p = ARENA_NEW(r->schema->arena, struct record_prefix);

	p->prefix = schema_attribute(r, n, "prefix");
	p->uri = schema_attribute(r, n, "uri");
	vec_add(r->schema->arena, &r->schema->prefixes, p);
}

/* Whether the name is one that add_names takes as a whole. */
static bool is_plain(struct str name) {
	for (size_t i = 0; i < name.n; i++)
		if (!((name.p[i] >= 'a' && name.p[i] <= 'z') || name.p[i] == '-' ||
		      (name.p[i] >= '0' && name.p[i] <= '9')))
			return false;
	return true;
}

/* What is declared for all patterns, a let or a key, looks at the set where a pattern of that scope names it. A declaration uses those before
 * it, so the last comes first. */
static void read_shared(const struct schema_reader *r, xmlNodePtr parent) {
	for (xmlNodePtr n = parent->last; n != NULL; n = n->prev) {
		struct str name;

		if (n->type != XML_ELEMENT_NODE || schema_is(n, "pattern") ||
		    schema_is(n, "active"))
			continue;
		if (schema_is(n, "phase")) {
			read_shared(r, n);
			continue;
		}
		name = schema_attribute(r, n, "name");
		if (name.n == 0 || !is_plain(name) || map_get(r->schema->names, name) != NULL)
			names_below(r, n, r->schema->names);
	}
}

static bool judge_root(const struct schema_reader *r) {
	struct str binding = schema_attribute(r, r->root, "queryBinding");

	if (!schema_is(r->root, "schema")) {
		schema_refuse(r, r->root, "a schema begins with sch:schema, not",
			      str_of((const char *)r->root->name));
		return false;
	}
	if (binding.n > 0 && !str_is(binding, "xslt") && !str_is(binding, "xslt1")) {
		schema_refuse(r, r->root, "the query binding is xslt, not", binding);
		return false;
	}
	return true;
}

static struct schema_reader reader_of(struct schema *s, struct findings *findings,
				      struct source *source, xmlDocPtr doc) {
	return (struct schema_reader){ .schema = s,
				       .findings = findings,
				       .source = source,
				       .root = xmlDocGetRootElement(doc),
				       .ids = map_new(s->arena) };
}

static bool judge(struct schema_reader *r) {
	return judge_root(r) && schema_form(r) && schema_expressions(r);
}

bool schema_judge(struct schema *s, struct findings *findings, struct source *source,
		  xmlDocPtr doc) {
	struct schema_reader r = reader_of(s, findings, source, doc);

	return judge(&r);
}

bool schema_read(struct schema *s, struct findings *findings, struct source *source,
		 xmlDocPtr doc) {
	struct schema_reader r = reader_of(s, findings, source, doc);
	bool ok = judge(&r);

	for (xmlNodePtr n = r.root->children; ok && n != NULL; n = n->next) {
		if (schema_is(n, "pattern"))
			ok = read_pattern(&r, n) && ok;
		else if (schema_is(n, "ns"))
			read_prefix(&r, n);
	}
	if (ok && s->set)
		read_shared(&r, r.root);
	return ok;
}
