/* SPDX-License-Identifier: Apache-2.0 */
#include <argp.h>
#include <errno.h>
#include <string.h>

#include "base/buf.h"
#include "base/file.h"
#include "cli/cli.h"
#include "read/gate.h"
#include "read/limits.h"
#include "xslt/stylesheet.h"
#include "xslt/templates.h"
#include "xslt/xmlmem.h"
#include "xslt/xmlread.h"

#define IMPORTS "imports/"

/* What libxml2 may take for each byte of the file, beyond a page's. */
#define MEMORY_PER_BYTE 48

struct import_options {
	const char *format, *path, *name;
};

enum { KEY_NAME = 256 };

static const struct argp_option options[] = {
	{ "name", KEY_NAME, "NAME", 0,
	  "call the catalogue NAME, which is its prefix too (default: imported)", 0 },
	{ 0 },
};

/* A name of a catalogue stands in ids and is a name of a file. */
static bool is_name(const char *name) {
	return *name != '\0' && name[strspn(name, "abcdefghijklmnopqrstuvwxyz0123456789-")] == '\0';
}

static error_t parse_option(int key, char *arg, struct argp_state *state) {
	struct import_options *o = state->input;

	switch (key) {
	case KEY_NAME:
		if (!is_name(arg))
			argp_error(state, "--name takes a-z, 0-9 and '-', not '%s'", arg);
		o->name = arg;
		return 0;
	case ARGP_KEY_ARG:
		if (state->arg_num == 0)
			o->format = arg;
		else if (state->arg_num == 1)
			o->path = arg;
		else
			argp_error(state, "one FILE at a time");
		return 0;
	default:
		return ARGP_ERR_UNKNOWN;
	}
}

struct job {
	struct arena *arena;
	const struct import_options *options;
	struct findings *findings;
	struct source *source;
	struct stylesheet *sheet;
	struct buf out;
	bool ok;
};

static void work(void *context) {
	struct job *j = context;
	const char *params[] = { "name", j->options->name, NULL };
	struct span place = span_of(j->source, 0, 0);
	xmlDocPtr doc = xmlread(j->findings, IMP_001, j->source), result;

	if (doc == NULL)
		return;
	result = stylesheet_apply(j->sheet, j->findings, place, doc, params);
	j->ok = result != NULL && stylesheet_write(j->sheet, j->findings, place, result, &j->out);
	stylesheet_release(result);
	xmlFreeDoc(doc);
}

static struct source *read_source(struct arena *a, const char *path) {
	struct str text;

	if (file_read_named(a, path, LIMIT_IMPORT_BYTES, &text))
		return source_new(a, str_of(path), text);
	usage_error("%s: %s", path, strerror(errno));
	return NULL;
}

/* The stylesheet of the format; NULL after saying why. */
static struct stylesheet *load(struct arena *a, const struct set *s, const char *format) {
	const struct stylesheet_roots roots = templates_roots(s);
	struct vec names = set_list_templates(s, a, IMPORTS, ".xsl");

	for (size_t i = 0; i < names.n; i++) {
		struct str *name = names.items[i];

		*name = str_slice(*name, strlen(IMPORTS), name->n - strlen(".xsl"));
		if (str_is(*name, format))
			return stylesheet_load(a, s->findings, &roots,
					       str_format(a, IMPORTS "%s.xsl", format).p);
	}
	usage_error("there is no format '%s'; there is %s", format, names_text(a, &names));
	return NULL;
}

static int import(struct job *j, const struct cli *cli, const struct set *s) {
	struct xmlmem_budget budget = { 0, j->findings, NO_SPAN };
	int status = STATUS_USAGE;

	j->sheet = load(j->arena, s, j->options->format);
	j->source = j->sheet != NULL ? read_source(j->arena, j->options->path) : NULL;
	if (j->source == NULL) {
		stylesheet_free(j->sheet);
		return status;
	}
	budget.bytes = XMLMEM_LARGEST + j->source->text.n * MEMORY_PER_BYTE;
	budget.place = span_of(j->source, 0, 0);
	if (gate_pass(j->findings, j->source))
		j->ok = xmlmem_run(&budget, work, j) && j->ok;
	stylesheet_free(j->sheet);
	findings_sort(j->findings);
	findings_print(cli, j->findings);
	status = findings_status(j->findings, SEVERITY_ERROR);
	if (j->ok && fwrite(j->out.p, 1, j->out.n, stdout) != j->out.n)
		status = STATUS_MACHINE;
	return status;
}

int command_import(const struct cli *cli, int argc, char **argv) {
	static const struct argp argp = {
		options,
		parse_option,
		"FORMAT FILE",
		"Writes what a file of another format holds to standard output, as a file of ours. "
		"FORMAT is oscal-catalog: a catalog in OSCAL's XML becomes a catalogue of ids and "
		"titles, for the folder catalogues/ of a project.",
		NULL,
		NULL,
		NULL
	};
	struct arena *a = arena_new();
	struct import_options o = { .name = "imported" };
	struct findings *findings = findings_new(a);
	struct job j = { .arena = a, .options = &o, .findings = findings };
	struct set *s;
	int status;

	argp_parse(&argp, argc, argv, 0, NULL, &o);
	if (o.path == NULL) {
		status = usage_error("import takes a FORMAT such as oscal-catalog, and a FILE");
		goto done;
	}
	s = templates_load(a, cli, findings);
	status = import(&j, cli, s);
	buf_free(&j.out);
	set_free(s);
done:
	arena_free(a);
	return status;
}
