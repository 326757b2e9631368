/* SPDX-License-Identifier: Apache-2.0 */
/* What the readers of the image formats share. Nobody but image.c and they include it. */
#ifndef READ_IMAGE_PART_H
#define READ_IMAGE_PART_H

#include "base/attr.h"
#include "read/image.h"

/* One image that is being read. */
struct image_reader {
	struct arena *arena;
	struct findings *findings;
	struct span place;
	struct str path;
	struct str bytes;
	struct image *out; /* type and mime are set */
};

/* Reports "'path': message", and returns false. */
bool image_refuse(const struct image_reader *, enum code_number, const char *format, ...)
	PRINTF(3, 4);

/* Sets the size, or refuses it as nothing or as too much. */
bool image_set_size(const struct image_reader *, unsigned width, unsigned height);

/* Each judges the bytes and sets the rest of *out; false when it was refused. */
bool image_read_png(const struct image_reader *);
bool image_read_jpeg(const struct image_reader *);
bool image_read_gif(const struct image_reader *);
bool image_read_svg(const struct image_reader *);

/* Judges a PNG or JPEG that stands in an SVG. */
bool image_read_embedded(const struct image_reader *, struct str bytes, struct image *out);

#endif
