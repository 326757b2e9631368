/* SPDX-License-Identifier: Apache-2.0 */
/* Heads of tables that go on over pages; with real engines, where they are installed. */
#include "press/head.h"

#include "press/overlay.h"
#include "press/paper.h"
#include "press/typeset.h"
#include "press_sample.h"

#define MARK_HEAD "<a class=\"h\" href=\"x-dossier:head:"
#define MARK_ROW "<a class=\"d\" href=\"x-dossier:row:"
#define MARK_END "<a class=\"d\" href=\"x-dossier:end:"
#define COLUMNS "<colgroup><col width=\"30%%\"><col width=\"70%%\"></colgroup>"
#define TABLE_STYLE                                                                                \
	"<style>body{margin:0}table{table-layout:fixed}a.h{display:block;height:1px;margin-"       \
	"bottom:-1px}table{width:100%;"                                                            \
	"border-collapse:collapse;font-size:8pt;line-height:1.4}td,th{padding:1.1mm 1.6mm;"        \
	"text-align:left;vertical-align:top}table.row{display:inline-table;vertical-align:top}"    \
	".after{height:3mm}</style>"

static void marks_get_the_number_of_their_table(void **state) {
	struct str html = head_number(*state, STR(MARK_HEAD "\"></a>" MARK_ROW "\"></a>" MARK_END
							    "\"></a>" MARK_HEAD "\"></a>"));

	assert_str(html, MARK_HEAD "0\"></a>" MARK_ROW "0\"></a>" MARK_END "0\"></a>" MARK_HEAD
				   "1\"></a>");
}

static void marks_of_a_table_in_a_row_are_its_own(void **state) {
	struct str html =
		head_number(*state, STR(MARK_HEAD MARK_ROW MARK_HEAD MARK_ROW MARK_END MARK_END));

	assert_str(html,
		   MARK_HEAD "0" MARK_ROW "0" MARK_HEAD "1" MARK_ROW "1" MARK_END "1" MARK_END "0");
}

static void text_about_marks_is_none(void **state) {
	static const char text[] =
		"<p>&lt;a class=\"h\" href=\"x-dossier:head:\"&gt; <a class=\"d\" href=\"x\"></a>";

	assert_str(head_number(*state, str_of(text)), text);
	assert_str(head_number(*state, STR("<p>" MARK_ROW "\"></a>")), "<p>" MARK_ROW "\"></a>");
}

/* On an upright page, whose text begins 24 mm below its top, 773.86 points above its lower end. */
static const struct engine_paper paper = { 24, 18, 20, 18, false };

static struct head from_to(int page, int last, double end) {
	return (struct head){ STR("<table></table>"), page, last, 51, 544, 18, end };
}

static void a_head_stands_on_the_pages_after_its_first(void **state) {
	struct head h = from_to(1, 3, 600);
	const struct heads heads = { &h, 1 };

	(void)state;
	assert_null(head_on(&heads, &paper, 0));
	assert_null(head_on(&heads, &paper, 1));
	assert_ptr_equal(head_on(&heads, &paper, 2), &h);
	assert_ptr_equal(head_on(&heads, &paper, 3), &h);
	assert_null(head_on(&heads, &paper, 4));
}

static void a_table_that_ends_with_its_page_does_not_go_on(void **state) {
	struct head h = from_to(0, 2, 773.5);
	const struct heads heads = { &h, 1 };

	(void)state;
	assert_ptr_equal(head_on(&heads, &paper, 1), &h);
	assert_null(head_on(&heads, &paper, 2));
	/* One row of one line. */
	h.end = 756;
	assert_ptr_equal(head_on(&heads, &paper, 2), &h);
}

static void the_outer_of_two_tables_counts(void **state) {
	struct head two[] = { from_to(0, 4, 600), from_to(1, 3, 600) };
	const struct heads heads = { two, 2 };

	(void)state;
	assert_ptr_equal(head_on(&heads, &paper, 2), &two[0]);
}

static void what_was_not_found_is_not_repeated(void **state) {
	struct head h = from_to(-1, 3, 600);
	const struct heads heads = { &h, 1 };

	(void)state;
	assert_null(head_on(&heads, &paper, 2));
	h = from_to(1, 3, 600);
	h.html = STR("");
	assert_null(head_on(&heads, &paper, 2));
}

/* Between the header's end at 16 mm and the text at 24 mm there are 7 mm, 19.8 points. */
static void room_is_made_for_what_is_repeated(void **state) {
	struct head two[] = { from_to(0, 1, 600), from_to(1, 1, 300) };
	const struct heads heads = { two, 2 };
	const struct engine_paper wider = paper_of_text(false, 6);

	(void)state;
	assert_int_equal(head_room(&heads, &paper), 0);
	two[1].height = 36; /* stays on its page */
	assert_int_equal(head_room(&heads, &paper), 0);
	two[0].height = 21;
	assert_int_equal(head_room(&heads, &paper), 6);
	assert_null(head_on(&heads, &paper, 1));
	assert_ptr_equal(head_on(&heads, &wider, 1), &two[0]);
}

static void a_head_of_half_a_page_is_not_repeated(void **state) {
	struct head h = from_to(0, 1, 600);
	const struct heads heads = { &h, 1 };

	(void)state;
	h.height = 400;
	assert_int_equal(head_room(&heads, &paper), 0);
	assert_null(head_on(&heads, &paper, 1));
}

