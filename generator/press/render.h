/* SPDX-License-Identifier: Apache-2.0 */
/* Many pages of HTML through an engine: several processes, each with a folder and a share of them.
 * */
#ifndef PRESS_RENDER_H
#define PRESS_RENDER_H

#include "press/engine.h"

/* The most bytes that an engine may write for one page of HTML. */
#define RENDER_PDF_LIMIT ((size_t)512 << 20)

struct part;
struct render_cache;

struct render_job {
	const struct engine *engine;
	const char *work; /* an absolute path; folders are made in it and stay */
	const char *name; /* of this rendering: what the names of the folders begin with */
	unsigned jobs;    /* processes at once */
	bool overlay;     /* without margins */
	bool tagged;      /* elements have numbers: see element.h */
	bool parts;       /* items get a part of a pack instead of a PDF: see part.h */
	bool archived;    /* that pack is to be a PDF/A-1 */
	struct render_cache *cache; /* of what was rendered before; may be NULL */
};

struct render_item {
	struct str html;
	bool landscape;
	unsigned room; /* above the text, in millimetres: see paper.h */
	/* Set by render_all. */
	struct str pdf;    /* opens, and has a page; "" when it could not be made */
	struct part *part; /* instead of it */
	int pages;         /* 0 when it could not be made */
	struct str why;    /* it could not be made: "exit status 1" */
	struct str output; /* what the engine printed then */
};

/* Renders all of them. An item that fails stops its process; it and those after it are tried again,
 * each alone, so that each fails for itself only. */
void render_all(struct arena *, const struct render_job *, struct render_item *items, size_t n);

#endif
