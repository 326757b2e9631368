/* SPDX-License-Identifier: Apache-2.0 */
#include "test.h"

#include <errno.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/stop.h"

static void the_first_signal_is_remembered_and_the_second_ends(void **state) {
	pid_t child = fork();
	int status = 0;

	(void)state;
	if (child == 0) {
		stop_install();
		if (stop_requested() != 0)
			_exit(1);
		raise(SIGTERM);
		if (stop_requested() != SIGTERM)
			_exit(2);
		raise(SIGINT);
		_exit(3);
	}
	assert_int_equal(waitpid(child, &status, 0), child);
	assert_true(WIFSIGNALED(status));
	assert_int_equal(WTERMSIG(status), SIGINT);
}

static void a_closed_pipe_is_no_signal(void **state) {
	pid_t child = fork();
	int status = 0;

	(void)state;
	if (child == 0) {
		stop_install();
		raise(SIGPIPE);
		raise(SIGXFSZ);
		_exit(stop_requested());
	}
	assert_int_equal(waitpid(child, &status, 0), child);
	assert_int_equal(status, 0);
}

/* Whatever thread the signal comes to, and whenever. */
static void a_held_signal_ends_the_wait_that_comes_after_it(void **state) {
	pid_t child = fork();
	int status = 0;

	(void)state;
	if (child == 0) {
		stop_install();
		stop_hold();
		kill(getpid(), SIGTERM);
		if (stop_requested() != 0)
			_exit(1);
		if (stop_poll(NULL, 0, -1) != -1 || errno != EINTR)
			_exit(2);
		_exit(stop_requested() == SIGTERM ? 0 : 3);
	}
	assert_int_equal(waitpid(child, &status, 0), child);
	assert_int_equal(status, 0);
}

static void a_wait_without_a_signal_ends_in_time(void **state) {
	(void)state;
	assert_int_equal(stop_poll(NULL, 0, 1), 0);
}

int main(void) {
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_first_signal_is_remembered_and_the_second_ends),
		cmocka_unit_test(a_closed_pipe_is_no_signal),
		cmocka_unit_test(a_held_signal_ends_the_wait_that_comes_after_it),
		cmocka_unit_test(a_wait_without_a_signal_ends_in_time),
	};

	return cmocka_run_group_tests_name("stop", tests, NULL, NULL);
}
