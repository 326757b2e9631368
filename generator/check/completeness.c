/* SPDX-License-Identifier: Apache-2.0 */
#include "check/completeness.h"

#include "model/keys.h"
#include "model/language.h"
#include "model/reference.h"
#include "read/gate.h"
#include "read/yaml.h"

#define FILE_NAME "areas.yaml"

const char *area_state_name(enum area_state state) {
	static const char *const names[] = { "missing", "incomplete", "overdue", "complete" };

	return names[state];
}

unsigned tally_percent(const struct tally *t) {
	return t->all > 0 ? (unsigned)(100 * t->done / t->all) : 100;
}

/* An area that is being measured. */
struct measure {
	struct arena *arena;
	struct set *set;
	const struct value *row;
	struct area *area;
	struct vec clauses; /* struct catalogue_entry */
	bool all;
};

static bool is_done(const struct set *s, const struct document *d) {
	return !document_is_draft(d) && document_review_days(d, s->as_of) >= 0 &&
	       d->findings->counts[SEVERITY_ERROR] == 0;
}

/* Whether the entry is the clause or below it. */
static bool is_below(const struct catalogue_entry *e, const struct catalogue_entry *clause) {
	while (e != NULL && e->catalogue == clause->catalogue) {
		if (e == clause || str_equal(e->group->id, clause->id))
			return true;
		e = e->parent.n > 0 ? map_get(&e->catalogue->entries, e->parent) : NULL;
	}
	return false;
}

static bool is_within(const struct measure *m, const struct catalogue_entry *e) {
	for (size_t i = 0; i < m->clauses.n; i++)
		if (is_below(e, m->clauses.items[i]))
			return true;
	return m->all;
}

static bool is_of_kind(const struct measure *m, const struct document *d) {
	VALUE_EACH (v, value_get(m->row, "kinds"))
		if (str_equal(v->text, d->kind->name))
			return true;
	return m->all;
}

static bool belongs(const struct measure *m, const struct document *d) {
	if (is_of_kind(m, d))
		return true;
	for (size_t i = 0; i < d->mentions.n; i++) {
		const struct mention *mention = d->mentions.items[i];

		if (mention->target.kind == TARGET_CONTROL && documented_is_claim(mention) &&
		    is_within(m, mention->target.control))
			return true;
	}
	return false;
}

static void add_documents(struct measure *m) {
	struct area *area = m->area;

	for (size_t i = 0; i < m->set->documents.n; i++) {
		const struct document *d = m->set->documents.items[i];

		if (!document_stands(d) || !belongs(m, d))
			continue;
		area->documents.all++;
		area->documents.done += is_done(m->set, d);
		area->drafts += document_is_draft(d);
		area->overdue +=
			!document_is_draft(d) && document_review_days(d, m->set->as_of) < 0;
		area->errors += d->findings->counts[SEVERITY_ERROR];
		area->warnings += d->findings->counts[SEVERITY_WARNING];
	}
}

static void add_items(struct measure *m) {
	for (size_t i = 0; i < m->set->documented.n; i++) {
		const struct documented *item = m->set->documented.items[i];

		if (!item->demanded || !is_within(m, item->entry))
			continue;
		m->area->items.all++;
		m->area->items.done += item->state == DOCUMENTED_PRESENT;
		m->area->overdue += item->state == DOCUMENTED_OVERDUE && m->area->overdue == 0;
	}
}

/* The controls whose rows a Statement of Applicability includes. */
static void add_controls(struct measure *m) {
	const struct catalogue *c = m->set->framework;

	for (size_t i = 0; c != NULL && i < c->entries.n; i++) {
		const struct catalogue_entry *e = c->entries.entries[i].value;

		if (!is_within(m, e) || !documented_is_included(e))
			continue;
		m->area->controls.all++;
		m->area->controls.done +=
			str_is(value_get_text(e->decision->value, "status"), "implemented");
	}
}

/* Items that are overdue count as there. */
static bool lacks_items(const struct measure *m) {
	for (size_t i = 0; i < m->set->documented.n; i++) {
		const struct documented *item = m->set->documented.items[i];

		if (item->demanded && item->state < DOCUMENTED_OVERDUE && is_within(m, item->entry))
			return true;
	}
	return false;
}

static enum area_state state_of(const struct measure *m) {
	const struct area *area = m->area;

