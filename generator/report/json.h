/* SPDX-License-Identifier: Apache-2.0 */
/* Findings for programs: one JSON object. Keys: version, findings (code, severity, message, path, line, column, end-line, end-column, help, notes),
 * summary (errors, warnings, infos). Sorted as the list is; paths as in the text form. With statistics, the key statistics
 * (code, severity, count, title) stands in place of findings. */
#ifndef REPORT_JSON_H
#define REPORT_JSON_H

#include "report/report.h"

void findings_add_json(const struct findings *, struct buf *out);

/* The writer of the format. */
void json_write(const struct report *, struct buf *out);

#endif