/* The text's style stands before ours, and the head just above the text. */
static void an_overlay_shows_the_head(void **state) {
	struct press_document d = document("X", "<head><style>th{color:red}</style></head>");
	const struct press_options o = { .words = english_words };
	const struct head head = { .html = STR("<table><thead></thead></table>"),
				   .left = 72,
				   .right = 216 };
	const struct overlay_page pages[] = {
		{ .document = &d, .number = 1, .of = 2, .top = 24 },
		{ .document = &d, .number = 2, .of = 2, .top = 27, .head = &head }
	};
	struct str html = overlay_html(*state, &o, pages, 1, false);

	assert_true(str_find(html, STR("<style>html{zoom")) != SIZE_MAX);
	assert_true(str_find(html, STR("<div class=\"o-table\"")) == SIZE_MAX);
	html = overlay_html(*state, &o, pages, 2, false);
	assert_true(str_find(html, STR("<style>th{color:red}html{zoom")) != SIZE_MAX);
	assert_true(str_find(html, STR("<div class=\"o-table\" "
				       "style=\"left:25.4mm;width:50.8mm;height:27.0mm;\">"
				       "<div><table><thead></thead></table></div></div>")) !=
		    SIZE_MAX);
}

/* A table of so many rows whose head has so many lines. */
static struct str long_table(struct arena *a, int lines, int rows) {
	struct buf b = { 0 };
	struct str html;

	buf_add_c(&b, HEAD TABLE_STYLE MARK_HEAD
		  "\"></a><table class=\"row\"><colgroup><col width=\"30%\"><col "
		  "width=\"70%\"></colgroup><thead><tr><th>Head");
	for (int i = 1; i < lines; i++)
		buf_add_c(&b, "<br>more");
	buf_add_c(&b, "</th><th>Of two</th></tr></thead><tbody><tr><td>" MARK_ROW
		      "\"></a>1</td><td>of 60</td></tr></tbody></table>");
	for (int i = 2; i <= rows; i++)
		buf_print(&b,
			  "<table class=\"row\">" COLUMNS
			  "<tbody><tr><td>%d</td><td>of 60</td></tr></tbody></table>",
			  i);
	buf_add_c(&b, "<div class=\"after\">" MARK_END "\"></a></div>");
	html = str_copy(a, buf_str(&b));
	buf_free(&b);
	return html;
}

static void typeset_tables(struct arena *a, const struct engine *e, const char *work,
			   struct render_item items[2], struct heads heads[2]) {
	struct press_document d[] = { document("ONE", ""), document("TWO", "") };
	const struct render_job job = { .engine = e, .work = work, .name = "t", .jobs = 1 };

	d[0].html = long_table(a, 1, 60);
	d[1].html = long_table(a, 3, 60);
	typeset_all(a, &job, d, items, heads, 2);
}

/* A head is as high as its lines, of 3.95 mm each, and 2.2 mm of padding; the second one needs more than there is. */
static void the_press_finds_heads_with(struct arena *a, const char *name) {
	const struct engine *e = engine_named(a, name);
	char work[] = "/tmp/dossier-heads-XXXXXX";
	struct render_item items[2];
	struct heads heads[2];
	struct engine_paper set;

	if (e == NULL)
		skip();
	assert_non_null(mkdtemp(work));
	typeset_tables(a, e, work, items, heads);
	nftw(work, remove_entry, 16, FTW_DEPTH | FTW_PHYS);
	assert_int_equal(items[0].room, 0);
	assert_true(items[1].room >= 7 && items[1].room <= 9);
	for (size_t i = 0; i < 2; i++) {
		assert_int_equal(heads[i].n, 1);
		assert_int_equal(items[i].pages, 2);
		assert_int_equal(heads[i].items[0].page, 0);
		assert_int_equal(heads[i].items[0].last, 1);
		set = typeset_paper(&items[i]);
		assert_ptr_equal(head_on(&heads[i], &set, 1), &heads[i].items[0]);
		/* 18 and 192 mm */
		assert_true(heads[i].items[0].left > 50 && heads[i].items[0].left < 52);
		assert_true(heads[i].items[0].right > 543 && heads[i].items[0].right < 545.5);
	}
}

static void wkhtmltopdf_finds_heads(void **state) {
	the_press_finds_heads_with(*state, "wkhtmltopdf");
}

static void chromium_finds_heads(void **state) {
	the_press_finds_heads_with(*state, "chromium");
}

static void weasyprint_finds_heads(void **state) {
	the_press_finds_heads_with(*state, "weasyprint");
}

int main(void) {
	const struct CMUnitTest tests[] = {
		ARENA_TEST(marks_get_the_number_of_their_table),
		ARENA_TEST(marks_of_a_table_in_a_row_are_its_own),
		ARENA_TEST(text_about_marks_is_none),
		ARENA_TEST(a_head_stands_on_the_pages_after_its_first),
		ARENA_TEST(a_table_that_ends_with_its_page_does_not_go_on),
		ARENA_TEST(the_outer_of_two_tables_counts),
		ARENA_TEST(what_was_not_found_is_not_repeated),
		ARENA_TEST(room_is_made_for_what_is_repeated),
		ARENA_TEST(a_head_of_half_a_page_is_not_repeated),
		ARENA_TEST(an_overlay_shows_the_head),
		ARENA_TEST(wkhtmltopdf_finds_heads),
		ARENA_TEST(chromium_finds_heads),
		ARENA_TEST(weasyprint_finds_heads),
	};

	return cmocka_run_group_tests_name("head", tests, NULL, NULL);
}
