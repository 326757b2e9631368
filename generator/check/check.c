/* SPDX-License-Identifier: Apache-2.0 */
#include "check/check.h"

#include <utf8proc.h>

#include "base/pool.h"
#include "base/utf8.h"
#include "check/baseline.h"
#include "check/citation.h"
#include "check/field.h"
#include "check/schematron.h"
#include "check/severity.h"
#include "check/succession.h"
#include "check/translation.h"
#include "check/waiver.h"
#include "model/documented.h"
#include "model/language.h"
#include "model/rule.h"
#include "model/suggest.h"

/* DOC-022: each section that the kind asks for is there and says something. */
static void check_sections(const struct set *set, struct document *d) {
	for (size_t i = 0; i < d->kind->sections.n; i++) {
		const struct kind_section *s = d->kind->sections.items[i];
		const struct code *code = rule_of(&set->codes, s->rule, DOC_022);
		const struct heading *found = NULL;
		struct str title = language_section(d->words, s);

		if (s->required_when != NULL && !field_condition_holds(s->required_when, d->meta))
			continue;

		for (size_t j = 0; j < d->heading_count && found == NULL; j++)
			if (heading_is_section(d, &d->headings[j], s))
				found = &d->headings[j];
		if (found == NULL) {
			struct finding *f = finding_add_code(
				d->findings, code, span_of(d->source, d->body.offset, 0),
				"section '%.*s' is missing", STR_ARG(title));

			finding_help(f, "add a heading '%.*s {#%.*s}' with its text",
				     STR_ARG(title), STR_ARG(s->id));
		} else if (!found->has_content) {
			finding_add_code(d->findings, code, found->span, "section '%.*s' is empty",
					 STR_ARG(title));
		}
	}
}

static void check_directives(struct document *d) {
	for (size_t i = 0; i < d->directives.n; i++) {
		const struct node *n = d->directives.items[i];
		struct suggestion best = suggestion_start(n->text);
		bool known = false;

		VALUE_EACH (v, d->kind->directives) {
			known = known || str_equal(v->text, n->text);
			suggestion_offer(&best, v->text);
		}
		if (!known)
			suggestion_help(&best,
					finding_add(d->findings, MDN_012, n->span,
						    "a %.*s has no directive '%.*s'",
						    STR_ARG(d->kind->name), STR_ARG(n->text)));
	}
}

/* What is approved rests on what is not yet (REF-005), or no longer (DOC-025). A revision may name what it replaced. */
static void check_standing(const struct document *d, const struct mention *m) {
	const struct document *to = m->target.document;

	if (document_is_draft(to))
		finding_add(d->findings, REF_005, m->span,
			    "'%.*s', which this approved document relies on, is not approved",
			    STR_ARG(to->id));
	else if ((str_is(to->status, "superseded") || str_is(to->status, "withdrawn")) &&
		 (m->field == NULL || !str_is(m->field->key, "change")))
		finding_add(d->findings, DOC_025, m->span, "'%.*s' is %.*s", STR_ARG(to->id),
			    STR_ARG(to->status));
}

/* REF-008. Roles are known by their ids: who holds one may be for fewer eyes than the documents that it owns. */
static void check_audience(const struct set *s, struct document *d, const struct mention *m) {
	const struct document *to = m->target.document;

	if (m->via != VIA_FIELD || d->hidden || to == NULL || !to->hidden ||
	    (m->target.kind == TARGET_ENTRY && str_is(m->target.entry->field->entry, "role")))
		return;
	finding_add(d->findings, REF_008, m->span, "'%.*s' names '%.*s', which is above '%.*s'",
		    STR_ARG(m->field->key), STR_ARG(m->text), STR_ARG(s->audience.up_to));
}

/* The same of what everybody has to know. */
static void check_everyone(const struct set *s) {
	VALUE_EACH (v, s->config->everyone) {
		const struct document *d = map_get(&s->by_id, v->text);

		if (d != NULL && d->hidden)
			finding_add(s->findings, REF_008, v->span,
				    "'everyone' names '%.*s', which is above '%.*s'",
				    STR_ARG(v->text), STR_ARG(s->audience.up_to));
	}
}

