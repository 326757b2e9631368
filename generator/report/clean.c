/* SPDX-License-Identifier: Apache-2.0 */
#include "report/clean.h"

#include <stdbool.h>

#include "base/utf8.h"

static bool is_unsafe(uint32_t c) {
	return c < 0x20 || (c >= 0x7f && c < 0xa0) || c == 0xad || c == 0x61c ||
	       (c >= 0x200b && c <= 0x200f) || (c >= 0x2028 && c <= 0x202e) ||
	       (c >= 0x2060 && c <= 0x206f) || c == 0xfeff || (c >= 0xfff0 && c <= 0xfffc) ||
	       (c >= 0xfdd0 && c <= 0xfdef) || (c & 0xfffe) == 0xfffe ||
	       (c >= 0xe0000 && c <= 0xe0fff);
}

void clean_add(struct buf *b, struct str s) {
	size_t length;

	for (size_t i = 0; i < s.n; i += length) {
		uint32_t c = utf8_decode(s, i, &length);

		if (c == '\t')
			buf_add_char(b, ' ');
		else if (c == UTF8_BAD || c < 0x80) {
			if (c != UTF8_BAD && !is_unsafe(c))
				buf_add_char(b, s.p[i]);
			else
				buf_print(b, "\\x%02X", (unsigned)(unsigned char)s.p[i]);
		} else if (is_unsafe(c))
			buf_print(b, "\\u{%X}", (unsigned)c);
		else
			buf_add(b, s.p + i, length);
	}
}

struct str clean_text(struct arena *a, struct str text) {
	struct buf clean = { 0 };
	struct str result;

	clean_add(&clean, text);
	result = str_copy(a, buf_str(&clean));
	buf_free(&clean);
	return result;
}
