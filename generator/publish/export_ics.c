/* SPDX-License-Identifier: Apache-2.0 */
#include <ctype.h>
#include <string.h>

#include "publish/export_parts.h"

#define XCAL "urn:ietf:params:xml:ns:icalendar-2.0"

/* Bytes of a line before it is folded (RFC 5545, 3.1). */
#define LINE_BYTES 75

/* Folds after whole characters of UTF-8. */
static void add_line(struct buf *out, struct str line) {
	size_t width = 0;

	for (size_t i = 0; i < line.n;) {
		size_t n = 1;

		while (i + n < line.n && ((unsigned char)line.p[i + n] & 0xc0) == 0x80)
			n++;
		if (width + n > LINE_BYTES) {
			buf_add_c(out, "\r\n ");
			width = 1;
		}
		buf_add(out, line.p + i, n);
		width += n;
		i += n;
	}
	buf_add_c(out, "\r\n");
}

static void add_upper(struct buf *line, const xmlNode *n) {
	for (const xmlChar *p = n->name; *p != '\0'; p++)
		buf_add_char(line, (char)toupper(*p));
}

/* TEXT of RFC 5545, 3.3.11. */
static void add_escaped(struct buf *line, struct str text) {
	for (size_t i = 0; i < text.n; i++) {
		if (text.p[i] == '\n') {
			buf_add_c(line, "\\n");
			continue;
		}
		if (strchr("\\;,", text.p[i]) != NULL)
			buf_add_char(line, '\\');
		if (text.p[i] != '\r')
			buf_add_char(line, text.p[i]);
	}
}

/* 2026-11-24 as 20261124, 2026-11-24T00:00:00Z as 20261124T000000Z. */
static void add_compact(struct buf *line, struct str text) {
	for (size_t i = 0; i < text.n; i++)
		if (isalnum((unsigned char)text.p[i]))
			buf_add_char(line, text.p[i]);
}

static const char *add_property(struct arena *a, const xmlNode *property, struct buf *out) {
	struct buf line = { 0 };
	const char *why = NULL;
	xmlNode *value = export_element(property->children);

	add_upper(&line, property);
	if (value == NULL)
		why = "a property has no value";
	else if (export_is(value, "date", XCAL))
		buf_add_c(&line, ";VALUE=DATE");
	buf_add_char(&line, ':');
	for (xmlNode *v = value; v != NULL; v = export_element(v->next)) {
		struct str text = str_trim(export_text(a, v));

		if (v != value)
			buf_add_char(&line, ',');
		if (export_is(v, "text", XCAL))
			add_escaped(&line, text);
		else if (export_is(v, "date", XCAL) || export_is(v, "date-time", XCAL))
			add_compact(&line, text);
		else if (str_find_char(text, '\n') == SIZE_MAX &&
			 str_find_char(text, '\r') == SIZE_MAX)
			buf_add_str(&line, text);
		else
			why = "a value has two lines";
	}
	add_line(out, buf_str(&line));
	buf_free(&line);
	return why;
}

static void add_mark(struct buf *out, const char *word, const xmlNode *component) {
	buf_add_c(out, word);
	add_upper(out, component);
	buf_add_c(out, "\r\n");
}

static const char *add_component(struct arena *a, const xmlNode *n, int depth, struct buf *out) {
	const char *why = depth > 4 ? "components are nested too deeply" : NULL;

	add_mark(out, "BEGIN:", n);
	for (xmlNode *part = export_element(n->children); part != NULL && why == NULL;
	     part = export_element(part->next))
		for (xmlNode *c = export_element(part->children); c != NULL && why == NULL;
		     c = export_element(c->next))
			why = export_is(part, "properties", XCAL) ? add_property(a, c, out)
			      : export_is(part, "components", XCAL)
				      ? add_component(a, c, depth + 1, out)
				      : "a component holds properties and components";
	add_mark(out, "END:", n);
	return why;
}

const char *ics_add_xml(const xmlNode *root, struct buf *out) {
	struct arena *a = arena_new();
	const char *why = NULL;

	for (xmlNode *n = export_element(root->children); n != NULL && why == NULL;
	     n = export_element(n->next))
		why = add_component(a, n, 0, out);
	arena_free(a);
	return why;
}
