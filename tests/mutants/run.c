/* SPDX-License-Identifier: Apache-2.0 */
/* run DATA PROJECT DAY LIST [WORD…]: damages the project in each way in which it can be incomplete, one at a time, and
 * asks the rules of DATA/templates, as of the day, whether they notice. Words choose mutants whose names hold one of them. LIST
 * names those that are known to go unnoticed. Of the environment: UPDATE=1 rewrites LIST, VERBOSE=1 says of each mutant what was
 * found, THOROUGH=1 never trusts a document alone, EVERY=N tries the first of each N. Ends with the line "N passed, N failed". */
#include <limits.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "../bad/tree.h"
#include "base/die.h"
#include "base/pool.h"
#include "check/function.h"
#include "judge.h"
#include "list.h"
#include "xslt/stylesheet.h"
#include "xslt/xmlmem.h"

/* Of a hundred mutants so many have to be noticed. */
#define LEAST 95

/* What a worker leaves for the process that prints. */
struct result {
	enum verdict verdict;
	char said[300];
};

struct board {
	atomic_size_t next, done;
	struct result results[];
};

struct plan {
	struct judging judging;
	struct vec mutants;
	struct board *board;
	const char *project, *list;
	bool is_varied; /* of all sorts, not those of some words */
	bool is_whole;  /* all there are */
};

static void write_file(const char *path, struct str text) {
	FILE *f = fopen(path, "we");

	if (f == NULL || fwrite(text.p, 1, text.n, f) != text.n || fclose(f) != 0)
		die("%s: can't be written", path);
}

/* In a folder that has the project in it and belongs to this worker. */
static void judge_one(const struct plan *plan, size_t i) {
	struct arena *a = arena_new();
	const struct mutant *m = plan->mutants.items[i];
	const struct document *d = map_get(&plan->judging.set->by_path, m->path);
	struct result *r = &plan->board->results[i];
	const char *path = str_c(a, m->path);
	struct str said;

	if (m->is_lost)
		unlink(path);
	else
		write_file(path, edit_apply(a, d->source->text, &m->edit));
	r->verdict = judge(a, &plan->judging, m, &said);
	snprintf(r->said, sizeof(r->said), "%.*s", STR_ARG(said));
	write_file(path, d->source->text);
	arena_free(a);
}

static void work(const struct plan *plan, const char *folder) {
	size_t i;

	if (chdir(folder) != 0)
		die("%s: can't be entered", folder);
	while ((i = atomic_fetch_add(&plan->board->next, 1)) < plan->mutants.n) {
		size_t done;

		judge_one(plan, i);
		done = atomic_fetch_add(&plan->board->done, 1) + 1;
		if (done % 500 == 0) {
			printf("mutants: %zu of %zu\n", done, plan->mutants.n);
			fflush(stdout);
		}
	}
}

static void run_all(struct arena *a, const struct plan *plan, const char *top) {
	fflush(stdout);
	for (unsigned i = 0; i < pool_processors(); i++) {
		const char *folder = str_format(a, "%s/%u", top, i).p;
		pid_t pid;

		tree_copy(plan->project, folder);
		pid = fork();
		if (pid < 0)
			die("fork failed");
		if (pid == 0) {
			work(plan, folder);
			_exit(0);
		}
	}
	while (wait(NULL) > 0)
		;
}

static bool is_wanted(struct str name, char **words) {
	for (char **w = words; *w != NULL; w++)
		if (str_find(name, str_of(*w)) != SIZE_MAX)
			return true;
	return words[0] == NULL;
}

static void choose(struct arena *a, struct plan *plan, char **words) {
	struct vec all = mutants_make(a, plan->judging.set);
	const char *wish = getenv("EVERY");
	size_t every = wish != NULL ? strtoul(wish, NULL, 10) : 1;

	every = every > 0 ? every : 1;
	plan->is_varied = words[0] == NULL;
	plan->is_whole = plan->is_varied && every == 1;
	for (size_t i = 0; i < all.n; i += every)
		if (is_wanted(((struct mutant *)all.items[i])->name, words))
			vec_add(a, &plan->mutants, all.items[i]);
}

/* A line for each sort of damage: how many, and how many of them no rule notices. */
static void print_table(const struct plan *plan) {
	printf("%-10s %8s %10s  %s\n", "mutants", "noticed", "unnoticed", "what is done");
	for (size_t i = 0; i < sort_count; i++) {
		size_t counts[VERDICT_BROKEN + 1] = { 0 };

		for (size_t j = 0; j < plan->mutants.n; j++)
			if (((const struct mutant *)plan->mutants.items[j])->sort == &sort_table[i])
				counts[plan->board->results[j].verdict]++;
		if (counts[VERDICT_NOTICED] + counts[VERDICT_UNNOTICED] == 0)
			continue;
		printf("%-10s %8zu %10zu  %s\n", sort_table[i].name, counts[VERDICT_NOTICED],
		       counts[VERDICT_UNNOTICED], sort_table[i].what);
	}
}

