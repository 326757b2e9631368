/* SPDX-License-Identifier: Apache-2.0 */
#include "press/content.h"

#include "test.h"

/* Elements 0 to 4 are text, 5 is a figure, 6 a decoration. */
static const enum content_sort sorts[] = { CONTENT_TEXT,      CONTENT_TEXT, CONTENT_TEXT,
					   CONTENT_TEXT,      CONTENT_TEXT, CONTENT_FIGURE,
					   CONTENT_DECORATION };

static struct vec runs;

/* The marked instructions, or "-" when they are none. */
static struct str mark(struct arena *a, const char *content) {
	struct str out;

	runs = (struct vec){ 0 };
	return content_mark(a, str_of(content), sorts, 7, &runs, &out) ? out : STR("-");
}

static void assert_run(size_t i, int element, bool label) {
	const struct content_run *run = runs.items[i];

	assert_true(i < runs.n);
	assert_int_equal(run->element, element);
	assert_int_equal(run->label, label);
}

static void text_is_of_the_innermost_element(void **state) {
	assert_str(mark(*state, "/D0 BMC /D1 BMC BT <01> Tj ET /D2 BMC BT <02> Tj ET EMC BT <03> "
				"Tj ET EMC EMC"),
		   "/Span <</MCID 0>> BDC\nBT\n<01> Tj\nET\nEMC\n"
		   "/Span <</MCID 1>> BDC\nBT\n<02> Tj\nET\nEMC\n"
		   "/Span <</MCID 2>> BDC\nBT\n<03> Tj\nET\nEMC\n");
	assert_int_equal(runs.n, 3);
	assert_run(0, 1, false);
	assert_run(1, 2, false);
	assert_run(2, 1, false);
}

static void lines_of_one_element_stay_together(void **state) {
	assert_str(mark(*state, "/D1 BMC BT <01> Tj ET 0 0 1 rg BT <02> Tj ET EMC"),
		   "/Span <</MCID 0>> BDC\nBT\n<01> Tj\nET\n0 0 1 rg\nBT\n<02> Tj\nET\nEMC\n");
}

static void areas_and_lines_are_artifacts(void **state) {
	assert_str(mark(*state, "/D1 BMC 0 0 9 9 re f BT <01> Tj ET 0 0 m 9 9 l S EMC"),
		   "/Artifact BMC\n0 0 9 9 re f\nEMC\n"
		   "/Span <</MCID 0>> BDC\nBT\n<01> Tj\nET\nEMC\n"
		   "/Artifact BMC\n0 0 m 9 9 l S\nEMC\n");
}

/* Nothing may stand between the beginning of a path and its painting. */
static void a_path_that_only_cuts_is_nothing(void **state) {
	assert_str(mark(*state, "/D1 BMC q 0 0 9 9 re W* n 1 0 0 rg 1 1 2 2 re f* Q EMC"),
		   "q\n0 0 9 9 re W* n\n1 0 0 rg\n/Artifact BMC\n1 1 2 2 re f*\nEMC\nQ\n");
}

static void no_mark_reaches_over_the_end_of_a_state(void **state) {
	assert_str(mark(*state, "/D1 BMC q BT <01> Tj ET Q BT <02> Tj ET EMC"),
		   "q\n/Span <</MCID 0>> BDC\nBT\n<01> Tj\nET\nEMC\nQ\n"
		   "/Span <</MCID 1>> BDC\nBT\n<02> Tj\nET\nEMC\n");
}

static void a_bullet_is_a_label(void **state) {
	mark(*state, "/D1 BMC /L1 BMC BT <01> Tj ET EMC BT <02> Tj ET EMC");
	assert_int_equal(runs.n, 2);
	assert_run(0, 1, true);
	assert_run(1, 1, false);
}

static void a_figure_is_one_piece(void **state) {
	assert_str(mark(*state, "/D1 BMC /D5 <</BBox [1 2 3.5 4]>> BDC q 0 0 m 9 9 l S BT (a\\)b) "
				"Tj ET Q EMC EMC"),
		   "/Figure <</MCID 0>> BDC\nq\n0 0 m\n9 9 l\nS\nBT\n(a\\)b) Tj\nET\nQ\nEMC\n");
	assert_run(0, 5, false);
	assert_str(((struct content_run *)runs.items[0])->box, "[1 2 3.5 4]");
}

static void a_decoration_is_none(void **state) {
	assert_str(mark(*state, "/D6 BMC /I Do EMC"), "/Artifact BMC\n/I Do\nEMC\n");
	assert_int_equal(runs.n, 0);
}

static void what_no_element_paints_is_an_artifact(void **state) {
	assert_str(mark(*state, "BT <01> Tj ET /D BMC BT <02> Tj ET EMC /D7 BMC BT <03> Tj ET EMC"),
		   "/Artifact BMC\nBT\n<01> Tj\nET\nBT\n<02> Tj\nET\nBT\n<03> Tj\nET\nEMC\n");
}

/* An engine's box without an element is of what is around it. */
static void a_mark_without_a_number_changes_nothing(void **state) {
	mark(*state, "/D2 BMC /D BMC BT <01> Tj ET EMC EMC");
	assert_run(0, 2, false);
}

static void texts_may_hold_what_looks_like_instructions(void **state) {
	assert_str(mark(*state, "/D1 BMC BT [(Q (EMC) \\( ) -5 <0A>] TJ ET EMC"),
		   "/Span <</MCID 0>> BDC\nBT\n[(Q (EMC) \\( ) -5 <0A>] TJ\nET\nEMC\n");
}

static void what_is_not_understood_is_refused(void **state) {
	assert_str(mark(*state, "/D1 BMC"), "-");
	assert_str(mark(*state, "EMC"), "-");
	assert_str(mark(*state, "/D1 BMC BT EMC ET"), "-");
	assert_str(mark(*state, "0 0 9 9 re"), "-");
	assert_str(mark(*state, "0 0 9 9 re q f Q"), "-");
	assert_str(mark(*state, "BT (a Tj ET"), "-");
	assert_str(mark(*state, "BT <01 Tj ET"), "-");
	assert_str(mark(*state, "BI /W 1 /H 1 ID x EI"), "-");
	assert_str(mark(*state, "1 2 3"), "-");
	assert_str(mark(*state, ""), "");
}

int main(void) {
	const struct CMUnitTest tests[] = {
		ARENA_TEST(text_is_of_the_innermost_element),
		ARENA_TEST(lines_of_one_element_stay_together),
		ARENA_TEST(areas_and_lines_are_artifacts),
		ARENA_TEST(a_path_that_only_cuts_is_nothing),
		ARENA_TEST(no_mark_reaches_over_the_end_of_a_state),
		ARENA_TEST(a_bullet_is_a_label),
		ARENA_TEST(a_figure_is_one_piece),
		ARENA_TEST(a_decoration_is_none),
		ARENA_TEST(what_no_element_paints_is_an_artifact),
		ARENA_TEST(a_mark_without_a_number_changes_nothing),
		ARENA_TEST(texts_may_hold_what_looks_like_instructions),
		ARENA_TEST(what_is_not_understood_is_refused),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
