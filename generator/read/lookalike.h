/* SPDX-License-Identifier: Apache-2.0 */
/* Words that read like other words: letters of two scripts, or styled letters, in one word. */
#ifndef READ_LOOKALIKE_H
#define READ_LOOKALIKE_H

#include <stdint.h>

#include "base/str.h"

struct lookalike {
	size_t start, end;  /* the word */
	const char *reason; /* "mixes Latin and Cyrillic letters"; NULL for an honest word */
	uint32_t letter;    /* the first one that is not an ordinary Latin letter */
};

/* Judges the word around the letter at the offset; it does not begin before the offset floor. */
struct lookalike lookalike_judge(struct str text, size_t at, size_t floor);

#endif
