/* SPDX-License-Identifier: Apache-2.0 */
#include "test.h"

#include "base/buf.h"
#include "read/limits.h"
#include "read/prescan.h"

/* The code of the only finding with its line, "MDN-003 2"; "" where the body passes. */
static struct str scan(struct arena *a, struct str body) {
	struct findings *list = findings_new(a);
	struct source *s = source_new(a, STR("x.md"), body);
	const struct finding *f;

	if (prescan_check(list, span_of(s, 0, body.n))) {
		assert_int_equal(list->items.n, 0);
		return STR("");
	}
	assert_int_equal(list->items.n, 1);
	f = list->items.items[0];
	return str_format(a, "%s %zu", f->code->id, source_place(s, f->span.offset).line);
}

/* The text so many times, between two others. */
static struct str many(struct arena *a, const char *head, size_t n, const char *text,
		       const char *tail) {
	struct buf b = { 0 };
	struct str result;

	buf_add_c(&b, head);
	for (size_t i = 0; i < n; i++)
		buf_add_c(&b, text);
	buf_add_c(&b, tail);
	result = str_copy(a, buf_str(&b));
	buf_free(&b);
	return result;
}

#define assert_scan(head, n, text, tail, expected)                                                 \
	assert_str(scan(*state, many(*state, head, n, text, tail)), expected)

static void thirty_two_markers_on_a_line_pass(void **state) {
	assert_scan("", 32, ">", " a\n", "");
	assert_scan("a\n", 33, ">", " a\n", "MDN-003 2");
	assert_scan("", 33, "> ", "a\n", "MDN-003 1");
	assert_scan("", 33, "- ", "a\n", "MDN-003 1");
	assert_scan("", 33, "1. ", "a\n", "MDN-003 1");
	assert_scan("", 11, "> - 1) ", "a\n", "MDN-003 1");
}

static void a_line_across_the_page_is_no_nested_list(void **state) {
	assert_scan("", 40, "- ", "\n", "");
	assert_scan("", 60, "* ", "\n", "");
	assert_scan("> ", 40, "* ", "\n", "");
	assert_scan("", 40, "+ ", "\n", "MDN-003 1");
	assert_scan("", 40, "- ", "* \n", "MDN-003 1");
}

static void a_list_far_to_the_right_is_refused(void **state) {
	assert_scan("", 199, " ", "- a\n", "");
	assert_scan("", 201, " ", "- a\n", "MDN-003 1");
	assert_scan("", 60, "\t", "- a\n", "MDN-003 1");
	assert_scan("", 300, " ", "a\n", "");
}

static void a_block_has_64_kibibytes(void **state) {
	assert_scan("", 4096, "a line of text.\n", "", "");
	assert_scan("b\n\n", 4097, "a line of text.\n", "", "MDN-004 3");
	assert_scan("", 4090, "a line of text.\n", "\na line\n", "");
}

static void a_table_may_have_more(void **state) {
	assert_scan("", 9000, "| a | b |\n", "", "");
	assert_scan("a\n", 9000, "| a | b |\n", "", "MDN-004 1");
	assert_scan("", 110000, "| a | b |\n", "", "MDN-004 1");
}

static void a_block_has_8192_brackets(void **state) {
	assert_scan("", 8192, "[", "\n", "");
	assert_scan("", 8193, "[", "\n", "MDN-004 1");
	assert_scan("", 8192, "[", "\n\n[\n", "");
}

static void code_is_not_counted(void **state) {
	assert_scan("```\n", 33, ">", "\n```\n", "");
	assert_scan("~~~~ x\n", 33, ">", "\n~~~\n~~~~\n", "");
	assert_scan("```\n", 70000, "x\n", "```\n", "");
	assert_scan("```\n```\n", 33, ">", "\n", "MDN-003 3");
}

static void the_end_of_code_is_not_missed(void **state) {
	/* What libcmark takes for the end of a fence has to end it here, or the rest would not be looked at. */
	assert_scan("```\nx\n   ```\n", 33, ">", " a\n", "MDN-003 4");
	assert_scan("```\nx\n``` \t\n", 33, ">", " a\n", "MDN-003 4");
	assert_scan("```\nx\n``````\n", 33, ">", " a\n", "MDN-003 4");
	assert_scan("~~~\nx\n```\n", 33, ">", " a\n", "");
	assert_scan("```\nx\n    ```\n", 33, ">", " a\n", "");
}

static void what_only_looks_like_code_hides_nothing(void **state) {
	assert_scan("  ```\nx\n```\n", 33, ">", " a\n", "MDN-003 4");
	assert_scan("<!--\n```\n-->\n", 33, ">", " a\n", "MDN-003 4");
	assert_scan("<pre>\n```\n</pre>\n", 33, ">", " a\n", "MDN-003 4");
	assert_scan("  <?x\n```\n?>\n", 33, ">", " a\n", "MDN-003 4");
	assert_scan("``` a`b\n", 33, ">", " a\n", "MDN-003 2");
	assert_scan("``\n", 33, ">", " a\n", "MDN-003 2");
	assert_scan("> ```\n", 33, ">", " a\n", "MDN-003 2");
}

int main(void) {
	const struct CMUnitTest tests[] = {
		ARENA_TEST(thirty_two_markers_on_a_line_pass),
		ARENA_TEST(a_line_across_the_page_is_no_nested_list),
		ARENA_TEST(a_list_far_to_the_right_is_refused),
		ARENA_TEST(a_block_has_64_kibibytes),
		ARENA_TEST(a_table_may_have_more),
		ARENA_TEST(a_block_has_8192_brackets),
		ARENA_TEST(code_is_not_counted),
		ARENA_TEST(the_end_of_code_is_not_missed),
		ARENA_TEST(what_only_looks_like_code_hides_nothing),
	};

	return cmocka_run_group_tests_name("prescan", tests, NULL, NULL);
}
