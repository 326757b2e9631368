/* SPDX-License-Identifier: Apache-2.0 */
/* What every unit test includes in place of cmocka's header. */
#ifndef TEST_H
#define TEST_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/arena.h"
#include "base/str.h"

static inline int test_arena_setup(void **state) {
	*state = arena_new();
	return 0;
}

static inline int test_arena_teardown(void **state) {
	arena_free(*state);
	return 0;
}

/* A test that finds an arena of its own in *state. */
#define ARENA_TEST(f) cmocka_unit_test_setup_teardown(f, test_arena_setup, test_arena_teardown)

#define assert_str(actual, literal)                                                                \
	do {                                                                                       \
		struct str actual_ = (actual);                                                     \
		assert_int_equal(actual_.n, strlen(literal));                                      \
		assert_memory_equal(actual_.p, literal, actual_.n);                                \
	} while (0)

#endif
