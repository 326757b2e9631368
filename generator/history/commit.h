/* SPDX-License-Identifier: Apache-2.0 */
/* The commit that a project stands at, asked of the git program. */
#ifndef HISTORY_COMMIT_H
#define HISTORY_COMMIT_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/str.h"

struct commit {
	struct str id;   /* 40 or 64 hexadecimal digits */
	int64_t seconds; /* the committer's date, since 1970 */
};

/* False where there is no git, no repository around the folder, or no commit yet. Nothing of the repository's configuration
 * is run. */
bool commit_find(struct arena *, const char *folder, struct commit *out);

#endif
