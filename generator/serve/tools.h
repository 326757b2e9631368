/* SPDX-License-Identifier: Apache-2.0 */
/* What is compiled of the templates and serves every edition until one of them changes: stylesheets and rules. */
#ifndef SERVE_TOOLS_H
#define SERVE_TOOLS_H

#include <stdatomic.h>

#include "check/schematron.h"
#include "publish/sheets.h"

struct tools {
	struct arena *arena;
	atomic_uint users;
	struct sheets *sheets;
	struct schematron *rules; /* NULL before the first edition */
	bool spent; /* something was wrong with the rules: they are compiled again, to say so again */
	/* Of the pages that serve itself has: what they are made by, and what goes with them. */
	struct stylesheet *report; /* NULL, with findings, where it can't be used */
	struct findings *findings;
	struct str css, script;
};

/* For the project in the folder, which need not be one that can be read. One user. */
struct tools *tools_new(const struct set_options *);
struct tools *tools_share(struct tools *);
/* One user less; the last one's call gives them back. NULL is allowed. */
void tools_drop(struct tools *);

#endif
