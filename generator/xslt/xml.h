/* SPDX-License-Identifier: Apache-2.0 */
/* Building a libxml2 tree without the traps: text is never taken for markup. xmlNewDocNode and xmlNodeSetContent read '&' in their
 * content; nothing here does. */
#ifndef XSLT_XML_H
#define XSLT_XML_H

#include <libxml/tree.h>

#include "base/str.h"
#include "report/source.h"

/* A new last child of the parent; it belongs to the parent's document. */
xmlNodePtr xml_element(xmlNodePtr parent, const char *name);
xmlNodePtr xml_element_named(xmlNodePtr parent, struct str name);

/* Moves an element from where it is to the end of a parent in the same document. */
void xml_move(xmlNodePtr, xmlNodePtr parent);

/* Adds a text, joined with one that stands last already. Nothing for "". */
void xml_text(xmlNodePtr parent, struct str);

/* Sets an attribute; xml_attribute_if does nothing for "". */
void xml_attribute(xmlNodePtr, const char *name, struct str value);
void xml_attribute_if(xmlNodePtr, const char *name, struct str value);
void xml_attribute_number(xmlNodePtr, const char *name, long value);

/* at="line:column" of the span; nothing without a place. */
void xml_place(xmlNodePtr, struct span);

/* The node after n below root, in the order of the document; NULL behind the last one. */
xmlNodePtr xml_next(xmlNodePtr n, const xmlNode *root);

/* A new document whose root has that name. xmlFreeDoc gives it back. */
xmlDocPtr xml_document(const char *root);

#endif
