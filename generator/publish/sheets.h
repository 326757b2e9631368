/* SPDX-License-Identifier: Apache-2.0 */
/* Compiled stylesheets, kept: for all that is made of one set, and for the sets that have the same templates. */
#ifndef PUBLISH_SHEETS_H
#define PUBLISH_SHEETS_H

#include "model/set.h"
#include "xslt/stylesheet.h"

struct sheets;

/* In the arena, which nobody else uses while several threads ask. */
struct sheets *sheets_new(struct arena *);
/* Gives back what libxslt holds; NULL is allowed. */
void sheets_free(struct sheets *);

/* The stylesheet of that path below the templates ("pages/policy.xsl"), with the words of the language, compiled when it is first asked for; steps is what its runs may take
 * beyond those for one document. NULL, with findings in the set's list, where it can't be used: that is not kept. Safe from several threads
 * for what was there before; the findings are the caller's business otherwise. Never within xmlmem_run. */
const struct stylesheet *sheets_get(struct sheets *, const struct set *, const char *path,
				    struct str language, unsigned long steps);

#endif
