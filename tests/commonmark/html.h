/* SPDX-License-Identifier: Apache-2.0 */
/* Our tree as HTML, in the form in which libcmark 0.30 writes its own. */
#ifndef COMMONMARK_HTML_H
#define COMMONMARK_HTML_H

#include <stdio.h>
#include <string.h>

#include "base/buf.h"
#include "read/node.h"

static inline void html_blocks(struct buf *b, const struct node *n, bool tight);
static inline void html_inlines(struct buf *b, const struct node *n);

static inline void html_text(struct buf *b, struct str s) {
	for (size_t i = 0; i < s.n; i++) {
		switch (s.p[i]) {
		case '&':
			buf_add_c(b, "&amp;");
			break;
		case '<':
			buf_add_c(b, "&lt;");
			break;
		case '>':
			buf_add_c(b, "&gt;");
			break;
		case '"':
			buf_add_c(b, "&quot;");
			break;
		default:
			buf_add_char(b, s.p[i]);
		}
	}
}

static inline void html_url(struct buf *b, struct str s) {
	for (size_t i = 0; i < s.n; i++) {
		char c = s.p[i];

		if (c == '&')
			buf_add_c(b, "&amp;");
		else if (c == '\'')
			buf_add_c(b, "&#x27;");
		else if (c != '\0' && (unsigned char)c < 0x80 &&
			 strchr("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
				"-_.+!*(),%#@?=;:/$~",
				c) != NULL)
			buf_add_char(b, c);
		else
			buf_print(b, "%%%02X", (unsigned)(unsigned char)c);
	}
}

/* Begins a line, unless one has just begun. */
static inline void html_line(struct buf *b) {
	if (b->n > 0 && b->p[b->n - 1] != '\n')
		buf_add_char(b, '\n');
}

static inline void html_title(struct buf *b, struct str title) {
	if (title.n == 0)
		return;
	buf_add_c(b, " title=\"");
	html_text(b, title);
	buf_add_char(b, '"');
}

/* The description of an image: its text alone. */
static inline void html_plain(struct buf *b, const struct node *root) {
	for (struct node *n = root->first; n != NULL; n = node_walk(root, n)) {
		if (n->type == NODE_TEXT || n->type == NODE_CODE)
			html_text(b, n->text);
		else if (n->type == NODE_SOFT_BREAK || n->type == NODE_LINE_BREAK)
			buf_add_char(b, ' ');
	}
}

static inline void html_around(struct buf *b, const char *name, const struct node *n) {
	buf_print(b, "<%s>", name);
	html_inlines(b, n);
	buf_print(b, "</%s>", name);
}

static inline void html_inline(struct buf *b, const struct node *n) {
	switch (n->type) {
	case NODE_TEXT:
		html_text(b, n->text);
		break;
	case NODE_SOFT_BREAK:
		buf_add_char(b, '\n');
		break;
	case NODE_LINE_BREAK:
		buf_add_c(b, "<br />\n");
		break;
	case NODE_CODE:
		buf_add_c(b, "<code>");
		html_text(b, n->text);
		buf_add_c(b, "</code>");
		break;
	case NODE_EMPHASIS:
		html_around(b, "em", n);
		break;
	case NODE_STRONG:
		html_around(b, "strong", n);
		break;
	case NODE_LINK:
		buf_add_c(b, "<a href=\"");
		html_url(b, n->target);
		buf_add_char(b, '"');
		html_title(b, n->title);
		buf_add_char(b, '>');
		html_inlines(b, n);
		buf_add_c(b, "</a>");
		break;
	case NODE_IMAGE:
		buf_add_c(b, "<img src=\"");
		html_url(b, n->target);
		buf_add_c(b, "\" alt=\"");
		html_plain(b, n);
		buf_add_char(b, '"');
		html_title(b, n->title);
		buf_add_c(b, " />");
		break;
	default:
		buf_add_c(b, "<!-- ours -->");
	}
}

static inline void html_inlines(struct buf *b, const struct node *n) {
	for (const struct node *c = n->first; c != NULL; c = c->next)
		html_inline(b, c);
}

static inline void html_code(struct buf *b, const struct node *n) {
	struct str info = n->title;
	size_t word = 0;

	while (word < info.n && info.p[word] != ' ' && info.p[word] != '\t' && info.p[word] != '\n')
		word++;
	buf_add_c(b, "<pre><code");
	if (info.n > 0) {
		buf_add_c(b, " class=\"language-");
		html_text(b, str_slice(info, 0, word));
		buf_add_char(b, '"');
	}
	buf_add_char(b, '>');
	html_text(b, n->text);
	buf_add_c(b, "</code></pre>\n");
}

static inline void html_list(struct buf *b, const struct node *n) {
	const char *name = n->level >= 0 ? "ol" : "ul";

	if (n->level >= 0 && n->level != 1)
		buf_print(b, "<ol start=\"%d\">\n", n->level);
	else
		buf_print(b, "<%s>\n", name);
	for (const struct node *item = n->first; item != NULL; item = item->next) {
		html_line(b);
		buf_add_c(b, "<li>");
		html_blocks(b, item, n->tight);
		buf_add_c(b, "</li>\n");
	}
	buf_print(b, "</%s>\n", name);
}

static inline void html_table(struct buf *b, const struct node *n) {
	static const char *const aligns[] = { "", " align=\"left\"", " align=\"center\"",
					      " align=\"right\"" };

	buf_add_c(b, "<table>\n<thead>\n");
	for (const struct node *row = n->first; row != NULL; row = row->next) {
		const char *cell = row == n->first ? "th" : "td";

		if (row == n->first->next)
			buf_add_c(b, "<tbody>\n");
		buf_add_c(b, "<tr>\n");
		for (const struct node *c = row->first; c != NULL; c = c->next) {
			buf_print(b, "<%s%s>", cell, aligns[c->level]);
			html_inlines(b, c);
			buf_print(b, "</%s>\n", cell);
		}
		buf_add_c(b, "</tr>\n");
		if (row == n->first)
			buf_add_c(b, "</thead>\n");
	}
	buf_add_c(b, n->first != n->last ? "</tbody>\n</table>\n" : "</table>\n");
}

static inline void html_block(struct buf *b, const struct node *n, bool tight) {
	if (n->type == NODE_PARAGRAPH && tight) {
		html_inlines(b, n);
		return;
	}
	html_line(b);
	switch (n->type) {
	case NODE_PARAGRAPH:
		html_around(b, "p", n);
		buf_add_char(b, '\n');
		break;
	case NODE_HEADING: {
		char name[] = { 'h', (char)('0' + n->level), '\0' };

		html_around(b, name, n);
		buf_add_char(b, '\n');
		break;
	}
	case NODE_QUOTE:
		buf_add_c(b, "<blockquote>\n");
		html_blocks(b, n, false);
		html_line(b);
		buf_add_c(b, "</blockquote>\n");
		break;
	case NODE_LIST:
		html_list(b, n);
		break;
	case NODE_CODE_BLOCK:
		html_code(b, n);
		break;
	case NODE_RULE:
		buf_add_c(b, "<hr />\n");
		break;
	case NODE_TABLE:
		html_table(b, n);
		break;
	default:
		buf_add_c(b, "<!-- ours -->\n");
	}
}

static inline void html_blocks(struct buf *b, const struct node *n, bool tight) {
	for (const struct node *c = n->first; c != NULL; c = c->next)
		html_block(b, c, tight);
}

#endif
