/* SPDX-License-Identifier: Apache-2.0 */
/* Where the output is, and whether replacing what is there destroys nothing but an output. Folders are compared by device
 * and inode: two ways of writing a path can't deceive that. */
#include "publish/output_parts.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static bool unsafe(struct findings *findings, const struct output_place *p, const char *why) {
	finding_add(findings, OUT_002, NO_SPAN, "'%s' %s", p->typed, why);
	return false;
}

static bool cannot(struct findings *findings, const char *path, const char *what) {
	int error = errno;
	struct finding *f = finding_add(findings, OUT_001, NO_SPAN, "'%s': %s: %s", path, what,
					strerror(error));

	if (error == ENOENT && strcmp(path, ".") != 0)
		finding_help(f, "make it first: mkdir -p '%s'", path);
	return false;
}

/* Splits a path at its last slash into a folder to resolve and a name. False when the last part is no name. */
static bool split(struct arena *a, const char *path, char **folder, char **name) {
	size_t n = strlen(path), from;

	while (n > 0 && path[n - 1] == '/')
		n--;
	for (from = n; from > 0 && path[from - 1] != '/';)
		from--;
	*name = arena_copy(a, path + from, n - from);
	if (from == 0)
		*folder = arena_copy(a, ".", 1);
	else
		*folder = arena_copy(a, path, from);
	return n > from && strcmp(*name, ".") != 0 && strcmp(*name, "..") != 0;
}

bool place_find(struct arena *a, struct findings *findings, const char *out,
		struct output_place *p) {
	char real[PATH_MAX], *folder, *name;

	p->typed = out;
	p->parent = -1;
	if (*out == '\0')
		return unsafe(findings, p, "is no folder");
	if (!split(a, out, &folder, &name)) {
		if (realpath(out, real) == NULL)
			return cannot(findings, out, "can't be found");
		if (!split(a, real, &folder, &name))
			return unsafe(findings, p, "is the root of the file system");
	}
	if (realpath(folder, real) == NULL)
		return cannot(findings, folder, "can't be found");
	p->parent_path = arena_copy(a, real, strlen(real));
	p->name = name;
	p->parent = open(real, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
	return p->parent >= 0 || cannot(findings, folder, "can't be opened");
}

/* Whether the folder is start or one around it. What can't be walked (a current folder that was removed) is not. */
static bool is_around(int folder, const char *start) {
	struct stat target, here, above;
	int at = open(start, O_PATH | O_DIRECTORY | O_CLOEXEC), next;
	bool found = false;

	if (at < 0)
		return false;
	if (fstat(folder, &target) != 0)
		target = (struct stat){ 0 };
	while (fstat(at, &here) == 0) {
		found = here.st_dev == target.st_dev && here.st_ino == target.st_ino;
		next = found ? -1 : openat(at, "..", O_PATH | O_DIRECTORY | O_CLOEXEC);
		if (next < 0)
			break;
		close(at);
		at = next;
		if (fstat(at, &above) == 0 && above.st_dev == here.st_dev &&
		    above.st_ino == here.st_ino)
			break;
	}
	close(at);
	return found;
}

/* Whether there is a file, not a folder, whose name does not begin with '.'. */
static bool has_files(const char *path) {
	DIR *dir = opendir(path);
	const struct dirent *e;
	struct stat st;
	bool found = false;

	if (dir == NULL)
		return false;
	while (!found && (e = readdir(dir)) != NULL)
		found = e->d_name[0] != '.' &&
			fstatat(dirfd(dir), e->d_name, &st, AT_SYMLINK_NOFOLLOW) == 0 &&
			!S_ISDIR(st.st_mode);
	closedir(dir);
	return found;
}

/* An output may be in the project, but not in one of its source folders: below templates or catalogues, or below a
 * folder that holds files. */
static bool is_in_sources(struct arena *a, const struct output_place *p) {
	static const char *const reserved[] = { "templates", "catalogues" };
	struct str whole = str_format(a, "%s/%s", p->parent_path, p->name), below, first, rest;
	char project[PATH_MAX];
	size_t n;

	if (realpath(p->project, project) == NULL)
		return false;
	n = strlen(project);
	if (whole.n <= n || memcmp(whole.p, project, n) != 0 || (n > 1 && whole.p[n] != '/'))
		return false;
	below = str_skip(whole, n > 1 ? n + 1 : n);
	first = str_cut(below, '/', &first, &rest) ? first : below;
	for (size_t i = 0; i < ARRAY_LENGTH(reserved); i++)
		if (str_equal_nocase(first, str_of(reserved[i])))
			return true;
	for (size_t i = n + 1; i < whole.n; i++)
		if (whole.p[i] == '/' && has_files(arena_copy(a, whole.p, i)))
			return true;
	return false;
}

static bool is_in_git(struct arena *a, const struct output_place *p) {
	struct str whole = str_format(a, "%s/%s/", p->parent_path, p->name);

	return str_find(whole, STR("/.git/")) != SIZE_MAX;
}

static bool check_folder(struct findings *findings, const struct output_place *p, int folder) {
	const char *home = getenv("HOME");
	struct stat st;

	if (is_around(folder, p->project))
		return unsafe(findings, p, "holds the project");
	if (is_around(folder, "."))
		return unsafe(findings, p, "holds the current folder");
	if (home != NULL && *home == '/' && is_around(folder, home))
		return unsafe(findings, p, "holds the home folder");
	if (fstatat(folder, ".git", &st, AT_SYMLINK_NOFOLLOW) == 0)
		return unsafe(findings, p, "is the top of a git working tree");
	return true;
}

bool place_check(struct arena *a, struct findings *findings, const struct output_place *p,
		 int *out) {
	struct stat st;

	*out = -1;
	if (is_in_git(a, p))
		return unsafe(findings, p, "is in a git repository's own folder");
	if (is_in_sources(a, p))
		return unsafe(findings, p, "is in a folder of the project's sources");
	if (fstatat(p->parent, p->name, &st, AT_SYMLINK_NOFOLLOW) != 0)
		return errno == ENOENT || cannot(findings, p->typed, "can't be looked at");
	if (S_ISLNK(st.st_mode)) {
		finding_add(findings, OUT_004, NO_SPAN, "'%s' is a symbolic link", p->typed);
		return false;
	}
	if (!S_ISDIR(st.st_mode))
		return unsafe(findings, p, "is not a folder");
	*out = openat(p->parent, p->name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
	if (*out < 0)
		return cannot(findings, p->typed, "can't be opened");
	if (check_folder(findings, p, *out))
		return true;
	close(*out);
	*out = -1;
	return false;
}
