/* SPDX-License-Identifier: Apache-2.0 */
/* What a compiled schema says of a view, as SVRL, becomes findings, and where a record is kept, steps of it. Part of schematron.c. */
#ifndef CHECK_OUTCOME_H
#define CHECK_OUTCOME_H

#include "check/function.h"
#include "check/schema.h"
#include "model/set.h"

/* One thread's reading of what was said of a document, or of the set. */
struct outcomes {
	struct set *set;
	struct document *document; /* NULL: the set */
	struct arena *scratch;
	struct record_part *part; /* NULL: no record is kept */
	struct map owners;        /* of the set: path of a source to struct document */
};

/* Reads the result for one schema. Places are those that d:at noted meanwhile. */
void outcomes_read(struct outcomes *, const struct schema *, const struct places *, xmlDocPtr svrl);

/* Notes in the part where in the view that stands which was found before any rule was asked. */
void outcomes_locate(struct outcomes *, xmlDocPtr view);

#endif
