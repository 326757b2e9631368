/* SPDX-License-Identifier: Apache-2.0 */
/* The running header and footer: pages of their own, made by the same engine, laid over the
 * document's pages in the margins. */
#ifndef PRESS_OVERLAY_H
#define PRESS_OVERLAY_H

#include "press/press.h"

/* The word that marks every page of the document: "DRAFT", or its status in capitals; "" when it is
 * approved. */
struct str overlay_mark(struct arena *, const struct press_document *,
			const struct press_options *);

/* HTML with one page for each of the document's pages. */
struct str overlay_html(struct arena *, const struct press_document *, const struct press_options *,
			int pages);

#endif
