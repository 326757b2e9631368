/* SPDX-License-Identifier: Apache-2.0 */
/* Whether files are what a list such as SHA256SUMS says, byte for byte: those of a folder, or others that the caller has at hand. Both may come
 * from anybody: no path leads out of the folder, no link is followed, and files are read piece by piece. */
#ifndef PUBLISH_VERIFY_H
#define PUBLISH_VERIFY_H

#include <stdbool.h>
#include <stddef.h>

#include "base/digest.h"
#include "base/vec.h"

enum verify_state {
	VERIFY_CHANGED,    /* its bytes are others */
	VERIFY_MISSING,    /* it is listed and not there */
	VERIFY_UNLISTED,   /* it is there and not listed */
	VERIFY_REFUSED,    /* it is listed in a way, or of a sort, that is never right */
	VERIFY_UNREADABLE, /* the machine does not let us read it */
	VERIFY_STATES,
};

/* Something that is not as it should be. */
struct verify_item {
	struct str path; /* as listed or found: any bytes; "" of a line without one */
	enum verify_state state;
	struct str why; /* "" when the state says it all */
};

struct verify_result {
	struct digest list;  /* of the list itself */
	size_t listed, same; /* files */
	struct vec items;    /* struct verify_item, sorted by path, then by state */
	size_t counts[VERIFY_STATES];
};

/* "changed" and so on. */
const char *verify_state_name(enum verify_state);

/* Compares all of the open folder with its SHA256SUMS. False with errno when that can't be read. The result is of the arena. */
bool verify_folder(struct arena *, int folder, struct verify_result *out);

/* Compares what the list names with the files of the open folder, which may hold more. */
void verify_listed(struct arena *, int folder, struct str list, struct verify_result *out);

/* Files that stand in no folder: start, then each file, then finish. All is of the arena. */
struct verify;
struct verify *verify_start(struct arena *, struct str list, struct verify_result *out);
/* A file and its digest, or NULL and why it has none. */
void verify_file(struct verify *, struct str path, const struct digest *, struct str why);
/* Adds what else is not as it should be. */
void verify_add(struct verify *, struct str path, enum verify_state, struct str why);
/* What no file came for is missing. */
void verify_finish(struct verify *);

#endif
