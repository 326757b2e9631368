/* SPDX-License-Identifier: Apache-2.0 */
#include "read/markdown.h"

#define CMARK_NO_SHORT_NAMES
#include <cmark.h>
#include <stdint.h>
#include <string.h>

#include "base/buf.h"
#include "base/die.h"
#include "base/utf8.h"
#include "read/encoding.h"
#include "read/limits.h"
#include "read/pass.h"
#include "read/prescan.h"
#include "read/shield.h"

struct reader {
	struct arena *arena;
	struct findings *findings;
	struct source *source;
	size_t first_line; /* of the body, 1-based, in the source */
	size_t headings;
	bool entities; /* the body holds a '&' */
	bool forged;   /* and one for a shield */
	bool failed;
};

/* libcmark counts lines from 1 from the start of its input, and columns in bytes. */
static struct span place(const struct reader *r, cmark_node *n) {
	size_t line = r->first_line + (size_t)cmark_node_get_start_line(n) - 1;
	size_t from = source_line_offset(r->source, line);
	size_t end = source_line_offset(r->source, line + 1);
	int column = cmark_node_get_start_column(n);
	size_t at = from + (column > 0 ? (size_t)column - 1 : 0);

	if (at > end)
		at = end;
	return span_of(r->source, at, at < end ? 1 : 0);
}

/* Whether the text stands on its line as it is: then no entity made it, and the encoding gate has judged it. */
static bool stands_in_source(const struct reader *r, struct span at, struct str text) {
	struct str rest = str_skip(r->source->text, at.offset), line;

	if (!r->entities || text.n == 0)
		return true;
	line = source_line(r->source, source_place(r->source, at.offset).line);
	return str_find(line, text) != SIZE_MAX ||
	       str_find(str_slice(rest, 0, text.n + 64), text) != SIZE_MAX;
}

/* The number that the text begins with. */
static unsigned long number_at(struct str s, unsigned base) {
	unsigned long value = 0;

	for (size_t i = 0; i < s.n && i < 8; i++) {
		static const char digits[] = "0123456789abcdef";
		const char *digit = memchr(digits, s.p[i] >= 'A' ? s.p[i] | 32 : s.p[i], base);

		if (digit == NULL)
			break;
		value = value * base + (unsigned long)(digit - digits);
	}
	return value;
}

static bool is_shield(struct str s) {
	return str_starts(s, SHIELD_PIPE) || str_starts(s, SHIELD_NOTE);
}

/* Whether the body holds an entity for one of the shields, "&#x91;": then a shield in a text proves nothing. */
static bool forges_shield(struct str body) {
	size_t at;

	while ((at = str_find(body, STR("&#"))) != SIZE_MAX) {
		unsigned long c;

		body = str_skip(body, at + 2);
		c = str_starts(body, "x") || str_starts(body, "X")
			    ? number_at(str_skip(body, 1), 16)
			    : number_at(body, 10);
		if (c == 0x91 || c == 0x92)
			return true;
	}
	return false;
}

static struct str replace_bad(const struct reader *r, struct str s) {
	struct buf clean = { 0 };
	struct str result;
	size_t length;

	for (size_t i = 0; i < s.n; i += length) {
		uint32_t c = utf8_decode(s, i, &length);
		bool bad = c == UTF8_BAD || (c < 0x20 && c != '\n' && c != '\t') ||
			   (c >= 0x7f && c < 0xa0);

		if (bad && !r->forged && is_shield(str_skip(s, i)))
			bad = false;
		buf_add(&clean, bad ? "\xef\xbf\xbd" : s.p + i, bad ? 3 : length);
	}
	result = str_copy(r->arena, buf_str(&clean));
	buf_free(&clean);
	return result;
}

/* A text as libcmark gives it, in the arena already: entities may have put anything into it. */
static struct str take_text(const struct reader *r, struct span at, const char *literal) {
	struct str s = str_of(literal);

	if (stands_in_source(r, at, shield_remove(r->arena, s, "\\|")))
		return s;
	encoding_check_text(r->findings, at, r->forged ? s : shield_remove(r->arena, s, "|"),
			    ENCODING_MARKDOWN);
	return replace_bad(r, s);
}

