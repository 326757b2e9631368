/* SPDX-License-Identifier: Apache-2.0 */
#include "model/kind.h"

#include <stdlib.h>
#include <string.h>

#include "base/date.h"
#include "model/keys.h"
#include "model/rule.h"
#include "model/suggest.h"
#include "read/limits.h"
#include "read/yaml.h"

struct reader {
	struct arena *arena;
	struct findings *findings;
};

static const char *const type_names[] = {
	[FIELD_TEXT] = "text",
	[FIELD_PROSE] = "prose",
	[FIELD_DATE] = "date",
	[FIELD_VERSION] = "version",
	[FIELD_INTEGER] = "integer",
	[FIELD_NUMBER] = "number",
	[FIELD_BOOLEAN] = "boolean",
	[FIELD_ENUM] = "enum",
	[FIELD_DURATION] = "duration",
	[FIELD_URL] = "url",
	[FIELD_EMAIL] = "email",
	[FIELD_CLASSIFICATION] = "classification",
	[FIELD_REFERENCE] = "reference",
	[FIELD_LIST] = "list",
	[FIELD_MAP] = "map",
	[FIELD_ENTRIES] = "entries",
};

const char *field_type_name(enum field_type type) {
	return type_names[type];
}

static bool read_type(const struct reader *r, const struct value *spec, const char *key,
		      enum field_type *out) {
	const struct value *v = value_get(spec, key);
	struct str name = value_get_text(spec, key);
	struct suggestion best = suggestion_start(name);
	struct finding *f;

	for (size_t i = 0; i < ARRAY_LENGTH(type_names); i++) {
		if (str_is(name, type_names[i])) {
			*out = (enum field_type)i;
			return true;
		}
		suggestion_offer(&best, str_of(type_names[i]));
	}
	if (v == NULL) {
		finding_add(r->findings, CFG_004, spec->span, "a field without '%s'", key);
		return false;
	}
	f = finding_add(r->findings, CFG_004, v->span, "'%.*s' is no type of field", STR_ARG(name));
	suggestion_help(&best, f);
	return false;
}

static bool is_yes(struct str s) {
	return str_is(s, "true") || str_is(s, "yes");
}

static bool read_number(const struct reader *r, const struct value *spec, const char *key,
			double *out) {
	const struct value *v = value_get(spec, key);
	char *end;

	if (v == NULL)
		return false;
	if (v->type == VALUE_TEXT && v->text.n > 0) {
		*out = strtod(str_c(r->arena, v->text), &end);
		if (*end == '\0')
			return true;
	}
	finding_add(r->findings, CFG_004, v->span, "'%s' takes a number", key);
	return false;
}

/* regcomp unfolds counted repeats: nested ones, "((a{1,255}){1,255}){1,255}", take all memory there is. */
static bool is_bounded(struct str pattern) {
	size_t counted = 0;

	for (size_t i = 0; i < pattern.n; i++)
		counted += pattern.p[i] == '{' && i > 0 && pattern.p[i - 1] == ')';
	return pattern.n <= LIMIT_PATTERN_BYTES && counted == 0;
}

static void compile(const struct reader *r, struct field *f, const struct value *spec) {
	struct str pattern = f->type == FIELD_ENTRIES ? f->id_pattern : f->pattern;
	struct str whole = str_format(r->arena, "^(%.*s)$", STR_ARG(pattern));

	if (pattern.n == 0)
		return;
	if (!is_bounded(pattern)) {
		finding_add(
			r->findings, CFG_004, spec->span,
			"a pattern that is too long, or repeats a group a counted number of times");
		return;
	}
	f->regex = ARENA_NEW(r->arena, regex_t);
	if (regcomp(f->regex, whole.p, REG_EXTENDED | REG_NOSUB) == 0)
		return;
	f->regex = NULL;
	finding_add(r->findings, CFG_004, spec->span, "'%.*s' is no regular expression",
		    STR_ARG(pattern));
}

/* The longest time that a duration may have. */
static void read_longest(const struct reader *r, const struct value *spec, struct field *f) {
	struct duration d;

	f->longest = value_get_text(spec, "max");
	if (f->longest.n > 0 && !duration_parse(f->longest, &d)) {
		finding_add(r->findings, CFG_004, value_get(spec, "max")->span,
			    "'%.*s' is no length of time", STR_ARG(f->longest));
		f->longest = STR("");
	}
}

static void read_fields(const struct reader *r, const struct value *map, struct vec *out);

static struct field *read_field(const struct reader *r, const struct value *spec) {
	static const char *const keys[] = { "type",       "of",         "required",      "always",
					    "past",       "not-before", "required-when", "values",
					    "min",        "max",        "pattern",       "to",
					    "label",      "help",       "fields",        "key",
					    "id-pattern", "entry",      "rule",          "levels",
					    "page",       "beside" };
	struct field *f = ARENA_NEW(r->arena, struct field);

