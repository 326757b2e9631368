/* SPDX-License-Identifier: Apache-2.0 */
#include "base/digest.h"

#include <openssl/evp.h>

#include "base/die.h"

struct digest digest_of(struct str s) {
	struct digest d;
	unsigned n = 0;

	if (EVP_Digest(s.p, s.n, d.bytes, &n, EVP_sha256(), NULL) != 1 || n != DIGEST_SIZE)
		die("SHA-256 is not available");
	return d;
}

void digest_print(const struct digest *d, char out[DIGEST_HEX_SIZE]) {
	static const char hex[] = "0123456789abcdef";

	for (size_t i = 0; i < DIGEST_SIZE; i++) {
		out[2 * i] = hex[d->bytes[i] >> 4];
		out[2 * i + 1] = hex[d->bytes[i] & 15];
	}
	out[2 * DIGEST_SIZE] = '\0';
}
