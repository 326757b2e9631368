/* SPDX-License-Identifier: Apache-2.0 */
/* "Did you mean …?": the candidate that is nearest to a mistyped word. */
#ifndef MODEL_SUGGEST_H
#define MODEL_SUGGEST_H

#include "report/finding.h"

struct suggestion {
	struct str word, best;
	size_t distance, limit;
};

/* At most one edit for each three characters is taken for a slip. */
struct suggestion suggestion_start(struct str word);
void suggestion_offer(struct suggestion *, struct str candidate);
/* Adds the help line to the finding when there is a near candidate; true then. */
bool suggestion_help(const struct suggestion *, struct finding *);

#endif
