/* SPDX-License-Identifier: Apache-2.0 */
#include "check/field.h"

#include <stdint.h>

#include "base/utf8.h"
#include "check/scalar.h"
#include "model/rule.h"
#include "model/suggest.h"

/* A map that is being judged, and the one that it stands in. */
struct check {
	const struct set *set;
	struct findings *findings;
	const struct value *map;
	const struct check *outer; /* NULL for the front matter */
};

static void check_map(const struct check *outer, const struct vec *fields, const struct value *map,
		      struct span place);
static void check_value(const struct check *c, const struct field *f, const struct value *v);

/* Of blanks of any sort only. */
static bool is_blank(struct str s) {
	size_t length;

	for (size_t i = 0; i < s.n; i += length) {
		uint32_t ch = utf8_decode(s, i, &length);

		if (ch != ' ' && ch != '\n' && ch != '\t' && ch != 0xa0 && ch != 0x1680 &&
		    ch != 0x202f && ch != 0x205f && ch != 0x3000 && !(ch >= 0x2000 && ch <= 0x200a))
			return false;
	}
	return true;
}

static const char *kind_of_value(const struct value *v) {
	return v->type == VALUE_LIST ? "a list" : v->type == VALUE_MAP ? "a map" : "a text";
}

static void report_empty(const struct check *c, const struct field *f, const struct value *v) {
	finding_add_code(c->findings, rule_of(&c->set->codes, f->rule, KND_003),
			 v->key_span.source != NULL ? v->key_span : v->span, "'%.*s' is empty",
			 STR_ARG(f->key));
}

static bool expect(const struct check *c, const struct field *f, const struct value *v,
		   enum value_type type, const char *what) {
	if (v->type == type)
		return true;
	if (v->type == VALUE_TEXT && is_blank(v->text)) {
		report_empty(c, f, v);
		return false;
	}
	finding_add(c->findings, KND_004, v->span, "'%.*s' takes %s and not %s", STR_ARG(f->key),
		    what, kind_of_value(v));
	return false;
}

/* KND-011: the other day is that of the same map, or of the nearest one around it that has the field. */
static void check_order(const struct check *c, const struct field *f, const struct value *v) {
	const struct value *other = NULL;
	struct date day, earliest;

	for (; c->outer != NULL && value_find(c->map, f->not_before) == NULL; c = c->outer)
		;
	other = value_find(c->map, f->not_before);
	if (other == NULL || other->type != VALUE_TEXT || !date_parse(str_trim(v->text), &day) ||
	    !date_parse(str_trim(other->text), &earliest) || day.day >= earliest.day)
		return;
	finding_note(finding_add(c->findings, KND_011, v->span, "'%.*s' is before '%.*s', %.*s",
				 STR_ARG(str_trim(v->text)), STR_ARG(f->not_before),
				 STR_ARG(str_trim(other->text))),
		     other->span, "the other day");
}

static void check_scalar(const struct check *c, const struct field *f, enum field_type type,
			 const struct value *v) {
	if (!expect(c, f, v, VALUE_TEXT, "a text"))
		return;
	if (is_blank(v->text)) {
		report_empty(c, f, v);
		return;
	}
	scalar_check(c->set, c->findings, f, type, v);
	if (f->not_before.n > 0)
		check_order(c, f, v);
}

/* A reference or a word of an enumeration that stands twice in one list. */
static void check_repeats(const struct check *c, const struct field *f, const struct value *list) {
	struct arena *a;
	struct map seen;

	if (f->of != FIELD_REFERENCE && f->of != FIELD_ENUM)
		return;
	a = arena_new();
	seen = map_new(a);
	for (struct value *v = list->first; v != NULL; v = v->next) {
		struct value *elder;

		if (v->type != VALUE_TEXT || v->text.n == 0)
			continue;
		elder = map_add(&seen, v->text, v);
		if (elder != NULL)
			finding_note(finding_add(c->findings, KND_008, v->span,
						 "'%.*s' is in the list twice",
						 STR_ARG(str_slice(v->text, 0, 80))),
				     elder->span, "first here");
	}
	arena_free(a);
}

static void check_list(const struct check *c, const struct field *f, const struct value *v) {
	if (!expect(c, f, v, VALUE_LIST, "a list"))
		return;
	VALUE_EACH (item, v) {
		if (f->of != FIELD_MAP)
			check_scalar(c, f, f->of, item);
		else if (expect(c, f, item, VALUE_MAP, "a list of maps"))
			check_map(c, &f->fields, item, item->span);
	}
	check_repeats(c, f, v);
}

