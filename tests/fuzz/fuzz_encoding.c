/* SPDX-License-Identifier: Apache-2.0 */
/* The gate: what it lets through is UTF-8 without control characters, and normalising twice
 * changes nothing. */
#include <stdint.h>
#include <stdlib.h>

#include "base/utf8.h"
#include "read/encoding.h"
#include "report/text.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n);

static void expect(bool holds) {
	if (!holds)
		abort();
}

static void check_passed(struct arena *a, struct str text) {
	struct str once = encoding_normalise(a, text), twice = encoding_normalise(a, once);

	expect(str_equal(once, twice) || str_starts(once, "\xef\xbb\xbf"));
	expect(utf8_is_valid(once));
	for (size_t i = 0; i < once.n; i++)
		expect((unsigned char)once.p[i] >= ' ' || once.p[i] == '\n' || once.p[i] == '\t');
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n) {
	struct arena *a = arena_new();
	struct str text = str_copy(a, (struct str){ (const char *)data, n });
	struct findings *list = findings_new(a);
	static FILE *nowhere;

	if (nowhere == NULL)
		nowhere = fopen("/dev/null", "w");
	if (encoding_check(list, source_new(a, STR("fuzz.md"), text)))
		check_passed(a, text);
	expect(list->items.n <= 21);
	encoding_check_text(list, NO_SPAN, text, ENCODING_YAML);
	encoding_check_text(list, NO_SPAN, text, ENCODING_MARKDOWN);
	/* Printing takes ten times as long as the gate. */
	if (n % 8 == 0) {
		findings_sort(list);
		findings_print_text(list, nowhere, false);
	}
	arena_free(a);
	return 0;
}
