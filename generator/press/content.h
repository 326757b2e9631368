/* SPDX-License-Identifier: Apache-2.0 */
/* The instructions of a page, marked for a structure (ISO 32000-1 14.6): each text and picture is content of an element, and all else an artifact.
 * What comes from the engine is marked by the numbers of elements (element.h), one within the other; here nothing is within another. */
#ifndef PRESS_CONTENT_H
#define PRESS_CONTENT_H

#include <stdbool.h>

#include "base/str.h"
#include "base/vec.h"

/* What an element's drawing is: text, among lines and colours that say nothing; a figure, lines and all; nothing that says anything. */
enum content_sort { CONTENT_TEXT, CONTENT_FIGURE, CONTENT_DECORATION };

/* A piece of an element's content; its marked-content identifier is its place in the list. */
struct content_run {
	int element;
	bool label;     /* the bullet of a list's item */
	struct str box; /* of a figure: "[0 0 10.5 10]", in points; else "" */
};

/* The instructions as they are to be, in the arena; sorts are of n elements. Adds struct content_run to *out_runs. False when they are none that we
 * understand. */
bool content_mark(struct arena *, struct str content, const enum content_sort *sorts, int n,
		  struct vec *out_runs, struct str *out);

#endif
