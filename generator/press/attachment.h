/* SPDX-License-Identifier: Apache-2.0 */
/* Files inside a PDF (ISO 32000-2 7.11.4), as data that belong to it (14.13, ISO 19005-3 annex E). */
#ifndef PRESS_ATTACHMENT_H
#define PRESS_ATTACHMENT_H

#include "press/bind.h"
#include "press/pdf.h"
#include "press/writer.h"

/* Writes struct press_attachment, whose names are all different, as of that time. Adds the pairs of a tree of names, and references to each file. */
void attachment_write(struct arena *, struct writer *, const struct vec *attachments,
		      int64_t seconds, struct buf *names, struct buf *references);

/* Calls back for each attachment of a PDF that may come from anybody, with its name and bytes, or with why it can't be read; they live until the
 * call returns. False when there are more of them, or a deeper tree of names, than is followed. */
typedef void attachment_taker(void *context, struct str name, struct str bytes, struct str why);
bool attachment_each(struct pdf *, attachment_taker *, void *context);

#endif
