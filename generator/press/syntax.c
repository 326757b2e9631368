/* SPDX-License-Identifier: Apache-2.0 */
#include "press/syntax.h"

#include "base/deflate.h"
#include "base/utf8.h"

void syntax_add_string(struct buf *b, struct str s) {
	buf_add_char(b, '(');
	for (size_t i = 0; i < s.n; i++) {
		char c = s.p[i];

		if (c == '(' || c == ')' || c == '\\')
			buf_add_char(b, '\\');
		if (c >= ' ' && c <= '~')
			buf_add_char(b, c);
		else
			buf_print(b, "\\%03o", (unsigned)(unsigned char)c);
	}
	buf_add_char(b, ')');
}

static bool is_ascii(struct str s) {
	for (size_t i = 0; i < s.n; i++)
		if (s.p[i] < ' ' || s.p[i] > '~')
			return false;
	return true;
}

/* UTF-16, where ASCII does not do. */
void syntax_add_text(struct buf *b, struct str s) {
	size_t length;

	if (is_ascii(s)) {
		syntax_add_string(b, s);
		return;
	}
	buf_add_c(b, "<feff");
	for (size_t i = 0; i < s.n; i += length) {
		uint32_t c = utf8_decode(s, i, &length);

		if (c == UTF8_BAD)
			c = 0xfffd;
		if (c > 0xffff)
			buf_print(b, "%04x%04x", 0xd800 + ((c - 0x10000) >> 10),
				  0xdc00 + ((c - 0x10000) & 0x3ff));
		else
			buf_print(b, "%04x", c);
	}
	buf_add_char(b, '>');
}

void syntax_add_whole(struct buf *b, size_t n) {
	char text[24];
	size_t at = sizeof(text);

	do {
		text[--at] = (char)('0' + n % 10);
		n /= 10;
	} while (n > 0);
	buf_add(b, text + at, sizeof(text) - at);
}

/* Rounded by hand: no decimal separator depends on a locale, and most of a pack's numbers are written here. */
void syntax_add_real(struct buf *b, double value) {
	double size = value < 0 ? -value : value;
	size_t hundredths = size < 1e12 ? (size_t)(size * 100 + 0.5) : 0;

	if (value < 0 && hundredths > 0)
		buf_add_char(b, '-');
	syntax_add_whole(b, hundredths / 100);
	if (hundredths % 100 == 0)
		return;
	buf_add_char(b, '.');
	buf_add_char(b, (char)('0' + hundredths / 10 % 10));
	if (hundredths % 10 != 0)
		buf_add_char(b, (char)('0' + hundredths % 10));
}

void syntax_add_reference(struct buf *b, uint32_t number) {
	syntax_add_whole(b, number);
	buf_add_c(b, " 0 R");
}

void syntax_end_stream(struct buf *b, struct str bytes, bool packed) {
	struct buf smaller = { 0 };

	if (packed) {
		deflate_add(&smaller, bytes);
		bytes = buf_str(&smaller);
		buf_add_c(b, "/Filter /FlateDecode ");
	}
	buf_add_c(b, "/Length ");
	syntax_add_whole(b, bytes.n);
	buf_add_c(b, " >>\nstream\n");
	buf_add_str(b, bytes);
	buf_add_c(b, "\nendstream");
	buf_free(&smaller);
}

bool syntax_is_blank(char c) {
	return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == '\0';
}

bool syntax_is_regular(char c) {
	return !syntax_is_blank(c) && c != '(' && c != ')' && c != '<' && c != '>' && c != '[' &&
	       c != ']' && c != '{' && c != '}' && c != '/' && c != '%';
}

size_t syntax_string_length(struct str s) {
	size_t open = 0;

	for (size_t i = 0; i < s.n; i++) {
		if (s.p[i] == '\\')
			i++;
		else if (s.p[i] == '(')
			open++;
		else if (s.p[i] == ')' && --open == 0)
			return i + 1;
	}
	return 0;
}

/* Behind the string in parentheses that begins there. */
static size_t skip_string(struct str s, size_t at) {
	size_t n = syntax_string_length(str_skip(s, at));

	return n > 0 ? at + n : s.n;
}

static size_t skip_hexadecimal(struct str s, size_t at) {
	size_t n = str_find_char(str_skip(s, at), '>');

	return n != SIZE_MAX ? at + n + 1 : s.n;
}

static size_t skip_word(struct str s, size_t at) {
	do
		at++;
	while (at < s.n && syntax_is_regular(s.p[at]));
	return at;
}

/* Takes digits and what follows them, one blank at least. */
static bool take_number(struct str s, size_t *at, uint32_t *out) {
	size_t i = *at, begin = i;
	uint64_t n = 0;

	for (; i < s.n && s.p[i] >= '0' && s.p[i] <= '9' && n <= UINT32_MAX; i++)
		n = n * 10 + (uint64_t)(s.p[i] - '0');
	if (i == begin || n > UINT32_MAX || i == s.n || !syntax_is_blank(s.p[i]))
		return false;
	while (i < s.n && syntax_is_blank(s.p[i]))
		i++;
	*out = (uint32_t)n;
	*at = i;
	return true;
}

static bool take_reference(struct str s, size_t at, struct syntax_reference *out) {
	out->from = at;
	if (!take_number(s, &at, &out->number) || !take_number(s, &at, &out->generation) ||
	    at == s.n || s.p[at] != 'R' || skip_word(s, at) != at + 1)
		return false;
	out->to = at + 1;
	return true;
}

bool syntax_find_reference(struct str s, size_t at, struct syntax_reference *out) {
	while (at < s.n) {
		char c = s.p[at];

		if (c == '(')
			at = skip_string(s, at);
		else if (c == '<' && at + 1 < s.n && s.p[at + 1] == '<')
			at += 2;
		else if (c == '<')
			at = skip_hexadecimal(s, at);
		else if (c != '/' && !syntax_is_regular(c))
			at++;
		else if (c >= '0' && c <= '9' && take_reference(s, at, out))
			return true;
		else
			at = skip_word(s, at);
	}
	return false;
}
