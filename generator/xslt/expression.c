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
