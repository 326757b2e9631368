/* SPDX-License-Identifier: Apache-2.0 */
#include "base/uuid.h"

#include <openssl/evp.h>
#include <stdio.h>

#include "base/buf.h"
#include "base/die.h"

void uuid_of_url(struct str url, char out[UUID_SIZE]) {
	static const unsigned char of_urls[16] = { 0x6b, 0xa7, 0xb8, 0x11, 0x9d, 0xad, 0x11, 0xd1,
						   0x80, 0xb4, 0x00, 0xc0, 0x4f, 0xd4, 0x30, 0xc8 };
	unsigned char b[EVP_MAX_MD_SIZE];
	struct buf name = { 0 };
	unsigned n = 0;

	buf_add(&name, of_urls, sizeof(of_urls));
	buf_add_str(&name, url);
	if (EVP_Digest(name.p, name.n, b, &n, EVP_sha1(), NULL) != 1 || n < 16)
		die("SHA-1 is not available");
	buf_free(&name);
	b[6] = (unsigned char)((b[6] & 0x0f) | 0x50); /* version 5 */
	b[8] = (unsigned char)((b[8] & 0x3f) | 0x80); /* variant of RFC 9562 */
	snprintf(out, UUID_SIZE,
		 "%02x%02x%02x%02x-%02x%02x-%02x%02x-%02x%02x-%02x%02x%02x%02x%02x%02x", b[0], b[1],
		 b[2], b[3], b[4], b[5], b[6], b[7], b[8], b[9], b[10], b[11], b[12], b[13], b[14],
		 b[15]);
}
