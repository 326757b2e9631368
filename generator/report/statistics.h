/* SPDX-License-Identifier: Apache-2.0 */
/* How often each code was found. */
#ifndef REPORT_STATISTICS_H
#define REPORT_STATISTICS_H

#include "base/buf.h"
#include "report/finding.h"

/* A code that counted as an error here and as a warning there has two. */
struct statistic {
	const struct code *code;
	enum severity severity;
	size_t count;
};

/* struct statistic, in the arena: the worst first, then the most frequent, then by code. */
struct vec statistics_of(struct arena *, const struct findings *);

/* A line for each: count, severity, code, title. */
void statistics_add_text(struct buf *, const struct findings *);

#endif
