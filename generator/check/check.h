/* SPDX-License-Identifier: Apache-2.0 */
/* Judges a set. Every finding goes to the list of its document or of the set. */
#ifndef CHECK_CHECK_H
#define CHECK_CHECK_H

#include "model/set.h"

/* Fields, sections and directives by kind; references from approved documents to drafts; variables that nothing uses. */
void check_run(struct set *);

#endif
