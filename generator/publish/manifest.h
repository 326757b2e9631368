/* SPDX-License-Identifier: Apache-2.0 */
/* SHA256SUMS: the list of what was published, as `sha256sum -c` reads it. */
#ifndef PUBLISH_MANIFEST_H
#define PUBLISH_MANIFEST_H

#include "base/buf.h"
#include "base/digest.h"
#include "base/str.h"
#include "base/vec.h"

#define MANIFEST_NAME "SHA256SUMS"

struct manifest_entry {
	struct str path; /* no line end, no backslash: those would need quoting */
	struct digest digest;
};

/* Adds one line for each struct manifest_entry. Sorts the vec by path, byte by byte. */
void manifest_print(struct vec *entries, struct buf *out);

#endif
