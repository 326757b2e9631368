/* SPDX-License-Identifier: Apache-2.0 */
/* The severities that a project gives to codes: `severities:` of dossier.yaml. */
#ifndef CHECK_SEVERITY_H
#define CHECK_SEVERITY_H

#include "model/set.h"

/* Gives every finding of the set and its documents the severity that the project wants for its code. What keeps documents readable and
 * safe can be made stricter, not milder; that and unknown codes are CFG-002. Runs when all else has been judged, before waivers. */
void severity_run(struct set *);

#endif
