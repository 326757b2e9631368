/* SPDX-License-Identifier: Apache-2.0 */
/* The files of one stylesheet: found below the roots by relative path, read once, kept for places.
 * Part of stylesheet.c. */
#ifndef XSLT_STYLESHEET_FILES_H
#define XSLT_STYLESHEET_FILES_H

#include <stdbool.h>

#include <libxml/tree.h>

#include "xslt/stylesheet.h"

struct stylesheet_file {
	struct str name; /* "pages/policy.xsl" */
	size_t root;     /* the number of the root that holds it */
	char *uri;       /* what libxslt calls it: "/ROOT/NAME" */
	struct source *source;
};

struct stylesheet_files {
	struct arena *arena;
	struct findings *findings; /* of the load; NULL afterwards */
	struct stylesheet_roots roots;
	enum code_number
		wrong; /* what is said of a file that can't be used: XSL-001, or SCH-001 of a schema */
	struct vec all;  /* struct stylesheet_file */
	unsigned reads;  /* how often a file was parsed */
	bool complained; /* about the file that is being parsed */
};

/* The URI of the file with that name in the first root from the given one on that has it; NULL with
 * errno. */
char *stylesheet_files_locate(struct stylesheet_files *, struct str name, size_t first_root);

/* The URI of the file that another one imports. The words of pages, pages/partials/strings*.xsl, are those of the language, languages/de-AT/ or
 * languages/de/, where a root has them, unless a file below languages/ asks: so that it can fall back on them. */
char *stylesheet_files_import(struct stylesheet_files *, const struct stylesheet_file *from,
			      struct str name);

/* Reads and parses the file, with names in the dictionary (NULL: one of its own). NULL, with
 * findings, where it is not a UTF-8 file of well-formed XML without a document type. */
xmlDocPtr stylesheet_files_read(struct stylesheet_files *, const char *uri, xmlDictPtr);

/* The file with that URI, if it was read; else NULL. */
struct stylesheet_file *stylesheet_files_find(const struct stylesheet_files *, const char *uri);

/* The text of that 1-based line; the file as a whole for line 0; no place for an unknown URI. After
 * the load this may be called by several threads. */
struct span stylesheet_files_place(const struct stylesheet_files *, const char *uri, long line);

/* What the files are, in a finding: "stylesheet", or "schema". */
const char *stylesheet_files_sort(const struct stylesheet_files *);

#endif
