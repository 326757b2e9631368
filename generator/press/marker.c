/* SPDX-License-Identifier: Apache-2.0 */
#include "press/marker.h"

#include <stdlib.h>
#include <string.h>

#define SCHEME_TARGET "x-dossier:dest:"
#define SCHEME_REFERENCE "x-dossier:ref:"
#define SCHEME_FILE "x-dossier:file:"

#define POINTS_PER_MILLIMETRE (72 / 25.4)
/* How much of the white above a target is shown with it, in points. */
#define AIR 4.0
/* Printed (/F 4), without a frame. */
#define NEW_LINK "<< /Type /Annot /Subtype /Link /F 4 /Border [0 0 0] >>"

struct box {
	double left, bottom, right, top;
};

static double number_at(struct pdf *p, qpdf_oh array, int i) {
	return qpdf_oh_get_numeric_value(p->q, qpdf_oh_get_array_item(p->q, array, i));
}

/* With the corners in order: some engines write them upside down. */
static struct box box_of(struct pdf *p, qpdf_oh array) {
	double x0 = number_at(p, array, 0), y0 = number_at(p, array, 1);
	double x1 = number_at(p, array, 2), y1 = number_at(p, array, 3);

	return (struct box){ x0 < x1 ? x0 : x1, y0 < y1 ? y0 : y1, x0 < x1 ? x1 : x0,
			     y0 < y1 ? y1 : y0 };
}

static qpdf_oh annotations_of(struct pdf *p, int page, int *out_n) {
	qpdf_oh list = qpdf_oh_get_key(p->q, pdf_page(p, page), "/Annots");

	*out_n = qpdf_oh_is_array(p->q, list) ? qpdf_oh_get_array_n_items(p->q, list) : 0;
	return list;
}

/* The address of a link, "" of anything else. */
static struct str address_of(struct arena *a, struct pdf *p, qpdf_oh annotation) {
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

static int hex_value(char c) {
	static const char digits[] = "0123456789abcdef0123456789ABCDEF";
	const char *at = c != '\0' ? strchr(digits, c) : NULL;

	return at != NULL ? (int)((at - digits) % 16) : -1;
}

/* The text before the engine wrote bytes of it as %XX. */
static struct str decode(struct arena *a, struct str s) {
	char *out = arena_copy(a, s.p, s.n);
	size_t n = 0;

