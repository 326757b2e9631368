/* SPDX-License-Identifier: Apache-2.0 */
/* Findings as a summary for a merge request or a job: how many, and a table of the worst. What comes from content stands in code spans, where it
 * is neither formatting nor a mention of somebody. */
#ifndef REPORT_MARKDOWN_H
#define REPORT_MARKDOWN_H

#include "report/report.h"

void markdown_write(const struct report *, struct buf *out);

#endif
