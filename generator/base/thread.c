/* SPDX-License-Identifier: Apache-2.0 */
#include "base/thread.h"

#include "base/die.h"

#define STACK_SIZE ((size_t)16 << 20)

void thread_start(pthread_t *thread, void *(*work)(void *), void *context) {
	pthread_attr_t attributes;

	pthread_attr_init(&attributes);
	pthread_attr_setstacksize(&attributes, STACK_SIZE);
	if (pthread_create(thread, &attributes, work, context) != 0)
		die("a thread could not be started");
	pthread_attr_destroy(&attributes);
}

struct call {
	void (*work)(void *);
	void *context;
};

static void *run(void *data) {
	const struct call *c = data;

	c->work(c->context);
	return NULL;
}

void thread_call(void (*work)(void *), void *context) {
	struct call c = { work, context };
	pthread_t thread;

	thread_start(&thread, run, &c);
	pthread_join(thread, NULL);
}
