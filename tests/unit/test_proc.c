/* SPDX-License-Identifier: Apache-2.0 */
#include "base/proc.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "base/attr.h"
#include "test.h"

static const char *const no_env[] = { NULL };
static const char *const path_env[] = { "PATH=/usr/bin:/bin", NULL };
static const char *const everything[] = { "/", NULL };
static const char *const nothing[] = { NULL };

/* A process that runs the shell with the text. */
static struct proc shell(struct arena *a, const char *text) {
	const char **argv = ARENA_ARRAY(a, 4, const char *);

	argv[0] = "/bin/sh";
	argv[1] = "-c";
	argv[2] = text;
	return (struct proc){ .argv = argv, .env = path_env, .keep = 4096 };
}

static double seconds(void) {
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static void output_errors_and_status_are_told_apart(void **state) {
	struct proc p = shell(*state, "echo good; echo bad >&2; exit 7");

	assert_false(proc_run(*state, &p));
	assert_int_equal(p.end, PROC_EXITED);
	assert_int_equal(p.status, 7);
	assert_str(p.output, "good\n");
	assert_str(p.errors, "bad\n");
	assert_false(p.cut);
	assert_str(proc_describe(*state, &p), "exit status 7");
}

static void input_reaches_the_program(void **state) {
	struct proc p = shell(*state, "cat");

	p.input = STR("line one\nline two\n");
	assert_true(proc_run(*state, &p));
	assert_str(p.output, "line one\nline two\n");
}

static void no_input_is_an_empty_one(void **state) {
	struct proc p = shell(*state, "cat; echo end");

	assert_true(proc_run(*state, &p));
	assert_str(p.output, "end\n");
}

static void more_output_than_is_kept_is_dropped(void **state) {
	struct proc p = shell(*state, "head -c 10000000 /dev/zero; head -c 10000000 /dev/zero >&2");

	p.keep = 1000;
	assert_true(proc_run(*state, &p));
	assert_int_equal(p.output.n, 1000);
	assert_int_equal(p.errors.n, 1000);
	assert_true(p.cut);
}

static void environment_is_what_is_given(void **state) {
	static const char *const argv[] = { "/usr/bin/env", NULL };
	static const char *const env[] = { "COLOUR=blue", NULL };
	struct proc p = { .argv = argv, .env = env, .keep = 4096 };

	assert_true(proc_run(*state, &p));
	assert_str(p.output, "COLOUR=blue\n");
}

static void open_files_are_not_inherited(void **state) {
	struct proc p = shell(*state, "ls /proc/self/fd | tr '\\n' ' '");
	int fd = open("/dev/null", O_RDONLY); /* without O_CLOEXEC */

	assert_true(fd >= 0);
	assert_true(proc_run(*state, &p));
	close(fd);
	assert_str(p.output, "0 1 2 3 "); /* 3 is the folder that ls reads */
}

static void ignored_signals_are_not_inherited(void **state) {
	struct proc p = shell(*state, "kill -PIPE $$; echo survived");

	signal(SIGPIPE, SIG_IGN);
	assert_false(proc_run(*state, &p));
	signal(SIGPIPE, SIG_DFL);
	assert_int_equal(p.end, PROC_KILLED);
	assert_int_equal(p.status, SIGPIPE);
	assert_str(proc_describe(*state, &p), "killed by signal 13 (Broken pipe)");
}

static void folder_is_where_it_runs(void **state) {
	struct proc p = shell(*state, "pwd");

	p.folder = "/usr";
	assert_true(proc_run(*state, &p));
	assert_str(p.output, "/usr\n");
}

static void missing_program_is_not_started(void **state) {
	static const char *const argv[] = { "/nonexistent/program", NULL };
	struct proc p = { .argv = argv, .env = no_env, .keep = 100 };

	assert_false(proc_run(*state, &p));
	assert_int_equal(p.end, PROC_NOT_STARTED);
	assert_int_equal(p.status, ENOENT);
	assert_str(proc_describe(*state, &p), "not started: No such file or directory");
}

static void sleeper_is_stopped_in_time(void **state) {
	struct proc p = shell(*state, "echo begun; exec sleep 60");
	double begin = seconds();

	p.limits.wall_seconds = 1;
	assert_false(proc_run(*state, &p));
	assert_true(seconds() - begin < 1.9);
	assert_int_equal(p.end, PROC_TIMED_OUT);
	assert_str(p.output, "begun\n");
	assert_str(proc_describe(*state, &p), "stopped after 1 seconds");
}

static void program_that_ignores_sigterm_is_killed(void **state) {
	struct proc p = shell(*state, "trap '' TERM; while :; do sleep 1; done");
	double begin = seconds();

	p.limits.wall_seconds = 1;
	assert_false(proc_run(*state, &p));
	assert_true(seconds() - begin < 4);
	assert_int_equal(p.end, PROC_TIMED_OUT);
}

static void endless_printer_is_stopped_in_time(void **state) {
	struct proc p = shell(*state, "exec yes");
	double begin = seconds();

	p.limits.wall_seconds = 1;
	assert_false(proc_run(*state, &p));
	assert_true(seconds() - begin < 3);
	assert_int_equal(p.end, PROC_TIMED_OUT);
	assert_int_equal(p.output.n, 4096);
}

/* Whether the process is gone, or a corpse that nobody has buried yet. */
static bool is_dead(int pid) {
	char path[64], line[256], state = 'Z';
	FILE *f;

	snprintf(path, sizeof(path), "/proc/%d/stat", pid);
	f = fopen(path, "r");
	if (f == NULL)
		return true;
	if (fgets(line, sizeof(line), f) != NULL && strrchr(line, ')') != NULL)
		state = strrchr(line, ')')[2];
	fclose(f);
	return state == 'Z' || state == 'X';
}

static void what_a_program_leaves_running_is_killed(void **state) {
	struct proc p = shell(*state, "sleep 60 & echo $!");
	double begin = seconds();

	assert_true(proc_run(*state, &p));
	assert_true(seconds() - begin < 5);
	for (int i = 0; i < 100 && !is_dead(atoi(p.output.p)); i++)
		usleep(10000);
	assert_true(is_dead(atoi(p.output.p)));
}

static void programs_die_with_us(void **state) {
	struct proc p = shell(*state, "exec sleep 60");
	char path[64], text[16];
	FILE *f;
	pid_t us = fork();
	int sleeper = 0;

	assert_true(us >= 0);
	if (us == 0) {
		proc_run(*state, &p);
		_exit(0);
	}
	snprintf(path, sizeof(path), "/proc/%d/task/%d/children", (int)us, (int)us);
	for (int i = 0; i < 500 && sleeper == 0; i++) {
		usleep(10000);
		f = fopen(path, "r");
		if (f != NULL && fgets(text, sizeof(text), f) != NULL)
			sleeper = atoi(text);
		if (f != NULL)
			fclose(f);
	}
	kill(us, SIGKILL);
	waitpid(us, NULL, 0);
	if (sleeper == 0)
		skip(); /* a kernel that does not list children */
	for (int i = 0; i < 500 && !is_dead(sleeper); i++)
		usleep(10000);
	assert_true(is_dead(sleeper));
}

static void processor_time_is_limited(void **state) {
	struct proc p = shell(*state, "while :; do :; done");

	p.limits.cpu_seconds = 1;
	p.limits.wall_seconds = 30;
	assert_false(proc_run(*state, &p));
	assert_int_equal(p.end, PROC_KILLED);
	assert_int_equal(p.status, SIGXCPU);
}

static void file_size_is_limited(void **state) {
	char path[] = "/tmp/dossier-test-XXXXXX";
	int fd = mkstemp(path);
	struct proc p =
		shell(*state, str_format(*state, "exec head -c 100000 /dev/zero >%s", path).p);

	assert_true(fd >= 0);
	p.limits.file_size = 1000;
	assert_false(proc_run(*state, &p));
	assert_int_equal(lseek(fd, 0, SEEK_END), 1000);
	close(fd);
	unlink(path);
	assert_int_equal(p.end, PROC_KILLED);
	assert_int_equal(p.status, SIGXFSZ);
}

static void several_run_at_once_and_keep_their_order(void **state) {
	struct proc p[6];
	double begin = seconds();

	for (int i = 0; i < 6; i++)
		p[i] = shell(*state, str_format(*state, "sleep 0.%d; echo %d", 6 - i, i).p);
	proc_run_all(*state, p, 6, 6);
	assert_true(seconds() - begin < 1.6); /* one after the other: 2.1 */
	for (int i = 0; i < 6; i++)
		assert_int_equal(p[i].output.p[0], '0' + i);
}

static void no_more_run_at_once_than_wanted(void **state) {
	struct proc p[4];
	double begin = seconds();

	for (int i = 0; i < 4; i++)
		p[i] = shell(*state, "sleep 0.2");
	proc_run_all(*state, p, 4, 2);
	assert_true(seconds() - begin >= 0.4);
}

static void sandbox_hides_files_outside(void **state) {
	char outside[] = "/tmp/dossier-outside-XXXXXX", inside[] = "/tmp/dossier-inside-XXXXXX";
	static const char *const readable[] = { "/usr", "/lib", "/lib64", "/bin", NULL };
	const char *writable[] = { inside, "/nonexistent/is/left/out", NULL };
	struct sandbox s = { .readable = readable, .writable = writable };
	struct proc p;

	if (sandbox_landlock_version() == 0)
		skip();
	assert_non_null(mkdtemp(outside));
	assert_non_null(mkdtemp(inside));
	p = shell(*state,
		  str_format(*state,
			     "echo x >%s/f && cat %s/f; echo y >%s/g || echo refused; "
			     "cat /etc/passwd || echo hidden; ls %s || echo hidden; rm %s/f",
			     inside, inside, outside, outside, inside)
			  .p);
	p.sandbox = &s;
	assert_true(proc_run(*state, &p));
	assert_str(p.output, "x\nrefused\nhidden\nhidden\n");
	assert_int_equal(rmdir(outside), 0);
	assert_int_equal(rmdir(inside), 0);
}

/* What this program does when a test below runs it: tries what a sandbox refuses. */
static int try_things(void) {
	printf("inet %d unix %d ", socket(AF_INET, SOCK_STREAM, 0) >= 0,
	       socket(AF_UNIX, SOCK_STREAM, 0) >= 0);
	printf("netlink %d setsid %d", socket(AF_NETLINK, SOCK_RAW, 0) >= 0, setsid() >= 0);
	return 0;
}

static struct proc itself(void) {
	static const char *const argv[] = { "/proc/self/exe", "try", NULL };
	/* The leak checker traces its own process, which the sandbox forbids. */
	static const char *const env[] = { "ASAN_OPTIONS=detect_leaks=0", NULL };

	return (struct proc){ .argv = argv, .env = env, .keep = 100 };
}

static void sandbox_refuses_the_network(void **state) {
	struct sandbox s = { .readable = everything, .writable = nothing };
	struct proc p = itself();

	p.sandbox = &s;
	assert_true(proc_run(*state, &p));
#if defined(__x86_64__) || defined(__aarch64__)
	assert_str(p.output, "inet 0 unix 0 netlink 0 setsid 0");
#endif
}

static void sandbox_may_allow_local_sockets(void **state) {
	struct sandbox s = { .readable = everything, .writable = nothing, .local_sockets = true };
	struct proc p = itself();

	p.sandbox = &s;
	assert_true(proc_run(*state, &p));
#if defined(__x86_64__) || defined(__aarch64__)
	assert_str(p.output, "inet 0 unix 1 netlink 0 setsid 0");
#endif
}

int main(int argc, char **argv UNUSED) {
	const struct CMUnitTest tests[] = {
		ARENA_TEST(output_errors_and_status_are_told_apart),
		ARENA_TEST(input_reaches_the_program),
		ARENA_TEST(no_input_is_an_empty_one),
		ARENA_TEST(more_output_than_is_kept_is_dropped),
		ARENA_TEST(environment_is_what_is_given),
		ARENA_TEST(open_files_are_not_inherited),
		ARENA_TEST(ignored_signals_are_not_inherited),
		ARENA_TEST(folder_is_where_it_runs),
		ARENA_TEST(missing_program_is_not_started),
		ARENA_TEST(sleeper_is_stopped_in_time),
		ARENA_TEST(program_that_ignores_sigterm_is_killed),
		ARENA_TEST(endless_printer_is_stopped_in_time),
		ARENA_TEST(what_a_program_leaves_running_is_killed),
		ARENA_TEST(programs_die_with_us),
		ARENA_TEST(processor_time_is_limited),
		ARENA_TEST(file_size_is_limited),
		ARENA_TEST(several_run_at_once_and_keep_their_order),
		ARENA_TEST(no_more_run_at_once_than_wanted),
		ARENA_TEST(sandbox_hides_files_outside),
		ARENA_TEST(sandbox_refuses_the_network),
		ARENA_TEST(sandbox_may_allow_local_sockets),
	};

	if (argc > 1)
		return try_things();
	return cmocka_run_group_tests_name("proc", tests, NULL, NULL);
}
