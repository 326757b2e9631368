/* SPDX-License-Identifier: Apache-2.0 */
/* The press with real engines, where they are installed. */
#include "press/press.h"

#include "press/overlay.h"
#include "press/pdf.h"
#include "press_sample.h"

static void status_becomes_a_mark(void **state) {
	struct press_document d = document("X", "");
	const struct press_options o = { .words = english_words };

	assert_str(overlay_mark(*state, &d, &o), "");
	d.status = STR("in-review");
	assert_str(overlay_mark(*state, &d, &o), "IN REVIEW");
	d.status_word = STR("In Pr\xC3\xBC"
			    "fung");
	assert_str(overlay_mark(*state, &d, &o), "IN PR\xC3\x9C"
						 "FUNG");
	d.draft = true;
	assert_str(overlay_mark(*state, &d, &o), "DRAFT");
}

/* Header and footer of a document of two pages. */
static struct str two_pages(struct arena *a, const struct press_document *d,
			    const struct press_options *o) {
	const struct overlay_page pages[] = { { .document = d, .number = 1, .of = 2 },
					      { .document = d, .number = 2, .of = 2 } };

	return overlay_html(a, o, pages, 2, d->landscape);
}

static void overlay_has_a_page_for_each(void **state) {
	struct press_document d = document("X", "");
	struct press_options o = { .organisation = STR("L & S"),
				   .date = STR("1970-01-01"),
				   .words = english_words };
	struct str html = two_pages(*state, &d, &o);

	assert_true(str_find(html, STR("L &amp; S \xE2\x80\x94 Access \xC3\xA9 &lt;control&gt;")) !=
		    SIZE_MAX);
	assert_true(str_find(html, STR("page 1 of 2")) != SIZE_MAX);
	assert_true(str_find(html, STR("page 2 of 2")) != SIZE_MAX);
	assert_true(str_find(html, STR("X v2.1 \xC2\xB7 approved \xC2\xB7 as of 1970-01-01")) !=
		    SIZE_MAX);
}

static void overlay_has_the_words_it_is_given(void **state) {
	struct press_document d = document("X", "");
	struct press_options o = { .organisation = STR("W"),
				   .date = STR("24.11.2026"),
				   .words = { STR("Seite"), STR("von"), STR("Stand"),
					      STR("ENTWURF") } };
	struct str html;

	d.status_word = STR("Freigegeben");
	html = two_pages(*state, &d, &o);
	assert_true(str_find(html, STR("Seite 1 von 2")) != SIZE_MAX);
	assert_true(str_find(html, STR("Freigegeben \xC2\xB7 Stand 24.11.2026")) != SIZE_MAX);
	d.draft = true;
	assert_str(overlay_mark(*state, &d, &o), "ENTWURF");
}

/* A box of 12 by 9 points whose upper left corner is an inch from the left and two inches from the top of a page of 297 mm. */
static void numbers_stand_where_the_text_left_room(void **state) {
	struct press_document d = document("X", "");
	const struct press_options o = { .words = english_words,
					 .commit = STR("0123456789abcdef") };
	struct overlay_number number = { { 72, 841.89 - 144 - 9, 84, 841.89 - 144 }, 45 };
	struct overlay_page page = { .document = &d, .number = 7, .of = 9 };
	struct str html;

	vec_add(*state, &page.numbers, &number);
	html = overlay_html(*state, &o, &page, 1, false);
	assert_true(
		str_find(html, STR("<div class=\"o-n\" style=\"left:25.4mm;top:50.8mm;width:4.2mm;"
				   "line-height:3.2mm;\">45</div>")) != SIZE_MAX);
	assert_true(str_find(html, STR("page 7 of 9")) != SIZE_MAX);
	assert_true(str_find(html, STR(" \xC2\xB7 0123456789ab</div>")) != SIZE_MAX);
}

static void same_bytes_whatever_the_jobs(void **state) {
	const struct engine *e = real_engine(*state);
	struct tray one = { .arena = *state, .stop_at = SIZE_MAX }, two = one, alone = one;
	struct findings *f = findings_new(*state);
	struct press_document d[2];

	if (e == NULL)
		skip();
	make_pair(*state, d);
	assert_true(run(&one, f, (struct press_options){ .engine = e, .jobs = 1 }, d, 2));
	assert_true(run(&two, f, (struct press_options){ .engine = e, .jobs = 2 }, d, 2));
	assert_true(run(&alone, f, (struct press_options){ .engine = e, .jobs = 1 }, d + 1, 1));
	assert_int_equal(f->items.n, 0);
	for (size_t i = 0; i < 2; i++) {
		assert_true(str_starts(one.pdfs[i], "%PDF-1.7"));
		assert_true(str_equal(one.pdfs[i], two.pdfs[i]));
	}
	assert_true(str_equal(one.pdfs[1], alone.pdfs[0]));
}

