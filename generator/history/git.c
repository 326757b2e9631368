/* SPDX-License-Identifier: Apache-2.0 */
#include "history/git.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/attr.h"
#include "base/proc.h"

static const char *find_program(void) {
	static const char *const programs[] = { "/usr/bin/git", "/usr/local/bin/git" };

	for (size_t i = 0; i < ARRAY_LENGTH(programs); i++)
		if (access(programs[i], X_OK) == 0)
			return programs[i];
	return NULL;
}

bool git_is_there(void) {
	return find_program() != NULL;
}

/* A repository's own configuration can name programs to run; these are the ones that our questions could reach. */
static const char *const options[] = { "--no-pager", "--no-replace-objects",
				       "-c",         "core.fsmonitor=false",
				       "-c",         "core.hooksPath=/dev/null",
				       "-c",         "log.showSignature=false" };

static const char *const *list_arguments(struct arena *a, const char *program,
					 const char *const *arguments) {
	size_t n = 0, given = ARRAY_LENGTH(options), all = 0;
	const char **argv;

	while (arguments[n] != NULL)
		n++;
	argv = ARENA_ARRAY(a, 1 + given + n + 1, const char *);
	argv[all++] = program;
	for (size_t i = 0; i < given; i++)
		argv[all++] = options[i];
	for (size_t i = 0; i < n; i++)
		argv[all++] = arguments[i];
	return argv;
}

/* "not a git repository …" of "fatal: not a git repository …", behind warnings or not; else the first line. */
static struct str complaint_of(struct str errors) {
	static const char fatal[] = "fatal: ";
	struct str first = STR(""), line, rest = errors;

	while (str_next_line(&rest, &line)) {
		if (str_starts(line, fatal))
			return str_trim(str_skip(line, strlen(fatal)));
		if (first.n == 0)
			first = str_trim(line);
	}
	return first;
}

bool git_ask(struct arena *a, struct git *g) {
	const char *program = find_program(), *home = getenv("HOME");
	/* HOME is the operator's: it may name the repository as safe to read. */
	struct str home_variable = str_format(a, "HOME=%s", home != NULL ? home : "/nonexistent");
	/* A partial clone would fetch what it lacks by a program of its configuration: no protocol is allowed. */
	const char *const env[] = { "LC_ALL=C.UTF-8",          "GIT_OPTIONAL_LOCKS=0",
				    "GIT_ALLOW_PROTOCOL=none", "GIT_NO_LAZY_FETCH=1",
				    "GIT_TERMINAL_PROMPT=0",   "PATH=/usr/bin:/bin",
				    home_variable.p,           NULL };
	struct proc p = { .env = env,
			  .folder = g->folder,
			  .input = g->input,
			  .keep = g->keep,
			  .limits = { .wall_seconds = g->seconds } };
	bool ok;

	g->answer = g->complaint = STR("");
	g->cut = false;
	if (program == NULL)
		return false;
	p.argv = list_arguments(a, program, g->arguments);
	ok = proc_run(a, &p);
	g->answer = p.output;
	g->complaint = p.end == PROC_EXITED ? complaint_of(p.errors) : proc_describe(a, &p);
	g->cut = p.cut;
	return ok;
}
