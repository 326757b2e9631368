/* SPDX-License-Identifier: Apache-2.0 */
#include <argp.h>
#include <errno.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "base/path.h"
#include "check/check.h"
#include "cli/cli.h"
#include "cli/judgement.h"
#include "model/suggest.h"
#include "report/format.h"
#include "report/selection.h"

struct check_options {
	const struct format *format;
	struct judgement judgement;
	const char *output;
	enum severity fail_on;
	bool statistics;
	struct arena *arena;
	struct selection selection; /* only findings that it wants are shown */
	struct vec paths;           /* char: only findings below these are shown */
};

enum {
	KEY_FORMAT = 256,
	KEY_FAIL_ON,
	KEY_OUTPUT,
	KEY_SELECT,
	KEY_IGNORE,
	KEY_STATISTICS,
};

static const struct argp_option options[] = {
	{ "format", KEY_FORMAT, "FORM", 0, "print findings as", 0 },
	{ "fail-on", KEY_FAIL_ON, "SEVERITY", 0,
	  "exit 1 from this severity on: error, warning or info", 0 },
	{ "output", KEY_OUTPUT, "FILE", 0, "write the findings to FILE", 0 },
	{ "select", KEY_SELECT, "LIST", 0,
	  "show only findings of these codes: REF-001, REF for a family, ALL", 0 },
	{ "ignore", KEY_IGNORE, "LIST", 0, "don't show findings of these codes", 0 },
	{ "statistics", KEY_STATISTICS, NULL, 0,
	  "print how often each code was found, instead of each finding", 0 },
	{ 0 },
};

/* Names the formats in --help. */
static char *help_filter(int key, const char *text, void *input) {
	struct arena *a;
	char *all = NULL;
	size_t n = 0;
	FILE *out;

	(void)input;
	if (key != KEY_FORMAT || (out = open_memstream(&all, &n)) == NULL)
		return (char *)(uintptr_t)text;
	a = arena_new();
	fprintf(out, "%s %s", text, format_names(a, false).p);
	fclose(out);
	arena_free(a);
	return all;
}

static void parse_format(struct argp_state *state, const char *name) {
	struct check_options *o = state->input;

	o->format = format_find(name);
	if (o->format == NULL)
		argp_error(state, "--format takes %s, not '%s'", format_names(o->arena, false).p,
			   name);
}

static void parse_codes(struct argp_state *state, const char *list, bool ignore) {
	struct check_options *o = state->input;

	if (!selection_add(&o->selection, o->arena, str_of(list), ignore))
		argp_error(state, "--%s takes codes with commas between them, not '%s'",
			   ignore ? "ignore" : "select", list);
}

