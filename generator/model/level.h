/* SPDX-License-Identifier: Apache-2.0 */
/* Levels of risk, computed from the grid that the risk method declares (ISO/IEC 27001 6.1.2 b, d). Never taken from typed text. */
#ifndef MODEL_LEVEL_H
#define MODEL_LEVEL_H

#include "model/set.h"

struct level {
	struct str name, label;
	size_t rank; /* 1 is the lowest */
	size_t likelihood, consequence;
};

/* The document with the grid: the one that the register names in its field "method", or the register itself; or NULL. */
const struct document *level_method(const struct set *, const struct document *reg);

/* The level of an entry of a register, from the two fields that its kind names: [likelihood, consequence], one of `levels`. False
 * when a value or the grid is missing. */
bool level_compute(const struct document *method, const struct value *entry,
		   const struct value *fields, struct level *out);

/* The level at a place of the grid; false when the grid does not have it. */
bool level_at(const struct document *method, size_t likelihood, size_t consequence,
	      struct level *out);

#endif
