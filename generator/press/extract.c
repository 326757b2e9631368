/* SPDX-License-Identifier: Apache-2.0 */
#include "press/extract.h"

#include <string.h>

#include "press/archive.h"
#include "press/extract_parts.h"
#include "press/join.h"
#include "press/syntax.h"

/* The most objects that a PDF may have by its standard (ISO 32000-1 annex C). */
#define MOST_OBJECTS 8388607u
/* Shorter streams are not worth packing. */
#define SHORT 64u
/* In place of a number in the part. */
#define LEFT_OUT UINT32_MAX

/* An object of the PDF that the part has, or will have. */
struct wanted {
	uint32_t number, generation;
};

/* By number in the PDF, the number in the part and one; 0 while it is not known. */
static uint32_t *local_number(struct extraction *x, uint32_t number) {
	static const uint32_t zeroes[1024];

	while (x->local.n / sizeof(uint32_t) <= number)
		buf_add(&x->local, zeroes, sizeof(zeroes));
	return (uint32_t *)(void *)x->local.p + number;
}

uint32_t extract_want(struct extraction *x, uint32_t number, uint32_t generation) {
	const struct wanted wanted = { number, generation };
	uint32_t *local;

	if (number > MOST_OBJECTS || generation > UINT16_MAX) {
		x->odd = true;
		return LEFT_OUT;
	}
	local = local_number(x, number);
	if (*local == LEFT_OUT)
		return LEFT_OUT;
	if (*local == 0) {
		*local = (uint32_t)(x->pdf->pages + (int)(x->wanted.n / sizeof(wanted))) + 1;
		buf_add(&x->wanted, &wanted, sizeof(wanted));
	}
	return *local - 1;
}

static void refer(struct extraction *x, const struct syntax_reference *r) {
	uint32_t local = extract_want(x, r->number, r->generation);

	if (local == LEFT_OUT)
		buf_add_c(&x->draft.bytes, "null ");
	else
		part_draft_refer(&x->draft, local);
}

/* The text of a value, whose references become the part's. */
static void add_value(struct extraction *x, struct str text) {
	struct syntax_reference r;
	size_t at = 0;

	while (syntax_find_reference(text, at, &r)) {
		buf_add_str(&x->draft.bytes, str_slice(text, at, r.from));
		refer(x, &r);
		at = r.to;
	}
	buf_add_str(&x->draft.bytes, str_skip(text, at));
}

static void add(struct extraction *x, const char *text) {
	buf_add_c(&x->draft.bytes, text);
}

void extract_add(struct extraction *x, qpdf_oh object) {
	add_value(x, str_of(qpdf_oh_unparse(x->pdf->q, object)));
	add(x, " ");
}

void extract_add_entries(struct extraction *x, qpdf_oh dictionary) {
	struct str text;

	if (!qpdf_oh_is_dictionary(x->pdf->q, dictionary))
		return;
	text = str_of(qpdf_oh_unparse_resolved(x->pdf->q, dictionary));
	if (str_starts(text, "<<") && str_ends(text, ">>"))
		add_value(x, str_slice(text, 2, text.n - 2));
}

static void end_stream(struct extraction *x, struct str bytes, bool plain) {
	syntax_end_stream(&x->draft.bytes, bytes, plain && bytes.n >= SHORT);
	part_draft_end_object(&x->draft, true);
}

static void take_stream(struct extraction *x, qpdf_oh stream) {
	struct arena *scratch = arena_new();
	qpdf_oh dictionary = qpdf_oh_get_dict(x->pdf->q, stream);
	bool plain;
	struct str bytes = pdf_raw_stream(scratch, x->pdf, stream, &plain);

	qpdf_oh_remove_key(x->pdf->q, dictionary, "/Length");
	add(x, "<<");
	extract_add_entries(x, dictionary);
	end_stream(x, bytes, plain);
	arena_free(scratch);
}

static void take_object(struct extraction *x, const struct wanted *w) {
	qpdf_oh object = qpdf_get_object_by_id(x->pdf->q, (int)w->number, (int)w->generation);

	if (qpdf_oh_is_stream(x->pdf->q, object)) {
		take_stream(x, object);
	} else if (extract_is_element(x, object)) {
		extract_element(x, object, local_number(x, w->number)[0] - 1);
	} else {
		add_value(x, str_of(qpdf_oh_unparse_resolved(x->pdf->q, object)));
		part_draft_end_object(&x->draft, false);
	}
	qpdf_oh_release_all(x->pdf->q);
}

/* With room for the overlay and what mixes it. */
static void add_resources(struct extraction *x, qpdf_oh page) {
	qpdf_data q = x->pdf->q;
	qpdf_oh resources = pdf_copy_dictionary(x->pdf, qpdf_oh_get_key(q, page, "/Resources"));
	qpdf_oh states = qpdf_oh_get_key(q, resources, "/ExtGState");
	qpdf_oh forms = qpdf_oh_get_key(q, resources, "/XObject");

	qpdf_oh_remove_key(q, resources, "/ExtGState");
	qpdf_oh_remove_key(q, resources, "/XObject");
	add(x, "/Resources << /ExtGState << ");
	extract_add_entries(x, states);
	part_draft_leave(&x->draft, PART_STATE);
	add(x, ">> /XObject << ");
	extract_add_entries(x, forms);
	part_draft_leave(&x->draft, PART_OVERLAY);
	add(x, ">> ");
	extract_add_entries(x, resources);
	add(x, ">> ");
}

