/* SPDX-License-Identifier: Apache-2.0 */
/* The end of the process when our own code or the machine's memory has failed: nothing can be saved, nothing is half written. */
#ifndef BASE_DIE_H
#define BASE_DIE_H

#include <stddef.h>

#include "base/attr.h"

/* The exit status for a defect of ours or for exhausted memory (EX_SOFTWARE of sysexits.h). */
#define EXIT_DEFECT 70

/* Prints "dossier: " and the message on standard error and ends the process with EXIT_DEFECT. */
void die(const char *format, ...) NORETURN PRINTF(1, 2);

/* malloc, calloc and realloc that never return NULL; n bytes or n elements of the given size. */
void *xmalloc(size_t n);
void *xcalloc(size_t n, size_t size);
void *xrealloc(void *p, size_t n);
void xfree(void *p);

#endif
