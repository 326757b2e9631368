/* SPDX-License-Identifier: Apache-2.0 */
#include "press/press.h"

#include <string.h>

#include "base/buf.h"
#include "base/map.h"
#include "base/pool.h"
#include "press/link.h"
#include "press/metadata.h"
#include "press/outline.h"
#include "press/overlay.h"
#include "press/render.h"
#include "press/stamp.h"
#include "report/clean.h"

/* Documents are worked on in groups, so that memory holds the PDFs of one group only. */
#define GROUP_PER_JOB 24u
#define HELP_BYTES 600u

static const struct engine_margins document_margins = { 24, 18, 20, 18 };
static const struct engine_margins overlay_margins = { 0, 0, 0, 0 };

/* A document on its way. The arena holds what remains after its group: findings, keys, references;
 * one thread works on it at a time. */
struct work {
	const struct press_document *document;
	struct arena *arena;
	struct findings *findings;
	struct markers markers;
	struct vec references;
	bool delivered;
};

/* A group in the press; the arrays have n items. */
struct group {
	const struct press_options *options;
	struct arena *arena;
	struct work *work;
	struct render_item *pages, *overlays;
	struct str *finished;  /* "" where it failed */
	struct arena **arenas; /* where the finished ones are */
	size_t number;         /* of its first document */
	size_t n;
};

/* What the engine printed, in one line, without the folder's name; the end of it, where programs say
 * what killed them. */
static struct str help_of(struct arena *a, struct str printed, const char *work) {
	struct buf b = { 0 };
	struct str line, folder = str_of(work), out;

	while (str_next_line(&printed, &line)) {
		size_t at;

		line = str_trim(line);
		if (line.n == 0)
			continue;
		at = str_find(line, folder);
		if (b.n > 0)
			buf_add_c(&b, "; ");
		if (at != SIZE_MAX) {
			clean_add(&b, str_slice(line, 0, at));
			line = str_skip(line, at + folder.n);
		}
		clean_add(&b, line);
	}
	out = str_copy(a, buf_str(&b));
	buf_free(&b);
	while (out.n > HELP_BYTES && str_find(out, STR("; ")) != SIZE_MAX)
		out = str_skip(out, str_find(out, STR("; ")) + 2);
	return str_slice(out, 0, HELP_BYTES);
}

static void report_failure(struct group *g, size_t i, const struct render_item *item) {
	struct work *w = &g->work[i];
	struct str help = help_of(w->arena, item->output, g->options->work);
	struct finding *f = finding_add(w->findings, ENG_002, NO_SPAN, "'%.*s': %s failed: %.*s",
					STR_ARG(w->document->id), g->options->engine->kind->name,
					STR_ARG(item->why));

	if (help.n > 0)
		finding_help(f, "it said: %.*s", STR_ARG(help));
}

static void report_defect(struct work *w, struct str why) {
	finding_add(w->findings, ENG_002, NO_SPAN, "'%.*s': its PDF can't be put together: %.*s",
		    STR_ARG(w->document->id), STR_ARG(why));
}

static void render(struct group *g, const char *what, const struct engine_margins *margins,
		   struct render_item *items, size_t n) {
	struct render_job job = { .engine = g->options->engine,
				  .work = g->options->work,
				  .name = str_format(g->arena, "%s%zu", what, g->number).p,
				  .jobs = g->options->jobs,
				  .margins = *margins };

	render_all(g->arena, &job, items, n);
}

/* Renders the documents, then the overlays of those that succeeded. */
static void render_group(struct group *g) {
	struct render_item *wanted = ARENA_ARRAY(g->arena, g->n, struct render_item);
	size_t n = 0;

	for (size_t i = 0; i < g->n; i++)
		g->pages[i].html = g->work[i].document->html;
	render(g, "page", &document_margins, g->pages, g->n);
	for (size_t i = 0; i < g->n; i++) {
		if (g->pages[i].pdf.n == 0)
			report_failure(g, i, &g->pages[i]);
		else
			wanted[n++].html = overlay_html(g->arena, g->work[i].document, g->options,
							g->pages[i].pages);
	}
	render(g, "over", &overlay_margins, wanted, n);
	n = 0;
	for (size_t i = 0; i < g->n; i++) {
		if (g->pages[i].pdf.n == 0)
			continue;
		g->overlays[i] = wanted[n++];
		if (g->overlays[i].pdf.n == 0)
			report_failure(g, i, &g->overlays[i]);
	}
}

/* The document's own PDF, changed in place, with all that it lacks. */
static bool assemble(struct group *g, size_t i, struct pdf *pdf, struct pdf *overlay,
		     struct str *out) {
	struct work *w = &g->work[i];
	const struct press_document *d = w->document;
	struct marker_pass pass = {
		.pdf = pdf, .findings = w->findings, .document = d->id, .margins = document_margins
	};
	struct str error;
	bool whole;

	if (overlay->pages != pdf->pages) {
		report_defect(w, STR("header and footer have another number of pages"));
		return false;
	}
	marker_collect(&pass);
	link_rewrite(&pass);
	w->markers = pass.markers;
	w->references = pass.references;
	metadata_write(pdf, d, g->options);
	whole = outline_add(&pass, &d->outline);
	outline_add_names(&pass);
	stamp_pages(pdf, overlay, &document_margins, overlay_mark(pdf->arena, d, g->options).n > 0);
	if (pdf_write(pdf, out, &error))
		return whole;
	report_defect(w, error);
	return false;
}

