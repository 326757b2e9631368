/* SPDX-License-Identifier: Apache-2.0 */
#include "scratch_output.h"

#include "base/pool.h"

static void the_first_build_makes_the_tree(void **state) {
	struct scratch *s = *state;

	build(s, "abc", "");
	assert_int_equal(s->findings->items.n, 0);
	assert_str(content(s, "out/site/a.html"), "abc");
	assert_str(
		content(s, "out/SHA256SUMS"),
		"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  pdf/b.pdf\n"
		"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  site/a.html\n");
	assert_str(content(s, "out/.dossier-output"),
		   "This folder was written by dossier, which replaces it as a whole at each "
		   "build.\n");
	assert_false(exists(".out.lock"));
	assert_false(exists(".out.staging-1"));
}

static void modes_do_not_depend_on_the_umask(void **state) {
	mode_t before = umask(0077);

	build(*state, "abc", "b");
	umask(before);
	assert_int_equal(mode_of("out"), 0755);
	assert_int_equal(mode_of("out/site"), 0755);
	assert_int_equal(mode_of("out/site/a.html"), 0644);
	assert_int_equal(mode_of("out/SHA256SUMS"), 0644);
	assert_int_equal(mode_of("out/.dossier-output"), 0644);
}

static void an_empty_folder_is_replaced(void **state) {
	make_folder("out");
	build(*state, "abc", NULL);
	assert_str(content(*state, "out/site/a.html"), "abc");
	assert_false(exists(".out.staging-1"));
}

static void a_changed_file_is_a_new_one_and_the_others_stay(void **state) {
	ino_t a, b;

	build(*state, "one", "same");
	a = inode_of("out/site/a.html");
	b = inode_of("out/pdf/b.pdf");
	build(*state, "two", "same");
	assert_str(content(*state, "out/site/a.html"), "two");
	assert_int_not_equal(inode_of("out/site/a.html"), a);
	assert_int_equal(inode_of("out/pdf/b.pdf"), b);
	assert_false(exists(".out.staging-1"));
}

static void a_build_that_changes_nothing_touches_nothing(void **state) {
	ino_t before;

	build(*state, "one", "same");
	before = inode_of("out");
	build(*state, "one", "same");
	assert_int_equal(inode_of("out"), before);
	assert_false(exists(".out.staging-1"));
}

static void files_are_counted(void **state) {
	struct output *o;

	build(*state, "one", "same");
	o = open_out(*state);
	assert_true(output_write(o, "site/a.html", STR("two")));
	assert_true(output_write(o, "pdf/b.pdf", STR("same")));
	assert_true(output_publish(o));
	assert_int_equal(output_count(o).files, 2);
	assert_int_equal(output_count(o).unchanged, 1);
}

static void what_is_no_longer_written_goes(void **state) {
	build(*state, "one", "gone");
	make_file("out/site/.extra", "x");
	build(*state, "one", NULL);
	assert_false(exists("out/pdf"));
	assert_false(exists("out/site/.extra"));
	assert_true(exists("out/site/a.html"));
}

static void an_extra_file_alone_is_a_change(void **state) {
	build(*state, "one", NULL);
	make_folder("out/empty");
	build(*state, "one", NULL);
	assert_false(exists("out/empty"));
}

static void a_tampered_file_is_repaired(void **state) {
	build(*state, "one", "same");
	make_file("out/site/a.html", "eno");
	assert_int_equal(chmod("out/pdf/b.pdf", 0600), 0);
	build(*state, "one", "same");
	assert_str(content(*state, "out/site/a.html"), "one");
	assert_int_equal(mode_of("out/pdf/b.pdf"), 0644);
}

static void a_link_in_the_old_output_is_not_followed(void **state) {
	make_folder("elsewhere");
	make_file("elsewhere/a.html", "one");
	build(*state, "one", "same");
	assert_int_equal(rename("out/site", "out/old"), 0);
	assert_int_equal(symlink("../elsewhere", "out/site"), 0);
	build(*state, "one", "same");
	assert_int_equal(mode_of("out/site"), 0755);
	assert_int_not_equal(inode_of("out/site/a.html"), inode_of("elsewhere/a.html"));
	assert_true(exists("elsewhere/a.html"));
}

static void a_discarded_build_leaves_the_old_tree(void **state) {
	struct output *o;

	build(*state, "one", NULL);
	o = open_out(*state);
	assert_true(output_write(o, "site/a.html", STR("two")));
	output_discard(o);
	output_discard(o);
	assert_str(content(*state, "out/site/a.html"), "one");
	assert_false(exists(".out.staging-1"));
	assert_false(exists(".out.lock"));
}

static void discarding_nothing_does_nothing(void **state) {
	(void)state;
	output_discard(NULL);
}

static void bad_path(struct scratch *s, const char *path) {
	struct output *o = open_out(s);

	assert_false(output_write(o, path, STR("x")));
	output_discard(o);
}

