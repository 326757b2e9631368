/* SPDX-License-Identifier: Apache-2.0 */
#include "press/content.h"

#include <stdint.h>

#include "base/buf.h"
#include "press/syntax.h"

/* Whose the next drawing is. */
struct owner {
	enum { OWNER_NONE, OWNER_ARTIFACT, OWNER_ELEMENT } sort;
	int element;
	bool label;
};

struct marking {
	struct arena *arena;
	struct str content;
	size_t at; /* what is before it is read */
	const enum content_sort *sorts;
	int n;
	struct vec *runs;
	struct buf out;
	struct vec marks;  /* struct owner: the engine's that are open */
	struct owner open; /* of what is open in the output */
	size_t figure;     /* how many marks are open with that of the figure; 0 outside */
	size_t path;       /* where the path begins that is not painted yet */
	bool in_path, in_text;
};

/* An instruction with its operands. */
struct instruction {
	struct str name, whole;
};

/* Of what the text begins with; 0 where it does not end. */
static size_t token_length(struct str s) {
	size_t n = 1;

	if (s.p[0] == '(')
		return syntax_string_length(s);
	if (s.n > 1 && (s.p[0] == '<' || s.p[0] == '>') && s.p[1] == s.p[0])
		return 2;
	if (s.p[0] == '<') {
		n = str_find_char(s, '>');
		return n != SIZE_MAX ? n + 1 : 0;
	}
	if (s.p[0] != '/' && !syntax_is_regular(s.p[0]))
		return 1;
	while (n < s.n && syntax_is_regular(s.p[n]))
		n++;
	return n;
}

static bool is_operator(struct str token) {
	char c = token.p[0];

	return ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '\'' || c == '"') &&
	       !str_is(token, "true") && !str_is(token, "false") && !str_is(token, "null");
}

/* The next instruction; at the end its name is "". False where the rest is none. */
static bool next_instruction(struct marking *m, struct instruction *out) {
	size_t from = SIZE_MAX, n;

	*out = (struct instruction){ 0 };
	for (;; m->at += n) {
		struct str rest;

		while (m->at < m->content.n && syntax_is_blank(m->content.p[m->at]))
			m->at++;
		if (m->at == m->content.n)
			return from == SIZE_MAX;
		rest = str_skip(m->content, m->at);
		n = token_length(rest);
		if (n == 0 || rest.p[0] == '%')
			return false;
		if (from == SIZE_MAX)
			from = m->at;
		if (!is_operator(str_slice(rest, 0, n)))
			continue;
		out->name = str_slice(rest, 0, n);
		m->at += n;
		out->whole = str_slice(m->content, from, m->at);
		return true;
	}
}

static void emit(struct marking *m, struct str whole) {
	buf_add_str(&m->out, whole);
	buf_add_char(&m->out, '\n');
}

static void end_content(struct marking *m) {
	if (m->open.sort != OWNER_NONE)
		buf_add_c(&m->out, "EMC\n");
	m->open.sort = OWNER_NONE;
}

static void begin_content(struct marking *m, struct owner o, struct str box) {
	struct content_run *run;

	if (m->open.sort == o.sort &&
	    (o.sort != OWNER_ELEMENT || (m->open.element == o.element && m->open.label == o.label)))
		return;
	end_content(m);
	m->open = o;
	if (o.sort == OWNER_ARTIFACT) {
		buf_add_c(&m->out, "/Artifact BMC\n");
		return;
	}
	buf_print(&m->out, "%s <</MCID %zu>> BDC\n", m->figure > 0 ? "/Figure" : "/Span",
		  m->runs->n);
	run = ARENA_NEW(m->arena, struct content_run);
	*run = (struct content_run){ o.element, o.label, box };
	vec_add(m->arena, m->runs, run);
}

static struct owner owner_now(const struct marking *m) {
	const struct owner artifact = { .sort = OWNER_ARTIFACT };

	return m->marks.n > 0 ? *(struct owner *)m->marks.items[m->marks.n - 1] : artifact;
}

/* "/D12" and "/L12": element 12, or the bullet of it; without a number, what is around it. */
static struct owner owner_of(const struct marking *m, struct str whole) {
	struct str name = str_slice(whole, 1, token_length(whole));
	struct owner o = owner_now(m);
	size_t i;

