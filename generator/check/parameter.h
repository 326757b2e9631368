/* SPDX-License-Identifier: Apache-2.0 */
/* The parameters of rules: what a schema declares in a `let` of its own whose value is a number or a text, and what a project wants
 * instead in `parameters:` of dossier.yaml. */
#ifndef CHECK_PARAMETER_H
#define CHECK_PARAMETER_H

#include <libxml/tree.h>

#include "model/rule.h"
#include "model/set.h"

/* Adds the parameters (struct parameter) of the parsed schema with that path below the templates. */
void parameter_read(struct arena *, struct str path, xmlDocPtr schema, struct vec *out);

/* What the project wants for the parameters of that schema, in pairs of a name and a text that end with NULL, as stylesheet_apply takes
 * them. CFG-002, at its place, for a name that none of them has and for a text where a number has to be. */
const char **parameter_choose(struct arena *, struct set *, struct str path,
			      const struct vec *parameters);

/* CFG-002 for each schema in the project's parameters that is none of these (struct str: paths below the templates). */
void parameter_check_schemas(struct set *, const struct vec *paths);

#endif