	if (area->documents.all == 0)
		return AREA_MISSING;
	if (area->errors > 0 || lacks_items(m))
		return AREA_INCOMPLETE;
	return area->overdue > 0 ? AREA_OVERDUE : AREA_COMPLETE;
}

static void find_clauses(struct measure *m) {
	VALUE_EACH (v, value_get(m->row, "clauses")) {
		struct target t = reference_resolve(m->set, NULL, NULL, NO_SPAN, v->text);

		if (t.kind == TARGET_CONTROL)
			vec_add(m->arena, &m->clauses, t.control);
	}
}

static bool check_row(const struct set *s, const struct value *row) {
	static const char *const keys[] = { "id", "title", "about", "clauses", "kinds", "all" };
	bool ok = value_get_text(row, "id").n > 0 && value_get_text(row, "title").n > 0;

	if (!ok)
		finding_add(s->findings, CFG_004, row->span, "an area has an 'id' and a 'title'");
	return keys_check(s->findings, CFG_004, row, "key", keys, ARRAY_LENGTH(keys)) && ok;
}

static struct vec measure_areas(struct arena *a, struct set *s, const struct value *rows) {
	struct vec areas = { 0 };

	VALUE_EACH (row, rows) {
		struct measure m = { .arena = a, .set = s, .row = row };

		if (!check_row(s, row))
			continue;
		m.area = ARENA_NEW(a, struct area);
		m.area->id = value_get_text(row, "id");
		m.area->title = language_label(s->language, value_get_text(row, "title"));
		m.area->about = language_label(s->language, value_get_text(row, "about"));
		m.all = str_is(value_get_text(row, "all"), "yes");
		find_clauses(&m);
		add_documents(&m);
		add_items(&m);
		add_controls(&m);
		m.area->state = state_of(&m);
		vec_add(a, &areas, m.area);
	}
	return areas;
}

static struct tally *tally_of(struct arena *a, struct map *tallies, struct vec *list, struct str id,
			      struct str title) {
	struct tally *t = map_get(tallies, id);

	if (t != NULL)
		return t;
	t = ARENA_NEW(a, struct tally);
	t->id = id;
	t->title = title;
	map_add(tallies, id, t);
	vec_add(a, list, t);
	return t;
}

static struct str role_title(const struct set *s, struct str id) {
	struct target t = reference_resolve(s, NULL, NULL, NO_SPAN, id);

	return t.kind == TARGET_ENTRY && t.entry->title.n > 0 ? t.entry->title : id;
}

static void count_documents(struct arena *a, const struct set *s, struct completeness *c) {
	struct map kinds = map_new(a), owners = map_new(a);

	for (size_t i = 0; i < s->documents.n; i++) {
		const struct document *d = s->documents.items[i];
		struct tally *each[3];

		if (!document_stands(d))
			continue;
		each[0] = &c->total;
		each[1] = tally_of(a, &kinds, &c->kinds, d->kind->name, d->kind->plural);
		each[2] = tally_of(a, &owners, &c->owners, d->owner, role_title(s, d->owner));
		for (size_t j = 0; j < ARRAY_LENGTH(each); j++) {
			each[j]->all++;
			each[j]->done += is_done(s, d);
		}
	}
}

static void count_items(struct arena *a, const struct set *s, struct completeness *c) {
	struct map groups = map_new(a);

	for (size_t i = 0; i < s->documented.n; i++) {
		const struct documented *item = s->documented.items[i];
		const struct catalogue_group *g = item->entry->group;
		struct tally *t;

		if (!item->demanded)
			continue;
		t = tally_of(a, &groups, &c->clauses, g->id, g->title);
		t->all++;
		t->done += item->state == DOCUMENTED_PRESENT;
	}
}

const struct completeness *completeness_measure(struct arena *a, struct set *s) {
	struct completeness *c = ARENA_NEW(a, struct completeness);
	const struct value *root = NULL;
	struct source *source;

	if (set_read_template(s, s->arena, FILE_NAME, &source) && gate_pass(s->findings, source))
		root = yaml_parse(s->arena, s->findings, span_of(source, 0, source->text.n));
	c->cycle = measure_areas(a, s, value_get(root, "cycle"));
	c->areas = measure_areas(a, s, value_get(root, "areas"));
	count_documents(a, s, c);
	count_items(a, s, c);
	return c;
}
