/* SPDX-License-Identifier: Apache-2.0 */
/* The line of a place, as people are shown it. */
#ifndef REPORT_EXCERPT_H
#define REPORT_EXCERPT_H

#include "report/source.h"

/* Parts of the line, none of them safe for a terminal. Of a long line what is around the place. */
struct excerpt {
	size_t number;     /* of the line; 0: there is none to show */
	struct str text;   /* what is shown */
	struct str before; /* of that, what stands before the place */
	struct str marked; /* the place, within its line: it may be longer than what is shown */
};

struct excerpt excerpt_of(struct span);

#endif
