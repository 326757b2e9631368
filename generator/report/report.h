/* SPDX-License-Identifier: Apache-2.0 */
/* What a writer of findings is given, and what the writers for forges share: paths, order, fingerprints. */
#ifndef REPORT_REPORT_H
#define REPORT_REPORT_H

#include "base/buf.h"
#include "report/finding.h"
#include "report/record.h"

struct report {
	const struct findings *findings; /* sorted */
	struct str here;                 /* the folder in which the program was started, absolute */
	struct str root;       /* the folder that a forge knows paths from, absolute; "" for here */
	struct str project;    /* the path of the project file: the place of what has no other */
	enum severity fail_on; /* from this one on, a finding fails the run */
	bool colour;           /* in text */
	bool statistics;       /* how often each code was found, instead of each finding */
	bool waived;           /* in text: each of those that a waiver accepts, too */
	const struct record *record; /* what was judged; NULL where nothing was or nobody asked */
};

/* A place as forges want it. */
struct report_place {
	struct str path; /* below the root, without "." and ".."; absolute where it is not below */
	struct place from, to; /* to is exclusive; line 0 is the file as a whole */
};

/* In the arena. What has no source is in the project file. */
struct report_place report_place(struct arena *, const struct report *, struct span);

/* "path:line:column" for people, made safe for a log; the path alone for a file as a whole. */
void report_add_place(struct buf *, const struct report_place *);

/* The findings (struct finding), the worst first, else in the order of the list. */
struct vec report_worst_first(struct arena *, const struct findings *);

/* The findings that stand, then those that are waived. */
struct vec report_all(struct arena *, const struct findings *);

/* One for each of the findings, in their order: all differ, and none changes when lines above the finding do. */
struct str *report_fingerprints(struct arena *, const struct report *, const struct vec *findings);

/* "until 2027-03-31, by ceo: the reason", made safe. */
void report_add_waiver(struct buf *, const struct waiver *);

/* "2 errors, 1 warning", or "no findings". */
void report_add_counts(struct buf *, const size_t counts[SEVERITY_ERROR + 1]);

#endif
