/* SPDX-License-Identifier: Apache-2.0 */
/* A text that is read, and places in it. */
#ifndef REPORT_SOURCE_H
#define REPORT_SOURCE_H

#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/str.h"

/* Line starts are found on first use, so a source belongs to one thread at a time. */
struct source {
	struct str path; /* as the user would type it, relative to where the program was started */
	struct str text;
	struct arena *arena;
	uint32_t *lines; /* the offset at which each line begins */
	size_t line_count;
};

/* A range of bytes of a source. Without a source it is no place at all. */
struct span {
	struct source *source;
	uint32_t offset, length;
};

/* 1-based; columns count code points. Line 0 means: the file as a whole. */
struct place {
	size_t line, column;
};

#define NO_SPAN ((struct span){ NULL, 0, 0 })

struct source *source_new(struct arena *, struct str path, struct str text);

/* A file whose content could not be read, or is not text: findings name it without a line. */
struct source *source_unread(struct arena *, struct str path);

struct place source_place(struct source *, size_t offset);

/* The line's text without its end; line is 1-based and exists. */
struct str source_line(struct source *, size_t line);
/* The offset at which the 1-based line begins; the text's length where there is no such line. */
size_t source_line_offset(struct source *, size_t line);

struct str span_text(struct span);
struct span span_of(struct source *, size_t offset, size_t length);

#endif
