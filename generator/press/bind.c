/* SPDX-License-Identifier: Apache-2.0 */
#include "press/bind.h"

#include "press/archive.h"
#include "press/attachment.h"
#include "press/failure.h"
#include "press/link.h"
#include "press/metadata.h"
#include "press/number.h"
#include "press/outline.h"
#include "press/overlay.h"
#include "press/paper.h"
#include "press/stamp.h"
#include "press/typeset.h"

/* Pages in a row that share an overlay: few enough that most overlays are the same after an edit. */
#define PAGES_PER_OVERLAY 48

struct run {
	int first, n;
};

/* A pack on its way. */
struct binding {
	struct arena *arena;
	struct findings *findings;
	const struct press_options *options;
	const struct press_pack *pack;
	struct render_item *items; /* as many as documents */
	struct heads *heads;
	struct pdf *sources; /* open until the pack is written */
	size_t opened;
	struct pdf pdf;
	struct marker_pass pass;
	struct overlay_page *pages; /* as many as the pack has */
	struct run *runs;           /* as many as overlays */
	struct render_item *overlays;
	struct pdf *papers; /* the overlays, open until the pack is written */
	size_t n_overlays, n_papers;
};

/* All of them, even when one fails: so each failure is told, and the others are in the cache for the next time. */
static bool render_documents(struct binding *b) {
	const struct press_pack *p = b->pack;
	const struct render_job job = typeset_job(b->options, "bind", false);
	bool all = true;

	typeset_all(b->arena, &job, p->documents, b->items, b->heads, p->n);
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

	b->pass = (struct marker_pass){ .pdf = &b->pdf,
					.findings = b->findings,
					.document = b->pack->about->id,
					.paper = paper_of_text(false, 0),
					.bound = true };
	if (!open_sources(b))
		return false;
	for (size_t i = 0; i < b->pack->n; i++)
		total += b->sources[i].pages;
	b->pages = ARENA_ARRAY(b->arena, (size_t)total, struct overlay_page);
	pdf_begin(b->arena, &b->pdf);
	for (size_t i = 0; i < b->pack->n; i++) {
		const struct engine_paper paper = typeset_paper(&b->items[i]);

		marker_take(&b->pass, &b->sources[i], page);
		for (int k = 0; k < b->sources[i].pages; k++, page++) {
			pdf_add_page(&b->pdf, &b->sources[i], k);
			strip_page(&b->pdf, pdf_page(&b->pdf, page));
			b->pages[page] =
				(struct overlay_page){ .document = &b->pack->documents[i],
						       .number = page + 1,
						       .of = total,
						       .top = paper.top,
						       .head = head_on(&b->heads[i], &paper, k) };
		}
		qpdf_oh_release_all(b->sources[i].q);
		qpdf_oh_release_all(b->pdf.q);
	}
	return true;
}

/* Markers first, for numbers need them. */
static void find_places(struct binding *b) {
	marker_sort(&b->pass);
	for (int i = 0; i < b->pdf.pages; i++)
		b->pages[i].numbers = number_collect(&b->pass, i);
}

static bool is_landscape(const struct binding *b, int page) {
	return b->pages[page].document->landscape;
}

/* Pages of one orientation, as many as fit. */
static void divide(struct binding *b) {
	b->runs = ARENA_ARRAY(b->arena, (size_t)b->pdf.pages, struct run);
	for (int page = 0; page < b->pdf.pages;) {
		struct run *r = &b->runs[b->n_overlays++];

		r->first = page;
		while (page < b->pdf.pages && r->n < PAGES_PER_OVERLAY &&
		       is_landscape(b, page) == is_landscape(b, r->first)) {
			r->n++;
			page++;
		}
	}
}

static bool render_overlays(struct binding *b) {
	const struct render_job job = typeset_job(b->options, "over", true);

	divide(b);
	b->overlays = ARENA_ARRAY(b->arena, b->n_overlays, struct render_item);
	for (size_t i = 0; i < b->n_overlays; i++) {
		const struct run *r = &b->runs[i];

		b->overlays[i].landscape = is_landscape(b, r->first);
		b->overlays[i].html = overlay_html(b->arena, b->options, &b->pages[r->first],
						   (size_t)r->n, b->overlays[i].landscape);
	}
	render_all(b->arena, &job, b->overlays, b->n_overlays);
	for (size_t i = 0; i < b->n_overlays; i++) {
		if (b->overlays[i].pdf.n > 0 && b->overlays[i].pages == b->runs[i].n)
			continue;
		if (b->overlays[i].pdf.n == 0)
			failure_report(b->findings, b->options, b->pack->about, &b->overlays[i]);
		else
			failure_report_defect(
				b->findings, b->pack->about->id,
				STR("header and footer have another number of pages"));
		return false;
	}
	return true;
}

static struct stamp_area area_of(struct binding *b, const struct overlay_page *page) {
	const struct press_document *d = page->document;
	struct stamp_area area = { .paper = paper_of_text(d->landscape, 0) };

	area.paper.top = page->top;
	area.everywhere = !b->options->archival && overlay_mark(b->arena, d, b->options).n > 0;
	for (size_t i = 0; i < page->numbers.n; i++)
		vec_add(b->arena, &area.boxes,
			&((struct overlay_number *)page->numbers.items[i])->box);
	return area;
}

static bool stamp(struct binding *b) {
	struct stamp_frames frames = { 0 };
	struct str error;

	b->papers = ARENA_ARRAY(b->arena, b->n_overlays, struct pdf);
	for (; b->n_papers < b->n_overlays; b->n_papers++) {
		struct pdf *paper = &b->papers[b->n_papers];
		const struct run *r = &b->runs[b->n_papers];

		if (!pdf_open(b->arena, b->overlays[b->n_papers].pdf, paper, &error)) {
			failure_report_defect(b->findings, b->pack->about->id, error);
			return false;
		}
		for (int i = 0; i < r->n; i++) {
			struct stamp_area area = area_of(b, &b->pages[r->first + i]);

			stamp_page(&b->pdf, r->first + i, paper, i, &area, &frames);
			qpdf_oh_release_all(b->pdf.q);
		}
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
			     .heads = ARENA_ARRAY(scratch, pack->n, struct heads),
			     .sources = ARENA_ARRAY(scratch, pack->n, struct pdf) };
	size_t before = findings->counts[SEVERITY_ERROR];
	bool ok = pack->n > 0 && bind(&b, out) && findings->counts[SEVERITY_ERROR] == before;

	if (ok)
		*out = str_copy(a, *out);
	if (b.pdf.q != NULL)
		pdf_close(&b.pdf);
	for (size_t i = 0; i < b.n_papers; i++)
		pdf_close(&b.papers[i]);
	for (size_t i = 0; i < b.opened; i++)
		pdf_close(&b.sources[i]);
	arena_free(scratch);
	return ok;
}
