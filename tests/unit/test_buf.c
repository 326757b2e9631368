/* SPDX-License-Identifier: Apache-2.0 */
#include "test.h"

#include <string.h>

#include "base/buf.h"
#include "base/markup.h"

static void an_empty_one_is_an_empty_text(void **state) {
	struct buf b = { 0 };

	(void)state;
	assert_non_null(buf_str(&b).p);
	assert_str(buf_str(&b), "");
	buf_add(&b, NULL, 0);
	assert_str(buf_str(&b), "");
	buf_free(&b);
}

static void everything_added_stands_in_order(void **state) {
	struct buf b = { 0 };

	(void)state;
	buf_add(&b, "a\0b", 3);
	buf_add_char(&b, 'c');
	buf_add_str(&b, STR("de"));
	buf_add_c(&b, "f");
	buf_print(&b, "-%d-%s", 12, "x");
	assert_int_equal(b.n, 12);
	assert_memory_equal(b.p, "a\0bcdef-12-x", 12);
	buf_free(&b);
}

static void it_grows_beyond_any_capacity(void **state) {
	struct buf b = { 0 };

	(void)state;
	for (int i = 0; i < 10000; i++)
		buf_print(&b, "%04d", i);
	assert_int_equal(b.n, 40000);
	assert_memory_equal(b.p + 4 * 9999, "9999", 4);
	buf_free(&b);
}

static void clear_keeps_the_memory_and_free_gives_it_back(void **state) {
	struct buf b = { 0 };

	(void)state;
	buf_add_c(&b, "text");
	buf_clear(&b);
	assert_str(buf_str(&b), "");
	assert_true(b.capacity > 0);
	buf_free(&b);
	assert_int_equal(b.capacity, 0);
	assert_null(b.p);
}

static void markup_escapes_five_characters(void **state) {
	struct buf b = { 0 };

	(void)state;
	markup_add_text(&b, STR("<a b=\"c\" d='e'>&amp;\xc3\xa9</a>"));
	assert_str(buf_str(&b),
		   "&lt;a b=&quot;c&quot; d=&#39;e&#39;&gt;&amp;amp;\xc3\xa9&lt;/a&gt;");
	buf_free(&b);
}

int main(void) {
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(an_empty_one_is_an_empty_text),
		cmocka_unit_test(everything_added_stands_in_order),
		cmocka_unit_test(it_grows_beyond_any_capacity),
		cmocka_unit_test(clear_keeps_the_memory_and_free_gives_it_back),
		cmocka_unit_test(markup_escapes_five_characters),
	};

	return cmocka_run_group_tests_name("buf", tests, NULL, NULL);
}
