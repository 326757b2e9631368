/* SPDX-License-Identifier: Apache-2.0 */
/* Documents through the engine, each with as much room above its text as the heads of its tables need that are repeated there. */
#ifndef PRESS_TYPESET_H
#define PRESS_TYPESET_H

#include "press/head.h"
#include "press/press.h"
#include "press/render.h"

/* Renders the documents. Sets the item and the heads of each. */
void typeset_all(struct arena *, const struct render_job *, const struct press_document *,
		 struct render_item *items, struct heads *heads, size_t n);

/* What the item is set on. */
struct engine_paper typeset_paper(const struct render_item *);

/* A job of that name; the options say by what, where and how many at once, 0 of which is one per processor. */
struct render_job typeset_job(const struct press_options *, const char *name, bool overlay);

#endif
