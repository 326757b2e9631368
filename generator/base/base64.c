/* SPDX-License-Identifier: Apache-2.0 */
#include "base/base64.h"

#include <stdint.h>
#include <string.h>

static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

void base64_add(struct buf *b, struct str bytes) {
	const unsigned char *p = (const unsigned char *)bytes.p;

	for (size_t i = 0; i < bytes.n; i += 3) {
		size_t n = bytes.n - i < 3 ? bytes.n - i : 3;
		uint32_t group = (uint32_t)p[i] << 16 | (n > 1 ? (uint32_t)p[i + 1] << 8 : 0) |
				 (n > 2 ? p[i + 2] : 0);
		char text[4] = { digits[group >> 18], digits[group >> 12 & 63],
				 n > 1 ? digits[group >> 6 & 63] : '=',
				 n > 2 ? digits[group & 63] : '=' };

		buf_add(b, text, 4);
	}
}

static int value_of(char c) {
	if (c >= 'A' && c <= 'Z')
		return c - 'A';
	if (c >= 'a' && c <= 'z')
		return c - 'a' + 26;
	if (c >= '0' && c <= '9')
		return c - '0' + 52;
	if (c == '+')
		return 62;
	return c == '/' ? 63 : -1;
}

bool base64_decode(struct arena *a, struct str text, struct str *out) {
	char *p = arena_alloc(a, text.n / 4 * 3 + 3);
	size_t n = 0, count = 0, padding = 0;
	uint32_t group = 0;

	for (size_t i = 0; i < text.n; i++) {
		char c = text.p[i];
		int value = value_of(c);

		if (c == ' ' || c == '\t' || c == '\n' || c == '\r')
			continue;
		if (c == '=')
			padding++;
		else if (value < 0 || padding > 0)
			return false;
		group = group << 6 | (value < 0 ? 0 : (uint32_t)value);
		if (++count % 4 == 0) {
			p[n++] = (char)(group >> 16 & 0xff);
			p[n++] = (char)(group >> 8 & 0xff);
			p[n++] = (char)(group & 0xff);
		}
	}
	if (count % 4 != 0 || padding > 2)
		return false;
	*out = (struct str){ p, n - padding };
	return true;
}
