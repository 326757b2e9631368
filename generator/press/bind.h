/* SPDX-License-Identifier: Apache-2.0 */
/* Binding: many documents in one PDF, with pages numbered through, links between them, numbers of pages in the text, an outline over all, and
 * files inside. It costs one rendering of each document, none of which knows its place: numbers are painted afterwards, so what was rendered
 * before can be taken from the cache. */
#ifndef PRESS_BIND_H
#define PRESS_BIND_H

#include "base/buf.h"
#include "press/press.h"

/* A file inside the PDF. */
struct press_attachment {
	struct str name, description;
	struct str type; /* its media type: "text/csv" */
	struct str bytes;
};

struct press_pack {
	/* What the file says about itself; its html and outline are not used. Marked as a draft, it is one on every page. */
	const struct press_document *about;
	/* In order. A page number is <a class="pg" href="x-dossier:page:KEY"></a>, an empty box; a reference to a document that is not among them
	 * becomes plain text. */
	const struct press_document *documents;
	size_t n;
	struct vec outline;     /* struct press_heading, of all documents */
	struct vec attachments; /* struct press_attachment */
	struct str icc; /* a profile of sRGB, for the output intent of PDF/A; "" without one */
};

/* The file, in *out, which the caller frees. False, with findings, when a document failed (ENG-002), after trying the others, or something was lost
 * (ENG-003, ENG-005); *out is empty then. */
bool press_bind(struct findings *, const struct press_options *, const struct press_pack *,
		struct buf *out);

#endif
