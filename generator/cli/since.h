/* SPDX-License-Identifier: Apache-2.0 */
/* --since: with which earlier state a pack compares. */
#ifndef CLI_SINCE_H
#define CLI_SINCE_H

#include "model/set.h"

/* Leaves the set with one baseline: that of the name, or the one that is attached to the pack, a file that ends in ".pdf". False after saying
 * what is wrong. */
bool since_choose(struct arena *, struct set *, const char *name);

#endif
