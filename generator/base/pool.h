/* SPDX-License-Identifier: Apache-2.0 */
/* Work on n items by several threads. */
#ifndef BASE_POOL_H
#define BASE_POOL_H

#include <stddef.h>

/* One item: the number of the worker (0 to workers - 1) and of the item. What it writes belongs to its item or its worker. */
typedef void pool_work(void *context, unsigned worker, size_t item);

/* Who is told how far the work is: after each item, by any worker. */
struct pool_progress {
	void (*report)(void *context, size_t done, size_t total);
	void *context;
};

/* Runs the work for every item and returns when all are done. One worker means the calling thread.
 * Threads are those of base/thread.h. */
void pool_run(unsigned workers, size_t items, pool_work *work, void *context);
/* The same; progress may be NULL. */
void pool_run_reporting(unsigned workers, size_t items, pool_work *work, void *context,
			const struct pool_progress *progress);

/* The number of processors that this process may use, at least 1. */
unsigned pool_processors(void);

#endif
