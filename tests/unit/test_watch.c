/* SPDX-License-Identifier: Apache-2.0 */
#include "scratch.h"

#include <sys/stat.h>

#include "serve/watch.h"

/* No test waits so long; one that does has failed. */
#define LIMIT_MS 10000

static bool skips_output(size_t folder, struct str path) {
	return folder == 0 && str_is(path, "output");
}

static struct watch *watch(struct scratch *s, bool poll) {
	static const char *const folders[] = { "project", "templates" };
	const struct watch_options options = { folders, 2, poll, skips_output };

	return watch_open(s->arena, &options);
}

/* "0:a.md 1:pages/x.xsl", or "everything", of the next change. */
static struct str next(struct scratch *s, struct watch *w) {
	struct str all = STR("");
	struct changes c;

	assert_int_equal(watch_wait(w, s->arena, LIMIT_MS, &c), WATCH_CHANGED);
	for (size_t i = 0; i < c.all.n; i++) {
		const struct change *one = c.all.items[i];

		all = str_format(s->arena, "%.*s%s%zu:%.*s", STR_ARG(all), i > 0 ? " " : "",
				 one->folder, STR_ARG(one->path));
	}
	return c.everything ? STR("everything") : all;
}

static void nothing_comes(struct scratch *s, struct watch *w) {
	struct changes c;

	assert_int_equal(watch_wait(w, s->arena, 0, &c), WATCH_QUIET);
}

static void a_written_file_is_told_once(void **state) {
	struct scratch *s = *state;
	struct watch *w = watch(s, false);

	make_file("project/a.md", "one");
	make_file("project/a.md", "two");
	assert_str(next(s, w), "0:a.md");
	nothing_comes(s, w);
	watch_close(w);
}

/* As editors do it: the watch of a file would stay with the old one. */
static void a_file_that_is_replaced_is_told_each_time(void **state) {
	struct scratch *s = *state;
	struct watch *w = watch(s, false);

	for (int i = 0; i < 3; i++) {
		make_file("project/.a.md.swp", "new");
		assert_int_equal(rename("project/.a.md.swp", "project/a.md"), 0);
		assert_str(next(s, w), "0:a.md");
	}
	watch_close(w);
}

static void both_names_of_a_renamed_file_are_told(void **state) {
	struct scratch *s = *state;
	struct watch *w;

	make_file("project/a.md", "");
	w = watch(s, false);
	assert_int_equal(rename("project/a.md", "project/b.md"), 0);
	assert_str(next(s, w), "0:a.md 0:b.md");
	watch_close(w);
}

static void a_removed_file_is_told(void **state) {
	struct scratch *s = *state;
	struct watch *w;

	make_file("project/a.md", "");
	w = watch(s, false);
	assert_int_equal(unlink("project/a.md"), 0);
	assert_str(next(s, w), "0:a.md");
	watch_close(w);
}

static void a_file_that_is_being_written_is_not_told_before_it_is_closed(void **state) {
	struct scratch *s = *state;
	struct watch *w = watch(s, false);
	FILE *f = fopen("project/a.md", "w");

	assert_non_null(f);
	nothing_comes(s, w);
	assert_int_equal(fclose(f), 0);
	assert_str(next(s, w), "0:a.md");
	watch_close(w);
}

static void a_second_name_of_a_file_is_told(void **state) {
	struct scratch *s = *state;
	struct watch *w;

	make_file("elsewhere.md", "");
	w = watch(s, false);
	assert_int_equal(link("elsewhere.md", "project/a.md"), 0);
	assert_str(next(s, w), "0:a.md");
	watch_close(w);
}

static void folders_that_come_are_watched(void **state) {
	struct scratch *s = *state;
	struct watch *w = watch(s, false);

	make_folder("project/new");
	make_folder("project/new/deep");
	assert_str(next(s, w), "0:new");
	make_file("project/new/deep/a.md", "");
	assert_str(next(s, w), "0:new/deep/a.md");
	watch_close(w);
}

