/* SPDX-License-Identifier: Apache-2.0 */
/* Which document replaces which. */
#ifndef CHECK_SUCCESSION_H
#define CHECK_SUCCESSION_H

#include "model/set.h"

/* Reports documents out of force that name neither a successor nor a reason (DOC-025), documents with two successors and circles
 * (XRF-005). Alone, after all documents have been read. */
void succession_check(struct set *);

#endif
