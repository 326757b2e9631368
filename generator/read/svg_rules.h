/* SPDX-License-Identifier: Apache-2.0 */
/* What an SVG may consist of: lists of elements and attributes, and what their values may say. */
#ifndef READ_SVG_RULES_H
#define READ_SVG_RULES_H

#include <stdbool.h>

#include "base/str.h"

enum svg_element {
	SVG_OTHER,   /* not on any list */
	SVG_DRAWN,   /* takes part in the picture */
	SVG_PASSIVE, /* names or defines: title, gradients */
	SVG_DROPPED, /* says nothing to a reader: metadata */
	SVG_ACTIVE,  /* runs, moves or brings foreign markup */
	SVG_LOADING, /* loads something */
};

/* The sort of an element of the SVG namespace. */
enum svg_element svg_element(struct str name);

/* Whether an attribute without namespace is published. Others say nothing or something unknown,
 * and are left out. */
bool svg_attribute_is_kept(struct str name);

/* Whether a value or a style sheet loads nothing: every url() in it names an element of the
 * image, nothing is imported, and nothing is spelt with escapes that could hide that. */
bool svg_value_is_safe(struct str value);

/* Takes the next "url(#name)" off the front of *rest; false when there is none. The property is
 * what stands before the ':' of its declaration, "" in an attribute that has none. The value is
 * safe. */
bool svg_next_reference(struct str *rest, struct str *property, struct str *name);

/* A length in CSS pixels: "12", "12.5px", "3cm". False for percentages and what is no length.
 * Locale does not matter. */
bool svg_length(struct str, double *out);

/* A number at the front of *rest, which it drops with blanks and one comma behind it; false
 * where there is none. */
bool svg_next_number(struct str *rest, double *out);

#endif
