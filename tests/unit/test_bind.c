/* SPDX-License-Identifier: Apache-2.0 */
/* Binding with a real engine, where one is installed. */
#include "press/bind.h"

#include "press/attachment.h"
#include "press/pdf.h"
#include "press/render_cache.h"
#include "press/stamp.h"
#include "press_sample.h"

#define NUMBERED(key) "<a class=\"pg\" href=\"x-dossier:page:" key "\"></a>"

/* Contents with a number, then two pages of text, one of them landscape, that refer to each other; contents and text also to what is left out. */
static void make_three(struct press_document d[3]) {
	d[0] = document(
		"pack-contents", HEAD
		"<style>a.pg{display:inline-block;width:9mm;height:1em}</"
		"style>" TARGET("pack-contents#top") "<p>First " NUMBERED(
			"A#top") "</p><p>Second " NUMBERED("B#end") "</p><p>Third " NUMBERED("LEFT-"
											     "OUT#"
											     "top") "</p>");
	d[1] = document(
		"A",
		HEAD TARGET("A#top") "<p><a href=\"x-dossier:file:B.pdf#end\">over there</a> and "
				     "<a href=\"x-dossier:file:LEFT-OUT.pdf#top\">nowhere</a></p>");
	d[2] = document("B",
			HEAD TARGET("B#top") "<p style=\"page-break-after:always\">one</p>" TARGET(
				"B#end") "<p><a href=\"x-dossier:file:A.pdf#top\">back</a></p>");
	d[2].landscape = true;
}

static struct press_pack pack_of(struct arena *a, struct press_document *d, size_t n) {
	static struct press_document about;
	struct press_pack p = { .about = &about, .documents = d, .n = n };

	about = document("audit", "");
	for (size_t i = 0; i < n; i++) {
		struct press_heading *h = ARENA_NEW(a, struct press_heading);

		*h = (struct press_heading){ 1, str_format(a, "%.*s#top", STR_ARG(d[i].id)),
					     d[i].id };
		vec_add(a, &p.outline, h);
	}
	return p;
}

static bool bind_pack(struct arena *a, struct findings *f, const struct press_pack *p,
		      struct press_options o, struct str *out) {
	char work[] = "/tmp/dossier-bind-XXXXXX";
	struct buf bytes;
	bool ok;

	assert_non_null(mkdtemp(work));
	o.work = work;
	o.organisation = STR("Larkfield & Sons");
	o.tool = STR("dossier 0.1.0");
	o.date = STR("2026-11-01");
	o.words = english_words;
	ok = press_bind(f, &o, p, &bytes);
	*out = str_copy(a, buf_str(&bytes));
	buf_free(&bytes);
	nftw(work, remove_entry, 16, FTW_DEPTH | FTW_PHYS);
	return ok;
}

/* The pages (from 0) that the links of a page lead to. */
static void assert_links(struct pdf *p, int page, const int *targets, int n) {
	qpdf_oh list = qpdf_oh_get_key(p->q, pdf_page(p, page), "/Annots");

	assert_int_equal(qpdf_oh_is_array(p->q, list) ? qpdf_oh_get_array_n_items(p->q, list) : 0,
			 n);
	for (int i = 0; i < n; i++) {
		qpdf_oh link = qpdf_oh_get_array_item(p->q, list, i);
		qpdf_oh to = qpdf_oh_get_array_item(p->q, qpdf_oh_get_key(p->q, link, "/Dest"), 0);

		assert_int_equal(qpdf_find_page_by_oh(p->q, to), targets[i]);
	}
}

static void references_lead_inside(void **state) {
	static const int contents[] = { 1, 3 }, first[] = { 3 }, last[] = { 1 };
	const struct engine *e = real_engine(*state);
	struct findings *f = findings_new(*state);
	struct press_document d[3];
	struct press_pack p;
	struct str bytes, error;
	struct pdf pdf;

	if (e == NULL)
		skip();
	make_three(d);
	p = pack_of(*state, d, 3);
	if (!bind_pack(*state, f, &p, (struct press_options){ .engine = e }, &bytes))
		fail_msg("%s", ((struct finding *)f->items.items[0])->message.p);
	assert_int_equal(f->items.n, 0);
	assert_true(pdf_open(*state, bytes, &pdf, &error));
	assert_int_equal(pdf.pages, 4);
	assert_links(&pdf, 0, contents, 2);
	assert_links(&pdf, 1, first, 1);
	assert_links(&pdf, 2, NULL, 0);
	assert_links(&pdf, 3, last, 1);
	pdf_close(&pdf);
}

