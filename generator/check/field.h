/* SPDX-License-Identifier: Apache-2.0 */
/* A value against the field that the kind declares: its form, its range, its list. */
#ifndef CHECK_FIELD_H
#define CHECK_FIELD_H

#include "model/set.h"

/* Judges the members of a map against the fields: unknown keys (DOC-026), missing ones (KND-001, KND-002), values of the wrong form
 * (KND-003 … KND-008, KND-010, KND-011). The place is where a missing field is reported. References are resolved elsewhere. */
void field_check_map(const struct set *, struct findings *, const struct vec *fields,
		     const struct value *map, struct span place);

/* Whether one of the conditions "key: [values]" holds in the map. */
bool field_condition_holds(const struct value *conditions, const struct value *map);

#endif
