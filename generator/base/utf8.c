/* SPDX-License-Identifier: Apache-2.0 */
#include "base/utf8.h"

#include <string.h>

/* The lowest code point that a sequence of 0, 1, 2, 3, 4 bytes may stand for: anything lower is overlong. */
static const uint32_t lowest[] = { 0, 0, 0x80, 0x800, 0x10000 };

static size_t sequence_length(unsigned char lead) {
	if (lead < 0x80)
		return 1;
	if (lead >= 0xc2 && lead < 0xe0)
		return 2;
	if (lead >= 0xe0 && lead < 0xf0)
		return 3;
	if (lead >= 0xf0 && lead < 0xf5)
		return 4;
	return 0;
}

uint32_t utf8_decode(struct str s, size_t at, size_t *length) {
	const unsigned char *p = (const unsigned char *)s.p + at;
	size_t n = sequence_length(p[0]);
	uint32_t c;

	*length = 1;
	if (n == 1)
		return p[0];
	if (n == 0 || s.n - at < n)
		return UTF8_BAD;
	c = p[0] & (0x7fu >> n);
	for (size_t i = 1; i < n; i++) {
		if ((p[i] & 0xc0) != 0x80)
			return UTF8_BAD;
		c = c << 6 | (p[i] & 0x3f);
	}
	if (c < lowest[n] || c > 0x10ffff || (c >= 0xd800 && c <= 0xdfff))
		return UTF8_BAD;
	*length = n;
	return c;
}

bool utf8_is_valid(struct str s) {
	size_t length;

	for (size_t i = 0; i < s.n; i += length) {
		length = 1;
		if ((unsigned char)s.p[i] >= 0x80 && utf8_decode(s, i, &length) == UTF8_BAD)
			return false;
	}
	return true;
}

size_t utf8_count(struct str s) {
	size_t count = 0, length, i = 0;

	while (i < s.n) {
		uint64_t block;

		/* Eight bytes of ASCII at a time: columns are counted a lot. */
		if (s.n - i >= sizeof(block)) {
			memcpy(&block, s.p + i, sizeof(block));
			if ((block & UINT64_C(0x8080808080808080)) == 0) {
				count += sizeof(block);
				i += sizeof(block);
				continue;
			}
		}
		utf8_decode(s, i, &length);
		i += length;
		count++;
	}
	return count;
}
