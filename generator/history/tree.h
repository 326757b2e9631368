/* SPDX-License-Identifier: Apache-2.0 */
/* The files of a project as a commit has them. */
#ifndef HISTORY_TREE_H
#define HISTORY_TREE_H

#include "history/commit.h"
#include "report/finding.h"

struct tree {
	const char *folder; /* of the project, in the repository */
	struct commit commit;
	const char *shown;         /* what findings call that folder at that commit */
	struct findings *findings; /* of the command: why the files can't be had */
	struct findings *
		left; /* of the earlier set: what of it is left out, for it is no regular file or has no name for one */
};

/* Writes them below another folder, a descriptor, which is empty: regular files as they are in the commit, whatever git would make of them when it
 * checks them out. Hidden files and the output, which no set reads, stay out; of a file that is larger than a picture may be, that is kept
 * alone. False after reporting why they can't be had, or when the run is to stop. */
bool tree_take(struct arena *, const struct tree *, int into);

#endif