	for (size_t i = 0; i < s.n; i++) {
		if (s.p[i] == '%' && i + 2 < s.n && hex_value(s.p[i + 1]) >= 0 &&
		    hex_value(s.p[i + 2]) >= 0) {
			out[n++] = (char)(hex_value(s.p[i + 1]) * 16 + hex_value(s.p[i + 2]));
			i += 2;
		} else {
			out[n++] = s.p[i];
		}
	}
	return (struct str){ out, n };
}

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

static void sort_markers(struct marker_pass *pass, const struct vec *found) {
	struct markers *m = &pass->markers;
	size_t kept = 0;

	m->items = ARENA_ARRAY(pass->findings->arena, found->n, struct marker);
	for (size_t i = 0; i < found->n; i++)
		m->items[i] = *(struct marker *)found->items[i];
	if (found->n > 1)
		qsort(m->items, found->n, sizeof(*m->items), by_key_and_place);
	for (size_t i = 0; i < found->n; i++) {
		if (kept > 0 && by_key(&m->items[kept - 1], &m->items[i]) == 0)
			finding_add(pass->findings, ENG_003, NO_SPAN,
				    "'%.*s': the target '%.*s' is there twice",
				    STR_ARG(pass->document), STR_ARG(m->items[i].key));
		else
			m->items[kept++] = m->items[i];
	}
	m->n = kept;
}

void marker_collect(struct marker_pass *pass) {
	struct pdf *p = pass->pdf;
	struct arena *a = pass->findings->arena;
	struct vec found = { 0 };
	int n;

	for (int page = 0; page < p->pages; page++) {
		qpdf_oh list = annotations_of(p, page, &n);

		for (int i = 0; i < n; i++) {
			qpdf_oh annotation = qpdf_oh_get_array_item(p->q, list, i);
			struct str address = address_of(p->arena, p, annotation);
			struct marker *m;

			if (!str_starts(address, SCHEME_TARGET))
				continue;
			m = ARENA_NEW(a, struct marker);
			m->key = decode(a, str_skip(address, strlen(SCHEME_TARGET)));
			m->page = page;
			m->top = box_of(p, qpdf_oh_get_key(p->q, annotation, "/Rect")).top;
			vec_add(p->arena, &found, m);
		}
		qpdf_oh_release_all(p->q);
	}
	sort_markers(pass, &found);
}

const struct marker *marker_find(const struct markers *m, struct str key) {
	struct marker wanted = { .key = key };

	return m->n > 0 ? bsearch(&wanted, m->items, m->n, sizeof(*m->items), by_key) : NULL;
}

static void append_real(struct pdf *p, qpdf_oh array, double value) {
	qpdf_oh_append_item(p->q, array, qpdf_oh_new_real_from_double(p->q, value, 2));
}

qpdf_oh marker_destination(struct pdf *p, const struct marker *m) {
	qpdf_oh array = qpdf_oh_new_array(p->q);

	qpdf_oh_append_item(p->q, array, pdf_page(p, m->page));
	qpdf_oh_append_item(p->q, array, qpdf_oh_new_name(p->q, "/XYZ"));
	qpdf_oh_append_item(p->q, array, qpdf_oh_new_integer(p->q, 0));
	append_real(p, array, m->top + AIR);
	qpdf_oh_append_item(p->q, array, qpdf_oh_new_null(p->q));
	return array;
}

/* A link that ran over the end of the page has a box on each page that goes beyond its text. */
static bool clip(struct marker_pass *pass, qpdf_oh page, struct box *b) {
	struct pdf *p = pass->pdf;
	struct box paper = box_of(p, qpdf_oh_get_key(p->q, page, "/MediaBox"));
	double bottom = paper.bottom + pass->margins.bottom * POINTS_PER_MILLIMETRE;
	double top = paper.top - pass->margins.top * POINTS_PER_MILLIMETRE;

	b->bottom = b->bottom > bottom ? b->bottom : bottom;
	b->top = b->top < top ? b->top : top;
	b->left = b->left > paper.left ? b->left : paper.left;
	b->right = b->right < paper.right ? b->right : paper.right;
	return b->top > b->bottom && b->right > b->left;
}

static void set_box(struct pdf *p, qpdf_oh link, const struct box *b) {
	qpdf_oh rect = qpdf_oh_new_array(p->q);

	append_real(p, rect, b->left);
	append_real(p, rect, b->bottom);
	append_real(p, rect, b->right);
	append_real(p, rect, b->top);
	qpdf_oh_replace_key(p->q, link, "/Rect", rect);
}

static bool point_inside(struct marker_pass *pass, qpdf_oh link, struct str key) {
	const struct marker *m = marker_find(&pass->markers, key);

	if (m == NULL) {
		finding_add(pass->findings, ENG_003, NO_SPAN,
			    "'%.*s': a link to '%.*s', which is not on any page",
			    STR_ARG(pass->document), STR_ARG(key));
		return false;
	}
	qpdf_oh_replace_key(pass->pdf->q, link, "/Dest", marker_destination(pass->pdf, m));
	return true;
}

/* "OTHER.pdf#anchor" where OTHER is a plain name: nothing leaves the folder. */
static bool point_to_file(struct marker_pass *pass, qpdf_oh link, struct str target) {
	struct pdf *p = pass->pdf;
	struct arena *a = pass->findings->arena;
	struct marker_reference *r = ARENA_NEW(a, struct marker_reference);
	struct str file = target, key;
	qpdf_oh action;

	r->anchor = STR("top");
	str_cut(target, '#', &file, &r->anchor);
	if (!str_ends(file, ".pdf") || str_find_char(file, '/') != SIZE_MAX ||
	    str_find_char(file, '\\') != SIZE_MAX || file.p[0] == '.') {
		finding_add(pass->findings, ENG_003, NO_SPAN,
			    "'%.*s': a link to '%.*s', which is no PDF beside it",
			    STR_ARG(pass->document), STR_ARG(target));
		return false;
	}
	r->document = str_slice(file, 0, file.n - strlen(".pdf"));
	vec_add(a, &pass->references, r);
	key = str_format(p->arena, "%.*s#%.*s", STR_ARG(r->document), STR_ARG(r->anchor));
	action = qpdf_oh_parse(p->q, "<< /Type /Action /S /GoToR >>");
	qpdf_oh_replace_key(p->q, action, "/F", pdf_new_string(p, file));
	qpdf_oh_replace_key(p->q, action, "/D", pdf_new_string(p, key));
	qpdf_oh_replace_key(p->q, link, "/A", action);
	pdf_set_text(p, link, "/Contents", file);
	return true;
}

static bool is_public(struct str address) {
	return str_starts(address, "https://") || str_starts(address, "http://") ||
	       str_starts(address, "mailto:");
}

static void point_outside(struct pdf *p, qpdf_oh link, struct str address) {
	qpdf_oh action = qpdf_oh_parse(p->q, "<< /Type /Action /S /URI >>");

	qpdf_oh_replace_key(p->q, action, "/URI", pdf_new_string(p, address));
	qpdf_oh_replace_key(p->q, link, "/A", action);
	pdf_set_text(p, link, "/Contents", address);
}

/* A relative link has become an address on this machine; only what the author wrote of it is said.
 * */
static void report_foreign(struct marker_pass *pass, struct str address) {
	struct str shown = address;
	size_t anchor = str_find_char(address, '#');

	if (str_starts(address, "file:") && anchor != SIZE_MAX)
		shown = str_skip(address, anchor);
	else if (str_starts(address, "file:"))
		for (size_t i = 0; i < address.n; i++)
			if (address.p[i] == '/')
				shown = str_skip(address, i + 1);
	finding_add(pass->findings, ENG_003, NO_SPAN,
		    "'%.*s': a link to '%.*s', which can't stay in a PDF", STR_ARG(pass->document),
		    STR_ARG(shown));
}

/* Sets where the link leads; false when it leads nowhere. */
static bool point(struct marker_pass *pass, qpdf_oh link, struct str address) {
	struct arena *a = pass->findings->arena;

	if (str_starts(address, SCHEME_REFERENCE))
		return point_inside(pass, link,
				    decode(a, str_skip(address, strlen(SCHEME_REFERENCE))));
	if (str_starts(address, SCHEME_FILE))
		return point_to_file(pass, link, decode(a, str_skip(address, strlen(SCHEME_FILE))));
	if (!is_public(address)) {
		report_foreign(pass, address);
		return false;
	}
	point_outside(pass->pdf, link, address);
	return true;
}

static void rewrite_page(struct marker_pass *pass, int number) {
	struct pdf *p = pass->pdf;
	qpdf_oh page = pdf_page(p, number), kept = qpdf_oh_new_array(p->q);
	int n;
	qpdf_oh list = annotations_of(p, number, &n);

	for (int i = 0; i < n; i++) {
		qpdf_oh old = qpdf_oh_get_array_item(p->q, list, i), link;
		struct str address = address_of(p->arena, p, old);
		struct box box = box_of(p, qpdf_oh_get_key(p->q, old, "/Rect"));

		if (address.n == 0 || str_starts(address, SCHEME_TARGET))
			continue;
		link = qpdf_oh_parse(p->q, NEW_LINK);
		if (!point(pass, link, address) || !clip(pass, page, &box))
			continue;
		set_box(p, link, &box);
		qpdf_oh_append_item(p->q, kept, qpdf_make_indirect_object(p->q, link));
	}
	if (qpdf_oh_get_array_n_items(p->q, kept) > 0)
		qpdf_oh_replace_key(p->q, page, "/Annots", kept);
	else
		qpdf_oh_remove_key(p->q, page, "/Annots");
	qpdf_oh_release_all(p->q);
}

void marker_rewrite_links(struct marker_pass *pass) {
	for (int page = 0; page < pass->pdf->pages; page++)
		rewrite_page(pass, page);
}
