/* SPDX-License-Identifier: Apache-2.0 */
/* Instructions of pages that measure from far away. wkhtmltopdf draws every page of a document on one long sheet and moves the sheet, so that the
 * twentieth page has coordinates beyond what PDF 1.4 has room for (its appendix C.1). Here they are measured from the page instead. */
#ifndef PRESS_NEAR_H
#define PRESS_NEAR_H

#include "base/arena.h"
#include "base/str.h"

/* The same instructions with the move of the sheet taken into the coordinates, in the arena. Exact: what is moved by is a whole number. What it
 * does not understand comes back as it was. */
struct str near_rewrite(struct arena *, struct str content);

#endif
