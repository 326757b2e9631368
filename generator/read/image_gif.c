/* SPDX-License-Identifier: Apache-2.0 */
/* GIF (87a and 89a): the blocks are walked to the trailer. */
#include <string.h>

#include "base/buf.h"
#include "read/image_part.h"
#include "read/limits.h"

#define HEADER 13

struct gif {
	const struct image_reader *reader;
	const unsigned char *p;
	size_t n, at;
	struct buf kept;
	unsigned frames;
};

static bool is_broken(const struct gif *g, const char *reason) {
	return image_refuse(g->reader, IMG_005, "a broken GIF: %s", reason);
}

static unsigned read_u16(const unsigned char *p) {
	return (unsigned)p[1] << 8 | p[0];
}

/* Moves on by so many bytes. */
static bool skip(struct gif *g, size_t n) {
	if (g->n - g->at < n)
		return is_broken(g, "it is cut short");
	g->at += n;
	return true;
}

/* The colour table that the flags announce. */
static bool skip_colours(struct gif *g, unsigned flags) {
	return (flags & 0x80) == 0 || skip(g, (size_t)3 << ((flags & 7) + 1));
}

static bool skip_blocks(struct gif *g) {
	unsigned length;

	do {
		if (g->at >= g->n)
			return is_broken(g, "it is cut short");
		length = g->p[g->at];
		if (!skip(g, (size_t)length + 1))
			return false;
	} while (length != 0);
	return true;
}

static bool read_frame(struct gif *g) {
	const unsigned char *p = g->p + g->at;
	const struct image *image = g->reader->out;

	if (!skip(g, 10))
		return false;
	if (++g->frames > LIMIT_GIF_FRAMES)
		return image_refuse(g->reader, IMG_006, "a GIF of more than %u frames",
				    LIMIT_GIF_FRAMES);
	if (read_u16(p + 5) == 0 || read_u16(p + 7) == 0 ||
	    read_u16(p + 1) + read_u16(p + 5) > image->width ||
	    read_u16(p + 3) + read_u16(p + 7) > image->height)
		return is_broken(g, "a frame does not fit in it");
	if (!skip_colours(g, p[9]))
		return false;
	if (g->at < g->n && (g->p[g->at] < 2 || g->p[g->at] > 8))
		return is_broken(g, "its data are not compressed as a GIF's are");
	return skip(g, 1) && skip_blocks(g);
}

/* Control of a frame and the number of repetitions stay; comments, texts and data of
 * applications go. */
static bool is_kept(const unsigned char *extension, size_t n) {
	return extension[1] == 0xf9 || (extension[1] == 0xff && n == 19 &&
					memcmp(extension + 2, "\x0bNETSCAPE2.0", 12) == 0);
}

static bool walk(struct gif *g) {
	const unsigned char *p = g->p;

	if (g->n < HEADER)
		return is_broken(g, "it is cut short");
	g->at = HEADER;
	if (!image_set_size(g->reader, read_u16(p + 6), read_u16(p + 8)) || !skip_colours(g, p[10]))
		return false;
	buf_add(&g->kept, p, g->at);
	for (;;) {
		size_t start = g->at;
		bool kept = true;

		if (start >= g->n)
			return is_broken(g, "it is cut short");
		if (p[start] == 0x3b)
			break;
		if (p[start] == 0x21) {
			if (!skip(g, 2) || !skip_blocks(g))
				return false;
			kept = is_kept(p + start, g->at - start);
		} else if (p[start] != 0x2c) {
			return is_broken(g, "it holds a block that is unknown");
		} else if (!read_frame(g)) {
			return false;
		}
		if (kept)
			buf_add(&g->kept, p + start, g->at - start);
	}
	buf_add_char(&g->kept, 0x3b);
	if (g->frames == 0)
		return is_broken(g, "it holds no image");
	if (g->at + 1 != g->n)
		return is_broken(g, "something else follows its end");
	return true;
}

bool image_read_gif(const struct image_reader *r) {
	struct gif g = { .reader = r, .p = (const unsigned char *)r->bytes.p, .n = r->bytes.n };
	bool fine = walk(&g);

	if (fine && !str_equal(buf_str(&g.kept), r->bytes))
		r->out->bytes = str_copy(r->arena, buf_str(&g.kept));
	buf_free(&g.kept);
	return fine;
}
