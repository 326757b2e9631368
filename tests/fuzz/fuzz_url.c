/* SPDX-License-Identifier: Apache-2.0 */
/* Targets of links: what is let through has an allowed scheme or none, and stays in the project. */
#include <stdint.h>
#include <stdlib.h>

#include "base/utf8.h"
#include "read/url.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n);

static void expect(bool holds) {
	if (!holds)
		abort();
}

static void check(struct arena *a, struct str text, bool image) {
	struct str prefix = STR("csf");
	void *items[] = { &prefix };
	struct vec prefixes = { items, 1, 1 };
	struct findings *list = findings_new(a);
	struct url_reader reader = { a, list, &prefixes };
	struct url url;
	struct str path;
	enum url_kind kind = url_classify(&reader, NO_SPAN, text, image, &url);

	expect(kind == url.kind);
	expect((kind == URL_REFUSED) == (list->items.n == 1));
	for (size_t i = 0; i < url.target.n; i++)
		expect(kind == URL_REFUSED ||
		       ((unsigned char)url.target.p[i] >= ' ' && url.target.p[i] != '\\'));
	if (kind == URL_EXTERNAL)
		expect(!image && (str_equal_nocase(str_slice(url.target, 0, 7), STR("http://")) ||
				  str_equal_nocase(str_slice(url.target, 0, 8), STR("https://")) ||
				  str_equal_nocase(str_slice(url.target, 0, 7), STR("mailto:"))));
	if (kind == URL_REFERENCE)
		expect(!image && str_find_char(url.target, '/') == SIZE_MAX);
	if (kind != URL_PATH)
		return;
	expect(url.target.n > 0 && url.target.p[0] != '/' &&
	       str_find_char(url.target, ':') == SIZE_MAX);
	if (url_resolve(&reader, NO_SPAN, &url, image, STR("a/b"), &path))
		expect(!str_starts(path, "/") && !str_starts(path, "../") &&
		       !str_starts(path, "."));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n) {
	struct arena *a = arena_new();
	struct str text = str_copy(a, (struct str){ (const char *)data, n });

	check(a, text, false);
	check(a, text, true);
	arena_free(a);
	return 0;
}
