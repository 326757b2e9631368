/* SPDX-License-Identifier: Apache-2.0 */
#include <argp.h>
#include <errno.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "base/stop.h"
#include "base/store.h"
#include "check/check.h"
#include "check/completeness.h"
#include "cli/build_pdf.h"
#include "cli/cli.h"
#include "cli/judgement.h"
#include "cli/packing.h"
#include "cli/scratch.h"
#include "cli/since.h"
#include "model/audience.h"
#include "model/pack.h"
#include "publish/sheets.h"

struct pack_options {
	struct judgement judgement;
	const char *name, *output, *engine, *since;
	enum press_standard standard;
	bool draft;
	struct arena *arena;
};

enum { KEY_ENGINE = 256, KEY_STANDARD, KEY_DRAFT, KEY_SINCE };

static const struct argp_option options[] = {
	{ "output", 'o', "FILE", 0, "write to FILE (default: NAME.pdf)", 0 },
	{ "engine", KEY_ENGINE, "NAME", 0, "make pages with this engine", 0 },
	{ "pdf-standard", KEY_STANDARD, "STANDARD", 0,
	  "1.7: PDF with attachments (the default); a-1b: PDF/A-1b, without; a-3b: PDF/A-3b; "
	  "ua-1: tagged PDF/UA-1, by WeasyPrint",
	  0 },
	{ "since", KEY_SINCE, "STATE", 0,
	  "tell what changed since this one: a name in baselines/, an earlier pack, FILE.pdf, or "
	  "a tag or commit of git",
	  0 },
	{ "draft", KEY_DRAFT, NULL, 0, "bind in spite of errors; every page says DRAFT", 0 },
	{ 0 },
};

static enum press_standard standard_of(const struct argp_state *state, const char *name) {
	static const char *const names[] = { [PRESS_PDF_1_7] = "1.7",
					     [PRESS_PDF_A_1B] = "a-1b",
					     [PRESS_PDF_A_3B] = "a-3b",
					     [PRESS_PDF_UA_1] = "ua-1" };

	for (size_t i = 0; i < ARRAY_LENGTH(names); i++)
		if (strcmp(name, names[i]) == 0)
			return (enum press_standard)i;
	argp_error(state, "--pdf-standard takes 1.7, a-1b, a-3b or ua-1, not '%s'", name);
	return PRESS_PDF_1_7;
}

