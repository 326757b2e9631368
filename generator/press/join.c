/* SPDX-License-Identifier: Apache-2.0 */
#include "press/join.h"

#include <math.h>

#include "press/annotation.h"

/* In points: boxes are written with fewer digits than they have. */
#define NEAR 0.05

/* The tree of parents (ISO 32000-1 14.7.4.4): what leads from pages and links to their elements. */
struct parents {
	struct pdf *pdf;
	int tree;    /* its object; 0 without a structure */
	int *object; /* by key: a list of elements or an element; 0: none */
	int keys;
};

static int object_of(struct pdf *p, qpdf_oh o) {
	return qpdf_oh_is_indirect(p->q, o) ? qpdf_oh_get_object_id(p->q, o) : 0;
}

/* -1 without. */
static int key_of(struct pdf *p, qpdf_oh dictionary, const char *name) {
	qpdf_oh key = qpdf_oh_get_key_if_dict(p->q, dictionary, name);

	return qpdf_oh_is_integer(p->q, key) ? qpdf_oh_get_int_value_as_int(p->q, key) : -1;
}

/* A flat tree, as engines write it, with keys in order from 0; another one is left alone. */
static struct parents read_parents(struct pdf *p) {
	qpdf_oh root = qpdf_oh_get_key_if_dict(p->q, qpdf_get_root(p->q), "/StructTreeRoot");
	qpdf_oh tree = qpdf_oh_get_key_if_dict(p->q, root, "/ParentTree");
	qpdf_oh all = qpdf_oh_get_key_if_dict(p->q, tree, "/Nums");
	int n = qpdf_oh_is_array(p->q, all) ? qpdf_oh_get_array_n_items(p->q, all) / 2 : 0;
	struct parents parents = { .pdf = p, .object = ARENA_ARRAY(p->arena, (size_t)n + 1, int) };

	for (int i = 0; i < n; i++) {
		qpdf_oh key = qpdf_oh_get_array_item(p->q, all, 2 * i);

		if (!qpdf_oh_is_integer(p->q, key) || qpdf_oh_get_int_value_as_int(p->q, key) != i)
			return parents;
		parents.object[i] = object_of(p, qpdf_oh_get_array_item(p->q, all, 2 * i + 1));
	}
	parents.keys = n;
	parents.tree = object_of(p, tree);
	return parents;
}

static qpdf_oh element_of(const struct parents *t, int key) {
	struct pdf *p = t->pdf;

	if (key < 0 || key >= t->keys || t->object[key] == 0)
		return qpdf_oh_new_null(p->q);
	return qpdf_get_object_by_id(p->q, t->object[key], 0);
}

/* The element has the link no more. */
static void take_out(const struct parents *t, qpdf_oh annotation) {
	struct pdf *p = t->pdf;
	qpdf_oh element = element_of(t, key_of(p, annotation, "/StructParent"));
	qpdf_oh kids = qpdf_oh_get_key_if_dict(p->q, element, "/K");
	int object = object_of(p, annotation);

	for (int i = qpdf_oh_is_array(p->q, kids) ? qpdf_oh_get_array_n_items(p->q, kids) : 0;
	     i-- > 0;) {
		qpdf_oh kid = qpdf_oh_get_array_item(p->q, kids, i);

		if (!qpdf_oh_is_indirect(p->q, kid) && object > 0 &&
		    object_of(p, qpdf_oh_get_key_if_dict(p->q, kid, "/Obj")) == object)
			qpdf_oh_erase_item(p->q, kids, i);
	}
}

static bool is_near(double a, double b) {
	return fabs(a - b) < NEAR;
}

/* Whether the second one goes on where the first one ends: then the first one does where that ends. */
static bool join(struct pdf *p, qpdf_oh first, qpdf_oh second) {
	struct annotation_box a = annotation_box(p, qpdf_oh_get_key(p->q, first, "/Rect"));
	struct annotation_box b = annotation_box(p, qpdf_oh_get_key(p->q, second, "/Rect"));

	if (!is_near(a.right, b.left) || !is_near(a.bottom, b.bottom) || !is_near(a.top, b.top))
		return false;
	a.right = b.right;
	annotation_set_box(p, first, &a);
	return true;
}

static void join_page(const struct parents *t, int page) {
	struct pdf *p = t->pdf;
	int n;
	qpdf_oh list = annotation_list(p, page, &n);
	struct str last = STR(""); /* the address of the link before */

	for (int i = 0; i < n; i++) {
		qpdf_oh link = qpdf_oh_get_array_item(p->q, list, i);
		struct str address = annotation_address(p->arena, p, link);

		if (address.n > 0 && str_equal(address, last) && !annotation_is_mark(address) &&
		    join(p, qpdf_oh_get_array_item(p->q, list, i - 1), link)) {
			take_out(t, link);
			qpdf_oh_erase_item(p->q, list, i--);
			n--;
		}
		last = address;
	}
	qpdf_oh_release_all(p->q);
}

/* Gives the next key to what had another one. */
static void renumber(const struct parents *t, qpdf_oh all, qpdf_oh dictionary, const char *name,
		     int *next) {
	struct pdf *p = t->pdf;
	qpdf_oh element = element_of(t, key_of(p, dictionary, name));

	if (qpdf_oh_is_null(p->q, element))
		return;
	qpdf_oh_replace_key(p->q, dictionary, name, qpdf_oh_new_integer(p->q, *next));
	qpdf_oh_append_item(p->q, all, qpdf_oh_new_integer(p->q, (*next)++));
	qpdf_oh_append_item(p->q, all, element);
}

/* Pages first, then their links. */
static void write_parents(const struct parents *t) {
	struct pdf *p = t->pdf;
	qpdf_oh all = qpdf_oh_new_array(p->q), root, tree;
	int next = 0, n;

	for (int page = 0; page < p->pages; page++)
		renumber(t, all, pdf_page(p, page), "/StructParents", &next);
	for (int page = 0; page < p->pages; page++) {
		qpdf_oh list = annotation_list(p, page, &n);

		for (int i = 0; i < n; i++)
			renumber(t, all, qpdf_oh_get_array_item(p->q, list, i), "/StructParent",
				 &next);
	}
	root = qpdf_oh_get_key(p->q, qpdf_get_root(p->q), "/StructTreeRoot");
	tree = qpdf_get_object_by_id(p->q, t->tree, 0);
	qpdf_oh_replace_key(p->q, tree, "/Nums", all);
	qpdf_oh_replace_key(p->q, root, "/ParentTreeNextKey", qpdf_oh_new_integer(p->q, next));
	qpdf_oh_release_all(p->q);
}

void join_links(struct pdf *p) {
	const struct parents parents = read_parents(p);

	for (int page = 0; page < p->pages; page++)
		join_page(&parents, page);
	if (parents.tree > 0)
		write_parents(&parents);
}
