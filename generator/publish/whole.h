/* SPDX-License-Identifier: Apache-2.0 */
/* What is made of the whole set: overviews, which are pages, and exports, which other programs read. Each is a stylesheet, applied to one and the
 * same XML: that which rules of scope set see, with texts as readers see them, and with site, nav and findings.
 *
 *   templates/overviews/NAME.xsl     site/NAME.html
 *   templates/exports/NAME.xsl       exports/NAME.*, in the forms that the root of the result says:
 *     <table>                                  .csv, .xlsx
 *     <map>, <array> of XPath functions 3.1    .json   (XPath and XQuery Functions and Operators 3.1, 17.4)
 *     <icalendar> of xCal                      .ics    (RFC 6321)
 *     <nothing>                                no file: it can't be made of what the readers may see
 *     anything else                            .xml
 *
 * templates/README.md tells what a stylesheet sees and how a table looks. */
#ifndef PUBLISH_WHOLE_H
#define PUBLISH_WHOLE_H

#include "publish/docxml.h"

#define WHOLE_EXPORTS "exports/"
#define WHOLE_OVERVIEWS "overviews/"

/* Who takes the files. */
struct whole_sink {
	/* The file of this path ("exports/soa.csv"); false when it could not be taken, which the sink reports. */
	bool (*take)(void *context, const char *path, struct str bytes);
	/* An empty folder for temporary files, or NULL after reporting why there is none. */
	const char *(*folder)(void *context);
	void *context;
};

/* Makes all, or only what has one of these names (struct str: "exports/soa"), unless it is NULL. False, with findings in the set's list, when one could not be made
 * or taken. */
bool whole_make(struct arena *, const struct site *, const struct vec *only,
		const struct whole_sink *);

/* Compiles what that needs and the site's stylesheets lack. False, with findings in the set's list, when one can't be used. */
bool whole_prepare(struct arena *, const struct site *);

/* The XML that all of them see, made within xmlmem_run; the budget of that, in bytes; and how many steps a stylesheet may take besides. */
xmlDocPtr whole_xml(struct arena *, const struct site *);
size_t whole_bytes(const struct set *);
unsigned long whole_steps(const struct set *);

/* "exports/soa" for the file soa.csv, in whichever form; NULL where there is no such export. */
struct str *whole_find_export(struct arena *, const struct set *, struct str file);

/* The names (struct str) of all exports or overviews, in order and without the prefix. */
struct vec whole_names(struct arena *, const struct set *, const char *prefix);

#endif
