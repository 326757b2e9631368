/* SPDX-License-Identifier: Apache-2.0 */
/* Documents that say that they are translations of others: XRF-010 where that can't be. One that is behind its original is XRF-009, as of
 * every version that is cited. */
#ifndef CHECK_TRANSLATION_H
#define CHECK_TRANSLATION_H

#include "model/set.h"

void translation_check(const struct set *, struct document *);

#endif
