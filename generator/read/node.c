/* SPDX-License-Identifier: Apache-2.0 */
#include "read/node.h"

struct node *node_new(struct arena *a, enum node_type type, struct span span) {
	struct node *n = ARENA_NEW(a, struct node);

	n->type = type;
	n->span = span;
	n->text = n->target = n->title = STR("");
	return n;
}

void node_append(struct node *parent, struct node *child) {
	child->parent = parent;
	child->previous = parent->last;
	child->next = NULL;
	if (parent->last != NULL)
		parent->last->next = child;
	else
		parent->first = child;
	parent->last = child;
}

void node_insert_before(struct node *other, struct node *node) {
	node->parent = other->parent;
	node->previous = other->previous;
	node->next = other;
	if (other->previous != NULL)
		other->previous->next = node;
	else
		other->parent->first = node;
	other->previous = node;
}

void node_remove(struct node *n) {
	struct node *parent = n->parent;

	if (n->previous != NULL)
		n->previous->next = n->next;
	else
		parent->first = n->next;
	if (n->next != NULL)
		n->next->previous = n->previous;
	else
		parent->last = n->previous;
	n->parent = n->previous = n->next = NULL;
}

struct node *node_walk_over(const struct node *root, struct node *at) {
	while (at != root) {
		if (at->next != NULL)
			return at->next;
		at = at->parent;
	}
	return NULL;
}

struct node *node_walk(const struct node *root, struct node *at) {
	return at->first != NULL ? at->first : node_walk_over(root, at);
}

bool node_is_inline(const struct node *n) {
	return n->type >= NODE_TEXT;
}
