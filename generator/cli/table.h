/* SPDX-License-Identifier: Apache-2.0 */
/* A table of texts on standard output, in columns for people or as JSON for programs. */
#ifndef CLI_TABLE_H
#define CLI_TABLE_H

#include "base/str.h"
#include "base/vec.h"

enum { TABLE_COLUMNS = 6 };

struct table {
	struct arena *arena;
	const char *heads[TABLE_COLUMNS]; /* keys of JSON; NULL behind the last one */
	size_t clipped;  /* a column whose long values are cut in text; 0 for none */
	struct vec rows; /* struct str[TABLE_COLUMNS] */
};

/* An empty table with these columns. */
struct table table_new(struct arena *, const char *const *heads, size_t n);

/* Adds a row of as many cells as there are columns; they are not copied. */
void table_add(struct table *, const struct str *cells);
#define TABLE_ADD(table, ...) table_add((table), (const struct str[]){ __VA_ARGS__ })

/* Columns with two blanks between them, each line after the indentation. */
void table_print(const struct table *, const char *indentation);
/* A list of objects, whose keys are the heads. */
void table_print_json(const struct table *);

#endif
