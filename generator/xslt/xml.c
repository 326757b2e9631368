/* SPDX-License-Identifier: Apache-2.0 */
#include "xslt/xml.h"

#include <stdio.h>
#include <string.h>

#include "base/die.h"

static const xmlChar *xml(const char *s) {
	return (const xmlChar *)s;
}

/* By hand: xmlAddChild looks for texts to join. */
static void append(xmlNodePtr parent, xmlNodePtr n) {
	n->parent = parent;
	n->prev = parent->last;
	n->next = NULL;
	if (parent->last != NULL)
		parent->last->next = n;
	else
		parent->children = n;
	parent->last = n;
}

xmlNodePtr xml_element(xmlNodePtr parent, const char *name) {
	xmlNodePtr n = xmlNewDocRawNode(parent->doc, NULL, xml(name), NULL);

	append(parent, n);
	return n;
}

void xml_move(xmlNodePtr n, xmlNodePtr parent) {
	xmlUnlinkNode(n);
	append(parent, n);
}

void xml_text(xmlNodePtr parent, struct str s) {
	xmlNodePtr n;

	if (s.n == 0)
		return;
	if (parent->last != NULL && parent->last->type == XML_TEXT_NODE) {
		xmlTextConcat(parent->last, xml(s.p), (int)s.n);
		return;
	}
	n = xmlNewDocTextLen(parent->doc, xml(s.p), (int)s.n);
	append(parent, n);
}

void xml_attribute(xmlNodePtr n, const char *name, struct str value) {
	char few[256], *copy = few;

	if (value.n >= sizeof(few))
		copy = xmalloc(value.n + 1);
	if (value.n > 0)
		memcpy(copy, value.p, value.n);
	copy[value.n] = '\0';
	xmlNewProp(n, xml(name), xml(copy));
	if (copy != few)
		xfree(copy);
}

void xml_attribute_if(xmlNodePtr n, const char *name, struct str value) {
	if (value.n > 0)
		xml_attribute(n, name, value);
}

void xml_attribute_number(xmlNodePtr n, const char *name, long value) {
	char text[24], *p = text + sizeof(text);
	unsigned long rest = value < 0 ? 0ul - (unsigned long)value : (unsigned long)value;

	/* By hand: printf costs more than all the rest. */
	*--p = '\0';
	do
		*--p = (char)('0' + rest % 10);
	while ((rest /= 10) > 0);
	if (value < 0)
		*--p = '-';
	xmlNewProp(n, xml(name), xml(p));
}

void xml_place(xmlNodePtr n, struct span span) {
	char text[48];
	struct place at;

	if (span.source == NULL)
		return;
	at = source_place(span.source, span.offset);
	snprintf(text, sizeof(text), "%zu:%zu", at.line, at.column);
	xmlNewProp(n, xml("at"), xml(text));
}

xmlNodePtr xml_next(xmlNodePtr n, const xmlNode *root) {
	if (n->type == XML_ELEMENT_NODE && n->children != NULL)
		return n->children;
	while (n != root && n->next == NULL)
		n = n->parent;
	return n != root ? n->next : NULL;
}

xmlDocPtr xml_document(const char *root) {
	xmlDocPtr doc = xmlNewDoc(xml("1.0"));

	xmlDocSetRootElement(doc, xmlNewDocRawNode(doc, NULL, xml(root), NULL));
	return doc;
}
