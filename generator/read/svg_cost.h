/* SPDX-License-Identifier: Apache-2.0 */
/* What an SVG costs to draw once every <use>, marker, mask and pattern is followed: a few hundred
 * bytes can ask for billions of shapes. The cost is never counted too low, and seldom too high. */
#ifndef READ_SVG_COST_H
#define READ_SVG_COST_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/map.h"
#include "base/str.h"
#include "base/vec.h"

struct svg_node;

struct svg_cost {
	struct arena *arena;
	struct map ids;        /* struct svg_node */
	struct map classes;    /* struct vec of references: what rules for a class refer to */
	struct vec everywhere; /* what other rules refer to */
	bool inherits;         /* "inherit" or a variable was met: every reference is inherited */
	size_t work;           /* references that were noted or followed */
	struct svg_node *root; /* it draws nothing; the image is its child */
};

/* How an element names another one. */
enum svg_reference {
	SVG_USED,    /* it shows the other: href */
	SVG_CLIPPED, /* it is clipped, masked or filtered as a whole */
	SVG_PAINTED, /* it and everything in it are painted or marked with the other */
};

/* An empty tree. */
void svg_cost_start(struct svg_cost *, struct arena *);

/* Adds an element as the last child of the parent. */
struct svg_node *svg_cost_add(struct svg_cost *, struct svg_node *parent, bool drawn);

/* What its attributes say. The texts must live as long as the tree. Classes stand between
 * blanks. */
void svg_cost_name(struct svg_cost *, struct svg_node *, struct str id);
void svg_cost_classes(struct svg_node *, struct str classes);
void svg_cost_refer(struct svg_cost *, struct svg_node *, struct str id, enum svg_reference);

/* Notes the references in an attribute other than href. */
void svg_cost_attribute(struct svg_cost *, struct svg_node *, struct str name, struct str value);

/* Notes what the rules of a style sheet refer to. A rule counts for every element of the last class
 * in its selector, or for every element. */
void svg_cost_style(struct svg_cost *, struct str sheet);

enum svg_cost_result { SVG_COST_FINE, SVG_COST_HIGH, SVG_COST_ENDLESS };

/* Whether the image stays below LIMIT_SVG_DRAWN, LIMIT_SVG_REFERENCE_DEPTH and
 * LIMIT_SVG_REFERENCES, and nothing refers to itself. */
enum svg_cost_result svg_cost_judge(struct svg_cost *);

#endif
