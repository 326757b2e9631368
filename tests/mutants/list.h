/* SPDX-License-Identifier: Apache-2.0 */
/* The mutants that are known to go unnoticed: lines "mutant: reason". A '*' in the name stands for one step of its path. */
#ifndef MUTANTS_LIST_H
#define MUTANTS_LIST_H

#include <stdio.h>

#include "base/str.h"
#include "base/vec.h"

/* What stands in the place of a reason that a person has yet to write. */
#define NO_REASON "TODO"

struct line {
	struct str text;           /* the whole line */
	struct str name, reason;   /* "" for a comment or an empty line */
	size_t unnoticed, noticed; /* how many mutants of that name went so */
};

struct list {
	struct arena *arena;
	struct vec lines;    /* struct line */
	struct vec unlisted; /* struct str: mutants that went unnoticed and are in no line */
};

struct list list_parse(struct arena *, struct str text);

/* Notes how a mutant went, in every line that means it. */
void list_note(struct list *, struct str mutant, bool was_noticed);

/* Says what of the list is not so, or lacks a reason, and which mutants it lacks: how many lines. Where only some mutants were tried, is_whole is
 * false, and what none of them is meant by stays. */
size_t list_complain(const struct list *, bool is_whole);

/* The list as it should be: without what is not so, with what it lacks. */
void list_write(const struct list *, FILE *);

#endif
