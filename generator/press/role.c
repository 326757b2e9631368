/* SPDX-License-Identifier: Apache-2.0 */
#include "press/role.h"

#include "base/attr.h"

static const struct {
	const char *name;
	bool text;
} roles[] = {
	[ROLE_DOCUMENT] = { "/Document", false },
	[ROLE_SECTION] = { "/Sect", false },
	[ROLE_H1] = { "/H1", true },
	[ROLE_H2] = { "/H2", true },
	[ROLE_H3] = { "/H3", true },
	[ROLE_H4] = { "/H4", true },
	[ROLE_H5] = { "/H5", true },
	[ROLE_H6] = { "/H6", true },
	[ROLE_P] = { "/P", true },
	[ROLE_QUOTE] = { "/BlockQuote", false },
	[ROLE_LIST] = { "/L", false },
	[ROLE_ITEM] = { "/LI", false },
	[ROLE_LABEL] = { "/Lbl", true },
	[ROLE_BODY] = { "/LBody", true },
	[ROLE_TABLE] = { "/Table", false },
	[ROLE_CAPTION] = { "/Caption", true },
	[ROLE_HEAD_ROWS] = { "/THead", false },
	[ROLE_BODY_ROWS] = { "/TBody", false },
	[ROLE_FOOT_ROWS] = { "/TFoot", false },
	[ROLE_ROW] = { "/TR", false },
	[ROLE_HEADING_CELL] = { "/TH", true },
	[ROLE_CELL] = { "/TD", true },
	[ROLE_LINK] = { "/Link", true },
	[ROLE_FIGURE] = { "/Figure", true },
	[ROLE_SPAN] = { "/Span", true },
};

/* What is not here only holds others, as a division does. */
static const struct {
	const char *element;
	enum role role;
} elements[] = {
	{ "h1", ROLE_H1 },
	{ "h2", ROLE_H2 },
	{ "h3", ROLE_H3 },
	{ "h4", ROLE_H4 },
	{ "h5", ROLE_H5 },
	{ "h6", ROLE_H6 },
	{ "p", ROLE_P },
	{ "pre", ROLE_P },
	{ "figcaption", ROLE_P },
	{ "section", ROLE_SECTION },
	{ "article", ROLE_SECTION },
	{ "blockquote", ROLE_QUOTE },
	{ "ul", ROLE_LIST },
	{ "ol", ROLE_LIST },
	{ "dl", ROLE_LIST },
	{ "li", ROLE_ITEM },
	{ "dt", ROLE_LABEL },
	{ "dd", ROLE_BODY },
	{ "table", ROLE_TABLE },
	{ "caption", ROLE_CAPTION },
	{ "thead", ROLE_HEAD_ROWS },
	{ "tbody", ROLE_BODY_ROWS },
	{ "tfoot", ROLE_FOOT_ROWS },
	{ "tr", ROLE_ROW },
	{ "th", ROLE_HEADING_CELL },
	{ "td", ROLE_CELL },
	{ "a", ROLE_LINK },
	{ "img", ROLE_FIGURE },
	{ "svg", ROLE_FIGURE },
	{ "span", ROLE_SPAN },
	{ "strong", ROLE_SPAN },
	{ "b", ROLE_SPAN },
	{ "em", ROLE_SPAN },
	{ "i", ROLE_SPAN },
	{ "u", ROLE_SPAN },
	{ "s", ROLE_SPAN },
	{ "code", ROLE_SPAN },
	{ "kbd", ROLE_SPAN },
	{ "samp", ROLE_SPAN },
	{ "var", ROLE_SPAN },
	{ "sup", ROLE_SPAN },
	{ "sub", ROLE_SPAN },
	{ "small", ROLE_SPAN },
	{ "abbr", ROLE_SPAN },
	{ "cite", ROLE_SPAN },
	{ "time", ROLE_SPAN },
	{ "mark", ROLE_SPAN },
	{ "q", ROLE_SPAN },
	{ "del", ROLE_SPAN },
	{ "ins", ROLE_SPAN },
	{ "bdi", ROLE_SPAN },
	{ "bdo", ROLE_SPAN },
	{ "dfn", ROLE_SPAN },
};

enum role role_of(const struct element *e) {
	for (size_t i = 0; i < ARRAY_LENGTH(elements); i++)
		if (element_is(e, elements[i].element))
			return elements[i].role;
	return ROLE_NONE;
}

const char *role_name(enum role r) {
	return roles[r].name;
}

bool role_holds_text(enum role r) {
	return roles[r].text;
}

bool role_fits(enum role r, enum role parent) {
	switch (r) {
	case ROLE_ITEM:
		return parent == ROLE_LIST;
	case ROLE_LABEL:
	case ROLE_BODY:
		return parent == ROLE_ITEM;
	case ROLE_CAPTION:
	case ROLE_HEAD_ROWS:
	case ROLE_BODY_ROWS:
	case ROLE_FOOT_ROWS:
		return parent == ROLE_TABLE;
	case ROLE_ROW:
		return parent == ROLE_TABLE || parent == ROLE_HEAD_ROWS ||
		       parent == ROLE_BODY_ROWS || parent == ROLE_FOOT_ROWS;
	case ROLE_HEADING_CELL:
	case ROLE_CELL:
		return parent == ROLE_ROW;
	default:
		return true;
	}
}
