/* SPDX-License-Identifier: Apache-2.0 */
#include "history/tree.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdint.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/path.h"
#include "base/stop.h"
#include "base/store.h"
#include "history/git.h"
#include "read/limits.h"

#define LIST_SECONDS 20
#define READ_SECONDS 60
#define DEEPEST 32
/* So many bytes are asked for at a time, unless one file has more. */
#define BATCH_BYTES (16u << 20)
/* Of the line before a file: an id, its type, its size. */
#define HEAD_BYTES 128

#define LACKING SIZE_MAX
#define INCOMPLETE "the repository does not hold all of them"

/* A regular file of the tree. */
struct blob {
	struct str path, id;
	size_t size; /* or LACKING */
};

static void leave_out(const struct tree *t, struct str path, enum code_number code,
		      const char *why) {
	struct arena *a = t->left->arena;
	struct str shown = path_display(a, t->shown, str_copy(a, path));

	finding_add(t->left, code, span_of(source_unread(a, shown), 0, 0), "%s", why);
}

static struct finding *fail(const struct tree *t, const char *what, struct str why) {
	return finding_add(t->findings, HIS_003, NO_SPAN, "%s of '%s' can't be had from git: %.*s",
			   what, t->shown, STR_ARG(why));
}

static bool fail_to_list(const struct tree *t, struct str why) {
	finding_help(fail(t, "the list of files", why),
		     "compare with a file of baselines/ or with an earlier pack");
	return false;
}

/* A partial clone leaves files for later. */
static bool fail_to_read(const struct tree *t, struct str why) {
	finding_help(fail(t, "files", why),
		     "what a partial clone lacks is brought by 'git archive %.*s > /dev/null'",
		     COMMIT_SHORT, t->commit.id.p);
	return false;
}

/* Takes the part up to the next slash from the front of *rest; false when there is nothing left. */
static bool next_part(struct str *rest, struct str *part) {
	if (rest->p == NULL)
		return false;
	if (!str_cut(*rest, '/', part, rest)) {
		*part = *rest;
		*rest = (struct str){ NULL, 0 };
	}
	return true;
}

static bool is_unread(struct str path) {
	struct str part, rest = path;

	if (str_starts(path, "output/"))
		return true;
	while (next_part(&rest, &part))
		if (part.n > 1 && part.p[0] == '.' && !str_is(part, ".."))
			return true;
	return false;
}

/* A tree can hold any name, for git makes it of bytes. What is wrong with this one, or NULL. */
static const char *judge(struct str path, enum code_number *code) {
	struct str part, rest = path;
	size_t depth = 0;

	*code = FIL_005;
	while (next_part(&rest, &part)) {
		if (part.n == 0 || str_is(part, ".") || str_is(part, ".."))
			return "the name leads out of its folder";
		if (part.n > NAME_MAX)
			return "the name is longer than files have";
		depth++;
	}
	*code = FIL_008;
	return depth > DEEPEST + 1 ? "folders nested more than 32 deep" : NULL;
}

/* "100644 blob ID    SIZE\tPATH", without the NUL behind it. False where it is something else. */
static bool read_entry(struct str entry, struct str *mode, struct blob *out) {
	struct str head, type, rest;

	if (!str_cut(entry, '\t', &head, &out->path) || !str_cut(head, ' ', mode, &rest) ||
	    !str_cut(rest, ' ', &type, &rest) || !str_cut(rest, ' ', &out->id, &rest))
		return false;
	/* The commit of a submodule has none, and what is not there. */
	if (!str_to_size(str_trim(rest), &out->size))
		out->size = LACKING;
	return true;
}

static bool add_entry(struct arena *a, const struct tree *t, struct str entry, struct vec *blobs) {
	struct blob *b = ARENA_NEW(a, struct blob);
	enum code_number code;
	const char *wrong;
	struct str mode;

	if (!read_entry(entry, &mode, b))
		return false;
	if (is_unread(b->path))
		return true;
	wrong = judge(b->path, &code);
	if (wrong != NULL)
		leave_out(t, b->path, code, wrong);
	else if (str_starts(mode, "100"))
		vec_add(a, blobs, b);
	else if (str_is(mode, "120000"))
		leave_out(t, b->path, FIL_002, "a symbolic link is not followed");
	else
		leave_out(t, b->path, FIL_003, "not a regular file");
	return true;
}

/* The regular files (struct blob) that can be written. */
static bool list(struct arena *a, const struct tree *t, struct vec *blobs) {
	const char *const arguments[] = {
		"ls-tree", "-r", "-z", "-l", str_c(a, t->commit.id), NULL
	};
	struct git g = { .folder = t->folder,
			 .arguments = arguments,
			 .keep = LIMIT_TREE_LIST_BYTES,
			 .seconds = LIST_SECONDS };
	struct str entry;

	if (!git_ask(a, &g))
		return str_find(g.complaint, STR("promisor")) != SIZE_MAX
			       ? fail_to_read(t, STR(INCOMPLETE))
			       : fail_to_list(t, g.complaint);
	if (g.cut)
		return fail_to_list(t, STR("it is longer than 32 MiB"));
	while (str_cut(g.answer, '\0', &entry, &g.answer))
		if (!add_entry(a, t, entry, blobs))
			return fail_to_list(t, STR("it has another form"));
	for (size_t i = 0; i < blobs->n; i++)
		if (((const struct blob *)blobs->items[i])->size == LACKING)
			return fail_to_read(t, STR(INCOMPLETE));
	return true;
}

