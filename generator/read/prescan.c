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
	bool doubtful; /* whether a fence opens or closes is no longer known */
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

/* Whether the line, beside blanks, holds the same mark three times and more and nothing else: a line across the page. */
static bool is_rule(struct str line) {
	char mark = '\0';
	size_t n = 0;

	for (size_t i = 0; i < line.n; i++) {
		char c = line.p[i];

		if (c == ' ' || c == '\t')
			continue;
		if (mark == '\0')
			mark = c;
		if (c != mark || (c != '-' && c != '*' && c != '_'))
			return false;
		n++;
	}
	return n >= 3;
}

static bool check_markers(const struct scan *s, struct str line) {
	size_t markers = 0, column = 0, at = 0, n;
	struct span place = span_of(s->source, (size_t)(line.p - s->source->text.p), 1);

	for (;;) {
		at = skip_blanks(line, at, &column);
		if (is_rule(str_skip(line, at)))
			return true;
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

/* The length of the run of '`' or '~' that the text begins with, where it can open a fence; else 0. */
static size_t fence_length(struct str text) {
	size_t n = 0;

	if (text.n == 0 || (text.p[0] != '`' && text.p[0] != '~'))
		return 0;
	while (n < text.n && text.p[n] == text.p[0])
		n++;
	if (n < 3 || (text.p[0] == '`' && str_find_char(str_skip(text, n), '`') != SIZE_MAX))
		return 0;
	return n;
}

/* "<div", "</p", "<!--", "<?": what may be HTML, in which a fence is none. "<https:" and "<a@b" are links. */
static bool may_be_html(struct str text) {
	size_t n = 1;

	if (text.n < 2 || text.p[0] != '<')
		return false;
	while (n < text.n &&
	       ((text.p[n] >= 'a' && text.p[n] <= 'z') || (text.p[n] >= 'A' && text.p[n] <= 'Z')))
		n++;
	return n < text.n && n > 1
		       ? text.p[n] != ':' && text.p[n] != '@' && text.p[n] != '.'
		       : text.p[1] == '!' || text.p[1] == '?' || text.p[1] == '/' || n > 1;
}

/* Whether the line belongs to code between fences, which no limit of prose is for. A fence in the first column is certainly outside
 * every list and quote. One with blanks before it may be inside, and so it is not known whether the next one opens or closes;
 * HTML hides fences. Behind either everything is taken for prose. */
static bool in_fence(struct scan *s, struct str line) {
	struct str text = line;
	size_t n;

	while (text.n > 0 && text.p[0] == ' ')
		text = str_skip(text, 1);
	n = fence_length(text);
	if (s->fence > 0) {
		if (line.n - text.n < 4 && n >= s->fence && text.p[0] == s->fence_char &&
		    str_trim(str_skip(text, n)).n == 0)
			s->fence = 0;
		return true;
	}
	if ((n > 0 && text.n < line.n) || may_be_html(text))
		s->doubtful = true;
	if (n == 0 || s->doubtful)
		return false;
	s->fence = n;
	s->fence_char = text.p[0];
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
