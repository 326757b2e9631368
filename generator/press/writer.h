/* SPDX-License-Identifier: Apache-2.0 */
/* A PDF as it is written (ISO 32000-2 7.5), from its first byte to its last. Objects get their numbers before they are written, in any order. The bytes
 * depend on what is written and in which order, and on nothing else. */
#ifndef PRESS_WRITER_H
#define PRESS_WRITER_H

#include <stdbool.h>
#include <stdint.h>

#include "base/buf.h"

/* Begins as { 0 }, or as { .old = true }; writer_free ends it. */
struct writer {
	bool old;       /* PDF 1.4, in which each object stands for itself, as PDF/A-1 wants it */
	struct buf out; /* all that is written */
	struct buf places; /* struct writer_place, by number */
	struct buf
		open; /* the objects that are gathered to be packed together, and where each begins */
	struct buf starts;
	uint32_t gathered;
	struct buf *sink; /* of the object that is being written */
};

/* The first of n numbers that follow each other; the very first one is 1. */
uint32_t writer_reserve(struct writer *, size_t n);

/* What the object with the number is to be written to, until writer_end. A stream comes with dictionary and "stream" and "endstream". */
struct buf *writer_begin(struct writer *, uint32_t number, bool is_stream);
void writer_end(struct writer *);

/* An object; and a stream, with these entries in its dictionary, packed or as it is. */
void writer_add(struct writer *, uint32_t number, struct str object);
void writer_add_stream(struct writer *, uint32_t number, struct str entries, struct str bytes,
		       bool packed);

/* Ends the file. Every number that was reserved has been written. */
void writer_finish(struct writer *, uint32_t catalogue, uint32_t information);
/* The file, which the caller frees; everything else is given back. */
struct buf writer_free(struct writer *);

#endif
