/* SPDX-License-Identifier: Apache-2.0 */
/* Reads prose and writes its tree as text, for literal expectations: (p "text" (em "x")). */
#ifndef TREE_H
#define TREE_H

#include "base/buf.h"
#include "read/markdown.h"
#include "test.h"

static struct findings *tree_findings;

static inline void add_quoted(struct buf *b, struct str s) {
	buf_add_c(b, " \"");
	buf_add_str(b, s);
	buf_add_char(b, '"');
}

static inline void add_tree(struct buf *b, const struct node *n) {
	static const char *const names[] = {
		"document",  "p",      "h",    "list", "item", "quote", "admonition", "pre",
		"hr",        "table",  "tr",   "td",   "dl",   "dt",    "dd",         "note",
		"directive", "option", "text", "soft", "br",   "code",  "em",         "strong",
		"a",         "img",    "ref",  "var",  "mark",
	};

	if (n->type == NODE_TEXT) {
		/* Texts side by side are one. */
		if (n->previous != NULL && n->previous->type == NODE_TEXT &&
		    b->p[b->n - 1] == '"') {
			b->n--;
			buf_add_str(b, n->text);
			buf_add_char(b, '"');
		} else if (n->text.n > 0) {
			add_quoted(b, n->text);
		}
		return;
	}
	buf_print(b, " (%s", names[n->type]);
	if (n->type == NODE_HEADING || n->type == NODE_LIST || n->type == NODE_FOOTNOTE ||
	    n->type == NODE_FOOTNOTE_REFERENCE ||
	    ((n->type == NODE_ITEM || n->type == NODE_CELL) && n->level != 0))
		buf_print(b, " %d", n->level);
	if (n->type == NODE_LIST)
		buf_add_c(b, n->tight ? " tight" : " loose");
	if (n->target.n > 0)
		buf_print(b, " ->%.*s", STR_ARG(n->target));
	if (n->text.n > 0)
		add_quoted(b, n->text);
	if (n->title.n > 0)
		buf_print(b, " '%.*s'", STR_ARG(n->title));
	for (const struct node *c = n->first; c != NULL; c = c->next)
		add_tree(b, c);
	buf_add_char(b, ')');
}

/* The blocks of the body; "NULL" where it was refused. */
static inline struct str tree(struct arena *a, const char *text) {
	struct source *s = source_new(a, STR("x.md"), str_of(text));
	struct node *root;
	struct buf b = { 0 };
	struct str result;

	tree_findings = findings_new(a);
	root = markdown_parse(a, tree_findings, span_of(s, 0, s->text.n));
	if (root == NULL)
		return STR("NULL");
	for (const struct node *n = root->first; n != NULL; n = n->next)
		add_tree(&b, n);
	result = str_copy(a, str_trim(buf_str(&b)));
	buf_free(&b);
	return result;
}

/* The codes and places of what was found: "MDN-001 2:3, MDN-002 4:1". */
static inline struct str codes(struct arena *a) {
	struct buf b = { 0 };
	struct str result;

	for (size_t i = 0; i < tree_findings->items.n; i++) {
		const struct finding *f = tree_findings->items.items[i];
		struct place at = source_place(f->span.source, f->span.offset);

		buf_print(&b, "%s%s %zu:%zu", i > 0 ? ", " : "", f->code->id, at.line, at.column);
	}
	result = str_copy(a, buf_str(&b));
	buf_free(&b);
	return result;
}

#define assert_text(actual, literal)                                                               \
	do {                                                                                       \
		struct str text_ = (actual);                                                       \
		assert_string_equal(str_c(*state, text_), literal);                                \
	} while (0)

/* What the text is read as, without a finding. */
#define assert_tree(markdown, literal)                                                             \
	do {                                                                                       \
		assert_text(tree(*state, markdown), literal);                                      \
		assert_text(codes(*state), "");                                                    \
	} while (0)

#define assert_found(markdown, literal, expected)                                                  \
	do {                                                                                       \
		assert_text(tree(*state, markdown), literal);                                      \
		assert_text(codes(*state), expected);                                              \
	} while (0)

#endif
