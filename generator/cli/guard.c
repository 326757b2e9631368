/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/guard.h"

#include <signal.h>
#include <sys/resource.h>
#include <unistd.h>

#include "cli/cli.h"

#define MOST_BYTES ((rlim_t)1 << 30)
#define MOST_SECONDS 60

/* The sanitizer's shadow alone takes terabytes of addresses. */
#if defined(__SANITIZE_ADDRESS__)
#define SHADOWED 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define SHADOWED 1
#endif
#endif
#ifndef SHADOWED
#define SHADOWED 0
#endif

static void end(int signal) {
	static const char message[] =
		"dossier: stopped: reading the file takes more than a minute\n";
	ssize_t written = write(STDERR_FILENO, message, sizeof(message) - 1);

	(void)signal;
	(void)written;
	_exit(STATUS_USAGE);
}

static void lower(int resource, rlim_t most) {
	struct rlimit r;

	if (getrlimit((__rlimit_resource_t)resource, &r) != 0 || r.rlim_cur <= most)
		return;
	r.rlim_cur = most;
	setrlimit((__rlimit_resource_t)resource, &r);
}

void guard_raise(void) {
	struct sigaction action = { .sa_handler = end };

	sigaction(SIGXCPU, &action, NULL);
	lower(RLIMIT_CPU, MOST_SECONDS);
	if (!SHADOWED)
		lower(RLIMIT_AS, MOST_BYTES);
}
