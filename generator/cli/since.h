/* SPDX-License-Identifier: Apache-2.0 */
/* --since: with which earlier state a pack compares. */
#ifndef CLI_SINCE_H
#define CLI_SINCE_H

#include "cli/cli.h"

/* Leaves the set with one baseline: that of the name; or the one that is attached to the pack, a file that ends in ".pdf"; or one that is made of
 * the set as it was at the commit that git knows by the name. False after saying what is wrong. */
bool since_choose(struct arena *, const struct cli *, struct set *, const char *name);

#endif
