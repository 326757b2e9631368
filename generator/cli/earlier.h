/* SPDX-License-Identifier: Apache-2.0 */
/* The set as it was at a commit: its files, out of the repository around the project, in a folder for the time of the run. */
#ifndef CLI_EARLIER_H
#define CLI_EARLIER_H

#include "cli/cli.h"
#include "cli/scratch.h"
#include "history/commit.h"

/* Begins as { 0 }. */
struct earlier {
	struct arena *arena; /* of the set */
	struct scratch scratch;
	struct commit commit;
	const char *shown; /* what its findings call the project, and git too: "v1.0:." */
	struct set *set;   /* as of the day of the commit */
};

/* Loads it with the templates that the project had then, and with the program's. The name is what git takes for a commit; when there is none,
 * the nearest of its tags and of these others (struct str) is offered. False after reporting to the list. */
bool earlier_load(const struct cli *, struct findings *, const char *folder, struct str name,
		  const struct vec *others, struct earlier *out);

/* Takes all of it away, loaded or not. */
void earlier_free(struct earlier *);

#endif
