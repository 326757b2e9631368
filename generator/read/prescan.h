/* SPDX-License-Identifier: Apache-2.0 */
/* Looks at the lines of a body before libcmark does. libcmark 0.30 takes quadratic time for deep nesting and for some patterns in
 * one block; what could be such a shape is refused here. */
#ifndef READ_PRESCAN_H
#define READ_PRESCAN_H

#include "report/finding.h"

/* False, with a finding, when the body is beyond a limit of limits.h. */
bool prescan_check(struct findings *, struct span body);

#endif
