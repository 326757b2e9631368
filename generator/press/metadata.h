/* SPDX-License-Identifier: Apache-2.0 */
/* What a PDF says about itself, and nothing that the engine said. */
#ifndef PRESS_METADATA_H
#define PRESS_METADATA_H

#include "base/buf.h"
#include "press/pdf.h"
#include "press/press.h"

/* Removes from catalogue, pages and trailer all but the pages and their structure; links must have
 * been rewritten. Then adds language, document information and the same as XMP. */
void metadata_write(struct pdf *, const struct press_document *, const struct press_options *);

/* Adds the XMP of a document: what it says about itself. */
void metadata_add_xmp(struct buf *, const struct press_document *, const struct press_options *);

/* The entries of a document's information but for its dates. */
enum { METADATA_ENTRIES = 6 };
struct metadata_entry {
	const char *key;
	struct str value;
};
void metadata_entries(const struct press_document *, const struct press_options *,
		      struct metadata_entry out[METADATA_ENTRIES]);

/* "D:20260301120000Z", in the arena. */
struct str metadata_date(struct arena *, int64_t seconds);

#endif