/* Runs on any thread. */
static void finish(void *context, unsigned worker UNUSED, size_t i) {
	struct group *g = context;
	struct arena *a = arena_new();
	struct pdf pdf, overlay;
	struct str error;

	g->arenas[i] = a;
	if (g->pages[i].pdf.n == 0 || g->overlays[i].pdf.n == 0)
		return;
	if (!pdf_open(a, g->pages[i].pdf, &pdf, &error)) {
		report_defect(&g->work[i], error);
		return;
	}
	if (!pdf_open(a, g->overlays[i].pdf, &overlay, &error)) {
		report_defect(&g->work[i], error);
	} else {
		if (!assemble(g, i, &pdf, &overlay, &g->finished[i]))
			g->finished[i] = STR("");
		pdf_close(&overlay);
	}
	pdf_close(&pdf);
}

/* False when the sink wants no more. */
static bool deliver(struct group *g, size_t first) {
	for (size_t i = 0; i < g->n; i++) {
		if (g->finished[i].n == 0)
			continue;
		if (!g->options->sink(g->options->context, first + i, g->finished[i]))
			return false;
		g->work[i].delivered = true;
	}
	return true;
}

static bool run_group(const struct press_options *o, struct work *work, size_t first, size_t n) {
	struct arena *a = arena_new();
	struct group g = { .options = o,
			   .arena = a,
			   .work = work + first,
			   .pages = ARENA_ARRAY(a, n, struct render_item),
			   .overlays = ARENA_ARRAY(a, n, struct render_item),
			   .finished = ARENA_ARRAY(a, n, struct str),
			   .arenas = ARENA_ARRAY(a, n, struct arena *),
			   .number = first,
			   .n = n };
	bool wanted;

	render_group(&g);
	pool_run(o->jobs, n, finish, &g);
	wanted = deliver(&g, first);
	for (size_t i = 0; i < n; i++)
		arena_free(g.arenas[i]);
	arena_free(a);
	return wanted;
}

/* Links into other PDFs of the run, now that all markers are known. A document that failed is not
 * there to be looked into; that was said. */
static void check_references(struct work *work, size_t n) {
	struct arena *a = arena_new();
	struct map by_id = map_new(a);

	for (size_t i = 0; i < n; i++)
		map_add(&by_id, work[i].document->id, &work[i]);
	for (size_t i = 0; i < n; i++) {
		for (size_t k = 0; k < work[i].references.n; k++) {
			const struct marker_reference *r = work[i].references.items[k];
			const struct work *target = map_get(&by_id, r->document);
			struct str key = str_format(a, "%.*s#%.*s", STR_ARG(r->document),
						    STR_ARG(r->anchor));

			if (target != NULL && target->delivered &&
			    marker_find(&target->markers, key) == NULL)
				finding_add(work[i].findings, ENG_003, NO_SPAN,
					    "'%.*s': a link to '%.*s', which is not on any page",
					    STR_ARG(work[i].document->id), STR_ARG(key));
		}
	}
	arena_free(a);
}

/* Says again, in the caller's list, what the list of a document's own arena holds. */
static void repeat_findings(struct findings *list, const struct findings *own) {
	for (size_t i = 0; i < own->items.n; i++) {
		const struct finding *f = own->items.items[i];
		struct finding *again =
			finding_add_code(list, f->code, f->span, "%.*s", STR_ARG(f->message));

		if (f->help.n > 0)
			finding_help(again, "%.*s", STR_ARG(f->help));
	}
}

bool press_run(struct findings *findings, const struct press_options *given,
	       const struct press_document *documents, size_t n) {
	struct arena *a = arena_new();
	struct work *work = ARENA_ARRAY(a, n, struct work);
	struct press_options o = *given;
	bool all = true, wanted = true;
	size_t group;

	o.jobs = o.jobs > 0 ? o.jobs : pool_processors();
	group = (size_t)o.jobs * GROUP_PER_JOB;
	for (size_t i = 0; i < n; i++) {
		work[i].document = &documents[i];
		work[i].arena = arena_new();
		work[i].findings = findings_new(work[i].arena);
	}
	for (size_t i = 0; i < n && wanted; i += group) {
		if (o.progress != NULL)
			o.progress(o.context, i, n);
		wanted = run_group(&o, work, i, n - i < group ? n - i : group);
	}
	if (o.progress != NULL && wanted)
		o.progress(o.context, n, n);
	check_references(work, n);
	for (size_t i = 0; i < n; i++) {
		all = all && work[i].delivered;
		repeat_findings(findings, work[i].findings);
		arena_free(work[i].arena);
	}
	arena_free(a);
	return all;
}
