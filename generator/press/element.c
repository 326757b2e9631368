/* SPDX-License-Identifier: Apache-2.0 */
#include "press/element.h"

#include <stdint.h>
#include <string.h>
#include <utf8proc.h>

#include "base/buf.h"

struct tag {
	struct str name, attributes;
	size_t begin, end; /* of the '<', and behind the '>', in the HTML */
	bool closes, empty;
};

/* Reading on behind `at`. */
struct scan {
	struct str html;
	size_t at;
};

static bool is_name(char c) {
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
	       c == '-' || c == ':';
}

static bool is_empty(struct str name, struct str attributes) {
	static const char *const names[] = { "br",   "hr",   "img",   "col", "meta",
					     "link", "base", "input", "wbr", NULL };

	return str_ends(attributes, "/") || str_is_one_of(name, names);
}

/* The next tag; false behind the last one. */
static bool next_tag(struct scan *s, struct tag *out) {
	size_t at, from, to;

	while ((at = str_find_char(str_skip(s->html, s->at), '<')) != SIZE_MAX) {
		*out = (struct tag){ .begin = s->at + at };
		from = out->begin + 1;
		to = str_find_char(str_skip(s->html, from), '>');
		if (to == SIZE_MAX)
			return false;
		to += from;
		s->at = out->end = to + 1;
		out->closes = from < to && s->html.p[from] == '/';
		from += out->closes;
		for (at = from; at < to && is_name(s->html.p[at]);)
			at++;
		out->name = str_slice(s->html, from, at);
		out->attributes = str_trim(str_slice(s->html, at, to));
		out->empty = is_empty(out->name, out->attributes);
		if (out->name.n > 0)
			return true;
	}
	return false;
}

/* Goes on behind the end of a drawing; false without one. */
static bool skip_drawing(struct scan *s, size_t *out_begin) {
	size_t at = str_find(str_skip(s->html, s->at), STR("</svg>"));

	if (at == SIZE_MAX)
		return false;
	*out_begin = s->at + at;
	s->at += at + strlen("</svg>");
	return true;
}

static bool is_drawing(const struct tag *t) {
	return str_is(t->name, "svg") && !t->closes && !t->empty;
}

/* Engines' files look for these as they are; they paint nothing. */
static bool is_of_head(const struct tag *t) {
	static const char *const names[] = {
		"head", "title", "style", "meta", "link", "base", NULL
	};

	return str_is_one_of(t->name, names);
}

struct str element_number(struct arena *a, struct str html) {
	struct scan s = { .html = html };
	struct buf b = { 0 };
	size_t copied = 0, n = 0, unused;
	struct tag t;

	while (next_tag(&s, &t)) {
		bool slash;

		if (t.closes)
			continue;
		n++;
		if (is_of_head(&t))
			continue;
		slash = html.p[t.end - 2] == '/';
		buf_add_str(&b, str_slice(html, copied, t.end - 1 - slash));
		buf_print(&b, " data-e=\"%zu\"%s>", n - 1, slash ? "/" : "");
		copied = t.end;
		if (is_drawing(&t) && !skip_drawing(&s, &unused))
			break;
	}
	buf_add_str(&b, str_skip(html, copied));
	html = str_copy(a, buf_str(&b));
	buf_free(&b);
	return html;
}

static size_t count(struct str html) {
	size_t n = 0;

	for (size_t i = 0; i < html.n; i++)
		n += html.p[i] == '<';
	return n;
}

/* Ends the element with that name that is open, and those in it; what ends nothing is passed over. */
static int close_element(const struct elements *e, struct scan *s, int open, const struct tag *t) {
	int i = open;

	while (i >= 0 && !str_equal(e->items[i].name, t->name))
		i = e->items[i].parent;
	if (i < 0)
		return open;
	for (; open != i; open = e->items[open].parent)
		e->items[open].inner.n = t->begin - (size_t)(e->items[open].inner.p - s->html.p);
	e->items[i].inner.n = t->begin - (size_t)(e->items[i].inner.p - s->html.p);
	return e->items[i].parent;
}

struct elements element_read(struct arena *a, struct str html) {
	struct elements e = { .items = ARENA_ARRAY(a, count(html), struct element) };
	struct scan s = { .html = html };
	struct tag t;
	int open = -1;

	while (next_tag(&s, &t)) {
		struct element *new = &e.items[e.n];
		size_t begin;

		if (t.closes) {
			open = close_element(&e, &s, open, &t);
			continue;
		}
		*new = (struct element){ t.name, t.attributes, { html.p + t.end, 0 }, open };
		if (is_drawing(&t)) {
			if (skip_drawing(&s, &begin))
				new->inner.n = begin - t.end;
		} else if (!t.empty) {
			open = e.n;
		}
		e.n++;
	}
	return e;
}

