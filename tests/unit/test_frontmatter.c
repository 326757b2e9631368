/* SPDX-License-Identifier: Apache-2.0 */
#include "test.h"

#include "read/frontmatter.h"

static struct frontmatter fm;
static struct findings *list;

static bool split(struct arena *a, const char *text) {
	list = findings_new(a);
	return frontmatter_split(list, source_new(a, STR("x.md"), str_of(text)), &fm);
}

static const struct finding *only_finding(void) {
	assert_int_equal(list->items.n, 1);
	return list->items.items[0];
}

static void it_ends_where_the_body_begins(void **state) {
	assert_true(split(*state, "---\na: b\n---\n# Body\n---\nrest\n"));
	assert_str(span_text(fm.yaml), "a: b\n");
	assert_str(span_text(fm.body), "# Body\n---\nrest\n");
}

static void it_may_be_empty_and_so_may_the_body(void **state) {
	assert_true(split(*state, "---\n---"));
	assert_str(span_text(fm.yaml), "");
	assert_str(span_text(fm.body), "");
}

static void blanks_behind_a_delimiter_are_fine(void **state) {
	assert_true(split(*state, "---  \na: b\n---\t\nx"));
	assert_str(span_text(fm.body), "x");
}

static void other_lines_do_not_end_it(void **state) {
	assert_true(split(*state, "---\na: |\n  ---\n----\n--- x\n---\nx"));
	assert_str(span_text(fm.yaml), "a: |\n  ---\n----\n--- x\n");
}

static void a_file_without_one_is_refused(void **state) {
	assert_false(split(*state, "# Title\n---\na: b\n---\n"));
	assert_string_equal(only_finding()->code->id, "DOC-001");
	assert_str(span_text(only_finding()->span), "# Title");
	assert_false(split(*state, "\n---\na: b\n---\n"));
	assert_string_equal(only_finding()->code->id, "DOC-001");
	assert_false(split(*state, " ---\na: b\n---\n"));
	assert_string_equal(only_finding()->code->id, "DOC-001");
}

static void one_that_does_not_end_is_refused(void **state) {
	assert_false(split(*state, "---\na: b\n"));
	assert_string_equal(only_finding()->code->id, "DOC-001");
}

static void an_empty_file_is_refused(void **state) {
	assert_false(split(*state, ""));
	assert_string_equal(only_finding()->code->id, "DOC-034");
	assert_false(split(*state, " \n\n"));
	assert_string_equal(only_finding()->code->id, "DOC-034");
}

static void a_merge_conflict_is_refused(void **state) {
	assert_false(split(*state, "---\n<<<<<<< HEAD\na: b\n=======\na: c\n>>>>>>> x\n---\n"));
	assert_string_equal(only_finding()->code->id, "DOC-035");
	assert_str(span_text(only_finding()->span), "<<<<<<< HEAD");
	assert_true(split(*state, "---\na: b\n---\n<<<<<<<<<< x\n"));
}

int main(void) {
	const struct CMUnitTest tests[] = {
		ARENA_TEST(it_ends_where_the_body_begins),
		ARENA_TEST(it_may_be_empty_and_so_may_the_body),
		ARENA_TEST(blanks_behind_a_delimiter_are_fine),
		ARENA_TEST(other_lines_do_not_end_it),
		ARENA_TEST(a_file_without_one_is_refused),
		ARENA_TEST(one_that_does_not_end_is_refused),
		ARENA_TEST(an_empty_file_is_refused),
		ARENA_TEST(a_merge_conflict_is_refused),
	};

	return cmocka_run_group_tests_name("frontmatter", tests, NULL, NULL);
}
