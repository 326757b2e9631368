/* SPDX-License-Identifier: Apache-2.0 */
/* Judges a set. Every finding goes to the list of its document or of the set. */
#ifndef CHECK_CHECK_H
#define CHECK_CHECK_H

#include "model/set.h"

/* Fields, sections and directives by kind; what is cited, and whether it is in force; successions; variables that nothing uses;
 * the Schematron rules of the phase. */
void check_run(struct set *, const char *phase);

/* The same by rules that were loaded before: they serve every set that has these templates. */
struct schematron;
void check_run_by(struct set *, const struct schematron *);

/* Its two parts. After the first one pages can be made, while the second one, which writes to lists of findings alone, runs in another
 * thread; pages that show findings, and all that is made of the whole set, wait for that. */
void check_prepare(struct set *, const struct schematron *);
void check_judge(struct set *, const struct schematron *);

/* Judges one document, which need not be in the set, by the rules that look at it alone. */
void check_document(struct set *, struct document *, const struct schematron *);

/* Adds the codes that Schematron rules declare to the set's, without judging. */
void check_declare(struct set *);

#endif
