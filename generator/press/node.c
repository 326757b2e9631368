/* SPDX-License-Identifier: Apache-2.0 */
#include "press/node.h"

#include <limits.h>
#include <stdint.h>
#include <stdlib.h>

/* What becomes of an element: the nodes, or -1. */
struct node_place {
	int inside;      /* that its children go in */
	int text;        /* that its text goes in */
	int label;       /* a bullet's */
	int item;        /* the last item of a list of terms */
	int last;        /* the last of the element's children so far, an element */
	int table, rows; /* that a row which is a table of its own belongs to */
};

struct node *node_at(const struct nodes *n, int number) {
	return n->items.items[number];
}

static int add_node(struct nodes *n, enum role role, int parent, int element) {
	struct node *new = ARENA_NEW(n->arena, struct node);

	*new = (struct node){ .role = role,
			      .number = (int)n->items.n,
			      .parent = parent,
			      .element = element,
			      .order = INT_MAX };
	vec_add(n->arena, &n->items, new);
	return new->number;
}

static bool is_inline(enum role role) {
	return role == ROLE_SPAN;
}

static enum role role_at(const struct nodes *n, int element) {
	return role_of(&n->elements.items[element]);
}

/* The nearest of the element and those around it that stands in no line. */
static int block_of(const struct nodes *n, int element) {
	while (is_inline(role_at(n, element)) && n->elements.items[element].parent >= 0)
		element = n->elements.items[element].parent;
	return element;
}

/* The node for the text of what stands in lines there; a paragraph is made where text stands among blocks. */
static int text_of(struct nodes *n, int element) {
	int block = block_of(n, element);
	struct node_place *place = &n->places[block];

	if (place->text < 0)
		place->text = add_node(n, ROLE_P, place->inside, block);
	return place->text;
}

int node_of_content(struct nodes *n, int element, bool label) {
	struct node_place *place = &n->places[element];
	int parent = n->elements.items[element].parent;

	if (label && place->text >= 0 && node_at(n, place->text)->role == ROLE_BODY) {
		int item = node_at(n, place->text)->parent;

		if (place->label < 0)
			place->label = add_node(n, ROLE_LABEL, item, element);
		node_at(n, node_at(n, item)->parent)->labelled = true;
		return place->label;
	}
	/* What stands in a line is painted with it, but for boxes, and parts of links. */
	if (is_inline(role_at(n, element)) && place->text < 0 && parent >= 0) {
		place->text = text_of(n, parent);
		if (node_at(n, place->text)->role != ROLE_LINK)
			place->text = add_node(n, ROLE_SPAN, place->text, element);
	}
	return place->text >= 0 ? place->text : text_of(n, element);
}

int node_of_link(const struct nodes *n, int element) {
	int link = element >= 0 && element < n->elements.n ? n->places[element].text : -1;

	return link >= 0 && node_at(n, link)->role == ROLE_LINK ? link : -1;
}

/* In print each row of a long table is a table of its own, behind the one that has the head: the place of the row or head before it, or NULL. */
static const struct node_place *row_before(const struct nodes *n, int element) {
	int parent = n->elements.items[element].parent;
	int before = parent >= 0 ? n->places[parent].last : -1;

	while (before >= 0 && element_is(&n->elements.items[before], "div"))
		before = n->places[before].last;
	return before >= 0 && n->places[before].table >= 0 ? &n->places[before] : NULL;
}

/* Whether the table has a head of its own: its columns may come before. */
static bool has_head(const struct nodes *n, int element) {
	return str_find(n->elements.items[element].inner, STR("<thead")) != SIZE_MAX;
}

static void plan_table(struct nodes *n, int element) {
	struct node_place *place = &n->places[element];
	bool row = element_has_class(n->arena, &n->elements.items[element], "row");
	const struct node_place *before =
		row && !has_head(n, element) ? row_before(n, element) : NULL;

	if (before != NULL) {
		place->inside = before->table;
		place->rows = before->rows;
	} else {
		place->inside = add_node(n, ROLE_TABLE, place->inside, element);
	}
	place->table = row ? place->inside : -1;
}

/* Rows go on where the table does. */
static void plan_rows(struct nodes *n, int element, int parent) {
	struct node_place *place = &n->places[element], *table = &n->places[parent];

	if (table->rows >= 0) {
		place->inside = table->rows;
		return;
	}
	place->inside = add_node(n, ROLE_BODY_ROWS, place->inside, element);
	table->rows = place->inside;
}

static void plan_item(struct nodes *n, int element) {
	struct node_place *place = &n->places[element];
	int item = add_node(n, ROLE_ITEM, place->inside, element);

	place->inside = place->text = add_node(n, ROLE_BODY, item, element);
}

/* Terms and what is said of them; a division may be around each pair. */
static void plan_term(struct nodes *n, int element, int parent, enum role role) {
	struct node_place *place = &n->places[element], *list = &n->places[parent];

	if (node_at(n, list->inside)->role == ROLE_LIST) {
		bool follows = list->last >= 0 && role_at(n, list->last) == ROLE_LABEL;

		if (list->item < 0 || (role == ROLE_LABEL && !follows))
			list->item = add_node(n, ROLE_ITEM, list->inside, element);
		place->inside = list->item;
	}
	if (role_fits(role, node_at(n, place->inside)->role))
		place->inside = place->text = add_node(n, role, place->inside, element);
}

static struct str alternate_of(struct nodes *n, const struct element *e) {
	struct str label = element_attribute(n->arena, e, "alt"), titles;

