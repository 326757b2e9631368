/* SPDX-License-Identifier: Apache-2.0 */
#include "press/near.h"

#include <math.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/buf.h"
#include "press/syntax.h"

/* A sheet that is moved less than this stays. */
#define FAR 4000.0

#define MOST_OPERANDS 8
#define MOST_LEVELS 64

/* Within q and Q: the sheet is moved, by so many units of its own. */
struct level {
	bool moved;
	double by;
};

struct near {
	struct str rest;
	struct buf out;
	struct str operands[MOST_OPERANDS];
	size_t n;
	struct level levels[MOST_LEVELS];
	size_t depth;
	bool first_move; /* the next Td is the first behind a Tm */
	double upward;   /* the fourth number of that Tm */
};

/* The next word, text, name or bracket; false at the end, or where it can't be read. */
static bool next_token(struct near *w, struct str *out) {
	struct str s = w->rest;
	size_t n = 0;

	while (s.n > 0 && syntax_is_blank(s.p[0]))
		s = str_skip(s, 1);
	if (s.n == 0)
		return false;
	if (s.p[0] == '(')
		n = syntax_string_length(s);
	else if (s.p[0] == '[' || s.p[0] == ']')
		n = 1;
	else
		while (n < s.n && !syntax_is_blank(s.p[n]) && (n == 0 || s.p[n] != '[') &&
		       s.p[n] != ']')
			n++;
	*out = str_slice(s, 0, n);
	w->rest = str_skip(s, n);
	return n > 0;
}

static bool is_operator(struct str token) {
	char c = token.p[0];

	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '\'' || c == '"';
}

static double number(const struct near *w, size_t i) {
	char text[32];

	snprintf(text, sizeof(text), "%.*s", STR_ARG(w->operands[i]));
	return strtod(text, NULL);
}

/* With as many digits as PDFs have, and none that say nothing. */
static void add_number(struct buf *b, double value) {
	char text[40];
	int n = snprintf(text, sizeof(text), "%.6f", value);

	while (n > 1 && text[n - 1] == '0')
		n--;
	if (text[n - 1] == '.')
		n--;
	buf_add(b, text, (size_t)n);
}

/* Writes the instruction, with the numbers whose bits are set in the mask made larger by `add`. */
static void write_operator(struct near *w, struct str name, unsigned mask, double add) {
	for (size_t i = 0; i < w->n; i++) {
		if (mask & (1u << i))
			add_number(&w->out, number(w, i) + add);
		else
			buf_add_str(&w->out, w->operands[i]);
		buf_add_char(&w->out, ' ');
	}
	buf_add_str(&w->out, name);
	buf_add_char(&w->out, '\n');
	w->n = 0;
}

/* cm: a move of the sheet is taken back as far as whole units go; one inside a moved sheet ends the move. */
static void change_matrix(struct near *w, struct str name) {
	struct level *l = &w->levels[w->depth];
	double scale = number(w, 3), f = number(w, 5);

	if (l->moved) {
		write_operator(w, name, 1u << 5, -l->by);
		l->moved = false;
	} else if (number(w, 1) == 0 && number(w, 2) == 0 && scale != 0 && fabs(f) > FAR) {
		l->moved = true;
		l->by = floor(-f / scale);
		write_operator(w, name, 1u << 5, scale * l->by);
	} else {
		write_operator(w, name, 0, 0);
	}
}

static void move_text(struct near *w, struct str name) {
	const struct level *l = &w->levels[w->depth];

	if (str_is(name, "Tm")) {
		w->first_move = number(w, 5) == 0;
		w->upward = number(w, 3);
		write_operator(w, name, w->first_move ? 0 : 1u << 5, -l->by);
	} else {
		write_operator(w, name, w->first_move ? 1u << 1 : 0,
			       w->upward != 0 ? -l->by / w->upward : 0);
		w->first_move = false;
	}
}

/* Which numbers of an instruction that draws are heights. */
static unsigned heights(struct str name) {
	static const struct {
		const char *name;
		unsigned mask;
	} drawing[] = {
		{ "m", 2 }, { "l", 2 }, { "re", 2 }, { "v", 10 }, { "y", 10 }, { "c", 42 }
	};

	for (size_t i = 0; i < sizeof(drawing) / sizeof(*drawing); i++)
		if (str_is(name, drawing[i].name))
			return drawing[i].mask;
	return 0;
}

/* False for what is not understood. */
static bool take(struct near *w, struct str name) {
	const struct level *l = &w->levels[w->depth];

	if (str_is(name, "BI"))
		return false;
	if (str_is(name, "q")) {
		if (w->depth + 1 == MOST_LEVELS)
			return false;
		w->levels[w->depth + 1] = *l;
		w->depth++;
		write_operator(w, name, 0, 0);
	} else if (str_is(name, "Q")) {
		if (w->depth == 0)
			return false;
		w->depth--;
		write_operator(w, name, 0, 0);
	} else if (str_is(name, "cm") && w->n == 6) {
		change_matrix(w, name);
	} else if (l->moved &&
		   ((str_is(name, "Tm") && w->n == 6) || (str_is(name, "Td") && w->n == 2))) {
		move_text(w, name);
	} else {
		write_operator(w, name, l->moved ? heights(name) : 0, -l->by);
	}
	return true;
}

struct str near_rewrite(struct arena *a, struct str content) {
	struct near w = { .rest = content };
	struct str token, result = content;
	bool ok = true;

	while (ok && next_token(&w, &token)) {
		if (is_operator(token)) {
			ok = take(&w, token);
		} else if (w.n < MOST_OPERANDS) {
			w.operands[w.n++] = token;
		} else {
			/* Arrays of texts and dashes: nothing in them is a height. */
			buf_add_str(&w.out, w.operands[0]);
			buf_add_char(&w.out, ' ');
			for (size_t i = 1; i < w.n; i++)
				w.operands[i - 1] = w.operands[i];
			w.operands[w.n - 1] = token;
		}
	}
	if (ok && str_trim(w.rest).n == 0 && w.n == 0)
		result = str_copy(a, buf_str(&w.out));
	buf_free(&w.out);
	return result;
}
