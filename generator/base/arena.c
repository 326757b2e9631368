/* SPDX-License-Identifier: Apache-2.0 */
#include "base/arena.h"

#include <stdalign.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/die.h"

/* Under AddressSanitizer each allocation is its own malloc: without that an overrun inside a chunk is invisible. */
#if defined(__SANITIZE_ADDRESS__)
#define ARENA_ONE_MALLOC_EACH 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define ARENA_ONE_MALLOC_EACH 1
#endif
#endif
#ifndef ARENA_ONE_MALLOC_EACH
#define ARENA_ONE_MALLOC_EACH 0
#endif

#define ALIGNMENT alignof(max_align_t)
#define FIRST_CHUNK ((size_t)4096)
#define LARGEST_CHUNK ((size_t)1 << 20)

struct chunk {
	struct chunk *next;
	size_t used, size;
	alignas(max_align_t) char data[];
};

struct arena {
	struct chunk *chunks; /* newest first */
	size_t next_size, total;
};

struct arena *arena_new(void) {
	struct arena *a = xcalloc(1, sizeof(*a));

	a->next_size = FIRST_CHUNK;
	return a;
}

void arena_free(struct arena *a) {
	struct chunk *next;

	if (a == NULL)
		return;
	for (struct chunk *c = a->chunks; c != NULL; c = next) {
		next = c->next;
		free(c);
	}
	free(a);
}

static struct chunk *add_chunk(struct arena *a, size_t size) {
	struct chunk *c = xmalloc(sizeof(*c) + size);

	*c = (struct chunk){ .next = a->chunks, .size = size };
	a->chunks = c;
	a->total += sizeof(*c) + size;
	return c;
}

static struct chunk *chunk_with(struct arena *a, size_t n) {
	struct chunk *c = a->chunks;
	struct chunk *own;

	if (ARENA_ONE_MALLOC_EACH)
		return add_chunk(a, n);
	if (c != NULL && c->size - c->used >= n)
		return c;
	if (n < a->next_size / 4) {
		c = add_chunk(a, a->next_size);
		/* So that a quarter of it stands empty at most: there are thousands of arenas. */
		if (a->next_size < LARGEST_CHUNK && a->total >= 4 * a->next_size)
			a->next_size *= 2;
		return c;
	}
	/* A large piece gets a chunk of its own, behind the current one, whose rest stays in use. */
	own = add_chunk(a, n);
	if (c != NULL) {
		a->chunks = c;
		own->next = c->next;
		c->next = own;
	}
	return own;
}

static void *take(struct arena *a, size_t n) {
	struct chunk *c;
	void *p;

	if (n > SIZE_MAX / 2)
		die("allocation of %zu bytes", n);
	if (!ARENA_ONE_MALLOC_EACH)
		n = (n + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
	c = chunk_with(a, n);
	p = c->data + c->used;
	c->used += n;
	return p;
}

void *arena_alloc(struct arena *a, size_t n) {
	return memset(take(a, n), 0, n);
}

void *arena_array(struct arena *a, size_t n, size_t size) {
	if (size != 0 && n > SIZE_MAX / size)
		die("array of %zu elements of %zu bytes", n, size);
	return arena_alloc(a, n * size);
}

char *arena_copy(struct arena *a, const void *p, size_t n) {
	char *copy = take(a, n + 1);

	if (n > 0)
		memcpy(copy, p, n);
	copy[n] = '\0';
	return copy;
}

size_t arena_size(const struct arena *a) {
	return a->total;
}
