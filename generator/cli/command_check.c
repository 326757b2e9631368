/* SPDX-License-Identifier: Apache-2.0 */
#include <argp.h>
#include <errno.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "base/path.h"
#include "check/check.h"
#include "cli/cli.h"

struct check_options {
	const char *form, *as_of, *output;
	enum severity fail_on;
	struct arena *arena;
	struct vec paths; /* char: only findings below these are shown */
};

enum { KEY_FORMAT = 256, KEY_AS_OF, KEY_FAIL_ON, KEY_OUTPUT };

static const struct argp_option options[] = {
	{ "format", KEY_FORMAT, "FORM", 0, "print findings as text or json", 0 },
	{ "as-of", KEY_AS_OF, "DATE", 0,
	  "judge dates as of DATE (default: SOURCE_DATE_EPOCH, else HEAD's date)", 0 },
	{ "fail-on", KEY_FAIL_ON, "SEVERITY", 0,
	  "exit 1 from this severity on: error, warning or info", 0 },
	{ "output", KEY_OUTPUT, "FILE", 0, "write the findings to FILE", 0 },
	{ 0 },
};

static error_t parse_option(int key, char *arg, struct argp_state *state) {
	struct check_options *o = state->input;

	switch (key) {
	case KEY_FORMAT:
		o->form = form_option(state, arg);
		return 0;
	case KEY_AS_OF:
		o->as_of = arg;
		return 0;
	case KEY_FAIL_ON:
		for (enum severity s = SEVERITY_INFO; s <= SEVERITY_ERROR; s++)
			if (strcmp(arg, severity_name(s)) == 0) {
				o->fail_on = s;
				return 0;
			}
		argp_error(state, "--fail-on takes error, warning or info, not '%s'", arg);
		return EINVAL;
	case KEY_OUTPUT:
		o->output = arg;
		return 0;
	case ARGP_KEY_ARG:
		vec_add(o->arena, &o->paths, arg);
		return 0;
	default:
		return ARGP_ERR_UNKNOWN;
	}
}

/* Whether the path is below the folder. */
static bool contains(struct str folder, struct str path) {
	if (folder.n > 0 && folder.p[folder.n - 1] == '/')
		folder.n--;
	return path.n > folder.n && path.p[folder.n] == '/' &&
	       str_equal(str_slice(path, 0, folder.n), folder);
}

/* The path below the project that the argument means: "" for all of it. False, said on standard error, where it means nothing there:
 * a slip must not look like a file without findings. */
static bool locate(struct arena *a, const struct set *s, const char *argument, struct str *out) {
	char project[PATH_MAX], path[PATH_MAX];
	struct str root, real;

	if (realpath(s->folder, project) == NULL || realpath(argument, path) == NULL) {
		usage_error("%s: %s", argument, strerror(errno));
		return false;
	}
	root = str_of(project);
	real = str_of(path);
	*out = STR("");
	if (str_equal(root, real) || contains(real, root))
		return true;
	if (!contains(root, real)) {
		usage_error("%s: not in the project", argument);
		return false;
	}
	*out = str_copy(a, str_skip(real, root.n + (root.n > 1 ? 1 : 0)));
	return true;
}

/* The whole project is always read, for references go everywhere; only what is shown is narrowed. NULL for a path that is none. */
static const struct findings *narrow(struct arena *a, const struct set *s,
				     const struct findings *all, const struct vec *paths) {
	struct findings *some = findings_new(a);
	struct str *shown = ARENA_ARRAY(a, paths->n, struct str);

	for (size_t j = 0; j < paths->n; j++) {
		if (!locate(a, s, paths->items[j], &shown[j]))
			return NULL;
		if (shown[j].n == 0)
			return all;
		shown[j] = path_display(a, s->folder, shown[j]);
	}
	for (size_t i = 0; i < all->items.n; i++) {
		struct finding *f = all->items.items[i];
		bool wanted = f->span.source == NULL;

		for (size_t j = 0; j < paths->n && !wanted; j++)
			wanted = str_equal(f->span.source->path, shown[j]) ||
				 contains(shown[j], f->span.source->path);
		if (!wanted)
			continue;
		vec_add(a, &some->items, f);
		some->counts[f->severity]++;
	}
	return some;
}

static int print(const struct cli *cli, const struct check_options *o,
		 const struct findings *findings) {
	FILE *out = strcmp(o->form, "text") == 0 ? stderr : stdout;
	int status = findings_status(findings, o->fail_on);

	if (o->output != NULL) {
		out = fopen(o->output, "we");
		if (out == NULL) {
			usage_error("%s: %s", o->output, strerror(errno));
			return STATUS_MACHINE;
		}
	}
	findings_print(cli, findings, o->form, out);
	if (o->output != NULL && fclose(out) != 0) {
		usage_error("%s: %s", o->output, strerror(errno));
		return STATUS_MACHINE;
	}
	return status;
}

int command_check(const struct cli *cli, int argc, char **argv) {
	static const struct argp argp = {
		options,
		parse_option,
		"[PATH…]",
		"Checks the project's documents and reports what is wrong, where, and what to do.",
		NULL,
		NULL,
		NULL
	};
	struct arena *a = arena_new();
	struct check_options o = { .form = "text", .fail_on = SEVERITY_ERROR, .arena = a };
	struct findings *findings = findings_new(a);
	const struct findings *shown;
	const char *folder;
	struct set *set;
	struct as_of as_of;
	int status = STATUS_USAGE;

	argp_parse(&argp, argc, argv, 0, NULL, &o);
	folder = project_folder(a, cli);
	if (folder == NULL)
		goto done;
	set = project_load(a, cli, folder, findings);
	if (set == NULL) {
		findings_sort(findings);
		status = print(cli, &o, findings);
		goto done;
	}
	if (as_of_find(a, set, o.as_of, false, &as_of)) {
		check_run(set);
		shown = set_findings(set, a);
		if (o.paths.n > 0)
			shown = narrow(a, set, shown, &o.paths);
		status = shown != NULL ? print(cli, &o, shown) : STATUS_USAGE;
		if (status == STATUS_CLEAN && !cli->quiet && o.output == NULL &&
		    strcmp(o.form, "text") == 0)
			fprintf(stderr, "%zu document%s checked\n", set->documents.n,
				set->documents.n == 1 ? "" : "s");
	}
	set_free(set);
done:
	arena_free(a);
	return status;
}
