/* SPDX-License-Identifier: Apache-2.0 */
/* Options of every command that judges a project: as of which day, and in which phase. */
#ifndef CLI_JUDGEMENT_H
#define CLI_JUDGEMENT_H

#include <argp.h>

#include "model/set.h"

struct judgement {
	const char *as_of, *phase; /* NULL where not given */
};

/* For the children of a struct argp. When its parser is called with ARGP_KEY_INIT, it sets child_inputs[0] to a struct judgement. */
extern const struct argp_child judgement_children[];

/* The phase that was asked for, else that of the project. In the arena. */
const char *judgement_phase(struct arena *, const struct judgement *, const struct set *);

#endif
