/* SPDX-License-Identifier: Apache-2.0 */
#include "press/number.h"

struct vec number_collect(struct marker_pass *pass, int page) {
	struct pdf *p = pass->pdf;
	struct arena *a = pass->findings->arena;
	struct vec numbers = { 0 };
	int n;
	qpdf_oh list = annotation_list(p, page, &n);

	for (int i = 0; i < n; i++) {
		qpdf_oh annotation = qpdf_oh_get_array_item(p->q, list, i);
		struct str address = annotation_address(p, annotation);
		const struct marker *m;
		struct overlay_number *number;

		if (!str_starts(address, SCHEME_PAGE))
			continue;
		m = marker_find(&pass->markers, annotation_key(a, address, SCHEME_PAGE));
		if (m == NULL)
			continue;
		number = ARENA_NEW(a, struct overlay_number);
		number->box = annotation_box(p, qpdf_oh_get_key(p->q, annotation, "/Rect"));
		number->number = m->page + 1;
		vec_add(a, &numbers, number);
	}
	qpdf_oh_release_all(p->q);
	return numbers;
}
