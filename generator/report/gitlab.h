/* SPDX-License-Identifier: Apache-2.0 */
/* Findings as a report of GitLab's Code Quality: a JSON array. Fingerprints differ, for of equal ones GitLab shows one, and hold no line
 * numbers, for else a new line would make all findings below it new. */
#ifndef REPORT_GITLAB_H
#define REPORT_GITLAB_H

#include "report/report.h"

void gitlab_write(const struct report *, struct buf *out);

#endif
