/* SPDX-License-Identifier: Apache-2.0 */
/* A growing array of pointers, in an arena. */
#ifndef BASE_VEC_H
#define BASE_VEC_H

#include <stddef.h>

#include "base/arena.h"

/* Begins as { 0 }. */
struct vec {
	void **items;
	size_t n, capacity;
};

void vec_add(struct arena *, struct vec *, void *item);

#endif
