/* SPDX-License-Identifier: Apache-2.0 */
/* Targets: links of a private scheme that went through the engine, and where each of them landed. */
#ifndef PRESS_MARKER_H
#define PRESS_MARKER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/vec.h"
#include "press/engine.h"
#include "press/pdf.h"
#include "report/finding.h"

/* A place that can be pointed to. */
struct marker {
	struct str key; /* DOC#anchor */
	int page;       /* from 0 */
	double top;     /* distance from the page's lower edge, in points */
};

/* Sorted by key, byte by byte. */
struct markers {
	struct marker *items;
	size_t n;
};

/* A reference into another PDF. */
struct marker_reference {
	struct str document, anchor; /* "POL-AC", "scope" */
};

/* A document's PDF while targets, links and outline are worked on. */
struct marker_pass {
	struct pdf *pdf;
	struct findings *findings;
	struct str document; /* the id, for the findings */
	struct engine_paper paper;
	struct vec found; /* struct marker, as they came */
	struct markers markers;
	struct vec references; /* struct marker_reference, in order of the pages */
	bool bound; /* several documents in one file: references between them lead inside */
};

/* Reads the markers into pass->markers. A key that is there twice is ENG-003; the first one counts.
 * Keys are of the findings' arena. */
void marker_collect(struct marker_pass *);

/* The same for several documents that become one file: notes what the address marks, on that page of the whole, and sorts them when all are there. */
void marker_note(struct marker_pass *, struct str address, int page, double top);
void marker_sort(struct marker_pass *);

/* NULL without. */
const struct marker *marker_find(const struct markers *, struct str key);

/* An explicit destination that shows the marker; and as text, where its page is the object with that number. */
qpdf_oh marker_destination(struct pdf *, const struct marker *);
void marker_add_destination(struct buf *, const struct marker *, uint32_t page);

#endif
