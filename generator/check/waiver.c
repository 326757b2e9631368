/* SPDX-License-Identifier: Apache-2.0 */
#include "check/waiver.h"

#include <string.h>

#include "model/keys.h"
#include "model/reference.h"
#include "model/rule.h"
#include "model/suggest.h"

/* A waiver that can be used, with what it is about. */
struct grant {
	struct waiver waiver;
	const struct code *code;
	const struct value *value;
	struct target target; /* TARGET_NONE: the project file */
	bool used;
};

static const char *const keys[] = { "code", "where", "reason", "approver", "expires" };

/* The list of the set, then those of the documents. */
static struct findings *list_at(const struct set *s, size_t i) {
	return i == 0 ? s->findings
		      : ((const struct document *)s->documents.items[i - 1])->findings;
}

/* What keeps documents readable and safe, and what makes a reference a reference, can't be waived. */
static bool can_be_waived(const struct code *code) {
	return code->origin[0] != '\0' || code->gate == GATE_COMPLETENESS ||
	       code->severity != SEVERITY_ERROR;
}

static bool has_all_keys(struct set *s, const struct value *v) {
	bool ok = true;

	for (size_t i = 0; i < ARRAY_LENGTH(keys); i++)
		if (value_get_text(v, keys[i]).n == 0) {
			finding_add(s->findings, SET_010, v->span, "a waiver without '%s'",
				    keys[i]);
			ok = false;
		}
	keys_check(s->findings, CFG_002, v, "setting", keys, ARRAY_LENGTH(keys));
	return ok;
}

static bool find_what(struct set *s, struct grant *g) {
	const struct value *v = value_get(g->value, "code");
	struct suggestion best;

	g->code = rule_find(&s->codes, g->waiver.code);
	if (g->code != NULL && can_be_waived(g->code))
		return true;
	if (g->code != NULL) {
		finding_help(finding_add(s->findings, SET_010, v->span, "'%s' can't be waived",
					 g->code->id),
			     "correct what it reports");
		return false;
	}
	best = rule_suggest(&s->codes, g->waiver.code);
	suggestion_help(&best, finding_add(s->findings, SET_010, v->span, "there is no code '%.*s'",
					   STR_ARG(g->waiver.code)));
	return false;
}

/* The id of a document, a section, an entry or a control; or the name of the project file. */
static bool find_where(struct set *s, struct grant *g) {
	const struct value *v = value_get(g->value, "where");
	size_t before = s->findings->items.n;

	if (str_is(g->waiver.where, "dossier.yaml"))
		return true;
	if (g->waiver.where.p[0] == '#') {
		finding_add(s->findings, SET_010, v->span, "'%.*s' names no document",
			    STR_ARG(g->waiver.where));
		return false;
	}
	g->target = reference_resolve(s, NULL, s->findings, v->span, g->waiver.where);
	return g->target.kind != TARGET_NONE && s->findings->items.n == before;
}

static bool find_approver(struct set *s, const struct grant *g) {
	const struct value *v = value_get(g->value, "approver");
	struct target t = reference_resolve(s, NULL, s->findings, v->span, g->waiver.approver);

	if (t.kind == TARGET_ENTRY && str_is(t.entry->field->entry, "role"))
		return true;
	if (t.kind != TARGET_NONE)
		finding_add(s->findings, SET_010, v->span, "'%.*s' is no role",
			    STR_ARG(g->waiver.approver));
	return false;
}

static bool is_in_force(struct set *s, const struct grant *g) {
	const struct value *v = value_get(g->value, "expires");
	struct date last;

	if (!date_parse(g->waiver.expires, &last)) {
		finding_add(s->findings, SET_010, v->span, "'%.*s' is not a date",
			    STR_ARG(g->waiver.expires));
		return false;
	}
	if (last.day >= s->as_of.day)
		return true;
	finding_help(finding_add(s->findings, SET_010, v->span,
				 "this waiver of '%.*s' expired on %.*s", STR_ARG(g->waiver.code),
				 STR_ARG(g->waiver.expires)),
		     "correct what it was for, or have it approved again");
	return false;
}

