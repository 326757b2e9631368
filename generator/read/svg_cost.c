/* SPDX-License-Identifier: Apache-2.0 */
#include "read/svg_cost.h"

#include <stdint.h>
#include <string.h>

#include "read/limits.h"
#include "read/svg_rules.h"

struct reference {
	struct str id;
	enum svg_reference sort;
};

struct svg_node {
	struct svg_node *first, *last, *next; /* its first and last child, its next sibling */
	struct vec references;                /* struct reference */
	struct str classes;
	bool drawn;
	bool open, counted; /* its cost is being counted; is known */
	size_t cost;
};

void svg_cost_start(struct svg_cost *c, struct arena *a) {
	*c = (struct svg_cost){ .arena = a,
				.ids = map_new(a),
				.classes = map_new(a),
				.root = ARENA_NEW(a, struct svg_node) };
}

struct svg_node *svg_cost_add(struct svg_cost *c, struct svg_node *parent, bool drawn) {
	struct svg_node *node = ARENA_NEW(c->arena, struct svg_node);

	node->drawn = drawn;
	if (parent->last != NULL)
		parent->last->next = node;
	else
		parent->first = node;
	parent->last = node;
	return node;
}

void svg_cost_name(struct svg_cost *c, struct svg_node *node, struct str id) {
	map_add(&c->ids, id, node);
}

void svg_cost_classes(struct svg_node *node, struct str classes) {
	node->classes = classes;
}

/* Counts one more reference; false when there were too many, which svg_cost_judge says. */
static bool work(struct svg_cost *c) {
	return ++c->work <= LIMIT_SVG_REFERENCES;
}

static void add_reference(struct svg_cost *c, struct vec *list, struct str id,
			  enum svg_reference sort) {
	struct reference *r;

	if (!work(c))
		return;
	r = ARENA_NEW(c->arena, struct reference);
	*r = (struct reference){ id, sort };
	vec_add(c->arena, list, r);
}

void svg_cost_refer(struct svg_cost *c, struct svg_node *node, struct str id,
		    enum svg_reference sort) {
	add_reference(c, &node->references, id, sort);
}

/* Whether a property holds for the element as a whole and is not inherited by what is in it. */
static enum svg_reference sort_of(struct str property) {
	if (str_is(property, "clip-path") || str_is(property, "mask") || str_is(property, "filter"))
		return SVG_CLIPPED;
	return SVG_PAINTED;
}

static void note_inheritance(struct svg_cost *c, struct str value) {
	if (str_find(value, STR("inherit")) != SIZE_MAX || str_find(value, STR("--")) != SIZE_MAX)
		c->inherits = true;
}

void svg_cost_attribute(struct svg_cost *c, struct svg_node *node, struct str name,
			struct str value) {
	struct str rest = value, id, property;

	if (str_is(name, "style") || sort_of(name) == SVG_CLIPPED)
		note_inheritance(c, value);
	while (svg_next_reference(&rest, &property, &id))
		svg_cost_refer(c, node, id, sort_of(str_is(name, "style") ? property : name));
}

/* Adds the reference for the last class of the selector, which holds for the element itself.
 * What is more than names, dots and blanks may mean any element. */
static void add_rule(struct svg_cost *c, struct str selector, struct reference r) {
	struct str last = selector, before;
	struct vec *list;
	size_t end = 0;

	for (size_t i = 0; i < selector.n; i++)
		if (memchr("/([\"'*&", selector.p[i], 7) != NULL)
			last.n = 0;
	while (str_cut(last, ' ', &before, &last))
		;
	while (str_cut(last, '.', &before, &last))
		end = 1;
	if (last.n == 0 || end == 0) {
		add_reference(c, &c->everywhere, r.id, r.sort);
		return;
	}
	for (end = 0; end < last.n && memchr(":#>+~\t\r\n", last.p[end], 8) == NULL;)
		end++;
	/* ".a>b" or ".a#b": the class may belong to another element. */
	if (end < last.n && last.p[end] != ':') {
		add_reference(c, &c->everywhere, r.id, r.sort);
		return;
	}
	last.n = end;
	list = map_get(&c->classes, last);
	if (list == NULL) {
		list = ARENA_NEW(c->arena, struct vec);
		map_add(&c->classes, last, list);
	}
	add_reference(c, list, r.id, r.sort);
}