static struct str get_text(struct pdf *p, qpdf_oh dictionary, const char *key) {
	qpdf_oh value = qpdf_oh_get_key(p->q, dictionary, key);
	const char *utf8 =
		qpdf_oh_is_string(p->q, value) ? qpdf_oh_get_utf8_value(p->q, value) : "";

	return str_copy(p->arena, str_of(utf8));
}

/* Presses the pair and opens the first. */
static bool press_pair(struct arena *a, struct pdf *out) {
	const struct engine *e = real_engine(a);
	struct tray t = { .arena = a, .stop_at = SIZE_MAX };
	struct press_document d[2];
	struct str error;

	if (e == NULL)
		return false;
	make_pair(a, d);
	assert_true(run(&t, findings_new(a), (struct press_options){ .engine = e }, d, 2));
	assert_true(pdf_open(a, t.pdfs[0], out, &error));
	return true;
}

static void links_lead_where_they_should(void **state) {
	struct pdf p;
	qpdf_oh list, link, action;

	if (!press_pair(*state, &p))
		skip();
	list = qpdf_oh_get_key(p.q, pdf_page(&p, 0), "/Annots");
	assert_int_equal(qpdf_oh_get_array_n_items(p.q, list), 3);
	link = qpdf_oh_get_array_item(p.q, list, 0);
	link = qpdf_oh_get_array_item(p.q, qpdf_oh_get_key(p.q, link, "/Dest"), 0);
	assert_int_equal(qpdf_oh_get_object_id(p.q, link),
			 qpdf_oh_get_object_id(p.q, pdf_page(&p, 0)));
	link = qpdf_oh_get_array_item(p.q, list, 1);
	action = qpdf_oh_get_key(p.q, link, "/A");
	assert_string_equal(qpdf_oh_get_name(p.q, qpdf_oh_get_key(p.q, action, "/S")), "/GoToR");
	assert_str(get_text(&p, action, "/F"), "POL-B.pdf");
	assert_str(get_text(&p, action, "/D"), "POL-B#end");
	link = qpdf_oh_get_array_item(p.q, list, 2);
	action = qpdf_oh_get_key(p.q, link, "/A");
	assert_str(get_text(&p, action, "/URI"), "https://example.com/");
	pdf_close(&p);
}

static void outline_is_nested_and_metadata_ours(void **state) {
	struct pdf p;
	qpdf_oh root, first, info;

	if (!press_pair(*state, &p))
		skip();
	root = qpdf_get_root(p.q);
	first = qpdf_oh_get_key(p.q, qpdf_oh_get_key(p.q, root, "/Outlines"), "/First");
	assert_str(get_text(&p, first, "/Title"), "A");
	assert_str(get_text(&p, qpdf_oh_get_key(p.q, first, "/First"), "/Title"), "Two");
	assert_str(get_text(&p, root, "/Lang"), "en");
	info = qpdf_oh_get_key(p.q, qpdf_get_trailer(p.q), "/Info");
	assert_str(get_text(&p, info, "/Title"), "Access \xC3\xA9 <control>");
	assert_str(get_text(&p, info, "/Producer"), "dossier 0.1.0");
	assert_str(get_text(&p, info, "/CreationDate"), "D:20260301120000Z");
	pdf_close(&p);
}

/* The messages of what the press finds in the body of one document. */
static struct findings *press_body(struct arena *a, const char *body, bool all) {
	const struct engine *e = real_engine(a);
	struct tray t = { .arena = a, .stop_at = SIZE_MAX };
	struct press_document d = document("POL-A", body);
	struct findings *f = findings_new(a);

	if (e == NULL)
		return NULL;
	add_heading(a, &d, 1, "POL-A#top", "A");
	assert_int_equal(run(&t, f, (struct press_options){ .engine = e }, &d, 1), all);
	assert_int_equal(t.pdfs[0].p != NULL, all);
	findings_sort(f);
	return f;
}

static struct str message(const struct findings *f, size_t i) {
	const struct finding *finding = f->items.items[i];

	return finding->message;
}

