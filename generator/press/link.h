/* SPDX-License-Identifier: Apache-2.0 */
/* References: what each link of a page becomes. */
#ifndef PRESS_LINK_H
#define PRESS_LINK_H

#include "press/annotation.h"
#include "press/marker.h"

enum link_kind { LINK_NOWHERE, LINK_INSIDE, LINK_BESIDE, LINK_OUTSIDE };

/* Where a link leads: to a marker; to a key in a file beside this one; or to a public address. */
struct link_target {
	enum link_kind kind;
	const struct marker *marker;
	struct str file, key, address;
};

/* What becomes of an address. References become targets, https, http and mailto stay; of what is left, ENG-003 says so. Fills pass->references. */
struct link_target link_find(struct marker_pass *, struct str address);

/* Cuts the box of a link to the text's part of the page, which has that paper; false when nothing is left. */
bool link_clip(const struct engine_paper *, const struct annotation_box *page,
	       struct annotation_box *);

/* Writes every page's links anew; markers go, and what leads nowhere. */
void link_rewrite(struct marker_pass *);

/* Adds a link with its box to that page, whose number among the objects is given where it leads inside, and with those other entries. */
void link_add(struct buf *, const struct link_target *, const struct annotation_box *,
	      uint32_t page, struct str entries);

#endif
