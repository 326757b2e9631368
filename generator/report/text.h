/* SPDX-License-Identifier: Apache-2.0 */
/* Findings for people: path:line:col: severity: message [CODE], the line, a caret, notes, help. */
#ifndef REPORT_TEXT_H
#define REPORT_TEXT_H

#include <stdbool.h>
#include <stdio.h>

#include "report/finding.h"

/* Prints the sorted list and a line with the counts. Of one code in one file at most 20 are printed, then how many more. */
void findings_print_text(const struct findings *, FILE *, bool colour);

#endif
