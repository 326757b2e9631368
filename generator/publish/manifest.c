/* SPDX-License-Identifier: Apache-2.0 */
#include "publish/manifest.h"

#include <stdlib.h>
#include <string.h>

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

/* A path as it stands behind the digest of a line that begins with a backslash. */
static bool unescape(struct arena *a, struct str s, struct str *out) {
	char *p = arena_alloc(a, s.n + 1);
	size_t n = 0;

	for (size_t i = 0; i < s.n; i++) {
		if (s.p[i] != '\\') {
			p[n++] = s.p[i];
			continue;
		}
		if (++i == s.n)
			return false;
		switch (s.p[i]) {
		case '\\':
			p[n++] = '\\';
			break;
		case 'n':
			p[n++] = '\n';
			break;
		case 'r':
			p[n++] = '\r';
			break;
		default:
			return false;
		}
	}
	*out = (struct str){ p, n };
	return true;
}

bool manifest_parse_line(struct arena *a, struct str line, struct manifest_entry *out) {
	bool escaped = str_starts(line, "\\");
	struct str s = str_skip(line, escaped ? 1 : 0);
	struct str behind = str_skip(s, 2 * DIGEST_SIZE);

	if (!digest_parse(str_slice(s, 0, 2 * DIGEST_SIZE), &out->digest) || behind.n < 3 ||
	    behind.p[0] != ' ' || (behind.p[1] != ' ' && behind.p[1] != '*') ||
	    memchr(behind.p, '\0', behind.n) != NULL)
		return false;
	out->path = str_skip(behind, 2);
	return !escaped || unescape(a, out->path, &out->path);
}
