/* SPDX-License-Identifier: Apache-2.0 */
/* Findings for people: path:line:col: severity: message [CODE], the line, a caret, notes, help, and a line with the counts.
 * Of one code in one file at most 20 are written, then how many more. Nothing for an empty list. */
#ifndef REPORT_TEXT_H
#define REPORT_TEXT_H

#include <stdbool.h>
#include <stdio.h>

#include "report/report.h"

/* The writer of the format. */
void text_write(const struct report *, struct buf *out);

/* The same, to a file. */
void findings_print_text(const struct findings *, FILE *, bool colour);

#endif
