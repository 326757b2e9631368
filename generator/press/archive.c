/* SPDX-License-Identifier: Apache-2.0 */
#include "press/archive.h"

#include "press/near.h"
#include "press/part.h"

/* PDF 1.4, appendix C.1: the largest real number. */
#define LARGEST_NUMBER 32767

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

bool archive_bring_near(struct arena *a, struct str content, struct str *out) {
	*out = content;
	if (!has_large_number(content))
		return true;
	*out = near_rewrite(a, content);
	return !has_large_number(*out);
}

unsigned archive_adapt(struct pdf *p, int number) {
	struct arena *scratch = arena_new();
	qpdf_oh page = pdf_page(p, number), resources;
	struct str content = pdf_content(scratch, p, page), near;
	unsigned flaws = 0;

	qpdf_oh_remove_key(p->q, page, "/Group");
	resources = qpdf_oh_get_key_if_dict(p->q, page, "/Resources");
	if (any_transparent(p, resources, "/XObject") ||
	    any_transparent(p, resources, "/ExtGState"))
		flaws |= PART_TRANSPARENT;
	if (!archive_bring_near(scratch, content, &near))
		flaws |= PART_FAR;
	if (near.p != content.p)
		qpdf_oh_replace_key(p->q, page, "/Contents", pdf_new_stream(p, near));
	arena_free(scratch);
	return flaws;
}

static void complain(struct findings *findings, struct str id, int page, const char *what,
		     const char *help) {
	finding_help(finding_add(findings, ENG_005, NO_SPAN, "'%.*s': page %d %s", STR_ARG(id),
				 page, what),
		     "%s", help);
}

/* One finding for each page, with its number: nobody knows the documents' pictures by other names here. */
bool archive_judge(struct findings *findings, struct str id, int page, unsigned flaws) {
	if (flaws & PART_TRANSPARENT)
		complain(findings, id, page, "has something transparent",
			 "use pictures without transparency, or --pdf-standard a-3b");
	if (flaws & PART_FAR)
		complain(findings, id, page, "is too far down in its document",
			 "divide the document, take another engine, or --pdf-standard a-3b");
	return flaws == 0;
}
