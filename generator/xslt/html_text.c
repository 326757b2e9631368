/* SPDX-License-Identifier: Apache-2.0 */
/* The part of html.h that compares a page with its document. */
#include <stdint.h>
#include <string.h>

#include "xslt/html.h"

/* One bit for each byte of a letter or digit. All beyond ASCII count as such: they reach the page
 * or do not, like letters. */
static bool is_letter(unsigned char c) {
	static const uint64_t letters[4] = {
		0x03ff000000000000u,
		0x07fffffe07fffffeu,
		UINT64_MAX,
		UINT64_MAX,
	};

	return (letters[c >> 6] >> (c & 63) & 1) != 0;
}

/* The node behind n in document order, in the tree of root; NULL at its end. */
static const xmlNode *next_node(const xmlNode *n, const xmlNode *root, bool enter) {
	if (enter && n->type == XML_ELEMENT_NODE && n->children != NULL)
		return n->children;
	while (n != root && n->next == NULL)
		n = n->parent;
	return n != root ? n->next : NULL;
}

static const xmlNode *find_element(const xmlNode *root, const char *name) {
	for (const xmlNode *n = root; n != NULL; n = next_node(n, root, true))
		if (n->type == XML_ELEMENT_NODE && strcmp((const char *)n->name, name) == 0)
			return n;
	return NULL;
}

static void add_letters(struct buf *out, const xmlNode *n) {
	const unsigned char *p = n->content;

	while (p != NULL && *p != '\0') {
		const unsigned char *from = p;

		while (is_letter(*p))
			p++;
		buf_add(out, from, (size_t)(p - from));
		while (*p != '\0' && !is_letter(*p))
			p++;
	}
}

static bool is_text(const xmlNode *n) {
	return n->type == XML_TEXT_NODE || n->type == XML_CDATA_SECTION_NODE;
}

static void add_page_letters(struct buf *out, const xmlNode *root) {
	bool enter;

	for (const xmlNode *n = root; n != NULL; n = next_node(n, root, enter)) {
		enter = n->type != XML_ELEMENT_NODE || strcmp((const char *)n->name, "style") != 0;
		if (is_text(n))
			add_letters(out, n);
	}
}

static const xmlNode *find_main(const xmlDoc *page) {
	const xmlNode *root = xmlDocGetRootElement(page), *main = NULL;

	if (root != NULL)
		main = find_element(root, "main");
	if (main == NULL && root != NULL)
		main = find_element(root, "body");
	return main != NULL ? main : root;
}

static const xmlNode *next_text(const xmlNode *n, const xmlNode *root) {
	do
		n = next_node(n, root, strcmp((const char *)n->name, "style") != 0);
	while (n != NULL && !is_text(n));
	return n;
}

static bool same_text(const xmlNode *a, const xmlNode *b) {
	const xmlChar *p = a->content, *q = b->content;

	/* A template may have put a blank before it. */
	while (p != NULL && *p != '\0' && !is_letter(*p))
		p++;
	while (q != NULL && *q != '\0' && !is_letter(*q))
		q++;
	return xmlStrEqual(p, q) != 0;
}

/* Whether each text of the body is a text of the page, in the same order: so it is where pages copy,
 * and then there is no need to look at letters. */
static bool has_same_texts(const xmlNode *body, const xmlNode *main) {
	const xmlNode *at = main;

	for (const xmlNode *n = body; n != NULL; n = next_node(n, body, true)) {
		if (!is_text(n))
			continue;
		do
			at = next_text(at, main);
		while (at != NULL && !same_text(at, n));
		if (at == NULL)
			return false;
	}
	return true;
}

static bool has_same_letters(const xmlNode *body, const xmlNode *main) {
	struct buf have = { 0 }, want = { 0 };
	struct str rest;
	bool ok = true;

	if (main != NULL)
		add_page_letters(&have, main);
	rest = buf_str(&have);
	for (const xmlNode *n = body; ok && n != NULL; n = next_node(n, body, true)) {
		size_t at;

		if (!is_text(n))
			continue;
		buf_clear(&want);
		add_letters(&want, n);
		/* The earliest match leaves most for what follows, so no other need be tried. */
		at = want.n > 0 ? str_find(rest, buf_str(&want)) : 0;
		ok = at != SIZE_MAX;
		if (ok)
			rest = str_skip(rest, at + want.n);
	}
	buf_free(&have);
	buf_free(&want);
	return ok;
}

bool html_keeps_text(const xmlNode *body, const xmlDoc *page) {
	const xmlNode *main = find_main(page);

	return (main != NULL && has_same_texts(body, main)) || has_same_letters(body, main);
}