static error_t parse_option(int key, char *arg, struct argp_state *state) {
	struct pack_options *o = state->input;

	switch (key) {
	case ARGP_KEY_INIT:
		state->child_inputs[0] = &o->judgement;
		return 0;
	case 'o':
		o->output = arg;
		return 0;
	case KEY_ENGINE:
		o->engine = engine_option(o->arena, state, arg);
		return 0;
	case KEY_STANDARD:
		o->standard = standard_of(state, arg);
		return 0;
	case KEY_SINCE:
		o->since = arg;
		return 0;
	case KEY_DRAFT:
		o->draft = true;
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

/* A run of the command. */
struct run {
	const struct cli *cli;
	const struct pack_options *options;
	struct arena *arena;
	struct set *set;
	struct as_of as_of;
	struct sheets *sheets; /* NULL until there is a site */
	bool refused;          /* for errors in the content */
};

static bool write_pack(struct run *r, size_t documents, struct str bytes) {
	struct arena *a = r->arena;
	struct str path = r->options->output != NULL ? str_of(r->options->output)
						     : str_format(a, "%s.pdf", r->options->name);
	const char *name;
	int folder = file_open_above(a, path.p, &name);
	bool ok = folder >= 0 && store_file(folder, name, bytes, 0644);

	if (!ok)
		fprintf(stderr, "dossier: %.*s: %s\n", STR_ARG(path), strerror(errno));
	else if (!r->cli->quiet)
		fprintf(stderr, "%.*s: %zu document%s, %zu bytes\n", STR_ARG(path), documents,
			documents == 1 ? "" : "s", bytes.n);
	if (folder >= 0)
		close(folder);
	return ok;
}

/* The exit status, but for findings. */
static int make(struct run *r, const struct packing *p) {
	struct scratch scratch = { "" };
	const char *folder = scratch_make(&scratch);
	struct buf bytes = { 0 };
	bool ok = folder != NULL && packing_make(r->arena, p, folder, &bytes) &&
		  write_pack(r, p->pack->documents, buf_str(&bytes));

	buf_free(&bytes);
	scratch_remove(&scratch);
	return ok ? STATUS_CLEAN : STATUS_MACHINE;
}

static bool is_pack(const struct vec *names, const char *name) {
	for (size_t i = 0; i < names->n; i++)
		if (str_is(*(struct str *)names->items[i], name))
			return true;
	return false;
}

static int pack(struct run *r) {
	const struct pack_options *o = r->options;
	const char *phase = judgement_phase(r->arena, &o->judgement, r->set);
	const struct pdf_options pdf = { PDF_REQUIRE, o->engine, o->standard == PRESS_PDF_UA_1 };
	const struct vec names = pack_names(r->arena, r->set);
	struct site site;
	struct map members;
	struct packing p = {
		.cli = r->cli, .site = &site, .seconds = r->as_of.seconds, .standard = o->standard
	};

	if (!is_pack(&names, o->name))
		return usage_error("there is no pack '%s'; there are %s", o->name,
				   names_text(r->arena, &names));
	if (o->since != NULL && !since_choose(r->arena, r->cli, r->set, o->since))
		return STATUS_USAGE;
	check_run(r->set, phase);
	if (findings_refuse(set_findings(r->set, r->arena), o->draft)) {
		r->refused = true;
		return STATUS_CLEAN;
	}
	p.pack = pack_load(r->arena, r->set, str_of(o->name));
	if (p.pack == NULL)
		return STATUS_CLEAN;
	if (p.pack->ceiling.n > 0) {
		audience_choose(r->set, p.pack->ceiling);
		audience_reduce(r->set);
	}
	members = pack_members(r->arena, p.pack);
	site = (struct site){ .set = r->set,
			      .version = STR(DOSSIER_VERSION),
			      .commit = r->as_of.commit,
			      .draft = o->draft,
			      .pack = true,
			      .members = &members,
			      .completeness = completeness_measure(r->arena, r->set),
			      .findings = audience_findings(r->arena, r->set),
			      .phase = phase,
			      .sheets = r->sheets = sheets_new(r->arena) };
	p.engine = build_pdf_prepare(r->arena, r->set, &pdf);
	return p.engine != NULL ? make(r, &p) : STATUS_CLEAN;
}

int command_pack(const struct cli *cli, int argc, char **argv) {
	static const struct argp argp = {
		options,
		parse_option,
		"NAME",
		"Binds documents into one PDF for a reader: audit (everything), stage1, "
		"continuity, "
		"customer, or what the project declares. Nothing is written while there are "
		"errors.",
		judgement_children,
		NULL,
		NULL
	};
	struct arena *a = arena_new();
	struct pack_options o = { .arena = a };
	struct findings *findings = findings_new(a);
	struct run r = { .cli = cli, .options = &o, .arena = a };
	const char *folder;
	int status = STATUS_USAGE, worst;

	argp_parse(&argp, argc, argv, 0, NULL, &o);
	stop_install();
	if (o.name == NULL) {
		status = usage_error("pack takes a NAME such as audit");
		goto done;
	}
	folder = project_folder(a, cli);
	if (folder == NULL)
		goto done;
	r.set = project_load(a, cli, folder, findings);
	if (r.set == NULL) {
		findings_sort(findings);
	} else {
		if (!as_of_find(a, r.set, o.judgement.as_of, true, &r.as_of))
			goto free_set;
		status = pack(&r);
		findings = set_findings(r.set, a);
	}
	findings_print(cli, findings);
	if (r.refused && !cli->quiet)
		fputs("no pack was written\n", stderr);
	worst = findings_status(findings, SEVERITY_ERROR);
	if (worst > STATUS_CLEAN && !(o.draft && worst == STATUS_FINDINGS))
		status = worst;
	if (stop_requested() != 0)
		status = 128 + stop_requested();
free_set:
	sheets_free(r.sheets);
	if (r.set != NULL)
		set_free(r.set);
done:
	arena_free(a);
	return status;
}
