/* SPDX-License-Identifier: Apache-2.0 */
/* Which folders are refused, and that a refusal leaves nothing behind. */
#include "scratch.h"

#include <sys/file.h>

#include "publish/output.h"

static void refused(struct scratch *s, const char *out, enum code_number code,
		    const char *message) {
	assert_null(output_open(s->arena, s->findings, out, "project", false));
	assert_ptr_equal(the_finding(s)->code, &code_table[code]);
	assert_str(the_finding(s)->message, message);
}

static void accepted(struct scratch *s, const char *out) {
	struct output *o = output_open(s->arena, s->findings, out, "project", false);

	assert_int_equal(s->findings->items.n, 0);
	assert_non_null(o);
	output_discard(o);
}

static void the_project_is_refused(void **state) {
	refused(*state, "project", OUT_002, "'project' holds the project");
	assert_false(exists(".project.lock"));
}

static void the_project_written_differently_is_refused(void **state) {
	refused(*state, "project/../project//", OUT_002,
		"'project/../project//' holds the project");
}

static void a_folder_around_the_project_is_refused(void **state) {
	assert_int_equal(chdir("project"), 0);
	assert_null(output_open(((struct scratch *)*state)->arena,
				((struct scratch *)*state)->findings, "..", ".", false));
	assert_str(the_finding(*state)->message, "'..' holds the project");
}

static void a_link_on_the_way_to_the_project_is_refused(void **state) {
	assert_int_equal(symlink(".", "here"), 0);
	refused(*state, "here/project", OUT_002, "'here/project' holds the project");
}

static void the_root_is_refused(void **state) {
	refused(*state, "/", OUT_002, "'/' is the root of the file system");
}

static void several_slashes_are_the_root(void **state) {
	refused(*state, "///", OUT_002, "'///' is the root of the file system");
}

static void the_empty_name_is_refused(void **state) {
	refused(*state, "", OUT_002, "'' is no folder");
}

static void the_current_folder_is_refused(void **state) {
	make_folder("work");
	make_folder("work/p");
	assert_int_equal(chdir("work/p"), 0);
	assert_null(output_open(((struct scratch *)*state)->arena,
				((struct scratch *)*state)->findings, "../../work", "../../project",
				false));
	assert_str(the_finding(*state)->message, "'../../work' holds the current folder");
}

static void the_home_folder_is_refused(void **state) {
	struct scratch *s = *state;
	char home[64];

	make_folder("homes");
	make_folder("homes/me");
	snprintf(home, sizeof(home), "%s/homes/me", s->path);
	assert_int_equal(setenv("HOME", home, 1), 0);
	refused(s, "homes", OUT_002, "'homes' holds the home folder");
}

static void a_git_working_tree_is_refused(void **state) {
	make_folder("tree");
	make_folder("tree/.git");
	make_file("tree/.dossier-output", "");
	refused(*state, "tree", OUT_002, "'tree' is the top of a git working tree");
}

static void a_git_repository_is_refused(void **state) {
	make_folder(".git");
	refused(*state, ".git/out", OUT_002, "'.git/out' is in a git repository's own folder");
}

static void a_file_is_refused(void **state) {
	make_file("out", "precious");
	refused(*state, "out", OUT_002, "'out' is not a folder");
	assert_str(content(*state, "out"), "precious");
}

static void a_link_is_refused(void **state) {
	make_folder("elsewhere");
	assert_int_equal(symlink("elsewhere", "out"), 0);
	refused(*state, "out/", OUT_004, "'out/' is a symbolic link");
	assert_true(exists("elsewhere"));
}

static void a_foreign_folder_is_refused(void **state) {
	make_folder("out");
	make_file("out/.profile", "precious");
	refused(*state, "out", OUT_003, "'out' is not empty and has no '.dossier-output'");
	assert_str(content(*state, "out/.profile"), "precious");
	assert_false(exists(".out.lock"));
}

static void a_marker_that_is_a_link_does_not_count(void **state) {
	make_folder("out");
	assert_int_equal(symlink("/dev/null", "out/.dossier-output"), 0);
	refused(*state, "out", OUT_003, "'out' is not empty and has no '.dossier-output'");
}

