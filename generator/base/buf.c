/* SPDX-License-Identifier: Apache-2.0 */
#include "base/buf.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/die.h"

static char *reserve(struct buf *b, size_t n) {
	size_t want = b->n + n;

	if (want < b->n)
		die("buffer of %zu and %zu bytes", b->n, n);
	if (want > b->capacity) {
		size_t capacity = b->capacity != 0 ? b->capacity : 256;

		while (capacity < want)
			capacity *= 2;
		b->p = xrealloc(b->p, capacity);
		b->capacity = capacity;
	}
	return b->p + b->n;
}

void buf_add(struct buf *b, const void *p, size_t n) {
	if (n == 0)
		return;
	memcpy(reserve(b, n), p, n);
	b->n += n;
}

void buf_add_char(struct buf *b, char c) {
	*reserve(b, 1) = c;
	b->n++;
}

void buf_add_str(struct buf *b, struct str s) {
	buf_add(b, s.p, s.n);
}

void buf_add_c(struct buf *b, const char *s) {
	buf_add(b, s, strlen(s));
}

void buf_print(struct buf *b, const char *format, ...) {
	va_list args, again;
	int n;

	va_start(args, format);
	va_copy(again, args);
	n = vsnprintf(NULL, 0, format, args);
	va_end(args);
	if (n < 0)
		die("format '%s'", format);
	vsnprintf(reserve(b, (size_t)n + 1), (size_t)n + 1, format, again);
	va_end(again);
	b->n += (size_t)n;
}

struct str buf_str(const struct buf *b) {
	return (struct str){ b->p != NULL ? b->p : "", b->n };
}

void buf_clear(struct buf *b) {
	b->n = 0;
}

void buf_free(struct buf *b) {
	free(b->p);
	*b = (struct buf){ 0 };
}
