/* SPDX-License-Identifier: Apache-2.0 */
#include "judge.h"

#include <jansson.h>
#include <stdarg.h>
#include <stdint.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>

#include "base/buf.h"
#include "base/map.h"
#include "base/proc.h"
#include "base/utf8.h"
#include "report/clean.h"
#include "tree.h"

/* By the clock no run may take longer than this, whatever the table says; then it is killed. */
enum { MOST_SECONDS = 60, MOST_OUTPUT = 32 << 20 };

struct trial {
	struct arena *arena;
	const struct judging *judging;
	const struct bad_case *bad;
	const char *project, *draft;
	struct buf wrong; /* what was found, one line each */
};

static void wrong(struct trial *t, const char *format, ...) PRINTF(2, 3);

static void wrong(struct trial *t, const char *format, ...) {
	char line[400];
	va_list args;

	va_start(args, format);
	vsnprintf(line, sizeof(line), format, args);
	va_end(args);
	if (t->wrong.n < 1500)
		buf_print(&t->wrong, "    %s\n", line);
}

/* Processor time of all that was run: it does not depend on how busy the machine is. */
static double time_used(void) {
	struct rusage u;

	getrusage(RUSAGE_CHILDREN, &u);
	return (double)(u.ru_utime.tv_sec + u.ru_stime.tv_sec) +
	       (double)(u.ru_utime.tv_usec + u.ru_stime.tv_usec) * 1e-6;
}

/* Runs argv in the folder with a small environment that is always the same. */
static struct proc run(struct arena *a, const struct judging *j, const char *const *argv,
		       const char *folder) {
	const char *env[] = { "LC_ALL=C.UTF-8",
			      "TZ=UTC",
			      "PATH=/usr/bin:/bin:/usr/sbin:/sbin",
			      "HOME=/nonexistent",
			      "SOURCE_DATE_EPOCH=1750000000",
			      "UBSAN_OPTIONS=print_stacktrace=1",
			      "ASAN_OPTIONS=allocator_may_return_null=1",
			      str_format(a, "DOSSIER=%s", j->program).p,
			      str_format(a, "CORPUS=%s", j->corpus).p,
			      NULL };
	struct proc p = { .argv = argv, .env = env, .folder = folder, .keep = MOST_OUTPUT };

	p.limits.wall_seconds = (unsigned)(MOST_SECONDS * j->slowness);
	proc_run(a, &p);
	return p;
}

/* Whatever is asked of the program: it ends by itself, in time, and its messages can go to a
 * terminal. */
static struct proc run_program(struct trial *t, const char *what, const char *const *argv) {
	double begin = time_used(), took;
	struct proc p = run(t->arena, t->judging, argv, t->project);
	struct str e = p.errors;
	size_t length;

	took = time_used() - begin;
	if (p.end != PROC_EXITED || p.status > 3)
		wrong(t, "%s: %.*s", what, STR_ARG(proc_describe(t->arena, &p)));
	if (took > t->bad->seconds * t->judging->slowness)
		wrong(t, "%s: took %.1f seconds, %.0f are allowed", what, took, t->bad->seconds);
	if (str_find(e, STR("Sanitizer")) != SIZE_MAX ||
	    str_find(e, STR("runtime error:")) != SIZE_MAX)
		wrong(t, "%s: a sanitizer's report: %.*s", what, STR_ARG(str_slice(e, 0, 300)));
	for (size_t i = 0; i < e.n; i += length) {
		uint32_t c = utf8_decode(e, i, &length);

		if (c == UTF8_BAD || (c < 0x20 && c != '\n') || (c >= 0x7f && c < 0xa0) ||
		    (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069)) {
			wrong(t, "%s: U+%04X among the messages", what, (unsigned)c);
			break;
		}
	}
	/* A line that content has forged would stand among ours. */
	if (str_starts(t->bad->must_not_appear, "\n") &&
	    str_find(e, t->bad->must_not_appear) != SIZE_MAX)
		wrong(t, "%s: a forged line among the messages", what);
	return p;
}

/* Each id of a page is given once. */
static void check_ids(struct trial *t, const char *path, struct str html) {
	struct map seen = map_new(t->arena);
	struct str rest = html;
	size_t at, end;

	while ((at = str_find(rest, STR(" id=\""))) != SIZE_MAX) {
		rest = str_skip(rest, at + 5);
		end = str_find_char(rest, '"');
		if (map_add(&seen, str_slice(rest, 0, end), &seen) != NULL)
			wrong(t, "%s: id '%.*s' twice", path,
			      STR_ARG(str_slice(rest, 0, end < 60 ? end : 60)));
	}
}

/* Findings quote what they are about, and exports are data, which no browser takes for a page; but for the cases about them. A workbook is
 * compressed. */
static bool quotes(const struct bad_case *c, const char *path) {
	if (str_ends(str_of(path), "findings.json") || str_ends(str_of(path), ".xlsx"))
		return true;
	return strstr(path, "/exports/") != NULL && !str_starts(c->path, "13-exports/");
}

