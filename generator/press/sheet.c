/* SPDX-License-Identifier: Apache-2.0 */
#include "press/sheet.h"

#include "press/link.h"
#include "press/paper.h"
#include "press/stamp.h"
#include "press/syntax.h"

/* Content that is worth packing: of pages with many numbers. */
#define LONG 200

/* The number of the first object of its part. */
static uint32_t first_of(const struct sheet *sheet) {
	return sheet->number - (uint32_t)sheet->page;
}

static struct stamp_area area_of(struct sheets *s, const struct overlay_page *page) {
	const struct press_document *d = page->document;
	struct stamp_area area = { .paper = paper_of_text(d->landscape, 0) };

	area.paper.top = page->top;
	area.everywhere = s->options->standard != PRESS_PDF_A_1B &&
			  overlay_mark(s->arena, d, s->options).n > 0;
	for (size_t i = 0; i < page->numbers.n; i++)
		vec_add(s->arena, &area.boxes,
			&((struct overlay_number *)page->numbers.items[i])->box);
	return area;
}

/* The number of the stream that paints so; most pages are painted like the one before. */
static uint32_t painting(struct sheets *s, const struct stamp_area *area, double upper) {
	struct buf text = { 0 };
	uint32_t *number;

	stamp_add_painting(&text, upper, area);
	number = map_get(&s->paintings, buf_str(&text));
	if (number == NULL) {
		number = ARENA_NEW(s->arena, uint32_t);
		*number = writer_reserve(s->writer, 1);
		writer_add_stream(s->writer, *number, STR(""), buf_str(&text), text.n > LONG);
		map_add(&s->paintings, str_copy(s->arena, buf_str(&text)), number);
	}
	buf_free(&text);
	return *number;
}

/* What a reader is told of the link: where it leads out, and, in a tagged pack, what it says. */
static struct str said_of(struct sheets *s, const struct annotation *link,
			  const struct link_target *t) {
	if (t->kind == LINK_OUTSIDE)
		return t->address;
	if (s->tree == NULL || t->kind != LINK_INSIDE || !str_starts(link->address, SCHEME_PAGE))
		return link->contents;
	/* The number is no text of the page: it is painted over it. */
	return str_format(s->arena, "%.*s %d", STR_ARG(s->options->words.page),
			  t->marker->page + 1);
}

/* False when the link does not become one. */
static bool write_link(struct sheets *s, const struct sheet *sheet, size_t i,
		       const struct engine_paper *paper) {
	const struct annotation *link = &sheet->part->annotations.items[i];
	const struct annotation_box *page = &sheet->part->page[sheet->page].box;
	const struct link_target t = link_find(s->pass, link->address);
	struct annotation_box box = link->box;
	struct str said = said_of(s, link, &t);

	if (t.kind == LINK_NOWHERE || !link_clip(paper, page, &box) ||
	    (s->tree != NULL && sheet->part->owner[i] == 0))
		return false;
	buf_clear(&s->entries);
	if (said.n > 0) {
		buf_add_c(&s->entries, "/Contents ");
		syntax_add_text(&s->entries, said);
		buf_add_char(&s->entries, ' ');
	}
	if (s->tree != NULL)
		pack_tree_add_link(s->tree, first_of(sheet) + sheet->part->owner[i], &s->entries);
	sheet->link[i] = writer_reserve(s->writer, 1);
	link_add(writer_begin(s->writer, sheet->link[i], false), &t, &box,
		 t.kind == LINK_INSIDE ? s->items[t.marker->page].number : 0, buf_str(&s->entries));
	writer_end(s->writer);
	return true;
}

/* Writes those of the links that lead somewhere; "/Annots [...]" of them. */
static void write_links(struct sheets *s, const struct sheet *sheet,
			const struct engine_paper *paper, struct buf *out) {
	size_t before = out->n;

	for (size_t i = sheet->first_link; i < sheet->first_link + sheet->n_links; i++) {
		if (!write_link(s, sheet, i, paper))
			continue;
		buf_add_c(out, out->n == before ? "/Annots [" : " ");
		syntax_add_reference(out, sheet->link[i]);
	}
	if (out->n > before)
		buf_add_c(out, "] ");
}

static void fill_holes(struct sheets *s, const struct sheet *sheet) {
	const struct stamp_area area = area_of(s, &sheet->over);
	uint32_t after = painting(s, &area, sheet->part->page[sheet->page].box.top);

	for (size_t i = 0; i < PART_HOLE_COUNT; i++)
		buf_clear(&s->holes[i]);
	buf_print(&s->holes[PART_PARENT], "%u 0 R ", s->pages);
	if (area.everywhere)
		buf_add_c(&s->holes[PART_STATE], STAMP_STATE " " STAMP_STATE_VALUE " ");
	buf_print(&s->holes[PART_OVERLAY], STAMP_FORM " %u 0 R ", sheet->overlay);
	buf_print(&s->holes[PART_BEFORE], "%u 0 R ", s->before);
	buf_print(&s->holes[PART_AFTER], "%u 0 R ", after);
	if (s->tree != NULL)
		pack_tree_add_page(s->tree, first_of(sheet) + sheet->part->page[sheet->page].owners,
				   &s->holes[PART_REST]);
	write_links(s, sheet, &area.paper, &s->holes[PART_REST]);
}

void sheets_write(struct sheets *s, size_t i) {
	const struct sheet *sheet = &s->items[i];
	struct str holes[PART_HOLE_COUNT];

	fill_holes(s, sheet);
	for (size_t k = 0; k < PART_HOLE_COUNT; k++)
		holes[k] = buf_str(&s->holes[k]);
	part_add_object(sheet->part, sheet->page,
			&(struct part_fill){ .first = first_of(sheet), .holes = holes },
			writer_begin(s->writer, sheet->number, false));
	writer_end(s->writer);
}

void sheets_begin(struct sheets *s) {
	s->paintings = map_new(s->arena);
	s->pages = writer_reserve(s->writer, 1);
	s->before = writer_reserve(s->writer, 1);
	writer_add_stream(s->writer, s->before, STR(""), STR(STAMP_BEFORE), false);
}

void sheets_finish(struct sheets *s) {
	struct buf *out = writer_begin(s->writer, s->pages, false);

	buf_print(out, "<< /Type /Pages /Count %zu /Kids [", s->n);
	for (size_t i = 0; i < s->n; i++)
		buf_print(out, "%u 0 R ", s->items[i].number);
	buf_add_c(out, "] >>");
	writer_end(s->writer);
	for (size_t i = 0; i < PART_HOLE_COUNT; i++)
		buf_free(&s->holes[i]);
	buf_free(&s->entries);
}