static void links_to_nowhere_are_reported(void **state) {
	const struct findings *f = press_body(
		*state,
		HEAD TARGET("POL-A#top") "A <a href=\"x-dossier:ref:POL-A#no\">1</a> "
					 "<a href=\"other.html\">2</a> "
					 "<a href=\"x-dossier:file:../POL-B.pdf#x\">3</a> "
					 "<a href=\"x-dossier:file:POL-A.pdf#none\">4</a>",
		true);

	if (f == NULL)
		skip();
	assert_int_equal(f->items.n, 4);
	assert_str(message(f, 0), "'POL-A': a link to '../POL-B.pdf#x', which is no PDF beside it");
	assert_str(message(f, 1), "'POL-A': a link to 'POL-A#no', which is not on any page");
	assert_str(message(f, 2), "'POL-A': a link to 'POL-A#none', which is not on any page");
	assert_str(message(f, 3), "'POL-A': a link to 'other.html', which can't stay in a PDF");
}

static void document_that_lost_a_heading_is_not_delivered(void **state) {
	const struct findings *f = press_body(*state, HEAD "A", false);

	if (f == NULL)
		skip();
	assert_int_equal(f->items.n, 1);
	assert_str(message(f, 0), "'POL-A': 'POL-A#top' is on no page");
}

/* Other engines keep links, headings and bytes, too. */
static void press_twice(struct arena *a, const struct engine *e) {
	struct tray one = { .arena = a, .stop_at = SIZE_MAX }, two = one;
	struct findings *f = findings_new(a);
	struct press_document d[2];

	if (e == NULL)
		skip();
	make_pair(a, d);
	assert_true(run(&one, f, (struct press_options){ .engine = e }, d, 2));
	assert_true(run(&two, f, (struct press_options){ .engine = e, .jobs = 1 }, d, 2));
	assert_int_equal(f->items.n, 0);
	assert_true(str_equal(one.pdfs[0], two.pdfs[0]));
	assert_true(str_equal(one.pdfs[1], two.pdfs[1]));
}

static void chromium_does_the_same(void **state) {
	press_twice(*state, engine_named(*state, "chromium"));
}

static void weasyprint_does_the_same(void **state) {
	press_twice(*state, engine_named(*state, "weasyprint"));
}

/* What WeasyPrint says and does of the body of a document; nothing must come of it. */
static const struct finding *weasyprint_refuses(struct arena *a, const char *body) {
	const struct engine *e = engine_named(a, "weasyprint");
	struct tray t = { .arena = a, .stop_at = SIZE_MAX };
	struct press_document d = document("POL-A", body);
	struct findings *f = findings_new(a);

	if (e == NULL)
		return NULL;
	assert_false(run(&t, f, (struct press_options){ .engine = e }, &d, 1));
	assert_null(t.pdfs[0].p);
	assert_int_equal(f->items.n, 1);
	return f->items.items[0];
}

static void weasyprint_reads_no_file(void **state) {
	const struct finding *f = weasyprint_refuses(
		*state, HEAD "<img src=\"file:///usr/share/pixmaps/debian-logo.png\">");

	if (f == NULL)
		skip();
	assert_str(f->message, "'POL-A': weasyprint failed: exit status 1");
	assert_str(f->help, "it said: Failed to load image at "
			    "'file:///usr/share/pixmaps/debian-logo.png': ValueError: "
			    "only data: may be read");
}

static void weasyprint_loses_no_picture(void **state) {
	const struct finding *f =
		weasyprint_refuses(*state, HEAD "<img src=\"data:image/png;base64,iVBORw0K\">");

	if (f == NULL)
		skip();
	assert_true(str_starts(f->help, "it said: Failed to load image at 'data:image/png"));
}

static void sink_may_end_the_run(void **state) {
	const struct engine *e = real_engine(*state);
	struct tray t = { .arena = *state, .stop_at = 0 };
	struct press_document d[2];

	if (e == NULL)
		skip();
	make_pair(*state, d);
	assert_false(run(&t, findings_new(*state), (struct press_options){ .engine = e }, d, 2));
	assert_null(t.pdfs[1].p);
}

int main(void) {
	const struct CMUnitTest tests[] = {
		ARENA_TEST(status_becomes_a_mark),
		ARENA_TEST(overlay_has_a_page_for_each),
		ARENA_TEST(numbers_stand_where_the_text_left_room),
		ARENA_TEST(overlay_has_the_words_it_is_given),
		ARENA_TEST(same_bytes_whatever_the_jobs),
		ARENA_TEST(links_lead_where_they_should),
		ARENA_TEST(outline_is_nested_and_metadata_ours),
		ARENA_TEST(links_to_nowhere_are_reported),
		ARENA_TEST(document_that_lost_a_heading_is_not_delivered),
		ARENA_TEST(chromium_does_the_same),
		ARENA_TEST(weasyprint_does_the_same),
		ARENA_TEST(weasyprint_reads_no_file),
		ARENA_TEST(weasyprint_loses_no_picture),
		ARENA_TEST(sink_may_end_the_run),
	};

	return cmocka_run_group_tests_name("press", tests, NULL, NULL);
}
