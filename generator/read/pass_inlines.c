/* SPDX-License-Identifier: Apache-2.0 */
#include <stdint.h>
#include <string.h>

#include "base/map.h"
#include "read/pass.h"
#include "read/shield.h"

/* A text that is being split: what stands before at is done. */
struct split {
	struct pass *pass;
	struct node *text;
	struct str rest;
	size_t from; /* in the source: where the next needle is looked for */
};

struct span pass_locate(const struct node *text, size_t from, struct str needle) {
	struct source *s = text->span.source;
	size_t at, line_start, found;
	struct str line;

	if (s == NULL)
		return NO_SPAN;
	at = text->span.offset;
	line_start = source_line_offset(s, source_place(s, at).line);
	line = source_line(s, source_place(s, at).line);
	if (from < at)
		from = at;
	if (from - line_start <= line.n) {
		found = str_find(str_skip(line, from - line_start), needle);
		if (found != SIZE_MAX)
			return span_of(s, from + found, needle.n);
	}
	found = str_find(line, needle);
	if (found != SIZE_MAX)
		return span_of(s, line_start + found, needle.n);
	/* Behind a link that takes several lines libcmark's line is one too early. */
	line = str_skip(s->text, line_start);
	found = str_find(str_slice(line, 0, str_find(line, STR("\n\n"))), needle);
	return found != SIZE_MAX ? span_of(s, line_start + found, needle.n) : text->span;
}

static bool is_plain(char c) {
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
	       c == '-' || c == '.' || c == ' ';
}

/* The place of a mark, as it should stand in the source. False when it stands there in other characters, with backslashes or
 * entities: the author meant the characters themselves. */
static bool find_in_source(const struct node *text, size_t from, struct str shown,
			   struct span *out) {
	size_t n = 2;

	*out = pass_locate(text, from, shown);
	if (out->source == NULL || str_equal(span_text(*out), shown))
		return true;
	/* What follows the opening may hold an escape of its own. */
	while (n < shown.n && is_plain(shown.p[n]))
		n++;
	*out = pass_locate(text, from, str_slice(shown, 0, n));
	return str_equal(span_text(*out), str_slice(shown, 0, n));
}

/* A backslash before the mark in the source: the author meant the characters themselves. */
static bool is_escaped(struct span at) {
	return at.source != NULL && at.offset > 0 && at.source->text.p[at.offset - 1] == '\\';
}

static void add_text(struct split *s, struct str text) {
	struct node *n;

	if (text.n == 0)
		return;
	n = node_new(s->pass->arena, NODE_TEXT, s->text->span);
	n->text = text;
	node_insert_before(s->text, n);
}

static struct node *add_node(struct split *s, enum node_type type, struct span span) {
	struct node *n = node_new(s->pass->arena, type, span);

	node_insert_before(s->text, n);
	return n;
}

static bool is_in_link(const struct node *n) {
	while (n != NULL && n->type != NODE_LINK)
		n = n->parent;
	return n != NULL;
}

static void take_reference(struct split *s, struct span at, struct str inside) {
	struct node *n = add_node(s, NODE_REFERENCE, at);
	struct str label;

	if (str_cut(inside, '|', &n->target, &label))
		n->text = str_trim(label);
	else
		n->target = inside;
	n->target = str_trim(n->target);
}

/* What opens one has two bytes. */
struct mark {
	const char *open, *close;
	enum node_type type;
};

/* The first of our marks in the text; its offset, or SIZE_MAX. */
static size_t find_mark(struct str text, const struct mark **out) {
	static const struct mark marks[] = {
		{ "[[", "]]", NODE_REFERENCE },
		{ "{{", "}}", NODE_VARIABLE },
		{ SHIELD_NOTE, "]", NODE_FOOTNOTE_REFERENCE },
		{ "[^", "]", NODE_FOOTNOTE_REFERENCE },
	};

	for (size_t at = 0; at + 1 < text.n; at++) {
		char c = text.p[at];

		if (c != '[' && c != '{' && c != SHIELD_NOTE[0])
			continue;
		for (size_t i = 0; i < ARRAY_LENGTH(marks); i++)
			if (c == marks[i].open[0] && text.p[at + 1] == marks[i].open[1]) {
				*out = &marks[i];
				return at;
			}
	}
	return SIZE_MAX;
}

static bool has_blank(struct str s) {
	return str_find_char(s, ' ') != SIZE_MAX || s.n == 0;
}

/* Splits at one mark. False when there is none left. */
static bool split_once(struct split *s) {
	const struct mark *mark = NULL;
	size_t at = find_mark(s->rest, &mark), end;
	struct str whole, inside, shown;
	struct span place;
	bool meant;

	if (at == SIZE_MAX)
		return false;
	end = str_find(str_skip(s->rest, at + 2), str_of(mark->close));
	whole = str_slice(s->rest, at,
			  end == SIZE_MAX ? s->rest.n : at + 2 + end + strlen(mark->close));
	shown = shield_remove(s->pass->arena, whole, "\\|");
	meant = find_in_source(s->text, s->from, end == SIZE_MAX ? str_slice(shown, 0, 2) : shown,
			       &place);
	if (meant)
		s->from = place.offset + place.length;
	inside = end == SIZE_MAX ? STR("") : str_slice(whole, 2, 2 + end);
	inside = shield_remove(s->pass->arena, inside, "|");
	add_text(s, str_slice(s->rest, 0, at));
	s->rest = str_skip(s->rest, at + whole.n);
	if (!meant || is_escaped(place) ||
	    (mark->type == NODE_FOOTNOTE_REFERENCE && has_blank(inside))) {
		add_text(s, whole);
	} else if (end == SIZE_MAX) {
		finding_add(s->pass->findings, MDN_016, place,
			    "'%s' is not closed by '%s' on the same line", mark->open, mark->close);
		add_text(s, whole);
	} else if (mark->type == NODE_REFERENCE && is_in_link(s->text)) {
		finding_add(s->pass->findings, MDN_017, place, "a link can't hold '%.*s'",
			    STR_ARG(shown));
		add_text(s, whole);
	} else if (mark->type == NODE_REFERENCE) {
		take_reference(s, place, inside);
	} else {
		add_node(s, mark->type, place)->text = str_trim(inside);
	}
	return true;
}

