/* SPDX-License-Identifier: Apache-2.0 */
/* Building the output "out" in a scratch folder. */
#ifndef SCRATCH_OUTPUT_H
#define SCRATCH_OUTPUT_H

#include "publish/output.h"
#include "scratch.h"

static inline struct output *open_out(struct scratch *s) {
	struct output *o = output_open(s->arena, s->findings, "out", "project", false);

	assert_non_null(o);
	return o;
}

/* Publishes site/a.html and, where it is not NULL, pdf/b.pdf with these texts. */
static inline void build(struct scratch *s, const char *a, const char *b) {
	struct output *o = open_out(s);

	assert_true(output_write(o, "site/a.html", str_of(a)));
	if (b != NULL)
		assert_true(output_write(o, "pdf/b.pdf", str_of(b)));
	assert_true(output_publish(o));
}

static inline ino_t inode_of(const char *path) {
	struct stat st;

	assert_int_equal(lstat(path, &st), 0);
	return st.st_ino;
}

#endif
