/* SPDX-License-Identifier: Apache-2.0 */
/* The git program, asked about the repository around a folder. Nothing of the repository's configuration is run, nothing is fetched, and
 * nothing is written. */
#ifndef HISTORY_GIT_H
#define HISTORY_GIT_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/str.h"

struct git {
	const char *folder;
	const char *const *arguments; /* of the program; they end in NULL */
	struct str input;
	size_t keep;      /* bytes of the answer that are wanted */
	unsigned seconds; /* that it may take */

	/* Set by asking. */
	struct str answer, complaint; /* as it was said; one line */
	bool cut;                     /* the answer was longer */
};

/* Whether there is one. */
bool git_is_there(void);

/* Whether it has answered, with status 0. Answer and complaint are of the arena. */
bool git_ask(struct arena *, struct git *);

#endif
