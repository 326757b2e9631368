/* SPDX-License-Identifier: Apache-2.0 */
#include "publish/style.h"

#include <stdint.h>

static bool is_blank(char c) {
	return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

static bool is_bracket(char c) {
	return c == '{' || c == '}' || c == ';';
}

/* Behind these a blank means nothing; before a colon it does: "a :is(b)". */
static bool takes_no_blank(char c) {
	return is_bracket(c) || c == ':' || c == ',';
}

/* Behind the string that begins here; of one without an end, the end of the sheet. */
static size_t skip_string(struct str css, size_t at) {
	char quote = css.p[at++];

	while (at < css.n && css.p[at] != quote)
		at += css.p[at] == '\\' ? 2 : 1;
	return at < css.n ? at + 1 : css.n;
}

static size_t skip_comment(struct str css, size_t at) {
	size_t end = str_find(str_skip(css, at + 2), STR("*/"));

	return end == SIZE_MAX ? css.n : at + 2 + end + 2;
}

void style_squeeze(struct str css, struct buf *out) {
	bool blank = false; /* one is due before the next character */
	size_t at = 0, end;

	while (at < css.n) {
		char c = css.p[at];

		if (is_blank(c) || (c == '/' && at + 1 < css.n && css.p[at + 1] == '*')) {
			at = is_blank(c) ? at + 1 : skip_comment(css, at);
			blank = true;
			continue;
		}
		if (blank && out->n > 0 && !takes_no_blank(out->p[out->n - 1]) && !is_bracket(c))
			buf_add_char(out, ' ');
		blank = false;
		end = c == '"' || c == '\'' ? skip_string(css, at) : at + 1;
		buf_add(out, css.p + at, end - at);
		at = end;
	}
	buf_add_char(out, '\n');
}
