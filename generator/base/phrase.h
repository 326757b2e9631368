/* SPDX-License-Identifier: Apache-2.0 */
/* Words and phrases of a list, looked for all at once. Three bytes decide whether anything can begin at a place, so that a text
 * without any of them is passed over at the speed of reading it. */
#ifndef BASE_PHRASE_H
#define BASE_PHRASE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/str.h"

struct phrase {
	struct str text; /* a blank in it stands for one or more */
	struct str note; /* whatever the owner of the list wants to say of it */
	unsigned list;
	struct phrase *next;
};

/* Begins as { 0 }. */
struct phrases {
	struct phrase *first[256]; /* by the first byte, the longest first */
	uint64_t openings[1024];   /* a bit for each three bytes, hashed */
};

/* Adds a phrase, which is not empty, to a list. The texts are not copied. */
void phrases_add(struct arena *, struct phrases *, unsigned list, struct str text, struct str note);

/* Lets phrases_next stop at these three bytes as well. */
void phrases_add_opening(struct phrases *, const unsigned char bytes[3]);

/* The next offset, from the given one on, at which something may begin; the text's length without one. */
size_t phrases_next(const struct phrases *, struct str text, size_t from);

/* Whether a byte belongs to a word: a letter, a digit, part of a character beyond ASCII. */
bool phrase_is_word(char);

/* The longest phrase that stands at the offset as whole words, in the same case; how many bytes it takes there in *length. NULL
 * without one. With gaps, other signs may stand where the phrase has a blank, as marks of emphasis do in Markdown. */
const struct phrase *phrases_at(const struct phrases *, struct str text, size_t at, bool gaps,
				size_t *length);

#endif
