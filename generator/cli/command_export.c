/* SPDX-License-Identifier: Apache-2.0 */
#include <argp.h>
#include <stdio.h>
#include <string.h>

#include "base/stop.h"
#include "check/check.h"
#include "cli/earlier.h"
#include "cli/judgement.h"
#include "cli/scratch.h"
#include "publish/sheets.h"
#include "publish/whole.h"

struct export_options {
	struct judgement judgement;
	const char *name, *at;
};

enum { KEY_AT = 256 };

static const struct argp_option options[] = {
	{ "at", KEY_AT, "COMMIT", 0,
	  "of the set as it was at this tag or commit of git, and as of its day", 0 },
	{ 0 },
};

/* The type is argp's. NOLINTNEXTLINE(readability-non-const-parameter) */
static error_t parse_option(int key, char *arg, struct argp_state *state) {
	struct export_options *o = state->input;

	switch (key) {
	case ARGP_KEY_INIT:
		state->child_inputs[0] = &o->judgement;
		return 0;
	case KEY_AT:
		o->at = arg;
		return 0;
	case ARGP_KEY_ARG:
		if (o->name != NULL)
			argp_error(state, "one NAME at a time");
		o->name = arg;
		return 0;
	default:
		return ARGP_ERR_UNKNOWN;
	}
}

/* An export on its way to standard output. */
struct job {
	const char *file;       /* as it was asked for */
	struct scratch scratch; /* for temporary files */
	bool written;
};

static bool take(void *context, const char *path, struct str bytes) {
	struct job *j = context;

	if (strcmp(path + strlen(WHOLE_EXPORTS), j->file) != 0)
		return true;
	j->written = true;
	return fwrite(bytes.p, 1, bytes.n, stdout) == bytes.n && fflush(stdout) == 0;
}

static const char *make_folder(void *context) {
	return scratch_make(&((struct job *)context)->scratch);
}

static int refuse(struct arena *a, const struct set *s, const char *file) {
	struct vec names = whole_names(a, s, WHOLE_EXPORTS);

	usage_error("there is no export '%s'; there are %s, each with the suffix of its form: "
		    ".csv and .xlsx for tables, .json, .ics, .xml",
		    file, names_text(a, &names));
	return STATUS_USAGE;
}

static int export(const struct cli *cli, struct arena *a, struct set *s, const struct as_of *as_of,
		  const struct export_options *o) {
	const char *phase = judgement_phase(a, &o->judgement, s);
	struct job job = { .file = o->name };
	const struct whole_sink sink = { take, make_folder, &job };
	struct str *name = whole_find_export(a, s, str_of(o->name));
	struct vec names = { 0 };
	struct site site = {
		.set = s, .version = STR(DOSSIER_VERSION), .commit = as_of->commit, .phase = phase
	};
	struct findings *found;
	bool ok;

	if (name == NULL)
		return refuse(a, s, o->name);
	vec_add(a, &names, name);
	check_run(s, phase);
	site.findings = set_findings(s, a);
	site.draft = findings_reach(site.findings, SEVERITY_ERROR);
	set_forget_texts(s);
	site.sheets = sheets_new(a);
	ok = whole_make(a, &site, &names, &sink);
	sheets_free(site.sheets);
	scratch_remove(&job.scratch);
	found = set_findings(s, a);
	if (!ok) {
		findings_print(cli, found);
		return findings_status(found, SEVERITY_ERROR) > STATUS_CLEAN
			       ? findings_status(found, SEVERITY_ERROR)
			       : STATUS_MACHINE;
	}
	return job.written ? STATUS_CLEAN : refuse(a, s, o->name);
}

/* An earlier set is judged as of the day of its commit, unless another is asked for. */
static bool find_day(struct arena *a, struct set *s, const struct export_options *o,
		     const struct commit *commit, struct as_of *out) {
	if (o->at == NULL)
		return as_of_find(a, s, o->judgement.as_of, true, out);
	if (o->judgement.as_of != NULL && !as_of_find(a, s, o->judgement.as_of, true, out))
		return false;
	*out = (struct as_of){ commit->id, commit->seconds };
	return true;
}

int command_export(const struct cli *cli, int argc, char **argv) {
	static const struct argp argp = {
		options,
		parse_option,
		"NAME",
		"Writes one export to standard output: soa.csv, soa.xlsx, "
		"risks.csv, calendar.ics, set.json … A build writes them all. "
		"With errors in the content it says DRAFT.",
		judgement_children,
		NULL,
		NULL
	};
	struct arena *a = arena_new();
	struct export_options o = { 0 };
	struct findings *findings = findings_new(a);
	const char *folder;
	struct earlier earlier = { 0 };
	struct set *s = NULL;
	struct as_of as_of;
	int status = STATUS_USAGE;

	argp_parse(&argp, argc, argv, 0, NULL, &o);
	if (o.name == NULL) {
		status = usage_error("export takes a NAME such as soa.csv");
		goto done;
	}
	folder = project_folder(a, cli);
	if (folder == NULL)
		goto done;
	/* What is in a folder for a time must not be left there. */
	if (o.at != NULL)
		stop_install();
	if (o.at == NULL)
		s = project_load(a, cli, folder, findings);
	else if (earlier_load(cli, findings, folder, str_of(o.at), NULL, &earlier))
		s = earlier.set;
	if (s == NULL) {
		findings_sort(findings);
		findings_print(cli, findings);
		status = findings_status(findings, SEVERITY_ERROR);
	} else if (find_day(a, s, &o, &earlier.commit, &as_of)) {
		status = export(cli, a, s, &as_of, &o);
	}
	if (stop_requested() != 0)
		status = 128 + stop_requested();
	if (s != NULL && o.at == NULL)
		set_free(s);
done:
	earlier_free(&earlier);
	arena_free(a);
	return status;
}
