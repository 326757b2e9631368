/* SPDX-License-Identifier: Apache-2.0 */
#include "base/proc.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/clock.h"
#include "base/die.h"
#include "base/store.h"

#define GRACE_MILLISECONDS 1000
/* How often a child is looked after where the kernel has no pidfd (Linux before 5.3). */
#define TICK_MILLISECONDS 20
#define MOST_AT_ONCE 64u
#define POLLS_PER_CHILD 3u
/* The descriptor on which a child says why it could not begin. */
#define REPORT_FD 3

enum stage { STAGE_RUNNING, STAGE_TERMINATED, STAGE_SHOT };

struct child {
	struct proc *proc; /* NULL: the place is free */
	pid_t pid;
	int exit_fd;        /* readable when it has ended, or -1 */
	int out_fd, err_fd; /* -1 when they are at their end */
	struct buf out, err;
	int64_t deadline; /* in milliseconds of the monotonic clock; INT64_MAX: none */
	enum stage stage;
	bool timed_out;
};

/* The ends that the child gets. */
struct ends {
	int in, out, err, report, ruleset;
	pid_t parent;
};

static void limit(int resource, uint64_t most) {
	struct rlimit r;

	if (getrlimit((__rlimit_resource_t)resource, &r) != 0)
		return;
	if (r.rlim_max == RLIM_INFINITY || r.rlim_max > most)
		r.rlim_max = most;
	r.rlim_cur = r.rlim_max;
	/* Where there is a softer warning than SIGKILL, its signal says what the matter was. */
	if (resource == RLIMIT_CPU && r.rlim_cur > 1)
		r.rlim_cur--;
	setrlimit((__rlimit_resource_t)resource, &r);
}

static void set_limits(const struct proc_limits *l) {
	limit(RLIMIT_CORE, 0);
	if (l->cpu_seconds != 0)
		limit(RLIMIT_CPU, (uint64_t)l->cpu_seconds + 1);
	if (l->memory != 0)
		limit(RLIMIT_AS, l->memory);
	if (l->file_size != 0)
		limit(RLIMIT_FSIZE, l->file_size);
}

static void forget_signals(void) {
	sigset_t none;

	for (int s = 1; s < NSIG; s++)
		signal(s, SIG_DFL);
	sigemptyset(&none);
	sigprocmask(SIG_SETMASK, &none, NULL);
}

static void close_others(void) {
	if (syscall(SYS_close_range, REPORT_FD + 1, ~0U, 0) == 0)
		return;
	for (int fd = REPORT_FD + 1; fd < 1024; fd++)
		close(fd);
}

static bool become(const struct proc *p, const struct ends *e) {
	setpgid(0, 0);
	/* A parent that died before this call is noticed by its absence. */
	if (prctl(PR_SET_PDEATHSIG, SIGKILL) != 0 || getppid() != e->parent)
		return false;
	forget_signals();
	umask(077);
	set_limits(&p->limits);
	if (chdir(p->folder != NULL ? p->folder : "/") != 0)
		return false;
	if (dup2(e->in, 0) < 0 || dup2(e->out, 1) < 0 || dup2(e->err, 2) < 0)
		return false;
	return p->sandbox == NULL || sandbox_enter(p->sandbox, e->ruleset);
}

/* Only what is safe between fork and exec: no memory is taken, nothing is printed. */
static NORETURN void run_child(const struct proc *p, const struct ends *e) {
	bool ready = become(p, e);
	int error = errno, report = e->report;

	if (report != REPORT_FD)
		report = dup3(report, REPORT_FD, O_CLOEXEC);
	close_others();
	if (ready) {
		/* execve promises not to change them; its type is older than const. */
		union {
			const char *const *given;
			char *const *wanted;
		} argv = { p->argv }, env = { p->env };

		execve(p->argv[0], argv.wanted, env.wanted);
		error = errno;
	}
	if (write(report, &error, sizeof(error)) < 0)
		_exit(126);
	_exit(127);
}

/* A file in memory: the child can take its time, and we need not write to a pipe that it may have
 * closed. */
