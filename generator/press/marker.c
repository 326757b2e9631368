/* SPDX-License-Identifier: Apache-2.0 */
#include "press/marker.h"

#include <stdlib.h>

#include "press/annotation.h"
#include "press/syntax.h"

/* How much of the white above a target is shown with it, in points. */
#define AIR 4.0

static int by_key(const void *a, const void *b) {
	const struct marker *x = a, *y = b;

	return str_compare(x->key, y->key);
}

static int by_key_and_place(const void *a, const void *b) {
	const struct marker *x = a, *y = b;
	int order = by_key(a, b);

	if (order != 0)
		return order;
	if (x->page != y->page)
		return x->page < y->page ? -1 : 1;
	return x->top > y->top ? -1 : x->top < y->top;
}

void marker_note(struct marker_pass *pass, struct str address, int page, double top) {
	struct arena *a = pass->findings->arena;
	struct marker *m;

	if (!str_starts(address, SCHEME_TARGET))
		return;
	m = ARENA_NEW(a, struct marker);
	*m = (struct marker){ annotation_key(a, address, SCHEME_TARGET), page, top };
	vec_add(a, &pass->found, m);
}

void marker_sort(struct marker_pass *pass) {
	struct markers *m = &pass->markers;
	size_t n = pass->found.n, kept = 0;

	m->items = ARENA_ARRAY(pass->findings->arena, n, struct marker);
	for (size_t i = 0; i < n; i++)
		m->items[i] = *(struct marker *)pass->found.items[i];
	if (n > 1)
		qsort(m->items, n, sizeof(*m->items), by_key_and_place);
	for (size_t i = 0; i < n; i++) {
		if (kept > 0 && by_key(&m->items[kept - 1], &m->items[i]) == 0)
			finding_add(pass->findings, ENG_003, NO_SPAN,
				    "'%.*s': the target '%.*s' is there twice",
				    STR_ARG(pass->document), STR_ARG(m->items[i].key));
		else
			m->items[kept++] = m->items[i];
	}
	m->n = kept;
}

/* Here they stay where they are: the document's structure holds them. */
void marker_collect(struct marker_pass *pass) {
	const struct annotations all = annotation_read(pass->pdf->arena, pass->pdf);

	for (size_t i = 0; i < all.n; i++)
		marker_note(pass, all.items[i].address, all.items[i].page, all.items[i].box.top);
	marker_sort(pass);
}

const struct marker *marker_find(const struct markers *m, struct str key) {
	struct marker wanted = { .key = key };

	return m->n > 0 ? bsearch(&wanted, m->items, m->n, sizeof(*m->items), by_key) : NULL;
}

qpdf_oh marker_destination(struct pdf *p, const struct marker *m) {
	qpdf_oh array = qpdf_oh_new_array(p->q);

	qpdf_oh_append_item(p->q, array, pdf_page(p, m->page));
	qpdf_oh_append_item(p->q, array, qpdf_oh_new_name(p->q, "/XYZ"));
	qpdf_oh_append_item(p->q, array, qpdf_oh_new_integer(p->q, 0));
	qpdf_oh_append_item(p->q, array, qpdf_oh_new_real_from_double(p->q, m->top + AIR, 2));
	qpdf_oh_append_item(p->q, array, qpdf_oh_new_null(p->q));
	return array;
}

void marker_add_destination(struct buf *b, const struct marker *m, uint32_t page) {
	buf_add_char(b, '[');
	syntax_add_reference(b, page);
	buf_add_c(b, " /XYZ 0 ");
	syntax_add_real(b, m->top + AIR);
	buf_add_c(b, " null]");
}
