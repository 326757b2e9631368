/* SPDX-License-Identifier: Apache-2.0 */
/* Documented information: what a standard wants written, as templates/documented-information.yaml lists it, and the documents of the set
 * that fulfil it (ISO/IEC 27001:2022, 7.5.1 and wherever a clause or a control asks for it). */
#ifndef MODEL_DOCUMENTED_H
#define MODEL_DOCUMENTED_H

#include "model/set.h"

enum documented_state {
	DOCUMENTED_MISSING, /* no document fulfils it */
	DOCUMENTED_DRAFT,   /* none that does is approved */
	DOCUMENTED_OVERDUE, /* of none that is approved the review is still to come */
	DOCUMENTED_PRESENT,
};

struct documented {
	struct catalogue_entry *entry; /* the clause or control */
	struct str clause;             /* as people cite it: "6.1.3 d", "A.5.9" */
	struct str item;               /* what it is */
	struct str type;               /* document, record, register */
	struct str strength;           /* explicit, implied, expected, annexA */
	struct str phase;              /* stage1, stage2: when it is first asked for */
	bool demanded; /* of a control: whether a Statement of Applicability includes it */
	enum documented_state state;
	struct vec documents; /* struct document: those that fulfil it, in the order of the site */
};

/* Fills s->documented (struct documented), in the order of the file, for the set's as-of date. Rows of catalogues that the project does
 * not use are left out; a row that can't be used is CFG-004. */
void documented_find(struct set *);

/* "missing", "draft", "overdue", "present". */
const char *documented_state_name(enum documented_state);

/* Whether a Statement of Applicability includes the control. */
bool documented_is_included(const struct catalogue_entry *);

/* Whether the document names the clause or control among those that it fulfils: in `clauses` or `controls` of its front matter. */
bool documented_is_claim(const struct mention *);

#endif