static void paths_that_lead_out_are_refused(void **state) {
	static const char *const bad[] = { "",    "/etc/passwd", "../a",     "a/../b",     "a//b",
					   "a/",  "./a",         ".hidden",  "a/.b",       "-rf",
					   "a b", "a\nb",        "\xc3\xa9", "SHA256SUMS", "a/-b" };

	for (size_t i = 0; i < ARRAY_LENGTH(bad); i++)
		bad_path(*state, bad[i]);
	assert_int_equal(((struct scratch *)*state)->findings->items.n, ARRAY_LENGTH(bad));
}

static void a_failed_write_is_reported_and_nothing_is_published(void **state) {
	struct scratch *s = *state;
	struct output *o;

	build(s, "one", NULL);
	o = open_out(s);
	assert_true(output_write(o, "site/a.html", STR("two")));
	assert_false(output_write(o, "a\nb", STR("x")));
	assert_false(output_write(o, "site/c.html", STR("x")));
	assert_false(output_publish(o));
	assert_ptr_equal(the_finding(s)->code, &code_table[OUT_001]);
	assert_str(the_finding(s)->message, "'out/a\nb': not a name for a file of the output");
	assert_str(content(s, "out/site/a.html"), "one");
}

static void the_same_file_may_come_twice(void **state) {
	struct output *o = open_out(*state);

	assert_true(output_write(o, "site/a.html", STR("x")));
	assert_true(output_write(o, "site/a.html", STR("x")));
	assert_true(output_publish(o));
}

static void two_texts_for_one_path_are_an_error(void **state) {
	struct output *o = open_out(*state);

	assert_true(output_write(o, "site/a.html", STR("x")));
	assert_false(output_write(o, "site/a.html", STR("y")));
	output_discard(o);
	assert_str(the_finding(*state)->message,
		   "'out/site/a.html': written twice, with different content");
}

static void a_file_where_a_folder_must_be_is_an_error(void **state) {
	struct output *o = open_out(*state);

	assert_true(output_write(o, "site", STR("x")));
	assert_false(output_write(o, "site/a.html", STR("y")));
	assert_false(output_publish(o));
	assert_str(the_finding(*state)->message,
		   "'out/site': the folder can't be made: File exists");
	assert_false(exists("out"));
}

static void the_work_folder_is_private_and_goes(void **state) {
	struct scratch *s = *state;
	struct output *o = open_out(s);
	const char *work = output_work_folder(o);
	struct str expected = str_format(s->arena, "%s/.out.staging-1/.work", s->path);

	assert_string_equal(work, expected.p);
	assert_ptr_equal(output_work_folder(o), work);
	assert_int_equal(mode_of(".out.staging-1"), 0700);
	assert_int_equal(mode_of(".out.staging-1/.work"), 0700);
	make_file(".out.staging-1/.work/page.html", "x");
	assert_true(output_write(o, "site/a.html", STR("x")));
	assert_true(output_publish(o));
	assert_false(exists("out/.work"));
}

static void write_numbered(void *context, unsigned worker, size_t i) {
	char path[32];

	(void)worker;
	snprintf(path, sizeof(path), "s%zu/%zu.html", i % 7, i);
	output_write(context, path, str_of(path));
}

static void several_threads_write(void **state) {
	struct scratch *s = *state;
	struct output *o = open_out(s);

	pool_run(4, 500, write_numbered, o);
	assert_true(output_publish(o));
	assert_int_equal(output_count(o).files, 500);
	assert_str(content(s, "out/s3/493.html"), "s3/493.html");
}

int main(void) {
	const struct CMUnitTest tests[] = {
		SCRATCH_TEST(the_first_build_makes_the_tree),
		SCRATCH_TEST(modes_do_not_depend_on_the_umask),
		SCRATCH_TEST(an_empty_folder_is_replaced),
		SCRATCH_TEST(a_changed_file_is_a_new_one_and_the_others_stay),
		SCRATCH_TEST(a_build_that_changes_nothing_touches_nothing),
		SCRATCH_TEST(files_are_counted),
		SCRATCH_TEST(what_is_no_longer_written_goes),
		SCRATCH_TEST(an_extra_file_alone_is_a_change),
		SCRATCH_TEST(a_tampered_file_is_repaired),
		SCRATCH_TEST(a_link_in_the_old_output_is_not_followed),
		SCRATCH_TEST(a_discarded_build_leaves_the_old_tree),
		SCRATCH_TEST(discarding_nothing_does_nothing),
		SCRATCH_TEST(paths_that_lead_out_are_refused),
		SCRATCH_TEST(a_failed_write_is_reported_and_nothing_is_published),
		SCRATCH_TEST(the_same_file_may_come_twice),
		SCRATCH_TEST(two_texts_for_one_path_are_an_error),
		SCRATCH_TEST(a_file_where_a_folder_must_be_is_an_error),
		SCRATCH_TEST(the_work_folder_is_private_and_goes),
		SCRATCH_TEST(several_threads_write),
	};

	return cmocka_run_group_tests_name("output", tests, NULL, NULL);
}