/* Every file of an output. */
static void check_output(struct trial *t, const char *folder, bool must) {
	struct vec files = tree_files(t->arena, folder);
	const struct bad_case *c = t->bad;
	bool found = c->must_appear.n == 0;
	/* A line end is only harmful among messages. */
	bool forbids = c->must_not_appear.n > 0 && c->must_not_appear.p[0] != '\n';

	for (size_t i = 0; i < files.n; i++) {
		const char *path = files.items[i];
		struct str bytes = tree_read(t->arena, path);
		bool text = str_ends(str_of(path), ".html") || str_ends(str_of(path), ".json");
		struct stat st;

		if (text && !utf8_is_valid(bytes))
			wrong(t, "%s: not UTF-8", path);
		if (str_ends(str_of(path), ".html"))
			check_ids(t, path, bytes);
		if (stat(path, &st) != 0 || (st.st_mode & 0777) != 0644)
			wrong(t, "%s: its mode is %o", path, (unsigned)st.st_mode);
		found = found || str_find(bytes, c->must_appear) != SIZE_MAX;
		if (forbids && !quotes(c, path) && str_find(bytes, c->must_not_appear) != SIZE_MAX)
			wrong(t, "%s: holds what must not appear", path);
	}
	if (must && !found)
		wrong(t, "'%.*s' appears nowhere", STR_ARG(c->must_appear));
}

/* What differs between two lists of entries, outside the part that may. */
static void compare(struct trial *t, struct str before, struct str after, const char *except) {
	struct str x, y;

	for (;;) {
		bool more_x, more_y;

		do
			more_x = str_next_line(&before, &x);
		while (more_x && except != NULL && str_starts(x, except));
		do
			more_y = str_next_line(&after, &y);
		while (more_y && except != NULL && str_starts(y, except));
		if (!more_x && !more_y)
			return;
		if (more_x && more_y && str_equal(x, y))
			continue;
		wrong(t, "a file changed, came or went: %.*s",
		      STR_ARG(more_y ? str_slice(y, 0, 200) : str_slice(x, 0, 200)));
		return;
	}
}

static void check_build(struct trial *t, struct str *messages) {
	const char *argv[] = { t->judging->program, "-q", "-C", ".", "build", "--no-pdf", NULL };
	struct str before = tree_list(t->arena, t->judging->folder), after;
	struct proc p = run_program(t, "build", argv);
	bool published = p.end == PROC_EXITED && p.status == 0;

	*messages = p.errors;
	after = tree_list(t->arena, t->judging->folder);
	compare(t, before, after, published ? "/project/output" : NULL);
	if (t->bad->exit >= 0 && p.end == PROC_EXITED && p.status != t->bad->exit)
		wrong(t, "build: exit status %d, not %d: %.*s", p.status, t->bad->exit,
		      STR_ARG(str_slice(p.errors, 0, 200)));
	if (str_find(after, STR("/PWNED")) != SIZE_MAX)
		wrong(t, "build: a file PWNED");
	if (published)
		check_output(t, str_format(t->arena, "%s/output", t->project).p,
			     t->bad->outcome != OUTCOME_PENDING);
}

/* A draft is published in spite of errors: then, too, nothing gets through that must not appear. */
static void check_draft(struct trial *t) {
	const char *argv[] = { t->judging->program, "-q",      "-C", ".",      "build",
			       "--no-pdf",          "--draft", "-o", t->draft, NULL };
	struct proc p = run_program(t, "draft", argv);
	struct stat st;

	if (p.end == PROC_EXITED && p.status == 3)
		wrong(t, "draft: exit status 3: %.*s", STR_ARG(str_slice(p.errors, 0, 200)));
	if (p.end == PROC_EXITED && p.status == 0 && stat(t->draft, &st) == 0)
		check_output(t, t->draft, false);
}

/* "a.md:3:8", as the messages show it. */
static struct str place_of(struct arena *a, const json_t *finding) {
	const json_t *path = json_object_get(finding, "path");
	const json_t *line = json_object_get(finding, "line");
	struct buf out = { 0 };
	struct str result;

	if (path != NULL)
		clean_add(&out, str_of(json_string_value(path)));
	if (line != NULL)
		buf_print(&out, ":%lld:%lld", (long long)json_integer_value(line),
			  (long long)json_integer_value(json_object_get(finding, "column")));
	result = str_copy(a, buf_str(&out));
	buf_free(&out);
	return result;
}

static struct str string_of(const json_t *finding, const char *key) {
	return str_of(json_string_value(json_object_get(finding, key)));
}

/* What a draft still lacks: every short case lacks it. */
static bool is_incomplete(const json_t *finding) {
	static const char *const codes[] = {
		"KND-001", "DOC-008", "DOC-009", "DOC-010", "DOC-013",
		"DOC-014", "DOC-016", "DOC-019", "DOC-022", "DOC-027"
	};
	struct str code = string_of(finding, "code");

	if (!str_is(string_of(finding, "severity"), "warning"))
		return false;
	if (str_starts(code, "POL-") || str_starts(code, "ROL-"))
		return true;
	for (size_t i = 0; i < ARRAY_LENGTH(codes); i++)
		if (str_is(code, codes[i]))
			return true;
	return false;
}

