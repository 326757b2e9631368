/* SPDX-License-Identifier: Apache-2.0 */
#include <argp.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/file.h"
#include "base/path.h"
#include "base/stop.h"
#include "base/store.h"
#include "check/check.h"
#include "check/completeness.h"
#include "cli/build_pdf.h"
#include "cli/cli.h"
#include "cli/judgement.h"
#include "cli/pack_files.h"
#include "cli/printing.h"
#include "model/language.h"
#include "model/pack.h"
#include "press/bind.h"
#include "press/render_cache.h"
#include "publish/remove.h"

struct pack_options {
	struct judgement judgement;
	const char *name, *output, *engine;
	enum press_standard standard;
	bool draft;
	struct arena *arena;
};

enum { KEY_ENGINE = 256, KEY_STANDARD, KEY_DRAFT };

static const struct argp_option options[] = {
	{ "output", 'o', "FILE", 0, "write to FILE (default: NAME.pdf)", 0 },
	{ "engine", KEY_ENGINE, "NAME", 0, "make pages with this engine", 0 },
	{ "pdf-standard", KEY_STANDARD, "STANDARD", 0,
	  "1.7: PDF with attachments (the default); a-1b: PDF/A-1b, without; a-3b: PDF/A-3b", 0 },
	{ "draft", KEY_DRAFT, NULL, 0, "bind in spite of errors; every page says DRAFT", 0 },
	{ 0 },
};

static enum press_standard standard_of(const struct argp_state *state, const char *name) {
	if (strcmp(name, "a-1b") == 0)
		return PRESS_PDF_A_1B;
	if (strcmp(name, "a-3b") == 0)
		return PRESS_PDF_A_3B;
	if (strcmp(name, "1.7") != 0)
		argp_error(state, "--pdf-standard takes 1.7, a-1b or a-3b, not '%s'", name);
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
		if (!engine_is_known(arg))
			argp_error(state, "--engine takes one of %s, not '%s'",
				   engine_names(o->arena).p, arg);
		o->engine = arg;
		return 0;
	case KEY_STANDARD:
		o->standard = standard_of(state, arg);
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

/* A pack in progress. */
struct packing {
	const struct cli *cli;
	const struct pack_options *options;
	struct arena *arena;
	struct set *set;
	struct as_of as_of;
	struct site site;
	const struct engine *engine;
	struct pack_facts facts;
	struct vec attachments; /* struct press_attachment */
	struct vec texts;       /* struct pack_text */
	struct printing *printing;
	struct document **documents; /* in the order of the pack */
	size_t n;
	struct press_pack bound;
	bool refused; /* for errors in the content */
};

/* Errors in the content keep a pack from being bound, but for a draft. */
static bool is_refused(struct packing *p) {
	const struct findings *all = set_findings(p->set, p->arena);

	return findings_status(all, SEVERITY_ERROR) >= STATUS_USAGE ||
	       (findings_reach(all, SEVERITY_ERROR) && !p->options->draft);
}

static void list_documents(struct packing *p) {
	const struct pack *pack = p->facts.pack;

	p->documents = ARENA_ARRAY(p->arena, pack->documents, struct document *);
	for (size_t i = 0; i < pack->parts.n; i++) {
		const struct pack_part *part = pack->parts.items[i];

		for (size_t k = 0; k < part->members.n; k++)
			p->documents[p->n++] = part->members.items[k];
	}
}

static struct press_heading *bookmark(struct arena *a, struct str key, struct str title) {
	struct press_heading *h = ARENA_NEW(a, struct press_heading);

	*h = (struct press_heading){ .level = 1, .key = key, .title = title };
	return h;
}

/* What a generated part is to the press. */
static void describe_text(const struct packing *p, const struct pack_text *text,
			  struct press_document *out) {
	const struct pack *pack = p->facts.pack;

