/* SPDX-License-Identifier: Apache-2.0 */
/* The characters of a page that no font has. */
#ifndef PRESS_GLYPHS_H
#define PRESS_GLYPHS_H

#include "base/vec.h"
#include "press/fonts.h"
#include "press/script.h"

/* How many of them are named. */
#define GLYPHS_NAMED 5u

/* Those of one script. */
struct glyph_gap {
	const struct script *script;
	uint32_t first[GLYPHS_NAMED]; /* in the order of the page */
	size_t characters;            /* how many different ones */
	size_t times;                 /* how often they stand there, all together */
};

/* Whether all that the print HTML shows is in fonts that every machine has. Safe from several threads. */
bool glyphs_are_usual(struct str html);

/* What is missing of all that the print HTML shows, the texts of drawings in it too: struct glyph_gap, in the order of the page, in the arena. */
struct vec glyphs_find(struct arena *, const struct fonts *, bool coloured, struct str html);

/* Whether the character is shown, but by none of the fonts. Blanks, marks that combine with others, what only steers other characters
 * and what is for private use lack nothing. */
bool glyphs_lack(const struct fonts *, bool coloured, uint32_t c);

#endif
