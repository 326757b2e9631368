/* SPDX-License-Identifier: Apache-2.0 */
#include "test.h"

#include <stdio.h>

#include "base/base64.h"
#include "base/digest.h"

/* A million times "a" is an example of FIPS 180-4, and longer than a piece. */
static void files_are_read_piece_by_piece(void **state) {
	FILE *f = tmpfile();
	char hex[DIGEST_HEX_SIZE];
	struct digest d;

	(void)state;
	assert_non_null(f);
	for (int i = 0; i < 1000000; i++)
		putc('a', f);
	rewind(f);
	assert_true(digest_of_file(fileno(f), &d));
	fclose(f);
	digest_print(&d, hex);
	assert_string_equal(hex,
			    "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
	assert_false(digest_of_file(-1, &d));
}

static void digits_of_either_case_are_read(void **state) {
	struct digest d, abc = digest_of(STR("abc"));

	(void)state;
	assert_true(digest_parse(
		STR("BA7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"), &d));
	assert_true(digest_equal(&d, &abc));
	assert_false(digest_parse(
		STR("ga7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"), &d));
	assert_false(digest_parse(STR("ba7816"), &d));
}

static void digests_are_those_of_fips_180(void **state) {
	char hex[DIGEST_HEX_SIZE];
	struct digest d = digest_of(STR("abc"));

	(void)state;
	digest_print(&d, hex);
	assert_string_equal(hex,
			    "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
	d = digest_of(STR(""));
	digest_print(&d, hex);
	assert_string_equal(hex,
			    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}

#define assert_encodes(bytes, expected)                                                            \
	do {                                                                                       \
		struct buf out_ = { 0 };                                                           \
		base64_add(&out_, STR(bytes));                                                     \
		assert_str(buf_str(&out_), expected);                                              \
		buf_free(&out_);                                                                   \
	} while (0)

static void base64_is_that_of_rfc_4648(void **state) {
	(void)state;
	assert_encodes("", "");
	assert_encodes("f", "Zg==");
	assert_encodes("fo", "Zm8=");
	assert_encodes("foo", "Zm9v");
	assert_encodes("foobar", "Zm9vYmFy");
	assert_encodes("\xff\xfe\0", "//4A");
}

static void base64_is_added_behind_what_is_there(void **state) {
	struct buf b = { 0 };

	(void)state;
	buf_add_c(&b, "data:image/png;base64,");
	base64_add(&b, STR("foob"));
	assert_str(buf_str(&b), "data:image/png;base64,Zm9vYg==");
	buf_free(&b);
}

static void decoding_gives_the_bytes_back(void **state) {
	struct str out = STR("");

	assert_true(base64_decode(*state, STR("Zm9v\r\nYm Fy"), &out));
	assert_str(out, "foobar");
	assert_true(base64_decode(*state, STR("Zg=="), &out));
	assert_str(out, "f");
	assert_true(base64_decode(*state, STR("//4A"), &out));
	assert_int_equal(out.n, 3);
	assert_memory_equal(out.p, "\xff\xfe\0", 3);
	assert_true(base64_decode(*state, STR(""), &out));
	assert_int_equal(out.n, 0);
}

static void what_is_not_base64_is_refused(void **state) {
	static const char *const texts[] = { "Z",    "Zg",   "Zg=",      "Zg===", "Zm9v=",
					     "Z===", "Zm-v", "Zg==Zg==", "=",     "Zm9vY" };
	struct str out;

	for (size_t i = 0; i < ARRAY_LENGTH(texts); i++)
		assert_false(base64_decode(*state, str_of(texts[i]), &out));
}

int main(void) {
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(digests_are_those_of_fips_180),
		cmocka_unit_test(files_are_read_piece_by_piece),
		cmocka_unit_test(digits_of_either_case_are_read),
		cmocka_unit_test(base64_is_that_of_rfc_4648),
		cmocka_unit_test(base64_is_added_behind_what_is_there),
		ARENA_TEST(decoding_gives_the_bytes_back),
		ARENA_TEST(what_is_not_base64_is_refused),
	};

	return cmocka_run_group_tests_name("digest and base64", tests, NULL, NULL);
}
