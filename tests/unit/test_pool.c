/* SPDX-License-Identifier: Apache-2.0 */
#include "test.h"

#include <pthread.h>
#include <stdatomic.h>

#include "base/pool.h"
#include "base/thread.h"

enum { ITEMS = 1000 };

struct record {
	atomic_uint seen[ITEMS];
	atomic_uint workers; /* a bit for each */
	pthread_t thread;    /* of the last item */
};

static void note(void *context, unsigned worker, size_t item) {
	struct record *r = context;

	atomic_fetch_add(&r->seen[item], 1);
	atomic_fetch_or(&r->workers, 1u << worker);
	r->thread = pthread_self();
}

static void every_item_is_done_once(void **state) {
	static const unsigned workers[] = { 0, 1, 2, 3, 30 };

	(void)state;
	for (size_t i = 0; i < 5; i++) {
		struct record r = { .workers = 0 };

		pool_run(workers[i], ITEMS, note, &r);
		for (size_t j = 0; j < ITEMS; j++)
			assert_int_equal(r.seen[j], 1);
		assert_int_equal(r.workers >> (workers[i] > 0 ? workers[i] : 1), 0);
	}
}

static void one_worker_is_the_calling_thread(void **state) {
	struct record r = { .workers = 0 };

	(void)state;
	pool_run(1, 3, note, &r);
	assert_true(pthread_equal(r.thread, pthread_self()));
	assert_int_equal(r.workers, 1);
}

static void nothing_to_do_is_done(void **state) {
	struct record r = { .workers = 0 };

	(void)state;
	pool_run(4, 0, note, &r);
	assert_int_equal(r.workers, 0);
}

static void deep(size_t n) {
	volatile char page[4096];

	page[0] = (char)n;
	if (n > 0)
		deep(n - 1);
	page[1] = page[0];
}

static void recurse(void *context, unsigned worker, size_t item) {
	(void)context;
	(void)worker;
	(void)item;
	deep(2500);
}

static void a_worker_may_recurse_ten_mebibytes(void **state) {
	(void)state;
	pool_run(2, 20, recurse, NULL);
}

static void there_is_a_processor(void **state) {
	(void)state;
	assert_true(pool_processors() >= 1);
}

static void measure_stack(void *context) {
	pthread_attr_t attributes;
	void *address;

	assert_int_equal(pthread_getattr_np(pthread_self(), &attributes), 0);
	assert_int_equal(pthread_attr_getstack(&attributes, &address, context), 0);
	pthread_attr_destroy(&attributes);
}

static void a_call_has_a_thread_with_a_large_stack(void **state) {
	size_t size = 0;

	(void)state;
	thread_call(measure_stack, &size);
	assert_true(size >= (size_t)16 << 20);
}

int main(void) {
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_item_is_done_once),
		cmocka_unit_test(one_worker_is_the_calling_thread),
		cmocka_unit_test(nothing_to_do_is_done),
		cmocka_unit_test(a_worker_may_recurse_ten_mebibytes),
		cmocka_unit_test(there_is_a_processor),
		cmocka_unit_test(a_call_has_a_thread_with_a_large_stack),
	};

	return cmocka_run_group_tests_name("pool", tests, NULL, NULL);
}
