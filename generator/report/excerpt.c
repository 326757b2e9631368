/* SPDX-License-Identifier: Apache-2.0 */
#include "report/excerpt.h"

/* A line longer than this is shown around the place only. */
#define WIDEST 160

/* The bytes from and to (exclusive) of the line, without a part of a character at the end. */
static struct str slice_whole(struct str line, size_t from, size_t to) {
	while (to > from && to < line.n && ((unsigned char)line.p[to] & 0xc0) == 0x80)
		to--;
	return str_slice(line, from, to);
}

struct excerpt excerpt_of(struct span span) {
	struct excerpt e = { 0 };
	struct str line, marked;
	size_t column, from = 0;

	if (span.source == NULL || span.source->text.n == 0)
		return e;
	e.number = source_place(span.source, span.offset).line;
	line = source_line(span.source, e.number);
	column = span.offset - source_line_offset(span.source, e.number);
	if (line.n > WIDEST && column > WIDEST / 2)
		from = column - WIDEST / 2;
	while (from > 0 && ((unsigned char)line.p[from] & 0xc0) == 0x80)
		from--;
	e.text = slice_whole(line, from, from + WIDEST);
	e.before = str_slice(line, from, column);
	marked = str_slice(line, column, column + span.length);
	e.marked = slice_whole(marked, 0, WIDEST / 2);
	return e;
}
