/* SPDX-License-Identifier: Apache-2.0 */
#include "press/sheet.h"

#include "press/link.h"
#include "press/paper.h"
#include "press/stamp.h"
#include "press/syntax.h"

/* Content that is worth packing: of pages with many numbers. */
#define LONG 200

static struct stamp_area area_of(struct sheets *s, const struct overlay_page *page) {
	const struct press_document *d = page->document;
	struct stamp_area area = { .paper = paper_of_text(d->landscape, 0) };

	area.paper.top = page->top;
	area.everywhere = !s->options->archival && overlay_mark(s->arena, d, s->options).n > 0;
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

/* Writes those of the links that lead somewhere; "/Annots [...]" of them. */
static void write_links(struct sheets *s, const struct sheet *sheet,
			const struct engine_paper *paper, struct buf *out) {
	const struct annotation_box *page = &sheet->part->page[sheet->page].box;
	size_t before = out->n;

	for (size_t i = 0; i < sheet->n_links; i++) {
		const struct link_target t = link_find(s->pass, sheet->links[i].address);
		struct annotation_box box = sheet->links[i].box;
		uint32_t number;

		if (t.kind == LINK_NOWHERE || !link_clip(paper, page, &box))
			continue;
		number = writer_reserve(s->writer, 1);
		link_add(writer_begin(s->writer, number, false), &t, &box,
			 t.kind == LINK_INSIDE ? s->items[t.marker->page].number : 0);
		writer_end(s->writer);
		buf_add_c(out, out->n == before ? "/Annots [" : " ");
		syntax_add_reference(out, number);
	}
	if (out->n > before)
		buf_add_c(out, "] ");
}

static void fill_holes(struct sheets *s, const struct sheet *sheet) {
	const struct stamp_area area = area_of(s, &sheet->over);
	uint32_t after = painting(s, &area, sheet->part->page[sheet->page].box.top);

	for (size_t i = 0; i < PART_HOLE_COUNT; i++)
		buf_clear(&s->holes[i]);
	buf_print(&s->holes[PART_PARENT], "%u 0 R ", s->tree);
	if (area.everywhere)
		buf_add_c(&s->holes[PART_STATE], STAMP_STATE " " STAMP_STATE_VALUE " ");
	buf_print(&s->holes[PART_OVERLAY], STAMP_FORM " %u 0 R ", sheet->overlay);
	buf_print(&s->holes[PART_BEFORE], "%u 0 R ", s->before);
	buf_print(&s->holes[PART_AFTER], "%u 0 R ", after);
	write_links(s, sheet, &area.paper, &s->holes[PART_REST]);
}

void sheets_write(struct sheets *s, size_t i) {
	const struct sheet *sheet = &s->items[i];
	struct str holes[PART_HOLE_COUNT];

	fill_holes(s, sheet);
	for (size_t k = 0; k < PART_HOLE_COUNT; k++)
		holes[k] = buf_str(&s->holes[k]);
	part_add_object(sheet->part, sheet->page, sheet->number - (uint32_t)sheet->page, holes,
			writer_begin(s->writer, sheet->number, false));
	writer_end(s->writer);
}

void sheets_begin(struct sheets *s) {
	s->paintings = map_new(s->arena);
	s->tree = writer_reserve(s->writer, 1);
	s->before = writer_reserve(s->writer, 1);
	writer_add_stream(s->writer, s->before, STR(""), STR(STAMP_BEFORE), false);
}

void sheets_finish(struct sheets *s) {
	struct buf *out = writer_begin(s->writer, s->tree, false);

	buf_print(out, "<< /Type /Pages /Count %zu /Kids [", s->n);
	for (size_t i = 0; i < s->n; i++)
		buf_print(out, "%u 0 R ", s->items[i].number);
	buf_add_c(out, "] >>");
	writer_end(s->writer);
	for (size_t i = 0; i < PART_HOLE_COUNT; i++)
		buf_free(&s->holes[i]);
}
