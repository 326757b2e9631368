/* SPDX-License-Identifier: Apache-2.0 */
/* Running other programs: no shell, nothing inherited (environment, open files, signals), a
 * process group of its own, limits, and always an end. When this process dies, what it runs dies
 * too. */
#ifndef BASE_PROC_H
#define BASE_PROC_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/sandbox.h"
#include "base/str.h"

/* 0 means: no limit of ours. */
struct proc_limits {
	unsigned wall_seconds; /* then SIGTERM to the group, and SIGKILL one second later */
	unsigned cpu_seconds;
	uint64_t memory;    /* bytes of address space */
	uint64_t file_size; /* bytes of each file that it writes */
};

enum proc_end {
	PROC_EXITED,      /* status is the exit status */
	PROC_KILLED,      /* status is the signal */
	PROC_TIMED_OUT,   /* the wall clock limit was reached; status is 0 */
	PROC_NOT_STARTED, /* status is errno */
};

/* A program to run. What the caller sets must live until it has ended. */
struct proc {
	const char *const *argv; /* ends in NULL; argv[0] is the absolute path of the program */
	const char *const *env;  /* the whole environment, "NAME=value"; ends in NULL */
	const char *folder;      /* where it runs; NULL means "/" */
	struct str input;        /* what it reads from standard input */
	size_t keep; /* how many bytes of its standard output, and of its standard error, are kept */
	struct proc_limits limits;
	const struct sandbox *sandbox; /* NULL: none */

	/* Set by running it. */
	enum proc_end end;
	int status;
	struct str output, errors; /* at most the first keep bytes; the rest is read and dropped */
	bool cut;                  /* something was dropped */
};

/* Runs all of them, at most so many at once, and returns when the last has ended. output and
 * errors are of the arena. Standard input, output and error of this process must be open (to
 * anything). */
void proc_run_all(struct arena *, struct proc *, size_t n, unsigned at_once);

/* Runs one; whether it exited with status 0. */
bool proc_run(struct arena *, struct proc *);

/* How it ended: "exit status 1", "killed by signal 11 (Segmentation fault)", "stopped after 60
 * seconds", "not started: No such file …". */
struct str proc_describe(struct arena *, const struct proc *);

#endif
