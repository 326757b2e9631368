/* SPDX-License-Identifier: Apache-2.0 */
/* Runs the program on one bad input and compares what happens with what the table says. */
#ifndef BAD_JUDGE_H
#define BAD_JUDGE_H

#include "base/arena.h"
#include "base/str.h"
#include "case.h"

struct judging {
	const char *program; /* the dossier to be tested */
	const char *corpus;  /* tests/bad */
	const char *built;   /* a project that was built already */
	const char *folder;  /* a folder for this case alone; the caller removes it */
	double slowness;     /* by which times are multiplied: sanitizers, valgrind */
};

enum verdict { VERDICT_PASSED, VERDICT_FAILED, VERDICT_SKIPPED, VERDICT_PENDING };

/* What is wrong, or why it was skipped, goes to *reason (of the arena). */
enum verdict judge(struct arena *, const struct judging *, const struct bad_case *,
		   struct str *reason);

/* Builds the project in the folder; whether it is clean. Its messages go to *reason. */
bool judge_prepare(struct arena *, const struct judging *, const char *project, struct str *reason);

#endif
