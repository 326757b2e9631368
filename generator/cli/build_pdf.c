/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/build_pdf.h"

#include <limits.h>
#include <stdlib.h>

#include "cli/printing.h"
#include "model/identity.h"
#include "press/press.h"
#include "press/render_cache.h"

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
	if (engine == NULL || !o->tagged || engine_marks(engine))
		return engine;
	f = finding_add(s->findings, ENG_007, NO_SPAN, "%s %.*s makes no PDF/UA",
			engine->kind->name, STR_ARG(engine->version));
	finding_help(f, "%s", f->code->fix);
	return NULL;
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
	struct press_options options = printing_options(a, b->cli, b->set, b->engine, b->seconds);
	size_t before = b->set->findings->counts[SEVERITY_ERROR];
	bool ok;

	options.standard = b->tagged ? PRESS_PDF_UA_1 : PRESS_PDF_1_7;
	options.cache = printing_cache(a, b->engine);
	options.work = output_work_folder(b->output);
	options.progress = report;
	options.sink = take;
	options.context = &sink;
	ok = options.work != NULL && press_run(b->set->findings, &options, all, n);
	progress_end(sink.progress);
	render_cache_close(options.cache);
	return ok && b->set->findings->counts[SEVERITY_ERROR] == before;
}

bool build_pdf_write(struct arena *a, const struct build_pdf *b) {
	size_t n = 0, most = b->set->documents.n;
	struct document **documents = ARENA_ARRAY(a, most, struct document *);
	struct printing *p;
	bool ok;

	for (size_t i = 0; i < most; i++)
		if (identity_is_usable(b->set->documents.items[i]))
			documents[n++] = b->set->documents.items[i];
	p = printing_open(a, b->cli, b->site, b->engine, documents, n);
	ok = p != NULL && printing_is_whole(p) &&
	     press(a, b, documents, printing_describe(p, 1), n) && printing_is_shown(p);
	printing_close(p);
	return ok;
}
