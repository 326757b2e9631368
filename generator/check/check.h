/* SPDX-License-Identifier: Apache-2.0 */
/* Judges a set. Every finding goes to the list of its document or of the set. */
#ifndef CHECK_CHECK_H
#define CHECK_CHECK_H

#include "model/set.h"

/* Fields, sections and directives by kind; what is cited, and whether it is in force; successions; variables that nothing uses;
 * the Schematron rules of the phase. */
void check_run(struct set *, const char *phase);

/* Adds the codes that Schematron rules declare to the set's, without judging. */
void check_declare(struct set *);

#endif
