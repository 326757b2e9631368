/* SPDX-License-Identifier: Apache-2.0 */
#include "press/bind.h"

#include "base/map.h"
#include "press/archive.h"
#include "press/catalogue.h"
#include "press/failure.h"
#include "press/link.h"
#include "press/number.h"
#include "press/overlay.h"
#include "press/paper.h"
#include "press/part.h"
#include "press/stamp.h"
#include "press/syntax.h"
#include "press/typeset.h"

/* Pages in a row that share an overlay: few enough that most overlays are the same after an edit. */
#define PAGES_PER_OVERLAY 48

struct run {
	int first, n;
};

/* A page on its way: what is painted over it, and where it goes. */
struct sheet {
	struct overlay_page over;
	uint32_t overlay; /* the number of the form */
	uint32_t number;  /* its own */
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
	struct sheet *sheets; /* as many as the pack has pages */
	int pages;
	struct run *runs; /* as many as overlays */
	struct render_item *overlays;
	size_t n_overlays;
	struct writer writer;
	uint32_t root, tree,
		before; /* the catalogue, the tree of pages, what stands before the content of each */
	struct buf holes[PART_HOLE_COUNT]; /* of the page that is being written */
	struct map paintings;              /* text: what stands behind it, a number in its place */
};

static struct render_job job_of(const struct binding *b, const char *name, bool overlay) {
	struct render_job job = typeset_job(b->options, name, overlay);

	job.parts = true;
	job.archived = b->pack->standard == PRESS_PDF_A_1B;
	return job;
}

/* All of them, even when one fails: so each failure is told, and the others are in the cache for the next time. */
static bool render_documents(struct binding *b) {
	const struct press_pack *p = b->pack;
	const struct render_job job = job_of(b, "bind", false);
	bool all = true;

	typeset_all(b->arena, &job, p->documents, b->items, b->heads, p->n);
	for (size_t i = 0; i < p->n; i++) {
		b->pages += b->items[i].pages;
		if (b->items[i].pages > 0)
			continue;
		failure_report(b->findings, b->options, &p->documents[i], &b->items[i]);
		all = false;
	}
	return all;
}

/* Gives each page its place and notes the markers on it. */
static void lay_out(struct binding *b) {
	int page = 0;

	b->pass = (struct marker_pass){ .findings = b->findings,
					.document = b->pack->about->id,
					.bound = true };
	b->sheets = ARENA_ARRAY(b->arena, (size_t)b->pages, struct sheet);
	for (size_t i = 0; i < b->pack->n; i++) {
		const struct engine_paper paper = typeset_paper(&b->items[i]);
		const struct annotations *links = &b->items[i].part->annotations;

		for (size_t k = 0; k < links->n; k++)
			marker_note(&b->pass, links->items[k].address, page + links->items[k].page,
				    links->items[k].box.top);
		for (int k = 0; k < b->items[i].pages; k++, page++)
			b->sheets[page].over =
				(struct overlay_page){ .document = &b->pack->documents[i],
						       .number = page + 1,
						       .of = b->pages,
						       .top = paper.top,
						       .head = head_on(&b->heads[i], &paper, k) };
	}
	marker_sort(&b->pass);
}

/* Once it is known where markers are. */
static void find_numbers(struct binding *b) {
	int first = 0;

	for (size_t i = 0; i < b->pack->n; i++) {
		const struct annotations *links = &b->items[i].part->annotations;

		for (size_t k = 0; k < links->n; k++)
			number_collect(&b->pass, &links->items[k],
				       &b->sheets[first + links->items[k].page].over.numbers);
		first += b->items[i].pages;
	}
}

static bool is_landscape(const struct binding *b, int page) {
	return b->sheets[page].over.document->landscape;
}

/* Pages of one orientation, as many as fit. */
static void divide(struct binding *b) {
	b->runs = ARENA_ARRAY(b->arena, (size_t)b->pages, struct run);
	for (int page = 0; page < b->pages;) {
		struct run *r = &b->runs[b->n_overlays++];

		r->first = page;
		while (page < b->pages && r->n < PAGES_PER_OVERLAY &&
		       is_landscape(b, page) == is_landscape(b, r->first)) {
			r->n++;
			page++;
		}
	}
}

