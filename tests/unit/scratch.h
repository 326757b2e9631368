/* SPDX-License-Identifier: Apache-2.0 */
/* A folder of its own for each test, which is the current one while the test runs. Holds project/dossier.yaml. */
#ifndef SCRATCH_H
#define SCRATCH_H

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "publish/remove.h"
#include "report/finding.h"
#include "test.h"

struct scratch {
	struct arena *arena;
	struct findings *findings;
	char path[32];
};

static inline void make_folder(const char *path) {
	assert_int_equal(mkdir(path, 0755), 0);
}

static inline void make_file(const char *path, const char *text) {
	FILE *f = fopen(path, "w");

	assert_non_null(f);
	assert_true(fputs(text, f) >= 0);
	assert_int_equal(fclose(f), 0);
}

static inline bool exists(const char *path) {
	struct stat st;

	return lstat(path, &st) == 0;
}

static inline mode_t mode_of(const char *path) {
	struct stat st;

	return lstat(path, &st) == 0 ? st.st_mode & 07777 : 0;
}

static inline int scratch_setup(void **state) {
	struct arena *a = arena_new();
	struct scratch *s = ARENA_NEW(a, struct scratch);

	s->arena = a;
	s->findings = findings_new(a);
	strcpy(s->path, "/tmp/dossier-test-XXXXXX");
	if (mkdtemp(s->path) == NULL || chdir(s->path) != 0)
		return -1;
	make_folder("project");
	make_file("project/dossier.yaml", "dossier: 1\n");
	*state = s;
	return 0;
}

static inline int scratch_teardown(void **state) {
	struct scratch *s = *state;
	int tmp = file_open_folder("/tmp");

	if (chdir("/") != 0 || !remove_tree(tmp, s->path + 5, NULL))
		return -1;
	close(tmp);
	arena_free(s->arena);
	return 0;
}

/* The whole file; "" with a failed test when it can't be read. */
static inline struct str content(struct scratch *s, const char *path) {
	struct str text = STR("");

	assert_true(file_read(s->arena, AT_FDCWD, path, 1 << 20, &text));
	return text;
}

/* The only finding. */
static inline const struct finding *the_finding(const struct scratch *s) {
	assert_int_equal(s->findings->items.n, 1);
	return s->findings->items.items[0];
}

#define SCRATCH_TEST(f) cmocka_unit_test_setup_teardown(f, scratch_setup, scratch_teardown)

#endif
