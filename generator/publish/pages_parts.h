/* SPDX-License-Identifier: Apache-2.0 */
/* The files of a site: pages_files.c lists them, pages.c makes them. */
#ifndef PUBLISH_PAGES_PARTS_H
#define PUBLISH_PAGES_PARTS_H

#include <stdatomic.h>

#include "publish/former.h"
#include "publish/pages.h"
#include "publish/part.h"
#include "publish/search.h"
#include "xslt/stylesheet.h"

/* A file that is made by a stylesheet, or has the bytes. */
struct page {
	const char *sheet;
	const struct stylesheet *compiled;                      /* NULL: the bytes are there */
	struct document *document;                              /* of a document's page */
	const struct catalogue *catalogue;                      /* of a catalogue's page */
	const struct part *part;                                /* of a part's page */
	const struct former *former;                            /* of the page of an old id */
	xmlDocPtr (*make)(struct arena *, const struct site *); /* of a page about the set */
	struct span place;
	struct str bytes;
	bool search; /* the data of the search, made of all pages that are found */
	struct search_subject subject; /* of a page that is found; without a href of others */
	size_t number;                 /* among those */
};

struct pages {
	struct arena *arena;
	const struct site *site;
	struct map files; /* name to struct page */
	size_t found;     /* how many the search finds */
	struct str print_css;
	/* of a run of pages_write */
	struct search *search;
	struct output *output;
	struct findings *
		*findings; /* of each worker: what is wrong with pages that are not a document's */
	atomic_bool failed;
};

#endif
