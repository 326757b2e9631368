/* SPDX-License-Identifier: Apache-2.0 */
/* The gate that every text passes before anything else reads it: valid UTF-8, no character that
 * hides, steers or imitates. What a reviewer sees in a diff is what is published. */
#ifndef READ_ENCODING_H
#define READ_ENCODING_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/str.h"
#include "report/finding.h"

/* Judges the whole text of the source as it is in the file, and reports ENC-001 to ENC-009 with
 * their places. A run of the same trouble is one finding; after 20 findings the rest is read for
 * an error only. A byte order mark at the start and CRLF are fine. False when an error was
 * found: the text must not be read further. */
bool encoding_check(struct findings *, struct source *);

/* Where a value comes from: decides what an unescaped control character is. */
enum encoding_origin {
	ENCODING_YAML, /* an error YML-008 */
	/* A warning ENC-010; bytes that are not UTF-8, as cmark reads &#xFFFE;, are ENC-009. */
	ENCODING_MARKDOWN
};

/* The same rules for a value after its escapes or entities were resolved. Everything is reported
 * at the given place. Meant for values that differ from what stands in the file: what stands
 * there was judged by encoding_check. */
bool encoding_check_text(struct findings *, struct span, struct str text, enum encoding_origin);

/* The text without a byte order mark at its start and with LF for CRLF. Without either it is the
 * text itself, else a copy. */
struct str encoding_normalise(struct arena *, struct str text);

#endif
