/* SPDX-License-Identifier: Apache-2.0 */
#include "base/stop.h"

#include <signal.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stddef.h>

static const int stop_signals[] = { SIGINT, SIGTERM, SIGHUP };

/* What was blocked before stop_hold. */
static sigset_t before;
static bool held;

/* Lock-free, so it may be touched in a handler. */
static atomic_int requested;

static void set_all(void (*handler)(int)) {
	struct sigaction action = { .sa_handler = handler };

	/* Without SA_RESTART: a wait for a lock or for a child must end. */
	sigemptyset(&action.sa_mask);
	for (size_t i = 0; i < sizeof(stop_signals) / sizeof(stop_signals[0]); i++)
		sigaction(stop_signals[i], &action, NULL);
}

static void remember(int number) {
	atomic_store(&requested, number);
	set_all(SIG_DFL);
}

void stop_install(void) {
	signal(SIGPIPE, SIG_IGN);
	signal(SIGXFSZ, SIG_IGN);
	set_all(remember);
}

int stop_requested(void) {
	return atomic_load(&requested);
}

void stop_hold(void) {
	sigset_t set;

	sigemptyset(&set);
	for (size_t i = 0; i < sizeof(stop_signals) / sizeof(stop_signals[0]); i++)
		sigaddset(&set, stop_signals[i]);
	pthread_sigmask(SIG_BLOCK, &set, &before);
	held = true;
}

int stop_poll(struct pollfd *fds, nfds_t n, int milliseconds) {
	const struct timespec limit = { milliseconds / 1000, milliseconds % 1000 * 1000000L };

	return ppoll(fds, n, milliseconds >= 0 ? &limit : NULL, held ? &before : NULL);
}
