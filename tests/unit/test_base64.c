/* SPDX-License-Identifier: Apache-2.0 */
#include "test.h"

#include <string.h>

#include "base/base64.h"

static struct str encode(struct arena *a, struct str bytes) {
	struct buf b = { 0 };
	struct str text;

	base64_add(&b, bytes);
	text = str_copy(a, buf_str(&b));
	buf_free(&b);
	return text;
}

static void bytes_become_text(void **state) {
	assert_str(encode(*state, STR("")), "");
	assert_str(encode(*state, STR("f")), "Zg==");
	assert_str(encode(*state, STR("fo")), "Zm8=");
	assert_str(encode(*state, STR("foobar")), "Zm9vYmFy");
	assert_str(encode(*state, STR("\xfb\xff\xbf\0")), "+/+/AA==");
}

static void text_becomes_bytes(void **state) {
	struct str out;

	assert_true(base64_decode(*state, STR("Zm9v\n\tYg ==\r\n"), &out));
	assert_str(out, "foob");
	assert_true(base64_decode(*state, STR("+/+/AAz9"), &out));
	assert_int_equal(out.n, 6);
	assert_memory_equal(out.p, "\xfb\xff\xbf\0\x0c\xfd", 6);
	assert_true(base64_decode(*state, STR(""), &out));
	assert_int_equal(out.n, 0);
}

static void other_text_is_refused(void **state) {
	struct str out;

	assert_false(base64_decode(*state, STR("Zm9"), &out));
	assert_false(base64_decode(*state, STR("Zg==Zg=="), &out));
	assert_false(base64_decode(*state, STR("Z==="), &out));
	assert_false(base64_decode(*state, STR("Zm_v"), &out));
}

int main(void) {
	const struct CMUnitTest tests[] = {
		ARENA_TEST(bytes_become_text),
		ARENA_TEST(text_becomes_bytes),
		ARENA_TEST(other_text_is_refused),
	};

	return cmocka_run_group_tests_name("base64", tests, NULL, NULL);
}
