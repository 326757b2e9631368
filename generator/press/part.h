/* SPDX-License-Identifier: Apache-2.0 */
/* A rendering made ready for binding: objects as they will stand in a pack, packed, but for the numbers of those that they refer to; its pages; and
 * what the engine left on them as links. It depends on nothing of the pack, so it is kept in the cache. What a page gets in the pack, its links and
 * what is laid over it, are holes in it.
 * There is one sort of relocation: a reference to an object, or a hole. Structure, when packs have tags, would be one more hole of a page. */
#ifndef PRESS_PART_H
#define PRESS_PART_H

#include <stdint.h>

#include "base/buf.h"
#include "press/annotation.h"

enum part_hole {
	PART_PARENT,  /* a reference to the parent of the page */
	PART_STATE,   /* entries of its graphics states */
	PART_OVERLAY, /* entries of its images and forms */
	PART_BEFORE,  /* references to content before its own, and behind it */
	PART_AFTER,
	PART_REST, /* entries of the page itself */
	PART_HOLE_COUNT
};

/* What is wrong with a page in PDF/A-1: see archive.h. */
enum part_flaw { PART_TRANSPARENT = 1, PART_FAR = 2 };

struct part_page {
	struct annotation_box box; /* the paper */
	uint64_t flaws;
};

/* Numbers of objects are those of the part, from 0. The first ones are the pages; or forms, each to be laid over a page. */
struct part {
	size_t objects, pages;
	const struct part_object *object;
	const struct part_page *page;
	struct annotations annotations; /* those that have an address, by page */
	struct str bytes;               /* of the objects */
	const struct part_relocation *relocation;
	const uint32_t *first; /* relocation of each object, and how many there are */
};

/* The part that the bytes hold, which must live as long; they may come from anybody. False when anything about them is odd. */
bool part_read(struct arena *, struct str bytes, struct part *out);

bool part_is_stream(const struct part *, size_t object);

/* Adds the object, for a pack in which the part's first object has that number. Holes are filled with the texts; NULL: with nothing. */
void part_add_object(const struct part *, size_t object, uint32_t first_number,
		     const struct str holes[PART_HOLE_COUNT], struct buf *);

/* A part in the making: objects one after another, each written to `bytes`, with references between. Begins as { 0 }. */
struct part_draft {
	struct buf bytes, objects, relocations, pages, annotations, addresses;
};

void part_draft_refer(struct part_draft *, uint32_t object);
void part_draft_leave(struct part_draft *, enum part_hole);
void part_draft_end_object(struct part_draft *, bool is_stream);
void part_draft_add_page(struct part_draft *, const struct part_page *);
void part_draft_add_annotation(struct part_draft *, const struct annotation *);
/* The bytes that part_read reads, in the arena; false when there are too many of them. The draft is empty then. */
bool part_draft_finish(struct arena *, struct part_draft *, struct str *out);

#endif