static void refuse_html(struct reader *r, struct span at, const char *literal) {
	struct str html = str_trim(str_of(literal)), line;
	struct str first = html;
	struct finding *f;

	if (str_starts(html, "<!--") && str_ends(html, "-->") &&
	    str_find(html, STR("[if")) == SIZE_MAX &&
	    str_find(str_skip(html, 4), STR("-->")) == html.n - 7) {
		finding_add(r->findings, MDN_002, at, "an HTML comment is left out");
		return;
	}
	if (!str_next_line(&html, &line))
		line = first;
	f = finding_add(r->findings, MDN_001, at, "raw HTML '%.*s'",
			STR_ARG(str_slice(line, 0, 60)));
	finding_help(f, "write it in Markdown, or put it in backticks to show it as text");
}

static struct node *convert_list(const struct reader *r, cmark_node *from, struct span at) {
	struct node *n = node_new(r->arena, NODE_LIST, at);

	n->level = cmark_node_get_list_type(from) == CMARK_ORDERED_LIST
			   ? cmark_node_get_list_start(from)
			   : -1;
	n->tight = cmark_node_get_list_tight(from) != 0;
	return n;
}

static struct node *convert_heading(struct reader *r, cmark_node *from, struct span at) {
	struct node *n = node_new(r->arena, NODE_HEADING, at);

	n->level = cmark_node_get_heading_level(from);
	if (++r->headings == LIMIT_HEADINGS + 1) {
		finding_add(r->findings, MDN_005, at, "more than %u headings", LIMIT_HEADINGS);
		r->failed = true;
	}
	return n;
}

static struct node *convert_link(const struct reader *r, cmark_node *from, struct span at,
				 enum node_type type) {
	struct node *n = node_new(r->arena, type, at);

	n->target = take_text(r, at, cmark_node_get_url(from));
	n->title = take_text(r, at, cmark_node_get_title(from));
	return n;
}

static struct node *convert_literal(const struct reader *r, cmark_node *from, struct span at,
				    enum node_type type) {
	struct node *n = node_new(r->arena, type, at);

	n->text = take_text(r, at, cmark_node_get_literal(from));
	if (type == NODE_CODE_BLOCK)
		n->title = take_text(r, at, cmark_node_get_fence_info(from));
	return n;
}

/* Our node for libcmark's, or NULL for HTML, which is refused. */
static struct node *convert(struct reader *r, cmark_node *from) {
	static const enum node_type simple[] = {
		[CMARK_NODE_DOCUMENT] = NODE_DOCUMENT,
		[CMARK_NODE_BLOCK_QUOTE] = NODE_QUOTE,
		[CMARK_NODE_ITEM] = NODE_ITEM,
		[CMARK_NODE_PARAGRAPH] = NODE_PARAGRAPH,
		[CMARK_NODE_THEMATIC_BREAK] = NODE_RULE,
		[CMARK_NODE_SOFTBREAK] = NODE_SOFT_BREAK,
		[CMARK_NODE_LINEBREAK] = NODE_LINE_BREAK,
		[CMARK_NODE_EMPH] = NODE_EMPHASIS,
		[CMARK_NODE_STRONG] = NODE_STRONG,
	};
	cmark_node_type type = cmark_node_get_type(from);
	struct span at = place(r, from);

	switch (type) {
	case CMARK_NODE_LIST:
		return convert_list(r, from, at);
	case CMARK_NODE_HEADING:
		return convert_heading(r, from, at);
	case CMARK_NODE_LINK:
		return convert_link(r, from, at, NODE_LINK);
	case CMARK_NODE_IMAGE:
		return convert_link(r, from, at, NODE_IMAGE);
	case CMARK_NODE_TEXT:
		return convert_literal(r, from, at, NODE_TEXT);
	case CMARK_NODE_CODE:
		return convert_literal(r, from, at, NODE_CODE);
	case CMARK_NODE_CODE_BLOCK:
		return convert_literal(r, from, at, NODE_CODE_BLOCK);
	case CMARK_NODE_HTML_BLOCK:
	case CMARK_NODE_HTML_INLINE:
		refuse_html(r, at, cmark_node_get_literal(from));
		return NULL;
	default:
		return node_new(r->arena, simple[type], at);
	}
}

