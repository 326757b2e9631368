/* SPDX-License-Identifier: Apache-2.0 */
/* Findings for programs: one JSON object. Keys: version, findings (code, severity, message, path, line, column, end-line, end-column, help, notes),
 * summary (errors, warnings, infos). Sorted as the list is; paths as in the text form. */
#ifndef REPORT_JSON_H
#define REPORT_JSON_H

#include "base/buf.h"
#include "report/finding.h"

void findings_add_json(const struct findings *, struct buf *out);

#endif
