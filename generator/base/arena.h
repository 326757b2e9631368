/* SPDX-License-Identifier: Apache-2.0 */
/* Memory that is given back all at once. A document, a page or a run has an arena; nothing in it is freed alone. */
#ifndef BASE_ARENA_H
#define BASE_ARENA_H

#include <stddef.h>

struct arena;

/* A new, empty arena; arena_free gives it and all its memory back. An arena belongs to one thread at a time. */
struct arena *arena_new(void);
void arena_free(struct arena *);

/* n zeroed bytes, aligned for any type, never NULL. */
void *arena_alloc(struct arena *, size_t n);

/* n zeroed elements of the given size; a product that overflows ends the process. */
void *arena_array(struct arena *, size_t n, size_t size);

/* A copy of the n bytes at p, followed by a NUL. */
char *arena_copy(struct arena *, const void *p, size_t n);

/* What the arena has taken from the system, in bytes. */
size_t arena_size(const struct arena *);

#define ARENA_NEW(arena, type) ((type *)arena_alloc((arena), sizeof(type)))
#define ARENA_ARRAY(arena, n, type) ((type *)arena_array((arena), (n), sizeof(type)))

#endif
