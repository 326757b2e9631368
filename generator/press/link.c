/* SPDX-License-Identifier: Apache-2.0 */
#include "press/link.h"

#include <string.h>

#include "press/annotation.h"
#include "press/syntax.h"

/* The flag of an annotation that is printed with its page. */
#define PRINTED 4
/* The least height of a link, in points. */
#define LEAST 6

/* A link that ran over the end of the page has a box on each page that goes beyond its text. */
bool link_clip(const struct engine_paper *paper, const struct annotation_box *page,
	       struct annotation_box *b) {
	double bottom = page->bottom + paper->bottom * PDF_POINTS_PER_MILLIMETRE;
	double top = page->top - paper->top * PDF_POINTS_PER_MILLIMETRE;
	double lacks = LEAST - (b->top - b->bottom);

	/* What adds nothing to its line, a footnote's number, has no height for WeasyPrint. */
	if (lacks > 0) {
		b->bottom -= lacks / 2;
		b->top += lacks / 2;
	}
	b->bottom = b->bottom > bottom ? b->bottom : bottom;
	b->top = b->top < top ? b->top : top;
	b->left = b->left > page->left ? b->left : page->left;
	b->right = b->right < page->right ? b->right : page->right;
	return b->top > b->bottom && b->right > b->left;
}

static void set_no_border(struct pdf *p, qpdf_oh link) {
	qpdf_oh none = qpdf_oh_new_array(p->q);

	for (int i = 0; i < 3; i++)
		qpdf_oh_append_item(p->q, none, qpdf_oh_new_integer(p->q, 0));
	qpdf_oh_replace_key(p->q, link, "/Border", none);
}

static const struct link_target nowhere = { .kind = LINK_NOWHERE };

static struct link_target find_inside(struct marker_pass *pass, struct str key) {
	const struct marker *m = marker_find(&pass->markers, key);

	if (m == NULL) {
		finding_add(pass->findings, ENG_003, NO_SPAN,
			    "'%.*s': a link to '%.*s', which is not on any page",
			    STR_ARG(pass->document), STR_ARG(key));
		return nowhere;
	}
	return (struct link_target){ .kind = LINK_INSIDE, .marker = m };
}

/* DOC#anchor, in a document that is bound with this one. One that is left out has no beginning either: the text stays, without a link. */
static struct link_target find_bound(struct marker_pass *pass, struct str key) {
	struct str document = key, anchor = STR("");

	str_cut(key, '#', &document, &anchor);
	if (marker_find(&pass->markers,
			str_format(pass->findings->arena, "%.*s#top", STR_ARG(document))) == NULL)
		return nowhere;
	return find_inside(pass, key);
}

/* "OTHER.pdf#anchor" where OTHER is a plain name: nothing leaves the folder. */
static struct link_target find_beside(struct marker_pass *pass, struct str target) {
	struct arena *a = pass->findings->arena;
	struct marker_reference *r = ARENA_NEW(a, struct marker_reference);
	struct str file = target, key;

	r->anchor = STR("top");
	str_cut(target, '#', &file, &r->anchor);
	if (!str_ends(file, ".pdf") || str_find_char(file, '/') != SIZE_MAX ||
	    str_find_char(file, '\\') != SIZE_MAX || file.p[0] == '.') {
		finding_add(pass->findings, ENG_003, NO_SPAN,
			    "'%.*s': a link to '%.*s', which is no PDF beside it",
			    STR_ARG(pass->document), STR_ARG(target));
		return nowhere;
	}
	r->document = str_slice(file, 0, file.n - strlen(".pdf"));
	key = str_format(a, "%.*s#%.*s", STR_ARG(r->document), STR_ARG(r->anchor));
	if (pass->bound)
		return find_bound(pass, key);
	vec_add(a, &pass->references, r);
	return (struct link_target){ .kind = LINK_BESIDE, .file = file, .key = key };
}

