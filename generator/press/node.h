/* SPDX-License-Identifier: Apache-2.0 */
/* The nodes of a document's structure, made of the elements of its HTML, and in which of them the content of an element goes. */
#ifndef PRESS_NODE_H
#define PRESS_NODE_H

#include "base/vec.h"
#include "press/content.h"
#include "press/role.h"

/* Where a node's content is. */
struct node_run {
	int page, mcid; /* from 0 */
	int order;      /* of painting, over all pages */
};

struct node_link {
	int page, object; /* the number of the annotation */
};

/* One that nothing came into is not used. Parents come before their children. */
struct node {
	enum role role;
	int number, parent, element; /* the document's are 0, -1 and 0 */
	struct vec runs;             /* struct node_run */
	struct vec links;            /* struct node_link */
	struct str alternate;        /* of a figure or link: what is said of it */
	struct str box;              /* of a figure: where it stands, "" when that is not known */
	bool labelled;               /* a list some of whose items have bullets */
	bool used;
	int order;  /* of the first that is painted in it */
	int object; /* its number in the PDF */
};

struct nodes {
	struct arena *arena;
	struct elements elements;
	struct vec items;          /* struct node; the document first */
	struct node_place *places; /* one for each element */
	enum content_sort *sorts;  /* the same, for content_mark */
};

/* The nodes of the HTML, all without content. */
struct nodes node_plan(struct arena *, struct str html);

struct node *node_at(const struct nodes *, int number);

/* The number of the node that an element's text, or its bullet, goes in. */
int node_of_content(struct nodes *, int element, bool label);

/* The number of the link, or -1 when the element is none. */
int node_of_link(const struct nodes *, int element);

/* When all content is in: finds what is used, with the cells of each row that is, and mends levels of headings. */
void node_finish(struct nodes *);

/* All but the document, those with the same parent next to each other, in the order of the text; in the arena. */
struct node **node_sorted(const struct nodes *);

#endif
