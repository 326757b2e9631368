/* SPDX-License-Identifier: Apache-2.0 */
#include "read/gate.h"

#include "read/encoding.h"

/* How many bytes before the offset the uniform text has not. */
static uint32_t dropped_before(struct str text, uint32_t offset) {
	uint32_t n = str_starts(text, "\xef\xbb\xbf") && offset >= 3 ? 3 : 0;

	for (size_t i = n; i + 1 < text.n && i < offset; i++)
		n += text.p[i] == '\r' && text.p[i + 1] == '\n';
	return n;
}

bool gate_pass(struct findings *findings, struct source *source) {
	size_t first = findings->items.n;
	struct str before = source->text;

	if (!encoding_check(findings, source))
		return false;
	source->text = encoding_normalise(source->arena, source->text);
	source->lines = NULL;
	if (source->text.n == before.n)
		return true;
	for (size_t i = first; i < findings->items.n; i++) {
		struct finding *f = findings->items.items[i];

		f->span.offset -= dropped_before(before, f->span.offset);
	}
	return true;
}
