/* SPDX-License-Identifier: Apache-2.0 */
/* The ways into a PDF: its outline (bookmarks) and its named destinations. */
#ifndef PRESS_OUTLINE_H
#define PRESS_OUTLINE_H

#include <stdbool.h>

#include "press/marker.h"

/* Adds the outline of struct press_heading, nested by level. False when a heading's marker is on no
 * page: then something of the text is lost (ENG-003, reported for each). */
bool outline_add(struct marker_pass *, const struct vec *headings);

/* Adds every marker as a destination by its key, so that other files can point to it. */
void outline_add_names(struct marker_pass *);

#endif
