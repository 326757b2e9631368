/* SPDX-License-Identifier: Apache-2.0 */
#include <argp.h>
#include <errno.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/stop.h"
#include "check/check.h"
#include "check/completeness.h"
#include "cli/build_pdf.h"
#include "cli/cli.h"
#include "cli/judgement.h"
#include "model/audience.h"
#include "publish/output.h"
#include "publish/pages.h"
#include "publish/sheets.h"
#include "publish/whole.h"
#include "report/json.h"

struct build_options {
	struct judgement judgement;
	const char *output;
	struct pdf_options pdf;
	const char *up_to; /* NULL: for everybody */
	bool draft, no_wait;
	struct arena *arena;
};

enum { KEY_PDF = 256, KEY_NO_PDF, KEY_DRAFT, KEY_ENGINE, KEY_STANDARD, KEY_NO_WAIT, KEY_UP_TO };

static const struct argp_option options[] = {
	{ "output", 'o', "OUT", 0,
	  "write to OUT, which is replaced as a whole (default: DIR/output)", 0 },
	{ "no-pdf", KEY_NO_PDF, NULL, 0, "build the site only", 0 },
	{ "pdf", KEY_PDF, "WHEN", 0,
	  "auto: PDFs if an engine is installed; require: fail without one", 0 },
	{ "engine", KEY_ENGINE, "NAME", 0, "make PDFs with this engine", 0 },
	{ "pdf-standard", KEY_STANDARD, "STANDARD", 0,
	  "1.7 (the default); ua-1: tagged PDF/UA-1, by WeasyPrint", 0 },
	{ "up-to", KEY_UP_TO, "LABEL", 0,
	  "publish for readers up to this label of classification; what lies above is absent", 0 },
	{ "draft", KEY_DRAFT, NULL, 0, "publish in spite of errors; every page says DRAFT", 0 },
	{ "no-wait", KEY_NO_WAIT, NULL, 0, "fail when another build writes to OUT", 0 },
	{ 0 },
};

static error_t parse_option(int key, char *arg, struct argp_state *state) {
	struct build_options *o = state->input;

	switch (key) {
	case ARGP_KEY_INIT:
		state->child_inputs[0] = &o->judgement;
		return 0;
	case 'o':
		o->output = arg;
		return 0;
	case KEY_NO_PDF:
		o->pdf.when = PDF_NEVER;
		return 0;
	case KEY_PDF:
		if (strcmp(arg, "auto") != 0 && strcmp(arg, "require") != 0)
			argp_error(state, "--pdf takes auto or require, not '%s'", arg);
		o->pdf.when = strcmp(arg, "require") == 0 ? PDF_REQUIRE : PDF_AUTO;
		return 0;
	case KEY_ENGINE:
		o->pdf.engine = engine_option(o->arena, state, arg);
		return 0;
	case KEY_STANDARD:
		o->pdf.tagged = strcmp(arg, "ua-1") == 0;
		if (!o->pdf.tagged && strcmp(arg, "1.7") != 0)
			argp_error(state, "--pdf-standard takes 1.7 or ua-1, not '%s'", arg);
		return 0;
	case KEY_UP_TO:
		o->up_to = arg;
		return 0;
	case KEY_DRAFT:
		o->draft = true;
		return 0;
	case KEY_NO_WAIT:
		o->no_wait = true;
		return 0;
	case ARGP_KEY_END:
		if (o->pdf.tagged && o->pdf.when == PDF_NEVER)
			argp_error(state, "--pdf-standard is about PDFs, and --no-pdf makes none");
		/* Who asks for a standard asks for PDFs. */
		if (o->pdf.tagged)
			o->pdf.when = PDF_REQUIRE;
		return 0;
	default:
		return ARGP_ERR_UNKNOWN;
	}
}

/* A build in progress. */
struct build {
	const struct cli *cli;
	const struct build_options *options;
	struct arena *arena;
	struct set *set;
	struct as_of as_of;
	struct output *output;
	struct site site;
	const struct engine *engine; /* NULL: no PDFs */
	bool refused;                /* for errors in the content */
};

static bool write_site(struct build *b) {
	struct pages *pages = pages_open(b->arena, &b->site);
	struct progress *shown = progress_start(b->arena, b->cli, "pages made");
	const struct pool_progress progress = { progress_report, shown };
	bool ok = pages != NULL && pages_write(pages, b->output, &progress);

	progress_end(shown);
	return ok;
}

static bool write_findings(struct build *b) {
	struct buf json = { 0 };
	bool ok;

	findings_add_json(audience_findings(b->arena, b->set), &json);
	ok = output_write(b->output, "findings.json", buf_str(&json));
	buf_free(&json);
	return ok;
}

static bool take_file(void *context, const char *path, struct str bytes) {
	struct build *b = context;

	return output_write(b->output, path, bytes);
}

static const char *work_folder(void *context) {
	struct build *b = context;

	return output_work_folder(b->output);
}

static bool write_whole(struct build *b) {
	const struct whole_sink sink = { take_file, work_folder, b };

	return whole_make(b->arena, &b->site, NULL, &sink);
}

