/* SPDX-License-Identifier: Apache-2.0 */
#include "scratch.h"

#include "history/tree.h"
#include "read/limits.h"

/* In the folder of the project. */
static bool sh(const char *script) {
	char line[1024];

	snprintf(line, sizeof(line),
		 "cd project && exec >/dev/null 2>&1 && export GIT_CONFIG_GLOBAL=/dev/null "
		 "GIT_CONFIG_NOSYSTEM=1 GIT_AUTHOR_NAME=T GIT_AUTHOR_EMAIL=t@example.org "
		 "GIT_COMMITTER_NAME=T GIT_COMMITTER_EMAIL=t@example.org && %s",
		 script);
	return system(line) == 0;
}

static bool is_there(void) {
	return access("/usr/bin/git", X_OK) == 0 || access("/usr/local/bin/git", X_OK) == 0;
}

/* Takes what "v1" has in the folder to "out". What is left out is in the list of the test. */
static bool take_from(struct scratch *s, const char *folder, struct findings *why) {
	struct tree t = { .folder = folder, .shown = "v1:.", .findings = why, .left = s->findings };
	bool ok;
	int out;

	make_folder("out");
	out = file_open_folder("out");
	assert_true(commit_find_named(s->arena, folder, STR("v1"), &t.commit));
	ok = tree_take(s->arena, &t, out);
	close(out);
	return ok;
}

static void take(struct scratch *s) {
	struct findings *why = findings_new(s->arena);

	assert_true(take_from(s, "project", why));
	assert_int_equal(why->items.n, 0);
}

static void assert_left(const struct scratch *s, size_t i, const char *path, const char *message) {
	const struct finding *f = s->findings->items.items[i];

	assert_true(i < s->findings->items.n);
	assert_str(f->span.source->path, path);
	assert_str(f->message, message);
}

/* A tree of one entry, as git itself would never make it, becomes "v1". */
static void make_tree(const char *mode_and_name) {
	char hex[41] = "";
	FILE *f;

	assert_true(sh("git init && git hash-object -w dossier.yaml > ../id"));
	f = fopen("id", "r");
	assert_non_null(f);
	assert_int_equal(fread(hex, 1, 40, f), 40);
	fclose(f);
	f = fopen("tree", "w");
	fwrite(mode_and_name, 1, strlen(mode_and_name) + 1, f);
	for (size_t i = 0; i < 40; i += 2)
		fputc(str_hex_value(hex[i]) * 16 + str_hex_value(hex[i + 1]), f);
	fclose(f);
	assert_true(sh("tree=$(git hash-object -t tree -w --literally ../tree) && "
		       "git tag v1 $(git commit-tree -m one $tree)"));
}

static void files_are_as_they_were(void **state) {
	struct scratch *s = *state;

	if (!is_there())
		skip();
	make_folder("project/policies");
	make_file("project/policies/a.md", "one\r\n");
	make_file("project/empty.md", "");
	assert_true(sh("git init && git add . && git commit -m one && git tag v1 &&"
		       "echo two > policies/a.md && echo new > new.md && git add . && "
		       "git commit -m two"));
	take(s);
	assert_str(content(s, "out/policies/a.md"), "one\r\n");
	assert_str(content(s, "out/empty.md"), "");
	assert_str(content(s, "out/dossier.yaml"), "dossier: 1\n");
	assert_false(exists("out/new.md"));
	assert_int_equal(s->findings->items.n, 0);
}

static void what_no_set_reads_stays_out(void **state) {
	struct scratch *s = *state;

	if (!is_there())
		skip();
	assert_true(sh("mkdir output .hidden sub && touch output/a .hidden/b sub/.c sub/d && "
		       "git init && git add . && git commit -m one && git tag v1"));
	take(s);
	assert_false(exists("out/output"));
	assert_false(exists("out/.hidden"));
	assert_false(exists("out/sub/.c"));
	assert_true(exists("out/sub/d"));
	assert_int_equal(s->findings->items.n, 0);
}

static void of_a_repository_the_folder_is_taken(void **state) {
	struct scratch *s = *state;
	struct findings *why = findings_new(s->arena);

	if (!is_there())
		skip();
	assert_true(sh("mkdir -p set/sub && touch set/sub/a && git init && git add . && "
		       "git commit -m one && git tag v1"));
	assert_true(take_from(s, "project/set", why));
	assert_true(exists("out/sub/a"));
	assert_false(exists("out/dossier.yaml"));
}

