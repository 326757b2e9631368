/* SPDX-License-Identifier: Apache-2.0 */
#include "base/digest.h"

#include <errno.h>
#include <openssl/evp.h>
#include <string.h>
#include <unistd.h>

#include "base/die.h"

#define PIECE ((size_t)65536)

struct digest digest_of(struct str s) {
	struct digest d;
	unsigned n = 0;

	if (EVP_Digest(s.p, s.n, d.bytes, &n, EVP_sha256(), NULL) != 1 || n != DIGEST_SIZE)
		die("SHA-256 is not available");
	return d;
}

bool digest_of_file(int fd, struct digest *out) {
	EVP_MD_CTX *context = EVP_MD_CTX_new();
	char piece[PIECE];
	ssize_t n = 0;
	int saved;

	if (context == NULL || EVP_DigestInit_ex(context, EVP_sha256(), NULL) != 1)
		die("SHA-256 is not available");
	do {
		n = read(fd, piece, sizeof(piece));
		if (n > 0 && EVP_DigestUpdate(context, piece, (size_t)n) != 1)
			die("SHA-256 failed");
	} while (n > 0 || (n < 0 && errno == EINTR));
	saved = errno;
	if (EVP_DigestFinal_ex(context, out->bytes, NULL) != 1)
		die("SHA-256 failed");
	EVP_MD_CTX_free(context);
	errno = saved;
	return n == 0;
}

bool digest_equal(const struct digest *a, const struct digest *b) {
	return memcmp(a->bytes, b->bytes, DIGEST_SIZE) == 0;
}

bool digest_parse(struct str s, struct digest *out) {
	if (s.n != 2 * DIGEST_SIZE)
		return false;
	for (size_t i = 0; i < DIGEST_SIZE; i++) {
		int high = str_hex_value(s.p[2 * i]), low = str_hex_value(s.p[2 * i + 1]);

		if (high < 0 || low < 0)
			return false;
		out->bytes[i] = (unsigned char)(high * 16 + low);
	}
	return true;
}

void digest_print(const struct digest *d, char out[DIGEST_HEX_SIZE]) {
	static const char hex[] = "0123456789abcdef";

	for (size_t i = 0; i < DIGEST_SIZE; i++) {
		out[2 * i] = hex[d->bytes[i] >> 4];
		out[2 * i + 1] = hex[d->bytes[i] & 15];
	}
	out[2 * DIGEST_SIZE] = '\0';
}
