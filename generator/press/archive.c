/* SPDX-License-Identifier: Apache-2.0 */
#include "press/archive.h"

#include <stdlib.h>

#include "press/near.h"

/* PDF 1.4, appendix C.1: the largest real number. */
#define LARGEST_NUMBER 32767

static void add_output_intent(struct pdf *p, struct str icc) {
	qpdf_oh intents = qpdf_oh_new_array(p->q), profile = pdf_new_stream(p, icc);
	qpdf_oh intent = qpdf_oh_parse(p->q, "<< /Type /OutputIntent /S /GTS_PDFA1 "
					     "/OutputConditionIdentifier (sRGB) "
					     "/Info (sRGB IEC61966-2.1) >>");

	pdf_set(p, qpdf_oh_get_dict(p->q, profile), "/N", "3");
	qpdf_oh_replace_key(p->q, intent, "/DestOutputProfile", profile);
	qpdf_oh_append_item(p->q, intents, intent);
	qpdf_oh_replace_key(p->q, qpdf_get_root(p->q), "/OutputIntents", intents);
}

static bool is_one(struct pdf *p, qpdf_oh state, const char *key) {
	qpdf_oh value = qpdf_oh_get_key(p->q, state, key);

	return !qpdf_oh_is_number(p->q, value) || (qpdf_oh_get_numeric_value(p->q, value) > 0.9999);
}

/* Of an image or form, and of a graphics state. */
static bool is_transparent(struct pdf *p, qpdf_oh object) {
	qpdf_oh dictionary =
		qpdf_oh_is_stream(p->q, object) ? qpdf_oh_get_dict(p->q, object) : object;
	qpdf_oh mask = qpdf_oh_get_key_if_dict(p->q, dictionary, "/SMask");

	if (qpdf_oh_is_stream(p->q, mask) || qpdf_oh_is_dictionary(p->q, mask))
		return true;
	return !is_one(p, dictionary, "/ca") || !is_one(p, dictionary, "/CA");
}

static bool any_transparent(struct pdf *p, qpdf_oh resources, const char *key) {
	qpdf_oh all = qpdf_oh_get_key_if_dict(p->q, resources, key);
	bool found = false;

	if (!qpdf_oh_is_dictionary(p->q, all))
		return false;
	qpdf_oh_begin_dict_key_iter(p->q, all);
	while (qpdf_oh_dict_more_keys(p->q))
		found = is_transparent(p,
				       qpdf_oh_get_key(p->q, all, qpdf_oh_dict_next_key(p->q))) ||
			found;
	return found;
}

/* Whether the instructions hold a number that PDF 1.4 has no room for. Texts are hexadecimal or shorter than a number of six digits, so
 * digits are all that is looked at. */
static bool has_large_number(struct str content) {
	long value = 0;
	bool whole = true;

	for (size_t i = 0; i < content.n; i++) {
		char c = content.p[i];

		if (c == '.') {
			whole = false;
		} else if (c < '0' || c > '9') {
			whole = true;
			value = 0;
		} else if (whole) {
			value = value * 10 + (c - '0');
			if (value > LARGEST_NUMBER)
				return true;
		}
	}
	return false;
}

/* Measures what is far away from nearby; false where that does not help. */
static bool bring_near(struct pdf *p, qpdf_oh page) {
	struct arena *scratch = arena_new();
	unsigned char *bytes = NULL;
	struct str content = STR("");
	bool ok = true;

	qpdf_oh_get_page_content_data(p->q, page, &bytes, &content.n);
	content.p = bytes != NULL ? (char *)bytes : "";
	if (has_large_number(content)) {
		struct str near = near_rewrite(scratch, content);

		ok = !has_large_number(near);
		qpdf_oh_replace_key(p->q, page, "/Contents", pdf_new_stream(p, near));
	}
	free(bytes);
	arena_free(scratch);
	return ok;
}

static void complain(struct findings *findings, struct str id, int page, const char *what,
		     const char *help) {
	finding_help(finding_add(findings, ENG_005, NO_SPAN, "'%.*s': page %d %s", STR_ARG(id),
				 page + 1, what),
		     "%s", help);
}

/* One finding for each page, with its number: nobody knows the documents' pictures by other names here. */
static bool judge_page(struct pdf *p, struct findings *findings, struct str id, int number) {
	qpdf_oh page = pdf_page(p, number), resources;
	bool clear, near;

	qpdf_oh_remove_key(p->q, page, "/Group");
	resources = qpdf_oh_get_key_if_dict(p->q, page, "/Resources");
	clear = !any_transparent(p, resources, "/XObject") &&
		!any_transparent(p, resources, "/ExtGState");
	if (!clear)
		complain(findings, id, number, "has something transparent",
			 "use pictures without transparency, or --pdf-standard a-3b");
	near = bring_near(p, page);
	if (!near)
		complain(findings, id, number, "is too far down in its document",
			 "divide the document, take another engine, or --pdf-standard a-3b");
	qpdf_oh_release_all(p->q);
	return clear && near;
}

bool archive_prepare(struct pdf *p, struct findings *findings, const struct press_pack *pack) {
	bool ok = true;

	add_output_intent(p, pack->icc);
	for (int i = 0; pack->standard == PRESS_PDF_A_1B && i < p->pages; i++)
		ok = judge_page(p, findings, pack->about->id, i) && ok;
	return ok;
}
