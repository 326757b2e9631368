/* SPDX-License-Identifier: Apache-2.0 */
#include "test.h"

#include <string.h>

#include "publish/manifest.h"

static void lines_are_sorted_by_path(void **state) {
	struct manifest_entry b = { STR("site/b.html"), digest_of(STR("abc")) };
	struct manifest_entry a = { STR("pdf/a.pdf"), digest_of(STR("")) };
	struct vec entries = { 0 };
	struct buf out = { 0 };

	vec_add(*state, &entries, &b);
	vec_add(*state, &entries, &a);
	manifest_print(&entries, &out);
	assert_str(
		buf_str(&out),
		"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  pdf/a.pdf\n"
		"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  site/b.html\n");
	buf_free(&out);
}

static void nothing_gives_no_line(void **state) {
	struct vec entries = { 0 };
	struct buf out = { 0 };

	(void)state;
	manifest_print(&entries, &out);
	assert_int_equal(out.n, 0);
}

#define ZEROS "0000000000000000000000000000000000000000000000000000000000000000"

static void lines_of_sha256sum_are_read(void **state) {
	struct manifest_entry e;

	assert_true(manifest_parse_line(*state, STR(ZEROS "  site/a b.html"), &e));
	assert_str(e.path, "site/a b.html");
	assert_true(manifest_parse_line(*state, STR(ZEROS " *\\n"), &e));
	assert_str(e.path, "\\n");
	assert_true(manifest_parse_line(*state, STR("\\" ZEROS "  a\\nb\\\\n\\r"), &e));
	assert_str(e.path, "a\nb\\n\r");
}

static void other_lines_are_refused(void **state) {
	struct manifest_entry e;

	assert_false(manifest_parse_line(*state, STR(""), &e));
	assert_false(manifest_parse_line(*state, STR(ZEROS "  "), &e));
	assert_false(manifest_parse_line(*state, STR(ZEROS " a"), &e));
	assert_false(manifest_parse_line(*state, STR(ZEROS "0  a"), &e));
	assert_false(manifest_parse_line(*state, STR("\\" ZEROS "  a\\t"), &e));
	assert_false(manifest_parse_line(*state, STR("\\" ZEROS "  a\\"), &e));
	assert_false(manifest_parse_line(*state, STR(ZEROS "  a\0b"), &e));
}

int main(void) {
	const struct CMUnitTest tests[] = {
		ARENA_TEST(lines_are_sorted_by_path),
		ARENA_TEST(nothing_gives_no_line),
		ARENA_TEST(lines_of_sha256sum_are_read),
		ARENA_TEST(other_lines_are_refused),
	};

	return cmocka_run_group_tests_name("manifest", tests, NULL, NULL);
}
