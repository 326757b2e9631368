/* SPDX-License-Identifier: Apache-2.0 */
#include "report_sample.h"

#include "report/markdown.h"

#define HEAD "\n| Severity | Code | Place | Finding |\n| :--- | :--- | :--- | :--- |\n"

static void counts_and_the_worst_in_a_table(void **state) {
	struct report r = sample_report(*state);
	struct source *s = sample_source(*state, "a.md");
	struct finding *f;

	finding_add(sample_list(&r), MDN_002, sample_span(s), "left out");
	f = finding_add(sample_list(&r), REF_001, sample_span(s), "there is no 'X'");
	finding_help(f, "did you mean 'Y'?");
	assert_str(written(*state, &r, markdown_write),
		   "### dossier: 1 error, 1 warning\n" HEAD
		   "| error | REF-001 | `a.md:2:8` | `there is no 'X'`<br>`did you mean 'Y'?` |\n"
		   "| warning | MDN-002 | `a.md:2:8` | `left out` |\n");
}

static void content_is_neither_formatting_nor_the_end_of_a_cell(void **state) {
	struct report r = sample_report(*state);
	struct source *s = source_unread(*state, STR("a|b`.md"));

	finding_add(sample_list(&r), FIL_005, span_of(s, 0, 0), "``x | <b>@all</b>\n# y");
	assert_str(written(*state, &r, markdown_write),
		   "### dossier: 1 error\n" HEAD
		   "| error | FIL-005 | ``a\\|b`.md`` | ``` ``x \\| <b>@all</b>\\x0A# y ``` |\n");
}

static void blanks_at_the_ends_stay(void **state) {
	struct report r = sample_report(*state);

	finding_add(sample_list(&r), CFG_004, NO_SPAN, " x");
	assert_str(written(*state, &r, markdown_write),
		   "### dossier: 1 error\n" HEAD
		   "| error | CFG-004 | `docs/dossier.yaml` | `  x ` |\n");
}

static void a_long_list_ends_with_how_many_more(void **state) {
	struct report r = sample_report(*state);
	struct str text;
	size_t lines = 0;

	for (int i = 0; i < 23; i++)
		finding_add(sample_list(&r), CFG_004, NO_SPAN, "%d", i);
	text = written(*state, &r, markdown_write);
	for (size_t i = 0; i < text.n; i++)
		lines += text.p[i] == '\n';
	assert_int_equal(lines, 1 + 3 + 20 + 2);
	assert_true(str_ends(text, "| `19` |\n\n\xe2\x80\xa6 and 3 more.\n"));
}

static void nothing_found_is_said(void **state) {
	struct report r = sample_report(*state);

	assert_str(written(*state, &r, markdown_write), "### dossier: no findings\n");
}

int main(void) {
	const struct CMUnitTest tests[] = {
		ARENA_TEST(counts_and_the_worst_in_a_table),
		ARENA_TEST(content_is_neither_formatting_nor_the_end_of_a_cell),
		ARENA_TEST(blanks_at_the_ends_stay),
		ARENA_TEST(a_long_list_ends_with_how_many_more),
		ARENA_TEST(nothing_found_is_said),
	};

	return cmocka_run_group_tests_name("markdown report", tests, NULL, NULL);
}
