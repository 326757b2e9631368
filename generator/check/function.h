/* SPDX-License-Identifier: Apache-2.0 */
/* The XPath functions of rules, in the namespace urn:dossier: d:day, d:add, d:minutes, d:matches, d:words, d:compare-versions,
 * d:normal, d:documents, d:path, d:at, d:uuid; and of exports and overviews: d:label, d:type. */
#ifndef CHECK_FUNCTION_H
#define CHECK_FUNCTION_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/vec.h"
#include "report/source.h"

#define FUNCTION_NAMESPACE "urn:dossier"

/* Tells libxslt of them. Once, behind stylesheet_start and before any thread. */
void function_start(void);

/* Whether expressions of rules may call the function of that namespace, "" for those of XPath and XSLT. */
bool function_is_known(const char *name, const char *uri);

/* The places that d:at was asked for on this thread, in the arena: it returns the number of the place, counted from 1. */
struct places {
	struct arena *arena;
	struct vec spans; /* struct span */
};

/* Where d:at notes places from now on, on this thread; NULL for nowhere. */
void function_note_places(struct places *);

#endif
