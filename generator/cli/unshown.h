/* SPDX-License-Identifier: Apache-2.0 */
/* Says which characters of print pages no font shows, before an engine loses them without a word. */
#ifndef CLI_UNSHOWN_H
#define CLI_UNSHOWN_H

#include "press/engine.h"
#include "press/fonts.h"
#include "publish/docxml.h"

/* The first three are set, the rest begins as { 0 }. */
struct unshown {
	struct arena *arena;
	const struct site *site;
	const struct engine *engine;
	bool asked; /* for the fonts, which only happens when a page has something unusual */
	const struct fonts *fonts; /* NULL where nobody knows: then nothing is said */
	bool lost;                 /* an error was found */
};

/* ENG-006 in the document's findings for each script of which its page shows characters that no font has, at the first of them in the
 * text or where a drawing that has them is shown. A warning in a draft. */
void unshown_find(struct unshown *, struct document *, struct str html);

/* The same of a text that is no document's, by its title, in the findings of the set. */
void unshown_find_in(struct unshown *, struct str title, struct str html, bool draft);

#endif
