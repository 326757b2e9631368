/* SPDX-License-Identifier: Apache-2.0 */
/* XML that comes from outside: well-formed, without a document type and so without entities, and nothing else is read for it. */
#ifndef XSLT_XMLREAD_H
#define XSLT_XMLREAD_H

#include <libxml/tree.h>

#include "report/finding.h"

/* Parses the text of the source, which is UTF-8. NULL with the finding `code` at the line. xmlFreeDoc gives the tree back. */
xmlDocPtr xmlread(struct findings *, enum code_number code, struct source *);

#endif
