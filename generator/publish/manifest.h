/* SPDX-License-Identifier: Apache-2.0 */
/* SHA256SUMS: the list of what was published, as `sha256sum -c` reads it; written and read. */
#ifndef PUBLISH_MANIFEST_H
#define PUBLISH_MANIFEST_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/digest.h"
#include "base/str.h"
#include "base/vec.h"

#define MANIFEST_NAME "SHA256SUMS"

struct manifest_entry {
	struct str path; /* to be written: no line end, no backslash, which would need quoting */
	struct digest digest;
};

/* Adds one line for each struct manifest_entry. Sorts the vec by path, byte by byte. */
void manifest_print(struct vec *entries, struct buf *out);

/* Takes a line without its end apart. The path may be anything, with the line ends and backslashes that sha256sum
 * escapes; it is of the arena. False when it is no such line. */
bool manifest_parse_line(struct arena *, struct str line, struct manifest_entry *out);

#endif
