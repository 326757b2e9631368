/* SPDX-License-Identifier: Apache-2.0 */
/* The table of bad inputs, cases.csv: what each is, and what the program must do with it. */
#ifndef BAD_CASE_H
#define BAD_CASE_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/str.h"
#include "base/vec.h"

enum outcome {
	OUTCOME_REJECT,     /* an error of the code; the old output stays as it was */
	OUTCOME_ACCEPT,     /* published, and nothing to say but what a draft still lacks */
	OUTCOME_NEUTRALISE, /* published or not, but never with the bytes that must not appear */
	OUTCOME_WARN,       /* published, with a warning of the code */
	OUTCOME_SCRIPT,     /* a shell script that judges for itself */
	OUTCOME_PENDING,    /* waits for a part that is not built yet: run, and must not crash */
};

struct bad_case {
	struct str path; /* below tests/bad */
	enum outcome outcome;
	int exit;        /* of a build; -1: any */
	struct str code; /* "ENC-001"; "" for none */
	struct str at;   /* "a.md:3:8", "a.md" for a whole file, "" where there is no place */
	struct str must_not_appear, must_appear; /* in a file of the output */
	double seconds; /* of processor time, the most that one run may take */
	struct str why;
};

/* The rows as struct bad_case. On a row that can't be read the process ends with a message. */
struct vec cases_read(struct arena *, struct str csv);

#endif
