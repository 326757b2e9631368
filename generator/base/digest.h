/* SPDX-License-Identifier: Apache-2.0 */
/* SHA-256 (FIPS 180-4), by libcrypto. */
#ifndef BASE_DIGEST_H
#define BASE_DIGEST_H

#include <stdbool.h>
#include <stddef.h>

#include "base/str.h"

#define DIGEST_SIZE ((size_t)32)
#define DIGEST_HEX_SIZE (2 * DIGEST_SIZE + 1)

struct digest {
	unsigned char bytes[DIGEST_SIZE];
};

struct digest digest_of(struct str);

/* The digest of what the open file still holds, piece by piece. False with errno when it can't be read. */
bool digest_of_file(int fd, struct digest *out);

bool digest_equal(const struct digest *, const struct digest *);

/* 64 lower-case hexadecimal digits and a NUL. */
void digest_print(const struct digest *, char out[DIGEST_HEX_SIZE]);
/* False when these are not 64 hexadecimal digits, of either case. */
bool digest_parse(struct str, struct digest *out);

#endif
