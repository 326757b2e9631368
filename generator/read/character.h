/* SPDX-License-Identifier: Apache-2.0 */
/* What a character is good for in a text that people review: which ones hide, steer or imitate. */
#ifndef READ_CHARACTER_H
#define READ_CHARACTER_H

#include <stdbool.h>
#include <stdint.h>

#include "base/str.h"

enum character_class {
	CHARACTER_PLAIN,
	CHARACTER_CONTROL,   /* C0, DEL and C1, without the line ends */
	CHARACTER_LINE_END,  /* NEL, LS, PS: line ends for YAML and not for git */
	CHARACTER_BIDI,      /* embeddings, overrides and isolates of bidirectional text */
	CHARACTER_MARK,      /* LRM, RLM, ALM */
	CHARACTER_INVISIBLE, /* shows nothing wherever it stands */
	CHARACTER_DOUBTFUL,  /* shows nothing, or anything, depending on the font */
	CHARACTER_NONE,      /* a noncharacter */
	CHARACTER_JOINER,    /* ZWNJ and ZWJ */
	CHARACTER_SELECTOR,  /* a variation selector */
	CHARACTER_TAG,       /* the invisible copy of ASCII at U+E0020 */
	CHARACTER_IMITATOR,  /* a letter that may look like a Latin one */
};

/* The class of a valid code point. A tab, a line feed and a carriage return are plain. */
enum character_class character_class(uint32_t c);

/* What a character does in a word. */
enum character_script {
	SCRIPT_NONE,   /* ends the word */
	SCRIPT_COMMON, /* stands in words of any script: digits, combining marks */
	SCRIPT_LATIN,
	SCRIPT_GREEK,
	SCRIPT_CYRILLIC,
	SCRIPT_STYLED, /* full-width Latin letters and mathematical alphanumerics */
	SCRIPT_CJK,
};

enum character_script character_script(uint32_t c);

/* Whether ZWNJ and ZWJ after the character change its form: Arabic, Indic and related scripts. */
bool character_is_joining(uint32_t c);

/* Whether it may stand in a sequence of emoji that ZWJ joins. */
bool character_is_emoji(uint32_t c);

/* "zero-width space"; NULL for characters that no finding needs to name. */
const char *character_name(uint32_t c);

/* The code point that ends where the offset begins: 0 at the start of the text, UTF8_BAD after
 * bytes that are not UTF-8. */
uint32_t character_before(struct str text, size_t at);

#endif