static void add_contents(struct extraction *x, qpdf_oh page) {
	qpdf_data q = x->pdf->q;
	qpdf_oh contents = qpdf_oh_get_key(q, page, "/Contents");

	add(x, "/Contents [ ");
	part_draft_leave(&x->draft, PART_BEFORE);
	if (qpdf_oh_is_array(q, contents))
		for (int i = 0, n = qpdf_oh_get_array_n_items(q, contents); i < n; i++)
			extract_add(x, qpdf_oh_get_array_item(q, contents, i));
	else if (qpdf_oh_is_stream(q, contents))
		extract_add(x, contents);
	part_draft_leave(&x->draft, PART_AFTER);
	add(x, "] ");
}

static void take_page(struct extraction *x, qpdf_oh page) {
	static const char *const kept[] = { "/MediaBox", "/CropBox", "/Rotate", "/Group" };
	qpdf_data q = x->pdf->q;

	add(x, "<< /Type /Page /Parent ");
	part_draft_leave(&x->draft, PART_PARENT);
	for (size_t i = 0; i < ARRAY_LENGTH(kept); i++) {
		if (!qpdf_oh_has_key(q, page, kept[i]))
			continue;
		add(x, kept[i]);
		add(x, " ");
		extract_add(x, qpdf_oh_get_key(q, page, kept[i]));
	}
	add_resources(x, page);
	add_contents(x, page);
	part_draft_leave(&x->draft, PART_REST);
	add(x, ">>");
	part_draft_end_object(&x->draft, false);
}

/* The page as an object that can be painted. */
static void take_form(struct extraction *x, qpdf_oh page) {
	struct arena *scratch = arena_new();
	struct str content = pdf_content(scratch, x->pdf, page);

	if (x->use == EXTRACT_ARCHIVED_OVERLAYS)
		archive_bring_near(scratch, content, &content);
	add(x, "<< /Type /XObject /Subtype /Form /BBox ");
	extract_add(x, qpdf_oh_get_key(x->pdf->q, page, "/MediaBox"));
	add(x, "/Resources ");
	extract_add(x, qpdf_oh_get_key(x->pdf->q, page, "/Resources"));
	end_stream(x, content, true);
	arena_free(scratch);
}

static void take_pages(struct extraction *x) {
	struct pdf *p = x->pdf;
	bool forms = x->use == EXTRACT_OVERLAYS || x->use == EXTRACT_ARCHIVED_OVERLAYS;

	for (int i = 0; i < p->pages; i++) {
		qpdf_oh page = pdf_page(p, i);
		struct part_page row = { .owners = extract_owners(x, i) };

		row.box = annotation_box(p, qpdf_oh_get_key(p->q, page, "/MediaBox"));
		if (x->use == EXTRACT_ARCHIVED_PAGES)
			row.flaws = archive_adapt(p, i);
		if (forms)
			take_form(x, page);
		else
			take_page(x, page);
		part_draft_add_page(&x->draft, &row);
		qpdf_oh_release_all(p->q);
	}
}

/* Pages come by their place only. Nothing leads to one but what has content on it. */
static void number_pages(struct extraction *x) {
	qpdf_data q = x->pdf->q;

	for (int i = 0; i < x->pdf->pages; i++) {
		qpdf_oh page = pdf_page(x->pdf, i);
		qpdf_oh parent = qpdf_oh_get_key(q, page, "/Parent");

		*local_number(x, (uint32_t)qpdf_oh_get_object_id(q, page)) =
			x->use == EXTRACT_TAGGED_PAGES ? (uint32_t)i + 1 : LEFT_OUT;
		*local_number(x, (uint32_t)qpdf_oh_get_object_id(q, parent)) = LEFT_OUT;
		qpdf_oh_release_all(q);
	}
}

static void take_all(struct extraction *x) {
	qpdf_push_inherited_attributes_to_page(x->pdf->q);
	number_pages(x);
	take_pages(x);
	for (size_t i = 0; i < x->wanted.n / sizeof(struct wanted) && !x->odd; i++) {
		struct wanted w;

		memcpy(&w, x->wanted.p + i * sizeof(w), sizeof(w));
		take_object(x, &w);
	}
	for (size_t i = 0; i < x->links.n; i++)
		part_draft_add_annotation(&x->draft, &x->links.items[i],
					  x->owner != NULL ? x->owner[i] : 0);
}

static struct str draft_error(const struct extraction *x, bool small) {
	struct str error = pdf_error(x->pdf);

	if (error.n == 0 && x->odd)
		return STR("it refers to an object that can't be");
	return error.n == 0 && !small ? STR("it is longer than 4 GiB") : error;
}

bool extract_part(struct arena *a, struct pdf *p, enum extract_use use, struct str html,
		  struct str *out, struct str *out_error) {
	struct extraction x = { .arena = arena_new(), .pdf = p, .use = use };
	bool ok = true;

	if (use == EXTRACT_TAGGED_PAGES) {
		ok = extract_structure(&x, html, out_error);
	} else {
		join_links(p);
		x.links = annotation_read(x.arena, p);
	}
	if (ok) {
		take_all(&x);
		*out_error = draft_error(&x, part_draft_finish(a, &x.draft, out));
		ok = out_error->n == 0;
	}
	buf_free(&x.local);
	buf_free(&x.wanted);
	arena_free(x.arena);
	return ok;
}
