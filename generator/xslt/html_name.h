/* SPDX-License-Identifier: Apache-2.0 */
/* What html_serialise has to know of the names of elements and attributes. */
#ifndef XSLT_HTML_NAME_H
#define XSLT_HTML_NAME_H

#include <stddef.h>

#include <libxml/tree.h>

/* What there is to know of the name of an element or an attribute. */
enum trait {
	TRAIT_BAD = 1,     /* no name that HTML has */
	TRAIT_VOID = 2,    /* an element without an end */
	TRAIT_REFUSED = 4, /* an element that is never written */
	TRAIT_SCRIPT = 8,
	TRAIT_STYLE = 16,
	TRAIT_PRE = 32,    /* parsers drop its first line end */
	TRAIT_IMAGE = 64,  /* an element that shows a picture */
	TRAIT_LINK = 128,  /* an attribute that leads somewhere */
	TRAIT_EVENT = 256, /* an attribute that runs something */
	TRAIT_BARE = 512   /* an attribute without a value: it says all by being there */
};

struct html_name {
	const xmlChar *p;
	size_t n;
	unsigned traits;
};

/* The names seen last, by their address: libxslt keeps one copy of each, and a page has few. Begins as { 0 } and serves for one tree,
 * which does not change meanwhile. */
struct html_names {
	struct html_name slots[128];
};

struct html_name html_name(struct html_names *, const xmlChar *name);

#endif
