/* SPDX-License-Identifier: Apache-2.0 */
/* One text against a scalar type. */
#ifndef CHECK_SCALAR_H
#define CHECK_SCALAR_H

#include "model/set.h"

/* Reports what is wrong with the text of the value, which is not blank: KND-004 … KND-007, KND-010. */
void scalar_check(const struct set *, struct findings *, const struct field *, enum field_type,
		  const struct value *);

#endif