/* Most texts hold none of what our marks begin with. */
static bool may_hold_mark(struct str text) {
	return str_find_char(text, '[') != SIZE_MAX || str_find_char(text, '{') != SIZE_MAX ||
	       str_find_char(text, SHIELD_NOTE[0]) != SIZE_MAX;
}

static void split_text(struct pass *p, struct node *text) {
	struct split s = { .pass = p, .text = text, .rest = text->text };

	while (split_once(&s))
		;
	if (s.rest.n == text->text.n)
		return;
	add_text(&s, s.rest);
	node_remove(text);
}

void pass_inlines(struct pass *p) {
	struct node *next;

	for (struct node *n = p->root; n != NULL; n = next) {
		next = node_walk(p->root, n);
		if (n->type == NODE_TEXT && n->parent->type != NODE_IMAGE && may_hold_mark(n->text))
			split_text(p, n);
	}
}

/* The paragraph's first inline is the mark of a definition, "[^label]:", whose text follows. */
static bool starts_footnote(const struct node *n) {
	return n != NULL && n->type == NODE_FOOTNOTE_REFERENCE && n->next != NULL &&
	       n->next->type == NODE_TEXT && str_starts(n->next->text, ":");
}

/* Moves the definitions of the paragraph, one or several lines, out of it into footnotes. */
static void take_footnotes(struct pass *p, struct node *paragraph, struct map *notes) {
	struct node *note = NULL, *body = NULL, *next;
	bool line_start = true;

	for (struct node *n = paragraph->first; n != NULL; n = next) {
		bool first = line_start;

		next = n->next;
		line_start = n->type == NODE_SOFT_BREAK;
		if (first && starts_footnote(n)) {
			note = node_new(p->arena, NODE_FOOTNOTE, n->span);
			note->text = n->text;
			body = node_new(p->arena, NODE_PARAGRAPH, n->next->span);
			node_append(note, body);
			n->next->text = str_skip(n->next->text, 1);
			while (n->next->text.n > 0 && n->next->text.p[0] == ' ')
				n->next->text = str_skip(n->next->text, 1);
			if (map_add(notes, note->text, note) != NULL)
				finding_add(p->findings, MDN_009, n->span,
					    "footnote '%.*s' is defined twice",
					    STR_ARG(note->text));
			node_remove(n);
		} else {
			node_remove(n);
			if (!line_start || !starts_footnote(next))
				node_append(body, n);
		}
	}
	node_remove(paragraph);
}

static void number_footnotes(struct pass *p, const struct map *notes) {
	int count = 0;

	for (struct node *n = p->root; n != NULL; n = node_walk(p->root, n)) {
		struct node *note;

		if (n->type != NODE_FOOTNOTE_REFERENCE)
			continue;
		note = map_get(notes, n->text);
		if (note == NULL) {
			finding_add(p->findings, MDN_009, n->span, "footnote '%.*s' has no text",
				    STR_ARG(n->text));
			continue;
		}
		if (note->level == 0) {
			note->level = ++count;
			node_append(p->root, note);
		}
		n->level = note->level;
	}
}

void pass_footnotes(struct pass *p) {
	struct map notes = map_new(p->arena);
	struct node *next;

	for (struct node *n = p->root; n != NULL; n = next) {
		next = node_is_inline(n) ? node_walk_over(p->root, n) : node_walk(p->root, n);
		if (n->type == NODE_PARAGRAPH && starts_footnote(n->first)) {
			next = node_walk_over(p->root, n);
			take_footnotes(p, n, &notes);
		}
	}
	number_footnotes(p, &notes);
	for (size_t i = 0; i < notes.n; i++) {
		const struct node *note = notes.entries[i].value;

		if (note->level == 0)
			finding_add(p->findings, MDN_010, note->span,
				    "nothing refers to footnote '%.*s'", STR_ARG(note->text));
	}
}

void pass_unshield(struct pass *p) {
	bool in_table = false;

	for (struct node *n = p->root; n != NULL; n = node_walk(p->root, n)) {
		if (n->type == NODE_CELL)
			in_table = true;
		else if (!node_is_inline(n))
			in_table = false;
		switch (n->type) {
		case NODE_TEXT:
		case NODE_LINK:
		case NODE_IMAGE:
			n->text = shield_remove(p->arena, n->text, "|");
			n->target = shield_remove(p->arena, n->target, "|");
			n->title = shield_remove(p->arena, n->title, "|");
			break;
		case NODE_CODE:
		case NODE_CODE_BLOCK:
		case NODE_OPTION:
			n->text = shield_remove(p->arena, n->text, in_table ? "|" : "\\|");
			n->title = shield_remove(p->arena, n->title, "\\|");
			break;
		default:
			break;
		}
	}
}