static void a_section_that_is_on_no_page_is_a_finding(void **state) {
	const struct engine *e = real_engine(*state);
	struct findings *f = findings_new(*state);
	struct press_document d[2];
	struct press_pack p;
	struct str bytes;

	if (e == NULL)
		skip();
	d[0] = document(
		"A", HEAD TARGET("A#top") "<p><a href=\"x-dossier:file:B.pdf#gone\">there</a></p>");
	d[1] = document("B", HEAD TARGET("B#top") "<p>b</p>");
	p = pack_of(*state, d, 2);
	assert_false(bind_pack(*state, f, &p, (struct press_options){ .engine = e }, &bytes));
	assert_int_equal(f->items.n, 1);
	assert_str(((struct finding *)f->items.items[0])->message,
		   "'audit': a link to 'B#gone', which is not on any page");
}

static void what_was_rendered_is_not_rendered_again(void **state) {
	const struct engine *e = real_engine(*state);
	struct findings *f = findings_new(*state);
	char folder[] = "/tmp/dossier-cache-XXXXXX";
	struct press_options o = { .engine = e };
	struct press_document d[3];
	struct press_pack p;
	struct str one, two;

	if (e == NULL)
		skip();
	assert_non_null(mkdtemp(folder));
	make_three(d);
	p = pack_of(*state, d, 3);
	o.cache = render_cache_open(*state, folder, e);
	assert_non_null(o.cache);
	assert_true(bind_pack(*state, f, &p, o, &one));
	assert_int_equal(render_cache_hits(o.cache), 0);
	/* Three documents, and header and footer for the upright pages and for those that are not. */
	assert_true(bind_pack(*state, f, &p, o, &two));
	assert_int_equal(render_cache_hits(o.cache), 5);
	assert_true(str_equal(one, two));
	d[1] = document("A", HEAD TARGET("A#top") "<p>another text</p>");
	assert_true(bind_pack(*state, f, &p, o, &two));
	assert_int_equal(render_cache_hits(o.cache), 5 + 4);
	render_cache_close(o.cache);
	nftw(folder, remove_entry, 16, FTW_DEPTH | FTW_PHYS);
}

static int spoil(const char *path, const struct stat *st, int type, struct FTW *ftw) {
	(void)ftw;
	if (type != FTW_F || !str_ends(str_of(path), ".part"))
		return 0;
	return truncate(path, st->st_size / 2);
}

/* Half of each part is gone; the renderings are there. */
static void a_spoiled_cache_changes_nothing(void **state) {
	const struct engine *e = real_engine(*state);
	struct findings *f = findings_new(*state);
	char folder[] = "/tmp/dossier-cache-XXXXXX";
	struct press_options o = { .engine = e };
	struct press_document d[3];
	struct press_pack p;
	struct str bytes[3];

	if (e == NULL)
		skip();
	assert_non_null(mkdtemp(folder));
	make_three(d);
	p = pack_of(*state, d, 3);
	o.cache = render_cache_open(*state, folder, e);
	for (int i = 0; i < 3; i++) {
		assert_true(bind_pack(*state, f, &p, o, &bytes[i]));
		assert_int_equal(render_cache_hits(o.cache), 5 * i);
		assert_true(str_equal(bytes[i], bytes[0]));
		assert_int_equal(nftw(folder, spoil, 16, FTW_PHYS), 0);
	}
	render_cache_close(o.cache);
	nftw(folder, remove_entry, 16, FTW_DEPTH | FTW_PHYS);
}

static void a_cache_that_others_can_write_to_is_not_used(void **state) {
	const struct engine none = { 0 };
	char folder[] = "/tmp/dossier-cache-XXXXXX";

	assert_non_null(mkdtemp(folder));
	assert_int_equal(chmod(folder, 0777), 0);
	assert_null(render_cache_open(*state, folder, &none));
	nftw(folder, remove_entry, 16, FTW_DEPTH | FTW_PHYS);
}

