/* SPDX-License-Identifier: Apache-2.0 */
#include "base/pool.h"

#include <sched.h>
#include <stdatomic.h>

#include "base/thread.h"

#define MOST_WORKERS 64u
/* Items are taken in small batches: less contention, and still an even end. */
#define BATCH 8u

struct pool {
	pool_work *work;
	void *context;
	size_t items;
	const struct pool_progress *progress; /* may be NULL */
	atomic_size_t next, done;
};

struct worker {
	struct pool *pool;
	unsigned number;
	pthread_t thread;
};

static void *work(void *data) {
	struct worker *w = data;
	struct pool *p = w->pool;
	size_t from, to;

	while ((from = atomic_fetch_add(&p->next, BATCH)) < p->items) {
		to = from + BATCH < p->items ? from + BATCH : p->items;
		for (size_t i = from; i < to; i++) {
			p->work(p->context, w->number, i);
			if (p->progress != NULL)
				p->progress->report(p->progress->context,
						    atomic_fetch_add(&p->done, 1) + 1, p->items);
		}
	}
	return NULL;
}

void pool_run(unsigned workers, size_t items, pool_work *fn, void *context) {
	pool_run_reporting(workers, items, fn, context, NULL);
}

void pool_run_reporting(unsigned workers, size_t items, pool_work *fn, void *context,
			const struct pool_progress *progress) {
	struct pool pool = { .work = fn, .context = context, .items = items, .progress = progress };
	struct worker all[MOST_WORKERS];

	if (workers > MOST_WORKERS)
		workers = MOST_WORKERS;
	if (workers > items)
		workers = (unsigned)items;
	all[0] = (struct worker){ .pool = &pool, .number = 0 };
	if (workers <= 1) {
		work(&all[0]);
		return;
	}
	for (unsigned i = 0; i < workers; i++) {
		all[i] = (struct worker){ .pool = &pool, .number = i };
		thread_start(&all[i].thread, work, &all[i]);
	}
	for (unsigned i = 0; i < workers; i++)
		pthread_join(all[i].thread, NULL);
}

unsigned pool_processors(void) {
	cpu_set_t set;
	int n;

	if (sched_getaffinity(0, sizeof(set), &set) != 0)
		return 1;
	n = CPU_COUNT(&set);
	return n > 0 ? (unsigned)n : 1;
}
