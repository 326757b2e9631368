/* SPDX-License-Identifier: Apache-2.0 */
/* Findings as SVRL, the result language of Schematron (ISO/IEC 19757-3:2020, Annex D), with all that was judged: one schematron-output for the
 * run. What reading found stands in a pattern "reading" of the document, what its kind asks for in a pattern "kinds". Places are attributes of
 * svrl:text in the namespace urn:dossier. */
#ifndef REPORT_SVRL_H
#define REPORT_SVRL_H

#include "report/report.h"

void svrl_write(const struct report *, struct buf *);

#endif
