/* SPDX-License-Identifier: Apache-2.0 */
/* A map from text to pointer, in an arena. It remembers the order of insertion, so walking it is deterministic. */
#ifndef BASE_MAP_H
#define BASE_MAP_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/str.h"

struct map_entry {
	struct str key;
	void *value;
};

struct map {
	struct arena *arena;
	struct map_entry *entries; /* n of them, in order of insertion */
	size_t n, capacity;
	unsigned *slots; /* indices into entries, plus one */
	size_t slot_count;
};

/* An empty map whose memory comes from the arena. Keys are not copied. */
struct map map_new(struct arena *);

/* The value, or NULL. Safe from several threads while nobody adds. */
void *map_get(const struct map *, struct str key);

/* Adds the pair and returns NULL; where the key is there already, changes nothing and returns its value. */
void *map_add(struct map *, struct str key, void *value);

#endif
