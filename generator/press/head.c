/* SPDX-License-Identifier: Apache-2.0 */
#include "press/head.h"

#include <math.h>
#include <string.h>

#include "base/buf.h"
#include "press/paper.h"

/* Between the running header and a head, in millimetres. */
#define AIR 1.0
/* What a cell has above its text, where the mark of the first row stands, in millimetres. */
#define PADDING 1.1
/* Less than any row, in points. */
#define SLACK 6.0

#define LINK "<a class=\""
#define MARK_HEAD LINK "h\" href=\"" SCHEME_HEAD
#define MARK_ROW LINK "d\" href=\"" SCHEME_ROW
#define MARK_END LINK "d\" href=\"" SCHEME_END

/* What the text begins with: one of the marks, or NULL. */
static const char *mark_at(struct str html) {
	static const char *const marks[] = { MARK_HEAD, MARK_ROW, MARK_END };

	for (size_t i = 0; i < ARRAY_LENGTH(marks); i++)
		if (str_starts(html, marks[i]))
			return marks[i];
	return NULL;
}

static size_t count_heads(struct str html) {
	size_t n = 0, at;

	for (; (at = str_find(html, STR(MARK_HEAD))) != SIZE_MAX; n++)
		html = str_skip(html, at + strlen(MARK_HEAD));
	return n;
}

/* A table may stand in a row of another one: its marks are between those of the other. */
struct str head_number(struct arena *a, struct str html) {
	size_t n = count_heads(html), count = 0, depth = 0, at;
	size_t *open = ARENA_ARRAY(a, n + 1, size_t);
	struct str rest = html;
	struct buf b = { 0 };

	if (n == 0)
		return html;
	while ((at = str_find(rest, STR(LINK))) != SIZE_MAX) {
		const char *mark = mark_at(str_skip(rest, at));
		size_t length = mark != NULL ? strlen(mark) : strlen(LINK);

		buf_add_str(&b, str_slice(rest, 0, at + length));
		rest = str_skip(rest, at + length);
		if (mark == NULL)
			continue;
		if (strcmp(mark, MARK_HEAD) == 0)
			open[++depth] = count++;
		if (depth > 0)
			buf_print(&b, "%zu", open[depth]);
		if (strcmp(mark, MARK_END) == 0 && depth > 0)
			depth--;
	}
	buf_add_str(&b, rest);
	html = str_copy(a, buf_str(&b));
	buf_free(&b);
	return html;
}

/* From "<table" to "</thead>" of what follows the mark. */
static struct str head_html(struct arena *a, struct str after) {
	size_t from = str_find(after, STR("<table")), to = str_find(after, STR("</thead>"));

	if (from == SIZE_MAX || to == SIZE_MAX || to < from)
		return STR("");
	return str_format(a, "%.*s</thead></table>", STR_ARG(str_slice(after, from, to)));
}

static struct heads new_heads(struct arena *a, struct str html) {
	struct heads h = { .n = count_heads(html) };

	h.items = ARENA_ARRAY(a, h.n, struct head);
	for (size_t i = 0; i < h.n; i++) {
		html = str_skip(html, str_find(html, STR(MARK_HEAD)) + strlen(MARK_HEAD));
		h.items[i] = (struct head){ .html = head_html(a, html), .page = -1, .last = -1 };
	}
	return h;
}

/* The head that the address is a mark of; NULL when it is none of the scheme. */
static struct head *head_of(const struct heads *h, struct str address, const char *scheme) {
	size_t i;

	if (!str_starts(address, scheme) || !str_to_size(str_skip(address, strlen(scheme)), &i) ||
	    i >= h->n)
		return NULL;
	return &h->items[i];
}

/* Its height is the distance from its own mark to that of the row, whichever comes first. */
static void note(const struct heads *heads, struct str address, const struct annotation_box *box,
		 int page) {
	struct head *h;

	if ((h = head_of(heads, address, SCHEME_HEAD)) != NULL) {
		h->page = page;
		h->left = box->left;
		h->right = box->right;
		h->height += box->top;
	} else if ((h = head_of(heads, address, SCHEME_ROW)) != NULL) {
		h->height -= box->top + PADDING * PDF_POINTS_PER_MILLIMETRE;
	} else if ((h = head_of(heads, address, SCHEME_END)) != NULL) {
		h->last = page;
		h->end = box->top;
	}
}

struct heads head_read(struct arena *a, struct str html, const struct annotations *links) {
	struct heads heads = new_heads(a, html);

	for (size_t i = 0; i < links->n && heads.n > 0; i++)
		note(&heads, links->items[i].address, &links->items[i].box, links->items[i].page);
	return heads;
}

/* Whether the table stands on more than one page, and its head is one that can be repeated. */
static bool goes_on(const struct head *h) {
	return h->page >= 0 && h->page < h->last && h->html.n > 0 && h->right > h->left &&
	       h->height > 0 && h->height < HEAD_MOST * PDF_POINTS_PER_MILLIMETRE;
}

static double lack(const struct head *h, const struct engine_paper *paper) {
	return h->height / PDF_POINTS_PER_MILLIMETRE + AIR + PAPER_HEADER - paper->top;
}

/* With more room other tables may go on: where there is not enough, make it for all. */
unsigned head_room(const struct heads *heads, const struct engine_paper *paper) {
	double room = 0, needed = 0;

	for (size_t i = 0; i < heads->n; i++) {
		const struct head *h = &heads->items[i];
		double lacks = lack(h, paper);

		if (goes_on(h))
			needed = fmax(needed, lacks);
		if (h->height < HEAD_MOST * PDF_POINTS_PER_MILLIMETRE)
			room = fmax(room, lacks);
	}
	return needed > 0 ? (unsigned)ceil(room) : 0;
}

const struct head *head_on(const struct heads *heads, const struct engine_paper *paper, int page) {
	double top = (paper_height(paper->landscape) - paper->top) * PDF_POINTS_PER_MILLIMETRE;

	for (size_t i = 0; i < heads->n; i++) {
		const struct head *h = &heads->items[i];

		if (goes_on(h) && lack(h, paper) <= 0 && h->page < page &&
		    (page < h->last || (page == h->last && h->end < top - SLACK)))
			return h;
	}
	return NULL;
}