static void print_one(const struct plan *plan, size_t i) {
	const struct mutant *m = plan->mutants.items[i];
	const struct result *r = &plan->board->results[i];

	if (r->verdict == VERDICT_BROKEN)
		printf("mutants: is none, %s: %.*s\n", r->said, STR_ARG(m->name));
	else if (r->verdict == VERDICT_NONE)
		printf("mutants: the check did not end: %.*s\n", STR_ARG(m->name));
	else if (getenv("VERBOSE") != NULL)
		printf("%.*s: %s\n", STR_ARG(m->name),
		       r->verdict == VERDICT_NOTICED ? r->said : "goes unnoticed");
}

static int report(struct arena *a, const struct plan *plan) {
	struct list list = list_parse(a, tree_read(a, plan->list));
	size_t counts[VERDICT_BROKEN + 1] = { 0 }, broken, failed;

	for (size_t i = 0; i < plan->mutants.n; i++) {
		enum verdict v = plan->board->results[i].verdict;

		counts[v]++;
		print_one(plan, i);
		if (v == VERDICT_NOTICED || v == VERDICT_UNNOTICED)
			list_note(&list, ((const struct mutant *)plan->mutants.items[i])->name,
				  v == VERDICT_NOTICED);
	}
	print_table(plan);
	broken = counts[VERDICT_NONE] + counts[VERDICT_BROKEN];
	failed = broken + list_complain(&list, plan->is_whole);
	if (plan->is_varied && counts[VERDICT_NOTICED] * 100 < plan->mutants.n * LEAST) {
		printf("mutants: fewer than %d %% are noticed\n", LEAST);
		failed++;
	}
	if (plan->is_whole && getenv("UPDATE") != NULL) {
		FILE *out = fopen(plan->list, "we");

		if (out == NULL)
			die("%s: can't be written", plan->list);
		list_write(&list, out);
		fclose(out);
	}
	printf("%zu of %zu mutants are noticed\n", counts[VERDICT_NOTICED], plan->mutants.n);
	printf("%zu passed, %zu failed\n", plan->mutants.n - broken - list.unlisted.n, failed);
	return failed == 0 && plan->mutants.n > 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}

static void print_findings(const struct findings *findings) {
	for (size_t i = 0; i < findings->items.n; i++) {
		const struct finding *f = findings->items.items[i];

		if (f->severity == SEVERITY_ERROR)
			printf("mutants: the project is not clean: %s %.*s\n", f->code->id,
			       STR_ARG(f->message));
	}
	printf("0 passed, 1 failed\n");
}

/* The path from anywhere. */
static const char *absolute(struct arena *a, const char *path) {
	char whole[PATH_MAX];

	if (realpath(path, whole) == NULL)
		die("%s: is not there", path);
	return arena_copy(a, whole, strlen(whole));
}

int main(int argc, char **argv) {
	const char *memory = access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp";
	struct arena *a = arena_new();
	struct findings *findings = findings_new(a);
	struct plan plan = { 0 };
	char top[PATH_MAX];
	size_t size;
	int status = EXIT_FAILURE;

	if (argc < 5 || !date_parse(str_of(argv[3]), &plan.judging.as_of))
		die("usage: run DATA PROJECT DAY LIST [WORD…]");
	plan.judging.data = absolute(a, argv[1]);
	plan.judging.is_thorough = getenv("THOROUGH") != NULL;
	plan.project = absolute(a, argv[2]);
	plan.list = absolute(a, argv[4]);
	if (chdir(plan.project) != 0)
		die("%s: can't be entered", plan.project);
	xmlmem_start();
	stylesheet_start();
	function_start();
	if (!judge_prepare(a, &plan.judging, findings)) {
		print_findings(findings);
		judge_end(&plan.judging);
		arena_free(a);
		return EXIT_FAILURE;
	}
	choose(a, &plan, argv + 5);
	size = sizeof(struct board) + plan.mutants.n * sizeof(struct result);
	plan.board = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	snprintf(top, sizeof(top), "%s/mutants.XXXXXX", memory);
	if (plan.board == MAP_FAILED || mkdtemp(top) == NULL)
		die("%s: can't be made", top);
	run_all(a, &plan, top);
	status = report(a, &plan);
	tree_remove(top);
	judge_end(&plan.judging);
	arena_free(a);
	return status;
}
