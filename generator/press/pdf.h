/* SPDX-License-Identifier: Apache-2.0 */
/* A PDF in memory, by libqpdf; only the files of the press that change PDFs include this header.
 * libqpdf's functions on objects do not fail one by one: what goes wrong is found by pdf_error. */
#ifndef PRESS_PDF_H
#define PRESS_PDF_H

#include <qpdf/qpdf-c.h>
#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/str.h"

#define PDF_POINTS_PER_MILLIMETRE (72 / 25.4)

struct pdf {
	struct arena *arena;
	qpdf_data q;
	int pages;
};

/* Opens the bytes, which must live as long. False, with why in *out_error (of the arena), when they
 * are no PDF with at least one page. Nothing has to be closed then. */
bool pdf_open(struct arena *, struct str bytes, struct pdf *out, struct str *out_error);
void pdf_close(struct pdf *);

/* What went wrong since the last call, "" when nothing did. */
struct str pdf_error(struct pdf *);

/* The finished file, of the arena; false with why in *out_error. Its bytes depend on its objects
 * only. */
bool pdf_write(struct pdf *, struct str *out, struct str *out_error);

/* The page with the number, from 0. */
qpdf_oh pdf_page(struct pdf *, int page);

/* Dictionary entries: from PDF syntax, and as text. */
void pdf_set(struct pdf *, qpdf_oh dictionary, const char *key, const char *syntax);
void pdf_set_name(struct pdf *, qpdf_oh dictionary, const char *key, const char *name);
void pdf_set_text(struct pdf *, qpdf_oh dictionary, const char *key, struct str utf8);

/* A string object of just these bytes. */
qpdf_oh pdf_new_string(struct pdf *, struct str bytes);
/* A stream object of these bytes, which are copied. */
qpdf_oh pdf_new_stream(struct pdf *, struct str bytes);

/* Why the object is no stream that can be read, or "" and its bytes, in the arena. One that is packed more than once or
 * longer than PDF_STREAM_BYTES is not: a few bytes can stand for any number. */
#define PDF_STREAM_BYTES ((size_t)256 << 20)
struct str pdf_read_stream(struct arena *, struct pdf *, qpdf_oh, struct str *out);

/* The bytes of a stream as they stand in the file, and whether that is without any packing. */
struct str pdf_raw_stream(struct arena *, struct pdf *, qpdf_oh stream, bool *out_plain);

/* All instructions of the page, in the arena. */
struct str pdf_content(struct arena *, struct pdf *, qpdf_oh page);

/* A new dictionary with the same entries; an empty one where this is none. */
qpdf_oh pdf_copy_dictionary(struct pdf *, qpdf_oh);

/* Leaves in the dictionary only the keys of the list, which ends in NULL. */
void pdf_keep_keys(struct pdf *, qpdf_oh dictionary, const char *const *keys);

#endif
