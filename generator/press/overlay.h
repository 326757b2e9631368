/* SPDX-License-Identifier: Apache-2.0 */
/* The running header and footer, heads of tables that go on, and the numbers of pages that a text refers to: pages of their own, made by the same engine, laid over the
 * document's pages. */
#ifndef PRESS_OVERLAY_H
#define PRESS_OVERLAY_H

#include "press/head.h"
#include "press/press.h"

/* A page's number, to be painted at the right end of a box that the text left empty. */
struct overlay_number {
	struct annotation_box box; /* from the page's lower left corner, in points */
	int number;
};

/* One of the pages. */
struct overlay_page {
	const struct press_document *document; /* that stands on it */
	int number, of;
	struct vec numbers;      /* struct overlay_number */
	unsigned top;            /* where its text begins, in millimetres */
	const struct head *head; /* of the table that goes on there, or NULL */
};

/* The word that marks every page of the document: "DRAFT", or its status in capitals; "" when it is
 * approved. */
struct str overlay_mark(struct arena *, const struct press_document *,
			const struct press_options *);

/* HTML with a page for each; all have one orientation. */
struct str overlay_html(struct arena *, const struct press_options *, const struct overlay_page *,
			size_t n, bool landscape);

#endif
