/* SPDX-License-Identifier: Apache-2.0 */
/* Any text as prose: the scan, libcmark and all passes. The tree has to be whole, without a shield or a control character left. */
#include <stdlib.h>

#include "base/utf8.h"
#include "read/gate.h"
#include "read/markdown.h"
#include "report/text.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n);

static void check_text(struct str s) {
	size_t length;

	for (size_t i = 0; i < s.n; i += length) {
		uint32_t c = utf8_decode(s, i, &length);

		if (c == UTF8_BAD || (c < 0x20 && c != '\n' && c != '\t') ||
		    (c >= 0x7f && c < 0xa0))
			abort();
	}
}

static void check(const struct node *root, size_t n) {
	for (struct node *at = root->first; at != NULL; at = node_walk(root, at)) {
		if (at->parent == NULL || (at->next != NULL && at->next->previous != at) ||
		    (at->next == NULL && at->parent->last != at))
			abort();
		if ((size_t)at->span.offset + at->span.length > n)
			abort();
		check_text(at->text);
		check_text(at->target);
		check_text(at->title);
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n) {
	static FILE *null;
	struct arena *a = arena_new();
	struct findings *list = findings_new(a);
	struct source *s =
		source_new(a, STR("x.md"), str_copy(a, (struct str){ (const char *)data, n }));

	if (null == NULL)
		null = fopen("/dev/null", "w");
	if (gate_pass(list, s)) {
		const struct node *root = markdown_parse(a, list, span_of(s, 0, s->text.n));

		if (root != NULL)
			check(root, s->text.n);
	}
	findings_sort(list);
	findings_print_text(list, null, false);
	arena_free(a);
	return 0;
}
