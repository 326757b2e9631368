/* SPDX-License-Identifier: Apache-2.0 */
/* Findings as SARIF 2.1.0 (OASIS), one run: rules for the codes that were found, columns in code points, paths below %SRCROOT%. */
#ifndef REPORT_SARIF_H
#define REPORT_SARIF_H

#include "report/report.h"

void sarif_write(const struct report *, struct buf *out);

#endif
