/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/build_pdf.h"

#include <limits.h>
#include <stdlib.h>

#include "base/pool.h"
#include "model/identity.h"
#include "model/language.h"
#include "press/press.h"
#include "publish/pages.h"

static const struct engine *find(struct arena *a, const struct set *s, const struct pdf_options *o,
				 struct buf *passed_over) {
	char project[PATH_MAX];
	struct engine_search search = { o->engine, getenv("PATH"), realpath(s->folder, project) };

	return engine_find(a, &search, passed_over);
}

const struct engine *build_pdf_prepare(struct arena *a, struct set *s,
				       const struct pdf_options *o) {
	struct buf passed_over = { 0 };
	const struct engine *engine;
	struct finding *f;

	if (o->when == PDF_NEVER)
		return NULL;
	engine = find(a, s, o, &passed_over);
	if (engine == NULL) {
		f = finding_add(s->findings, o->when == PDF_REQUIRE ? ENG_004 : ENG_001, NO_SPAN,
				"no PDF engine is installed");
		if (passed_over.n > 0)
			finding_help(f, "%.*s", STR_ARG(str_trim(buf_str(&passed_over))));
		else
			finding_help(f, "%s", f->code->fix);
	}
	buf_free(&passed_over);
	return engine;
}

/* The print pages of all documents, made by several workers. */
struct printing {
	struct pages *pages;
	struct document **documents;
	struct str *html;
	struct arena **arenas;
};

static void print_one(void *context, unsigned worker, size_t i) {
	struct printing *p = context;

	(void)worker;
	p->arenas[i] = arena_new();
	p->html[i] = pages_print(p->pages, p->arenas[i], p->documents[i]);
}

static struct press_heading *heading(struct arena *a, int level, struct str id, struct str anchor,
				     struct str title) {
	struct press_heading *h = ARENA_NEW(a, struct press_heading);

	h->level = level;
	h->key = str_format(a, "%.*s#%.*s", STR_ARG(id), STR_ARG(anchor));
	h->title = title;
	return h;
}

static void describe(struct arena *a, const struct build_pdf *b, const struct document *d,
		     struct press_document *out) {
	const struct entry *owner = map_get(&b->set->entries, d->owner);

	out->id = d->id;
	out->title = d->title;
	out->version = d->version;
	out->status = d->status;
	out->status_word = language_value(b->set->language, d->status);
	out->classification = language_value(b->set->language, d->classification);
	if (out->classification.n == 0)
		out->classification = d->classification;
	out->language = d->language.n > 0 ? d->language : b->set->config->language;
	out->author = owner != NULL && owner->title.n > 0 ? owner->title : d->owner;
	out->subject = d->kind->title;
	out->keywords = d->id;
	out->draft = b->site->draft;
	vec_add(a, &out->outline,
		heading(a, 1, d->id, STR("top"),
			str_format(a, "%.*s %.*s", STR_ARG(d->id), STR_ARG(d->title))));
	for (size_t i = 0; i < d->heading_count; i++) {
		const struct heading *h = &d->headings[i];

		vec_add(a, &out->outline,
			heading(a, h->level + 1, d->id, h->anchor,
				str_format(a, "%.*s %.*s", STR_ARG(h->number), STR_ARG(h->text))));
	}
}

struct sink {
	struct output *output;
	struct document **documents;
	struct progress *progress;
};

static bool take(void *context, size_t i, struct str pdf) {
	struct sink *s = context;
	char path[128];

	snprintf(path, sizeof(path), "pdf/%.*s.pdf", STR_ARG(s->documents[i]->id));
	return output_write(s->output, path, pdf);
}

static void report(void *context, size_t done, size_t total) {
	const struct sink *s = context;

	progress_report(s->progress, done, total);
}

static bool press(struct arena *a, const struct build_pdf *b, struct document **documents,
		  const struct press_document *all, size_t n) {
	struct sink sink = { b->output, documents, progress_start(a, b->cli, "PDFs made") };
	const struct language *l = b->set->language;
	char as_of[11];
	struct press_options options = {
		.engine = b->engine,
		.work = output_work_folder(b->output),
		.jobs = b->cli->workers,
		.date_seconds = b->seconds,
		.words = { language_label(l, STR("page")), language_label(l, STR("of")),
			   language_label(l, STR("as of")), language_label(l, STR("DRAFT")) },
		.organisation = b->set->config->organisation,
		.tool = STR("dossier " DOSSIER_VERSION),
		.progress = report,
		.sink = take,
		.context = &sink,
	};
	size_t before = b->set->findings->counts[SEVERITY_ERROR];
	bool ok;

	date_print(b->set->as_of, as_of);
	options.date = language_date(l, a, str_of(as_of));
	ok = options.work != NULL && press_run(b->set->findings, &options, all, n);
	progress_end(sink.progress);
	return ok && b->set->findings->counts[SEVERITY_ERROR] == before;
}

bool build_pdf_write(struct arena *a, const struct build_pdf *b) {
	struct site site = *b->site;
	size_t n = 0, most = b->set->documents.n;
	struct printing p = { .documents = ARENA_ARRAY(a, most, struct document *),
			      .html = ARENA_ARRAY(a, most, struct str),
			      .arenas = ARENA_ARRAY(a, most, struct arena *) };
	struct press_document *all = ARENA_ARRAY(a, most, struct press_document);
	bool ok = true;

	site.print = true;
	p.pages = pages_open(a, &site);
	if (p.pages == NULL)
		return false;
	for (size_t i = 0; i < most; i++)
		if (identity_is_usable(b->set->documents.items[i]))
			p.documents[n++] = b->set->documents.items[i];
	pool_run(b->cli->workers, n, print_one, &p);
	for (size_t i = 0; i < n; i++) {
		describe(a, b, p.documents[i], &all[i]);
		all[i].html = p.html[i];
		ok = ok && p.html[i].n > 0;
	}
	ok = ok && press(a, b, p.documents, all, n);
	for (size_t i = 0; i < n; i++)
		arena_free(p.arenas[i]);
	pages_close(p.pages);
	return ok;
}
