/* SPDX-License-Identifier: Apache-2.0 */
/* Which characters the fonts of the machine have. For others engines draw a box, or nothing at all, and say nothing. */
#ifndef PRESS_FONTS_H
#define PRESS_FONTS_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/str.h"

struct fonts;

/* Asks fc-list. NULL where there is none, or where it fails. */
struct fonts *fonts_ask(struct arena *);

/* The same of what fc-list printed: a line for each font, "OUTLINE COLOUR<tab>FILE<tab>CHARACTERS", as in "True False<tab>/usr/a.ttf<tab>20-7e a0".
 * A font counts when engines may read it, which is below /usr, and can scale it. */
struct fonts *fonts_parse(struct arena *, struct str printed);

/* Whether a font has the character: one of outlines, or where the engine draws those one of coloured pictures. */
bool fonts_have(const struct fonts *, uint32_t c, bool coloured);

/* Whether DejaVu Sans has the character; whether that font is where Debian puts it. When both hold nobody has to be asked. */
bool fonts_surely_have(uint32_t c);
bool fonts_are_sure(void);

#endif
