/* SPDX-License-Identifier: Apache-2.0 */
/* Images: what is published is accepted again, byte for byte, and has a size within the limits.
 * The first byte of the input chooses the suffix. */
#include <stdint.h>
#include <stdlib.h>

#include "read/image.h"
#include "read/limits.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n);

static void expect(bool holds) {
	if (!holds)
		abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n) {
	static const char *const paths[] = { "a.svg", "a.png", "a.jpg", "a.gif" };
	struct arena *a = arena_new();
	struct findings *list = findings_new(a);
	struct str path = str_of(paths[n > 0 ? data[0] % 4 : 0]);
	struct str bytes = str_copy(a, (struct str){ (const char *)data + (n > 0), n - (n > 0) });
	struct image image, again;

	if (image_check(a, list, NO_SPAN, path, bytes, &image)) {
		expect(list->counts[SEVERITY_ERROR] == 0);
		expect((uint64_t)image.width * image.height <= LIMIT_IMAGE_PIXELS);
		expect(image.width > 0 && image.height > 0);
		expect(image_check(a, list, NO_SPAN, path, image.bytes, &again));
		expect(str_equal(image.bytes, again.bytes));
		if (image.type == IMAGE_SVG) {
			expect(str_find(image.bytes, STR("<script")) == SIZE_MAX);
			expect(str_find(image.bytes, STR("<?")) == SIZE_MAX);
			expect(str_find(image.bytes, STR("<!")) == SIZE_MAX);
			expect(str_find(image.bytes, STR("href=\"http")) == SIZE_MAX);
		}
	} else {
		expect(list->counts[SEVERITY_ERROR] > 0);
	}
	arena_free(a);
	return 0;
}
