/* SPDX-License-Identifier: Apache-2.0 */
/* The ways into a PDF: its outline (bookmarks) and its named destinations. */
#ifndef PRESS_OUTLINE_H
#define PRESS_OUTLINE_H

#include <stdbool.h>

#include "press/marker.h"
#include "press/press.h"

/* A bookmark among others: places in their array, 0 for none. The one at 0 is the outline itself. */
struct outline_item {
	const struct press_heading *heading;
	size_t parent, first, last, previous, next;
	int children, level;
};

/* An item for each heading (struct press_heading), one behind the outline's own, nested by level; NULL when a heading's marker is on no page: then
 * something of the text is lost (ENG-003, reported for each). */
struct outline_item *outline_nest(struct arena *, struct marker_pass *, const struct vec *headings);

/* Adds the outline to the PDF of the pass. False as above. */
bool outline_add(struct marker_pass *, const struct vec *headings);

/* Adds every marker as a destination by its key, so that other files can point to it. */
void outline_add_names(struct marker_pass *);

#endif
