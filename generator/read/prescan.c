/* SPDX-License-Identifier: Apache-2.0 */
#include "read/prescan.h"

#include <stdint.h>

#include "read/limits.h"

struct scan {
	struct findings *findings;
	struct source *source;
	size_t block_start, block_size, brackets; /* of the run of lines that are not blank */
	bool table;                               /* every line of the run holds a '|' */
	size_t fence;                             /* the length of the open fence, 0 outside */
	char fence_char;
};

static size_t skip_blanks(struct str line, size_t at, size_t *column) {
	for (; at < line.n && (line.p[at] == ' ' || line.p[at] == '\t'); at++)
		*column += line.p[at] == '\t' ? 4 - *column % 4 : 1;
	return at;
}

static bool blank_at(struct str line, size_t at) {
	return at >= line.n || line.p[at] == ' ' || line.p[at] == '\t';
}

/* The length of the list marker at the offset: "-", "+", "*", "12." or "12)", with a blank behind it; else 0. */
static size_t list_marker(struct str line, size_t at) {
	size_t n = at;

	if (at >= line.n)
		return 0;
	if (line.p[at] == '-' || line.p[at] == '+' || line.p[at] == '*')
		return blank_at(line, at + 1) ? 1 : 0;
	while (n < line.n && n - at < 9 && line.p[n] >= '0' && line.p[n] <= '9')
		n++;
	if (n == at || n >= line.n || (line.p[n] != '.' && line.p[n] != ')') ||
	    !blank_at(line, n + 1))
		return 0;
	return n + 1 - at;
}

static bool check_markers(const struct scan *s, struct str line) {
	size_t markers = 0, column = 0, at = 0, n;
	struct span place = span_of(s->source, (size_t)(line.p - s->source->text.p), 1);

	for (;;) {
		at = skip_blanks(line, at, &column);
		n = at < line.n && line.p[at] == '>' ? 1 : list_marker(line, at);
		if (n == 0)
			return true;
		if (++markers > LIMIT_MARKDOWN_MARKERS) {
			finding_add(s->findings, MDN_003, place,
				    "lists and quotes nested more than %u deep",
				    LIMIT_MARKDOWN_MARKERS);
			return false;
		}
		if (line.p[at] != '>' && column > LIMIT_MARKDOWN_LIST_COLUMN) {
			finding_add(s->findings, MDN_003, place,
				    "a list item that begins beyond column %u",
				    LIMIT_MARKDOWN_LIST_COLUMN);
			return false;
		}
		at += n;
		column += n;
	}
}

/* Only a fence that begins in the first column is certain to be outside every list and quote. */
static bool in_fence(struct scan *s, struct str line) {
	size_t n = 0;

	if (line.n == 0)
		return s->fence > 0;
	while (n < line.n && line.p[n] == line.p[0])
		n++;
	if (s->fence == 0) {
		if (n < 3 || (line.p[0] != '`' && line.p[0] != '~'))
			return false;
		if (line.p[0] == '`' && str_find_char(str_skip(line, n), '`') != SIZE_MAX)
			return false;
		s->fence = n;
		s->fence_char = line.p[0];
		return true;
	}
	if (line.p[0] == s->fence_char && n >= s->fence && str_trim(str_skip(line, n)).n == 0)
		s->fence = 0;
	return true;
}

static bool check_block(struct scan *s, struct str line) {
	size_t limit;

	if (str_trim(line).n == 0) {
		s->block_size = s->brackets = 0;
		return true;
	}
	if (s->block_size == 0) {
		s->block_start = (size_t)(line.p - s->source->text.p);
		s->table = true;
	}
	s->block_size += line.n + 1;
	for (size_t i = 0; i < line.n; i++)
		s->brackets += line.p[i] == '[';
	s->table = s->table && str_find_char(line, '|') != SIZE_MAX;
	limit = s->table ? LIMIT_TABLE_BYTES : LIMIT_MARKDOWN_BLOCK_BYTES;
	if (s->block_size <= limit && s->brackets <= LIMIT_MARKDOWN_BRACKETS)
		return true;
	if (s->block_size > limit)
		finding_add(s->findings, MDN_004, span_of(s->source, s->block_start, 1),
			    "a block of more than %zu bytes", limit);
	else
		finding_add(s->findings, MDN_004, span_of(s->source, s->block_start, 1),
			    "more than %u '[' in one block", LIMIT_MARKDOWN_BRACKETS);
	return false;
}

bool prescan_check(struct findings *findings, struct span body) {
	struct scan s = { .findings = findings, .source = body.source };
	struct str rest = span_text(body), line;

	while (str_next_line(&rest, &line)) {
		if (in_fence(&s, line))
			continue;
		if (!check_markers(&s, line) || !check_block(&s, line))
			return false;
	}
	return true;
}