bool element_is(const struct element *e, const char *name) {
	return str_is(e->name, name);
}

/* Adds the character that an entity stands for; its length with & and ;, or 0 when it is none that our writer uses. */
static size_t add_entity(struct buf *b, struct str s) {
	static const struct {
		const char *name;
		uint32_t c;
	} names[] = { { "&amp;", '&' },   { "&lt;", '<' },    { "&gt;", '>' },  { "&quot;", '"' },
		      { "&apos;", '\'' }, { "&nbsp;", 0xA0 }, { "&shy;", 0xAD } };
	uint32_t c = 0;
	int base = 10;
	utf8proc_uint8_t bytes[4];
	size_t i = 2;

	for (size_t k = 0; k < ARRAY_LENGTH(names); k++) {
		if (!str_starts(s, names[k].name))
			continue;
		buf_add(b, bytes,
			(size_t)utf8proc_encode_char((utf8proc_int32_t)names[k].c, bytes));
		return strlen(names[k].name);
	}
	if (!str_starts(s, "&#"))
		return 0;
	if (s.n > i && (s.p[i] == 'x' || s.p[i] == 'X')) {
		base = 16;
		i++;
	}
	for (; i < s.n && c < 0x110000; i++) {
		int digit = str_hex_value(s.p[i]);

		if (digit < 0 || digit >= base)
			break;
		c = c * (uint32_t)base + (uint32_t)digit;
	}
	if (i == s.n || s.p[i] != ';' || !utf8proc_codepoint_valid((utf8proc_int32_t)c) || c == 0)
		return 0;
	buf_add(b, bytes, (size_t)utf8proc_encode_char((utf8proc_int32_t)c, bytes));
	return i + 1;
}

static void add_text(struct buf *b, struct str s) {
	for (size_t i = 0; i < s.n;) {
		size_t n = s.p[i] == '&' ? add_entity(b, str_skip(s, i)) : 0;

		if (n == 0)
			buf_add_char(b, s.p[i++]);
		i += n;
	}
}

struct str element_attribute(struct arena *a, const struct element *e, const char *name) {
	struct str rest = e->attributes, key, value;
	struct buf b = { 0 };

	while (str_cut(rest, '=', &key, &rest)) {
		char quote = rest.n > 0 ? rest.p[0] : ' ';
		size_t end = str_find_char(str_skip(rest, 1), quote);

		if ((quote != '"' && quote != '\'') || end == SIZE_MAX)
			break;
		value = str_slice(rest, 1, 1 + end);
		rest = str_skip(rest, end + 2);
		/* Before it may stand attributes without a value. */
		key = str_trim(key);
		if (!str_ends(key, name) ||
		    (key.n > strlen(name) && key.p[key.n - strlen(name) - 1] != ' '))
			continue;
		add_text(&b, value);
		value = str_copy(a, buf_str(&b));
		buf_free(&b);
		return value;
	}
	return STR("");
}

bool element_has_class(struct arena *a, const struct element *e, const char *class) {
	struct str rest = element_attribute(a, e, "class"), word;

	while (str_cut(rest, ' ', &word, &rest))
		if (str_is(word, class))
			return true;
	return str_is(rest, class);
}

struct str element_text(struct arena *a, const struct element *e) {
	struct scan s = { .html = e->inner };
	struct buf b = { 0 };
	size_t from = 0;
	struct tag t;
	struct str text;

	while (next_tag(&s, &t)) {
		add_text(&b, str_slice(e->inner, from, t.begin));
		from = t.end;
	}
	add_text(&b, str_skip(e->inner, from));
	text = str_join_blanks(a, buf_str(&b));
	buf_free(&b);
	return text;
}

struct str element_titles(struct arena *a, const struct element *e) {
	static const struct str open = { "<title>", 7 }, close = { "</title>", 8 };
	struct str rest = e->inner, text;
	struct buf b = { 0 };
	size_t from, n;

	while ((from = str_find(rest, open)) != SIZE_MAX) {
		rest = str_skip(rest, from + open.n);
		n = str_find(rest, close);
		if (n == SIZE_MAX)
			break;
		if (b.n > 0)
			buf_add_c(&b, "; ");
		add_text(&b, str_slice(rest, 0, n));
		rest = str_skip(rest, n + close.n);
	}
	text = str_join_blanks(a, buf_str(&b));
	buf_free(&b);
	return text;
}
