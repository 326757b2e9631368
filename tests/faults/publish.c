/* SPDX-License-Identifier: Apache-2.0 */
/* Publishes a small generated tree, and judges one. Driven by run.sh.
 *   publish write OUT GENERATION FILES [SIZE]   0 published, 1 refused, 75 locked, 130 asked to stop; findings on stderr
 *   publish wait  OUT GENERATION FILES          as write, and waits for the lock
 *   publish check OUT FILES                     prints the generation of a tree that is whole and of one generation
 *   publish kill  OUT FILES KILLS SEED [SECONDS] writes generation after generation, each killed at some moment;
 *                                               ends early after so many seconds
 *   publish stop  OUT FILES                     asks a build to stop, and expects the old tree */
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/file.h"
#include "base/pool.h"
#include "base/stop.h"
#include "publish/output.h"
#include "report/text.h"

#define WORKERS 2
#define LOCKED 75

struct job {
	struct output *output;
	unsigned generation;
	size_t files, size;
	bool stop; /* raise SIGTERM half way */
};

static void name_of(size_t i, char out[64]) {
	snprintf(out, 64, i % 5 == 0 ? "pdf/DOC-%zu.pdf" : "site/DOC-%zu.html", i);
}

/* Every third file is the same in each generation. */
static void fill(struct buf *b, unsigned generation, size_t i, size_t size) {
	buf_clear(b);
	while (b->n < size)
		buf_print(b, "generation %u file %zu at %zu\n", i % 3 == 0 ? 0 : generation, i,
			  b->n);
}

static void write_one(void *context, unsigned worker, size_t i) {
	const struct job *j = context;
	struct buf text = { 0 };
	char name[64];

	(void)worker;
	if (j->stop && i == j->files / 2)
		raise(SIGTERM);
	name_of(i, name);
	fill(&text, j->generation, i, j->size);
	output_write(j->output, name, buf_str(&text));
	buf_free(&text);
}

static bool is_locked(const struct findings *f) {
	return f->items.n > 0 &&
	       ((const struct finding *)f->items.items[0])->code == &code_table[OUT_005];
}

static int publish(const char *out, struct job j, bool wait) {
	struct arena *a = arena_new();
	struct findings *findings = findings_new(a);
	int status = 1;

	stop_install();
	j.output = output_open(a, findings, out, ".", wait);
	if (j.output != NULL) {
		pool_run(WORKERS, j.files, write_one, &j);
		status = output_publish(j.output) ? 0 : 1;
	}
	if (is_locked(findings))
		status = LOCKED;
	if (stop_requested() != 0)
		status = 130;
	if (findings->items.n > 0)
		findings_print_text(findings, stderr, false);
	arena_free(a);
	return status;
}

static bool is_generation(struct arena *a, int folder, unsigned generation, size_t files,
			  size_t size) {
	struct buf text = { 0 };
	struct str bytes;
	char name[64];
	bool same = true;

	for (size_t i = 0; same && i < files; i++) {
		name_of(i, name);
		fill(&text, generation, i, size);
		same = file_read(a, folder, name, 1 << 20, &bytes) &&
		       str_equal(bytes, buf_str(&text));
		if (!same)
			fprintf(stderr, "%s is not of generation %u\n", name, generation);
	}
	buf_free(&text);
	return same;
}

/* The generation of the tree, or -1 when it is missing, mixed, cut short or holds too much. */
static long check(const char *out, size_t files, size_t size) {
	struct arena *a = arena_new();
	int folder = file_open_folder(out);
	struct vec all;
	size_t regular = 0;
	unsigned generation = 0;
	struct str one;
	bool ok = folder >= 0 && file_read(a, folder, "site/DOC-1.html", 1 << 20, &one) &&
		  sscanf(one.p, "generation %u", &generation) == 1 &&
		  is_generation(a, folder, generation, files, size);

	if (ok) {
		all = file_walk(a, folder, NULL, NULL);
		for (size_t i = 0; i < all.n; i++)
			regular += ((struct file_entry *)all.items[i])->type == FILE_REGULAR;
		ok = regular == files + 1 &&
		     faccessat(folder, OUTPUT_MARKER, F_OK, AT_SYMLINK_NOFOLLOW) == 0;
		if (!ok)
			fprintf(stderr, "%zu files, not %zu\n", regular, files + 1);
	}
	if (folder >= 0)
		close(folder);
	arena_free(a);
	return ok ? (long)generation : -1;
}

static long nanoseconds(void) {
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return t.tv_sec * 1000000000L + t.tv_nsec;
}

static pid_t start(const char *out, struct job j) {
	pid_t child = fork();

	if (child == 0)
		_exit(publish(out, j, true));
	return child;
}

/* The moment of the fault, not a synchronisation: any length is right. */
static void pause_for(long ns) {
	struct timespec t = { ns / 1000000000L, ns % 1000000000L };

	nanosleep(&t, NULL);
}

static unsigned long next_random(unsigned long *seed) {
	*seed = *seed * 6364136223846793005UL + 1442695040888963407UL;
	return *seed >> 33;
}

static int kill_many(const char *out, size_t files, unsigned kills, unsigned long seed,
		     long seconds) {
	long end = nanoseconds() + seconds * 1000000000L;
	struct job j = { .files = files, .size = 3000 };
	unsigned landed = 0, published = 0;
	long usual, before, now;
	int status;

	/* Twice, for the usual build replaces a tree; and some kills may come too late. */
	if (publish(out, j, true) != 0)
		return 1;
	j.generation++;
	usual = nanoseconds();
	if (publish(out, j, true) != 0)
		return 1;
	usual = (nanoseconds() - usual) * 11 / 10;
	before = 1;
	while (landed < kills && nanoseconds() < end) {
		pid_t child;

		j.generation++;
		child = start(out, j);
		pause_for((long)(next_random(&seed) % (unsigned long)usual));
		kill(child, SIGKILL);
		if (waitpid(child, &status, 0) != child)
			return 1;
		/* A first measurement that was too long must not make every kill too late. */
		if (WIFSIGNALED(status))
			landed++;
		else
			usual -= usual / 50;
		now = check(out, files, j.size);
		if (now != before && now != (long)j.generation) {
			fprintf(stderr, "after kill %u: generation %ld, was %ld, new %u\n", landed,
				now, before, j.generation);
			return 1;
		}
		published += now != before ? 1 : 0;
		before = now;
	}
	printf("%u kills in %u builds, %u of them after the exchange or too late, 0 broken\n",
	       landed, j.generation, published);
	return 0;
}

int main(int n, char **v) {
	struct job j = { .size = 3000 };

	if (n < 4)
		return 2;
	if (strcmp(v[1], "check") == 0) {
		long generation = check(v[2], strtoul(v[3], NULL, 10), j.size);

		printf("%ld\n", generation);
		return generation < 0 ? 1 : 0;
	}
	if (strcmp(v[1], "kill") == 0 && n >= 6)
		return kill_many(v[2], strtoul(v[3], NULL, 10), (unsigned)strtoul(v[4], NULL, 10),
				 strtoul(v[5], NULL, 10), n > 6 ? strtol(v[6], NULL, 10) : 3600);
	j.stop = strcmp(v[1], "stop") == 0;
	j.generation = j.stop ? 999 : (unsigned)strtoul(v[3], NULL, 10);
	j.files = strtoul(v[j.stop || n < 5 ? 3 : 4], NULL, 10);
	if (n > 5)
		j.size = strtoul(v[5], NULL, 10);
	return publish(v[2], j, strcmp(v[1], "wait") == 0);
}
