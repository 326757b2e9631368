/* SPDX-License-Identifier: Apache-2.0 */
/* Rules as data: the Schematron schemas (ISO/IEC 19757-3) of templates/rules/, compiled once per run and applied to the views. */
#ifndef CHECK_SCHEMATRON_H
#define CHECK_SCHEMATRON_H

#include "model/set.h"

struct schematron;

/* Loads rules/NAME.sch of the project's templates and of the program's, of two with one name the project's, for a phase. The codes that they
 * declare are added to the set's. Never NULL; schemas that can't be used are SCH-001 and are left out. Memory is the arena's, but for the findings; what libxslt
 * holds is given back by schematron_free. Alone, not within xmlmem_run. */
struct schematron *schematron_load(struct arena *, struct set *, const char *phase);
void schematron_free(struct schematron *);

/* The phase in which they judge. */
const char *schematron_phase(const struct schematron *);

/* Adds the codes and parameters that they declare to those of another set. */
void schematron_declare(const struct schematron *, struct set *);

/* Judges one document by the rules of documents. */
void schematron_run_document(const struct schematron *, struct set *, struct document *);

/* Judges every document, in parallel, and then the set. What the rules find goes to the list of the document that has the place. */
void schematron_run(const struct schematron *, struct set *);

#endif
