/* SPDX-License-Identifier: Apache-2.0 */
/* Some of our syntax would be read by CommonMark as its own: "\|" in a table row ends as "|" before the row is split, and
 * "[^1]: x" is a link definition. Both are replaced, before libcmark reads the body, by characters of the same length in bytes, so that
 * places stay true. The characters are C1 controls, which the encoding gate refuses in every source. */
#ifndef READ_SHIELD_H
#define READ_SHIELD_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/str.h"

#define SHIELD_PIPE "\xc2\x91" /* for "\|" in a table row */
#define SHIELD_NOTE "\xc2\x92" /* for "[^" in a body that defines footnotes */

/* The body, or a changed copy of the same length. */
struct str shield_apply(struct arena *, struct str body);

/* The text with the shields taken off: pipe and note stand for what they were. */
struct str shield_remove(struct arena *, struct str text, const char *pipe);

/* Whether the line, without leading blanks and '>', is a table's delimiter row: "| --- | :-: |". At least one '|'. */
bool shield_is_delimiter_row(struct str line);

#endif