static struct str html_of(struct binding *b, const struct run *r, bool landscape) {
	struct overlay_page *pages = ARENA_ARRAY(b->arena, (size_t)r->n, struct overlay_page);

	for (int i = 0; i < r->n; i++)
		pages[i] = b->sheets[r->first + i].over;
	return overlay_html(b->arena, b->options, pages, (size_t)r->n, landscape);
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
		if (b->overlays[i].pages == b->runs[i].n)
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
	struct writer *w = &b->writer;
	int page = 0;

	w->old = b->pack->standard == PRESS_PDF_A_1B;
	b->root = writer_reserve(w, 1);
	b->tree = writer_reserve(w, 1);
	b->before = writer_reserve(w, 1);
	for (size_t i = 0; i < b->pack->n; i++) {
		uint32_t first = writer_reserve(w, b->items[i].part->objects);

		for (int k = 0; k < b->items[i].pages; k++)
			b->sheets[page++].number = first + (uint32_t)k;
	}
	for (size_t i = 0; i < b->n_overlays; i++) {
		uint32_t first = writer_reserve(w, b->overlays[i].part->objects);

		for (int k = 0; k < b->runs[i].n; k++)
			b->sheets[b->runs[i].first + k].overlay = first + (uint32_t)k;
	}
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

/* The number of the stream that paints so; most pages are painted like the one before. */
static uint32_t painting(struct binding *b, const struct stamp_area *area, double upper) {
	struct buf text = { 0 };
	uint32_t *number;

	stamp_add_painting(&text, upper, area);
	number = map_get(&b->paintings, buf_str(&text));
	if (number == NULL) {
		number = ARENA_NEW(b->arena, uint32_t);
		*number = writer_reserve(&b->writer, 1);
		writer_add_stream(&b->writer, *number, STR(""), buf_str(&text), text.n > 200);
		map_add(&b->paintings, str_copy(b->arena, buf_str(&text)), number);
	}
	buf_free(&text);
	return *number;
}

/* Writes those of the links that lead somewhere; "/Annots [...]" of them. */
static void write_links(struct binding *b, const struct annotation *links, size_t n,
			const struct engine_paper *paper, const struct annotation_box *page,
			struct buf *out) {
	size_t before = out->n;

