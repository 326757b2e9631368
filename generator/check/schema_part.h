/* SPDX-License-Identifier: Apache-2.0 */
/* What the files of schema.c share: the schema that is being read, and its elements and attributes. */
#ifndef CHECK_SCHEMA_PART_H
#define CHECK_SCHEMA_PART_H

#include "check/schema.h"

struct schema_reader {
	struct schema *schema;
	struct findings *findings;
	struct source *source;
	xmlNodePtr root;
	struct map
		ids; /* "pattern dates" to the node: what has an id; "active stage1 dates" to the element */
	bool has_phases;
};

/* Whether the node is that element of Schematron; of any name for NULL. */
bool schema_is(const xmlNode *, const char *name);

/* The value, trimmed, in the schema's arena; "" without one. */
struct str schema_attribute(const struct schema_reader *, xmlNodePtr, const char *name);

/* The element of that name with the id; NULL where there is none. */
xmlNodePtr schema_find(const struct schema_reader *, const char *name, struct str id);

/* The line of the node. */
struct span schema_place(const struct schema_reader *, const xmlNode *);

/* SCH-001 at the word in the lines of the node, or at the line: "WHAT 'WORD'". */
struct finding *schema_refuse(const struct schema_reader *, const xmlNode *, const char *what,
			      struct str word);

/* Whether the expressions use variables, prefixes and functions that there are: a rule that seldom fires must not fail when it does. */
bool schema_expressions(const struct schema_reader *);

/* Whether every element is one that we know, has what it has to have, and leads to what there is; else findings. Fills the ids. */
bool schema_form(struct schema_reader *);

#endif
