/* SPDX-License-Identifier: Apache-2.0 */
/* Checks a project with a mutant in it, and says what is found that was not found without it. */
#ifndef MUTANTS_JUDGE_H
#define MUTANTS_JUDGE_H

#include "base/map.h"
#include "model/set.h"
#include "mutant.h"

struct schematron;

/* The phases that ask for most; a mutant is noticed in either. */
enum { PHASE_COUNT = 2 };

struct judging {
	const char *data;  /* the folder with templates/ */
	struct date as_of; /* the day on which everything is judged */
	bool is_thorough;  /* the whole project is checked also where a document alone shows it */
	struct set *set;   /* the project as it is */
	struct schematron *rules[PHASE_COUNT];
	struct map clean[PHASE_COUNT]; /* what is found in it: text to size_t, how often */
	struct map alone;              /* what is found in its documents, each alone */
};

/* Loads and checks the project of the current folder as it is. False with the reason in the findings where it can't be read or has errors. */
bool judge_prepare(struct arena *, struct judging *, struct findings *);
void judge_end(struct judging *);

enum verdict { VERDICT_NONE, VERDICT_NOTICED, VERDICT_UNNOTICED, VERDICT_BROKEN };

/* Checks the project of the current folder, which has the mutant in it. What was found, or what is wrong with the mutant, goes to
 * *said. */
enum verdict judge(struct arena *, const struct judging *, const struct mutant *, struct str *said);

#endif
