/* SPDX-License-Identifier: Apache-2.0 */
/* The elements of print HTML, with numbers that go through the engine: one that marks what each element draws (engine.h) says by them which
 * element that is. The HTML is that of our own writer: every element but the empty ones ends with its tag, and no value holds '<' or '>'. */
#ifndef PRESS_ELEMENT_H
#define PRESS_ELEMENT_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/str.h"

struct element {
	struct str name, attributes; /* "td", "class=\"n\" data-e=\"7\"" */
	struct str inner;            /* what stands between its tags */
	int parent;                  /* -1 of the outermost */
};

/* In order; the number of an element is its place. What is inside a drawing (svg) has none. */
struct elements {
	struct element *items;
	int n;
};

/* The HTML with its number in each element: data-e="7". What is for the head has none in the text. */
struct str element_number(struct arena *, struct str html);

/* The elements, with or without their numbers. */
struct elements element_read(struct arena *, struct str html);

bool element_is(const struct element *, const char *name);

/* An attribute's value, with characters for entities, or "". */
struct str element_attribute(struct arena *, const struct element *, const char *name);

/* Whether it is of that class. */
bool element_has_class(struct arena *, const struct element *, const char *class);

/* The text in it, with one blank for each run of them. */
struct str element_text(struct arena *, const struct element *);

/* The texts of the <title>s in it, each but the first one behind "; ". */
struct str element_titles(struct arena *, const struct element *);

#endif
