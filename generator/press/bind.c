/* SPDX-License-Identifier: Apache-2.0 */
#include "press/bind.h"

#include "press/archive.h"
#include "press/catalogue.h"
#include "press/failure.h"
#include "press/number.h"
#include "press/overlay.h"
#include "press/sheet.h"
#include "press/typeset.h"

/* Pages in a row that share an overlay: few enough that most overlays are the same after an edit. */
#define PAGES_PER_OVERLAY 48

struct run {
	size_t first, n;
};

/* A pack on its way. */
struct binding {
	struct arena *arena;
	struct findings *findings;
	const struct press_options *options;
	const struct press_pack *pack;
	struct render_item *items; /* as many as documents */
	struct heads *heads;
	struct marker_pass pass;
	struct writer writer;
	struct sheets sheets;
	struct pack_tree tree; /* of a tagged pack */
	uint32_t **links;      /* for each document: see sheet.h */
	struct run *runs;      /* as many as overlays */
	struct render_item *overlays;
	size_t n_overlays;
};

static bool is_tagged(const struct binding *b) {
	return b->options->standard == PRESS_PDF_UA_1;
}

static struct render_job job_of(const struct binding *b, const char *name, bool overlay) {
	struct render_job job = typeset_job(b->options, name, overlay);

	job.parts = true;
	return job;
}

/* All of them, even when one fails: so each failure is told, and the others are in the cache for the next time. */
static bool render_documents(struct binding *b) {
	const struct press_pack *p = b->pack;
	const struct render_job job = job_of(b, "bind", false);
	bool all = true;

	typeset_all(b->arena, &job, p->documents, b->items, b->heads, p->n);
	for (size_t i = 0; i < p->n; i++) {
		b->sheets.n += (size_t)b->items[i].pages;
		if (b->items[i].pages > 0)
			continue;
		failure_report(b->findings, b->options, &p->documents[i], &b->items[i]);
		all = false;
	}
	return all;
}

/* The links of a page, which are the next ones of its part. */
static void take_links(struct sheet *sheet, size_t *next) {
	const struct annotations *all = &sheet->part->annotations;
	size_t first = *next;

	while (*next < all->n && (size_t)all->items[*next].page == sheet->page)
		++*next;
	sheet->first_link = first;
	sheet->n_links = *next - first;
}

static const struct annotation *link_on(const struct sheet *sheet, size_t i) {
	return &sheet->part->annotations.items[sheet->first_link + i];
}

/* Gives each page of a document its place and notes the markers on it. */
static void lay_out(struct binding *b, size_t document, size_t first) {
	const struct render_item *item = &b->items[document];
	const struct engine_paper paper = typeset_paper(item);
	size_t next = 0;

	b->links[document] = ARENA_ARRAY(b->arena, item->part->annotations.n, uint32_t);
	for (int k = 0; k < item->pages; k++) {
		struct sheet *s = &b->sheets.items[first + (size_t)k];
		int page = (int)first + k;

		*s = (struct sheet){ .part = item->part,
				     .page = (size_t)k,
				     .link = b->links[document] };
		s->over = (struct overlay_page){ .document = &b->pack->documents[document],
						 .number = page + 1,
						 .of = (int)b->sheets.n,
						 .top = paper.top,
						 .head = head_on(&b->heads[document], &paper, k) };
		take_links(s, &next);
		for (size_t i = 0; i < s->n_links; i++) {
			const struct annotation *link = link_on(s, i);

			marker_note(&b->pass, link->address, page, link->box.top);
		}
	}
}

/* Markers first, for numbers need them. */
static void find_places(struct binding *b) {
	size_t first = 0;

	b->sheets.items = ARENA_ARRAY(b->arena, b->sheets.n, struct sheet);
	for (size_t i = 0; i < b->pack->n; i++) {
		lay_out(b, i, first);
		first += (size_t)b->items[i].pages;
	}
	marker_sort(&b->pass);
	for (size_t i = 0; i < b->sheets.n; i++) {
		struct sheet *s = &b->sheets.items[i];

		for (size_t k = 0; k < s->n_links; k++)
			number_collect(&b->pass, link_on(s, k), &s->over.numbers);
	}
}

static bool is_landscape(const struct binding *b, size_t page) {
	return b->sheets.items[page].over.document->landscape;
}

/* Pages of one orientation, as many as fit. */
static void divide(struct binding *b) {
	b->runs = ARENA_ARRAY(b->arena, b->sheets.n, struct run);
	for (size_t page = 0; page < b->sheets.n;) {
		struct run *r = &b->runs[b->n_overlays++];

		r->first = page;
		while (page < b->sheets.n && r->n < PAGES_PER_OVERLAY &&
		       is_landscape(b, page) == is_landscape(b, r->first)) {
			r->n++;
			page++;
		}
	}
}

static struct str html_of(struct binding *b, const struct run *r, bool landscape) {
	struct overlay_page *pages = ARENA_ARRAY(b->arena, r->n, struct overlay_page);

	for (size_t i = 0; i < r->n; i++)
		pages[i] = b->sheets.items[r->first + i].over;
	return overlay_html(b->arena, b->options, pages, r->n, landscape);
}

