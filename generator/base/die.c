/* SPDX-License-Identifier: Apache-2.0 */
#include "base/die.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

void die(const char *format, ...) {
	va_list args;

	fputs("dossier: ", stderr);
	va_start(args, format);
	vfprintf(stderr, format, args);
	va_end(args);
	fputc('\n', stderr);
	/* Not exit(): handlers could need the memory that is gone. */
	_exit(EXIT_DEFECT);
}

static void *checked(void *p, size_t n) {
	if (p == NULL && n != 0)
		die("out of memory (%zu bytes)", n);
	return p;
}

void *xmalloc(size_t n) {
	return checked(malloc(n), n);
}

void *xcalloc(size_t n, size_t size) {
	return checked(calloc(n, size), n);
}

void *xrealloc(void *p, size_t n) {
	return checked(realloc(p, n), n);
}

void xfree(void *p) {
	free(p);
}