/* The folder in which the file lies, which is made where it is not there; -1 with errno. There are no links: nothing but this has made what is there. */
static int open_parents(struct arena *a, int into, struct str path) {
	int at = dup(into), next;
	struct str part, rest = path;

	while (at >= 0 && str_cut(rest, '/', &part, &rest)) {
		const char *name = str_c(a, part);

		next = mkdirat(at, name, 0700) == 0 || errno == EEXIST
			       ? openat(at, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
			       : -1;
		close(at);
		at = next;
	}
	return at;
}

static bool fill(int fd, const struct blob *b, struct str bytes) {
	if (b->size > LIMIT_IMAGE_BYTES)
		return ftruncate(fd, LIMIT_IMAGE_BYTES + 1) == 0;
	return store_write(fd, bytes);
}

static bool write_blob(struct arena *a, int into, const struct blob *b, struct str bytes) {
	int folder = open_parents(a, into, b->path), fd = -1, error;
	bool ok = false;

	if (folder >= 0)
		fd = openat(folder, str_c(a, path_name(b->path)),
			    O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
	if (fd >= 0)
		ok = fill(fd, b, bytes);
	error = errno;
	if (fd >= 0 && close(fd) != 0 && ok) {
		ok = false;
		error = errno;
	}
	if (folder >= 0)
		close(folder);
	errno = error;
	return ok;
}

/* False when nothing can be written: a name that can't be here, as one that is there already, leaves out no other file. */
static bool put(struct arena *a, const struct tree *t, int into, const struct blob *b,
		struct str bytes) {
	if (write_blob(a, into, b, bytes))
		return true;
	switch (errno) {
	case EEXIST:
	case ENOTDIR:
	case EISDIR:
	case EINVAL:
	case EILSEQ:
	case ENAMETOOLONG:
		leave_out(t, b->path, FIL_005, strerror(errno));
		return true;
	default:
		finding_add(t->findings, OUT_001, NO_SPAN,
			    "the files of '%s' can't be kept for a time: %s", t->shown,
			    strerror(errno));
		return false;
	}
}

/* Takes "ID blob SIZE\n", the bytes and a line end from the front of the answer. */
static bool next_blob(struct arena *a, const struct blob *b, struct str *answer,
		      struct str *bytes) {
	struct str head = str_format(a, "%.*s blob %zu\n", STR_ARG(b->id), b->size);

	if (!str_starts(*answer, head.p) || answer->n - head.n < b->size + 1)
		return false;
	*bytes = str_slice(*answer, head.n, head.n + b->size);
	*answer = str_skip(*answer, head.n + b->size + 1);
	return true;
}

static bool take_batch(struct arena *a, const struct tree *t, int into, struct blob *const *blobs,
		       size_t n) {
	static const char *const arguments[] = { "cat-file", "--batch", "--buffer", NULL };
	struct git g = { .folder = t->folder, .arguments = arguments, .seconds = READ_SECONDS };
	struct buf input = { 0 };
	bool ok;

	for (size_t i = 0; i < n; i++) {
		if (blobs[i]->size > LIMIT_IMAGE_BYTES)
			continue;
		buf_print(&input, "%.*s\n", STR_ARG(blobs[i]->id));
		g.keep += blobs[i]->size + HEAD_BYTES;
	}
	g.input = buf_str(&input);
	ok = g.input.n == 0 || git_ask(a, &g);
	buf_free(&input);
	if (!ok)
		return fail_to_read(t, g.complaint);
	for (size_t i = 0; i < n; i++) {
		struct str bytes = STR("");

		if (blobs[i]->size <= LIMIT_IMAGE_BYTES &&
		    !next_blob(a, blobs[i], &g.answer, &bytes))
			return fail_to_read(t, STR(INCOMPLETE));
		if (!put(a, t, into, blobs[i], bytes))
			return false;
	}
	return true;
}

static size_t bytes_of(const struct blob *b) {
	return b->size <= LIMIT_IMAGE_BYTES ? b->size : 0;
}

/* How many, from the first on, are asked for at once. */
static size_t count_batch(const struct vec *blobs, size_t first) {
	size_t n = 0, sum = 0;

	while (first + n < blobs->n) {
		sum += bytes_of(blobs->items[first + n]) + HEAD_BYTES;
		if (n > 0 && sum > BATCH_BYTES)
			break;
		n++;
	}
	return n;
}

bool tree_take(struct arena *a, const struct tree *t, int into) {
	struct vec blobs = { 0 };
	size_t sum = 0, n;

	if (!list(a, t, &blobs))
		return false;
	for (size_t i = 0; i < blobs.n; i++)
		sum += bytes_of(blobs.items[i]);
	if (sum > LIMIT_TREE_BYTES)
		return fail_to_list(t, STR("they have more than 512 MiB"));
	for (size_t i = 0; i < blobs.n && stop_requested() == 0; i += n) {
		struct arena *scratch = arena_new();
		bool ok;

		n = count_batch(&blobs, i);
		ok = take_batch(scratch, t, into, (struct blob *const *)&blobs.items[i], n);
		arena_free(scratch);
		if (!ok)
			return false;
	}
	return stop_requested() == 0;
}