static void a_moved_folder_is_watched_under_its_new_name(void **state) {
	struct scratch *s = *state;
	struct watch *w;

	make_folder("project/old");
	w = watch(s, false);
	assert_int_equal(rename("project/old", "project/new"), 0);
	assert_str(next(s, w), "0:old 0:new");
	make_file("project/new/a.md", "");
	assert_str(next(s, w), "0:new/a.md");
	assert_int_equal(rename("project/new", "gone"), 0);
	assert_str(next(s, w), "0:new");
	make_file("gone/b.md", "");
	nothing_comes(s, w);
	watch_close(w);
}

static void what_editors_leave_and_what_is_skipped_is_not_told(void **state) {
	struct scratch *s = *state;
	struct watch *w;

	make_folder("project/output");
	make_folder("project/.git");
	w = watch(s, false);
	make_file("project/.a.md.swp", "");
	make_file("project/a.md~", "");
	make_file("project/output/index.html", "");
	make_file("project/.git/index", "");
	nothing_comes(s, w);
	make_file("project/a.md", "");
	assert_str(next(s, w), "0:a.md");
	watch_close(w);
}

static void a_folder_that_comes_later_is_everything(void **state) {
	struct scratch *s = *state;
	struct watch *w = watch(s, false);

	make_folder("templates");
	assert_str(next(s, w), "everything");
	make_file("templates/words.yaml", "");
	assert_str(next(s, w), "1:words.yaml");
	assert_int_equal(rename("templates", "gone"), 0);
	assert_str(next(s, w), "everything");
	watch_close(w);
}

/* The queue of the kernel holds fewer events than that. */
static void an_overflow_is_everything(void **state) {
	struct scratch *s = *state;
	struct watch *w = watch(s, false);
	FILE *f = fopen("/proc/sys/fs/inotify/max_queued_events", "r");
	char text[24] = "";
	size_t most = 0;

	assert_non_null(f);
	assert_non_null(fgets(text, sizeof(text), f));
	fclose(f);
	assert_true(str_to_size(str_trim(str_of(text)), &most));
	if (most > 100000)
		skip();
	for (size_t i = 0; i < most; i++) {
		make_file("project/a.md", "");
		assert_int_equal(unlink("project/a.md"), 0);
	}
	make_folder("project/unseen");
	assert_str(next(s, w), "everything");
	make_file("project/unseen/b.md", "");
	assert_str(next(s, w), "0:unseen/b.md");
	watch_close(w);
}

static void looking_finds_what_is_new_other_or_gone(void **state) {
	struct scratch *s = *state;
	struct watch *w;

	make_file("project/a.md", "");
	make_file("project/b.md", "");
	w = watch(s, true);
	assert_true(watch_is_polling(w));
	make_file("project/a.md", "longer");
	assert_int_equal(unlink("project/b.md"), 0);
	make_folder("project/new");
	make_file("project/new/c.md", "");
	make_folder("project/output");
	make_file("project/output/d.md", "");
	assert_str(next(s, w), "0:a.md 0:new 0:new/c.md 0:b.md");
	nothing_comes(s, w);
	watch_close(w);
}

int main(void) {
	const struct CMUnitTest tests[] = {
		SCRATCH_TEST(a_written_file_is_told_once),
		SCRATCH_TEST(a_file_that_is_replaced_is_told_each_time),
		SCRATCH_TEST(both_names_of_a_renamed_file_are_told),
		SCRATCH_TEST(a_removed_file_is_told),
		SCRATCH_TEST(a_file_that_is_being_written_is_not_told_before_it_is_closed),
		SCRATCH_TEST(a_second_name_of_a_file_is_told),
		SCRATCH_TEST(folders_that_come_are_watched),
		SCRATCH_TEST(a_moved_folder_is_watched_under_its_new_name),
		SCRATCH_TEST(what_editors_leave_and_what_is_skipped_is_not_told),
		SCRATCH_TEST(a_folder_that_comes_later_is_everything),
		SCRATCH_TEST(an_overflow_is_everything),
		SCRATCH_TEST(looking_finds_what_is_new_other_or_gone),
	};

	return cmocka_run_group_tests_name("watch", tests, NULL, NULL);
}
