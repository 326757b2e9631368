/* SPDX-License-Identifier: Apache-2.0 */
#include "press/press.h"

#include <string.h>

#include "base/map.h"
#include "base/pool.h"
#include "press/failure.h"
#include "press/join.h"
#include "press/link.h"
#include "press/metadata.h"
#include "press/outline.h"
#include "press/overlay.h"
#include "press/stamp.h"
#include "press/structure.h"
#include "press/typeset.h"

/* Documents are worked on in groups, so that memory holds the PDFs of one group only. */
#define GROUP_PER_JOB 24u

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
	struct heads *heads;
	struct str *finished;  /* "" where it failed */
	struct arena **arenas; /* where the finished ones are */
	size_t number;         /* of its first document */
	size_t n;
};

static struct render_job job_of(struct group *g, const char *what, bool overlay) {
	return typeset_job(g->options, str_format(g->arena, "%s%zu", what, g->number).p, overlay);
}

static void report_failure(struct group *g, size_t i, const struct render_item *item) {
	failure_report(g->work[i].findings, g->options, g->work[i].document, item);
}

static struct str overlay_of(struct group *g, size_t i) {
	size_t n = (size_t)g->pages[i].pages;
	struct overlay_page *pages = ARENA_ARRAY(g->arena, n, struct overlay_page);
	const struct engine_paper paper = typeset_paper(&g->pages[i]);

	for (size_t k = 0; k < n; k++)
		pages[k] = (struct overlay_page){ .document = g->work[i].document,
						  .number = (int)k + 1,
						  .of = (int)n,
						  .top = paper.top,
						  .head = head_on(&g->heads[i], &paper, (int)k) };
	return overlay_html(g->arena, g->options, pages, n, g->pages[i].landscape);
}

/* Renders the documents, then the overlays of those that succeeded. */
static void render_group(struct group *g) {
	struct render_item *wanted = ARENA_ARRAY(g->arena, g->n, struct render_item);
	const struct render_job pages = job_of(g, "page", false), over = job_of(g, "over", true);
	size_t n = 0;

	typeset_all(g->arena, &pages, g->work[0].document, g->pages, g->heads, g->n);
	for (size_t i = 0; i < g->n; i++) {
		if (g->pages[i].pdf.n == 0) {
			report_failure(g, i, &g->pages[i]);
			continue;
		}
		wanted[n].landscape = g->pages[i].landscape;
		wanted[n++].html = overlay_of(g, i);
	}
	render_all(g->arena, &over, wanted, n);
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
	struct marker_pass pass = { .pdf = pdf,
				    .findings = w->findings,
				    .document = d->id,
				    .paper = typeset_paper(&g->pages[i]) };
	const struct stamp_area area = { .paper = pass.paper,
					 .everywhere =
						 overlay_mark(pdf->arena, d, g->options).n > 0 };
	struct stamp_frames frames = { 0 };
	bool tagged = g->options->standard == PRESS_PDF_UA_1, whole;
	struct str error;

	if (overlay->pages != pdf->pages) {
		failure_report_defect(w->findings, d->id,
				      STR("header and footer have another number of pages"));
		return false;
	}
	if (!tagged)
		join_links(pdf);
	marker_collect(&pass);
	link_rewrite(&pass);
	w->markers = pass.markers;
	w->references = pass.references;
	metadata_write(pdf, d, g->options);
	whole = outline_add(&pass, &d->outline);
	outline_add_names(&pass);
	if (tagged && !structure_add(pdf, g->pages[i].html, &error)) {
		failure_report_defect(w->findings, d->id, error);
		return false;
	}
	for (int page = 0; page < pdf->pages; page++)
		stamp_page(pdf, page, overlay, page, &area, &frames);
	if (pdf_write(pdf, out, &error))
		return whole;
	failure_report_defect(w->findings, d->id, error);
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
		failure_report_defect(g->work[i].findings, g->work[i].document->id, error);
		return;
	}
	if (!pdf_open(a, g->overlays[i].pdf, &overlay, &error)) {
		failure_report_defect(g->work[i].findings, g->work[i].document->id, error);
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
			   .heads = ARENA_ARRAY(a, n, struct heads),
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
		failure_repeat(findings, work[i].findings);
		arena_free(work[i].arena);
	}
	arena_free(a);
	return all;
}
