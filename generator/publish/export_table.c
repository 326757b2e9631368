/* SPDX-License-Identifier: Apache-2.0 */
#include <string.h>

#include "publish/export_parts.h"

xmlNode *export_element(xmlNode *n) {
	while (n != NULL && n->type != XML_ELEMENT_NODE)
		n = n->next;
	return n;
}

bool export_is(const xmlNode *n, const char *name, const char *uri) {
	const char *its = n->ns != NULL ? (const char *)n->ns->href : "";

	return n->type == XML_ELEMENT_NODE && strcmp((const char *)n->name, name) == 0 &&
	       strcmp(its, uri) == 0;
}

struct str export_text(struct arena *a, const xmlNode *n) {
	const xmlNode *first = n->children;
	struct buf text = { 0 };
	struct str result;

	if (first == NULL)
		return STR("");
	if (first->next == NULL && first->type == XML_TEXT_NODE)
		return str_of((const char *)first->content);
	for (; first != NULL; first = first->next)
		if (first->type == XML_TEXT_NODE || first->type == XML_CDATA_SECTION_NODE)
			buf_add_c(&text, (const char *)first->content);
	result = str_copy(a, buf_str(&text));
	buf_free(&text);
	return result;
}

static struct str attribute(struct arena *a, const xmlNode *n, const char *name) {
	xmlChar *value = xmlGetNoNsProp(n, (const xmlChar *)name);
	struct str result = str_copy(a, str_of((const char *)value));

	if (value != NULL)
		xmlFree(value);
	return result;
}

static const char *read_column(struct arena *a, struct table *t, const xmlNode *n) {
	static const char *const types[] = {
		[COLUMN_TEXT] = "text",
		[COLUMN_NUMBER] = "number",
		[COLUMN_DATE] = "date",
	};
	struct column *c = ARENA_NEW(a, struct column);
	struct str type = attribute(a, n, "type");

	c->title = attribute(a, n, "title");
	str_to_size(attribute(a, n, "width"), &c->width);
	vec_add(a, &t->columns, c);
	if (type.n == 0)
		return NULL;
	for (size_t i = 0; i < ARRAY_LENGTH(types); i++)
		if (str_is(type, types[i])) {
			c->type = (enum column_type)i;
			return NULL;
		}
	return "the type of a column is text, number or date";
}

static const char *read_row(struct arena *a, struct table *t, const xmlNode *n) {
	struct str *cells = ARENA_ARRAY(a, t->columns.n, struct str);
	size_t count = 0;

	for (xmlNode *c = export_element(n->children); c != NULL; c = export_element(c->next)) {
		if (!export_is(c, "c", ""))
			return "a row holds nothing but c";
		if (count == t->columns.n)
			return "a row has more cells than the table has columns";
		cells[count++] = str_join_blanks(a, export_text(a, c));
	}
	if (count < t->columns.n)
		return "a row has fewer cells than the table has columns";
	vec_add(a, &t->rows, cells);
	return NULL;
}

const struct table *table_read(struct arena *a, const xmlNode *root, const char **why) {
	struct table *t = ARENA_NEW(a, struct table);

	t->title = attribute(a, root, "title");
	t->about = attribute(a, root, "about");
	*why = NULL;
	for (xmlNode *n = export_element(root->children); n != NULL && *why == NULL;
	     n = export_element(n->next)) {
		if (export_is(n, "column", "") && t->rows.n == 0)
			*why = read_column(a, t, n);
		else if (export_is(n, "row", ""))
			*why = read_row(a, t, n);
		else
			*why = "a table holds columns and behind them rows";
	}
	if (*why == NULL && t->columns.n == 0)
		*why = "the table has no column";
	return *why == NULL ? t : NULL;
}
