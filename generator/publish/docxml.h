/* SPDX-License-Identifier: Apache-2.0 */
/* Document XML: what stylesheets see. The grammar is templates/document.rng, the prose templates/README.md. */
#ifndef PUBLISH_DOCXML_H
#define PUBLISH_DOCXML_H

#include <libxml/tree.h>

#include "model/set.h"

struct completeness;
struct sheets;

/* What is the same on every page. */
struct site {
	const struct set *set;
	struct str version; /* of the program */
	struct str commit;  /* "" without */
	bool draft;         /* a --draft build */
	bool pdf;           /* pages link to PDFs */
	bool pack; /* for the press, bound with others: numbers of pages stand behind links */
	const struct map
		*members; /* which are these, by id: to no other there is a link; NULL: to all */
	bool print;       /* for the press: images as data, no links to other pages of the site */
	const struct completeness
		*completeness;           /* of the page about it; NULL: that page is not made */
	struct vec overviews;            /* struct str: names of pages about the set */
	const struct findings *findings; /* of the check */
	const char *phase;               /* in which was checked */
	struct sheets
		*sheets; /* the compiled stylesheets (publish/sheets.h), for whoever applies any */
	bool places; /* each element says where it comes from: for tests and tools, pages do without */
};

/* The document's XML; xmlFreeDoc gives it back. Scratch memory comes from the arena. Safe for several documents at a time. */
xmlDocPtr docxml_document(struct arena *, const struct site *, struct document *);

/* The XML of the index page, of the page about completeness, and of a catalogue's page. */
xmlDocPtr docxml_index(struct arena *, const struct site *);
xmlDocPtr docxml_completeness(struct arena *, const struct site *);
xmlDocPtr docxml_catalogue(struct arena *, const struct site *, const struct catalogue *);

/* The XML of the page of an entry, and of a control of the framework; each has one (see model/page.h). */
xmlDocPtr docxml_entry(struct arena *, const struct site *, struct entry *);
xmlDocPtr docxml_control(struct arena *, const struct site *, struct catalogue_entry *);

#endif
