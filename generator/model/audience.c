/* SPDX-License-Identifier: Apache-2.0 */
#include "model/audience.h"

#include <stdint.h>

#include "base/phrase.h"
#include "model/documented.h"
#include "model/glossary.h"
#include "model/picture.h"
#include "model/reference.h"
#include "model/theme.h"

size_t audience_rank(const struct set *s, struct str label) {
	size_t rank = 0;

	VALUE_EACH (v, s->config->classification) {
		if (str_equal(v->text, label))
			return rank;
		rank++;
	}
	return SIZE_MAX;
}

bool audience_is_above(const struct set *s, const struct document *d, struct str label) {
	size_t highest = s->config->classification->count - 1,
	       rank = audience_rank(s, d->classification);

	return (rank == SIZE_MAX ? highest : rank) > audience_rank(s, label);
}

static void hide(struct set *s, struct document *d) {
	struct audience *a = &s->audience;

	d->hidden = true;
	map_add(&a->paths, d->path, d);
	if (map_get(&s->by_id, d->id) == d)
		map_add(&a->ids, d->id, d);
	for (size_t i = 0; i < d->entries.n; i++) {
		const struct entry *e = d->entries.items[i];

		if (map_get(&s->entries, e->id) == e)
			map_add(&a->ids, e->id, d);
	}
}

void audience_choose(struct set *s, struct str label) {
	s->audience.up_to = label;
	for (size_t i = 0; i < s->documents.n; i++)
		if (audience_is_above(s, s->documents.items[i], label))
			hide(s, s->documents.items[i]);
}

/* In place; those that are left out go to the other list, unless it is NULL. */
static void sift_documents(struct set *s, struct vec *documents, struct vec *others) {
	size_t n = 0;

	for (size_t i = 0; i < documents->n; i++) {
		struct document *d = documents->items[i];

		if (!d->hidden)
			documents->items[n++] = d;
		else if (others != NULL)
			vec_add(s->arena, others, d);
	}
	documents->n = n;
}

static void sift_mentions(struct vec *mentions) {
	size_t n = 0;

	for (size_t i = 0; i < mentions->n; i++)
		if (!((const struct mention *)mentions->items[i])->from->hidden)
			mentions->items[n++] = mentions->items[i];
	mentions->n = n;
}

static void sift_index(struct set *s, struct map *index) {
	struct map kept = map_new(s->arena);

	for (size_t i = 0; i < index->n; i++)
		if (!((const struct document *)index->entries[i].value)->hidden)
			map_add(&kept, index->entries[i].key, index->entries[i].value);
	*index = kept;
}

static void sift_entries(struct set *s) {
	struct map kept = map_new(s->arena);

	for (size_t i = 0; i < s->entries.n; i++) {
		struct entry *e = s->entries.entries[i].value;

		if (!e->document->hidden)
			map_add(&kept, e->id, e);
	}
	s->entries = kept;
}

static void sift_controls(const struct set *s) {
	for (size_t i = 0; i < s->catalogues.n; i++) {
		const struct catalogue *c = s->catalogues.entries[i].value;

		for (size_t j = 0; j < c->entries.n; j++) {
			struct catalogue_entry *e = c->entries.entries[j].value;

			sift_mentions(&e->mentions);
			if (e->decision != NULL && e->decision->document->hidden)
				e->decision = NULL;
		}
	}
}

/* What the document names, and who names it. */
static void reduce_document(struct document *d) {
	for (size_t i = 0; i < d->mentions.n; i++) {
		struct mention *m = d->mentions.items[i];

		if (m->target.document != NULL && m->target.document->hidden)
			m->target =
				target_hidden(m->via == VIA_LINK ? target_id(&m->target) : m->text);
	}
	sift_mentions(&d->mentioned);
	for (size_t i = 0; i < d->entries.n; i++)
		sift_mentions(&((struct entry *)d->entries.items[i])->mentions);
}

