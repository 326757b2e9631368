/* SPDX-License-Identifier: Apache-2.0 */
/* The text of PDFs (ISO 32000-2 7.2 and 7.3): values and streams written, references found, words and strings told apart. */
#ifndef PRESS_SYNTAX_H
#define PRESS_SYNTAX_H

#include <stdbool.h>
#include <stdint.h>

#include "base/buf.h"

/* A string of just these bytes; a text, of UTF-8; a number with two digits behind the point, none of which says nothing; a whole number. */
void syntax_add_string(struct buf *, struct str bytes);
void syntax_add_text(struct buf *, struct str utf8);
void syntax_add_real(struct buf *, double);
void syntax_add_whole(struct buf *, size_t);

/* The end of a stream's dictionary, and its bytes, packed or as they are. */
void syntax_end_stream(struct buf *, struct str bytes, bool packed);

/* "12 0 R" */
void syntax_add_reference(struct buf *, uint32_t number);

/* What stands between words; and what words are made of: neither that nor a bracket, slash or percent sign. */
bool syntax_is_blank(char);
bool syntax_is_regular(char);

/* Of the string in parentheses that the text begins with; 0 where it does not end. */
size_t syntax_string_length(struct str);

/* A reference in a text: where it stands and to what object. */
struct syntax_reference {
	size_t from, to;
	uint32_t number, generation;
};

/* The first one at or behind the offset that stands outside of strings and names; false without. */
bool syntax_find_reference(struct str, size_t at, struct syntax_reference *out);

#endif
