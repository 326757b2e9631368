/* SPDX-License-Identifier: Apache-2.0 */
/* SHA-256 (FIPS 180-4), by libcrypto. */
#ifndef BASE_DIGEST_H
#define BASE_DIGEST_H

#include <stddef.h>

#include "base/str.h"

#define DIGEST_SIZE ((size_t)32)
#define DIGEST_HEX_SIZE (2 * DIGEST_SIZE + 1)

struct digest {
	unsigned char bytes[DIGEST_SIZE];
};

struct digest digest_of(struct str);

/* 64 lower-case hexadecimal digits and a NUL. */
void digest_print(const struct digest *, char out[DIGEST_HEX_SIZE]);

#endif