/* The waiver as it can be used, or NULL. */
static struct grant *read_grant(struct set *s, const struct value *v) {
	struct grant *g = ARENA_NEW(s->arena, struct grant);

	if (v->type != VALUE_MAP) {
		finding_add(s->findings, SET_010, v->span, "a waiver is a map: code, where, …");
		return NULL;
	}
	if (!has_all_keys(s, v))
		return NULL;
	g->value = v;
	g->waiver =
		(struct waiver){ .code = value_get_text(v, "code"),
				 .where = value_get_text(v, "where"),
				 .reason = str_join_blanks(s->arena, value_get_text(v, "reason")),
				 .approver = value_get_text(v, "approver"),
				 .expires = value_get_text(v, "expires") };
	/* All of it is judged, whatever comes first. */
	bool what = find_what(s, g), where = find_where(s, g), approver = find_approver(s, g);

	return is_in_force(s, g) && what && where && approver ? g : NULL;
}

/* The offset behind the last byte of the value. */
static size_t end_of(const struct value *v) {
	size_t end = (size_t)v->span.offset + v->span.length;

	return v->last != NULL && end_of(v->last) > end ? end_of(v->last) : end;
}

static bool is_within(struct span place, const struct value *v) {
	return place.source == v->span.source && place.offset >= v->span.offset &&
	       place.offset <= end_of(v);
}

/* A section ends where the next one begins that is not below it. */
static bool is_in_section(struct span place, const struct target *t) {
	const struct heading *h = t->heading,
			     *end = t->document->headings + t->document->heading_count;

	if (place.source != t->document->source || place.offset < h->span.offset)
		return false;
	for (const struct heading *next = h + 1; next < end; next++)
		if (next->level <= h->level)
			return place.offset < next->span.offset;
	return true;
}

static bool is_at_control(struct span place, const struct catalogue_entry *e) {
	return (place.source == e->span.source && place.offset == e->span.offset) ||
	       (e->decision != NULL && is_within(place, e->decision->value));
}

static bool accepts(const struct set *s, const struct grant *g, const struct finding *f) {
	const struct target *t = &g->target;

	if (strcmp(f->code->id, g->code->id) != 0)
		return false;
	switch (t->kind) {
	case TARGET_NONE:
		return f->span.source == NULL || f->span.source == s->config->source;
	case TARGET_DOCUMENT:
		return f->span.source == t->document->source;
	case TARGET_SECTION:
		return is_in_section(f->span, t);
	case TARGET_ENTRY:
		return is_within(f->span, t->entry->value);
	case TARGET_CONTROL:
		return is_at_control(f->span, t->control);
	case TARGET_EXTERNAL:
	case TARGET_IMAGE:
	case TARGET_HIDDEN:
		break;
	}
	return false;
}

static void waive(const struct set *s, const struct vec *grants, struct findings *list) {
	bool changed = false;

	for (size_t i = 0; i < list->items.n; i++) {
		struct finding *f = list->items.items[i];

		for (size_t j = 0; j < grants->n && f->waiver == NULL; j++) {
			struct grant *g = grants->items[j];

			if (accepts(s, g, f)) {
				f->waiver = &g->waiver;
				changed = g->used = true;
			}
		}
	}
	if (changed)
		findings_recount(list);
}

/* Whether the code is judged in the phase: else its waiver waits. */
static bool is_judged(const struct code *code, const char *phase) {
	return code->phases[0] == '\0' || strstr(code->phases, phase) != NULL;
}

void waiver_run(struct set *s, const char *phase) {
	struct vec grants = { 0 };

	VALUE_EACH (v, s->config->waivers) {
		struct grant *g = read_grant(s, v);

		if (g != NULL)
			vec_add(s->arena, &grants, g);
	}
	for (size_t i = 0; grants.n > 0 && i <= s->documents.n; i++)
		waive(s, &grants, list_at(s, i));
	for (size_t i = 0; i < grants.n; i++) {
		const struct grant *g = grants.items[i];

		if (!g->used && is_judged(g->code, phase))
			finding_add(s->findings, SET_011, g->value->span,
				    "nothing at '%.*s' needs a waiver of '%s'",
				    STR_ARG(g->waiver.where), g->code->id);
	}
}
