/* SPDX-License-Identifier: Apache-2.0 */
#include "test.h"

#include "base/utf8.h"

#define assert_decodes(text, code_point, bytes)                                                    \
	do {                                                                                       \
		size_t length_ = 0;                                                                \
		assert_int_equal(utf8_decode(STR(text), 0, &length_), code_point);                 \
		assert_int_equal(length_, bytes);                                                  \
	} while (0)

static void each_length_has_its_first_and_last(void **state) {
	(void)state;
	assert_decodes("\0", 0, 1);
	assert_decodes("\x7f", 0x7f, 1);
	assert_decodes("\xc2\x80", 0x80, 2);
	assert_decodes("\xdf\xbf", 0x7ff, 2);
	assert_decodes("\xe0\xa0\x80", 0x800, 3);
	assert_decodes("\xef\xbf\xbf", 0xffff, 3);
	assert_decodes("\xf0\x90\x80\x80", 0x10000, 4);
	assert_decodes("\xf4\x8f\xbf\xbf", 0x10ffff, 4);
}

static void what_is_no_utf8_is_bad_and_one_byte_long(void **state) {
	(void)state;
	assert_decodes("\x80", UTF8_BAD, 1);
	assert_decodes("\xbf\xbf", UTF8_BAD, 1);
	assert_decodes("\xc0\x80", UTF8_BAD, 1);         /* overlong */
	assert_decodes("\xc1\xbf", UTF8_BAD, 1);         /* overlong */
	assert_decodes("\xe0\x9f\xbf", UTF8_BAD, 1);     /* overlong */
	assert_decodes("\xf0\x8f\xbf\xbf", UTF8_BAD, 1); /* overlong */
	assert_decodes("\xed\xa0\x80", UTF8_BAD, 1);     /* surrogate */
	assert_decodes("\xed\xbf\xbf", UTF8_BAD, 1);     /* surrogate */
	assert_decodes("\xf4\x90\x80\x80", UTF8_BAD, 1); /* above U+10FFFF */
	assert_decodes("\xf5\x80\x80\x80", UTF8_BAD, 1);
	assert_decodes("\xff", UTF8_BAD, 1);
	assert_decodes("\xe2\x82", UTF8_BAD, 1); /* cut short */
	assert_decodes("\xe2\x82x", UTF8_BAD, 1);
	assert_decodes("\xe2", UTF8_BAD, 1);
}

static void decoding_begins_at_the_offset(void **state) {
	size_t length = 0;

	(void)state;
	assert_int_equal(utf8_decode(STR("a\xe2\x82\xac"), 1, &length), 0x20ac);
	assert_int_equal(length, 3);
}

static void valid_text_is_all_of_it(void **state) {
	(void)state;
	assert_true(utf8_is_valid(STR("")));
	assert_true(utf8_is_valid(STR("a\xc3\xa9\xe2\x82\xac\xf0\x9f\x98\x80")));
	assert_false(utf8_is_valid(STR("a\xc3")));
	assert_false(utf8_is_valid(STR("\xe9t\xe9")));
}

static void count_is_of_code_points_and_bad_bytes(void **state) {
	(void)state;
	assert_int_equal(utf8_count(STR("")), 0);
	assert_int_equal(utf8_count(STR("a\xc3\xa9\xe2\x82\xac")), 3);
	assert_int_equal(utf8_count(STR("\xff\xfe"
					"a")),
			 3);
	assert_int_equal(utf8_count(STR("\xe2\x82")), 2);
}

int main(void) {
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_length_has_its_first_and_last),
		cmocka_unit_test(what_is_no_utf8_is_bad_and_one_byte_long),
		cmocka_unit_test(decoding_begins_at_the_offset),
		cmocka_unit_test(valid_text_is_all_of_it),
		cmocka_unit_test(count_is_of_code_points_and_bad_bytes),
	};

	return cmocka_run_group_tests_name("utf8", tests, NULL, NULL);
}
