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
#include "publish/output.h"

/* Writes exports/ to the output. False, with findings in the set's list, when one could not be made. */
bool exports_write(struct arena *, const struct site *, struct output *);

#endif