	*out = *p->bound.about;
	out->id = str_format(p->arena, "pack-%.*s", STR_ARG(text->part->name));
	out->title = str_format(p->arena, "%.*s: %.*s", STR_ARG(p->bound.about->title),
				STR_ARG(text->title));
	out->html = text->html;
	out->draft = p->site.draft || pack->unapproved > 0;
}

/* A generated part, with its bookmark. */
static void bind_text(struct packing *p, const struct pack_part *part, struct press_document *all,
		      struct vec *outline) {
	for (size_t i = 0; i < p->texts.n; i++) {
		const struct pack_text *text = p->texts.items[i];

		if (text->part != part || text->html.n == 0)
			continue;
		describe_text(p, text, &all[p->bound.n]);
		vec_add(p->arena, outline,
			bookmark(p->arena,
				 str_format(p->arena, "%.*s#top", STR_ARG(all[p->bound.n].id)),
				 text->title));
		p->bound.n++;
	}
}

/* The documents of a chapter, below a bookmark with its title. */
static void bind_chapter(struct packing *p, const struct pack_part *part,
			 const struct press_document **next, struct press_document *all,
			 struct vec *outline) {
	for (size_t k = 0; k < part->members.n; k++) {
		const struct press_document *d = (*next)++;

		if (k == 0 && part->title.n > 0)
			vec_add(p->arena, outline,
				bookmark(p->arena, str_format(p->arena, "%.*s#top", STR_ARG(d->id)),
					 part->title));
		for (size_t i = 0; i < d->outline.n; i++)
			vec_add(p->arena, outline, d->outline.items[i]);
		all[p->bound.n++] = *d;
	}
}

/* Parts and documents in the order of the pack. */
static void arrange(struct packing *p) {
	const struct pack *pack = p->facts.pack;
	const struct press_document *next = printing_describe(p->printing, 2);
	struct press_document *all =
		ARENA_ARRAY(p->arena, p->n + p->texts.n, struct press_document);

	for (size_t i = 0; i < pack->parts.n; i++) {
		const struct pack_part *part = pack->parts.items[i];

		if (part->name.n > 0)
			bind_text(p, part, all, &p->bound.outline);
		else
			bind_chapter(p, part, &next, all, &p->bound.outline);
	}
	p->bound.documents = all;
}

/* What the file says about itself. */
static struct press_document *describe(struct packing *p) {
	struct press_document *d = ARENA_NEW(p->arena, struct press_document);
	const struct pack *pack = p->facts.pack;
	const struct language *l = p->set->language;

