/* SPDX-License-Identifier: Apache-2.0 */
/* Cuts in the text of a document: a member of a map, an item of a list, a value, a section, each
 * with all that belongs to it and nothing else. */
#ifndef MUTANTS_EDIT_H
#define MUTANTS_EDIT_H

#include "model/document.h"

/* The bytes from and to (exclusive) become the text. */
struct edit {
	size_t from, to;
	struct str text;
	long values; /* how many values the front matter then has more, or fewer */
};

/* The member of a map, or the item of a list, is taken out; an empty {} or [] stays where it was the
 * only one. */
struct edit edit_drop(struct arena *, const struct value *parent, const struct value *child);

/* Another text in the place of a value that is one. */
struct edit edit_replace(const struct value *, struct str text);

/* One more member, before all others: "key: value". */
struct edit edit_insert(struct arena *, const struct value *map, struct str member);

/* A heading with all that stands below it; or only what stands below it. */
struct edit edit_drop_section(const struct document *, const struct heading *);
struct edit edit_empty_section(const struct document *, const struct heading *);

struct str edit_apply(struct arena *, struct str text, const struct edit *);

/* How many values there are in a tree. */
long edit_count_values(const struct value *);

#endif
