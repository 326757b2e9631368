/* SPDX-License-Identifier: Apache-2.0 */
/* The mutants of a set: for each field, row and section that has to be there, the set without it or
 * with another value in its place. What has to be there is read from the kinds, so a new kind or document brings its own. */
#ifndef MUTANTS_MUTANT_H
#define MUTANTS_MUTANT_H

#include "base/digest.h"
#include "edit.h"
#include "model/set.h"

/* A sort of damage. */
struct sort {
	const char *name, *what;
	size_t sample; /* for how many of the rows and documents that have a field; 0: for all */
};

extern const struct sort sort_table[];
extern const size_t sort_count;

struct mutant {
	const struct sort *sort;
	struct str
		name; /* "missing RISKS risks/RISK-004/owner": what the list of those that go unnoticed says */
	struct str path; /* of the document in the project */
	struct edit edit;
	bool is_lost;         /* the document is not there at all */
	struct digest digest; /* of the name */
	struct str position;  /* the same for mutants of the same sort in the same field */
};

/* struct mutant. Of many rows with one field a sample is taken, by digests of their names, so that a row more
 * or less changes little of it. */
struct vec mutants_make(struct arena *, const struct set *);

#endif
