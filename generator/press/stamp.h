/* SPDX-License-Identifier: Apache-2.0 */
/* Laying the pages of one PDF over those of another. */
#ifndef PRESS_STAMP_H
#define PRESS_STAMP_H

#include <stdbool.h>

#include "base/buf.h"
#include "base/vec.h"
#include "press/engine.h"
#include "press/pdf.h"

/* Names in a page's resources that no engine uses: what is laid over it, and the state that mixes it; what stands before a page's own content. */
#define STAMP_FORM "/DossierOverlay"
#define STAMP_STATE "/DossierBlend"
#define STAMP_STATE_VALUE "<< /Type /ExtGState /BM /Multiply >>"
#define STAMP_BEFORE "q\n"

/* Where an overlay is painted. */
struct stamp_area {
	struct engine_paper paper; /* in its top and bottom margins */
	struct vec boxes;          /* struct annotation_box: and in these */
	bool everywhere; /* or on the whole page, mixed so that white covers nothing: transparency */
};

/* What is the same around the content of many pages of one document: numbers of its objects. Begins as { 0 }. */
struct stamp_frames {
	int before;
	int plain[2];    /* around pages without numbers: upright, landscape */
	unsigned top[2]; /* whose upper margin is this, in millimetres */
};

/* Adds what stands behind a page's own content; its paper ends so many points up. */
void stamp_add_painting(struct buf *, double upper, const struct stamp_area *);

/* Paints a page of the overlay, which stays open until the document is written, over a page. */
void stamp_page(struct pdf *document, int page, struct pdf *overlay, int overlay_page,
		const struct stamp_area *, struct stamp_frames *);

#endif
