/* SPDX-License-Identifier: Apache-2.0 */
#include "press/bind.h"

#include "base/map.h"
#include "press/archive.h"
#include "press/attachment.h"
#include "press/failure.h"
#include "press/link.h"
#include "press/metadata.h"
#include "press/number.h"
#include "press/outline.h"
#include "press/overlay.h"
#include "press/paper.h"
#include "press/render.h"
#include "press/stamp.h"

/* A pack on its way. */
struct binding {
	struct arena *arena;
	struct findings *findings;
	const struct press_options *options;
	const struct press_pack *pack;
	struct render_item *items; /* as many as documents */
	struct pdf *sources;       /* open until the pack is written */
	size_t opened;
	struct pdf pdf;
	struct marker_pass pass;
	struct overlay_page *pages;     /* as many as the pack has */
	struct render_item overlays[2]; /* of the upright pages, of the landscape ones */
	struct pdf papers[2];           /* the same, open */
};

static void render(struct binding *b, const char *name, bool overlay, struct render_item *items,
		   size_t n) {
	const struct press_options *o = b->options;
	struct render_job job = { .engine = o->engine,
				  .work = o->work,
				  .name = name,
				  .jobs = o->jobs,
				  .overlay = overlay,
				  .cache = o->cache };

	render_all(b->arena, &job, items, n);
}

/* All of them, even when one fails: so each failure is told, and the others are in the cache for the next time. */
static bool render_documents(struct binding *b) {
	const struct press_pack *p = b->pack;
	bool all = true;

	for (size_t i = 0; i < p->n; i++) {
		b->items[i].html = p->documents[i].html;
		b->items[i].landscape = p->documents[i].landscape;
	}
	render(b, "bind", false, b->items, p->n);
	for (size_t i = 0; i < p->n; i++) {
		if (b->items[i].pdf.n > 0)
			continue;
		failure_report(b->findings, b->options, &p->documents[i], &b->items[i]);
		all = false;
	}
	return all;
}

/* What belongs to the structure of a document, which is not bound. */
static void strip_page(struct pdf *p, qpdf_oh page) {
	qpdf_oh_remove_key(p->q, page, "/StructParents");
	qpdf_oh_remove_key(p->q, page, "/Tabs");
}

static bool open_sources(struct binding *b) {
	struct str error;

	for (; b->opened < b->pack->n; b->opened++) {
		if (pdf_open(b->arena, b->items[b->opened].pdf, &b->sources[b->opened], &error))
			continue;
		failure_report_defect(b->findings, b->pack->documents[b->opened].id, error);
		return false;
	}
	return true;
}

/* All pages into one file, each with the document that it is of. */
static bool merge(struct binding *b) {
	int total = 0, page = 0;

	if (!open_sources(b))
		return false;
	for (size_t i = 0; i < b->pack->n; i++)
		total += b->sources[i].pages;
	b->pages = ARENA_ARRAY(b->arena, (size_t)total, struct overlay_page);
	pdf_begin(b->arena, &b->pdf);
	for (size_t i = 0; i < b->pack->n; i++)
		for (int k = 0; k < b->sources[i].pages; k++, page++) {
			pdf_add_page(&b->pdf, &b->sources[i], k);
			strip_page(&b->pdf, pdf_page(&b->pdf, page));
			b->pages[page] = (struct overlay_page){ .document = &b->pack->documents[i],
								.number = page + 1,
								.of = total };
		}
	return true;
}

/* Markers first, for numbers need them. */
static void find_places(struct binding *b) {
	b->pass = (struct marker_pass){ .pdf = &b->pdf,
					.findings = b->findings,
					.document = b->pack->about->id,
					.paper = paper_of_text(false),
					.bound = true };
	marker_collect(&b->pass);
	for (int i = 0; i < b->pdf.pages; i++)
		b->pages[i].numbers = number_collect(&b->pass, i);
}

