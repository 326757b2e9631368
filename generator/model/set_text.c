/* SPDX-License-Identifier: Apache-2.0 */
/* The texts of documents. The model holds copies of what it needs; the texts themselves are as large as all of it. */
#include "base/heap.h"
#include "model/set.h"

/* The paths of sources in which a finding stands, or a note of one. */
static void add_quoted(struct map *quoted, const struct vec *findings) {
	for (size_t i = 0; i < findings->n; i++) {
		const struct finding *f = findings->items[i];

		if (f->span.source != NULL)
			map_add(quoted, f->span.source->path, f->span.source);
		for (const struct finding_note *n = f->notes; n != NULL; n = n->next)
			if (n->span.source != NULL)
				map_add(quoted, n->span.source->path, n->span.source);
	}
}

static void forget(struct document *d, const struct map *quoted) {
	struct str text = { NULL, 0 };
	struct digest *digest = ARENA_NEW(d->arena, struct digest);

	*digest = digest_of(d->source->text);
	d->digest = digest;
	if (map_get(quoted, d->source->path) != NULL)
		text = str_copy(d->arena, d->source->text);
	d->source->text = text;
}

void set_forget_texts(struct set *s) {
	struct arena *a = arena_new();
	const struct findings *all = set_findings(s, a);
	struct map quoted = map_new(a);

	add_quoted(&quoted, &all->items);
	add_quoted(&quoted, &all->waived);
	for (size_t i = 0; i < s->documents.n; i++)
		forget(s->documents.items[i], &quoted);
	for (size_t i = 0; i < s->audience.hidden.n; i++)
		forget(s->audience.hidden.items[i], &quoted);
	set_free_texts(s);
	arena_free(a);
	heap_trim();
}

void set_free_texts(struct set *s) {
	for (unsigned i = 0; s->texts != NULL && i < s->workers; i++)
		arena_free(s->texts[i]);
	s->texts = NULL;
}