static void a_missing_folder_around_it_is_named(void **state) {
	refused(*state, "no/out", OUT_001, "'no/': can't be found: No such file or directory");
	assert_str(the_finding(*state)->help, "make it first: mkdir -p 'no/'");
}

static void templates_are_refused(void **state) {
	make_folder("project/templates");
	refused(*state, "project/templates/out", OUT_002,
		"'project/templates/out' is in a folder of the project's sources");
}

static void a_new_folder_called_templates_is_refused(void **state) {
	refused(*state, "project/Templates", OUT_002,
		"'project/Templates' is in a folder of the project's sources");
}

static void a_folder_between_documents_is_refused(void **state) {
	make_folder("project/policies");
	make_file("project/policies/a.md", "");
	make_folder("project/policies/sub");
	refused(*state, "project/policies/sub/out", OUT_002,
		"'project/policies/sub/out' is in a folder of the project's sources");
}

static void the_default_place_is_accepted(void **state) {
	accepted(*state, "project/output");
	assert_false(exists("project/output"));
}

static void a_place_below_folders_without_files_is_accepted(void **state) {
	make_folder("project/build");
	make_file("project/build/.gitignore", "*");
	accepted(*state, "project/build/html");
}

static void an_empty_folder_is_accepted(void **state) {
	make_folder("out");
	accepted(*state, "./out/");
	assert_true(exists("out"));
}

static void a_place_beside_the_project_is_accepted(void **state) {
	accepted(*state, "project-output");
}

static void a_removed_current_folder_is_an_error(void **state) {
	make_folder("gone");
	assert_int_equal(chdir("gone"), 0);
	assert_int_equal(rmdir("../gone"), 0);
	refused(*state, "out", OUT_001, "'.': can't be found: No such file or directory");
}

static void a_locked_output_is_refused(void **state) {
	struct scratch *s = *state;
	struct output *first = output_open(s->arena, s->findings, "out", "project", false);

	assert_non_null(first);
	refused(s, "out", OUT_005, "'out' is being written by another build");
	output_discard(first);
	assert_false(exists(".out.lock"));
	assert_false(exists(".out.staging-1"));
}

static void a_lock_that_is_a_pipe_is_refused(void **state) {
	assert_int_equal(mkfifo(".out.lock", 0600), 0);
	refused(*state, "out", OUT_001, "'out': no lock can be made: Invalid argument");
	assert_true(exists(".out.lock"));
}

int main(void) {
	const struct CMUnitTest tests[] = {
		SCRATCH_TEST(the_project_is_refused),
		SCRATCH_TEST(the_project_written_differently_is_refused),
		SCRATCH_TEST(a_folder_around_the_project_is_refused),
		SCRATCH_TEST(a_link_on_the_way_to_the_project_is_refused),
		SCRATCH_TEST(the_root_is_refused),
		SCRATCH_TEST(several_slashes_are_the_root),
		SCRATCH_TEST(the_empty_name_is_refused),
		SCRATCH_TEST(the_current_folder_is_refused),
		SCRATCH_TEST(the_home_folder_is_refused),
		SCRATCH_TEST(a_git_working_tree_is_refused),
		SCRATCH_TEST(a_git_repository_is_refused),
		SCRATCH_TEST(a_file_is_refused),
		SCRATCH_TEST(a_link_is_refused),
		SCRATCH_TEST(a_foreign_folder_is_refused),
		SCRATCH_TEST(a_marker_that_is_a_link_does_not_count),
		SCRATCH_TEST(a_missing_folder_around_it_is_named),
		SCRATCH_TEST(templates_are_refused),
		SCRATCH_TEST(a_new_folder_called_templates_is_refused),
		SCRATCH_TEST(a_folder_between_documents_is_refused),
		SCRATCH_TEST(the_default_place_is_accepted),
		SCRATCH_TEST(a_place_below_folders_without_files_is_accepted),
		SCRATCH_TEST(an_empty_folder_is_accepted),
		SCRATCH_TEST(a_place_beside_the_project_is_accepted),
		SCRATCH_TEST(a_removed_current_folder_is_an_error),
		SCRATCH_TEST(a_locked_output_is_refused),
		SCRATCH_TEST(a_lock_that_is_a_pipe_is_refused),
	};

	return cmocka_run_group_tests_name("output_place", tests, NULL, NULL);
}