static void check_mentions(const struct set *s, struct document *d) {
	for (size_t i = 0; i < d->mentions.n; i++) {
		const struct mention *m = d->mentions.items[i];

		check_audience(s, d, m);
		if ((m->target.kind == TARGET_DOCUMENT || m->target.kind == TARGET_SECTION) &&
		    str_is(d->status, "approved"))
			check_standing(d, m);
		if (m->target.kind == TARGET_EXTERNAL && m->target.url.n > 5 &&
		    str_equal_nocase(str_slice(m->target.url, 0, 5), STR("http:")))
			finding_add(d->findings, XRF_008, m->span, "'%.*s' is not encrypted",
				    STR_ARG(str_slice(m->target.url, 0, 80)));
	}
}

/* DOC-033: characters beyond the basic plane, such as emoji, and those that Unicode has not assigned. */
static void check_title(struct document *d) {
	const struct value *v = value_get(d->meta, "title");
	size_t length;

	for (size_t i = 0; i < d->title.n; i += length) {
		uint32_t c = utf8_decode(d->title, i, &length);

		if (c < 0x10000 && utf8proc_category((utf8proc_int32_t)c) != UTF8PROC_CATEGORY_CN)
			continue;
		finding_add(d->findings, DOC_033,
			    value_place(v, str_slice(d->title, i, i + length)),
			    "U+%04X in the title can't be printed", (unsigned)c);
		return;
	}
}

/* SET-008: en-GB and en are one language, de is another. */
static void check_language(const struct set *s, struct document *d) {
	struct str own = d->language, common = s->config->language, region;

	str_cut(own, '-', &own, &region);
	str_cut(common, '-', &common, &region);
	/* A translation is meant to be in another one. */
	if (own.n > 0 && !str_equal_nocase(own, common) &&
	    value_get(d->meta, "translation-of") == NULL)
		finding_add(d->findings, SET_008, value_get(d->meta, "language")->span,
			    "'%.*s' in a set in '%.*s'", STR_ARG(d->language),
			    STR_ARG(s->config->language));
}

static void check_alone(const struct set *s, struct document *d) {
	if (d->meta == NULL || d->kind == NULL)
		return;
	field_check_map(s, d->findings, &d->kind->fields, d->meta, span_of(d->source, 0, 3));
	if (d->body_read)
		check_sections(s, d);
	check_directives(d);
	check_mentions(s, d);
	check_title(d);
	check_language(s, d);
	translation_check(s, d);
	citation_check(s, d);
}

static void check_nth(void *context, unsigned worker, size_t i) {
	struct set *s = context;

	(void)worker;
	check_alone(s, s->documents.items[i]);
}

/* What a kind asks for is judged in every phase, also where a rule of the same code waits for a later one. */
static void widen(const struct map *codes, const struct value *rule) {
	struct code *code = rule != NULL ? map_get(codes, str_trim(rule->text)) : NULL;

	if (code != NULL)
		code->phases = "";
}

static void widen_fields(const struct map *codes, const struct vec *fields) {
	for (size_t i = 0; i < fields->n; i++) {
		const struct field *f = fields->items[i];

		widen(codes, f->rule);
		widen_fields(codes, &f->fields);
	}
}

void check_declare(struct set *s) {
	struct schematron *rules = schematron_load(s->arena, s, "");

	schematron_declare(rules, s);
	schematron_free(rules);
	for (size_t i = 0; i < s->kinds.n; i++) {
		const struct kind *k = s->kinds.entries[i].value;

		widen_fields(&s->codes, &k->fields);
		for (size_t j = 0; j < k->sections.n; j++)
			widen(&s->codes, ((const struct kind_section *)k->sections.items[j])->rule);
	}
}

void check_run(struct set *s, const char *phase) {
	struct schematron *rules = schematron_load(s->arena, s, phase);

	check_run_by(s, rules);
	schematron_free(rules);
}

void check_prepare(struct set *s, const struct schematron *rules) {
	schematron_declare(rules, s);
	documented_find(s);
}

void check_run_by(struct set *s, const struct schematron *rules) {
	check_prepare(s, rules);
	check_judge(s, rules);
}

void check_judge(struct set *s, const struct schematron *rules) {
	pool_run(s->workers, s->documents.n, check_nth, s);
	check_everyone(s);
	succession_check(s);
	baseline_check(s);
	schematron_run(rules, s);
	config_check_unused(s->findings, s->config);
	severity_run(s);
	waiver_run(s, schematron_phase(rules));
}

void check_document(struct set *s, struct document *d, const struct schematron *rules) {
	check_alone(s, d);
	schematron_run_document(rules, s, d);
}
