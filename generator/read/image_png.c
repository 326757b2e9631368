/* SPDX-License-Identifier: Apache-2.0 */
/* PNG (ISO/IEC 15948): every chunk is walked and its checksum compared, so a file that was cut
 * or edited by hand is found. */
#include <string.h>

#include "base/buf.h"
#include "read/image_part.h"

#define SIGNATURE 8
/* Length and type before, checksum behind the data of a chunk. */
#define CHUNK_HEAD 8
#define CHUNK_FRAME 12

struct chunk {
	const unsigned char *p; /* its first byte: the length */
	const unsigned char *data;
	uint32_t length; /* of the data */
	struct str type;
};

struct png {
	const struct image_reader *reader;
	uint32_t crc_table[256];
	struct buf kept; /* what is published, once a chunk was left out */
	bool stripped;
	unsigned colour_type;
	bool has_palette, has_data, data_ended;
};

static uint32_t read_u32(const unsigned char *p) {
	return (uint32_t)p[0] << 24 | (uint32_t)p[1] << 16 | (uint32_t)p[2] << 8 | p[3];
}

static void make_crc_table(uint32_t table[256]) {
	for (uint32_t i = 0; i < 256; i++) {
		uint32_t c = i;

		for (int bit = 0; bit < 8; bit++)
			c = c & 1 ? 0xedb88320u ^ c >> 1 : c >> 1;
		table[i] = c;
	}
}

static uint32_t crc(const struct png *png, const unsigned char *p, size_t n) {
	uint32_t c = 0xffffffffu;

	for (size_t i = 0; i < n; i++)
		c = png->crc_table[(c ^ p[i]) & 0xff] ^ c >> 8;
	return ~c;
}

static bool is_broken(const struct png *png, const char *reason) {
	return image_refuse(png->reader, IMG_005, "a broken PNG: %s", reason);
}

static bool read_chunk(const struct png *png, size_t at, struct chunk *out) {
	struct str bytes = png->reader->bytes;
	const unsigned char *p = (const unsigned char *)bytes.p + at;

	if (bytes.n - at < CHUNK_FRAME)
		return is_broken(png, "it is cut short");
	*out = (struct chunk){ p, p + CHUNK_HEAD, read_u32(p), { (const char *)p + 4, 4 } };
	if (out->length > bytes.n - at - CHUNK_FRAME)
		return is_broken(png, "it is cut short");
	if (crc(png, p + 4, out->length + 4) != read_u32(out->data + out->length))
		return is_broken(png, "a checksum is wrong");
	return true;
}

/* The bit depths that the standard allows for each colour type, as a set. */
static bool is_depth_allowed(unsigned colour_type, unsigned depth) {
	static const unsigned allowed[] = { [0] = 1u << 1 | 1u << 2 | 1u << 4 | 1u << 8 | 1u << 16,
					    [2] = 1u << 8 | 1u << 16,
					    [3] = 1u << 1 | 1u << 2 | 1u << 4 | 1u << 8,
					    [4] = 1u << 8 | 1u << 16,
					    [6] = 1u << 8 | 1u << 16 };

	return colour_type < ARRAY_LENGTH(allowed) && depth <= 16 &&
	       (allowed[colour_type] >> depth & 1) != 0;
}

static bool read_header(struct png *png, const struct chunk *chunk) {
	const unsigned char *p = chunk->data;

	if (!str_is(chunk->type, "IHDR") || chunk->length != 13)
		return is_broken(png, "it does not begin with its header");
	if (!is_depth_allowed(p[9], p[8]) || p[10] != 0 || p[11] != 0 || p[12] > 1)
		return is_broken(png, "its header is not that of a PNG");
	png->colour_type = p[9];
	return image_set_size(png->reader, read_u32(p), read_u32(p + 4));
}

/* What changes how the pixels look. Texts, times, camera data, animation and private chunks are
 * left out. */
static bool is_kept(struct str type) {
	static const char *const kept[] = { "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA",
					    "cHRM", "sRGB", "iCCP", "sBIT", "bKGD", "pHYs" };

	for (size_t i = 0; i < ARRAY_LENGTH(kept); i++)
		if (str_is(type, kept[i]))
			return true;
	return false;
}

static bool check_order(struct png *png, const struct chunk *chunk) {
	bool is_data = str_is(chunk->type, "IDAT");

	if (is_data && png->data_ended)
		return is_broken(png, "its data are scattered");
	if (is_data && png->colour_type == 3 && !png->has_palette)
		return is_broken(png, "its palette is missing");
	if (str_is(chunk->type, "PLTE")) {
		if (png->has_palette || png->has_data || chunk->length % 3 != 0 ||
		    chunk->length == 0 || chunk->length > 768)
			return is_broken(png, "its palette is wrong");
		png->has_palette = true;
	}
	if (str_is(chunk->type, "IHDR"))
		return is_broken(png, "it has two headers");
	/* A capital first letter says that nobody can show the image without the chunk. */
	if ((chunk->type.p[0] & 0x20) == 0 && !is_kept(chunk->type))
		return is_broken(png, "it needs a chunk that is unknown");
	png->data_ended = png->has_data && !is_data;
	png->has_data |= is_data;
	return true;
}

static void keep(struct png *png, const struct chunk *chunk) {
	struct str bytes = png->reader->bytes;
	size_t at = (size_t)((const char *)chunk->p - bytes.p);

	if (!is_kept(chunk->type) && !png->stripped) {
		png->stripped = true;
		buf_add(&png->kept, bytes.p, at);
	} else if (is_kept(chunk->type) && png->stripped) {
		buf_add(&png->kept, chunk->p, chunk->length + CHUNK_FRAME);
	}
}

static bool walk(struct png *png) {
	struct str bytes = png->reader->bytes;
	size_t at = SIGNATURE;
	struct chunk chunk = { 0 };

	if (!read_chunk(png, at, &chunk) || !read_header(png, &chunk))
		return false;
	do {
		at += chunk.length + CHUNK_FRAME;
		if (!read_chunk(png, at, &chunk) || !check_order(png, &chunk))
			return false;
		keep(png, &chunk);
	} while (!str_is(chunk.type, "IEND"));
	if (!png->has_data || chunk.length != 0)
		return is_broken(png, "it holds no data");
	if (at + CHUNK_FRAME != bytes.n)
		return is_broken(png, "something else follows its end");
	return true;
}

bool image_read_png(const struct image_reader *r) {
	struct png png = { .reader = r };
	bool fine;

	make_crc_table(png.crc_table);
	fine = walk(&png);
	if (fine && png.stripped)
		r->out->bytes = str_copy(r->arena, buf_str(&png.kept));
	buf_free(&png.kept);
	return fine;
}