static bool render_overlays(struct binding *b) {
	const struct render_job job = job_of(b, "over", true);

	divide(b);
	b->overlays = ARENA_ARRAY(b->arena, b->n_overlays, struct render_item);
	for (size_t i = 0; i < b->n_overlays; i++) {
		b->overlays[i].landscape = is_landscape(b, b->runs[i].first);
		b->overlays[i].html = html_of(b, &b->runs[i], b->overlays[i].landscape);
	}
	render_all(b->arena, &job, b->overlays, b->n_overlays);
	for (size_t i = 0; i < b->n_overlays; i++) {
		if ((size_t)b->overlays[i].pages == b->runs[i].n)
			continue;
		if (b->overlays[i].pages == 0)
			failure_report(b->findings, b->options, b->pack->about, &b->overlays[i]);
		else
			failure_report_defect(
				b->findings, b->pack->about->id,
				STR("header and footer have another number of pages"));
		return false;
	}
	return true;
}

/* Numbers for all that parts have, so that each can be referred to before it is written. */
static void assign_numbers(struct binding *b) {
	struct sheet *sheet = b->sheets.items;

	for (size_t i = 0; i < b->pack->n; i++) {
		uint32_t first = writer_reserve(&b->writer, b->items[i].part->objects);

		for (int k = 0; k < b->items[i].pages; k++)
			sheet++->number = first + (uint32_t)k;
	}
	for (size_t i = 0; i < b->n_overlays; i++) {
		uint32_t first = writer_reserve(&b->writer, b->overlays[i].part->objects);

		for (size_t k = 0; k < b->runs[i].n; k++)
			b->sheets.items[b->runs[i].first + k].overlay = first + (uint32_t)k;
	}
}

/* The objects of a part from that one on. */
static void write_objects(struct writer *w, const struct part *part, size_t from,
			  const struct part_fill *fill) {
	for (size_t i = from; i < part->objects; i++) {
		part_add_object(
			part, i, fill,
			writer_begin(w, fill->first + (uint32_t)i, part_is_stream(part, i)));
		writer_end(w);
	}
}

/* What a document has besides its pages, which have been written. */
static void write_rest(struct binding *b, size_t document, uint32_t first) {
	const struct part *part = b->items[document].part;
	struct str holes[PART_HOLE_COUNT] = { 0 };
	struct buf root = { 0 };

	if (b->sheets.tree != NULL)
		pack_tree_add_document(&b->tree, first + (uint32_t)part->root,
				       b->pack->documents[document].title, &root);
	holes[PART_ROOT] = buf_str(&root);
	write_objects(
		&b->writer, part, part->pages,
		&(struct part_fill){ .first = first, .holes = holes, .links = b->links[document] });
	buf_free(&root);
}

/* Documents, each with its pages, which are the pack's, and all else; then what is laid over them. */
static bool write_parts(struct binding *b) {
	bool ok = true;
	size_t sheet = 0;

	for (size_t i = 0; i < b->pack->n; i++) {
		const struct part *part = b->items[i].part;
		uint32_t first = b->sheets.items[sheet].number;

		for (size_t k = 0; k < part->pages; k++, sheet++) {
			sheets_write(&b->sheets, sheet);
			ok = archive_judge(b->findings, b->pack->about->id, (int)sheet + 1,
					   part->page[k].flaws) &&
			     ok;
		}
		write_rest(b, i, first);
	}
	for (size_t i = 0; i < b->n_overlays; i++)
		write_objects(&b->writer, b->overlays[i].part, 0,
			      &(struct part_fill){ b->sheets.items[b->runs[i].first].overlay, NULL,
						   NULL });
	return ok;
}

static bool write_all(struct binding *b) {
	uint32_t root = writer_reserve(&b->writer, 1);
	uint32_t *pages = ARENA_ARRAY(b->arena, b->sheets.n, uint32_t);
	struct catalogue c = { .arena = b->arena,
			       .pack = b->pack,
			       .options = b->options,
			       .pass = &b->pass,
			       .page = pages,
			       .number = root };
	bool whole;

	sheets_begin(&b->sheets);
	c.pages_number = b->sheets.pages;
	if (is_tagged(b)) {
		b->tree.pages = b->sheets.n;
		pack_tree_begin(&b->tree, &b->writer);
		c.tree = b->sheets.tree = &b->tree;
	}
	assign_numbers(b);
	for (size_t i = 0; i < b->sheets.n; i++)
		pages[i] = b->sheets.items[i].number;
	whole = write_parts(b);
	sheets_finish(&b->sheets);
	if (is_tagged(b))
		pack_tree_finish(&b->tree, &b->writer);
	return catalogue_write(&c, &b->writer) && whole;
}

static bool bind(struct binding *b) {
	if (!render_documents(b))
		return false;
	find_places(b);
	return render_overlays(b) && write_all(b);
}

bool press_bind(struct findings *findings, const struct press_options *options,
		const struct press_pack *pack, struct buf *out) {
	struct arena *scratch = arena_new();
	struct binding b = {
		.arena = scratch,
		.findings = findings,
		.options = options,
		.pack = pack,
		.items = ARENA_ARRAY(scratch, pack->n, struct render_item),
		.heads = ARENA_ARRAY(scratch, pack->n, struct heads),
		.links = ARENA_ARRAY(scratch, pack->n, uint32_t *),
		.pass = { .findings = findings, .document = pack->about->id, .bound = true },
		.writer = { .old = options->standard == PRESS_PDF_A_1B }
	};
	size_t before = findings->counts[SEVERITY_ERROR];
	bool ok;

	b.sheets = (struct sheets){
		.arena = scratch, .options = options, .writer = &b.writer, .pass = &b.pass
	};
	ok = pack->n > 0 && bind(&b) && findings->counts[SEVERITY_ERROR] == before;
	arena_free(scratch);
	*out = writer_free(&b.writer);
	if (!ok)
		buf_free(out);
	return ok;
}
