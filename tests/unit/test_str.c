/* SPDX-License-Identifier: Apache-2.0 */
#include "test.h"

#include <string.h>

#include "base/str.h"

static void text_of_null_is_empty(void **state) {
	(void)state;
	assert_str(str_of(NULL), "");
	assert_str(str_of("abc"), "abc");
}

static void equality_looks_at_every_byte(void **state) {
	(void)state;
	assert_true(str_equal(STR("a\0b"), STR("a\0b")));
	assert_false(str_equal(STR("a\0b"), STR("a\0c")));
	assert_false(str_equal(STR("ab"), STR("abc")));
	assert_true(str_equal((struct str){ NULL, 0 }, STR("")));
	assert_true(str_is(STR("yes"), "yes"));
	assert_false(str_is(STR("yes "), "yes"));
}

static void a_list_ends_in_null(void **state) {
	static const char *const list[] = { "br", "hr", NULL, "col" }, *const none[] = { NULL };

	(void)state;
	assert_true(str_is_one_of(STR("br"), list));
	assert_true(str_is_one_of(STR("hr"), list));
	assert_false(str_is_one_of(STR("h"), list));
	assert_false(str_is_one_of(STR("hrs"), list));
	assert_false(str_is_one_of(STR(""), list));
	assert_false(str_is_one_of(STR("col"), list));
	assert_false(str_is_one_of(STR(""), none));
}

static void case_is_ignored_in_ascii_only(void **state) {
	(void)state;
	assert_true(str_equal_nocase(STR("Pol-AC"), STR("pOL-ac")));
	assert_false(str_equal_nocase(STR("\xc3\x84"), STR("\xc3\xa4")));
	assert_false(str_equal_nocase(STR("["), STR("{")));
}

static void order_is_by_bytes_and_then_by_length(void **state) {
	(void)state;
	assert_true(str_compare(STR("a"), STR("b")) < 0);
	assert_true(str_compare(STR("ab"), STR("a")) > 0);
	assert_true(str_compare(STR("Z"), STR("a")) < 0);
	assert_true(str_compare(STR("\xc3\xa4"), STR("z")) > 0);
	assert_int_equal(str_compare(STR(""), (struct str){ NULL, 0 }), 0);
}

static void starts_and_ends_are_found(void **state) {
	(void)state;
	assert_true(str_starts(STR("---"), "--"));
	assert_false(str_starts(STR("-"), "--"));
	assert_true(str_ends(STR("a.md"), ".md"));
	assert_false(str_ends(STR("md"), ".md"));
	assert_true(str_starts(STR(""), ""));
}

static void trim_takes_ascii_blanks_only(void **state) {
	(void)state;
	assert_str(str_trim(STR(" \t\r\n a b \n")), "a b");
	assert_str(str_trim(STR(" \n ")), "");
	assert_str(str_trim(STR("\xc2\xa0x")), "\xc2\xa0x");
}

static void slices_are_clipped(void **state) {
	(void)state;
	assert_str(str_slice(STR("abcdef"), 2, 4), "cd");
	assert_str(str_slice(STR("abc"), 2, 99), "c");
	assert_str(str_slice(STR("abc"), 99, 1), "");
	assert_str(str_slice(STR("abc"), 2, 1), "");
	assert_str(str_skip(STR("abc"), 1), "bc");
	assert_str(str_skip(STR("abc"), 4), "");
}

static void finding_gives_the_first_offset(void **state) {
	(void)state;
	assert_int_equal(str_find(STR("a--b--"), STR("--")), 1);
	assert_true(str_find(STR("abc"), STR("d")) == SIZE_MAX);
	assert_true(str_find(STR(""), STR("d")) == SIZE_MAX);
	assert_int_equal(str_find_char(STR("abcabc"), 'b'), 1);
	assert_true(str_find_char((struct str){ NULL, 0 }, 'b') == SIZE_MAX);
}

static void cut_is_at_the_first_separator(void **state) {
	struct str head = STR("old"), tail = STR("old");

	(void)state;
	assert_true(str_cut(STR("a:b:c"), ':', &head, &tail));
	assert_str(head, "a");
	assert_str(tail, "b:c");
	assert_true(str_cut(STR(":"), ':', &head, &tail));
	assert_str(head, "");
	assert_str(tail, "");
}

static void cut_without_a_separator_changes_nothing(void **state) {
	struct str head = STR("old"), tail = STR("old");

	(void)state;
	assert_false(str_cut(STR("abc"), ':', &head, &tail));
	assert_str(head, "old");
	assert_str(tail, "old");
}

static void lines_come_without_their_ends(void **state) {
	struct str rest = STR("a\n\nb"), line;

	(void)state;
	assert_true(str_next_line(&rest, &line));
	assert_str(line, "a");
	assert_true(str_next_line(&rest, &line));
	assert_str(line, "");
	assert_true(str_next_line(&rest, &line));
	assert_str(line, "b");
	assert_false(str_next_line(&rest, &line));
}

