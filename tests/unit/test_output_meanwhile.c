/* SPDX-License-Identifier: Apache-2.0 */
/* What other builds, other people and the file system do to an output before and during a build. */
#include "scratch_output.h"

#include <sched.h>
#include <sys/mount.h>
#include <sys/wait.h>

static void what_a_killed_build_left_is_removed(void **state) {
	make_folder(".out.staging-1");
	make_file(".out.staging-1/.dossier-output", "");
	make_file(".out.staging-1/half", "x");
	make_folder(".out.old-7");
	make_file(".out.old-7/.dossier-output", "");
	make_folder(".out.staging-2");
	make_file(".out.lock", "");
	build(*state, "abc", NULL);
	assert_false(exists(".out.staging-1"));
	assert_false(exists(".out.old-7"));
	assert_false(exists(".out.staging-2"));
	assert_false(exists(".out.lock"));
}

static void what_is_not_ours_beside_it_stays(void **state) {
	make_folder(".out.staging-1");
	make_file(".out.staging-1/thesis", "x");
	make_folder(".out2.staging-1");
	make_file(".out2.staging-1/.dossier-output", "");
	build(*state, "abc", NULL);
	assert_true(exists(".out.staging-1/thesis"));
	assert_true(exists(".out2.staging-1"));
	assert_false(exists(".out.staging-2"));
}

static void an_output_replaced_meanwhile_is_not_removed(void **state) {
	struct output *o;

	build(*state, "one", NULL);
	o = open_out(*state);
	assert_int_equal(rename("out", "aside"), 0);
	make_folder("out");
	make_file("out/.dossier-output", "");
	make_file("out/precious", "x");
	assert_true(output_write(o, "site/a.html", STR("two")));
	assert_false(output_publish(o));
	assert_str(the_finding(*state)->message,
		   "'out': was replaced by something else during the build");
	assert_true(exists("out/precious"));
	assert_false(exists(".out.staging-1"));
}

static void a_folder_made_meanwhile_is_not_replaced(void **state) {
	struct output *o = open_out(*state);

	make_folder("out");
	make_file("out/precious", "x");
	assert_true(output_write(o, "site/a.html", STR("two")));
	assert_false(output_publish(o));
	assert_str(the_finding(*state)->message, "'out': can't be put in place: File exists");
	assert_true(exists("out/precious"));
}

static void a_kept_file_changed_meanwhile_is_an_error(void **state) {
	struct output *o;

	build(*state, "one", "same");
	o = open_out(*state);
	assert_true(output_write(o, "site/a.html", STR("two")));
	assert_true(output_write(o, "pdf/b.pdf", STR("same")));
	make_file("out/pdf/b.pdf", "other");
	assert_false(output_publish(o));
	assert_str(the_finding(*state)->message, "'out/pdf/b.pdf': was changed during the build");
}

/* Publishes in a child with mounts of its own, in which the folder becomes a mount point after the output was opened. The
 * child's status: 0, or 77 where mounting is not allowed. */
static int publish_onto_mount(struct scratch *s, const char *folder, enum code_number expected) {
	struct output *o;

	if (unshare(CLONE_NEWNS) != 0 || mount(NULL, "/", NULL, MS_REC | MS_PRIVATE, NULL) != 0)
		return 77;
	o = output_open(s->arena, s->findings, "out", "project", false);
	if (o == NULL || mount(folder, folder, NULL, MS_BIND, NULL) != 0)
		return 77;
	output_write(o, "site/a.html", STR("two"));
	output_write(o, "site/c", STR("was a folder"));
	output_write(o, "pdf/b.pdf", STR("same"));
	if (!output_publish(o) || s->findings->items.n != 1)
		return 1;
	return the_finding(s)->code == &code_table[expected] ? 0 : 2;
}

static void in_child(struct scratch *s, const char *folder, enum code_number expected) {
	pid_t child = fork();
	int status = 0;

	if (child == 0)
		_exit(publish_onto_mount(s, folder, expected));
	assert_int_equal(waitpid(child, &status, 0), child);
	if (WEXITSTATUS(status) == 77)
		skip();
	assert_int_equal(status, 0);
}

static void a_kept_file_that_cannot_be_linked_is_copied_with_its_time(void **state) {
	const struct timespec times[2] = { { 1000000000, 5 }, { 1000000000, 5 } };
	struct stat st;
	ino_t before;

	build(*state, "one", "same");
	assert_int_equal(utimensat(AT_FDCWD, "out/pdf/b.pdf", times, 0), 0);
	before = inode_of("out/pdf/b.pdf");
	in_child(*state, "out/pdf", OUT_007);
	assert_int_equal(lstat("out/pdf/b.pdf", &st), 0);
	assert_int_not_equal(st.st_ino, before);
	assert_int_equal(st.st_mtim.tv_sec, 1000000000);
	assert_int_equal(st.st_mtim.tv_nsec, 5);
	assert_str(content(*state, "out/pdf/b.pdf"), "same");
	assert_str(content(*state, "out/site/a.html"), "two");
	build(*state, "two", "same");
	assert_false(exists(".out.staging-1"));
}

static void without_an_exchange_files_are_replaced_one_by_one(void **state) {
	ino_t before, kept;

	build(*state, "one", "same");
	make_folder("out/site/c");
	make_file("out/site/c/d", "x");
	make_file("out/extra", "x");
	before = inode_of("out");
	kept = inode_of("out/pdf/b.pdf");
	in_child(*state, "out", OUT_006);
	assert_int_equal(inode_of("out"), before);
	assert_int_equal(inode_of("out/pdf/b.pdf"), kept);
	assert_str(content(*state, "out/site/a.html"), "two");
	assert_str(content(*state, "out/site/c"), "was a folder");
	assert_false(exists("out/extra"));
	assert_false(exists(".out.staging-1"));
}

int main(void) {
	const struct CMUnitTest tests[] = {
		SCRATCH_TEST(what_a_killed_build_left_is_removed),
		SCRATCH_TEST(what_is_not_ours_beside_it_stays),
		SCRATCH_TEST(an_output_replaced_meanwhile_is_not_removed),
		SCRATCH_TEST(a_folder_made_meanwhile_is_not_replaced),
		SCRATCH_TEST(a_kept_file_changed_meanwhile_is_an_error),
		SCRATCH_TEST(a_kept_file_that_cannot_be_linked_is_copied_with_its_time),
		SCRATCH_TEST(without_an_exchange_files_are_replaced_one_by_one),
	};

	return cmocka_run_group_tests_name("output_meanwhile", tests, NULL, NULL);
}
