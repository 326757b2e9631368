/* SPDX-License-Identifier: Apache-2.0 */
/* Which findings are wanted, by code: what --select and --ignore name. */
#ifndef REPORT_SELECTION_H
#define REPORT_SELECTION_H

#include <stdbool.h>

#include "base/str.h"
#include "base/vec.h"

/* What one name means: a code ("RSK-018"), the beginning of one ("RSK-01", "RSK"), or ALL. A family is named in whole: "RS" is not RSK. */
struct selector {
	struct str name;
	bool ignore;
	bool known; /* it means a code that there is */
};

/* Begins as { 0 }. */
struct selection {
	struct vec selectors; /* struct selector */
	bool selects;         /* something is selected, so the rest is not wanted */
};

/* Adds the names of a comma-separated list. False, with nothing added, when a name is missing in it. */
bool selection_add(struct selection *, struct arena *, struct str list, bool ignore);

/* Tells it that there is such a code. */
void selection_meet(struct selection *, struct str id);
/* The first selector that means none of the codes it was told of; NULL when all mean something. */
const struct selector *selection_unknown(const struct selection *);

/* Whether findings of the code are wanted. Of selectors that mean it, the longest decides; of equal ones, --ignore. */
bool selection_wants(const struct selection *, struct str id);

#endif
