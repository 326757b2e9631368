/* SPDX-License-Identifier: Apache-2.0 */
#include "test.h"

#include "base/path.h"

static void a_path_has_a_folder_a_name_and_a_suffix(void **state) {
	(void)state;
	assert_str(path_folder(STR("a/b/c.md")), "a/b");
	assert_str(path_folder(STR("c.md")), "");
	assert_str(path_name(STR("a/b/c.md")), "c.md");
	assert_str(path_name(STR("c.md")), "c.md");
	assert_str(path_suffix(STR("a.b/c.tar.gz")), ".gz");
	assert_str(path_suffix(STR("a.b/c")), "");
	assert_str(path_suffix(STR("a/.hidden")), "");
	assert_str(path_suffix(STR("a.")), ".");
}

static void joining_puts_a_slash_between(void **state) {
	assert_str(path_join(*state, STR("a/b"), STR("c")), "a/b/c");
	assert_str(path_join(*state, STR(""), STR("c")), "c");
}

#define assert_resolves(state, folder, link, expected)                                             \
	do {                                                                                       \
		struct str out_ = STR("untouched");                                                \
		assert_true(path_resolve(*(state), STR(folder), STR(link), &out_));                \
		assert_str(out_, expected);                                                        \
	} while (0)

static void links_are_relative_to_the_folder(void **state) {
	assert_resolves(state, "policies", "access.md", "policies/access.md");
	assert_resolves(state, "policies", "../risk/register.md", "risk/register.md");
	assert_resolves(state, "", "a.md", "a.md");
	assert_resolves(state, "a/b", "./c//d/./e.md", "a/b/c/d/e.md");
	assert_resolves(state, "a/b", "../../x.md", "x.md");
	assert_resolves(state, "a", "b/..", "a");
	assert_resolves(state, "a", "..", "");
	assert_resolves(state, "a", "...", "a/...");
	assert_resolves(state, "a", "..b", "a/..b");
}

static void nothing_outside_the_project_is_reached(void **state) {
	struct str out;

	assert_false(path_resolve(*state, STR("a"), STR("../../x"), &out));
	assert_false(path_resolve(*state, STR(""), STR(".."), &out));
	assert_false(path_resolve(*state, STR(""), STR("a/../../a"), &out));
	assert_false(path_resolve(*state, STR("a"), STR("/etc/passwd"), &out));
}

int main(void) {
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_path_has_a_folder_a_name_and_a_suffix),
		ARENA_TEST(joining_puts_a_slash_between),
		ARENA_TEST(links_are_relative_to_the_folder),
		ARENA_TEST(nothing_outside_the_project_is_reached),
	};

	return cmocka_run_group_tests_name("path", tests, NULL, NULL);
}
