/* SPDX-License-Identifier: Apache-2.0 */
#include "press/stamp.h"

#include "base/buf.h"
#include "press/annotation.h"

static double paper_top(struct pdf *p, int page) {
	qpdf_oh box = qpdf_oh_get_key(p->q, pdf_page(p, page), "/MediaBox");

	return qpdf_oh_get_numeric_value(p->q, qpdf_oh_get_array_item(p->q, box, 3));
}

/* In whole points, so that no decimal separator is needed; the box grows to them. */
static void add_rectangle(struct buf *b, const struct annotation_box *box) {
	int left = (int)box->left, bottom = (int)box->bottom;

	buf_print(b, "%d %d %d %d re ", left, bottom, (int)box->right + 1 - left,
		  (int)box->top + 1 - bottom);
}

/* Engines paint a page white before all else; so an overlay is cut to the margins and boxes, or multiplied
 * with what is there, which leaves white without effect. */
static void add_clip(struct buf *b, double upper, const struct stamp_area *area) {
	int height = (int)upper;
	int top = (int)(area->paper.top * PDF_POINTS_PER_MILLIMETRE);
	int bottom = (int)(area->paper.bottom * PDF_POINTS_PER_MILLIMETRE);

	buf_print(b, "0 %d 2000 %d re 0 0 2000 %d re ", height - top, top, bottom);
	for (size_t i = 0; i < area->boxes.n; i++)
		add_rectangle(b, area->boxes.items[i]);
	buf_add_c(b, "W n");
}

void stamp_add_painting(struct buf *b, double upper, const struct stamp_area *area) {
	buf_add_c(b, "\nQ\n/Artifact << /Type /Pagination >> BDC\nq ");
	if (area->everywhere)
		buf_add_c(b, STAMP_STATE " gs");
	else
		add_clip(b, upper, area);
	buf_add_c(b, " " STAMP_FORM " Do Q\nEMC\n");
}

static qpdf_oh new_painting(struct pdf *p, int page, const struct stamp_area *area) {
	struct buf b = { 0 };
	qpdf_oh stream;

	stamp_add_painting(&b, paper_top(p, page), area);
	stream = pdf_new_stream(p, buf_str(&b));
	buf_free(&b);
	return stream;
}

/* The overlay's page as an object that can be painted. */
static qpdf_oh new_form(struct pdf *p, struct pdf *overlay, int number) {
	qpdf_oh page = pdf_page(overlay, number), form, dictionary, resources;

	form = pdf_new_stream(p, pdf_content(overlay->arena, overlay, page));
	dictionary = qpdf_oh_get_dict(p->q, form);
	pdf_set(p, dictionary, "/Type", "/XObject");
	pdf_set(p, dictionary, "/Subtype", "/Form");
	pdf_set(p, dictionary, "/BBox",
		qpdf_oh_unparse_resolved(overlay->q,
					 qpdf_oh_get_key(overlay->q, page, "/MediaBox")));
	resources = qpdf_oh_get_key(overlay->q, page, "/Resources");
	if (!qpdf_oh_is_indirect(overlay->q, resources))
		resources = qpdf_make_indirect_object(overlay->q, resources);
	qpdf_oh_replace_key(p->q, dictionary, "/Resources",
			    qpdf_oh_copy_foreign_object(p->q, overlay->q, resources));
	return form;
}

/* A copy of the dictionary's entry, to which more can be added: an engine may give all pages the
 * same one. */
static qpdf_oh own_entry(struct pdf *p, qpdf_oh dictionary, const char *key) {
	qpdf_oh own = pdf_copy_dictionary(p, qpdf_oh_get_key_if_dict(p->q, dictionary, key));

	qpdf_oh_replace_key(p->q, dictionary, key, own);
	return own;
}

/* Handles end with qpdf_oh_release_all, numbers of objects stay. */
static int share(struct pdf *p, qpdf_oh stream) {
	return qpdf_oh_get_object_id(p->q, qpdf_make_indirect_object(p->q, stream));
}

static qpdf_oh shared(struct pdf *p, int number) {
	return qpdf_get_object_by_id(p->q, number, 0);
}

/* Most pages are painted like the one before: without numbers, and with its margin. */
static qpdf_oh painting_of(struct pdf *p, int page, const struct stamp_area *area,
			   struct stamp_frames *frames) {
	int *known = &frames->plain[area->paper.landscape];
	unsigned *top = &frames->top[area->paper.landscape];

	if (area->everywhere || area->boxes.n > 0)
		return new_painting(p, page, area);
	if (*known == 0 || *top != area->paper.top)
		*known = share(p, new_painting(p, page, area));
	*top = area->paper.top;
	return shared(p, *known);
}

void stamp_page(struct pdf *p, int number, struct pdf *overlay, int overlay_page,
		const struct stamp_area *area, struct stamp_frames *frames) {
	qpdf_oh page = pdf_page(p, number), resources = own_entry(p, page, "/Resources");
	qpdf_oh old = qpdf_oh_get_key(p->q, page, "/Contents"), all = qpdf_oh_new_array(p->q);

	if (frames->before == 0)
		frames->before = share(p, pdf_new_stream(p, STR(STAMP_BEFORE)));
	qpdf_oh_replace_key(p->q, own_entry(p, resources, "/XObject"), STAMP_FORM,
			    new_form(p, overlay, overlay_page));
	if (area->everywhere)
		pdf_set(p, own_entry(p, resources, "/ExtGState"), STAMP_STATE, STAMP_STATE_VALUE);
	qpdf_oh_append_item(p->q, all, shared(p, frames->before));
	if (qpdf_oh_is_array(p->q, old))
		for (int i = 0, n = qpdf_oh_get_array_n_items(p->q, old); i < n; i++)
			qpdf_oh_append_item(p->q, all, qpdf_oh_get_array_item(p->q, old, i));
	else
		qpdf_oh_append_item(p->q, all, old);
	qpdf_oh_append_item(p->q, all, painting_of(p, number, area, frames));
	qpdf_oh_replace_key(p->q, page, "/Contents", all);
}
