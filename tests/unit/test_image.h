/* SPDX-License-Identifier: Apache-2.0 */
/* How the tests of image formats judge: what is refused, and what is published. */
#ifndef TEST_IMAGE_H
#define TEST_IMAGE_H

#include "test.h"

#include <string.h>

#include "read/image.h"

/* The code that the image is refused or warned with, else "". */
static inline const char *judge(struct arena *a, const char *path, struct str bytes) {
	struct findings *list = findings_new(a);
	struct image image;
	bool fine = image_check(a, list, NO_SPAN, str_of(path), bytes, &image);

	assert_int_equal(fine, list->counts[SEVERITY_ERROR] == 0);
	assert_true(list->items.n <= 1);
	return list->items.n > 0 ? ((const struct finding *)list->items.items[0])->code->id : "";
}

#define assert_judged(path, bytes, code) assert_string_equal(judge(*state, path, STR(bytes)), code)

static inline struct image accept(struct arena *a, const char *path, struct str bytes) {
	struct findings *list = findings_new(a);
	struct image image;

	assert_true(image_check(a, list, NO_SPAN, str_of(path), bytes, &image));
	return image;
}

/* What is published, as assert_memory_equal of a literal with NULs in it. */
#define assert_published(path, input, expected)                                                    \
	do {                                                                                       \
		struct image image_ = accept(*state, path, STR(input));                            \
		assert_int_equal(image_.bytes.n, sizeof(expected) - 1);                            \
		assert_memory_equal(image_.bytes.p, expected, sizeof(expected) - 1);               \
	} while (0)

#define assert_size(path, input, w, h)                                                             \
	do {                                                                                       \
		struct image image_ = accept(*state, path, STR(input));                            \
		assert_int_equal(image_.width, w);                                                 \
		assert_int_equal(image_.height, h);                                                \
	} while (0)

#endif