	d->id = str_format(p->arena, "%.*s", STR_ARG(pack->name));
	d->title = pack->title.n > 0 ? pack->title : pack->name;
	d->version = pack->version;
	d->status = pack->unapproved > 0 ? STR("draft") : STR("approved");
	d->status_word = language_value(l, d->status);
	d->classification = language_value(l, pack->classification);
	if (d->classification.n == 0)
		d->classification = pack->classification;
	d->language = p->set->config->language;
	d->author = p->set->config->organisation;
	d->subject = p->set->config->title;
	d->keywords = str_format(p->arena, "SHA256SUMS %.*s", STR_ARG(p->facts.manifest));
	d->draft = p->site.draft || pack->unapproved > 0;
	return d;
}

/* A PDF/A-1 holds no files; the facts have been told all the same. */
static bool gather(struct packing *p, const char *folder) {
	if (!pack_files_make(p->arena, &p->site, &p->facts, folder, &p->attachments))
		return false;
	if (p->options->standard == PRESS_PDF_A_1B) {
		p->attachments = (struct vec){ 0 };
		p->facts.attachments = (struct vec){ 0 };
	}
	return pack_text_make(p->arena, &p->site, &p->facts, &p->texts);
}

static bool read_profile(struct packing *p) {
	struct source *source;

	if (p->options->standard == PRESS_PDF_1_7)
		return true;
	if (!set_read_template(p->set, p->arena, "theme/srgb.icc", &source)) {
		finding_add(p->set->findings, CFG_004, NO_SPAN, "templates/theme/srgb.icc: %s",
			    strerror(errno));
		return false;
	}
	p->bound.icc = source->text;
	return true;
}

static bool press(struct packing *p, const char *folder, struct str *out) {
	struct press_options o =
		printing_options(p->arena, p->cli, p->set, p->engine, p->as_of.seconds);
	bool ok;

	o.work = folder;
	o.commit = p->as_of.commit;
	o.archival = p->options->standard == PRESS_PDF_A_1B;
	o.cache = printing_cache(p->arena, p->engine);
	ok = press_bind(p->arena, p->set->findings, &o, &p->bound, out);
	if (p->cli->verbose)
		fprintf(stderr, "%zu of %zu parts rendered before\n", render_cache_hits(o.cache),
			p->bound.n);
	render_cache_close(o.cache);
	return ok;
}

static bool bind(struct packing *p, const char *folder, struct str *out) {
	bool ok;

	p->bound.standard = p->options->standard;
	if (!gather(p, folder) || !read_profile(p))
		return false;
	list_documents(p);
	p->printing = printing_open(p->arena, p->cli, &p->site, p->documents, p->n);
	ok = p->printing != NULL && printing_is_whole(p->printing) && stop_requested() == 0;
	if (ok) {
		p->bound.about = describe(p);
		p->bound.attachments = p->attachments;
		arrange(p);
		ok = press(p, folder, out);
	}
	printing_close(p->printing);
	return ok && stop_requested() == 0;
}

static bool write_pack(struct packing *p, struct str bytes) {
	struct arena *a = p->arena;
	struct str path = p->options->output != NULL ? str_of(p->options->output)
						     : str_format(a, "%s.pdf", p->options->name);
	struct str above = path_folder(path);
	int folder = file_open_folder(str_find_char(path, '/') == SIZE_MAX ? "."
				      : above.n == 0                       ? "/"
									   : str_c(a, above));
	bool ok = folder >= 0 && store_file(folder, str_c(a, path_name(path)), bytes, 0644);

	if (!ok)
		fprintf(stderr, "dossier: %.*s: %s\n", STR_ARG(path), strerror(errno));
	else if (!p->cli->quiet)
		fprintf(stderr, "%.*s: %zu document%s, %zu bytes\n", STR_ARG(path), p->n,
			p->n == 1 ? "" : "s", bytes.n);
	if (folder >= 0)
		close(folder);
	return ok;
}

/* The exit status, but for findings. */
static int make(struct packing *p) {
	char folder[] = "/tmp/dossier-XXXXXX";
	struct str bytes;
	int parent, status = STATUS_MACHINE;

	if (mkdtemp(folder) == NULL) {
		fprintf(stderr, "dossier: %s: %s\n", folder, strerror(errno));
		return STATUS_MACHINE;
	}
	if (bind(p, folder, &bytes) && write_pack(p, bytes))
		status = STATUS_CLEAN;
	parent = open("/tmp", O_PATH | O_DIRECTORY | O_CLOEXEC);
	if (parent >= 0) {
		remove_tree(parent, folder + strlen("/tmp/"), NULL);
		close(parent);
	}
	return status;
}

static int refuse(struct packing *p) {
	struct vec names = pack_names(p->arena, p->set);
	struct buf list = { 0 };

	for (size_t i = 0; i < names.n; i++)
		buf_print(&list, "%s%.*s", i > 0 ? ", " : "",
			  STR_ARG(*(struct str *)names.items[i]));
	usage_error("there is no pack '%s'; there are %.*s", p->options->name,
		    STR_ARG(buf_str(&list)));
	buf_free(&list);
	return STATUS_USAGE;
}

static bool is_pack(struct packing *p) {
	struct vec names = pack_names(p->arena, p->set);

	for (size_t i = 0; i < names.n; i++)
		if (str_is(*(struct str *)names.items[i], p->options->name))
			return true;
	return false;
}

static int pack(struct packing *p) {
	const struct pack_options *o = p->options;
	const char *phase = judgement_phase(p->arena, &o->judgement, p->set);
	const struct pdf_options pdf = { PDF_REQUIRE, o->engine };

	if (!is_pack(p))
		return refuse(p);
	check_run(p->set, phase);
	if (is_refused(p)) {
		p->refused = true;
		return STATUS_CLEAN;
	}
	p->site = (struct site){ .set = p->set,
				 .version = STR(DOSSIER_VERSION),
				 .commit = p->as_of.commit,
				 .draft = o->draft,
				 .pack = true,
				 .completeness = completeness_measure(p->arena, p->set),
				 .findings = set_findings(p->set, p->arena),
				 .phase = phase };
	p->facts.pack = pack_load(p->arena, p->set, str_of(o->name));
	p->engine = p->facts.pack != NULL ? build_pdf_prepare(p->arena, p->set, &pdf) : NULL;
	return p->engine != NULL ? make(p) : STATUS_CLEAN;
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
	struct packing p = { .cli = cli, .options = &o, .arena = a };
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
	p.set = project_load(a, cli, folder, findings);
	if (p.set == NULL) {
		findings_sort(findings);
	} else {
		if (!as_of_find(a, p.set, o.judgement.as_of, true, &p.as_of))
			goto free_set;
		status = pack(&p);
		findings = set_findings(p.set, a);
	}
	findings_print(cli, findings);
	if (p.refused && !cli->quiet)
		fputs("no pack was written\n", stderr);
	worst = findings_status(findings, SEVERITY_ERROR);
	if (worst > STATUS_CLEAN && !(o.draft && worst == STATUS_FINDINGS))
		status = worst;
	if (stop_requested() != 0)
		status = 128 + stop_requested();
free_set:
	if (p.set != NULL)
		set_free(p.set);
done:
	arena_free(a);
	return status;
}
