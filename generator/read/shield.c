/* SPDX-License-Identifier: Apache-2.0 */
#include "read/shield.h"

#include <stdint.h>
#include <string.h>

#include "base/buf.h"

bool shield_is_delimiter_row(struct str line) {
	size_t pipes = 0, dashes = 0;
	char before = '|';

	while (line.n > 0 && (line.p[0] == ' ' || line.p[0] == '>' || line.p[0] == '\t'))
		line = str_skip(line, 1);
	line = str_trim(line);
	for (size_t i = 0; i < line.n; i++) {
		char c = line.p[i];

		if (c == ' ' || c == '\t')
			continue;
		if (c == '|') {
			if (before == '|' && i > 0)
				return false;
			if (before == ':' && dashes == 0)
				return false;
			pipes++;
			dashes = 0;
		} else if (c == '-') {
			/* A blank between dashes: "- -" is no marker. */
			if (before == '-' && line.p[i - 1] != '-')
				return false;
			if (before == ':' && dashes > 0)
				return false;
			dashes++;
		} else if (c == ':') {
			if (before == ':' && dashes == 0)
				return false;
		} else {
			return false;
		}
		before = c;
	}
	return pipes > 0 && line.n > 1 && (before != ':' || dashes > 0);
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

struct str shield_apply(struct arena *a, struct str body) {
	bool pipes = str_find(body, STR("\\|")) != SIZE_MAX, notes = false;
	struct str rest = body, line;
	char *p;

	if (str_find(body, STR("[^")) != SIZE_MAX)
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
