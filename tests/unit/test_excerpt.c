/* SPDX-License-Identifier: Apache-2.0 */
#include "test.h"

#include "report/excerpt.h"

static void the_place_is_marked_in_its_line(void **state) {
	struct source *s = source_new(*state, STR("in.md"), STR("one\ntwo three four\nfive\n"));
	const struct excerpt e = excerpt_of(span_of(s, 8, 5));

	assert_int_equal(e.number, 2);
	assert_str(e.text, "two three four");
	assert_str(e.before, "two ");
	assert_str(e.marked, "three");
}

static void a_place_over_lines_ends_with_its_line(void **state) {
	struct source *s = source_new(*state, STR("in.md"), STR("one\ntwo\n"));
	const struct excerpt e = excerpt_of(span_of(s, 1, 6));

	assert_str(e.text, "one");
	assert_str(e.before, "o");
	assert_str(e.marked, "ne");
}

/* 200 e with an acute accent and an x: of a long line what is around the place, in whole characters. */
static void a_long_line_is_cut_between_characters(void **state) {
	struct arena *a = *state;
	char *text = arena_alloc(a, 402);
	struct source *s;
	struct excerpt e;

	for (size_t i = 0; i < 400; i += 2)
		memcpy(text + i, "\xc3\xa9", 2);
	text[400] = 'x';
	s = source_new(a, STR("in.md"), (struct str){ text, 401 });
	e = excerpt_of(span_of(s, 301, 1));
	assert_int_equal(e.number, 1);
	assert_int_equal(e.text.n, 160);
	assert_memory_equal(e.text.p, "\xc3\xa9", 2);
	assert_ptr_equal(e.text.p, text + 220);
}

static void nothing_has_no_line(void **state) {
	assert_int_equal(excerpt_of(NO_SPAN).number, 0);
	assert_int_equal(excerpt_of(span_of(source_unread(*state, STR("x")), 0, 0)).number, 0);
}

int main(void) {
	const struct CMUnitTest tests[] = {
		ARENA_TEST(the_place_is_marked_in_its_line),
		ARENA_TEST(a_place_over_lines_ends_with_its_line),
		ARENA_TEST(a_long_line_is_cut_between_characters),
		ARENA_TEST(nothing_has_no_line),
	};

	return cmocka_run_group_tests_name("excerpt", tests, NULL, NULL);
}