/* One rule without its closing brace. Inside @media its selector stands before the last '{'. */
static void read_rule(struct svg_cost *c, struct str rule) {
	struct str selectors = STR("*"), rest, one, property;
	struct reference r;

	while (str_cut(rule, '{', &one, &rule))
		selectors = one;
	while (c->work <= LIMIT_SVG_REFERENCES && svg_next_reference(&rule, &property, &r.id)) {
		r.sort = sort_of(property);
		for (rest = selectors; str_cut(rest, ',', &one, &rest);)
			add_rule(c, str_trim(one), r);
		add_rule(c, str_trim(rest), r);
	}
}

void svg_cost_style(struct svg_cost *c, struct str sheet) {
	struct str rule, property;
	struct reference r;

	note_inheritance(c, sheet);
	/* A comment can hide where a rule begins. */
	if (str_find(sheet, STR("/*")) != SIZE_MAX) {
		while (svg_next_reference(&sheet, &property, &r.id))
			add_reference(c, &c->everywhere, r.id, SVG_PAINTED);
		return;
	}
	while (str_cut(sheet, '}', &rule, &sheet))
		read_rule(c, rule);
	read_rule(c, sheet);
}

/* What the references of one element add up to. */
struct sums {
	size_t used, clipped, painted;
};

static enum svg_cost_result count(struct svg_cost *, struct svg_node *, unsigned depth);

static enum svg_cost_result add_references(struct svg_cost *c, const struct vec *list,
					   unsigned depth, struct sums *sums) {
	for (size_t i = 0; i < list->n; i++) {
		const struct reference *r = list->items[i];
		struct svg_node *target = map_get(&c->ids, r->id);
		enum svg_cost_result result;

		if (!work(c))
			return SVG_COST_HIGH;
		if (target == NULL)
			continue;
		result = count(c, target, depth + 1);
		if (result != SVG_COST_FINE)
			return result;
		if (r->sort == SVG_USED)
			sums->used += target->cost;
		else if (r->sort == SVG_CLIPPED && !c->inherits)
			sums->clipped += target->cost;
		else
			sums->painted += target->cost;
		if (sums->used + sums->clipped + sums->painted > LIMIT_SVG_DRAWN)
			return SVG_COST_HIGH;
	}
	return SVG_COST_FINE;
}

static enum svg_cost_result add_classes(struct svg_cost *c, const struct svg_node *node,
					unsigned depth, struct sums *sums) {
	struct str s = node->classes;
	enum svg_cost_result result = SVG_COST_FINE;

	for (size_t i = 0, start = 0; i <= s.n && result == SVG_COST_FINE; i++) {
		const struct vec *list;

		if (i < s.n && (unsigned char)s.p[i] > ' ')
			continue;
		if (!work(c))
			return SVG_COST_HIGH;
		list = i > start ? map_get(&c->classes, str_slice(s, start, i)) : NULL;
		if (list != NULL)
			result = add_references(c, list, depth, sums);
		start = i + 1;
	}
	return result;
}

static enum svg_cost_result add_children(struct svg_cost *c, const struct svg_node *node,
					 unsigned depth, struct sums *sums) {
	for (struct svg_node *child = node->first; child != NULL; child = child->next) {
		enum svg_cost_result result = count(c, child, depth + 1);

		if (result != SVG_COST_FINE)
			return result;
		sums->used += child->cost;
		if (sums->used > LIMIT_SVG_DRAWN)
			return SVG_COST_HIGH;
	}
	return SVG_COST_FINE;
}

static enum svg_cost_result count(struct svg_cost *c, struct svg_node *node, unsigned depth) {
	struct sums sums = { .used = node->drawn };
	enum svg_cost_result result;

	if (node->open)
		return SVG_COST_ENDLESS;
	if (node->counted)
		return SVG_COST_FINE;
	if (depth > LIMIT_SVG_REFERENCE_DEPTH)
		return SVG_COST_HIGH;
	node->open = true;
	result = add_children(c, node, depth, &sums);
	if (result == SVG_COST_FINE)
		result = add_references(c, &node->references, depth, &sums);
	if (result == SVG_COST_FINE)
		result = add_classes(c, node, depth, &sums);
	if (result == SVG_COST_FINE && node->drawn)
		result = add_references(c, &c->everywhere, depth, &sums);
	node->open = false;
	node->counted = true;
	/* Each term is at most the limit, so the product fits. */
	node->cost = sums.used * (1 + sums.painted) + sums.clipped;
	if (result == SVG_COST_FINE && node->cost > LIMIT_SVG_DRAWN)
		result = SVG_COST_HIGH;
	return result;
}

enum svg_cost_result svg_cost_judge(struct svg_cost *c) {
	return c->work > LIMIT_SVG_REFERENCES ? SVG_COST_HIGH : count(c, c->root, 0);
}