static void check_entry(const struct check *c, const struct field *f, const struct value *entry) {
	static const struct field id = { .key = { "id", 2 },
					 .label = { "Id", 2 },
					 .type = FIELD_TEXT };
	struct arena *a;
	struct vec fields = { 0 };

	if (!expect(c, f, entry, VALUE_MAP, "a list of maps"))
		return;
	if (f->key_field.n > 0) {
		check_map(c, &f->fields, entry, entry->span);
		return;
	}
	/* Entries have their id besides the fields; its form was judged when it was entered into the index. */
	a = arena_new();
	vec_add(a, &fields, (void *)(uintptr_t)&id);
	for (size_t i = 0; i < f->fields.n; i++)
		vec_add(a, &fields, f->fields.items[i]);
	check_map(c, &fields, entry, entry->span);
	arena_free(a);
}

static void check_entries(const struct check *c, const struct field *f, const struct value *v) {
	if (!expect(c, f, v, VALUE_LIST, "a list"))
		return;
	VALUE_EACH (entry, v)
		check_entry(c, f, entry);
}

static void check_value(const struct check *c, const struct field *f, const struct value *v) {
	switch (f->type) {
	case FIELD_LIST:
		check_list(c, f, v);
		break;
	case FIELD_MAP:
		if (expect(c, f, v, VALUE_MAP, "a map"))
			check_map(c, &f->fields, v, v->span);
		break;
	case FIELD_ENTRIES:
		check_entries(c, f, v);
		break;
	default:
		check_scalar(c, f, f->type, v);
	}
}

static bool same_word(struct str value, struct str wanted) {
	if (str_is(wanted, "yes"))
		return str_is(value, "yes") || str_is(value, "true");
	return str_equal(value, wanted);
}

static struct str text_of(const struct value *map, struct str key) {
	const struct value *v = value_find(map, key);

	return v != NULL && v->type == VALUE_TEXT ? str_trim(v->text) : STR("");
}

bool field_condition_holds(const struct value *conditions, const struct value *map) {
	VALUE_EACH (condition, conditions) {
		struct str value = text_of(map, condition->key);

		VALUE_EACH (wanted, condition)
			if (same_word(value, wanted->text))
				return true;
	}
	return false;
}

static bool is_required(const struct field *f, const struct value *map) {
	return f->required || f->always || field_condition_holds(f->required_when, map);
}

static void report_missing(const struct check *c, const struct field *f, struct span place) {
	const struct code *code = rule_of(&c->set->codes, f->rule, f->always ? KND_002 : KND_001);
	struct finding *found =
		finding_add_code(c->findings, code, place, "'%.*s' is missing", STR_ARG(f->key));

	if (f->always)
		finding_insist(found);
	if (f->help.n > 0)
		finding_help(found, "%.*s", STR_ARG(f->help));
}

static void report_unknown(const struct check *c, const struct vec *fields, const struct value *v) {
	struct suggestion best = suggestion_start(v->key);
	struct finding *f = finding_add(c->findings, DOC_026, v->key_span, "unknown key '%.*s'",
					STR_ARG(str_slice(v->key, 0, 80)));

	for (size_t i = 0; i < fields->n; i++)
		suggestion_offer(&best, ((const struct field *)fields->items[i])->key);
	suggestion_help(&best, f);
}

static void check_map(const struct check *outer, const struct vec *fields, const struct value *map,
		      struct span place) {
	const struct check c = { outer->set, outer->findings, map,
				 outer->map != NULL ? outer : NULL };

	VALUE_EACH (v, map) {
		const struct field *f = field_find(fields, v->key);

		if (f != NULL)
			check_value(&c, f, v);
		else
			report_unknown(&c, fields, v);
	}
	place.length = place.length > 0 ? 1 : 0;
	for (size_t i = 0; i < fields->n; i++) {
		const struct field *f = fields->items[i];
		const struct value *v = value_find(map, f->key);

		if (!is_required(f, map))
			continue;
		if (v == NULL)
			report_missing(&c, f, place);
		else if (v->type == VALUE_LIST && v->first == NULL &&
			 (f->type == FIELD_LIST || f->type == FIELD_ENTRIES))
			report_empty(&c, f, v);
	}
}

void field_check_map(const struct set *s, struct findings *findings, const struct vec *fields,
		     const struct value *map, struct span place) {
	const struct check outside = { .set = s, .findings = findings };

	check_map(&outside, fields, map, place);
}
