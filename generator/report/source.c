/* SPDX-License-Identifier: Apache-2.0 */
#include "report/source.h"

#include <string.h>

#include "base/utf8.h"

struct source *source_new(struct arena *a, struct str path, struct str text) {
	struct source *s = ARENA_NEW(a, struct source);

	*s = (struct source){ .path = path, .text = text, .arena = a };
	return s;
}

struct source *source_unread(struct arena *a, struct str path) {
	return source_new(a, path, (struct str){ NULL, 0 });
}

static void find_lines(struct source *s) {
	size_t count = 1;
	const char *p = s->text.p, *end = p + s->text.n;

	while (p < end && (p = memchr(p, '\n', (size_t)(end - p))) != NULL) {
		count++;
		p++;
	}
	s->lines = ARENA_ARRAY(s->arena, count, uint32_t);
	p = s->text.p;
	for (size_t n = 1; n < count; n++) {
		p = (const char *)memchr(p, '\n', (size_t)(end - p)) + 1;
		s->lines[n] = (uint32_t)(p - s->text.p);
	}
	s->line_count = count;
}

static void need_lines(struct source *s) {
	if (s->lines == NULL)
		find_lines(s);
}

struct place source_place(struct source *s, size_t offset) {
	size_t low = 0, high;

	if (s->text.p == NULL)
		return (struct place){ 0, 0 };
	need_lines(s);
	high = s->line_count;
	while (high - low > 1) {
		size_t middle = low + (high - low) / 2;

		if (s->lines[middle] <= offset)
			low = middle;
		else
			high = middle;
	}
	return (struct place){ low + 1, utf8_count(str_slice(s->text, s->lines[low], offset)) + 1 };
}

size_t source_line_offset(struct source *s, size_t line) {
	need_lines(s);
	return line >= 1 && line <= s->line_count ? s->lines[line - 1] : s->text.n;
}

struct str source_line(struct source *s, size_t line) {
	size_t from = source_line_offset(s, line);
	struct str text = str_skip(s->text, from);
	struct str first = { text.p, 0 };

	str_next_line(&text, &first);
	return first;
}

struct str span_text(struct span span) {
	if (span.source == NULL)
		return STR("");
	return str_slice(span.source->text, span.offset, (size_t)span.offset + span.length);
}

struct span span_of(struct source *s, size_t offset, size_t length) {
	return (struct span){ s, (uint32_t)offset, (uint32_t)length };
}