	if (spec->type != VALUE_MAP) {
		finding_add(r->findings, CFG_004, spec->span, "a field is a map with a 'type'");
		return NULL;
	}
	keys_check(r->findings, CFG_004, spec, "key", keys, ARRAY_LENGTH(keys));
	f->key = spec->key;
	if (!read_type(r, spec, "type", &f->type))
		return NULL;
	if (f->type == FIELD_LIST && !read_type(r, spec, "of", &f->of))
		return NULL;
	f->label = value_get_text(spec, "label");
	if (f->label.n == 0)
		f->label = f->key;
	f->help = value_get_text(spec, "help");
	f->required = is_yes(value_get_text(spec, "required"));
	f->always = is_yes(value_get_text(spec, "always"));
	f->past = is_yes(value_get_text(spec, "past"));
	f->not_before = value_get_text(spec, "not-before");
	f->required_when = value_get(spec, "required-when");
	f->values = value_get(spec, "values");
	f->to = value_get(spec, "to");
	f->beside = value_get(spec, "beside");
	f->pattern = value_get_text(spec, "pattern");
	f->id_pattern = value_get_text(spec, "id-pattern");
	f->key_field = value_get_text(spec, "key");
	f->entry = value_get_text(spec, "entry");
	f->rule = value_get(spec, "rule");
	f->levels = value_get(spec, "levels");
	f->page = value_get_text(spec, "page");
	f->has_min = read_number(r, spec, "min", &f->min);
	if (f->type == FIELD_DURATION)
		read_longest(r, spec, f);
	else
		f->has_max = read_number(r, spec, "max", &f->max);
	compile(r, f, spec);
	read_fields(r, value_get(spec, "fields"), &f->fields);
	return f;
}

static void read_fields(const struct reader *r, const struct value *map, struct vec *out) {
	VALUE_EACH (spec, map) {
		struct field *f = read_field(r, spec);

		if (f != NULL)
			vec_add(r->arena, out, f);
	}
}

static void read_sections(const struct reader *r, const struct value *list, struct vec *out) {
	static const char *const keys[] = { "id", "title", "rule", "required-when" };

	VALUE_EACH (v, list) {
		struct kind_section *s = ARENA_NEW(r->arena, struct kind_section);

		keys_check(r->findings, CFG_004, v, "key", keys, ARRAY_LENGTH(keys));

		s->id = value_get_text(v, "id");
		s->title = value_get_text(v, "title");
		s->rule = value_get(v, "rule");
		s->required_when = value_get(v, "required-when");
		vec_add(r->arena, out, s);
	}
}

/* The file's name below the templates: "kinds/soa.yaml". */
static struct str origin_of(const struct source *source) {
	size_t at = str_find(source->path, STR("kinds/"));

	return at < source->path.n ? str_skip(source->path, at) : source->path;
}

struct vec kind_parse_common(struct arena *a, struct findings *findings, struct source *source,
			     struct map *codes) {
	struct reader r = { a, findings };
	const struct value *root = yaml_parse(a, findings, span_of(source, 0, source->text.n));
	struct vec fields = { 0 };

	read_fields(&r, value_get(root, "fields"), &fields);
	rule_parse(a, findings, value_get(root, "rules"), origin_of(source), codes);
	return fields;
}

static void read_paper(struct reader *r, const struct value *v, struct kind *k) {
	if (v == NULL)
		return;
	k->landscape = str_is(v->text, "landscape");
	if (!k->landscape && !str_is(v->text, "portrait"))
		finding_add(r->findings, CFG_004, v->span, "'paper' is portrait or landscape");
}

struct kind *kind_parse(struct arena *a, struct findings *findings, struct source *source,
			const struct vec *common, struct map *codes) {
	static const char *const keys[] = { "kind",   "title", "plural",     "group",
					    "order",  "page",  "directives", "sections",
					    "fields", "rules", "paper" };
	struct reader r = { a, findings };
	const struct value *root = yaml_parse(a, findings, span_of(source, 0, source->text.n));
	struct kind *k = ARENA_NEW(a, struct kind);

	if (root == NULL)
		return NULL;
	keys_check(r.findings, CFG_004, root, "key", keys, ARRAY_LENGTH(keys));
	k->source = source;
	k->name = value_get_text(root, "kind");
	k->title = value_get_text(root, "title");
	k->plural = value_get_text(root, "plural");
	k->group = value_get_text(root, "group");
	k->page = value_get_text(root, "page");
	read_paper(&r, value_get(root, "paper"), k);
	k->directives = value_get(root, "directives");
	str_to_size(value_get_text(root, "order"), &k->order);
	if (k->name.n == 0 || k->title.n == 0) {
		finding_add(findings, CFG_004, span_of(source, 0, 0),
			    "a kind has a 'kind' and a 'title'");
		return NULL;
	}
	if (k->plural.n == 0)
		k->plural = k->title;
	if (k->group.n == 0)
		k->group = STR("reference");
	for (size_t i = 0; i < common->n; i++)
		vec_add(a, &k->fields, common->items[i]);
	read_fields(&r, value_get(root, "fields"), &k->fields);
	read_sections(&r, value_get(root, "sections"), &k->sections);
	rule_parse(a, findings, value_get(root, "rules"), origin_of(source), codes);
	return k;
}

const struct field *field_find(const struct vec *fields, struct str key) {
	for (size_t i = 0; i < fields->n; i++) {
		const struct field *f = fields->items[i];

		if (str_equal(f->key, key))
			return f;
	}
	return NULL;
}

bool field_matches(const struct field *f, struct str text) {
	char copy[256];

	if (f->regex == NULL)
		return true;
	if (text.n >= sizeof(copy) || memchr(text.p, '\0', text.n) != NULL)
		return false;
	memcpy(copy, text.p, text.n);
	copy[text.n] = '\0';
	return regexec(f->regex, copy, 0, NULL, 0) == 0;
}

void kind_free_patterns(const struct vec *fields) {
	for (size_t i = 0; i < fields->n; i++) {
		struct field *f = fields->items[i];

		if (f->regex != NULL) {
			regfree(f->regex);
			f->regex = NULL;
		}
		kind_free_patterns(&f->fields);
	}
}
