/* SPDX-License-Identifier: Apache-2.0 */
/* Pages as HTML text. The last gate: whatever a stylesheet made, nothing that runs or loads other
 * pages gets through. */
#ifndef XSLT_HTML_H
#define XSLT_HTML_H

#include <stdbool.h>

#include <libxml/tree.h>

#include "base/buf.h"
#include "report/finding.h"

/* Adds the page as HTML: doctype, void elements without an end, foreign elements (SVG, MathML)
 * self-closing where empty, UTF-8. Comments and processing instructions are left out,
 * disable-output-escaping has no effect. False, with a finding at the place: XSL-006 for what HTML
 * can't hold (control characters, text that is not UTF-8, text in <br>, an end tag in <style>,
 * elements of other languages); XSL-007 for scripts, event attributes, frames and objects, and
 * links of any other scheme than http, https, mailto and x-dossier, or data of an image. */
bool html_serialise(struct buf *out, const xmlDoc *page, struct findings *, struct span place);

/* Whether the page's <main> (its <body> or root where there is none) still says what the document's
 * <body> says: the letters and digits of each text of the body, without a gap, in the body's order.
 * What a page adds between the texts (numbers, labels, tables) does no harm. Takes time linear in
 * both. */
bool html_keeps_text(const xmlNode *body, const xmlDoc *page);

#endif
