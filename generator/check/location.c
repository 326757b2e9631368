/* SPDX-License-Identifier: Apache-2.0 */
#include "check/location.h"

#include <string.h>

#include "xslt/xml.h"

/* Whether one step may mean both: steps name elements of a namespace by their local names. */
static bool is_twin(const xmlNode *n, const xmlNode *other) {
	if (n->type != other->type)
		return false;
	return n->type != XML_ELEMENT_NODE ||
	       ((n->ns != NULL || other->ns == NULL) && xmlStrEqual(n->name, other->name));
}

static size_t position(const xmlNode *n) {
	size_t count = 1;

	for (const xmlNode *before = n->prev; before != NULL; before = before->prev)
		count += is_twin(n, before);
	return count;
}

static bool has_twin(const xmlNode *n) {
	for (const xmlNode *after = n->next; after != NULL; after = after->next)
		if (is_twin(n, after))
			return true;
	return position(n) > 1;
}

/* The node without its position. False for what has no step: the document. */
static bool add_name(struct buf *out, const xmlNode *n) {
	const char *name = (const char *)n->name;

	switch ((int)n->type) {
	case XML_ATTRIBUTE_NODE:
		buf_print(out, n->ns != NULL ? "/@*[local-name()='%s']" : "/@%s", name);
		return true;
	case XML_ELEMENT_NODE:
		buf_print(out, n->ns != NULL ? "/*[local-name()='%s']" : "/%s", name);
		return true;
	case XML_TEXT_NODE:
	case XML_CDATA_SECTION_NODE:
		buf_add_c(out, "/text()");
		return true;
	case XML_COMMENT_NODE:
		buf_add_c(out, "/comment()");
		return true;
	case XML_PI_NODE:
		buf_add_c(out, "/processing-instruction()");
		return true;
	default:
		return false;
	}
}

static void add_step(struct buf *out, const xmlNode *n) {
	xmlChar *id = NULL;

	if (!add_name(out, n) || n->type == XML_ATTRIBUTE_NODE)
		return;
	if (n->type == XML_ELEMENT_NODE)
		id = xmlGetNoNsProp(n, (const xmlChar *)"id");
	if (id != NULL && xmlStrchr(id, '\'') == NULL)
		buf_print(out, "[@id='%s']", (const char *)id);
	else if (has_twin(n))
		buf_print(out, "[%zu]", position(n));
	xmlFree(id);
}

void location_add(struct buf *out, const xmlNode *n) {
	const xmlNode *line[64];
	size_t depth = 0, before = out->n;

	for (const xmlNode *at = n; at != NULL && depth < ARRAY_LENGTH(line); at = at->parent)
		line[depth++] = at;
	while (depth > 0)
		add_step(out, line[--depth]);
	if (out->n == before)
		buf_add_char(out, '/');
}

static const struct span *place_of(const xmlNode *n) {
	return n->type == XML_ELEMENT_NODE ? n->_private : NULL;
}

/* The value whose place holds the offset: the innermost one. */
static xmlNodePtr find_value(xmlNodePtr meta, size_t offset) {
	xmlNodePtr found = meta;

	for (xmlNodePtr n = meta; n != NULL; n = xml_next(n, meta)) {
		const struct span *place = place_of(n);

		if (place != NULL && place->offset <= offset &&
		    offset <= (size_t)place->offset + place->length)
			found = n;
	}
	return found;
}

/* The section that begins last before the offset. */
static xmlNodePtr find_section(xmlNodePtr body, size_t offset) {
	xmlNodePtr found = body;

	for (xmlNodePtr n = body; n != NULL; n = xml_next(n, body))
		if (place_of(n) != NULL && place_of(n)->offset <= offset)
			found = n;
	return found;
}

xmlNodePtr location_find(xmlDocPtr view, struct span span) {
	xmlNodePtr root = xmlDocGetRootElement(view), found = root;

	for (xmlNodePtr n = root->children; n != NULL; n = n->next) {
		if (strcmp((const char *)n->name, "meta") == 0)
			found = find_value(n, span.offset);
		else if (strcmp((const char *)n->name, "body") == 0 && place_of(n) != NULL &&
			 place_of(n)->offset <= span.offset)
			found = find_section(n, span.offset);
	}
	return found;
}
