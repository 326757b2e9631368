/* SPDX-License-Identifier: Apache-2.0 */
/* Saying that a PDF could not be made, and what the engine said. */
#ifndef PRESS_FAILURE_H
#define PRESS_FAILURE_H

#include "press/press.h"
#include "press/render.h"

/* ENG-002 for an item that could not be rendered. */
void failure_report(struct findings *, const struct press_options *, const struct press_document *,
		    const struct render_item *);

/* ENG-002 for what was rendered and can't be put together. */
void failure_report_defect(struct findings *, struct str id, struct str why);

/* Says again, in the caller's list, what a list of another arena holds. */
void failure_repeat(struct findings *, const struct findings *);

#endif