static bool is_container(const struct node *n) {
	return n->type != NODE_TEXT && n->type != NODE_CODE && n->type != NODE_CODE_BLOCK &&
	       n->type != NODE_RULE && n->type != NODE_SOFT_BREAK && n->type != NODE_LINE_BREAK;
}

static struct node *convert_tree(struct reader *r, cmark_node *from) {
	cmark_iter *it = cmark_iter_new(from);
	struct node *at = NULL, *root = NULL;
	cmark_event_type event;
	size_t depth = 0;

	while (!r->failed && (event = cmark_iter_next(it)) != CMARK_EVENT_DONE) {
		struct node *n;

		/* libcmark closes what it opened, and only that. */
		if (event == CMARK_EVENT_EXIT && at != NULL) {
			at = at->parent;
			depth--;
			continue;
		}
		n = convert(r, cmark_iter_get_node(it));
		if (n == NULL)
			continue;
		if (at != NULL)
			node_append(at, n);
		else
			root = n;
		if (!is_container(n))
			continue;
		at = n;
		if (++depth > LIMIT_MARKDOWN_DEPTH) {
			finding_add(r->findings, MDN_003, n->span, "nested more than %u deep",
				    LIMIT_MARKDOWN_DEPTH);
			r->failed = true;
		}
	}
	cmark_iter_free(it);
	return r->failed ? NULL : root;
}

/* The arena of the body that this thread parses: libcmark's allocator has no context. */
static _Thread_local struct arena *memory;

/* Before each piece stands its size. */
#define HEADER ((size_t)16)

static void *arena_calloc(size_t n, size_t size) {
	char *p;

	if (size != 0 && n > (SIZE_MAX - HEADER) / size)
		die("%zu pieces of %zu bytes", n, size);
	n *= size;
	p = arena_alloc(memory, HEADER + n);
	memcpy(p, &n, sizeof(n));
	return p + HEADER;
}

static void *arena_realloc(void *old, size_t n) {
	size_t before = 0;
	void *p;

	if (old != NULL)
		memcpy(&before, (char *)old - HEADER, sizeof(before));
	if (n <= before)
		return old;
	p = arena_calloc(1, n);
	if (before > 0)
		memcpy(p, old, before);
	return p;
}

/* With the arena. */
static void arena_keep(void *p) {
	(void)p;
}

/* The tree and all of its texts are in the arena: no piece of it is freed alone, which would take half as long as parsing. */
static cmark_node *parse(struct str text) {
	static cmark_mem allocator = { arena_calloc, arena_realloc, arena_keep };
	cmark_parser *parser = cmark_parser_new_with_mem(CMARK_OPT_DEFAULT, &allocator);

	cmark_parser_feed(parser, text.p, text.n);
	return cmark_parser_finish(parser);
}

struct node *markdown_parse(struct arena *a, struct findings *findings, struct span body) {
	struct reader r = { .arena = a, .findings = findings, .source = body.source };
	struct str bare = span_text(body), text = shield_apply(a, bare);
	struct pass pass = { .arena = a, .findings = findings };
	cmark_node *tree;

	/* Without findings it was read before. */
	if (findings != NULL && !prescan_check(findings, body))
		return NULL;
	r.first_line = source_place(body.source, body.offset).line;
	r.entities = str_find_char(text, '&') != SIZE_MAX;
	r.forged = r.entities && forges_shield(text);
	memory = a;
	tree = parse(text);
	cmark_consolidate_text_nodes(tree);
	pass.root = convert_tree(&r, tree);
	memory = NULL;
	if (pass.root == NULL)
		return NULL;
	pass_tables(&pass);
	pass_blocks(&pass);
	pass_heading_ids(&pass);
	pass_inlines(&pass);
	pass_footnotes(&pass);
	pass_slips(&pass);
	if (text.p != bare.p || r.entities)
		pass_unshield(&pass);
	return pass.root;
}
