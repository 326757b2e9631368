/* SPDX-License-Identifier: Apache-2.0 */
/* The forms in which findings are written, by name. */
#ifndef REPORT_FORMAT_H
#define REPORT_FORMAT_H

#include "report/report.h"

struct format {
	const char *name;
	void (*write)(const struct report *, struct buf *);
	bool counts; /* can write how often each code was found (report.statistics) */
	bool record; /* writes what was judged, too (report.record) */
};

/* Ends with a row whose name is NULL; the first is for people. */
extern const struct format format_table[];

/* NULL where there is none of that name. */
const struct format *format_find(const char *name);

/* "text, json or sarif": the names of all, or of those that can write statistics. */
struct str format_names(struct arena *, bool counts);

#endif
