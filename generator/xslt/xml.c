/* SPDX-License-Identifier: Apache-2.0 */
#include "xslt/xml.h"

#include <stdint.h>
#include <stdio.h>
#include <string.h>

/* Texts of fewer bytes are looked up among those that the document has. */
#define SHORT ((size_t)24)

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

xmlNodePtr xml_element_named(xmlNodePtr parent, struct str name) {
	return xml_element(
		parent, (const char *)xmlDictLookup(parent->doc->dict, xml(name.p), (int)name.n));
}

void xml_move(xmlNodePtr n, xmlNodePtr parent) {
	xmlUnlinkNode(n);
	append(parent, n);
}

/* A text that belongs to no parent yet. Short ones, which often come again, are kept once for all. */
static xmlNodePtr new_text(xmlDocPtr doc, struct str s) {
	xmlNodePtr n = xmlNewDocTextLen(doc, NULL, 0);

	if (s.n == 0)
		n->content = (xmlChar *)(uintptr_t)xmlDictLookup(doc->dict, xml(""), 0);
	else if (s.n < SHORT)
		n->content = (xmlChar *)(uintptr_t)xmlDictLookup(doc->dict, xml(s.p), (int)s.n);
	else
		n->content = xmlStrndup(xml(s.p), (int)s.n);
	return n;
}

void xml_text(xmlNodePtr parent, struct str s) {
	xmlNodePtr n;

	if (s.n == 0)
		return;
	if (parent->last != NULL && parent->last->type == XML_TEXT_NODE) {
		xmlTextConcat(parent->last, xml(s.p), (int)s.n);
		return;
	}
	n = new_text(parent->doc, s);
	append(parent, n);
}

/* By hand: xmlNewProp wants a copy of the value that ends in a zero, and looks whether it is UTF-8, which all our texts are, or an id. */
void xml_attribute(xmlNodePtr n, const char *name, struct str value) {
	xmlAttrPtr a = xmlMalloc(sizeof(*a)), last = n->properties;
	xmlNodePtr text = new_text(n->doc, value);

	*a = (xmlAttr){ .type = XML_ATTRIBUTE_NODE,
			.name = xmlDictLookup(n->doc->dict, xml(name), -1),
			.children = text,
			.last = text,
			.parent = n,
			.doc = n->doc };
	text->parent = (xmlNodePtr)a;
	while (last != NULL && last->next != NULL)
		last = last->next;
	a->prev = last;
	if (last != NULL)
		last->next = a;
	else
		n->properties = a;
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
	xml_attribute(n, name, (struct str){ p, (size_t)(text + sizeof(text) - 1 - p) });
}

void xml_place(xmlNodePtr n, struct span span) {
	char text[48];
	struct place at;

	if (span.source == NULL)
		return;
	at = source_place(span.source, span.offset);
	snprintf(text, sizeof(text), "%zu:%zu", at.line, at.column);
	xml_attribute(n, "at", str_of(text));
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

	doc->dict = xmlDictCreate();
	xmlSearchNsByHref(doc, (xmlNodePtr)doc, XML_XML_NAMESPACE);
	xmlDocSetRootElement(doc, xmlNewDocRawNode(doc, NULL, xml(root), NULL));
	return doc;
}