/* One overlay for each orientation that there is. */
static bool render_overlays(struct binding *b) {
	size_t all = (size_t)b->pdf.pages, n;
	struct overlay_page *some = ARENA_ARRAY(b->arena, all, struct overlay_page);
	bool ok = true;

	for (int landscape = 0; landscape < 2; landscape++) {
		n = 0;
		for (size_t i = 0; i < all; i++)
			if (b->pages[i].document->landscape == landscape)
				some[n++] = b->pages[i];
		if (n == 0)
			continue;
		b->overlays[landscape].landscape = landscape;
		b->overlays[landscape].html =
			overlay_html(b->arena, b->options, some, n, landscape);
		render(b, landscape ? "wide" : "over", true, &b->overlays[landscape], 1);
		if (b->overlays[landscape].pdf.n > 0)
			continue;
		failure_report(b->findings, b->options, b->pack->about, &b->overlays[landscape]);
		ok = false;
	}
	return ok;
}

static struct stamp_area area_of(struct binding *b, const struct overlay_page *page) {
	const struct press_document *d = page->document;
	struct stamp_area area = { .paper = paper_of_text(d->landscape) };

	area.everywhere = !b->options->archival && overlay_mark(b->arena, d, b->options).n > 0;
	for (size_t i = 0; i < page->numbers.n; i++)
		vec_add(b->arena, &area.boxes,
			&((struct overlay_number *)page->numbers.items[i])->box);
	return area;
}

static bool stamp(struct binding *b) {
	int next[2] = { 0, 0 };
	struct str error;

	for (int i = 0; i < 2; i++)
		if (b->overlays[i].pdf.n > 0 &&
		    !pdf_open(b->arena, b->overlays[i].pdf, &b->papers[i], &error)) {
			failure_report_defect(b->findings, b->pack->about->id, error);
			return false;
		}
	for (int i = 0; i < b->pdf.pages; i++) {
		int landscape = b->pages[i].document->landscape;
		struct stamp_area area = area_of(b, &b->pages[i]);

		if (next[landscape] >= b->papers[landscape].pages) {
			failure_report_defect(
				b->findings, b->pack->about->id,
				STR("header and footer have another number of pages"));
			return false;
		}
		stamp_page(&b->pdf, i, &b->papers[landscape], next[landscape]++, &area);
		qpdf_oh_release_all(b->pdf.q);
	}
	return true;
}

static bool finish(struct binding *b, struct str *out) {
	const struct press_pack *p = b->pack;
	struct str error;
	bool whole;

	link_rewrite(&b->pass);
	metadata_write(&b->pdf, p->about, b->options, p->standard);
	whole = outline_add(&b->pass, &p->outline);
	outline_add_names(&b->pass);
	pdf_set(&b->pdf, qpdf_get_root(b->pdf.q), "/PageLabels", "<< /Nums [0 << /S /D >>] >>");
	attachment_add_all(&b->pdf, &p->attachments, b->options->date_seconds);
	if (p->standard != PRESS_PDF_1_7)
		whole = archive_prepare(&b->pdf, b->findings, p) && whole;
	if (pdf_write(&b->pdf, p->standard == PRESS_PDF_A_1B, out, &error))
		return whole;
	failure_report_defect(b->findings, p->about->id, error);
	return false;
}

static bool bind(struct binding *b, struct str *out) {
	if (!render_documents(b) || !merge(b))
		return false;
	find_places(b);
	return render_overlays(b) && stamp(b) && finish(b, out);
}

bool press_bind(struct arena *a, struct findings *findings, const struct press_options *options,
		const struct press_pack *pack, struct str *out) {
	struct arena *scratch = arena_new();
	struct binding b = { .arena = scratch,
			     .findings = findings,
			     .options = options,
			     .pack = pack,
			     .items = ARENA_ARRAY(scratch, pack->n, struct render_item),
			     .sources = ARENA_ARRAY(scratch, pack->n, struct pdf) };
	size_t before = findings->counts[SEVERITY_ERROR];
	bool ok = pack->n > 0 && bind(&b, out) && findings->counts[SEVERITY_ERROR] == before;

	if (ok)
		*out = str_copy(a, *out);
	if (b.pdf.q != NULL)
		pdf_close(&b.pdf);
	for (int i = 0; i < 2; i++)
		if (b.papers[i].q != NULL)
			pdf_close(&b.papers[i]);
	for (size_t i = 0; i < b.opened; i++)
		pdf_close(&b.sources[i]);
	arena_free(scratch);
	return ok;
}
