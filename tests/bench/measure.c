/* SPDX-License-Identifier: Apache-2.0 */

/*
 * Runs a command and writes what it cost to a file, on one line: wall seconds, CPU seconds (user
 * and system, with its children's) and the peak of its resident memory in KiB. Its status is the
 * command's.
 */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static double timeval_seconds(struct timeval t) {
	return (double)t.tv_sec + (double)t.tv_usec / 1e6;
}

static double timespec_seconds(struct timespec t) {
	return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static int fail(const char *what) {
	fprintf(stderr, "measure: %s: %s\n", what, strerror(errno));
	return 3;
}

/* The command's status as a shell gives it; -1 when it could not be waited for. */
static int run(char **command, double *wall, struct rusage *used) {
	struct timespec begin, end;
	int status;
	pid_t child;

	clock_gettime(CLOCK_MONOTONIC, &begin);
	child = fork();
	if (child == 0) {
		execvp(command[0], command);
		fprintf(stderr, "measure: %s: %s\n", command[0], strerror(errno));
		_exit(127);
	}
	if (child < 0 || wait4(child, &status, 0, used) != child)
		return -1;
	clock_gettime(CLOCK_MONOTONIC, &end);
	*wall = timespec_seconds(end) - timespec_seconds(begin);
	return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

int main(int argc, char **argv) {
	struct rusage used;
	double wall = 0;
	FILE *out;
	int status;

	if (argc < 3) {
		fputs("usage: measure FILE COMMAND [ARGUMENT...]\n", stderr);
		return 2;
	}
	status = run(argv + 2, &wall, &used);
	if (status < 0)
		return fail(argv[2]);
	out = fopen(argv[1], "w");
	if (out == NULL)
		return fail(argv[1]);
	fprintf(out, "%.4f %.4f %ld\n", wall,
		timeval_seconds(used.ru_utime) + timeval_seconds(used.ru_stime), used.ru_maxrss);
	if (fclose(out) != 0)
		return fail(argv[1]);
	return status;
}