struct notes {
	struct arena *arena;
	struct str text;
};

/* "NAME=BYTES;" of each. */
static void note(void *context, struct str name, struct str bytes, struct str why) {
	struct notes *notes = context;

	notes->text = str_format(notes->arena, "%.*s%.*s=%.*s%.*s;", STR_ARG(notes->text),
				 STR_ARG(name), STR_ARG(bytes), STR_ARG(why));
}

static void attachments_come_back(void **state) {
	const struct engine *e = real_engine(*state);
	struct findings *f = findings_new(*state);
	struct press_attachment b = { STR("soa.csv"), STR("the statement"), STR("text/csv"),
				      STR("a,b\r\n") };
	struct press_attachment c = { STR("SHA256SUMS"), STR("sums"), STR("text/plain"), STR("") };
	struct press_document d[3];
	struct press_pack p;
	struct notes notes = { .arena = *state };
	struct str bytes, error;
	struct pdf pdf;

	if (e == NULL)
		skip();
	make_three(d);
	p = pack_of(*state, d, 3);
	vec_add(*state, &p.attachments, &b);
	vec_add(*state, &p.attachments, &c);
	assert_true(bind_pack(*state, f, &p, (struct press_options){ .engine = e }, &bytes));
	assert_true(pdf_open(*state, bytes, &pdf, &error));
	assert_true(attachment_each(&pdf, note, &notes));
	assert_str(notes.text, "SHA256SUMS=;soa.csv=a,b\r\n;");
	pdf_close(&pdf);
}

static struct str instructions(struct pdf *p, int page) {
	return pdf_content(p->arena, p, pdf_page(p, page));
}

/* What pages share is shared only by those with the same margin: a repeated head stands in a larger one. */
static void an_overlay_is_cut_to_the_margin_of_its_page(void **state) {
	static const unsigned tops[] = { 24, 27, 24 };
	const struct engine *e = real_engine(*state);
	struct findings *f = findings_new(*state);
	struct stamp_frames frames = { 0 };
	struct press_document d[3];
	struct press_pack p;
	struct str bytes, error;
	struct pdf pdf, overlay;

	if (e == NULL)
		skip();
	make_three(d);
	d[2].landscape = false;
	p = pack_of(*state, d, 3);
	assert_true(bind_pack(*state, f, &p, (struct press_options){ .engine = e }, &bytes));
	assert_true(pdf_open(*state, bytes, &pdf, &error));
	assert_true(pdf_open(*state, bytes, &overlay, &error));
	for (int i = 0; i < 3; i++) {
		struct stamp_area area = { .paper = { .top = tops[i], .bottom = 20 } };

		stamp_page(&pdf, i, &overlay, i, &area, &frames);
	}
	/* 842 points high, of which 24 and 27 mm are 68 and 76. */
	assert_true(str_ends(instructions(&pdf, 0),
			     "q 0 774 2000 68 re 0 0 2000 56 re W n /DossierOverlay Do Q\nEMC\n"));
	assert_true(str_ends(instructions(&pdf, 1),
			     "q 0 766 2000 76 re 0 0 2000 56 re W n /DossierOverlay Do Q\nEMC\n"));
	assert_true(str_ends(instructions(&pdf, 2),
			     "q 0 774 2000 68 re 0 0 2000 56 re W n /DossierOverlay Do Q\nEMC\n"));
	pdf_close(&overlay);
	pdf_close(&pdf);
}

int main(void) {
	const struct CMUnitTest tests[] = {
		ARENA_TEST(references_lead_inside),
		ARENA_TEST(a_section_that_is_on_no_page_is_a_finding),
		ARENA_TEST(what_was_rendered_is_not_rendered_again),
		ARENA_TEST(a_spoiled_cache_changes_nothing),
		ARENA_TEST(a_cache_that_others_can_write_to_is_not_used),
		ARENA_TEST(attachments_come_back),
		ARENA_TEST(an_overlay_is_cut_to_the_margin_of_its_page),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
