/* SPDX-License-Identifier: Apache-2.0 */
/* Any text as YAML. Places are arithmetic: every one of the tree has to lie in the text, and findings are printed. */
#include <stdlib.h>

#include "base/buf.h"
#include "read/gate.h"
#include "read/yaml.h"
#include "report/json.h"
#include "report/text.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n);

static void check(const struct value *v, size_t n) {
	if ((size_t)v->span.offset + v->span.length > n)
		abort();
	for (const struct value *c = v->first; c != NULL; c = c->next)
		check(c, n);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n) {
	static FILE *null;
	struct arena *a = arena_new();
	struct findings *list = findings_new(a);
	struct source *s =
		source_new(a, STR("x.yaml"), str_copy(a, (struct str){ (const char *)data, n }));
	struct buf json = { 0 };

	if (null == NULL)
		null = fopen("/dev/null", "w");
	if (gate_pass(list, s)) {
		const struct value *root = yaml_parse(a, list, span_of(s, 0, s->text.n));

		if (root != NULL)
			check(root, s->text.n);
	}
	findings_sort(list);
	findings_print_text(list, null, true);
	findings_add_json(list, &json);
	buf_free(&json);
	arena_free(a);
	return 0;
}
