/* SPDX-License-Identifier: Apache-2.0 */
#include "model/documented.h"

#include "model/keys.h"
#include "model/language.h"
#include "model/reference.h"
#include "read/gate.h"
#include "read/yaml.h"

#define FILE_NAME "documented-information.yaml"

static const char *const keys[] = { "clause",   "point", "item",  "type",
				    "strength", "phase", "kinds", "named" };

const char *documented_state_name(enum documented_state state) {
	static const char *const names[] = { "missing", "draft", "overdue", "present" };

	return names[state];
}

bool documented_is_claim(const struct mention *m) {
	return m->via == VIA_FIELD && m->entry == NULL &&
	       (str_is(m->field->key, "clauses") || str_is(m->field->key, "controls"));
}

static bool holds(const struct vec *documents, const struct document *d) {
	for (size_t i = 0; i < documents->n; i++)
		if (documents->items[i] == d)
			return true;
	return false;
}

static bool is_of_kind(const struct value *kinds, const struct document *d) {
	VALUE_EACH (v, kinds)
		if (d->kind != NULL && str_equal(v->text, d->kind->name))
			return true;
	return kinds == NULL;
}

static void find_documents(const struct set *s, struct documented *item, const struct value *row) {
	const struct value *kinds = value_get(row, "kinds");
	const struct vec *mentions = &item->entry->mentions;

	if (kinds != NULL && !str_is(value_get_text(row, "named"), "yes")) {
		for (size_t i = 0; i < s->documents.n; i++)
			if (document_stands(s->documents.items[i]) &&
			    is_of_kind(kinds, s->documents.items[i]))
				vec_add(s->arena, &item->documents, s->documents.items[i]);
		return;
	}
	/* Mentions are in the order of the documents; one document's stand together. */
	for (size_t i = 0; i < mentions->n; i++) {
		const struct mention *m = mentions->items[i];

		if (documented_is_claim(m) && document_stands(m->from) &&
		    is_of_kind(kinds, m->from) && !holds(&item->documents, m->from))
			vec_add(s->arena, &item->documents, m->from);
	}
}

static enum documented_state state_of(const struct set *s, const struct documented *item) {
	enum documented_state best = DOCUMENTED_MISSING;

	for (size_t i = 0; i < item->documents.n; i++) {
		const struct document *d = item->documents.items[i];
		enum documented_state state = document_is_draft(d) ? DOCUMENTED_DRAFT
					      : document_review_days(d, s->as_of) < 0
						      ? DOCUMENTED_OVERDUE
						      : DOCUMENTED_PRESENT;

		if (state > best)
			best = state;
	}
	return best;
}

bool documented_is_included(const struct catalogue_entry *e) {
	const struct str applicable =
		e->decision != NULL ? value_get_text(e->decision->value, "applicable") : STR("");

	return str_is(applicable, "yes") || str_is(applicable, "true");
}

static bool check_row(const struct set *s, const struct value *row) {
	bool ok = value_get_text(row, "clause").n > 0 && value_get_text(row, "item").n > 0;

	if (!ok)
		finding_add(s->findings, CFG_004, row->span,
			    "documented information has a 'clause' and an 'item'");
	return keys_check(s->findings, CFG_004, row, "key", keys, ARRAY_LENGTH(keys)) && ok;
}

static void add_item(struct set *s, const struct value *row) {
	struct documented *item = ARENA_NEW(s->arena, struct documented);
	struct str clause = value_get_text(row, "clause"), point = value_get_text(row, "point");
	struct target t = reference_resolve(s, NULL, NULL, NO_SPAN, clause);

	if (t.kind != TARGET_CONTROL)
		return;
	item->entry = t.control;
	item->clause = point.n > 0 ? str_format(s->arena, "%.*s %.*s", STR_ARG(t.control->id),
						STR_ARG(point))
				   : t.control->id;
	item->item = language_label(s->language, value_get_text(row, "item"));
	item->type = value_get_text(row, "type");
	item->strength = value_get_text(row, "strength");
	item->phase = value_get_text(row, "phase");
	item->demanded = !str_is(item->strength, "annexA") || documented_is_included(t.control);
	find_documents(s, item, row);
	item->state = state_of(s, item);
	vec_add(s->arena, &s->documented, item);
}

void documented_find(struct set *s) {
	struct source *source;
	const struct value *root;

	s->documented.n = 0;
	if (!set_read_template(s, s->arena, FILE_NAME, &source) || !gate_pass(s->findings, source))
		return;
	root = yaml_parse(s->arena, s->findings, span_of(source, 0, source->text.n));
	VALUE_EACH (row, value_get(root, "items"))
		if (check_row(s, row))
			add_item(s, row);
}