static const char *severity_of(const struct bad_case *c) {
	return c->exit == 0 ? "warning" : "error";
}

static void check_findings(struct trial *t, const json_t *list) {
	const struct bad_case *c = t->bad;
	bool found = c->code.n == 0, strict = c->exit == 0;
	const json_t *f;
	size_t i;

	json_array_foreach(list, i, f) {
		struct str code = string_of(f, "code"), at = place_of(t->arena, f);

		if (c->code.n > 0 && str_equal(code, c->code)) {
			found = found || (str_equal(at, c->at) &&
					  str_is(string_of(f, "severity"), severity_of(c)));
		} else if (strict && !is_incomplete(f)) {
			wrong(t, "check: an unexpected %.*s at %.*s: %.*s", STR_ARG(code),
			      STR_ARG(at), STR_ARG(string_of(f, "message")));
		}
	}
	if (!found)
		wrong(t, "check: no %s %.*s at '%.*s'", severity_of(c), STR_ARG(c->code),
		      STR_ARG(c->at));
}

static void check_check(struct trial *t) {
	const char *argv[] = { t->judging->program, "-C", ".", "check", "--format", "json", NULL };
	struct proc p = run_program(t, "check", argv);
	json_t *root = json_loadb(p.output.p, p.output.n, 0, NULL);

	if (root == NULL)
		wrong(t, "check: its output is not JSON");
	else if (t->bad->outcome != OUTCOME_PENDING && !str_starts(t->bad->code, "XSL"))
		check_findings(t, json_object_get(root, "findings"));
	json_decref(root);
}

/* The finding among the messages: "a.md:3:8: error: … [ENC-001]". */
static void check_messages(struct trial *t, struct str messages) {
	const struct bad_case *c = t->bad;
	struct str begin = str_format(t->arena, "%.*s%s%s: ", STR_ARG(c->at),
				      c->at.n > 0 ? ": " : "", severity_of(c));
	struct str end = str_format(t->arena, " [%.*s]", STR_ARG(c->code)), line;

	if (c->code.n == 0 || c->outcome == OUTCOME_PENDING)
		return;
	while (str_next_line(&messages, &line))
		if (str_starts(line, begin.p) && str_ends(line, end.p))
			return;
	wrong(t, "build: no message '%.*s…%.*s'", STR_ARG(begin), STR_ARG(end));
}

static enum verdict run_script(struct arena *a, const struct judging *j, const struct bad_case *c,
			       struct str *reason) {
	const char *script = str_format(a, "%s/%.*s", j->corpus, STR_ARG(c->path)).p;
	const char *argv[] = { "/bin/sh", script, NULL };
	struct proc p = run(a, j, argv, j->folder);

	*reason = str_format(a, "    %.*s%.*s\n", STR_ARG(str_slice(p.output, 0, 800)),
			     STR_ARG(str_slice(p.errors, 0, 800)));
	if (p.end == PROC_EXITED && p.status == 77)
		return VERDICT_SKIPPED;
	if (p.end == PROC_EXITED && p.status == 0)
		return VERDICT_PASSED;
	*reason = str_format(a, "%.*s    %.*s\n", STR_ARG(*reason), STR_ARG(proc_describe(a, &p)));
	return VERDICT_FAILED;
}

enum verdict judge(struct arena *a, const struct judging *j, const struct bad_case *c,
		   struct str *reason) {
	struct trial t = { .arena = a, .judging = j, .bad = c };
	struct str messages;

	t.project = str_format(a, "%s/project", j->folder).p;
	t.draft = str_format(a, "%s/draft", j->folder).p;
	tree_copy(j->built, t.project);
	if (c->outcome == OUTCOME_SCRIPT)
		return run_script(a, j, c, reason);
	tree_place(a, j->corpus, c->path, t.project);
	check_build(&t, &messages);
	check_check(&t);
	check_messages(&t, messages);
	check_draft(&t);
	*reason = str_copy(a, buf_str(&t.wrong));
	buf_free(&t.wrong);
	if (reason->n > 0)
		return VERDICT_FAILED;
	*reason = str_format(a, "    %.*s\n", STR_ARG(c->why));
	return c->outcome == OUTCOME_PENDING ? VERDICT_PENDING : VERDICT_PASSED;
}

bool judge_prepare(struct arena *a, const struct judging *j, const char *project,
		   struct str *reason) {
	const char *argv[] = { j->program, "-q", "-C", ".", "build", "--no-pdf", NULL };
	struct proc p = run(a, j, argv, project);

	*reason = str_format(a, "%.*s %.*s", STR_ARG(proc_describe(a, &p)), STR_ARG(p.errors));
	return p.end == PROC_EXITED && p.status == 0;
}
