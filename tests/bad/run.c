/* SPDX-License-Identifier: Apache-2.0 */
/* run DOSSIER CORPUS SLOWNESS [WORD…]: every row of CORPUS/cases.csv, or those whose path holds
 * one of the words, each in a folder of its own, on all processors. Ends with the line
 * "N passed, N failed, N skipped". */
#include <limits.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/die.h"
#include "base/pool.h"
#include "case.h"
#include "judge.h"
#include "tree.h"

/* What a worker leaves for the process that prints. */
struct result {
	enum verdict verdict;
	bool done;
	char reason[2000];
};

struct board {
	atomic_size_t next; /* the first case that nobody has taken */
	struct result results[];
};

struct plan {
	struct judging judging;
	struct vec cases;
	const char *top;
	struct board *board;
};

static void judge_one(const struct plan *plan, size_t i) {
	struct arena *a = arena_new();
	struct result *r = &plan->board->results[i];
	struct judging j = plan->judging;
	struct str reason = STR("");

	j.folder = str_format(a, "%s/%zu", plan->top, i).p;
	if (mkdir(j.folder, 0755) != 0)
		die("%s: can't be made", j.folder);
	r->verdict = judge(a, &j, plan->cases.items[i], &reason);
	snprintf(r->reason, sizeof(r->reason), "%.*s", STR_ARG(reason));
	r->done = true;
	tree_remove(j.folder);
	arena_free(a);
}

static void work(const struct plan *plan) {
	size_t i;

	while ((i = atomic_fetch_add(&plan->board->next, 1)) < plan->cases.n)
		judge_one(plan, i);
}

static void run_all(const struct plan *plan) {
	for (unsigned i = 0; i < pool_processors(); i++) {
		pid_t pid = fork();

		if (pid < 0)
			die("fork failed");
		if (pid == 0) {
			work(plan);
			_exit(0);
		}
	}
	while (wait(NULL) > 0)
		;
}

static bool is_wanted(struct str path, char **words) {
	for (char **w = words; *w != NULL; w++)
		if (str_find(path, str_of(*w)) != SIZE_MAX)
			return true;
	return words[0] == NULL;
}

static struct vec choose(struct arena *a, const char *corpus, char **words) {
	struct vec all = cases_read(a, tree_read(a, str_format(a, "%s/cases.csv", corpus).p));
	struct vec chosen = { 0 };

	for (size_t i = 0; i < all.n; i++)
		if (is_wanted(((struct bad_case *)all.items[i])->path, words))
			vec_add(a, &chosen, all.items[i]);
	return chosen;
}

/* Every case begins with this project and its good output. */
static void prepare(struct arena *a, struct plan *plan) {
	const char *built = str_format(a, "%s/built", plan->top).p;
	struct str reason;

	tree_copy(str_format(a, "%s/project", plan->judging.corpus).p, built);
	if (!judge_prepare(a, &plan->judging, built, &reason))
		die("the project itself can't be built: %.*s", STR_ARG(reason));
	plan->judging.built = built;
}

static int print(const struct plan *plan) {
	static const char *const words[] = { "passed", "FAILED", "skipped", "pending" };
	size_t counts[4] = { 0 };

	for (size_t i = 0; i < plan->cases.n; i++) {
		const struct result *r = &plan->board->results[i];
		const struct bad_case *c = plan->cases.items[i];
		enum verdict v = r->done ? r->verdict : VERDICT_FAILED;

		counts[v]++;
		if (v != VERDICT_PASSED)
			printf("%s: %.*s\n%s", words[v], STR_ARG(c->path),
			       r->done ? r->reason : "    the runner itself failed\n");
	}
	printf("of those skipped %zu wait for parts that are not built: they ran and did no harm\n",
	       counts[VERDICT_PENDING]);
	printf("%zu passed, %zu failed, %zu skipped\n", counts[VERDICT_PASSED],
	       counts[VERDICT_FAILED], counts[VERDICT_SKIPPED] + counts[VERDICT_PENDING]);
	return counts[VERDICT_FAILED] > 0 ? EXIT_FAILURE : EXIT_SUCCESS;
}

int main(int argc, char **argv) {
	const char *memory = access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp";
	struct arena *a = arena_new();
	struct plan plan = { .judging = { .slowness = 1 } };
	char top[PATH_MAX];
	size_t size;
	int status;

	if (argc < 4)
		die("usage: run DOSSIER CORPUS SLOWNESS [WORD…]");
	plan.judging.program = argv[1];
	plan.judging.corpus = argv[2];
	plan.judging.slowness = atof(argv[3]);
	plan.cases = choose(a, argv[2], argv + 4);
	snprintf(top, sizeof(top), "%s/bad.XXXXXX", memory);
	plan.top = mkdtemp(top);
	if (plan.top == NULL || chmod(top, 0755) != 0)
		die("%s: can't be made", top);
	size = sizeof(struct board) + plan.cases.n * sizeof(struct result);
	plan.board = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	if (plan.board == MAP_FAILED)
		die("no memory");
	prepare(a, &plan);
	run_all(&plan);
	status = print(&plan);
	tree_remove(top);
	arena_free(a);
	return status;
}
