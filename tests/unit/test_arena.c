/* SPDX-License-Identifier: Apache-2.0 */
#include "test.h"

#include <stdalign.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/die.h"

static void memory_is_zeroed_and_aligned(void **state) {
	static const char zeros[9000];

	for (size_t n = 1; n < 9000; n += 777) {
		char *p = arena_alloc(*state, n);

		assert_int_equal((uintptr_t)p % alignof(max_align_t), 0);
		assert_memory_equal(p, zeros, n);
		memset(p, 0xff, n);
	}
}

static void pieces_do_not_overlap(void **state) {
	char *pieces[500];

	for (size_t i = 0; i < 500; i++) {
		pieces[i] = arena_alloc(*state, 1 + i * 7 % 300);
		memset(pieces[i], (int)(i % 251), 1 + i * 7 % 300);
	}
	for (size_t i = 0; i < 500; i++)
		for (size_t j = 0; j < 1 + i * 7 % 300; j++)
			assert_int_equal((unsigned char)pieces[i][j], i % 251);
}

static void nothing_is_a_piece_as_well(void **state) {
	assert_non_null(arena_alloc(*state, 0));
	assert_non_null(arena_array(*state, 0, 8));
	assert_non_null(arena_array(*state, 8, 0));
}

static void copy_ends_in_a_nul(void **state) {
	assert_string_equal(arena_copy(*state, "abc", 2), "ab");
	assert_string_equal(arena_copy(*state, NULL, 0), "");
}

static void size_counts_what_was_taken(void **state) {
	size_t before = arena_size(*state);

	arena_alloc(*state, 3000000);
	assert_in_range(arena_size(*state) - before, 3000000, 3010000);
}

static void no_arena_can_be_freed(void **state) {
	(void)state;
	arena_free(NULL);
}

/* The exit status of a child that asks for too much; its message goes nowhere. */
static int status_of_array(struct arena *a, size_t n, size_t size) {
	int status = 0;
	pid_t child = fork();

	if (child == 0) {
		close(STDERR_FILENO);
		arena_array(a, n, size);
		_exit(0);
	}
	assert_int_equal(waitpid(child, &status, 0), child);
	return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

static void an_overflow_ends_the_process(void **state) {
	assert_int_equal(status_of_array(*state, SIZE_MAX / 8 + 1, 8), EXIT_DEFECT);
	assert_int_equal(status_of_array(*state, SIZE_MAX, 1), EXIT_DEFECT);
	assert_int_equal(status_of_array(*state, 4, 4), 0);
}

int main(void) {
	const struct CMUnitTest tests[] = {
		ARENA_TEST(memory_is_zeroed_and_aligned), ARENA_TEST(pieces_do_not_overlap),
		ARENA_TEST(nothing_is_a_piece_as_well),   ARENA_TEST(copy_ends_in_a_nul),
		ARENA_TEST(size_counts_what_was_taken),   cmocka_unit_test(no_arena_can_be_freed),
		ARENA_TEST(an_overflow_ends_the_process),
	};

	return cmocka_run_group_tests_name("arena", tests, NULL, NULL);
}
