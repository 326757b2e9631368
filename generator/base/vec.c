/* SPDX-License-Identifier: Apache-2.0 */
#include "base/vec.h"

#include <string.h>

void vec_add(struct arena *a, struct vec *v, void *item) {
	if (v->n == v->capacity) {
		size_t capacity = v->capacity != 0 ? v->capacity * 2 : 4;
		void **items = ARENA_ARRAY(a, capacity, void *);

		if (v->n > 0)
			memcpy(items, v->items, v->n * sizeof(*items));
		v->items = items;
		v->capacity = capacity;
	}
	v->items[v->n++] = item;
}
