/* SPDX-License-Identifier: Apache-2.0 */
/* The tree of a document's prose: CommonMark's nodes and ours. Everything lives in one arena. */
#ifndef READ_NODE_H
#define READ_NODE_H

#include <stdbool.h>

#include "report/source.h"

enum node_type {
	/* blocks */
	NODE_DOCUMENT,
	NODE_PARAGRAPH,
	NODE_HEADING, /* level 1-6; target: its id, once given */
	NODE_LIST,    /* level: the first number, or -1 for bullets; tight */
	NODE_ITEM,    /* level: enum task */
	NODE_QUOTE,
	NODE_ADMONITION, /* text: note, tip, important, warning, caution */
	NODE_CODE_BLOCK, /* text; title: the language */
	NODE_RULE,
	NODE_TABLE, /* rows, the first is the head */
	NODE_ROW,
	NODE_CELL,        /* level: enum align */
	NODE_DEFINITIONS, /* terms and definitions */
	NODE_TERM,
	NODE_DEFINITION,
	NODE_FOOTNOTE,  /* text: its label; level: its number, 0 while nothing refers to it */
	NODE_DIRECTIVE, /* text: its name; options as NODE_OPTION */
	NODE_OPTION,    /* text: the key; title: the value */
	/* inlines */
	NODE_TEXT, /* text */
	NODE_SOFT_BREAK,
	NODE_LINE_BREAK,
	NODE_CODE, /* text */
	NODE_EMPHASIS,
	NODE_STRONG,
	NODE_LINK,               /* target: the URL; title */
	NODE_IMAGE,              /* target: the URL; title; children: the description */
	NODE_REFERENCE,          /* [[target|text]]; text is "" without a label */
	NODE_VARIABLE,           /* text: its name */
	NODE_FOOTNOTE_REFERENCE, /* text: the label; level: the footnote's number */
};

enum task { TASK_NONE, TASK_OPEN, TASK_DONE };
enum align { ALIGN_NONE, ALIGN_LEFT, ALIGN_CENTER, ALIGN_RIGHT };

struct node {
	enum node_type type;
	int level;
	bool tight;
	struct span span;
	struct str text, target, title;
	struct node *parent, *first, *last, *previous, *next;
};

struct node *node_new(struct arena *, enum node_type, struct span);
void node_append(struct node *parent, struct node *child);
/* Puts the node, which has no parent, before the other one. */
void node_insert_before(struct node *other, struct node *node);
void node_remove(struct node *);

/* The next node of a walk through the tree below root: children, then siblings; NULL at the end. */
struct node *node_walk(const struct node *root, struct node *at);
/* The same, but past what is below at. */
struct node *node_walk_over(const struct node *root, struct node *at);

bool node_is_inline(const struct node *);

#endif
