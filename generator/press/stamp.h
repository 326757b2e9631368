/* SPDX-License-Identifier: Apache-2.0 */
/* Laying the pages of one PDF over those of another. */
#ifndef PRESS_STAMP_H
#define PRESS_STAMP_H

#include <stdbool.h>

#include "press/engine.h"
#include "press/pdf.h"

/* Paints each page of the overlay over the page with its number: what lies in the top and bottom
 * margins, or where everywhere is set the whole page, mixed so that white covers nothing. The
 * overlay has as many pages, and stays open until the document is written. */
void stamp_pages(struct pdf *document, struct pdf *overlay, const struct engine_margins *,
		 bool everywhere);

#endif
