/* SPDX-License-Identifier: Apache-2.0 */
#include "scratch.h"

#include <errno.h>

static void a_tree_is_removed(void **state) {
	(void)state;
	make_folder("a");
	make_folder("a/b");
	make_file("a/b/c", "x");
	make_file("a/.hidden", "x");
	assert_true(remove_tree(AT_FDCWD, "a", NULL));
	assert_false(exists("a"));
}

static void what_is_not_there_is_removed(void **state) {
	(void)state;
	assert_true(remove_tree(AT_FDCWD, "nothing", NULL));
}

static void a_link_is_removed_and_not_followed(void **state) {
	(void)state;
	make_folder("a");
	make_folder("precious");
	make_file("precious/file", "x");
	assert_int_equal(symlink("../precious", "a/link"), 0);
	assert_true(remove_tree(AT_FDCWD, "a", NULL));
	assert_true(exists("precious/file"));
	assert_int_equal(symlink("precious", "top"), 0);
	assert_true(remove_tree(AT_FDCWD, "top", NULL));
	assert_true(exists("precious/file"));
}

static void the_last_entry_stays_when_another_one_does(void **state) {
	char path[400] = "a";

	(void)state;
	make_folder("a");
	make_file("a/marker", "x");
	for (int i = 0; i < 70; i++) {
		strcat(path, "/d");
		make_folder(path);
	}
	assert_false(remove_tree(AT_FDCWD, "a", "marker"));
	assert_int_equal(errno, ELOOP);
	assert_true(exists("a/marker"));
	assert_true(remove_tree(AT_FDCWD, "a/d/d/d/d/d/d/d/d/d", NULL));
	assert_true(remove_tree(AT_FDCWD, "a", "marker"));
	assert_false(exists("a"));
}

int main(void) {
	const struct CMUnitTest tests[] = {
		SCRATCH_TEST(a_tree_is_removed),
		SCRATCH_TEST(what_is_not_there_is_removed),
		SCRATCH_TEST(a_link_is_removed_and_not_followed),
		SCRATCH_TEST(the_last_entry_stays_when_another_one_does),
	};

	return cmocka_run_group_tests_name("remove", tests, NULL, NULL);
}
