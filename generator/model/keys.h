/* SPDX-License-Identifier: Apache-2.0 */
/* The keys that a map of a data file may have. */
#ifndef MODEL_KEYS_H
#define MODEL_KEYS_H

#include "read/value.h"
#include "report/finding.h"

/* Reports each key of the map that is none of the known ones with the code: "unknown key 'x'", `what` being the noun, and which one was
 * perhaps meant. False when there is one. */
bool keys_check(struct findings *, enum code_number, const struct value *map, const char *what,
		const char *const *known, size_t n);

#endif