static int open_input(struct str input) {
	int fd;

	if (input.n == 0)
		return open("/dev/null", O_RDONLY | O_CLOEXEC);
	fd = memfd_create("input", MFD_CLOEXEC);
	if (fd >= 0 && !store_write(fd, input)) {
		close(fd);
		return -1;
	}
	if (fd >= 0)
		lseek(fd, 0, SEEK_SET);
	return fd;
}

static void close_all(const int *fds, size_t n) {
	for (size_t i = 0; i < n; i++)
		if (fds[i] >= 0)
			close(fds[i]);
}

/* Forks; 0, or the errno of whatever kept the program from beginning. */
static int fork_child(struct child *c, const struct ends *e, int report) {
	int error = 0;
	ssize_t n;

	c->pid = fork();
	if (c->pid < 0)
		return errno;
	if (c->pid == 0)
		run_child(c->proc, e);
	setpgid(c->pid, c->pid);
	/* The end of the file means that exec has closed the other end. */
	close(e->report);
	do
		n = read(report, &error, sizeof(error));
	while (n < 0 && errno == EINTR);
	if (n <= 0)
		return 0;
	waitpid(c->pid, NULL, 0);
	return error != 0 ? error : ECANCELED;
}

/* Starts the program in a free place; false, with its result set, when that fails. */
static bool start(struct child *c, struct proc *p) {
	int out[2] = { -1, -1 }, err[2] = { -1, -1 }, report[2] = { -1, -1 };
	struct ends e = { .in = -1, .ruleset = -1, .parent = getpid() };
	int error = 0;

	*c = (struct child){ .proc = p, .exit_fd = -1, .deadline = INT64_MAX };
	e.in = open_input(p->input);
	if (e.in < 0 || pipe2(out, O_CLOEXEC) != 0 || pipe2(err, O_CLOEXEC) != 0 ||
	    pipe2(report, O_CLOEXEC) != 0)
		error = errno;
	if (error == 0) {
		if (p->sandbox != NULL)
			e.ruleset = sandbox_prepare(p->sandbox);
		e.out = out[1];
		e.err = err[1];
		e.report = report[1];
		error = fork_child(c, &e, report[0]);
		report[1] = -1;
	}
	close_all((int[]){ e.in, out[1], err[1], report[0], report[1], e.ruleset }, 6);
	if (error != 0) {
		close_all((int[]){ out[0], err[0] }, 2);
		p->end = PROC_NOT_STARTED;
		p->status = error;
		c->proc = NULL;
		return false;
	}
	fcntl(out[0], F_SETFL, O_NONBLOCK);
	fcntl(err[0], F_SETFL, O_NONBLOCK);
	c->out_fd = out[0];
	c->err_fd = err[0];
	c->exit_fd = (int)syscall(SYS_pidfd_open, c->pid, 0);
	if (p->limits.wall_seconds != 0)
		c->deadline = clock_ms() + (int64_t)p->limits.wall_seconds * 1000;
	return true;
}

/* Reads what is there, but not for ever: a program that prints without end must not keep us from
 * its deadline. Closes the descriptor at its end. */
static void drain(struct proc *p, int *fd, struct buf *into) {
	char chunk[65536];
	ssize_t n;

	for (int turn = 0; turn < 16 && *fd >= 0; turn++) {
		n = read(*fd, chunk, sizeof(chunk));
		if (n > 0) {
			size_t room = p->keep - into->n;
			size_t taken = (size_t)n < room ? (size_t)n : room;

			buf_add(into, chunk, taken);
			p->cut = p->cut || taken < (size_t)n;
			continue;
		}
		if (n < 0 && errno == EINTR)
			continue;
		if (n == 0 || errno != EAGAIN) {
			close(*fd);
			*fd = -1;
		}
		return;
	}
}

static struct str keep(struct arena *a, struct buf *b) {
	struct str s = str_copy(a, buf_str(b));

	buf_free(b);
	return s;
}

/* Takes the child away if it has ended. Until it is waited for, its number can't belong to anybody
 * else: so first the rest of its group is killed. */
