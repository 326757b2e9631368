/* SPDX-License-Identifier: Apache-2.0 */
#include "test.h"

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

int main(void) {
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_first_signal_is_remembered_and_the_second_ends),
		cmocka_unit_test(a_closed_pipe_is_no_signal),
	};

	return cmocka_run_group_tests_name("stop", tests, NULL, NULL);
}
