/* SPDX-License-Identifier: Apache-2.0 */
/* Findings as JUnit's XML, as forges and CI servers read it: a suite for each family of codes, in it a case for each file. A case fails with a
 * finding that fails the run; others are its output. Without any finding there is one case, which passes. */
#ifndef REPORT_JUNIT_H
#define REPORT_JUNIT_H

#include "report/report.h"

void junit_write(const struct report *, struct buf *out);

#endif
