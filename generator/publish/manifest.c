/* SPDX-License-Identifier: Apache-2.0 */
#include "publish/manifest.h"

#include <stdlib.h>

static int by_path(const void *a, const void *b) {
	const struct manifest_entry *x = *(struct manifest_entry *const *)a;
	const struct manifest_entry *y = *(struct manifest_entry *const *)b;

	return str_compare(x->path, y->path);
}

void manifest_print(struct vec *entries, struct buf *out) {
	char hex[DIGEST_HEX_SIZE];

	if (entries->n > 1)
		qsort(entries->items, entries->n, sizeof(*entries->items), by_path);
	for (size_t i = 0; i < entries->n; i++) {
		const struct manifest_entry *e = entries->items[i];

		digest_print(&e->digest, hex);
		buf_add_c(out, hex);
		buf_add_c(out, "  ");
		buf_add_str(out, e->path);
		buf_add_char(out, '\n');
	}
}
