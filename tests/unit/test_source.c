/* SPDX-License-Identifier: Apache-2.0 */
#include "test.h"

#include "report/source.h"

#define assert_place(source, offset, l, c)                                                         \
	do {                                                                                       \
		struct place at_ = source_place(source, offset);                                   \
		assert_int_equal(at_.line, l);                                                     \
		assert_int_equal(at_.column, c);                                                   \
	} while (0)

static void a_place_counts_lines_and_code_points_from_one(void **state) {
	struct source *s = source_new(*state, STR("x"), STR("a\n\xc3\xa9\xc3\xa9z\n\nend"));

	assert_place(s, 0, 1, 1);
	assert_place(s, 1, 1, 2); /* the line's end belongs to it */
	assert_place(s, 2, 2, 1);
	assert_place(s, 6, 2, 3);
	assert_place(s, 8, 3, 1);
	assert_place(s, 9, 4, 1);
	assert_place(s, 12, 4, 4);
}

static void a_place_beyond_the_text_is_its_end(void **state) {
	struct source *s = source_new(*state, STR("x"), STR("ab\n"));

	assert_place(s, 3, 2, 1);
	assert_place(s, 99, 2, 1);
}

static void malformed_utf8_counts_bytes(void **state) {
	struct source *s = source_new(*state, STR("x"),
				      STR("\xff\xfe"
					  "a"));

	assert_place(s, 2, 1, 3);
}

static void an_empty_text_has_one_line(void **state) {
	struct source *s = source_new(*state, STR("x"), STR(""));

	assert_place(s, 0, 1, 1);
	assert_str(source_line(s, 1), "");
}

static void a_file_that_was_not_read_has_no_lines(void **state) {
	struct source *s = source_unread(*state, STR("x"));

	assert_place(s, 0, 0, 0);
}

static void lines_come_without_their_ends(void **state) {
	struct source *s = source_new(*state, STR("x"), STR("a\n\nb"));

	assert_str(source_line(s, 1), "a");
	assert_str(source_line(s, 2), "");
	assert_str(source_line(s, 3), "b");
	assert_int_equal(source_line_offset(s, 3), 3);
	assert_int_equal(source_line_offset(s, 4), 4);
	assert_int_equal(source_line_offset(s, 0), 4);
}

static void a_span_is_text_of_its_source(void **state) {
	struct source *s = source_new(*state, STR("x"), STR("abcdef"));

	assert_str(span_text(span_of(s, 2, 3)), "cde");
	assert_str(span_text(span_of(s, 4, 99)), "ef");
	assert_str(span_text(NO_SPAN), "");
}

int main(void) {
	const struct CMUnitTest tests[] = {
		ARENA_TEST(a_place_counts_lines_and_code_points_from_one),
		ARENA_TEST(a_place_beyond_the_text_is_its_end),
		ARENA_TEST(malformed_utf8_counts_bytes),
		ARENA_TEST(an_empty_text_has_one_line),
		ARENA_TEST(a_file_that_was_not_read_has_no_lines),
		ARENA_TEST(lines_come_without_their_ends),
		ARENA_TEST(a_span_is_text_of_its_source),
	};

	return cmocka_run_group_tests_name("source", tests, NULL, NULL);
}
