/* SPDX-License-Identifier: Apache-2.0 */
/* Parts of packs, as caches keep them: with a sum that fits, so that all behind it is read. Whatever is read can be bound. */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/deflate.h"
#include "press/part.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n);

static void bind_all(const struct part *p) {
	const struct str holes[PART_HOLE_COUNT] = { STR("1"), STR("2"), STR("3"), STR("4"),
						    STR("5"), STR("6"), STR("7") };
	struct buf b = { 0 }, links = { 0 };
	struct part_fill fill = { .first = 100, .holes = holes };

	for (size_t i = 0; i < p->annotations.n; i++) {
		const struct annotation *a = &p->annotations.items[i];
		uint32_t number = i % 3 > 0 ? 7 : 0;

		if ((size_t)a->page >= p->pages || p->owner[i] >= p->objects)
			abort();
		buf_add_str(&b, a->address);
		buf_add_str(&b, a->contents);
		buf_add(&links, &number, sizeof(number));
	}
	fill.links = (const void *)links.p;
	for (size_t i = 0; i < p->objects; i++)
		part_add_object(p, i, &fill, &b);
	for (size_t i = 0; i < p->pages; i++)
		if (p->page[i].owners >= p->objects)
			abort();
	if (p->root >= p->objects)
		abort();
	buf_free(&links);
	buf_free(&b);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n) {
	static const uint32_t magic = 0x64505402u;
	struct arena *a = arena_new();
	char *bytes = arena_copy(a, data, n);
	struct part p;
	uint32_t sum;

	if (n > 2 * sizeof(sum)) {
		sum = deflate_checksum(str_skip((struct str){ bytes, n }, 2 * sizeof(sum)));
		memcpy(bytes, &magic, sizeof(magic));
		memcpy(bytes + sizeof(magic), &sum, sizeof(sum));
	}
	if (part_read(a, (struct str){ bytes, n }, &p))
		bind_all(&p);
	arena_free(a);
	return 0;
}
