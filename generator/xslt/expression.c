/* SPDX-License-Identifier: Apache-2.0 */
#include "xslt/expression.h"

#include <stdint.h>

static bool is_name_byte(char c) {
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
	       c == '-' || c == '_' || c == '.' || ((unsigned char)c & 0x80) != 0;
}

static size_t skip_blanks(struct str s, size_t at) {
	while (at < s.n &&
	       (s.p[at] == ' ' || s.p[at] == '\t' || s.p[at] == '\n' || s.p[at] == '\r'))
		at++;
	return at;
}

bool expression_calls(struct str s, const char *function) {
	size_t i = 0;

	while (i < s.n) {
		size_t start = i, end;

		if (s.p[i] == '"' || s.p[i] == '\'') {
			end = str_find_char(str_skip(s, i + 1), s.p[i]);
			i = end != SIZE_MAX ? i + end + 2 : s.n;
		} else if (is_name_byte(s.p[i])) {
			while (i < s.n && is_name_byte(s.p[i]))
				i++;
			end = skip_blanks(s, i);
			if (end < s.n && s.p[end] == '(' &&
			    str_is(str_slice(s, start, i), function))
				return true;
		} else {
			i++;
		}
	}
	return false;
}

size_t expression_end(struct str s) {
	for (size_t i = 0; i < s.n; i++) {
		if (s.p[i] == '}')
			return i;
		if (s.p[i] == '"' || s.p[i] == '\'') {
			size_t end = str_find_char(str_skip(s, i + 1), s.p[i]);

			if (end == SIZE_MAX)
				return s.n;
			i += end + 1;
		}
	}
	return s.n;
}

static bool is_name_start(char c) {
	return is_name_byte(c) && !(c >= '0' && c <= '9') && c != '-' && c != '.';
}

/* Takes the bytes of a name from the front. */
static struct str take_name(struct str *rest) {
	struct str name;
	size_t n = 0;

	while (n < rest->n && is_name_byte(rest->p[n]))
		n++;
	name = str_slice(*rest, 0, n);
	*rest = str_skip(*rest, n);
	return name;
}

/* "prefix:name", "prefix:*" or "name". */
static void take_qualified(struct str *rest, struct expression_name *out) {
	out->prefix = STR("");
	out->name = take_name(rest);
	if (rest->n < 2 || rest->p[0] != ':')
		return;
	if (rest->p[1] == '*') {
		out->prefix = out->name;
		out->name = STR("*");
		*rest = str_skip(*rest, 2);
	} else if (is_name_start(rest->p[1])) {
		*rest = str_skip(*rest, 1);
		out->prefix = out->name;
		out->name = take_name(rest);
	}
}

bool expression_next(struct str *rest, struct expression_name *out) {
	while (rest->n > 0) {
		char c = rest->p[0];

		if (c == '"' || c == '\'') {
			size_t end = str_find_char(str_skip(*rest, 1), c);

			*rest = end != SIZE_MAX ? str_skip(*rest, end + 2) : STR("");
		} else if (c == '$' && rest->n > 1 && is_name_start(rest->p[1])) {
			*rest = str_skip(*rest, 1);
			take_qualified(rest, out);
			out->sort = EXPRESSION_VARIABLE;
			return true;
		} else if (is_name_start(c)) {
			size_t after;

			take_qualified(rest, out);
			after = skip_blanks(*rest, 0);
			out->sort = after < rest->n && rest->p[after] == '(' ? EXPRESSION_CALL
									     : EXPRESSION_NAME;
			return true;
		} else if (c >= '0' && c <= '9') {
			take_name(rest);
		} else {
			*rest = str_skip(*rest, 1);
		}
	}
	return false;
}
