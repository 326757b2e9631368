/* SPDX-License-Identifier: Apache-2.0 */
/* What makes a PDF one for archives: PDF/A-1b (ISO 19005-1) and PDF/A-3b (ISO 19005-3). The metadata says so besides (metadata.h). */
#ifndef PRESS_ARCHIVE_H
#define PRESS_ARCHIVE_H

#include "press/bind.h"
#include "press/pdf.h"

/* Adds the output intent. For PDF/A-1b, removes groups of transparency, which engines put on every page, and reports what can't be had without
 * (ENG-005): false then. */
bool archive_prepare(struct pdf *, struct findings *, const struct press_pack *);

#endif
