/* SPDX-License-Identifier: Apache-2.0 */
/* Exports: what other programs read of the set. templates/exports/NAME.xsl makes one of the XML of the whole set (the one that rules
 * of scope set see, with texts as readers see them); what it makes says in which forms it is written:
 *
 *   <table>                                  NAME.csv, NAME.xlsx
 *   <map>, <array> of XPath functions 3.1    NAME.json   (XPath and XQuery Functions and Operators 3.1, 17.4)
 *   <icalendar> of xCal                      NAME.ics    (RFC 6321)
 *   anything else                            NAME.xml
 *
 * templates/README.md tells what a stylesheet sees and how a table looks. */
#ifndef PUBLISH_EXPORT_H
#define PUBLISH_EXPORT_H

#include "publish/docxml.h"

/* Who takes the files. */
struct export_sink {
	/* The file of this name ("soa.csv"); false when it could not be taken, which the sink reports. */
	bool (*take)(void *context, const char *name, struct str bytes);
	/* An empty folder for temporary files, or NULL after reporting why there is none. */
	const char *(*folder)(void *context);
	void *context;
};

/* Makes the exports, or only that of the name ("soa"), unless it is NULL. False, with findings in the set's list, when one could not be
 * made or taken. */
bool exports_make(struct arena *, const struct site *, const char *only,
		  const struct export_sink *);

/* The names of all exports (struct str), in order. */
struct vec exports_names(struct arena *, const struct set *);

#endif
