/* SPDX-License-Identifier: Apache-2.0 */
/* What a front matter cites beyond ids: versions of other documents, and files of evidence. */
#ifndef CHECK_CITATION_H
#define CHECK_CITATION_H

#include "model/set.h"

/* Reports a version that the cited document no longer has (XRF-009) and evidence that is not in the project, or is another file
 * than the one that was recorded (XRF-007). */
void citation_check(const struct set *, struct document *);

#endif