static void links_and_submodules_are_left_out(void **state) {
	struct scratch *s = *state;

	if (!is_there())
		skip();
	assert_true(sh("ln -s /etc/passwd link.md && ln -s /tmp folder && git init && git add . && "
		       "git update-index --add --cacheinfo "
		       "160000,0123456789012345678901234567890123456789,module && "
		       "git commit -m one && git tag v1"));
	take(s);
	assert_int_equal(s->findings->items.n, 3);
	assert_left(s, 0, "v1:./folder", "a symbolic link is not followed");
	assert_left(s, 1, "v1:./link.md", "a symbolic link is not followed");
	assert_left(s, 2, "v1:./module", "not a regular file");
	assert_false(exists("out/link.md"));
	assert_false(exists("out/folder"));
	assert_false(exists("out/module"));
	assert_true(exists("out/dossier.yaml"));
}

static void no_name_leads_out_of_the_folder(void **state) {
	struct scratch *s = *state;

	if (!is_there())
		skip();
	make_tree("100644 ../escaped.md");
	take(s);
	assert_int_equal(s->findings->items.n, 1);
	assert_left(s, 0, "v1:./../escaped.md", "the name leads out of its folder");
	assert_false(exists("escaped.md"));
}

static void no_name_begins_at_the_root(void **state) {
	struct scratch *s = *state;

	if (!is_there())
		skip();
	make_tree("100644 /tmp/dossier-escaped.md");
	take(s);
	assert_int_equal(s->findings->items.n, 1);
	assert_left(s, 0, "v1:.//tmp/dossier-escaped.md", "the name leads out of its folder");
	assert_false(exists("/tmp/dossier-escaped.md"));
}

static void no_name_climbs_behind_a_folder(void **state) {
	struct scratch *s = *state;

	if (!is_there())
		skip();
	make_tree("100644 a/../../escaped.md");
	take(s);
	assert_int_equal(s->findings->items.n, 1);
	assert_false(exists("escaped.md"));
	assert_false(exists("out/a"));
}

static void a_long_name_is_left_out(void **state) {
	struct scratch *s = *state;
	char name[400];

	if (!is_there())
		skip();
	snprintf(name, sizeof(name), "100644 %0300d.md", 0);
	make_tree(name);
	take(s);
	assert_int_equal(s->findings->items.n, 1);
	assert_str(the_finding(s)->message, "the name is longer than files have");
}

/* A file, and a folder of the same name. */
static void two_of_one_name_are_one(void **state) {
	struct scratch *s = *state;

	if (!is_there())
		skip();
	assert_true(sh("git init && git hash-object -w dossier.yaml && mkdir sub && touch sub/a && "
		       "git add sub && sub=$(git write-tree --prefix=sub/) && "
		       "blob=$(git hash-object -w dossier.yaml) && "
		       "printf '040000 tree %s\\tx\\n100644 blob %s\\tx\\n100644 blob %s\\ty\\n"
		       "100644 blob %s\\ty\\n' $sub $blob $blob $blob | git mktree > ../top && "
		       "git tag v1 $(git commit-tree -m one $(cat ../top))"));
	take(s);
	assert_int_equal(s->findings->items.n, 2);
	assert_left(s, 0, "v1:./x/a", "Not a directory");
	assert_left(s, 1, "v1:./y", "File exists");
	assert_true(exists("out/y"));
}

static void of_a_large_file_the_size_is_kept(void **state) {
	struct scratch *s = *state;
	struct stat st;

	if (!is_there())
		skip();
	assert_true(sh("head -c 10485760 /dev/zero | tr '\\0' x > large.png && git init && "
		       "git add . && git commit -m one && git tag v1"));
	take(s);
	assert_int_equal(stat("out/large.png", &st), 0);
	assert_int_equal(st.st_size, LIMIT_IMAGE_BYTES + 1);
	assert_int_equal(st.st_blocks, 0);
	assert_int_equal(s->findings->items.n, 0);
}

