/* SPDX-License-Identifier: Apache-2.0 */
#include "press/annotation.h"

#include <string.h>

#include "base/vec.h"

static double number_at(struct pdf *p, qpdf_oh array, int i) {
	return qpdf_oh_get_numeric_value(p->q, qpdf_oh_get_array_item(p->q, array, i));
}

struct annotation_box annotation_box(struct pdf *p, qpdf_oh array) {
	double x0 = number_at(p, array, 0), y0 = number_at(p, array, 1);
	double x1 = number_at(p, array, 2), y1 = number_at(p, array, 3);

	return (struct annotation_box){ x0 < x1 ? x0 : x1, y0 < y1 ? y0 : y1, x0 < x1 ? x1 : x0,
					y0 < y1 ? y1 : y0 };
}

void annotation_set_box(struct pdf *p, qpdf_oh annotation, const struct annotation_box *b) {
	const double sides[] = { b->left, b->bottom, b->right, b->top };
	qpdf_oh rectangle = qpdf_oh_new_array(p->q);

	for (size_t i = 0; i < ARRAY_LENGTH(sides); i++)
		qpdf_oh_append_item(p->q, rectangle,
				    qpdf_oh_new_real_from_double(p->q, sides[i], 2));
	qpdf_oh_replace_key(p->q, annotation, "/Rect", rectangle);
}

qpdf_oh annotation_list(struct pdf *p, int page, int *out_n) {
	qpdf_oh list = qpdf_oh_get_key(p->q, pdf_page(p, page), "/Annots");

	*out_n = qpdf_oh_is_array(p->q, list) ? qpdf_oh_get_array_n_items(p->q, list) : 0;
	return list;
}

struct str annotation_address(struct arena *a, struct pdf *p, qpdf_oh annotation) {
	qpdf_oh action, uri;
	const char *bytes;
	size_t n;

	if (!qpdf_oh_is_dictionary(p->q, annotation))
		return STR("");
	action = qpdf_oh_get_key(p->q, annotation, "/A");
	if (!qpdf_oh_is_dictionary(p->q, action))
		return STR("");
	uri = qpdf_oh_get_key(p->q, action, "/URI");
	if (!qpdf_oh_is_string(p->q, uri))
		return STR("");
	bytes = qpdf_oh_get_binary_string_value(p->q, uri, &n);
	return str_copy(a, (struct str){ bytes, n });
}

struct annotations annotation_read(struct arena *a, struct pdf *p) {
	struct vec found = { 0 };
	struct annotations all;
	int n;

	for (int page = 0; page < p->pages; page++) {
		qpdf_oh list = annotation_list(p, page, &n);

		for (int i = 0; i < n; i++) {
			qpdf_oh annotation = qpdf_oh_get_array_item(p->q, list, i);
			struct str address = annotation_address(a, p, annotation);
			struct annotation *new;

			if (address.n == 0)
				continue;
			new = ARENA_NEW(a, struct annotation);
			*new = (struct annotation){ .page = page,
						    .address = address,
						    .contents = STR("") };
			new->object = qpdf_oh_get_object_id(p->q, annotation);
			new->box = annotation_box(p, qpdf_oh_get_key(p->q, annotation, "/Rect"));
			vec_add(a, &found, new);
		}
		qpdf_oh_release_all(p->q);
	}
	all = (struct annotations){ ARENA_ARRAY(a, found.n, struct annotation), found.n };
	for (size_t i = 0; i < found.n; i++)
		all.items[i] = *(struct annotation *)found.items[i];
	return all;
}

bool annotation_is_mark(struct str address) {
	return str_starts(address, SCHEME_TARGET) || str_starts(address, SCHEME_HEAD) ||
	       str_starts(address, SCHEME_ROW) || str_starts(address, SCHEME_END);
}

struct str annotation_key(struct arena *a, struct str address, const char *scheme) {
	struct str s = str_skip(address, strlen(scheme));
	char *out = arena_copy(a, s.p, s.n);
	size_t n = 0;

	for (size_t i = 0; i < s.n; i++) {
		if (s.p[i] == '%' && i + 2 < s.n && str_hex_value(s.p[i + 1]) >= 0 &&
		    str_hex_value(s.p[i + 2]) >= 0) {
			out[n++] =
				(char)(str_hex_value(s.p[i + 1]) * 16 + str_hex_value(s.p[i + 2]));
			i += 2;
		} else {
			out[n++] = s.p[i];
		}
	}
	return (struct str){ out, n };
}
