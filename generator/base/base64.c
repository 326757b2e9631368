/* SPDX-License-Identifier: Apache-2.0 */
#include "base/base64.h"

#include <openssl/evp.h>
#include <stdio.h>
#include <string.h>

struct str base64_data_uri(struct arena *a, const char *mime, struct str bytes) {
	size_t head = strlen("data:;base64,") + strlen(mime);
	char *p = arena_alloc(a, head + (bytes.n + 2) / 3 * 4 + 1);
	int n;

	snprintf(p, head + 1, "data:%s;base64,", mime);
	n = EVP_EncodeBlock((unsigned char *)p + head, (const unsigned char *)bytes.p,
			    (int)bytes.n);
	return (struct str){ p, head + (size_t)n };
}
