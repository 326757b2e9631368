/* SPDX-License-Identifier: Apache-2.0 */
#include "publish/part.h"

const char *part_stylesheet(struct arena *a, const struct set *s, struct str name,
			    const char *other) {
	struct str path = str_format(a, "pages/%.*s.xsl", STR_ARG(name));
	struct arena *scratch = arena_new();
	struct source *source;
	bool found = set_read_template(s, scratch, path.p, &source);

	arena_free(scratch);
	return found ? path.p : other;
}

static void add_part(struct arena *a, struct vec *parts, struct part part) {
	struct part *copy = ARENA_NEW(a, struct part);

	*copy = part;
	vec_add(a, parts, copy);
}

static void add_controls(struct arena *a, const struct catalogue *c, struct vec *parts) {
	for (size_t i = 0; i < c->entries.n; i++) {
		struct catalogue_entry *e = c->entries.entries[i].value;

		if (e->page.n > 0)
			add_part(a, parts, (struct part){ "pages/control.xsl", NULL, e });
	}
}

/* The entries of one field stand together, and have one stylesheet. */
static void add_entries(struct arena *a, const struct set *s, const struct document *d,
			struct vec *parts) {
	const struct field *field = NULL;
	const char *sheet = NULL;

	for (size_t i = 0; i < d->entries.n; i++) {
		struct entry *e = d->entries.items[i];

		if (e->page.n == 0)
			continue;
		if (e->field != field)
			sheet = part_stylesheet(a, s, e->field->page, "pages/entry.xsl");
		field = e->field;
		add_part(a, parts, (struct part){ sheet, e, NULL });
	}
}

struct vec parts_of(struct arena *a, const struct set *s) {
	struct vec parts = { 0 };

	if (s->framework != NULL)
		add_controls(a, s->framework, &parts);
	for (size_t i = 0; i < s->documents.n; i++)
		add_entries(a, s, s->documents.items[i], &parts);
	return parts;
}
