/* SPDX-License-Identifier: Apache-2.0 */
/* Files inside a PDF (ISO 32000-2 7.11.4), as data that belong to it (14.13, ISO 19005-3 annex E). */
#ifndef PRESS_ATTACHMENT_H
#define PRESS_ATTACHMENT_H

#include "press/bind.h"
#include "press/pdf.h"

/* Adds struct press_attachment, whose names are all different, as of that time. Named destinations must stand already. */
void attachment_add_all(struct pdf *, const struct vec *attachments, int64_t seconds);

/* The attachments (struct press_attachment: name and bytes, of the PDF's arena) of a PDF, in the order of their names; false when there is
 * one that can't be read. */
bool attachment_read_all(struct pdf *, struct vec *out);

#endif
