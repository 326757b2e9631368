/* SPDX-License-Identifier: Apache-2.0 */
#include "press/archive.h"

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

/* One finding for each page, with its number: nobody knows the documents' pictures by other names here. */
static bool judge_page(struct pdf *p, struct findings *findings, struct str id, int number) {
	qpdf_oh page = pdf_page(p, number), resources;
	bool ok;

	qpdf_oh_remove_key(p->q, page, "/Group");
	resources = qpdf_oh_get_key_if_dict(p->q, page, "/Resources");
	ok = !any_transparent(p, resources, "/XObject") &&
	     !any_transparent(p, resources, "/ExtGState");
	if (!ok)
		finding_help(finding_add(findings, ENG_005, NO_SPAN,
					 "'%.*s': page %d has something transparent", STR_ARG(id),
					 number + 1),
			     "use pictures without transparency, or --pdf-standard a-3b");
	qpdf_oh_release_all(p->q);
	return ok;
}

bool archive_prepare(struct pdf *p, struct findings *findings, const struct press_pack *pack) {
	bool ok = true;

	add_output_intent(p, pack->icc);
	for (int i = 0; pack->standard == PRESS_PDF_A_1B && i < p->pages; i++)
		ok = judge_page(p, findings, pack->about->id, i) && ok;
	return ok;
}
