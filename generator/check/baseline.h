/* SPDX-License-Identifier: Apache-2.0 */
/* Baselines: earlier states of the set, which `dossier export baseline.xml` wrote and a project keeps in baselines/. What changed since
 * then follows from comparing them with the set (ISO/IEC 27001 6.3, 7.5.3 e, 8.1). */
#ifndef CHECK_BASELINE_H
#define CHECK_BASELINE_H

#include <libxml/tree.h>

#include "model/set.h"

/* "2026-03-20" of "baselines/2026-03-20.xml"; one that is no file is called what its source is. */
struct str baseline_name(const struct source *);

/* SET-012, in the set's list, for each file that is none. */
void baseline_check(const struct set *);

/* Adds a copy of each to the root, with the name of its file in @name, the earliest first. What is none is left out. */
void baseline_add_all(struct arena *scratch, const struct set *, xmlNodePtr root);

#endif
