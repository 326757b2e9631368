/* SPDX-License-Identifier: Apache-2.0 */
/* The links of a page as the engine wrote them: a box and an address each. */
#ifndef PRESS_ANNOTATION_H
#define PRESS_ANNOTATION_H

#include "press/pdf.h"

/* What addresses of the press's own begin with. */
#define SCHEME_TARGET "x-dossier:dest:"
#define SCHEME_REFERENCE "x-dossier:ref:"
#define SCHEME_FILE "x-dossier:file:"
#define SCHEME_PAGE "x-dossier:page:"
/* Of tables: see head.h. */
#define SCHEME_HEAD "x-dossier:head:"
#define SCHEME_ROW "x-dossier:row:"
#define SCHEME_END "x-dossier:end:"

/* In points, from the page's lower left corner. */
struct annotation_box {
	double left, bottom, right, top;
};

/* A link as it was found. */
struct annotation {
	int page;   /* from 0 */
	int object; /* its number in the PDF; 0 where it has none */
	struct annotation_box box;
	struct str address;
	struct str contents; /* what a reader is told of it: of a structure, else "" */
};

struct annotations {
	struct annotation *items;
	size_t n;
};

/* All annotations that have an address, by page, in the arena. */
struct annotations annotation_read(struct arena *, struct pdf *);

/* The page's annotations and how many there are. */
qpdf_oh annotation_list(struct pdf *, int page, int *out_n);

/* A rectangle with its corners in order: some engines write them upside down. */
struct annotation_box annotation_box(struct pdf *, qpdf_oh rectangle);

/* Sets the rectangle of an annotation. */
void annotation_set_box(struct pdf *, qpdf_oh annotation, const struct annotation_box *);

/* The address of a link, of the arena; "" of anything else. */
struct str annotation_address(struct arena *, struct pdf *, qpdf_oh annotation);

/* Whether it only says where something is, and nothing is left of it in the end. */
bool annotation_is_mark(struct str address);

/* What follows the scheme, with %XX as the bytes that they stand for. */
struct str annotation_key(struct arena *, struct str address, const char *scheme);

#endif
