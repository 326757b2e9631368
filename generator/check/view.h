/* SPDX-License-Identifier: Apache-2.0 */
/* What rules see: a document, or the whole set, as XML. The grammar is told in templates/rules/README.md. */
#ifndef CHECK_VIEW_H
#define CHECK_VIEW_H

#include <libxml/tree.h>

#include "model/set.h"

/* What a view is to hold. */
struct view_wish {
	const struct map *names; /* only fields and elements of these names; NULL: all */
	bool text;               /* sections with their text: costs another parsing */
	/* For exports, of the set: fields alone, texts as readers see them, what references lead to in @title, where
	 * documents, entries and controls are in @href. */
	bool plain;
	const char *phase;
};

/* The views. xmlFreeDoc gives them back; scratch memory comes from the arena. In both, `_private` of an element is the place (struct
 * span *) of what it was made from, or NULL; in a plain one, see view_field. */
xmlDocPtr view_document(struct arena *, const struct set *, const struct document *,
			const struct view_wish *);
xmlDocPtr view_set(struct arena *, const struct set *, const struct view_wish *);

/* What the kind says of the field that the element is, in a plain view; else NULL. */
const struct field *view_field(const xmlNode *);

/* The place of the node: its own or that of what it stands in; for a map, list or entry the beginning of it. No place without one, and none in a plain view. */
struct span view_place(const xmlNode *);

#endif
