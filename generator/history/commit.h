/* SPDX-License-Identifier: Apache-2.0 */
/* A commit of the repository around a project: what it stands at, or an earlier one. */
#ifndef HISTORY_COMMIT_H
#define HISTORY_COMMIT_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/str.h"
#include "base/vec.h"

#define COMMIT_SHORT 12 /* digits of an id, where it is shown */

struct commit {
	struct str id;   /* 40 or 64 hexadecimal digits */
	int64_t seconds; /* the committer's date, since 1970 */
};

/* That which the project stands at. False where there is no git, no repository around the folder, or no commit yet. */
bool commit_find(struct arena *, const char *folder, struct commit *out);

/* That which a name means to git: a tag, a branch, an id or the beginning of one, "HEAD~2". False where it means none, or what git lacks. */
bool commit_find_named(struct arena *, const char *folder, struct str name, struct commit *out);

/* Whether there is a repository around the folder that git looks into; else *why says why not. */
bool commit_has_repository(struct arena *, const char *folder, struct str *why);

/* Whether it holds a part of its history alone. */
bool commit_is_shallow(struct arena *, const char *folder);

/* The names (struct str) of the repository's tags, in git's order; the first thousands where there are more. */
struct vec commit_tags(struct arena *, const char *folder);

#endif
