/* SPDX-License-Identifier: Apache-2.0 */
/* UTF-8, byte by byte. */
#ifndef BASE_UTF8_H
#define BASE_UTF8_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/str.h"

#define UTF8_BAD UINT32_MAX

/* The code point at the offset and its length in *length. UTF8_BAD with length 1 where the bytes are not UTF-8
 * (overlong, surrogate, above U+10FFFF, cut short). The offset is below s.n. */
uint32_t utf8_decode(struct str s, size_t at, size_t *length);

bool utf8_is_valid(struct str);

/* How many code points; a byte that is not UTF-8 counts as one. */
size_t utf8_count(struct str);

#endif
