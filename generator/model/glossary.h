/* SPDX-License-Identifier: Apache-2.0 */
/* The terms that glossaries of the set define (entries called "term"), looked for in texts. */
#ifndef MODEL_GLOSSARY_H
#define MODEL_GLOSSARY_H

#include "model/set.h"

struct glossary;

/* A term that stands in a text. */
struct term {
	struct entry *entry;
	size_t at, length; /* bytes of the text */
};

/* NULL where nothing is defined. In the arena of the set. */
struct glossary *glossary_load(const struct set *);

/* The first term at or behind the offset, as whole words, with or without a capital letter; the longest of those that begin there. False
 * without one. The glossary may be NULL. Safe from several threads. */
bool glossary_find(const struct glossary *, struct str text, size_t from, struct term *out);

/* What a term means, without links; in the arena. */
struct str glossary_meaning(struct arena *, const struct set *, const struct entry *term);

#endif