	if (element_is(e, "img"))
		return str_join_blanks(n->arena, label);
	label = element_attribute(n->arena, e, "aria-label");
	titles = element_titles(n->arena, e);
	if (label.n > 0 && titles.n > 0)
		return str_format(n->arena, "%.*s: %.*s", STR_ARG(label), STR_ARG(titles));
	if (label.n == 0)
		label = titles;
	return label.n > 0 ? label : element_text(n->arena, e);
}

/* One that nothing is to be said of is no figure. */
static void plan_figure(struct nodes *n, int element, int parent) {
	struct str alternate = alternate_of(n, &n->elements.items[element]);
	const struct node_place *block;

	n->sorts[element] = CONTENT_DECORATION;
	if (alternate.n == 0)
		return;
	block = &n->places[block_of(n, parent)];
	n->sorts[element] = CONTENT_FIGURE;
	n->places[element].text =
		add_node(n, ROLE_FIGURE, block->text >= 0 ? block->text : block->inside, element);
	node_at(n, n->places[element].text)->alternate = alternate;
}

static void plan_block(struct nodes *n, int element, enum role role) {
	struct node_place *place = &n->places[element];

	if (!role_fits(role, node_at(n, place->inside)->role))
		return;
	place->inside = add_node(n, role, place->inside, element);
	if (role_holds_text(role))
		place->text = place->inside;
}

static bool is_pair(const struct nodes *n, int element, int parent) {
	return element_is(&n->elements.items[element], "div") &&
	       element_is(&n->elements.items[parent], "dl");
}

static void plan_element(struct nodes *n, int element, int parent) {
	enum role role = role_at(n, element);

	switch (role) {
	case ROLE_NONE:
		if (is_pair(n, element, parent))
			plan_block(n, element, ROLE_ITEM);
		break;
	case ROLE_SPAN:
		break;
	case ROLE_LINK:
		n->places[element].inside = n->places[element].text =
			add_node(n, ROLE_LINK, text_of(n, parent), element);
		break;
	case ROLE_FIGURE:
		plan_figure(n, element, parent);
		break;
	case ROLE_TABLE:
		plan_table(n, element);
		break;
	case ROLE_BODY_ROWS:
		if (element_is(&n->elements.items[parent], "table"))
			plan_rows(n, element, parent);
		break;
	case ROLE_ITEM:
		if (role_fits(role, node_at(n, n->places[element].inside)->role))
			plan_item(n, element);
		break;
	case ROLE_LABEL:
	case ROLE_BODY:
		plan_term(n, element, parent, role);
		break;
	default:
		plan_block(n, element, role);
	}
}

struct nodes node_plan(struct arena *a, struct str html) {
	struct nodes n = { .arena = a, .elements = element_read(a, html) };
	size_t count = (size_t)n.elements.n;

	n.places = ARENA_ARRAY(a, count, struct node_place);
	n.sorts = ARENA_ARRAY(a, count, enum content_sort);
	add_node(&n, ROLE_DOCUMENT, -1, 0);
	for (int i = 0; i < n.elements.n; i++) {
		int parent = n.elements.items[i].parent;

		n.places[i] = (struct node_place){ 0, -1, -1, -1, -1, -1, -1 };
		if (parent < 0)
			continue;
		n.places[i].inside = n.places[parent].inside;
		plan_element(&n, i, parent);
		n.places[parent].last = i;
	}
	return n;
}

static bool is_cell(enum role role) {
	return role == ROLE_ROW || role == ROLE_HEADING_CELL || role == ROLE_CELL;
}

void node_finish(struct nodes *n) {
	int level = 0;

	for (int i = (int)n->items.n - 1; i >= 0; i--) {
		struct node *node = node_at(n, i),
			    *parent = i > 0 ? node_at(n, node->parent) : node;

		if (node->runs.n > 0) {
			const struct node_run *first = node->runs.items[0];

			node->order = first->order < node->order ? first->order : node->order;
		}
		/* Without an annotation it is no link. */
		if (node->role == ROLE_LINK && node->links.n == 0)
			node->role = ROLE_SPAN;
		node->used |= node->runs.n > 0 || node->links.n > 0 || i == 0;
		parent->used |= node->used;
		parent->order = node->order < parent->order ? node->order : parent->order;
	}
	for (int i = 0; i < (int)n->items.n; i++) {
		struct node *node = node_at(n, i);

		if (is_cell(node->role))
			node->used |= node_at(n, node->parent)->used;
		if (!node->used || node->role < ROLE_H1 || node->role > ROLE_H6)
			continue;
		if ((int)node->role - ROLE_H1 > level)
			node->role = (enum role)(ROLE_H1 + level);
		level = (int)node->role - ROLE_H1 + 1;
	}
}

/* A bullet comes before all else of its element. */
static int by_place(const void *a, const void *b) {
	const struct node *x = *(struct node *const *)a, *y = *(struct node *const *)b;

	if (x->parent != y->parent)
		return x->parent < y->parent ? -1 : 1;
	if (x->element != y->element)
		return x->element < y->element ? -1 : 1;
	if ((x->role == ROLE_LABEL) != (y->role == ROLE_LABEL))
		return x->role == ROLE_LABEL ? -1 : 1;
	return x->number - y->number;
}

struct node **node_sorted(const struct nodes *n) {
	size_t count = n->items.n - 1;
	struct node **sorted = ARENA_ARRAY(n->arena, count + 1, struct node *);

	for (size_t i = 0; i < count; i++)
		sorted[i] = n->items.items[i + 1];
	if (count > 1)
		qsort(sorted, count, sizeof(*sorted), by_place);
	return sorted;
}
