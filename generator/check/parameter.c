/* SPDX-License-Identifier: Apache-2.0 */
#include "check/parameter.h"

#include "model/suggest.h"

/* "document" of "rules/document.sch". */
static struct str schema_name(struct str path) {
	return str_slice(path, sizeof("rules/") - 1, path.n - (sizeof(".sch") - 1));
}

static bool is_number(struct str s) {
	size_t digits = 0, dots = 0;

	for (size_t i = s.n > 0 && s.p[0] == '-' ? 1 : 0; i < s.n; i++) {
		digits += s.p[i] >= '0' && s.p[i] <= '9';
		dots += s.p[i] == '.';
		if (s.p[i] != '.' && (s.p[i] < '0' || s.p[i] > '9'))
			return false;
	}
	return digits > 0 && dots <= 1;
}

/* A literal of XPath: a text in quotes, or a number. */
static bool read_literal(struct str s, struct parameter *p) {
	if (s.n >= 2 && (s.p[0] == '\'' || s.p[0] == '"') && s.p[s.n - 1] == s.p[0]) {
		p->value = str_slice(s, 1, s.n - 1);
		return str_find_char(p->value, s.p[0]) == SIZE_MAX;
	}
	p->value = s;
	p->number = is_number(s);
	return p->number;
}

static struct str attribute(struct arena *a, xmlNodePtr n, const char *name) {
	xmlChar *value = xmlGetNoNsProp(n, (const xmlChar *)name);
	struct str copy = str_copy(a, str_trim(str_of(value != NULL ? (const char *)value : "")));

	xmlFree(value);
	return copy;
}

/* The comment that stands right before the element. */
static struct str comment_before(struct arena *a, const xmlNode *n) {
	do
		n = n->prev;
	while (n != NULL && xmlIsBlankNode(n));
	return n != NULL && n->type == XML_COMMENT_NODE
		       ? str_join_blanks(a, str_of((const char *)n->content))
		       : STR("");
}

void parameter_read(struct arena *a, struct str path, xmlDocPtr schema, struct vec *out) {
	for (xmlNodePtr n = xmlDocGetRootElement(schema)->children; n != NULL; n = n->next) {
		struct parameter *p = ARENA_NEW(a, struct parameter);

		if (n->type != XML_ELEMENT_NODE || !xmlStrEqual(n->name, (const xmlChar *)"let") ||
		    !read_literal(attribute(a, n, "value"), p))
			continue;
		p->schema = schema_name(path);
		p->name = attribute(a, n, "name");
		p->meaning = comment_before(a, n);
		vec_add(a, out, p);
	}
}

static const struct parameter *find(const struct vec *parameters, struct str name) {
	for (size_t i = 0; i < parameters->n; i++) {
		const struct parameter *p = parameters->items[i];

		if (str_equal(p->name, name))
			return p;
	}
	return NULL;
}

static void report_unknown(struct set *s, const struct value *v, const struct vec *parameters) {
	struct suggestion best = suggestion_start(v->key);

	for (size_t i = 0; i < parameters->n; i++)
		suggestion_offer(&best, ((const struct parameter *)parameters->items[i])->name);
	suggestion_help(&best,
			finding_add(s->findings, CFG_002, v->key_span,
				    "these rules have no parameter '%.*s'", STR_ARG(v->key)));
}

/* Whether the value can stand for the parameter. */
static bool fits(struct set *s, const struct parameter *p, const struct value *v) {
	if (v->type == VALUE_TEXT && (!p->number || is_number(str_trim(v->text))))
		return true;
	finding_add(s->findings, CFG_002, v->span, "'%.*s' takes a %s, such as %.*s",
		    STR_ARG(p->name), p->number ? "number" : "text", STR_ARG(p->value));
	return false;
}

const char **parameter_choose(struct arena *a, struct set *s, struct str path,
			      const struct vec *parameters) {
	const struct value *wanted =
		s->config != NULL ? value_find(s->config->parameters, schema_name(path)) : NULL;
	const char **pairs =
		ARENA_ARRAY(a, 2 * (wanted != NULL ? wanted->count : 0) + 1, const char *);
	size_t n = 0;

	if (wanted != NULL && wanted->type != VALUE_MAP) {
		finding_add(s->findings, CFG_002, wanted->span, "parameters are a map");
		return pairs;
	}
	VALUE_EACH (v, wanted) {
		const struct parameter *p = find(parameters, v->key);

		if (p == NULL) {
			report_unknown(s, v, parameters);
		} else if (fits(s, p, v)) {
			pairs[n++] = str_c(a, p->name);
			pairs[n++] = str_c(a, str_trim(v->text));
		}
	}
	return pairs;
}

void parameter_check_schemas(struct set *s, const struct vec *paths) {
	VALUE_EACH (v, s->config != NULL ? s->config->parameters : NULL) {
		struct suggestion best = suggestion_start(v->key);
		bool known = false;

		for (size_t i = 0; i < paths->n; i++) {
			struct str name = schema_name(*(const struct str *)paths->items[i]);

			known = known || str_equal(name, v->key);
			suggestion_offer(&best, name);
		}
		if (!known)
			suggestion_help(&best, finding_add(s->findings, CFG_002, v->key_span,
							   "there are no rules '%.*s.sch'",
							   STR_ARG(v->key)));
	}
}
