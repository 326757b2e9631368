/* SPDX-License-Identifier: Apache-2.0 */
#include "read/shield.h"
#include "tree.h"

static void a_table_has_a_head_and_rows(void **state) {
	assert_tree("| a | b |\n| --- | :-: |\n| 1 | *2* |\n",
		    "(table (tr (td \"a\") (td 2 \"b\")) (tr (td \"1\") (td 2 (em \"2\"))))");
	assert_tree("a | b\n:-- | --:\n1 | 2\n",
		    "(table (tr (td 1 \"a\") (td 3 \"b\")) (tr (td 1 \"1\") (td 3 \"2\")))");
	assert_tree("| a |\n| - |\n", "(table (tr (td \"a\")))");
}

static void empty_cells_are_cells(void **state) {
	assert_tree("| a | b | c |\n|---|---|---|\n| | x | |\n|  ||  |\n",
		    "(table (tr (td \"a\") (td \"b\") (td \"c\")) (tr (td) (td \"x\") (td)) "
		    "(tr (td) (td) (td)))");
}

static void text_before_the_head_stays_a_paragraph(void **state) {
	assert_tree("Text.\n| a |\n| - |\n| 1 |\n\nEnd\n",
		    "(p \"Text.\") (table (tr (td \"a\")) (tr (td \"1\"))) (p \"End\")");
}

static void a_table_may_stand_in_a_quote_or_an_item(void **state) {
	assert_tree("> | a |\n> | - |\n> | 1 |\n",
		    "(quote (table (tr (td \"a\")) (tr (td \"1\"))))");
	assert_tree("- | a |\n  | - |\n  | 1 |\n",
		    "(list -1 tight (item (table (tr (td \"a\")) (tr (td \"1\")))))");
}

static void an_escaped_pipe_is_text_of_its_cell(void **state) {
	assert_tree("| a | b |\n| - | - |\n| x \\| y | `p\\|q` |\n| [[A\\|b]] | 1 |\n",
		    "(table (tr (td \"a\") (td \"b\")) (tr (td \"x | y\") (td (code \"p|q\"))) "
		    "(tr (td (ref ->A \"b\")) (td \"1\")))");
}

static void an_escaped_pipe_elsewhere_is_as_always(void **state) {
	assert_tree("a \\| b `c\\|d`\n", "(p \"a | b \" (code \"c\\|d\"))");
	assert_tree("    a \\| b\n    | - |\n", "(pre \"a \\| b\n| - |\n\")");
}

static void a_break_alone_on_its_line_is_no_row(void **state) {
	assert_tree("| a |\n| - |\n\\\n| b |\n", "(table (tr (td \"a\")) (tr (td \"b\")))");
	assert_tree("| a |\n| - |\n| b |\n\\\n\\\n| c |\n",
		    "(table (tr (td \"a\")) (tr (td \"b\")) (tr (td \"c\")))");
}

static void a_break_alone_on_its_line_is_no_head(void **state) {
	assert_tree("a\n\\\n| -\n", "(p \"a\" (soft) (br) \"| -\")");
}

static void a_row_of_another_length_is_an_error(void **state) {
	assert_found("| a | b |\n| - | - |\n| 1 |\n| 1 | 2 | 3 |\n",
		     "(table (tr (td \"a\") (td \"b\")) (tr (td \"1\") (td)) (tr (td \"1\") (td "
		     "\"2\")))",
		     "MDN-007 3:1, MDN-007 4:1");
	assert_found("| a |\n| - |\n| `x|y` |\n",
		     "(table (tr (td \"a\")) (tr (td (code \"x|y\"))))", "MDN-007 3:4");
}

static void a_head_of_another_length_is_no_table(void **state) {
	assert_found("| a | b |\n| - |\n", "(p \"| a | b |\" (soft) \"| - |\")", "MDN-008 2:1");
}

static void delimiter_rows_are_dashes_colons_and_pipes(void **state) {
	(void)state;
	assert_true(shield_is_delimiter_row(STR("| --- | :-: |")));
	assert_true(shield_is_delimiter_row(STR("-|-")));
	assert_true(shield_is_delimiter_row(STR("|:-|")));
	assert_true(shield_is_delimiter_row(STR("> > | - |")));
	assert_true(shield_is_delimiter_row(STR("  | - |  ")));
	assert_false(shield_is_delimiter_row(STR("---")));
	assert_false(shield_is_delimiter_row(STR("|")));
	assert_false(shield_is_delimiter_row(STR("||")));
	assert_false(shield_is_delimiter_row(STR("| : |")));
	assert_false(shield_is_delimiter_row(STR("| :: |")));
	assert_false(shield_is_delimiter_row(STR("| - - |")));
	assert_false(shield_is_delimiter_row(STR("| -:- |")));
	assert_false(shield_is_delimiter_row(STR("| : - |")));
	assert_false(shield_is_delimiter_row(STR("| - : |")));
	assert_false(shield_is_delimiter_row(STR("| a |")));
	assert_false(shield_is_delimiter_row(STR("")));
	assert_false(shield_is_delimiter_row(STR("|-||-|")));
}

static void shields_keep_the_length_and_come_off(void **state) {
	struct str body = STR("| a |\n| - |\n| x \\| y |\n\nb[^1] \\| c\n\n[^1]: d\n"), shielded;

	shielded = shield_apply(*state, body);
	assert_int_equal(shielded.n, body.n);
	assert_int_equal(str_find(shielded, STR("x " SHIELD_PIPE " y")), 14);
	assert_true(str_find(shielded, STR("b" SHIELD_NOTE "1] \\| c")) != SIZE_MAX);
	assert_text(shield_remove(*state, shielded, "\\|"), body.p);
}

static void a_body_without_our_marks_is_not_copied(void **state) {
	struct str body = STR("a \xc2\xa0 [x](y)\n");

	assert_ptr_equal(shield_apply(*state, body).p, body.p);
	assert_text(shield_remove(*state,
				  STR("a\xc2\xa0"
				      "b"),
				  "|"),
		    "a\xc2\xa0"
		    "b");
}

int main(void) {
	const struct CMUnitTest tests[] = {
		ARENA_TEST(a_table_has_a_head_and_rows),
		ARENA_TEST(empty_cells_are_cells),
		ARENA_TEST(text_before_the_head_stays_a_paragraph),
		ARENA_TEST(a_table_may_stand_in_a_quote_or_an_item),
		ARENA_TEST(an_escaped_pipe_is_text_of_its_cell),
		ARENA_TEST(an_escaped_pipe_elsewhere_is_as_always),
		ARENA_TEST(a_break_alone_on_its_line_is_no_row),
		ARENA_TEST(a_break_alone_on_its_line_is_no_head),
		ARENA_TEST(a_row_of_another_length_is_an_error),
		ARENA_TEST(a_head_of_another_length_is_no_table),
		cmocka_unit_test(delimiter_rows_are_dashes_colons_and_pipes),
		ARENA_TEST(shields_keep_the_length_and_come_off),
		ARENA_TEST(a_body_without_our_marks_is_not_copied),
	};

	return cmocka_run_group_tests_name("pass_tables and shield", tests, NULL, NULL);
}