static void a_line_end_at_the_end_begins_no_line(void **state) {
	struct str rest = STR("a\n"), line;

	(void)state;
	assert_true(str_next_line(&rest, &line));
	assert_false(str_next_line(&rest, &line));
}

static void copies_end_in_a_nul(void **state) {
	char text[] = "abc";
	struct str copy = str_copy(*state, (struct str){ text, 2 });
	const char *c = str_c(*state, (struct str){ text, 1 });

	text[0] = 'x';
	assert_str(copy, "ab");
	assert_int_equal(copy.p[2], '\0');
	assert_string_equal(c, "a");
}

static void format_makes_text_of_any_length(void **state) {
	char long_text[5001];

	memset(long_text, 'x', 5000);
	long_text[5000] = '\0';
	assert_str(str_format(*state, "%d-%.*s", 7, STR_ARG(STR("ab"))), "7-ab");
	assert_str(str_format(*state, "%s", long_text), long_text);
}

static void lower_changes_ascii_letters_only(void **state) {
	assert_str(str_lower(*state, STR("POL-\xc3\x84")), "pol-\xc3\x84");
}

static void numbers_are_whole_and_without_sign(void **state) {
	size_t n = 7;

	(void)state;
	assert_true(str_to_size(STR("0042"), &n));
	assert_int_equal(n, 42);
	assert_true(str_to_size(STR("999999999999999999"), &n));
	assert_true(n == 999999999999999999u);
	assert_false(str_to_size(STR(""), &n));
	assert_false(str_to_size(STR("-1"), &n));
	assert_false(str_to_size(STR("+1"), &n));
	assert_false(str_to_size(STR(" 1"), &n));
	assert_false(str_to_size(STR("1.0"), &n));
	assert_false(str_to_size(STR("0x1"), &n));
	assert_false(str_to_size(STR("1000000000000000000"), &n));
}

static void distance_counts_single_edits(void **state) {
	(void)state;
	assert_int_equal(str_distance(STR("policy"), STR("policy"), 3), 0);
	assert_int_equal(str_distance(STR("policy"), STR("polcy"), 3), 1);
	assert_int_equal(str_distance(STR("policy"), STR("pollicy"), 3), 1);
	assert_int_equal(str_distance(STR("policy"), STR("polixy"), 3), 1);
	assert_int_equal(str_distance(STR("policy"), STR("poilcy"), 3), 1);
	assert_int_equal(str_distance(STR(""), STR("ab"), 3), 2);
	assert_int_equal(str_distance(STR("ab"), STR(""), 3), 2);
}

static void distance_takes_letters_without_their_case(void **state) {
	(void)state;
	assert_int_equal(str_distance(STR("POL-AC"), STR("pol-ac"), 3), 0);
	assert_int_equal(str_distance(STR("PLO-AC"), STR("pol-ac"), 3), 1);
}

static void distance_ends_above_its_limit(void **state) {
	char long_text[65];

	(void)state;
	memset(long_text, 'x', 65);
	assert_int_equal(str_distance(STR("abcdef"), STR("uvwxyz"), 2), 3);
	assert_int_equal(
		str_distance((struct str){ long_text, 64 }, (struct str){ long_text, 64 }, 2), 0);
	assert_int_equal(
		str_distance((struct str){ long_text, 65 }, (struct str){ long_text, 65 }, 2), 3);
}

int main(void) {
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(text_of_null_is_empty),
		cmocka_unit_test(equality_looks_at_every_byte),
		cmocka_unit_test(a_list_ends_in_null),
		cmocka_unit_test(case_is_ignored_in_ascii_only),
		cmocka_unit_test(order_is_by_bytes_and_then_by_length),
		cmocka_unit_test(starts_and_ends_are_found),
		cmocka_unit_test(trim_takes_ascii_blanks_only),
		cmocka_unit_test(slices_are_clipped),
		cmocka_unit_test(finding_gives_the_first_offset),
		cmocka_unit_test(cut_is_at_the_first_separator),
		cmocka_unit_test(cut_without_a_separator_changes_nothing),
		cmocka_unit_test(lines_come_without_their_ends),
		cmocka_unit_test(a_line_end_at_the_end_begins_no_line),
		ARENA_TEST(copies_end_in_a_nul),
		ARENA_TEST(format_makes_text_of_any_length),
		ARENA_TEST(lower_changes_ascii_letters_only),
		cmocka_unit_test(numbers_are_whole_and_without_sign),
		cmocka_unit_test(distance_counts_single_edits),
		cmocka_unit_test(distance_takes_letters_without_their_case),
		cmocka_unit_test(distance_ends_above_its_limit),
	};

	return cmocka_run_group_tests_name("str", tests, NULL, NULL);
}
