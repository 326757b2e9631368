/* SPDX-License-Identifier: Apache-2.0 */
/* Base64 (RFC 4648, section 4), as data: URIs have it. */
#ifndef BASE_BASE64_H
#define BASE_BASE64_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/str.h"

/* Adds the bytes in base64, with padding and without line ends. */
void base64_add(struct buf *, struct str bytes);

/* The bytes that the text stands for; blanks and line ends in it are skipped. False where it is
 * not base64. */
bool base64_decode(struct arena *, struct str text, struct str *out);

#endif
