/* SPDX-License-Identifier: Apache-2.0 */
#include "read/shield.h"

#include <stdint.h>
#include <string.h>

#include "base/buf.h"

/* "---", ":--", "--:" or ":-:". */
static bool is_delimiter_cell(struct str cell) {
	size_t dashes = 0;

	cell = str_trim(cell);
	if (str_starts(cell, ":"))
		cell = str_skip(cell, 1);
	if (str_ends(cell, ":"))
		cell.n--;
	while (dashes < cell.n && cell.p[dashes] == '-')
		dashes++;
	return dashes > 0 && dashes == cell.n;
}

bool shield_is_delimiter_row(struct str line) {
	struct str cell;

	while (line.n > 0 && (line.p[0] == ' ' || line.p[0] == '>' || line.p[0] == '\t'))
		line = str_skip(line, 1);
	line = str_trim(line);
	if (str_find_char(line, '|') == SIZE_MAX)
		return false;
	if (line.p[0] == '|')
		line = str_skip(line, 1);
	if (str_ends(line, "|"))
		line.n--;
	while (str_cut(line, '|', &cell, &line))
		if (!is_delimiter_cell(cell))
			return false;
	return is_delimiter_cell(line);
}

static bool defines_footnote(struct str line) {
	size_t end;

	line = str_trim(line);
	if (!str_starts(line, "[^"))
		return false;
	end = str_find(line, STR("]:"));
	return end != SIZE_MAX && end > 2;
}

static void shield_pipes(char *p, size_t n) {
	for (size_t i = 0; i + 1 < n; i++) {
		if (p[i] != '\\')
			continue;
		if (p[i + 1] == '|')
			memcpy(p + i, SHIELD_PIPE, 2);
		i++;
	}
}

static void shield_notes(char *p, size_t n) {
	for (size_t i = 0; i + 1 < n; i++)
		if (p[i] == '[' && p[i + 1] == '^' && (i == 0 || p[i - 1] != '\\'))
			memcpy(p + i, SHIELD_NOTE, 2);
}

/* Shields every run of lines, without a blank one, that holds a delimiter row. */
static void shield_tables(char *p, struct str body) {
	struct str rest = body, line;
	size_t run = 0; /* where the run began */
	bool table = false;

	while (str_next_line(&rest, &line)) {
		size_t at = (size_t)(line.p - body.p);

		if (str_trim(line).n == 0) {
			if (table)
				shield_pipes(p + run, at - run);
			run = at + line.n;
			table = false;
		} else {
			table = table || shield_is_delimiter_row(line);
		}
	}
	if (table)
		shield_pipes(p + run, body.n - run);
}

/* memmem is slow on needles this short. */
static bool holds_pair(struct str s, char first, char second) {
	for (;;) {
		size_t at = str_find_char(s, second);

		if (at == SIZE_MAX)
			return false;
		if (at > 0 && s.p[at - 1] == first)
			return true;
		s = str_skip(s, at + 1);
	}
}

struct str shield_apply(struct arena *a, struct str body) {
	bool pipes = holds_pair(body, '\\', '|'), notes = false;
	struct str rest = body, line;
	char *p;

	if (holds_pair(body, '[', '^'))
		while (!notes && str_next_line(&rest, &line))
			notes = defines_footnote(line);
	if (!pipes && !notes)
		return body;
	p = arena_copy(a, body.p, body.n);
	if (pipes)
		shield_tables(p, body);
	if (notes)
		shield_notes(p, body.n);
	return (struct str){ p, body.n };
}

struct str shield_remove(struct arena *a, struct str text, const char *pipe) {
	struct buf out = { 0 };
	struct str result;

	if (str_find_char(text, '\xc2') == SIZE_MAX)
		return text;
	for (size_t i = 0; i < text.n; i++) {
		struct str here = str_slice(text, i, i + 2);

		if (str_is(here, SHIELD_PIPE)) {
			buf_add_c(&out, pipe);
			i++;
		} else if (str_is(here, SHIELD_NOTE)) {
			buf_add_c(&out, "[^");
			i++;
		} else {
			buf_add_char(&out, text.p[i]);
		}
	}
	result = str_copy(a, buf_str(&out));
	buf_free(&out);
	return result;
}
