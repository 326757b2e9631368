/* SPDX-License-Identifier: Apache-2.0 */
/* One Schematron schema as it was parsed: whether it can be used, which codes it declares, and what its rules look at. Part of
 * schematron.c. */
#ifndef CHECK_SCHEMA_H
#define CHECK_SCHEMA_H

#include <libxml/tree.h>

#include "base/map.h"
#include "base/vec.h"
#include "report/record.h"

struct schema {
	struct arena *arena;
	struct str origin; /* "rules/soa.sch" */
	const char *
		phase; /* the one to judge in, "" for all; a pattern that it leaves out does not count */
	struct map asserts;  /* id of an assert or report, "RSK-004.asset", to struct code */
	struct vec declared; /* struct code: those whose id is the code's own */
	bool documents, set; /* whether it has patterns of that scope */
	bool every_kind;     /* a pattern of scope document is for documents of all kinds */
	struct map kinds;    /* name of a kind to itself: else of these */
	bool text;           /* a rule of scope document names `text` */
	struct vec prefixes; /* struct record_prefix: its namespaces */
	struct map *names;   /* to itself: every name in expressions of scope set, of all schemas */
};

/* Whether the tree is a Schematron schema that we can judge by, whatever its asserts are called. False, with SCH-001 at the lines. */
bool schema_judge(struct schema *, struct findings *, struct source *, xmlDocPtr);

/* Fills the schema from its tree. False, with SCH-001 at the lines, when it can't be used. */
bool schema_read(struct schema *, struct findings *, struct source *, xmlDocPtr);

#endif
