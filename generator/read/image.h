/* SPDX-License-Identifier: Apache-2.0 */
/* Images, judged before anything decodes them: whole, of a known type, of bearable size, and
 * with nothing in them that acts, loads or tells on its author. */
#ifndef READ_IMAGE_H
#define READ_IMAGE_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/str.h"
#include "report/finding.h"

enum image_type { IMAGE_PNG, IMAGE_JPEG, IMAGE_GIF, IMAGE_SVG };

struct image {
	enum image_type type;
	const char *mime; /* "image/png" */
	unsigned width,
		height; /* pixels; of an SVG its width and height, or its view box, in CSS pixels */
	/* What is published: the image without comments, camera data and other metadata; an SVG
	 * is written anew from what is allowed in it. The bytes that were given where nothing
	 * had to go, else memory of the arena. */
	struct str bytes;
};

/* Judges the file's bytes; the path serves for its suffix and for messages. False with IMG-004
 * to IMG-009, or a code of the encoding gate for the texts in an SVG, reported at the place:
 * where the image is used. */
bool image_check(struct arena *, struct findings *, struct span place, struct str path,
		 struct str bytes, struct image *out);

#endif
