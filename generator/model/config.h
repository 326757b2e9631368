/* SPDX-License-Identifier: Apache-2.0 */
/* The project file, dossier.yaml: what the set is called, which catalogues it uses, its labels and its variables. */
#ifndef MODEL_CONFIG_H
#define MODEL_CONFIG_H

#include <stdatomic.h>

#include "base/map.h"
#include "read/value.h"
#include "report/finding.h"

struct variable {
	struct str name, value; /* "org.name" */
	struct span span;
	atomic_bool used;
};

struct config {
	struct source *source;
	struct str title, organisation, language, framework, edit_url, content;
	struct str phase; /* in which rules judge: "intranet" unless the file says otherwise */
	const struct value *catalogues;     /* a list of texts, or NULL */
	const struct value *classification; /* labels, the lowest first; or NULL */
	const struct value *waivers;        /* a list, or NULL */
	const struct value *severities;     /* code: severity; or NULL */
	const struct value *parameters;     /* name of a schema: map of parameters; or NULL */
	const struct value *packs;          /* a list, or NULL */
	const struct value *theme;          /* a map, or NULL: model/theme.h */
	const struct value *everyone;       /* a list of ids, or NULL: model/theme.h */
	struct map variables;               /* name to struct variable */
};

/* Reads the text of a dossier.yaml. NULL with findings when it can't be used; unknown settings are findings. */
struct config *config_parse(struct arena *, struct findings *, struct source *);

/* Whether it is a phase in which a set can be judged: draft, intranet, stage1, stage2, surveillance. */
bool config_is_phase(struct str name);

/* The value of the variable, or NULL; marks it as used. Safe from several threads. */
const struct variable *config_variable(const struct config *, struct str name);

/* The text with its {{ variables }} replaced. Unknown ones are MDN-013 at the place, and stay as they are. */
struct str config_expand(struct arena *, struct findings *, const struct config *,
			 struct span place, struct str text);

/* MDN-014 for each variable that nothing used. */
void config_check_unused(struct findings *, const struct config *);

#endif
