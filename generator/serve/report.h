/* SPDX-License-Identifier: Apache-2.0 */
/* The pages that serve itself has, made by templates/serve/report.xsl. */
#ifndef SERVE_REPORT_H
#define SERVE_REPORT_H

#include "serve/edition.h"

/* The findings of an edition, which is judged or can't be read. Where the stylesheet can't be used, as plain text in HTML. */
void report_findings(struct edition *, struct buf *out);

/* A page that could not be made, and why. */
void report_failure(struct edition *, struct str name, const struct findings *, struct buf *out);

/* A page that is not there. */
void report_missing(struct edition *, struct str path, struct buf *out);

#endif
