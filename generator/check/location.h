/* SPDX-License-Identifier: Apache-2.0 */
/* Nodes of a view as XPaths: for people, and for SVRL. */
#ifndef CHECK_LOCATION_H
#define CHECK_LOCATION_H

#include <libxml/tree.h>

#include "base/buf.h"
#include "report/source.h"

/* Adds an XPath of the node, by ids where there are; "/" for the document. */
void location_add(struct buf *, const xmlNode *);

/* The element of the view of a document that stands at the place: a value, a section; where there is none, what would hold it. Never NULL. */
xmlNodePtr location_find(xmlDocPtr view, struct span);

#endif
