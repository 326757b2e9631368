/* SPDX-License-Identifier: Apache-2.0 */
/* What pages need to be ones for archives: PDF/A-1b (ISO 19005-1). The pack has metadata and an output intent besides (catalogue.h). */
#ifndef PRESS_ARCHIVE_H
#define PRESS_ARCHIVE_H

#include "press/pdf.h"
#include "report/finding.h"

/* Makes a page one of PDF/A-1b, before it is taken out of the engine's file: its group of transparency goes, which engines put on every page, and
 * what is measured from too far away is measured from nearby. What is wrong with it all the same: enum part_flaw. */
unsigned archive_adapt(struct pdf *, int page);

/* The instructions, measured from nearby where that is needed; false where it does not help. */
bool archive_bring_near(struct arena *, struct str content, struct str *out);

/* Says what is wrong with the page of the pack, from 1 (ENG-005); false when something is. */
bool archive_judge(struct findings *, struct str id, int page, unsigned flaws);

#endif
