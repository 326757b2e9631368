/* SPDX-License-Identifier: Apache-2.0 */
/* The pages of a pack: pages of parts, with what only the pack knows of them: links, what is laid over, their places among the others. */
#ifndef PRESS_SHEET_H
#define PRESS_SHEET_H

#include "base/map.h"
#include "press/marker.h"
#include "press/overlay.h"
#include "press/pack_tree.h"
#include "press/part.h"
#include "press/writer.h"

struct sheet {
	const struct part *part;
	size_t page;                /* of the part, from 0 */
	size_t first_link, n_links; /* of that page: annotations of the part */
	uint32_t *
		link; /* the number of each annotation of the part in the pack, 0 where it has none: set here */
	struct overlay_page over;
	uint32_t number, overlay; /* of its object, and of the form that is laid over it */
};

/* All of them, in order. */
struct sheets {
	struct arena *arena;
	const struct press_options *options;
	struct writer *writer;
	struct marker_pass *pass; /* its markers are sorted */
	struct pack_tree *tree;   /* of a tagged pack, else NULL */
	struct sheet *items;
	size_t n;
	/* Set here: the numbers of the tree of pages and of what stands before the content of each; what fills the holes of the page that is being
	 * written, and the entries of its link; what stands behind content, by its text: uint32_t, a number. */
	uint32_t pages, before;
	struct buf holes[PART_HOLE_COUNT], entries;
	struct map paintings;
};

/* Before the first page is written. */
void sheets_begin(struct sheets *);
void sheets_write(struct sheets *, size_t sheet);
/* Writes the tree, once all have numbers. */
void sheets_finish(struct sheets *);

#endif
