/* SPDX-License-Identifier: Apache-2.0 */
#include "press/stamp.h"

#include <stdlib.h>

/* Names in a page's resources that no engine uses. */
#define FORM "/DossierOverlay"
#define BLEND "/DossierBlend"

/* What is put around a page's own content. */
struct frame {
	qpdf_oh before, after;
	qpdf_oh blend; /* a graphics state */
};

static double paper_height(struct pdf *p) {
	qpdf_oh box = qpdf_oh_get_key(p->q, pdf_page(p, 0), "/MediaBox");

	return qpdf_oh_get_numeric_value(p->q, qpdf_oh_get_array_item(p->q, box, 3));
}

/* Engines paint a page white before all else; so an overlay is cut to the margins, or multiplied
 * with what is there, which leaves white without effect. Whole points, so that no decimal separator
 * is needed. */
static struct str painting(struct pdf *p, const struct engine_margins *m, bool everywhere) {
	int height = (int)paper_height(p);
	int top = (int)(m->top * PDF_POINTS_PER_MILLIMETRE);
	int bottom = (int)(m->bottom * PDF_POINTS_PER_MILLIMETRE);
	struct str clip = str_format(p->arena, "0 %d 2000 %d re 0 0 2000 %d re W n", height - top,
				     top, bottom);

	return str_format(p->arena,
			  "\nQ\n/Artifact << /Type /Pagination >> BDC\nq %.*s " FORM " Do Q\nEMC\n",
			  STR_ARG(everywhere ? STR(BLEND " gs") : clip));
}

static struct frame new_frame(struct pdf *p, const struct engine_margins *m, bool everywhere) {
	struct frame f = { 0 };

	f.before = qpdf_make_indirect_object(p->q, pdf_new_stream(p, STR("q\n")));
	f.after = qpdf_make_indirect_object(p->q, pdf_new_stream(p, painting(p, m, everywhere)));
	f.blend = qpdf_make_indirect_object(
		p->q, qpdf_oh_parse(p->q, "<< /Type /ExtGState /BM /Multiply >>"));
	return f;
}

/* The overlay's page as an object that can be painted. */
static qpdf_oh new_form(struct pdf *p, struct pdf *overlay, int number) {
	qpdf_oh page = pdf_page(overlay, number), form, dictionary, resources;
	unsigned char *content = NULL;
	size_t n = 0;

	qpdf_oh_get_page_content_data(overlay->q, page, &content, &n);
	form = pdf_new_stream(p, (struct str){ content != NULL ? (char *)content : "", n });
	free(content);
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

/* A new dictionary with the same entries. */
static qpdf_oh copy_dictionary(struct pdf *p, qpdf_oh old) {
	qpdf_oh copy = qpdf_oh_new_dictionary(p->q);

	if (!qpdf_oh_is_dictionary(p->q, old))
		return copy;
	qpdf_oh_begin_dict_key_iter(p->q, old);
	while (qpdf_oh_dict_more_keys(p->q)) {
		const char *key = qpdf_oh_dict_next_key(p->q);

		qpdf_oh_replace_key(p->q, copy, key, qpdf_oh_get_key(p->q, old, key));
	}
	return copy;
}

/* A copy of the dictionary's entry, to which more can be added: an engine may give all pages the
 * same one. */
static qpdf_oh own_entry(struct pdf *p, qpdf_oh dictionary, const char *key) {
	qpdf_oh own = copy_dictionary(p, qpdf_oh_get_key_if_dict(p->q, dictionary, key));

	qpdf_oh_replace_key(p->q, dictionary, key, own);
	return own;
}

static void stamp_page(struct pdf *p, qpdf_oh page, qpdf_oh form, const struct frame *f) {
	qpdf_oh resources = own_entry(p, page, "/Resources");
	qpdf_oh old = qpdf_oh_get_key(p->q, page, "/Contents"), all = qpdf_oh_new_array(p->q);

	qpdf_oh_replace_key(p->q, own_entry(p, resources, "/XObject"), FORM, form);
	qpdf_oh_replace_key(p->q, own_entry(p, resources, "/ExtGState"), BLEND, f->blend);
	qpdf_oh_append_item(p->q, all, f->before);
	if (qpdf_oh_is_array(p->q, old))
		for (int i = 0, n = qpdf_oh_get_array_n_items(p->q, old); i < n; i++)
			qpdf_oh_append_item(p->q, all, qpdf_oh_get_array_item(p->q, old, i));
	else
		qpdf_oh_append_item(p->q, all, old);
	qpdf_oh_append_item(p->q, all, f->after);
	qpdf_oh_replace_key(p->q, page, "/Contents", all);
}

void stamp_pages(struct pdf *document, struct pdf *overlay, const struct engine_margins *margins,
		 bool everywhere) {
	struct frame frame = new_frame(document, margins, everywhere);

	for (int i = 0; i < document->pages; i++)
		stamp_page(document, pdf_page(document, i), new_form(document, overlay, i), &frame);
}
