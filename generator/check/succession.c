/* SPDX-License-Identifier: Apache-2.0 */
#include "check/succession.h"

#include "base/map.h"

/* One document replaces another, and where it says so: in "supersedes" of the new one or in "superseded-by" of the old one. */
struct step {
	const struct document *to;
	const struct document *said_in;
	struct span place;
};

struct walk {
	struct set *set;
	struct arena *arena;
	struct map next; /* the id of the old document to struct step */
};

static void add_step(struct walk *w, struct str old, struct step step) {
	struct step *kept = ARENA_NEW(w->arena, struct step), *elder;

	*kept = step;
	elder = map_add(&w->next, old, kept);
	if (elder == NULL || elder->to == step.to)
		return;
	finding_note(finding_add(step.said_in->findings, XRF_005, step.place,
				 "'%.*s' is replaced by two documents", STR_ARG(old)),
		     elder->place, "'%.*s' replaces it here", STR_ARG(elder->to->id));
}

static void add_steps(struct walk *w, const struct document *d) {
	const struct value *by = value_get(d->meta, "superseded-by");

	VALUE_EACH (v, value_get(d->meta, "supersedes"))
		if (v->type == VALUE_TEXT)
			add_step(w, str_trim(v->text), (struct step){ d, d, v->span });
	if (by != NULL && by->type == VALUE_TEXT) {
		struct document *next = map_get(&w->set->by_id, str_trim(by->text));

		if (next != NULL && d->id.n > 0)
			add_step(w, d->id, (struct step){ next, d, by->span });
	}
}

/* Follows each document to its last successor; seen says from which start a document was met. */
static void find_circles(struct walk *w) {
	size_t *seen = ARENA_ARRAY(w->arena, w->set->documents.n + 1, size_t);

	for (size_t i = 0; i < w->set->documents.n; i++) {
		const struct document *d = w->set->documents.items[i];
		const struct step *step = NULL;

		while (d != NULL && seen[d->order] == 0) {
			seen[d->order] = i + 1;
			step = d->id.n > 0 ? map_get(&w->next, d->id) : NULL;
			d = step != NULL ? step->to : NULL;
		}
		if (d != NULL && step != NULL && seen[d->order] == i + 1)
			finding_add(step->said_in->findings, XRF_005, step->place,
				    "'%.*s' replaces itself in the end", STR_ARG(d->id));
	}
}

static void check_end(const struct walk *w, const struct document *d) {
	bool replaced = str_is(d->status, "superseded"), ended = str_is(d->status, "withdrawn");
	const struct value *status = value_get(d->meta, "status");

	if ((!replaced && !ended) || map_get(&w->next, d->id) != NULL ||
	    value_get_text(d->meta, "superseded-by").n > 0 ||
	    value_get_text(d->meta, "withdrawn-because").n > 0)
		return;
	finding_help(finding_add(d->findings, DOC_025, status->span,
				 "%.*s, but neither by what nor why is said", STR_ARG(d->status)),
		     replaced ? "give 'superseded-by', or 'supersedes' in the new document"
			      : "give 'withdrawn-because'");
}

void succession_check(struct set *s) {
	struct walk w = { .set = s, .arena = arena_new() };

	w.next = map_new(w.arena);
	for (size_t i = 0; i < s->documents.n; i++)
		add_steps(&w, s->documents.items[i]);
	find_circles(&w);
	for (size_t i = 0; i < s->documents.n; i++)
		check_end(&w, s->documents.items[i]);
	arena_free(w.arena);
}
