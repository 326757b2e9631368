/* SPDX-License-Identifier: Apache-2.0 */
/* The passes over the tree of a body, in the order in which they run. Each changes the tree in place. */
#ifndef READ_PASS_H
#define READ_PASS_H

#include "read/node.h"
#include "report/finding.h"

struct pass {
	struct arena *arena;
	struct findings *findings; /* may be NULL */
	struct node *root;
};

/* Paragraphs that are GFM tables (GFM 4.10). A row of another length than the head is MDN-007. */
void pass_tables(struct pass *);

/* Admonitions, tasks, definition lists, directives. */
void pass_blocks(struct pass *);

/* Takes the ids off headings: "Scope {#scope}". */
void pass_heading_ids(struct pass *);

/* Splits texts at [[references]], {{ variables }} and footnote marks. */
void pass_inlines(struct pass *);

/* Numbers footnotes in the order of their first mark and moves their texts to the end of the tree. */
void pass_footnotes(struct pass *);

/* Reports text that was meant as HTML (MDN-001) or as a link (URL-007). Changes nothing. */
void pass_slips(struct pass *);

/* Takes off what shield.h put on. */
void pass_unshield(struct pass *);

/* The place of the needle in the line in which the node's text stands: from its reported place on, else from the line's
 * start, else the reported place. libcmark's columns are short where blanks were stripped. */
struct span pass_locate(const struct node *text, size_t from, struct str needle);

#endif