static bool finish(struct arena *a, struct child *c) {
	siginfo_t info = { 0 };
	struct proc *p = c->proc;
	int status = 0;

	if (waitid(P_PID, (id_t)c->pid, &info, WEXITED | WNOHANG | WNOWAIT) != 0 ||
	    info.si_pid != c->pid)
		return false;
	kill(-c->pid, SIGKILL);
	while (waitpid(c->pid, &status, 0) < 0 && errno == EINTR)
		;
	drain(p, &c->out_fd, &c->out);
	drain(p, &c->err_fd, &c->err);
	close_all((int[]){ c->out_fd, c->err_fd, c->exit_fd }, 3);
	p->end = WIFEXITED(status) ? PROC_EXITED : PROC_KILLED;
	p->status = WIFEXITED(status) ? WEXITSTATUS(status) : WTERMSIG(status);
	if (c->timed_out) {
		p->end = PROC_TIMED_OUT;
		p->status = 0;
	}
	p->output = keep(a, &c->out);
	p->errors = keep(a, &c->err);
	c->proc = NULL;
	return true;
}

/* At its deadline a child is asked to end; a little later, made to. */
static void press_on(struct child *c) {
	if (clock_ms() < c->deadline)
		return;
	c->timed_out = true;
	if (c->stage == STAGE_RUNNING) {
		kill(-c->pid, SIGTERM);
		c->stage = STAGE_TERMINATED;
		c->deadline = clock_ms() + GRACE_MILLISECONDS;
	} else {
		kill(-c->pid, SIGKILL);
		c->stage = STAGE_SHOT;
		c->deadline = INT64_MAX;
	}
}

static void wait_for_any(struct child *children, unsigned places) {
	struct pollfd polls[MOST_AT_ONCE * POLLS_PER_CHILD];
	int64_t first = INT64_MAX, left;
	bool tick = false;
	nfds_t n = 0;

	for (unsigned i = 0; i < places; i++) {
		const struct child *c = &children[i];

		if (c->proc == NULL)
			continue;
		polls[n++] = (struct pollfd){ .fd = c->out_fd, .events = POLLIN };
		polls[n++] = (struct pollfd){ .fd = c->err_fd, .events = POLLIN };
		polls[n++] = (struct pollfd){ .fd = c->exit_fd, .events = POLLIN };
		tick = tick || c->exit_fd < 0;
		first = c->deadline < first ? c->deadline : first;
	}
	left = first == INT64_MAX ? -1 : first - clock_ms() + 1;
	if (first != INT64_MAX && left < 0)
		left = 0;
	if (left > INT32_MAX)
		left = INT32_MAX;
	if (tick && (left < 0 || left > TICK_MILLISECONDS))
		left = TICK_MILLISECONDS;
	poll(polls, n, (int)left);
}

void proc_run_all(struct arena *a, struct proc *procs, size_t n, unsigned at_once) {
	struct child children[MOST_AT_ONCE] = { 0 };
	unsigned places = at_once < 1 ? 1 : at_once > MOST_AT_ONCE ? MOST_AT_ONCE : at_once;
	size_t next = 0, running = 0;

	while (next < n || running > 0) {
		for (unsigned i = 0; i < places; i++)
			while (children[i].proc == NULL && next < n)
				if (start(&children[i], &procs[next++]))
					running++;
		if (running > 0)
			wait_for_any(children, places);
		for (unsigned i = 0; i < places; i++) {
			struct child *c = &children[i];

			if (c->proc == NULL)
				continue;
			drain(c->proc, &c->out_fd, &c->out);
			drain(c->proc, &c->err_fd, &c->err);
			press_on(c);
			if (finish(a, c))
				running--;
		}
	}
}

bool proc_run(struct arena *a, struct proc *p) {
	proc_run_all(a, p, 1, 1);
	return p->end == PROC_EXITED && p->status == 0;
}

struct str proc_describe(struct arena *a, const struct proc *p) {
	const char *what;

	switch (p->end) {
	case PROC_EXITED:
		return str_format(a, "exit status %d", p->status);
	case PROC_KILLED:
		what = sigdescr_np(p->status);
		return str_format(a, "killed by signal %d (%s)", p->status,
				  what != NULL ? what : "unknown");
	case PROC_TIMED_OUT:
		return str_format(a, "stopped after %u seconds", p->limits.wall_seconds);
	case PROC_NOT_STARTED:
		return str_format(a, "not started: %s", strerror(p->status));
	}
	die("a process ended in way %d", (int)p->end);
}
