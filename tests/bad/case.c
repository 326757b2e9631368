/* SPDX-License-Identifier: Apache-2.0 */
#include "case.h"

#include <stdlib.h>

#include "base/attr.h"
#include "base/buf.h"
#include "base/die.h"

enum { COLUMNS = 9 };

/* Takes one field of RFC 4180 from the front, with what ends it. True at the end of its row. */
static bool take_field(struct arena *a, struct str *rest, struct str *field) {
	struct buf text = { 0 };
	bool quoted = false;
	size_t i = 0;

	for (; i < rest->n; i++) {
		char c = rest->p[i];

		if (c == '"' && quoted && i + 1 < rest->n && rest->p[i + 1] == '"')
			buf_add_char(&text, rest->p[++i]);
		else if (c == '"')
			quoted = !quoted;
		else if (!quoted && (c == ',' || c == '\n'))
			break;
		else
			buf_add_char(&text, c);
	}
	*field = str_copy(a, buf_str(&text));
	buf_free(&text);
	*rest = str_skip(*rest, i);
	quoted = rest->n == 0 || rest->p[0] == '\n';
	*rest = str_skip(*rest, 1);
	return quoted;
}

/* Resolves \n, \\ and \xNN, for bytes that a table can't show. */
static struct str unescape(struct arena *a, struct str s) {
	struct buf out = { 0 };
	struct str result;

	for (size_t i = 0; i < s.n; i++) {
		char digits[3] = { 0 };

		if (s.p[i] != '\\' || i + 1 == s.n) {
			buf_add_char(&out, s.p[i]);
		} else if (s.p[++i] == 'x' && i + 2 < s.n) {
			digits[0] = s.p[i + 1];
			digits[1] = s.p[i + 2];
			buf_add_char(&out, (char)strtol(digits, NULL, 16));
			i += 2;
		} else {
			buf_add_char(&out, s.p[i] == 'n' ? '\n' : s.p[i]);
		}
	}
	result = str_copy(a, buf_str(&out));
	buf_free(&out);
	return result;
}

static enum outcome outcome_of(struct str path, struct str word) {
	static const char *const names[] = { "reject", "accept", "neutralise",
					     "warn",   "script", "pending" };

	for (size_t i = 0; i < ARRAY_LENGTH(names); i++)
		if (str_is(word, names[i]))
			return (enum outcome)i;
	die("%.*s: no outcome '%.*s'", STR_ARG(path), STR_ARG(word));
}

static struct bad_case *case_of(struct arena *a, const struct str *field) {
	struct bad_case *c = ARENA_NEW(a, struct bad_case);

	c->path = field[0];
	c->outcome = outcome_of(field[0], field[1]);
	c->exit = field[2].n > 0 ? atoi(str_c(a, field[2])) : -1;
	c->code = field[3];
	c->at = field[4];
	c->must_not_appear = unescape(a, field[5]);
	c->must_appear = unescape(a, field[6]);
	c->seconds = atof(str_c(a, field[7]));
	c->why = field[8];
	return c;
}

struct vec cases_read(struct arena *a, struct str csv) {
	struct vec rows = { 0 };

	for (size_t line = 1; csv.n > 0; line++) {
		struct str fields[COLUMNS];
		size_t n = 0;

		while (n < COLUMNS && !take_field(a, &csv, &fields[n]))
			n++;
		if (n != COLUMNS - 1)
			die("cases.csv: row %zu has not %d columns", line, COLUMNS);
		if (line > 1)
			vec_add(a, &rows, case_of(a, fields));
	}
	return rows;
}