/* Everything into the staging folder, then the exchange. */
static bool write_all(struct build *b) {
	struct build_pdf pdf = { b->cli,
				 b->set,
				 &b->site,
				 b->output,
				 b->engine,
				 b->as_of.seconds,
				 b->options->pdf.tagged };

	if (!write_site(b) || stop_requested() != 0)
		return false;
	if (b->engine != NULL && !build_pdf_write(b->arena, &pdf))
		return false;
	/* What is made of the whole set needs the most memory, and neither texts nor the stylesheets of pages. */
	set_forget_texts(b->set);
	sheets_free(b->site.sheets);
	b->site.sheets = sheets_new(b->arena);
	return write_whole(b) && stop_requested() == 0 && write_findings(b) &&
	       output_publish(b->output);
}

static void say_settings(const struct build *b) {
	char day[11];

	date_print(b->set->as_of, day);
	fprintf(stderr, "as of %s, commit %.*s, templates %s, PDFs by %s %.*s\n", day,
		STR_ARG(b->as_of.commit.n > 0 ? b->as_of.commit : STR("none")),
		b->set->templates.paths[1], b->engine != NULL ? b->engine->program : "none",
		STR_ARG(b->engine != NULL ? b->engine->version : STR("")));
}

/* What the readers may not see is gone from here on. */
static const struct completeness *reduce(struct build *b, const struct completeness *whole) {
	audience_reduce(b->set);
	return b->set->audience.hidden.n > 0 ? completeness_measure(b->arena, b->set) : whole;
}

static void publish(struct build *b) {
	const struct build_options *o = b->options;
	const char *out =
		o->output != NULL ? o->output : str_format(b->arena, "%s/output", b->set->folder).p;
	const char *phase = judgement_phase(b->arena, &o->judgement, b->set);
	const struct completeness *completeness;
	struct output_count count;

	check_run(b->set, phase);
	completeness = completeness_measure(b->arena, b->set);
	if (findings_refuse(set_findings(b->set, b->arena), o->draft)) {
		b->refused = true;
		return;
	}
	completeness = reduce(b, completeness);
	b->site = (struct site){ .set = b->set,
				 .version = STR(DOSSIER_VERSION),
				 .commit = b->as_of.commit,
				 .draft = o->draft,
				 .completeness = completeness,
				 .overviews = whole_names(b->arena, b->set, WHOLE_OVERVIEWS),
				 .findings = audience_findings(b->arena, b->set),
				 .phase = phase,
				 .sheets = sheets_new(b->arena) };
	b->engine = build_pdf_prepare(b->arena, b->set, &o->pdf);
	b->site.pdf = b->engine != NULL;
	if (b->cli->verbose)
		say_settings(b);
	if (o->pdf.when == PDF_REQUIRE && b->engine == NULL)
		return;
	b->output = output_open(b->arena, b->set->findings, out, b->set->folder, !o->no_wait);
	if (b->output == NULL)
		return;
	if (!write_all(b)) {
		output_discard(b->output);
		return;
	}
	count = output_count(b->output);
	if (!b->cli->quiet)
		fprintf(stderr, "%s: %zu document%s, %zu files, %zu of them unchanged\n", out,
			b->set->documents.n, b->set->documents.n == 1 ? "" : "s", count.files,
			count.unchanged);
}

/* For whom; false, said on standard error, where the project has no such label. */
static bool choose_audience(const struct build *b, const char *label) {
	const struct value *labels = b->set->config->classification;

	if (label == NULL)
		return true;
	if (labels != NULL && audience_rank(b->set, str_of(label)) != SIZE_MAX) {
		audience_choose(b->set, str_of(label));
		return true;
	}
	if (labels == NULL)
		usage_error("'classification' in dossier.yaml has no labels, so none is '%s'",
			    label);
	else
		usage_error("there is no label '%s'; there are %.*s", label,
			    STR_ARG(value_join(b->arena, labels, ", ")));
	return false;
}

int command_build(const struct cli *cli, int argc, char **argv) {
	static const struct argp argp = { options,
					  parse_option,
					  NULL,
					  "Builds the site and a PDF of every document. Nothing is "
					  "published while there are errors.",
					  judgement_children,
					  NULL,
					  NULL };
	struct arena *a = arena_new();
	struct build_options o = { .pdf = { .when = PDF_AUTO }, .arena = a };
	struct findings *findings = findings_new(a);
	const char *folder;
	struct build b = { .cli = cli, .options = &o, .arena = a };
	int status = STATUS_USAGE;

	argp_parse(&argp, argc, argv, 0, NULL, &o);
	stop_install();
	folder = project_folder(a, cli);
	if (folder == NULL)
		goto done;
	b.set = project_load(a, cli, folder, findings);
	if (b.set != NULL && choose_audience(&b, o.up_to) &&
	    as_of_find(a, b.set, o.judgement.as_of, true, &b.as_of)) {
		publish(&b);
		findings = set_findings(b.set, a);
	} else if (b.set == NULL) {
		findings_sort(findings);
	} else {
		goto free_set;
	}
	findings_print(cli, findings);
	if (b.refused && !cli->quiet)
		fputs(o.draft || findings_status(findings, SEVERITY_ERROR) >= STATUS_USAGE
			      ? "nothing was published\n"
			      : "nothing was published; --draft publishes all the same\n",
		      stderr);
	status = findings_status(findings, SEVERITY_ERROR);
	if (o.draft && status == STATUS_FINDINGS && b.output != NULL)
		status = STATUS_CLEAN;
	if (stop_requested() != 0)
		status = 128 + stop_requested();
free_set:
	sheets_free(b.site.sheets);
	if (b.set != NULL)
		set_free(b.set);
done:
	arena_free(a);
	return status;
}
