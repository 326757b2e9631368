/* SPDX-License-Identifier: Apache-2.0 */
#include "base/map.h"

#include <stdint.h>
#include <string.h>

/* FNV-1a: short keys, and no seed, so that nothing depends on the run. Hostile keys are bounded by the readers' limits. */
static uint64_t hash(struct str s) {
	uint64_t h = UINT64_C(14695981039346656037);

	for (size_t i = 0; i < s.n; i++) {
		h ^= (unsigned char)s.p[i];
		h *= UINT64_C(1099511628211);
	}
	return h ^ (h >> 32);
}

struct map map_new(struct arena *a) {
	return (struct map){ .arena = a };
}

/* The slot that holds the key, or the free one where it belongs. */
static unsigned *slot_of(const struct map *m, struct str key) {
	size_t i = (size_t)hash(key) & (m->slot_count - 1);

	while (m->slots[i] != 0 && !str_equal(m->entries[m->slots[i] - 1].key, key))
		i = (i + 1) & (m->slot_count - 1);
	return &m->slots[i];
}

void *map_get(const struct map *m, struct str key) {
	unsigned slot;

	if (m->n == 0)
		return NULL;
	slot = *slot_of(m, key);
	return slot != 0 ? m->entries[slot - 1].value : NULL;
}

static void grow(struct map *m) {
	struct map_entry *entries;

	m->capacity = m->capacity != 0 ? m->capacity * 2 : 8;
	entries = ARENA_ARRAY(m->arena, m->capacity, struct map_entry);
	if (m->n > 0)
		memcpy(entries, m->entries, m->n * sizeof(*entries));
	m->entries = entries;
	m->slot_count = m->capacity * 2;
	m->slots = ARENA_ARRAY(m->arena, m->slot_count, unsigned);
	for (size_t i = 0; i < m->n; i++)
		*slot_of(m, entries[i].key) = (unsigned)i + 1;
}

void *map_add(struct map *m, struct str key, void *value) {
	unsigned *slot;

	if (m->n == m->capacity)
		grow(m);
	slot = slot_of(m, key);
	if (*slot != 0)
		return m->entries[*slot - 1].value;
	m->entries[m->n] = (struct map_entry){ key, value };
	*slot = (unsigned)++m->n;
	return NULL;
}
