/* SPDX-License-Identifier: Apache-2.0 */
#include "press/outline.h"

static bool all_present(struct marker_pass *pass, const struct vec *headings) {
	bool present = true;

	for (size_t i = 0; i < headings->n; i++) {
		const struct press_heading *h = headings->items[i];

		if (marker_find(&pass->markers, h->key) != NULL)
			continue;
		present = false;
		finding_add(pass->findings, ENG_003, NO_SPAN, "'%.*s': '%.*s' is on no page",
			    STR_ARG(pass->document), STR_ARG(h->key));
	}
	return present;
}

/* The item becomes the last child of that one. */
static void join(struct outline_item *items, size_t parent, size_t child) {
	struct outline_item *p = &items[parent];

	if (p->last == 0)
		p->first = child;
	else
		items[p->last].next = child;
	items[child].previous = p->last;
	items[child].parent = parent;
	p->last = child;
	p->children++;
}

struct outline_item *outline_nest(struct arena *a, struct marker_pass *pass,
				  const struct vec *headings) {
	struct outline_item *items = ARENA_ARRAY(a, headings->n + 1, struct outline_item);
	size_t last = 0;

	if (!all_present(pass, headings))
		return NULL;
	for (size_t i = 1; i <= headings->n; i++) {
		const struct press_heading *h = headings->items[i - 1];

		items[i].heading = h;
		items[i].level = h->level < 1 ? 1 : h->level;
		/* The nearest one before it that is higher up; levels may be skipped. */
		while (items[last].level >= items[i].level)
			last = items[last].parent;
		join(items, last, i);
		last = i;
	}
	return items;
}

static void set_item(qpdf_data q, const qpdf_oh *objects, size_t item, const char *key, size_t to) {
	if (to > 0)
		qpdf_oh_replace_key(q, objects[item], key, objects[to]);
}

static void add_item(struct marker_pass *pass, const struct outline_item *items,
		     const qpdf_oh *objects, size_t i) {
	struct pdf *p = pass->pdf;
	const struct outline_item *item = &items[i];

	set_item(p->q, objects, i, "/First", item->first);
	set_item(p->q, objects, i, "/Last", item->last);
	set_item(p->q, objects, i, "/Prev", item->previous);
	set_item(p->q, objects, i, "/Next", item->next);
	/* A negative count means: closed. */
	if (item->children > 0)
		qpdf_oh_replace_key(
			p->q, objects[i], "/Count",
			qpdf_oh_new_integer(p->q, i == 0 ? item->children : -item->children));
	if (i == 0)
		return;
	qpdf_oh_replace_key(p->q, objects[i], "/Parent", objects[item->parent]);
	pdf_set_text(p, objects[i], "/Title", item->heading->title);
	qpdf_oh_replace_key(p->q, objects[i], "/Dest",
			    marker_destination(p, marker_find(&pass->markers, item->heading->key)));
}

bool outline_add(struct marker_pass *pass, const struct vec *headings) {
	struct pdf *p = pass->pdf;
	const struct outline_item *items = outline_nest(p->arena, pass, headings);
	qpdf_oh *objects = ARENA_ARRAY(p->arena, headings->n + 1, qpdf_oh);

	if (items == NULL || headings->n == 0)
		return items != NULL;
	for (size_t i = 0; i <= headings->n; i++)
		objects[i] = qpdf_make_indirect_object(p->q, qpdf_oh_new_dictionary(p->q));
	for (size_t i = 0; i <= headings->n; i++)
		add_item(pass, items, objects, i);
	pdf_set(p, objects[0], "/Type", "/Outlines");
	qpdf_oh_replace_key(p->q, qpdf_get_root(p->q), "/Outlines", objects[0]);
	pdf_set(p, qpdf_get_root(p->q), "/PageMode", "/UseOutlines");
	return true;
}

void outline_add_names(struct marker_pass *pass) {
	struct pdf *p = pass->pdf;
	const struct markers *m = &pass->markers;
	qpdf_oh names, node, tree;

	if (m->n == 0)
		return;
	names = qpdf_oh_new_array(p->q);
	for (size_t i = 0; i < m->n; i++) {
		qpdf_oh_append_item(p->q, names, pdf_new_string(p, m->items[i].key));
		qpdf_oh_append_item(p->q, names, marker_destination(p, &m->items[i]));
	}
	node = qpdf_oh_new_dictionary(p->q);
	qpdf_oh_replace_key(p->q, node, "/Names", names);
	tree = qpdf_oh_new_dictionary(p->q);
	qpdf_oh_replace_key(p->q, tree, "/Dests", qpdf_make_indirect_object(p->q, node));
	qpdf_oh_replace_key(p->q, qpdf_get_root(p->q), "/Names", tree);
	qpdf_oh_release_all(p->q);
}
