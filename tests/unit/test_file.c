/* SPDX-License-Identifier: Apache-2.0 */
#include "scratch.h"

#include <errno.h>

#include "base/file.h"

static void a_file_below_the_folder_is_read(void **state) {
	struct scratch *s = *state;
	int folder = file_open_folder("project");
	struct str text;

	make_folder("project/a");
	make_file("project/a/b.md", "text\n");
	assert_true(file_read(s->arena, folder, "a/b.md", 5, &text));
	assert_str(text, "text\n");
	assert_int_equal(text.p[5], '\0');
	close(folder);
}

static void an_empty_file_is_an_empty_text(void **state) {
	struct scratch *s = *state;
	int folder = file_open_folder("project");
	struct str text = { NULL, 7 };

	make_file("project/empty", "");
	assert_true(file_read(s->arena, folder, "empty", 5, &text));
	assert_non_null(text.p);
	assert_int_equal(text.n, 0);
	close(folder);
}

/* The error that reading the path ends with. */
static int error_of(struct scratch *s, const char *path) {
	int folder = file_open_folder("project"), error;
	struct str text;

	assert_true(folder >= 0);
	assert_false(file_read(s->arena, folder, path, 4, &text));
	error = errno;
	close(folder);
	return error;
}

static void too_long_a_file_is_refused(void **state) {
	make_file("project/long", "12345");
	assert_int_equal(error_of(*state, "long"), EFBIG);
}

static void links_are_not_followed(void **state) {
	make_file("secret", "s");
	assert_int_equal(symlink("../secret", "project/link"), 0);
	assert_int_equal(symlink("..", "project/folder"), 0);
	assert_int_equal(symlink("/etc", "project/etc"), 0);
	assert_int_equal(error_of(*state, "link"), ELOOP);
	assert_int_equal(error_of(*state, "folder/secret"), ELOOP);
	assert_int_equal(error_of(*state, "etc/passwd"), ELOOP);
}

static void nothing_outside_the_folder_is_opened(void **state) {
	make_file("secret", "s");
	assert_int_equal(error_of(*state, "../secret"), EXDEV);
	assert_int_equal(error_of(*state, "/etc/passwd"), EXDEV);
}

static void only_regular_files_are_opened(void **state) {
	make_folder("project/folder");
	assert_int_equal(mkfifo("project/pipe", 0600), 0);
	assert_int_equal(error_of(*state, "folder"), EINVAL);
	assert_int_equal(error_of(*state, "pipe"), EINVAL);
	assert_int_equal(error_of(*state, "absent"), ENOENT);
}

static bool skip_output(void *context, struct str path) {
	(void)context;
	return str_is(path, "output");
}

static void a_walk_lists_everything_by_path(void **state) {
	struct scratch *s = *state;
	int folder = file_open_folder("project");
	struct vec all;
	static const struct {
		const char *path;
		enum file_type type;
	} wanted[] = {
		{ "B.md", FILE_REGULAR },         { "a", FILE_FOLDER },
		{ "a-b.md", FILE_REGULAR },       { "a/c.md", FILE_REGULAR },
		{ "dossier.yaml", FILE_REGULAR }, { "link", FILE_LINK },
		{ "pipe", FILE_SPECIAL },
	};

	make_folder("project/a");
	make_folder("project/.git");
	make_folder("project/output");
	make_file("project/a/c.md", "");
	make_file("project/a-b.md", "");
	make_file("project/B.md", "");
	make_file("project/.hidden", "");
	make_file("project/.git/config", "");
	make_file("project/output/x", "");
	assert_int_equal(symlink("a", "project/link"), 0);
	assert_int_equal(mkfifo("project/pipe", 0600), 0);
	all = file_walk(s->arena, folder, skip_output, NULL);
	assert_int_equal(all.n, ARRAY_LENGTH(wanted));
	for (size_t i = 0; i < all.n; i++) {
		const struct file_entry *e = all.items[i];

		assert_str(e->path, wanted[i].path);
		assert_int_equal(e->type, wanted[i].type);
	}
	close(folder);
}

static void a_walk_does_not_go_deeper_than_32_folders(void **state) {
	struct scratch *s = *state;
	int folder = file_open_folder("project");
	struct vec all;
	const struct file_entry *last;

	assert_int_equal(chdir("project"), 0);
	for (int i = 0; i < 40; i++) {
		make_folder("d");
		assert_int_equal(chdir("d"), 0);
	}
	assert_int_equal(chdir(s->path), 0);
	all = file_walk(s->arena, folder, NULL, NULL);
	last = all.items[all.n - 2]; /* before dossier.yaml */
	assert_int_equal(all.n, 1 + 32 + 1);
	assert_int_equal(last->type, FILE_TOO_DEEP);
	assert_int_equal(last->path.n, 2 * 33 - 1);
	close(folder);
}

static void a_subfolder_is_confined_like_a_file(void **state) {
	int folder = file_open_folder("project"), inner;

	(void)state;
	make_folder("project/a");
	assert_int_equal(symlink("a", "project/link"), 0);
	inner = file_open_subfolder(folder, "a");
	assert_true(inner >= 0);
	close(inner);
	assert_int_equal(file_open_subfolder(folder, "link"), -1);
	assert_int_equal(file_open_subfolder(folder, ".."), -1);
	assert_int_equal(file_open_subfolder(folder, "dossier.yaml"), -1);
	assert_int_equal(file_open_folder("nowhere"), -1);
	close(folder);
}

int main(void) {
	const struct CMUnitTest tests[] = {
		SCRATCH_TEST(a_file_below_the_folder_is_read),
		SCRATCH_TEST(an_empty_file_is_an_empty_text),
		SCRATCH_TEST(too_long_a_file_is_refused),
		SCRATCH_TEST(links_are_not_followed),
		SCRATCH_TEST(nothing_outside_the_folder_is_opened),
		SCRATCH_TEST(only_regular_files_are_opened),
		SCRATCH_TEST(a_walk_lists_everything_by_path),
		SCRATCH_TEST(a_walk_does_not_go_deeper_than_32_folders),
		SCRATCH_TEST(a_subfolder_is_confined_like_a_file),
	};

	return cmocka_run_group_tests_name("file", tests, NULL, NULL);
}