	if (name.n == 0 || (name.p[0] != 'D' && name.p[0] != 'L') ||
	    !str_to_size(str_skip(name, 1), &i) || i >= (size_t)m->n)
		return o;
	if (m->sorts[i] == CONTENT_DECORATION)
		return (struct owner){ .sort = OWNER_ARTIFACT };
	return (struct owner){ OWNER_ELEMENT, (int)i, name.p[0] == 'L' };
}

/* What stands in the brackets of the mark. */
static struct str box_of(struct str whole) {
	size_t from = str_find_char(whole, '['), to = str_find_char(whole, ']');

	return from < to && to != SIZE_MAX ? str_slice(whole, from, to + 1) : STR("");
}

static void begin_mark(struct marking *m, struct str whole) {
	struct owner *o = ARENA_NEW(m->arena, struct owner);

	*o = owner_of(m, whole);
	vec_add(m->arena, &m->marks, o);
	if (m->figure == 0 && o->sort == OWNER_ELEMENT && m->sorts[o->element] == CONTENT_FIGURE) {
		end_content(m);
		m->figure = m->marks.n;
		begin_content(m, *o, box_of(whole));
	}
}

static bool end_mark(struct marking *m) {
	if (m->marks.n == 0)
		return false;
	if (m->figure == m->marks.n) {
		end_content(m);
		m->figure = 0;
	}
	m->marks.n--;
	return true;
}

/* Lines and areas: nothing may stand between their beginning and their painting, so they are held back until it is known whether they show. */
static bool take_path(struct marking *m, const struct instruction *i) {
	static const char *const painting[] = { "S",  "s", "f",  "F", "f*", "B",
						"B*", "b", "b*", "n", NULL };
	static const char *const others[] = { "BT", "Do", "sh", "q", "Q", "BI", NULL };

	if (!m->in_path)
		m->path = (size_t)(i->whole.p - m->content.p);
	m->in_path = true;
	if (str_is_one_of(i->name, others))
		return false;
	if (!str_is_one_of(i->name, painting))
		return true;
	m->in_path = false;
	if (!str_is(i->name, "n"))
		begin_content(m, (struct owner){ .sort = OWNER_ARTIFACT }, STR(""));
	emit(m, str_slice(m->content, m->path, m->at));
	return true;
}

static bool begins_path(struct str name) {
	return str_is(name, "m") || str_is(name, "re");
}

static bool take_outside(struct marking *m, const struct instruction *i) {
	if (m->in_path || begins_path(i->name))
		return take_path(m, i);
	if (str_is(i->name, "BT")) {
		m->in_text = true;
		begin_content(m, owner_now(m), STR(""));
	} else if (str_is(i->name, "Do")) {
		begin_content(m, owner_now(m), STR(""));
	} else if (str_is(i->name, "sh")) {
		begin_content(m, (struct owner){ .sort = OWNER_ARTIFACT }, STR(""));
	} else if (str_is(i->name, "q") || str_is(i->name, "Q")) {
		end_content(m);
	}
	emit(m, i->whole);
	return true;
}

static bool take(struct marking *m, const struct instruction *i) {
	bool begins = str_is(i->name, "BMC") || str_is(i->name, "BDC");

	if (str_is(i->name, "BI"))
		return false;
	if (begins || str_is(i->name, "EMC")) {
		if (m->in_path || m->in_text)
			return false;
		if (!begins)
			return end_mark(m);
		begin_mark(m, i->whole);
		return true;
	}
	if (m->figure == 0 && !m->in_text)
		return take_outside(m, i);
	if (str_is(i->name, "ET"))
		m->in_text = false;
	emit(m, i->whole);
	return true;
}

bool content_mark(struct arena *a, struct str content, const enum content_sort *sorts, int n,
		  struct vec *out_runs, struct str *out) {
	struct marking m = {
		.arena = a, .content = content, .sorts = sorts, .n = n, .runs = out_runs
	};
	struct instruction i;
	bool ok;

	while ((ok = next_instruction(&m, &i)) && i.name.n > 0 && (ok = take(&m, &i)))
		;
	end_content(&m);
	ok = ok && m.marks.n == 0 && !m.in_path && !m.in_text;
	if (ok)
		*out = str_copy(a, buf_str(&m.out));
	buf_free(&m.out);
	return ok;
}
