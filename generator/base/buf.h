/* SPDX-License-Identifier: Apache-2.0 */
/* Bytes that grow. The only owner of heap memory outside the arenas; buf_free gives it back. */
#ifndef BASE_BUF_H
#define BASE_BUF_H

#include <stddef.h>

#include "base/attr.h"
#include "base/str.h"

/* Begins as { 0 }. p is NULL while nothing was added; it is not NUL-terminated. */
struct buf {
	char *p;
	size_t n, capacity;
};

void buf_add(struct buf *, const void *p, size_t n);
void buf_add_char(struct buf *, char);
void buf_add_str(struct buf *, struct str);
void buf_add_c(struct buf *, const char *);
void buf_print(struct buf *, const char *format, ...) PRINTF(2, 3);

/* What it holds now; valid until the next call that adds. */
struct str buf_str(const struct buf *);
/* Drops the content and keeps the memory. */
void buf_clear(struct buf *);
void buf_free(struct buf *);

#endif
