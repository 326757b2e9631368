/* SPDX-License-Identifier: Apache-2.0 */
#include "scratch.h"

#include "history/commit.h"

static bool git(const char *arguments) {
	char line[512];

	snprintf(line, sizeof(line),
		 "git -c init.defaultBranch=main -c user.name=T -c user.email=t@example.org -C "
		 "project %s >/dev/null 2>&1",
		 arguments);
	return system(line) == 0;
}

static bool is_there(void) {
	return access("/usr/bin/git", X_OK) == 0 || access("/usr/local/bin/git", X_OK) == 0;
}

static void a_folder_without_a_repository_has_no_commit(void **state) {
	struct scratch *s = *state;
	struct commit c;

	assert_false(commit_find(s->arena, "project", &c));
	assert_false(commit_find(s->arena, "nowhere", &c));
}

static void the_last_commit_has_an_id_and_a_time(void **state) {
	struct scratch *s = *state;
	struct commit c;

	if (!is_there())
		skip();
	assert_true(git("init"));
	assert_false(commit_find(s->arena, "project", &c));
	setenv("GIT_COMMITTER_DATE", "1767225600 +0200", 1);
	assert_true(git("commit --allow-empty -m one"));
	unsetenv("GIT_COMMITTER_DATE");
	assert_true(commit_find(s->arena, "project", &c));
	assert_int_equal(c.id.n, 40);
	assert_int_equal(c.seconds, 1767225600);
	make_folder("project/sub");
	assert_true(commit_find(s->arena, "project/sub", &c));
}

static void the_environment_names_no_other_repository(void **state) {
	struct scratch *s = *state;
	struct commit c;

	if (!is_there())
		skip();
	assert_true(git("init"));
	assert_true(git("commit --allow-empty -m one"));
	make_folder("elsewhere");
	setenv("GIT_DIR", "project/.git", 1);
	assert_false(commit_find(s->arena, "elsewhere", &c));
	unsetenv("GIT_DIR");
}

static void a_repository_runs_nothing(void **state) {
	struct scratch *s = *state;
	struct commit c;

	if (!is_there())
		skip();
	assert_true(git("init"));
	assert_true(git("commit --allow-empty -m one"));
	make_file("trap", "#!/bin/sh\ntouch sprung ../sprung\n");
	assert_int_equal(chmod("trap", 0755), 0);
	assert_true(git("config core.fsmonitor ../trap"));
	assert_true(git("config core.pager ../trap"));
	assert_true(git("config log.showSignature true"));
	assert_true(git("config gpg.program ../trap"));
	assert_true(git("config core.sshCommand ../trap"));
	assert_true(commit_find(s->arena, "project", &c));
	assert_false(exists("sprung"));
	assert_false(exists("project/sprung"));
}

/* A partial clone fetches what it lacks when somebody asks for it, by the program that its configuration names. */
static void a_repository_fetches_nothing(void **state) {
	struct scratch *s = *state;
	struct commit c;

	if (!is_there())
		skip();
	assert_true(git("init"));
	make_file("trap", "#!/bin/sh\ntouch sprung ../sprung\n");
	assert_int_equal(chmod("trap", 0755), 0);
	assert_true(git("config core.repositoryformatversion 1"));
	assert_true(git("config extensions.partialClone origin"));
	assert_true(git("config remote.origin.url 'ext::../trap'"));
	assert_true(git("config remote.origin.promisor true"));
	assert_true(git("config protocol.ext.allow always"));
	make_file("project/.git/refs/heads/main", "0123456789012345678901234567890123456789\n");
	assert_false(commit_find(s->arena, "project", &c));
	assert_false(exists("sprung"));
	assert_false(exists("project/sprung"));
}

static void a_name_means_what_git_takes_it_for(void **state) {
	struct scratch *s = *state;
	struct commit first, c;

	if (!is_there())
		skip();
	assert_true(git("init"));
	setenv("GIT_COMMITTER_DATE", "1767225600 +0200", 1);
	assert_true(git("commit --allow-empty -m one"));
	unsetenv("GIT_COMMITTER_DATE");
	assert_true(commit_find(s->arena, "project", &first));
	assert_true(git("tag -a -m one release/1.0"));
	assert_true(git("commit --allow-empty -m two"));
	assert_true(commit_find_named(s->arena, "project", STR("release/1.0"), &c));
	assert_int_equal(c.seconds, 1767225600);
	assert_true(str_equal(c.id, first.id));
	assert_true(commit_find_named(s->arena, "project", STR("HEAD~1"), &c));
	assert_true(str_equal(c.id, first.id));
	assert_true(commit_find_named(s->arena, "project", str_slice(first.id, 0, 8), &c));
	assert_true(str_equal(c.id, first.id));
}

static void other_names_mean_nothing(void **state) {
	struct scratch *s = *state;
	struct commit c;
	const char *const names[] = { "",
				      "v2",
				      "--all",
				      "-h",
				      "HEAD:a.md",
				      "HEAD^{tree}",
				      "HEAD~1..HEAD",
				      "HEAD HEAD",
				      "^HEAD",
				      "HEAD^{/o\x02?ne}",
				      "0000000000000000000000000000000000000000" };

	if (!is_there())
		skip();
	assert_true(git("init"));
	make_file("project/a.md", "");
	assert_true(git("add ."));
	assert_true(git("commit -m one"));
	assert_true(git("commit --allow-empty -m two"));
	for (size_t i = 0; i < ARRAY_LENGTH(names); i++)
		assert_false(commit_find_named(s->arena, "project", str_of(names[i]), &c));
}

static void tags_have_names(void **state) {
	struct scratch *s = *state;
	struct vec tags;

	if (!is_there())
		skip();
	assert_int_equal(commit_tags(s->arena, "project").n, 0);
	assert_true(git("init"));
	assert_true(git("commit --allow-empty -m one"));
	assert_true(git("tag v1.0"));
	assert_true(git("tag release/1.0"));
	tags = commit_tags(s->arena, "project");
	assert_int_equal(tags.n, 2);
	assert_str(*(struct str *)tags.items[0], "release/1.0");
	assert_str(*(struct str *)tags.items[1], "v1.0");
}

static void a_part_of_a_history_is_known_as_such(void **state) {
	struct scratch *s = *state;
	struct str why;

	if (!is_there())
		skip();
	assert_false(commit_has_repository(s->arena, "project", &why));
	assert_str(why, "the project is in no git repository");
	assert_true(git("init"));
	assert_true(commit_has_repository(s->arena, "project", &why));
	assert_true(git("commit --allow-empty -m one"));
	assert_true(git("commit --allow-empty -m two"));
	assert_false(commit_is_shallow(s->arena, "project"));
	assert_true(git("clone --depth 1 \"file://$PWD/project\" ../clone"));
	assert_true(commit_is_shallow(s->arena, "clone"));
}

int main(void) {
	const struct CMUnitTest tests[] = {
		SCRATCH_TEST(a_folder_without_a_repository_has_no_commit),
		SCRATCH_TEST(the_last_commit_has_an_id_and_a_time),
		SCRATCH_TEST(the_environment_names_no_other_repository),
		SCRATCH_TEST(a_repository_runs_nothing),
		SCRATCH_TEST(a_repository_fetches_nothing),
		SCRATCH_TEST(a_name_means_what_git_takes_it_for),
		SCRATCH_TEST(other_names_mean_nothing),
		SCRATCH_TEST(tags_have_names),
		SCRATCH_TEST(a_part_of_a_history_is_known_as_such),
	};

	return cmocka_run_group_tests_name("commit", tests, NULL, NULL);
}
