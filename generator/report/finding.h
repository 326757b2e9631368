/* SPDX-License-Identifier: Apache-2.0 */
/* Findings: what is wrong, where, and what to do. They are collected, sorted and printed once. */
#ifndef REPORT_FINDING_H
#define REPORT_FINDING_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/attr.h"
#include "base/vec.h"
#include "report/code.h"
#include "report/source.h"

struct finding_note {
	struct finding_note *next;
	struct span span;
	struct str text;
};

/* A decision to live with findings, for a time. */
struct waiver {
	struct str code;             /* which; a place narrows it down */
	struct str where;            /* the id of a document, a section or an entry, as written */
	struct str reason, approver; /* why, and the role that has said so */
	struct str expires;          /* the last day on which it holds, YYYY-MM-DD */
};

struct finding {
	const struct code *code;
	enum severity severity;
	struct span span;
	struct str message;
	struct str help;             /* "" without */
	struct finding_note *notes;  /* second places */
	struct findings *list;       /* the list that it was added to */
	const struct waiver *waiver; /* that accepts it, or NULL */
};

/* A list of findings of one document or of the run. One thread adds to a list at a time. */
struct findings {
	struct arena *arena;
	struct vec items;  /* struct finding: those that stand */
	struct vec waived; /* struct finding: those that a waiver accepts; they count for nothing */
	size_t counts[SEVERITY_ERROR + 1];
	bool draft; /* completeness errors count as warnings */
};

/* Every text and note of the list lives in the arena. */
struct findings *findings_new(struct arena *);

/* Adds one. The message is one line, lower case, without a full stop, the offending word in 'quotes'.
 * The result serves finding_note and finding_help. Adding to NULL does nothing and returns NULL. */
struct finding *finding_add(struct findings *, enum code_number, struct span, const char *format,
			    ...) PRINTF(4, 5);
/* The same for a code that a kind or a rule declares; it lives as long as the list. */
struct finding *finding_add_code(struct findings *, const struct code *, struct span,
				 const char *format, ...) PRINTF(4, 5);

/* A second place, and what to type. Both take NULL for a finding that was not added. */
void finding_note(struct finding *, struct span, const char *format, ...) PRINTF(3, 4);
void finding_help(struct finding *, const char *format, ...) PRINTF(2, 3);

/* Gives the finding, which may be NULL, the severity of its code even in a draft. */
void finding_insist(struct finding *);

/* Adds a finding of another list, which must live as long; findings_append all of them, findings_pick those that are wanted. Waived
 * ones go to those that are waived. */
void findings_take(struct findings *, struct finding *);
void findings_append(struct findings *, const struct findings *other);
struct findings *findings_pick(struct arena *, const struct findings *,
			       bool (*is_wanted)(const void *context, const struct finding *),
			       const void *context);
/* Adds copies of all, which need nothing of the other list but the places. */
void findings_copy(struct findings *, const struct findings *other);
/* Takes the findings of the list again, after severities or waivers of them have changed. */
void findings_recount(struct findings *);

/* By path, place and code; exact repeats are dropped. */
void findings_sort(struct findings *);

/* Whether there is one of that severity or a worse one. */
bool findings_reach(const struct findings *, enum severity);

#endif
