/* SPDX-License-Identifier: Apache-2.0 */
/* What a pack has besides its pages: bookmarks, names, files, metadata, what archives want; and the catalogue that leads to all of it. */
#ifndef PRESS_CATALOGUE_H
#define PRESS_CATALOGUE_H

#include "press/bind.h"
#include "press/marker.h"
#include "press/pack_tree.h"
#include "press/writer.h"

struct catalogue {
	struct arena *arena;
	const struct press_pack *pack;
	const struct press_options *options;
	struct marker_pass *pass;      /* its markers are sorted */
	const uint32_t *page;          /* the number of each page's object */
	uint32_t number, pages_number; /* of the catalogue's own, and of the tree of pages */
	const struct pack_tree *tree;  /* of a tagged pack, else NULL */
};

/* Writes the catalogue and what it leads to, but for the pages, and ends the file. False when a bookmark leads nowhere (ENG-003). */
bool catalogue_write(const struct catalogue *, struct writer *);

#endif
