/* SPDX-License-Identifier: Apache-2.0 */
/* The data of the site's search: what every page says, by sections, taken from the pages themselves. site/assets/search-data.js sets
 * window.dossierData to
 *
 *   {kinds: [title], roles: [title],
 *    pages: [[href, id, title, kind, [role], [[anchor, heading, text], …]], …]}
 *
 * where kind and role are places in the lists before: what sort of thing the page is about, and the roles that it names. A classic script and
 * no JSON, for browsers let no page read a file beside it (templates/theme/search.js). */
#ifndef PUBLISH_SEARCH_H
#define PUBLISH_SEARCH_H

#include <libxml/tree.h>

#include "base/buf.h"
#include "model/set.h"

struct search;

/* For so many pages, in the arena. search_free gives back what else it holds; it may be NULL. */
struct search *search_new(struct arena *, const struct set *, size_t pages);
void search_free(struct search *);

/* Who a page is about. */
struct search_subject {
	struct str href, id, title, kind;
	const struct vec
		*mentions; /* struct mention: what a document names; NULL of what is none */
};

/* Takes page number i, as its stylesheet made it. Safe for several pages at a time. */
void search_take(struct search *, size_t i, const struct search_subject *, const xmlDoc *page);

/* The script, pages in their order. */
void search_write(const struct search *, struct buf *out);

#endif
