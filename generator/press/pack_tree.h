/* SPDX-License-Identifier: Apache-2.0 */
/* The structure of a tagged pack (ISO 32000-1 14.7): those of its documents, one behind the other, in one tree; and the tree of parents, in which a
 * page's content and a link find their elements. */
#ifndef PRESS_PACK_TREE_H
#define PRESS_PACK_TREE_H

#include "press/writer.h"

/* Begins with the number of its pages and is of no use before pack_tree_begin. */
struct pack_tree {
	size_t pages;
	/* Set here: the numbers of the tree and of the element that all stand in; references, each behind the one before. */
	uint32_t root, whole;
	struct buf documents, lists, links;
	size_t n_pages, n_links; /* so far */
};

void pack_tree_begin(struct pack_tree *, struct writer *);

/* A document: adds what the root of its structure, which has that number, says of itself. */
void pack_tree_add_document(struct pack_tree *, uint32_t root, struct str title, struct buf *);

/* The next page, the elements of whose content that object lists: adds what the page says of it. */
void pack_tree_add_page(struct pack_tree *, uint32_t list, struct buf *);

/* A link, which is of that element: adds what it says of it. */
void pack_tree_add_link(struct pack_tree *, uint32_t element, struct buf *);

/* Writes the tree, whose number is `root`. */
void pack_tree_finish(struct pack_tree *, struct writer *);

#endif
