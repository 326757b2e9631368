/* SPDX-License-Identifier: Apache-2.0 */
/* The writers of exports, one file each. Nobody but publish/export*.c includes it. */
#ifndef PUBLISH_EXPORT_PARTS_H
#define PUBLISH_EXPORT_PARTS_H

#include <libxml/tree.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/vec.h"

enum column_type { COLUMN_TEXT, COLUMN_NUMBER, COLUMN_DATE };

struct column {
	struct str title;
	enum column_type type;
	size_t width; /* in characters; 0: the library's */
};

/* A table of rows that all have as many cells as it has columns. */
struct table {
	struct str title, about; /* about: of what it is, and as of when; for headers */
	struct vec columns;      /* struct column */
	struct vec rows;         /* struct str *: an array of cells */
};

/* export_table.c. Reads <table title about><column title type width/>…<row><c>…</c>…</row></table>; NULL where it is no such thing: then *why
 * says what is wrong. Texts stay in the XML or go to the arena. */
const struct table *table_read(struct arena *, const xmlNode *root, const char **why);

/* export_csv.c: RFC 4180, UTF-8, with the titles of the columns as the first line. A text that a spreadsheet would take for a formula
 * gets an apostrophe before it. */
void table_add_csv(const struct table *, struct buf *out);

/* export_xlsx.c: Office Open XML (ECMA-376): header frozen, with a filter, repeated in print, A4 landscape, one page wide. The file is made at
 * the path, with temporary files in that folder. created is the date of the properties. NULL, or what went wrong. */
const char *table_write_xlsx(struct arena *, const struct table *, struct str author,
			     struct date created, const char *folder, const char *path);

/* export_json.c: the XML representation of JSON as JSON. NULL, or what is wrong with it. */
const char *json_add_xml(const xmlNode *root, struct buf *out);

/* export_ics.c: xCal as iCalendar (RFC 5545). NULL, or what is wrong with it. */
const char *ics_add_xml(const xmlNode *root, struct buf *out);

/* The first element among the siblings, and the next behind one. */
xmlNode *export_element(xmlNode *);
/* The text below the node, in the arena. */
struct str export_text(struct arena *, const xmlNode *);
/* Whether the element has this name, and this namespace ("" for none). */
bool export_is(const xmlNode *, const char *name, const char *uri);

#endif