static error_t parse_option(int key, char *arg, struct argp_state *state) {
	struct check_options *o = state->input;

	switch (key) {
	case ARGP_KEY_INIT:
		state->child_inputs[0] = &o->judgement;
		return 0;
	case KEY_FORMAT:
		parse_format(state, arg);
		return 0;
	case KEY_FAIL_ON:
		if (severity_parse(str_of(arg), &o->fail_on))
			return 0;
		argp_error(state, "--fail-on takes error, warning or info, not '%s'", arg);
		return EINVAL;
	case KEY_OUTPUT:
		o->output = arg;
		return 0;
	case KEY_SELECT:
	case KEY_IGNORE:
		parse_codes(state, arg, key == KEY_IGNORE);
		return 0;
	case KEY_STATISTICS:
		o->statistics = true;
		return 0;
	case ARGP_KEY_ARG:
		vec_add(o->arena, &o->paths, arg);
		return 0;
	case ARGP_KEY_END:
		if (o->statistics && !o->format->counts)
			argp_error(state, "--statistics goes with the format %s, not '%s'",
				   format_names(o->arena, true).p, o->format->name);
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

/* Whether the finding is about the project as a whole or about what keeps it from being judged: shown whatever was asked for, since a
 * check that was none must not look clean. */
static bool is_shown_always(const struct finding *f) {
	return f->span.source == NULL || code_status(f->code) != STATUS_FINDINGS;
}

/* The paths that were asked for, as findings show them. */
struct shown {
	struct str *paths;
	size_t n;
	bool all; /* the whole project is among them, or none was given */
};

/* False where one is none. */
static bool locate_all(struct arena *a, const struct set *s, const struct vec *arguments,
		       struct shown *out) {
	*out = (struct shown){ ARENA_ARRAY(a, arguments->n, struct str), arguments->n,
			       arguments->n == 0 };
	for (size_t i = 0; i < arguments->n; i++) {
		if (!locate(a, s, arguments->items[i], &out->paths[i]))
			return false;
		out->all = out->all || out->paths[i].n == 0;
		out->paths[i] = path_display(a, s->folder, out->paths[i]);
	}
	return true;
}

static bool is_shown(const void *context, struct str path) {
	const struct shown *shown = context;

	for (size_t i = 0; i < shown->n && !shown->all; i++)
		if (str_equal(path, shown->paths[i]) || contains(shown->paths[i], path))
			return true;
	return shown->all;
}

/* The whole project is always read, for references go everywhere; only what is shown is narrowed. */
static bool is_at_place(const void *context, const struct finding *f) {
	return is_shown_always(f) || is_shown(context, f->span.source->path);
}

/* The id of the n-th of all codes: those of C, then those that kinds and schemas declare. */
static struct str nth_code(const struct set *s, size_t n) {
	return n < CODE_COUNT ? str_of(code_table[n].id) : s->codes.entries[n - CODE_COUNT].key;
}

/* False, said on standard error, when --select or --ignore names a code that there is not. */
static bool codes_exist(struct selection *wanted, const struct set *s) {
	size_t n = CODE_COUNT + s->codes.n;
	const struct selector *unknown;
	struct suggestion best;
	const char *option;

	for (size_t i = 0; i < n; i++)
		selection_meet(wanted, nth_code(s, i));
	unknown = selection_unknown(wanted);
	if (unknown == NULL)
		return true;
	best = suggestion_start(unknown->name);
	for (size_t i = 0; i < n; i++) {
		struct str id = nth_code(s, i), family, number;

		suggestion_offer(&best, id);
		if (str_cut(id, '-', &family, &number))
			suggestion_offer(&best, family);
	}
	option = unknown->ignore ? "ignore" : "select";
	if (best.best.n > 0)
		usage_error("--%s: there is no code '%.*s'; did you mean '%.*s'?", option,
			    STR_ARG(unknown->name), STR_ARG(best.best));
	else
		usage_error("--%s: there is no code '%.*s'; 'dossier list rules' shows them",
			    option, STR_ARG(unknown->name));
	return false;
}

/* Whether findings go to people, who read standard error. */
static bool is_text(const struct check_options *o) {
	return o->format == &format_table[0];
}

static bool write_file(const char *path, const struct buf *text) {
	FILE *file = fopen(path, "we");
	bool ok = file != NULL && fwrite(text->p, 1, text->n, file) == text->n;

	if (file != NULL && fclose(file) != 0)
		ok = false;
	if (!ok)
		usage_error("%s: %s", path, strerror(errno));
	return ok;
}

static int print(const struct cli *cli, const struct check_options *o, const char *folder,
		 const struct findings *findings, const struct record *record) {
	struct report report = {
		.findings = findings,
		.project = path_display(o->arena, folder, STR("dossier.yaml")),
		.fail_on = o->fail_on,
		.colour = o->output == NULL && is_text(o) && colour_wanted(cli),
		.statistics = o->statistics,
		.waived = cli->verbose,
		.record = record,
	};
	struct buf text = { 0 };
	int status = findings_status(findings, o->fail_on);

	report_folders(o->arena, folder, &report.here, &report.root);
	o->format->write(&report, &text);
	if (o->output != NULL && !write_file(o->output, &text))
		status = STATUS_MACHINE;
	else if (o->output == NULL && text.n > 0)
		fwrite(text.p, 1, text.n, is_text(o) ? stderr : stdout);
	buf_free(&text);
	return status;
}

/* What --select and --ignore want, and what keeps the set from being judged. */
static bool is_chosen(const void *context, const struct finding *f) {
	const struct check_options *o = context;

	return selection_wants(&o->selection, str_of(f->code->id)) ||
	       code_status(f->code) != STATUS_FINDINGS;
}

static void say_checked(const struct set *set, const struct findings *shown) {
	fprintf(stderr, "%zu document%s checked", set->documents.n,
		set->documents.n == 1 ? "" : "s");
	if (shown->items.n == 0 && shown->waived.n > 0)
		fprintf(stderr, ", %zu finding%s waived", shown->waived.n,
			shown->waived.n == 1 ? "" : "s");
	fputc('\n', stderr);
}

/* Checks the set and prints what is wanted of its findings. */
static int check(const struct cli *cli, struct check_options *o, struct set *set) {
	const struct findings *found;
	struct shown shown;
	struct as_of as_of;
	int status;

	if (!as_of_find(o->arena, set, o->judgement.as_of, false, &as_of))
		return STATUS_USAGE;
	if (o->format->record)
		set->record = record_new(o->arena);
	check_run(set, judgement_phase(o->arena, &o->judgement, set));
	found = set_findings(set, o->arena);
	/* Which codes there are is known now; where a kind or a schema can't be read, one of its own may be missing. */
	if (findings_status(found, SEVERITY_ERROR) < STATUS_USAGE &&
	    !codes_exist(&o->selection, set))
		return STATUS_USAGE;
	if (!locate_all(o->arena, set, &o->paths, &shown))
		return STATUS_USAGE;
	found = findings_pick(o->arena, found, is_at_place, &shown);
	found = findings_pick(o->arena, found, is_chosen, o);
	status = print(cli, o, set->folder, found,
		       set->record != NULL ? record_narrow(o->arena, set->record, is_shown, &shown)
					   : NULL);
	if (status == STATUS_CLEAN && !cli->quiet && o->output == NULL && is_text(o))
		say_checked(set, found);
	return status;
}

int command_check(const struct cli *cli, int argc, char **argv) {
	static const struct argp argp = {
		options,
		parse_option,
		"[PATH…]",
		"Checks the project's documents and reports what is wrong, where, and what to do.",
		judgement_children,
		help_filter,
		NULL
	};
	struct arena *a = arena_new();
	struct check_options o = { .format = &format_table[0],
				   .fail_on = SEVERITY_ERROR,
				   .arena = a };
	struct findings *findings = findings_new(a);
	const char *folder;
	struct set *set;
	int status = STATUS_USAGE;

	argp_parse(&argp, argc, argv, 0, NULL, &o);
	folder = project_folder(a, cli);
	if (folder == NULL)
		goto done;
	set = project_load(a, cli, folder, findings);
	if (set != NULL) {
		status = check(cli, &o, set);
		set_free(set);
	} else {
		/* Whatever was selected: a project that can't be read must not look clean. */
		findings_sort(findings);
		status = print(cli, &o, folder, findings, NULL);
	}
done:
	arena_free(a);
	return status;
}
