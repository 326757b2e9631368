/* SPDX-License-Identifier: Apache-2.0 */
#include "base/deflate.h"

#include <zlib.h>

#include "test.h"

static void packed_bytes_come_back(void **state) {
	/* More than is packed at once, of which little can be left out. */
	size_t n = 200000;
	unsigned char *text = arena_alloc(*state, n), *back = arena_alloc(*state, n);
	uLongf got = n;
	unsigned x = 1;
	struct buf b = { 0 };

	for (size_t i = 0; i < n; i++) {
		x = x * 1103515245 + 12345;
		text[i] = (unsigned char)(x >> 16);
	}
	deflate_add(&b, (struct str){ (char *)text, n });
	assert_int_equal(uncompress(back, &got, (unsigned char *)b.p, b.n), Z_OK);
	assert_int_equal(got, n);
	assert_memory_equal(back, text, n);
	buf_free(&b);
}

static void nothing_can_be_packed(void **state) {
	struct buf b = { 0 };

	(void)state;
	deflate_add(&b, STR(""));
	assert_int_equal(b.n, 8);
	assert_memory_equal(b.p, "\x78\x9c\x03\x00\x00\x00\x00\x01", 8);
	buf_free(&b);
}

static void the_checksum_is_crc32(void **state) {
	(void)state;
	assert_int_equal(deflate_checksum(STR("123456789")), 0xcbf43926u);
	assert_int_equal(deflate_checksum(STR("")), 0);
}

int main(void) {
	const struct CMUnitTest tests[] = {
		ARENA_TEST(packed_bytes_come_back),
		ARENA_TEST(nothing_can_be_packed),
		ARENA_TEST(the_checksum_is_crc32),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
