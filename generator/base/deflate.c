/* SPDX-License-Identifier: Apache-2.0 */
#include "base/deflate.h"

/* Or else zlib says that it changes what it is given. */
#define ZLIB_CONST
#include <zlib.h>

#include "base/die.h"

/* zlib counts in unsigned int. */
#define PIECE ((size_t)1 << 30)

static uInt piece_of(size_t n) {
	return (uInt)(n < PIECE ? n : PIECE);
}

void deflate_add(struct buf *b, struct str bytes) {
	unsigned char out[32768];
	z_stream z = { 0 };
	size_t given = 0;
	int status = Z_OK;

	if (deflateInit(&z, Z_DEFAULT_COMPRESSION) != Z_OK)
		die("no memory to pack %zu bytes", bytes.n);
	while (status != Z_STREAM_END) {
		if (z.avail_in == 0) {
			z.next_in = (const Bytef *)bytes.p + given;
			z.avail_in = piece_of(bytes.n - given);
			given += z.avail_in;
		}
		z.next_out = out;
		z.avail_out = sizeof(out);
		status = deflate(&z, given == bytes.n ? Z_FINISH : Z_NO_FLUSH);
		if (status != Z_OK && status != Z_STREAM_END)
			die("packing failed with %d", status);
		buf_add(b, out, sizeof(out) - z.avail_out);
	}
	deflateEnd(&z);
}

uint32_t deflate_checksum(struct str bytes) {
	return (uint32_t)crc32_z(crc32_z(0, NULL, 0), (const Bytef *)bytes.p, bytes.n);
}

const char *deflate_version(void) {
	return zlibVersion();
}