	for (size_t i = 0; i < n; i++) {
		const struct link_target t = link_find(&b->pass, links[i].address);
		struct annotation_box box = links[i].box;
		uint32_t number;

		if (t.kind == LINK_NOWHERE || !link_clip(paper, page, &box))
			continue;
		number = writer_reserve(&b->writer, 1);
		link_add(writer_begin(&b->writer, number, false), &t, &box,
			 t.kind == LINK_INSIDE ? b->sheets[t.marker->page].number : 0);
		writer_end(&b->writer);
		buf_add_c(out, out->n == before ? "/Annots [" : " ");
		syntax_add_reference(out, number);
	}
	if (out->n > before)
		buf_add_c(out, "] ");
}

static void fill_holes(struct binding *b, const struct sheet *sheet,
		       const struct annotation_box *page, const struct stamp_area *area) {
	for (size_t i = 0; i < PART_HOLE_COUNT; i++)
		buf_clear(&b->holes[i]);
	syntax_add_reference(&b->holes[PART_PARENT], b->tree);
	buf_add_char(&b->holes[PART_PARENT], ' ');
	if (area->everywhere)
		buf_add_c(&b->holes[PART_STATE], STAMP_STATE " " STAMP_STATE_VALUE " ");
	buf_print(&b->holes[PART_OVERLAY], STAMP_FORM " %u 0 R ", sheet->overlay);
	buf_print(&b->holes[PART_BEFORE], "%u 0 R ", b->before);
	buf_print(&b->holes[PART_AFTER], "%u 0 R ", painting(b, area, page->top));
}

static void write_page(struct binding *b, const struct part *part, size_t page,
		       const struct sheet *sheet, const struct annotation *links, size_t n) {
	const struct annotation_box *box = &part->page[page].box;
	const struct stamp_area area = area_of(b, &sheet->over);
	uint32_t first = sheet->number - (uint32_t)page;
	struct str holes[PART_HOLE_COUNT];

	fill_holes(b, sheet, box, &area);
	write_links(b, links, n, &area.paper, box, &b->holes[PART_REST]);
	for (size_t i = 0; i < PART_HOLE_COUNT; i++)
		holes[i] = buf_str(&b->holes[i]);
	part_add_object(part, page, first, holes, writer_begin(&b->writer, sheet->number, false));
	writer_end(&b->writer);
}

/* The objects of a part from that one on. */
static void write_objects(struct writer *w, const struct part *part, size_t from, uint32_t first) {
	for (size_t i = from; i < part->objects; i++) {
		part_add_object(part, i, first, NULL,
				writer_begin(w, first + (uint32_t)i, part_is_stream(part, i)));
		writer_end(w);
	}
}

/* A document: its pages, with what is the pack's on them, and then all else. */
static bool write_document(struct binding *b, const struct part *part, const struct sheet *sheets) {
	const struct annotations *links = &part->annotations;
	bool ok = true;
	size_t link = 0;

	for (size_t page = 0; page < part->pages; page++) {
		size_t n = 0;

		while (link + n < links->n && (size_t)links->items[link + n].page == page)
			n++;
		write_page(b, part, page, &sheets[page], links->items + link, n);
		link += n;
		ok = archive_judge(b->findings, b->pack->about->id, sheets[page].over.number,
				   (unsigned)part->page[page].flaws) &&
		     ok;
	}
	write_objects(&b->writer, part, part->pages, sheets[0].number);
	return ok;
}

static void write_tree(struct binding *b) {
	struct buf *out = writer_begin(&b->writer, b->tree, false);

	buf_print(out, "<< /Type /Pages /Count %d /Kids [", b->pages);
	for (int i = 0; i < b->pages; i++)
		buf_print(out, "%u 0 R%s", b->sheets[i].number, i + 1 < b->pages ? " " : "");
	buf_add_c(out, "] >>");
	writer_end(&b->writer);
}

static bool write_all(struct binding *b) {
	struct catalogue c = {
		.arena = b->arena, .pack = b->pack, .options = b->options, .pass = &b->pass
	};
	uint32_t *numbers = ARENA_ARRAY(b->arena, (size_t)b->pages, uint32_t);
	const struct sheet *sheet = b->sheets;
	bool whole = true;

	assign_numbers(b);
	c.number = b->root;
	c.pages_number = b->tree;
	c.page = numbers;
	for (int i = 0; i < b->pages; i++)
		numbers[i] = b->sheets[i].number;
	writer_add_stream(&b->writer, b->before, STR(""), STR(STAMP_BEFORE), false);
	for (size_t i = 0; i < b->pack->n; i++) {
		whole = write_document(b, b->items[i].part, sheet) && whole;
		sheet += b->items[i].pages;
	}
	for (size_t i = 0; i < b->n_overlays; i++) {
		write_objects(&b->writer, b->overlays[i].part, 0,
			      b->sheets[b->runs[i].first].overlay);
	}
	write_tree(b);
	return catalogue_write(&c, &b->writer) && whole;
}

static bool bind(struct binding *b) {
	if (!render_documents(b))
		return false;
	lay_out(b);
	find_numbers(b);
	return render_overlays(b) && write_all(b);
}

bool press_bind(struct findings *findings, const struct press_options *options,
		const struct press_pack *pack, struct buf *out) {
	struct arena *scratch = arena_new();
	struct binding b = { .arena = scratch,
			     .findings = findings,
			     .options = options,
			     .pack = pack,
			     .items = ARENA_ARRAY(scratch, pack->n, struct render_item),
			     .heads = ARENA_ARRAY(scratch, pack->n, struct heads),
			     .paintings = map_new(scratch) };
	size_t before = findings->counts[SEVERITY_ERROR];
	bool ok = pack->n > 0 && bind(&b) && findings->counts[SEVERITY_ERROR] == before;

	arena_free(scratch);
	*out = writer_free(&b.writer);
	if (!ok)
		buf_free(out);
	for (size_t i = 0; i < PART_HOLE_COUNT; i++)
		buf_free(&b.holes[i]);
	return ok;
}
