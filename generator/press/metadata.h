/* SPDX-License-Identifier: Apache-2.0 */
/* What a PDF says about itself, and nothing that the engine said. */
#ifndef PRESS_METADATA_H
#define PRESS_METADATA_H

#include "press/pdf.h"
#include "press/press.h"

/* Removes from catalogue, pages and trailer all but the pages and their structure; links must have
 * been rewritten. Then adds language, document information and the same as XMP. */
void metadata_write(struct pdf *, const struct press_document *, const struct press_options *);

#endif
