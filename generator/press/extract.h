/* SPDX-License-Identifier: Apache-2.0 */
/* From a PDF that an engine made to a part of a pack (part.h). */
#ifndef PRESS_EXTRACT_H
#define PRESS_EXTRACT_H

#include "press/pdf.h"

/* What a part is made for. */
enum extract_use {
	EXTRACT_PAGES,          /* of a document */
	EXTRACT_OVERLAYS,       /* to be laid over pages: each is a form */
	EXTRACT_ARCHIVED_PAGES, /* the same for PDF/A-1: see archive.h */
	EXTRACT_ARCHIVED_OVERLAYS,
	EXTRACT_TAGGED_PAGES /* of a document whose elements the engine marked: see structure.h */
};

/* The bytes of the part (see part_read), in the arena. The HTML is what the engine was given, and looked at where it marked elements. The PDF is changed
 * and good for nothing else afterwards. False, with why in *out_error. */
bool extract_part(struct arena *, struct pdf *, enum extract_use, struct str html, struct str *out,
		  struct str *out_error);

#endif
