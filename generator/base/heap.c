/* SPDX-License-Identifier: Apache-2.0 */
#include "base/heap.h"

#include <malloc.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

/* What is taken in one step and kept when it is free: addresses, which cost nothing until they are used. */
#define STEP ((size_t)64 << 20)
/* What is longer is taken and given back by itself. */
#define LONG ((size_t)4 << 20)
#define HUGE_PAGE ((uintptr_t)2 << 20)

void heap_prepare(void) {
	uintptr_t from, to;
	void *first;

	mallopt(M_MMAP_THRESHOLD, (int)LONG);
	mallopt(M_TRIM_THRESHOLD, (int)STEP);
	mallopt(M_TOP_PAD, (int)STEP);
	first = malloc(LONG / 2);
	from = ((uintptr_t)first + HUGE_PAGE - 1) & ~(HUGE_PAGE - 1);
	to = (uintptr_t)sbrk(0) & ~(HUGE_PAGE - 1);
	if (first != NULL && to > from && to - from <= 2 * STEP)
		madvise((void *)from, to - from, MADV_HUGEPAGE);
	free(first);
}

void heap_trim(void) {
	if (mallinfo2().fordblks > 2 * STEP)
		malloc_trim(0);
}
