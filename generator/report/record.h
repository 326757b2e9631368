/* SPDX-License-Identifier: Apache-2.0 */
/* What was judged, beside what was found: which patterns and rules were applied to which document. It is kept only for a form of findings that
 * shows it (SVRL), since it is much larger than the findings. */
#ifndef REPORT_RECORD_H
#define REPORT_RECORD_H

#include "base/map.h"
#include "report/finding.h"

enum record_sort { RECORD_PATTERN, RECORD_RULE, RECORD_ASSERT, RECORD_REPORT };

/* A step of judging as the schema says it, the same for all documents. What it does not say is "". */
struct record_step {
	enum record_sort sort;
	struct str id, name, role, flag, see;
	struct str expression; /* the context of a rule, the test of an assert or report */
};

struct record_diagnostic {
	struct str id, text;
};

/* What came of an assert or report, or what else was found in the document. */
struct record_outcome {
	const struct finding *finding;
	struct str location;    /* an XPath of the node in what the rules saw */
	struct vec diagnostics; /* struct record_diagnostic */
};

struct record_event {
	const struct record_step *step;       /* NULL: it was found by reading or by the kind */
	const struct record_outcome *outcome; /* NULL for patterns and rules */
};

/* What happened to a document, or to the set, whose source is the project's file. One thread writes to a part at a time, with memory of its own. */
struct record_part {
	struct source *source;
	bool is_set;
	bool has_kind;     /* its fields and sections were judged, too */
	struct vec events; /* struct record_event */
};

/* A namespace of a schema. */
struct record_prefix {
	struct str prefix, uri;
};

struct record {
	struct arena *arena;
	struct str title, phase;
	struct vec prefixes; /* struct record_prefix */
	struct vec parts;    /* struct record_part */
	struct map steps;    /* to struct record_step */
};

/* An empty record, in the arena. */
struct record *record_new(struct arena *);

/* A namespace; one that it has already changes nothing. */
void record_add_prefix(struct record *, struct record_prefix);

/* The step that is the record's own copy of that one. Any thread may ask. */
const struct record_step *record_step(struct record *, const struct record_step *);

/* The record with the part of the set and those parts alone whose path is wanted. */
const struct record *record_narrow(struct arena *, const struct record *,
				   bool (*wanted)(const void *context, struct str path),
				   const void *context);

#endif
