/* SPDX-License-Identifier: Apache-2.0 */
/* A rendering made ready for binding: objects as they will stand in a pack, packed, but for the numbers of those that they refer to; its pages; and
 * what the engine left on them as links. It depends on nothing of the pack, so it is kept in the cache. What a page gets in the pack, its links and
 * what is laid over it, are holes in it.
 * There is one sort of relocation: a reference to an object, a hole, or, in the structure of a tagged document, the way to a link. */
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
	PART_ROOT, /* entries of the root of the structure, which say in what it stands */
	PART_HOLE_COUNT
};

/* What is wrong with a page in PDF/A-1: see archive.h. */
enum part_flaw { PART_TRANSPARENT = 1, PART_FAR = 2 };

struct part_page {
	struct annotation_box box; /* the paper */
	uint32_t flaws;
	uint32_t
		owners; /* the object that lists the elements of the page's content; 0 without a structure */
};

/* Numbers of objects are those of the part, from 0. The first ones are the pages; or forms, each to be laid over a page. */
struct part {
	size_t objects, pages;
	const struct part_object *object;
	const struct part_page *page;
	size_t root;                    /* of the structure; 0 without */
	struct annotations annotations; /* those that have an address, by page */
	const uint32_t *owner; /* the element that each of these is of; 0 where it is of none */
	struct str bytes;      /* of the objects */
	const struct part_relocation *relocation;
	const uint32_t *first; /* relocation of each object, and how many there are */
};

/* The part that the bytes hold, which must live as long; they may come from anybody. False when anything about them is odd. */
bool part_read(struct arena *, struct str bytes, struct part *out);

bool part_is_stream(const struct part *, size_t object);

/* What a pack puts in. */
struct part_fill {
	uint32_t first;          /* the number of the part's first object */
	const struct str *holes; /* PART_HOLE_COUNT texts; NULL: nothing */
	const uint32_t *
		links; /* the number of each annotation's object, 0 where it is not in the pack; NULL: none is */
};

void part_add_object(const struct part *, size_t object, const struct part_fill *, struct buf *);

/* A part in the making: objects one after another, each written to `bytes`, with references between. Begins as { 0 }. */
struct part_draft {
	struct buf bytes, objects, relocations, pages, annotations, texts;
	uint32_t root; /* of the structure */
};

void part_draft_refer(struct part_draft *, uint32_t object);
void part_draft_leave(struct part_draft *, enum part_hole);
/* In an element: where that annotation is content of it; and, behind all of these, what it is: a link, or a piece of text where none of them is in
 * the pack. */
void part_draft_lead(struct part_draft *, uint32_t annotation);
void part_draft_name_link(struct part_draft *);
void part_draft_end_object(struct part_draft *, bool is_stream);
void part_draft_add_page(struct part_draft *, const struct part_page *);
void part_draft_add_annotation(struct part_draft *, const struct annotation *, uint32_t owner);
/* The bytes that part_read reads, in the arena; false when there are too many of them. The draft is empty then. */
bool part_draft_finish(struct arena *, struct part_draft *, struct str *out);

#endif
