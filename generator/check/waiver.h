/* SPDX-License-Identifier: Apache-2.0 */
/* Waivers: findings that a project accepts for a time, as `waivers:` of dossier.yaml says. Each names the code, the place, the reason, who
 * has approved it, and the last day on which it holds; it is printed wherever findings are. */
#ifndef CHECK_WAIVER_H
#define CHECK_WAIVER_H

#include "model/set.h"

/* Gives the findings of the set and of its documents the waivers that accept them. A waiver that lacks something, is about nothing that
 * can be waived, or has expired accepts nothing and is SET-010; one that no finding needs in the phase is SET-011. Runs when all else has
 * been judged. */
void waiver_run(struct set *, const char *phase);

#endif
