/* SPDX-License-Identifier: Apache-2.0 */
/* Findings as workflow commands of GitHub Actions, a line each: annotations in the changed files. Worst first, for GitHub shows ten of
 * a severity; the others are lines of the log, so a message names its place. */
#ifndef REPORT_GITHUB_H
#define REPORT_GITHUB_H

#include "report/report.h"

void github_write(const struct report *, struct buf *out);

#endif
