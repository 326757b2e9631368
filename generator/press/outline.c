/* SPDX-License-Identifier: Apache-2.0 */
#include "press/outline.h"

#include "press/press.h"

/* A bookmark with what is not yet written of it. */
struct item {
	qpdf_oh object;
	struct item *parent, *last_child;
	int children;
	int level;
};

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

static void join(qpdf_data q, struct item *parent, struct item *child) {
	qpdf_oh_replace_key(q, child->object, "/Parent", parent->object);
	if (parent->last_child == NULL) {
		qpdf_oh_replace_key(q, parent->object, "/First", child->object);
	} else {
		qpdf_oh_replace_key(q, parent->last_child->object, "/Next", child->object);
		qpdf_oh_replace_key(q, child->object, "/Prev", parent->last_child->object);
	}
	qpdf_oh_replace_key(q, parent->object, "/Last", child->object);
	parent->last_child = child;
	parent->children++;
	child->parent = parent;
}

static struct item *new_item(struct pdf *p, int level) {
	struct item *item = ARENA_NEW(p->arena, struct item);

	item->object = qpdf_make_indirect_object(p->q, qpdf_oh_new_dictionary(p->q));
	item->level = level;
	return item;
}

bool outline_add(struct marker_pass *pass, const struct vec *headings) {
	struct pdf *p = pass->pdf;
	struct item *root, *last;
	struct vec items = { 0 };

	if (!all_present(pass, headings))
		return false;
	if (headings->n == 0)
		return true;
	root = last = new_item(p, 0);
	pdf_set(p, root->object, "/Type", "/Outlines");
	for (size_t i = 0; i < headings->n; i++) {
		const struct press_heading *h = headings->items[i];
		struct item *item = new_item(p, h->level < 1 ? 1 : h->level);

		/* The nearest one before it that is higher up; levels may be skipped. */
		while (last->level >= item->level)
			last = last->parent;
		join(p->q, last, item);
		pdf_set_text(p, item->object, "/Title", h->title);
		qpdf_oh_replace_key(p->q, item->object, "/Dest",
				    marker_destination(p, marker_find(&pass->markers, h->key)));
		vec_add(p->arena, &items, item);
		last = item;
	}
	/* A negative count means: closed. */
	for (size_t i = 0; i < items.n; i++) {
		const struct item *item = items.items[i];

		if (item->children > 0)
			qpdf_oh_replace_key(p->q, item->object, "/Count",
					    qpdf_oh_new_integer(p->q, -item->children));
	}
	qpdf_oh_replace_key(p->q, root->object, "/Count",
			    qpdf_oh_new_integer(p->q, root->children));
	qpdf_oh_replace_key(p->q, qpdf_get_root(p->q), "/Outlines", root->object);
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
