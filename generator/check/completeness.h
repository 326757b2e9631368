/* SPDX-License-Identifier: Apache-2.0 */
/* How complete a set is, after it was checked: by step of plan-do-check-act, by area of the framework (templates/areas.yaml), and by kind, clause
 * and owner. */
#ifndef CHECK_COMPLETENESS_H
#define CHECK_COMPLETENESS_H

#include "model/documented.h"
#include "model/set.h"

enum area_state {
	AREA_MISSING, /* nothing belongs to it */
	AREA_INCOMPLETE, /* documented information is missing or a draft, or there is an error in a document */
	AREA_OVERDUE, /* a review is overdue */
	AREA_COMPLETE,
};

/* How much of it is done. */
struct tally {
	struct str id, title;
	size_t done, all;
};

struct area {
	struct str id, title, about; /* about may be "" */
	enum area_state state;
	struct tally items; /* documented information that is demanded, and of it what is present */
	struct tally
		documents; /* those that hold or are to hold, and of them the approved ones that are not overdue */
	struct tally
		controls; /* those that a Statement of Applicability includes, and of them the implemented ones */
	size_t drafts, overdue;  /* documents */
	size_t errors, warnings; /* in its documents */
};

struct completeness {
	struct vec cycle, areas; /* struct area */
	struct vec kinds, clauses,
		owners;     /* struct tally: documents, documented information, documents */
	struct tally total; /* documents */
};

/* In the arena. A row of areas.yaml that can't be used is CFG-004 in the set's findings. */
const struct completeness *completeness_measure(struct arena *, struct set *);

/* "missing", "incomplete", "overdue", "complete". */
const char *area_state_name(enum area_state);

/* In whole per cent, rounded down: 100 only when all is done. Of nothing, 100. */
unsigned tally_percent(const struct tally *);

#endif