static bool is_public(struct str address) {
	return str_starts(address, "https://") || str_starts(address, "http://") ||
	       str_starts(address, "mailto:");
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

struct link_target link_find(struct marker_pass *pass, struct str address) {
	struct arena *a = pass->findings->arena;

	if (address.n == 0 || annotation_is_mark(address))
		return nowhere;
	if (str_starts(address, SCHEME_REFERENCE))
		return find_inside(pass, annotation_key(a, address, SCHEME_REFERENCE));
	if (str_starts(address, SCHEME_PAGE))
		return find_bound(pass, annotation_key(a, address, SCHEME_PAGE));
	if (str_starts(address, SCHEME_FILE))
		return find_beside(pass, annotation_key(a, address, SCHEME_FILE));
	if (is_public(address))
		return (struct link_target){ .kind = LINK_OUTSIDE, .address = address };
	report_foreign(pass, address);
	return nowhere;
}

static void point_beside(struct pdf *p, qpdf_oh link, const struct link_target *t) {
	qpdf_oh action = qpdf_oh_parse(p->q, "<< /Type /Action /S /GoToR >>");

	qpdf_oh_replace_key(p->q, action, "/F", pdf_new_string(p, t->file));
	qpdf_oh_replace_key(p->q, action, "/D", pdf_new_string(p, t->key));
	qpdf_oh_replace_key(p->q, link, "/A", action);
	pdf_set_text(p, link, "/Contents", t->file);
}

static void point_outside(struct pdf *p, qpdf_oh link, struct str address) {
	qpdf_oh action = qpdf_oh_parse(p->q, "<< /Type /Action /S /URI >>");

	qpdf_oh_replace_key(p->q, action, "/URI", pdf_new_string(p, address));
	qpdf_oh_replace_key(p->q, link, "/A", action);
	pdf_set_text(p, link, "/Contents", address);
}

/* Sets where the link leads; false when it leads nowhere. */
static bool point(struct marker_pass *pass, qpdf_oh link, struct str address) {
	const struct link_target t = link_find(pass, address);

	switch (t.kind) {
	case LINK_NOWHERE:
		return false;
	case LINK_INSIDE:
		qpdf_oh_replace_key(pass->pdf->q, link, "/Dest",
				    marker_destination(pass->pdf, t.marker));
		return true;
	case LINK_BESIDE:
		point_beside(pass->pdf, link, &t);
		return true;
	case LINK_OUTSIDE:
		point_outside(pass->pdf, link, t.address);
		return true;
	}
	return false;
}

/* Empties the annotation but for its place in the document's structure: that holds the object, so a
 * new one would leave the old one in the file. */
static void reset(struct marker_pass *pass, qpdf_oh annotation) {
	static const char *const keys[] = { "/StructParent", NULL };
	struct pdf *p = pass->pdf;

	pdf_keep_keys(p, annotation, keys);
	pdf_set_name(p, annotation, "/Type", "/Annot");
	pdf_set_name(p, annotation, "/Subtype", "/Link");
}

/* False when the annotation is not to be on the page any more. */
static bool rewrite_annotation(struct marker_pass *pass, qpdf_oh page, qpdf_oh annotation) {
	struct pdf *p = pass->pdf;
	struct str address = annotation_address(p->arena, p, annotation);
	struct annotation_box box,
		paper = annotation_box(p, qpdf_oh_get_key(p->q, page, "/MediaBox"));

	if (!qpdf_oh_is_dictionary(p->q, annotation))
		return false;
	box = annotation_box(p, qpdf_oh_get_key(p->q, annotation, "/Rect"));
	reset(pass, annotation);
	if (!point(pass, annotation, address) || !link_clip(&pass->paper, &paper, &box))
		return false;
	annotation_set_box(p, annotation, &box);
	qpdf_oh_replace_key(p->q, annotation, "/F", qpdf_oh_new_integer(p->q, PRINTED));
	set_no_border(p, annotation);
	return true;
}

static void rewrite_page(struct marker_pass *pass, int number) {
	struct pdf *p = pass->pdf;
	qpdf_oh page = pdf_page(p, number), kept = qpdf_oh_new_array(p->q);
	int n;
	qpdf_oh list = annotation_list(p, number, &n);

	for (int i = 0; i < n; i++) {
		qpdf_oh annotation = qpdf_oh_get_array_item(p->q, list, i);

		if (!rewrite_annotation(pass, page, annotation))
			continue;
		if (!qpdf_oh_is_indirect(p->q, annotation))
			annotation = qpdf_make_indirect_object(p->q, annotation);
		qpdf_oh_append_item(p->q, kept, annotation);
	}
	if (qpdf_oh_get_array_n_items(p->q, kept) > 0)
		qpdf_oh_replace_key(p->q, page, "/Annots", kept);
	else
		qpdf_oh_remove_key(p->q, page, "/Annots");
	qpdf_oh_release_all(p->q);
}

void link_rewrite(struct marker_pass *pass) {
	for (int page = 0; page < pass->pdf->pages; page++)
		rewrite_page(pass, page);
}

static void add_target(struct buf *b, const struct link_target *t, uint32_t page) {
	if (t->kind == LINK_INSIDE) {
		buf_add_c(b, "/Dest ");
		marker_add_destination(b, t->marker, page);
		return;
	}
	buf_add_c(b, "/A << /Type /Action /S /URI /URI ");
	syntax_add_string(b, t->address);
	buf_add_c(b, " >>");
}

void link_add(struct buf *b, const struct link_target *t, const struct annotation_box *box,
	      uint32_t page, struct str entries) {
	const double sides[] = { box->left, box->bottom, box->right, box->top };

	buf_add_c(b, "<< /Type /Annot /Subtype /Link /F 4 /Border [0 0 0] /Rect [");
	for (size_t i = 0; i < ARRAY_LENGTH(sides); i++) {
		syntax_add_real(b, sides[i]);
		buf_add_char(b, ' ');
	}
	buf_add_c(b, "] ");
	add_target(b, t, page);
	buf_add_char(b, ' ');
	buf_add_str(b, entries);
	buf_add_c(b, ">>");
}
