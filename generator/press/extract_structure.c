/* SPDX-License-Identifier: Apache-2.0 */
#include "press/extract_parts.h"
#include "press/structure.h"

/* An annotation gets a number where it has none, so that the structure can lead to it, and says nothing yet: engines write our addresses there. */
static void prepare_links(struct pdf *p) {
	int n;

	for (int page = 0; page < p->pages; page++) {
		qpdf_oh list = annotation_list(p, page, &n);

		for (int i = 0; i < n; i++) {
			qpdf_oh annotation = qpdf_oh_get_array_item(p->q, list, i);

			if (qpdf_oh_is_dictionary(p->q, annotation))
				qpdf_oh_remove_key(p->q, annotation, "/Contents");
			if (!qpdf_oh_is_indirect(p->q, annotation))
				qpdf_oh_set_array_item(p->q, list, i,
						       qpdf_make_indirect_object(p->q, annotation));
		}
		qpdf_oh_release_all(p->q);
	}
}

/* What the structure has said of them. */
static void read_contents(struct extraction *x) {
	qpdf_data q = x->pdf->q;

	for (size_t i = 0; i < x->links.n; i++) {
		struct annotation *link = &x->links.items[i];
		qpdf_oh said =
			qpdf_oh_get_key(q, qpdf_get_object_by_id(q, link->object, 0), "/Contents");

		x->link[link->object] = (uint32_t)i + 1;
		if (qpdf_oh_is_string(q, said))
			link->contents =
				str_copy(x->arena, str_of(qpdf_oh_get_utf8_value(q, said)));
		qpdf_oh_release_all(q);
	}
}

/* The tree of parents begins with a list for each page. */
static void read_tree(struct extraction *x) {
	qpdf_data q = x->pdf->q;
	qpdf_oh tree = qpdf_oh_get_key(q, qpdf_get_root(q), "/StructTreeRoot");
	qpdf_oh numbers = qpdf_oh_get_key(q, qpdf_oh_get_key(q, tree, "/ParentTree"), "/Nums");

	x->draft.root = extract_want(
		x, (uint32_t)qpdf_oh_get_object_id(q, qpdf_oh_get_key(q, tree, "/K")), 0);
	for (int page = 0; page < x->pdf->pages; page++)
		x->owners[page] =
			qpdf_oh_get_object_id(q, qpdf_oh_get_array_item(q, numbers, 2 * page + 1));
	qpdf_oh_release_all(q);
}

/* The highest number of an object, and one. */
static size_t count_objects(const struct extraction *x) {
	int most = 0;

	for (size_t i = 0; i < x->links.n; i++)
		most = x->links.items[i].object > most ? x->links.items[i].object : most;
	return (size_t)most + 1;
}

bool extract_structure(struct extraction *x, struct str html, struct str *out_error) {
	prepare_links(x->pdf);
	x->links = annotation_read(x->arena, x->pdf);
	if (!structure_add(x->pdf, html, out_error))
		return false;
	x->objects = count_objects(x);
	x->link = ARENA_ARRAY(x->arena, x->objects, uint32_t);
	x->owner = ARENA_ARRAY(x->arena, x->links.n, uint32_t);
	x->owners = ARENA_ARRAY(x->arena, (size_t)x->pdf->pages, int);
	read_contents(x);
	read_tree(x);
	return true;
}

bool extract_is_element(struct extraction *x, qpdf_oh object) {
	return x->owner != NULL && qpdf_oh_is_dictionary(x->pdf->q, object) &&
	       qpdf_oh_is_name_and_equals(x->pdf->q, qpdf_oh_get_key(x->pdf->q, object, "/Type"),
					  "/StructElem");
}

/* The link that a piece of content is, from 1; 0 where it is none. */
static uint32_t link_of(struct extraction *x, qpdf_oh kid) {
	qpdf_data q = x->pdf->q;
	int object;

	if (qpdf_oh_is_indirect(q, kid) || !qpdf_oh_is_dictionary(q, kid))
		return 0;
	object = qpdf_oh_get_object_id(q, qpdf_oh_get_key(q, kid, "/Obj"));
	return object > 0 && (size_t)object < x->objects ? x->link[object] : 0;
}

/* True when some of it are links. */
static bool add_kids(struct extraction *x, qpdf_oh kids, uint32_t local) {
	qpdf_data q = x->pdf->q;
	bool linked = false;

	buf_add_c(&x->draft.bytes, "/K [ ");
	for (int i = 0, n = qpdf_oh_get_array_n_items(q, kids); i < n; i++) {
		qpdf_oh kid = qpdf_oh_get_array_item(q, kids, i);
		uint32_t link = link_of(x, kid);

		if (link == 0) {
			extract_add(x, kid);
			continue;
		}
		part_draft_lead(&x->draft, link - 1);
		x->owner[link - 1] = local;
		linked = true;
	}
	buf_add_c(&x->draft.bytes, "] ");
	return linked;
}

/* What it is, and in what it stands, the pack says: of a link and of the whole. */
void extract_element(struct extraction *x, qpdf_oh element, uint32_t local) {
	qpdf_data q = x->pdf->q;
	qpdf_oh kids = qpdf_oh_get_key(q, element, "/K");
	bool root = local == x->draft.root;
	struct buf *b = &x->draft.bytes;

	buf_add_c(b, "<< ");
	if (add_kids(x, kids, local)) {
		buf_add_c(b, "/S ");
		part_draft_name_link(&x->draft);
		qpdf_oh_remove_key(q, element, "/S");
	}
	if (root) {
		part_draft_leave(&x->draft, PART_ROOT);
		qpdf_oh_remove_key(q, element, "/S");
		qpdf_oh_remove_key(q, element, "/P");
	}
	qpdf_oh_remove_key(q, element, "/K");
	extract_add_entries(x, element);
	buf_add_c(b, ">>");
	part_draft_end_object(&x->draft, false);
}

uint32_t extract_owners(struct extraction *x, int page) {
	return x->owners != NULL ? extract_want(x, (uint32_t)x->owners[page], 0) : 0;
}