/* Those that what is left shows. */
static void sift_pictures(struct set *s) {
	const struct picture *logo = theme_logo(s);
	struct map *kept = ARENA_NEW(s->arena, struct map);

	*kept = map_new(s->arena);
	if (logo != NULL)
		map_add(kept, logo->path, map_get(s->pictures, logo->path));
	for (size_t i = 0; i < s->documents.n; i++) {
		const struct document *d = s->documents.items[i];

		for (size_t j = 0; j < d->mentions.n; j++) {
			const struct target *t = &((struct mention *)d->mentions.items[j])->target;

			if (t->kind == TARGET_IMAGE)
				map_add(kept, t->url, map_get(s->pictures, t->url));
		}
	}
	s->pictures = kept;
}

void audience_reduce(struct set *s) {
	sift_documents(s, &s->documents, &s->audience.hidden);
	if (s->audience.hidden.n == 0)
		return;
	for (size_t i = 0; i < s->groups.n; i++)
		sift_documents(s, &((struct group *)s->groups.items[i])->documents, NULL);
	sift_index(s, &s->by_id);
	sift_index(s, &s->by_path);
	sift_entries(s);
	sift_controls(s);
	for (size_t i = 0; i < s->documents.n; i++)
		reduce_document(s->documents.items[i]);
	sift_pictures(s);
	s->glossary = glossary_load(s);
	documented_find(s);
}

/* What tells of hidden documents. */
struct traces {
	struct map paths; /* of their sources */
	struct phrases names;
};

static void add_name(struct arena *a, struct traces *t, struct str name) {
	if (str_trim(name).n > 0)
		phrases_add(a, &t->names, 0, str_trim(name), STR(""));
}

/* The key of a role or an asset may be any word, such as `board`: only ids that look like one count. */
static bool is_plain_word(struct str id) {
	for (size_t i = 0; i < id.n; i++)
		if ((id.p[i] < 'a' || id.p[i] > 'z') && id.p[i] != '-')
			return false;
	return true;
}

static void add_traces(struct arena *a, struct traces *t, struct document *d) {
	map_add(&t->paths, d->source->path, d);
	add_name(a, t, d->id);
	add_name(a, t, d->title);
	add_name(a, t, d->path);
	for (size_t i = 0; i < d->entries.n; i++) {
		const struct entry *e = d->entries.items[i];

		if (!is_plain_word(e->id) && e->field->key_field.n == 0)
			add_name(a, t, e->id);
		if (e->field->key_field.n == 0)
			add_name(a, t, e->title);
	}
}

static bool names_hidden(const struct traces *t, struct str text) {
	size_t length;

	for (size_t i = phrases_next(&t->names, text, 0); i < text.n;
	     i = phrases_next(&t->names, text, i + 1))
		if (phrases_at(&t->names, text, i, false, &length) != NULL)
			return true;
	return false;
}

static bool stands_in_hidden(const struct traces *t, struct span span) {
	return span.source != NULL && map_get(&t->paths, span.source->path) != NULL;
}

static bool is_fit(const void *context, const struct finding *f) {
	const struct traces *t = context;

	if (stands_in_hidden(t, f->span) || names_hidden(t, f->message) || names_hidden(t, f->help))
		return false;
	if (f->waiver != NULL &&
	    (names_hidden(t, f->waiver->where) || names_hidden(t, f->waiver->reason)))
		return false;
	for (const struct finding_note *n = f->notes; n != NULL; n = n->next)
		if (stands_in_hidden(t, n->span) || names_hidden(t, n->text))
			return false;
	return true;
}

const struct findings *audience_findings(struct arena *a, const struct set *s) {
	const struct findings *all = set_findings(s, a);
	const struct vec *hidden = &s->audience.hidden;
	struct traces *t = ARENA_NEW(a, struct traces);

	if (hidden->n == 0)
		return all;
	t->paths = map_new(a);
	for (size_t i = 0; i < hidden->n; i++)
		add_traces(a, t, hidden->items[i]);
	return findings_pick(a, all, is_fit, t);
}
