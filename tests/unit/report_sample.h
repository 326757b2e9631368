/* SPDX-License-Identifier: Apache-2.0 */
/* A list of findings for the tests of writers, and what a writer makes of a list. */
#ifndef REPORT_SAMPLE_H
#define REPORT_SAMPLE_H

#include "report/report.h"
#include "test.h"

/* As of a project in the folder docs of a repository in /r, checked from /r. */
static inline struct report sample_report(struct arena *a) {
	return (struct report){
		.findings = findings_new(a),
		.here = STR("/r"),
		.project = STR("docs/dossier.yaml"),
		.fail_on = SEVERITY_ERROR,
	};
}

static inline struct findings *sample_list(const struct report *r) {
	return (struct findings *)(uintptr_t)r->findings;
}

/* Line 2 is "größe: [[X]]". */
static inline struct source *sample_source(struct arena *a, const char *path) {
	return source_new(a, str_of(path),
			  STR("---\ngr\xc3\xb6\xc3\x9f"
			      "e: [[X]]\nlast\n"));
}

/* [[X]] */
static inline struct span sample_span(struct source *s) {
	return span_of(s, 13, 5);
}

static inline struct str written(struct arena *a, const struct report *r,
				 void (*write)(const struct report *, struct buf *)) {
	struct buf b = { 0 };
	struct str copy;

	write(r, &b);
	copy = str_copy(a, buf_str(&b));
	buf_free(&b);
	return copy;
}

#endif