/* More than is asked for at once. */
static void files_come_in_several_answers(void **state) {
	struct scratch *s = *state;
	struct stat st;

	if (!is_there())
		skip();
	assert_true(sh("for i in 1 2 3 4 5; do head -c 7000000 /dev/zero | tr '\\0' $i > $i; done; "
		       "git init && git add . && git commit -m one && git tag v1"));
	take(s);
	assert_int_equal(stat("out/5", &st), 0);
	assert_int_equal(st.st_size, 7000000);
	assert_true(system("cd out && for i in 1 2 3 4 5; do cmp $i ../project/$i || exit 1; "
			   "done") == 0);
}

/* Filters and converters are for working trees. */
static void a_repository_runs_nothing(void **state) {
	struct scratch *s = *state;

	if (!is_there())
		skip();
	make_file("project/.gitattributes", "*.md filter=trap diff=trap text eol=crlf\n");
	make_file("project/a.md", "one\n");
	assert_true(sh("git init && git add . && git commit -m one && git tag v1"));
	make_file("trap", "#!/bin/sh\ntouch sprung ../sprung\n");
	assert_int_equal(chmod("trap", 0755), 0);
	assert_true(sh("for key in filter.trap.smudge filter.trap.process diff.trap.textconv "
		       "core.fsmonitor core.pager core.sshCommand core.alternateRefsCommand "
		       "gpg.program alias.ls-tree alias.cat-file; do "
		       "git config $key \"$PWD/../trap\" || exit 1; done; "
		       "git config filter.trap.required true && "
		       "for hook in post-checkout reference-transaction post-index-change; do "
		       "cp ../trap .git/hooks/$hook || exit 1; done"));
	take(s);
	assert_str(content(s, "out/a.md"), "one\n");
	assert_false(exists("sprung"));
	assert_false(exists("project/sprung"));
	assert_false(exists("project/.git/sprung"));
}

/* Another object in the place of one, which a repository can name, is not what was approved. */
static void nothing_is_replaced(void **state) {
	struct scratch *s = *state;

	if (!is_there())
		skip();
	make_file("project/a.md", "one\n");
	assert_true(sh("git init && git add . && git commit -m one && git tag v1 && "
		       "other=$(echo two | git hash-object -w --stdin) && "
		       "git replace $(git rev-parse v1:a.md) $other && "
		       "git cat-file blob v1:a.md | grep two"));
	take(s);
	assert_str(content(s, "out/a.md"), "one\n");
}

static void a_lacking_file_is_said(void **state) {
	struct scratch *s = *state;
	struct findings *why = findings_new(s->arena);
	const struct finding *f;

	if (!is_there())
		skip();
	make_file("project/a.md", "one\n");
	assert_true(sh("git init && git add . && git commit -m one && git tag v1 && "
		       "blob=$(git rev-parse v1:a.md) && "
		       "rm -f .git/objects/$(echo $blob | cut -c1-2)/$(echo $blob | cut -c3-)"));
	assert_false(take_from(s, "project", why));
	assert_int_equal(why->items.n, 1);
	f = why->items.items[0];
	assert_ptr_equal(f->code, &code_table[HIS_003]);
	assert_str(f->message,
		   "files of 'v1:.' can't be had from git: the repository does not hold "
		   "all of them");
}

int main(void) {
	const struct CMUnitTest tests[] = {
		SCRATCH_TEST(files_are_as_they_were),
		SCRATCH_TEST(what_no_set_reads_stays_out),
		SCRATCH_TEST(of_a_repository_the_folder_is_taken),
		SCRATCH_TEST(links_and_submodules_are_left_out),
		SCRATCH_TEST(no_name_leads_out_of_the_folder),
		SCRATCH_TEST(no_name_begins_at_the_root),
		SCRATCH_TEST(no_name_climbs_behind_a_folder),
		SCRATCH_TEST(a_long_name_is_left_out),
		SCRATCH_TEST(two_of_one_name_are_one),
		SCRATCH_TEST(of_a_large_file_the_size_is_kept),
		SCRATCH_TEST(files_come_in_several_answers),
		SCRATCH_TEST(a_repository_runs_nothing),
		SCRATCH_TEST(nothing_is_replaced),
		SCRATCH_TEST(a_lacking_file_is_said),
	};

	return cmocka_run_group_tests_name("tree", tests, NULL, NULL);
}
