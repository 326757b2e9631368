/* SPDX-License-Identifier: Apache-2.0 */
/* Publishing file by file, where folders can't change places. Each file is whole at any moment; the set is mixed until the
 * end, and SHA256SUMS, which comes last, tells so. */
#include "publish/output_parts.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "publish/remove.h"

/* A real folder of that path in the output; whatever else has the name goes. */
static bool make_folder(const struct output *o, const char *path) {
	struct stat st;

	if (fstatat(o->old, path, &st, AT_SYMLINK_NOFOLLOW) == 0) {
		if (S_ISDIR(st.st_mode))
			return true;
		if (unlinkat(o->old, path, 0) != 0)
			return false;
	}
	return mkdirat(o->old, path, 0755) == 0 && fchmodat(o->old, path, 0755, 0) == 0;
}

static bool move(struct output *o, const char *path) {
	if (renameat(o->staging, path, o->old, path) == 0 ||
	    (errno == EISDIR && remove_tree(o->old, path, NULL) &&
	     renameat(o->staging, path, o->old, path) == 0))
		return true;
	return stage_fail(o, path, "can't be put in place; the output is mixed", errno);
}

static bool is_manifest(const struct output_file *f) {
	return str_is(f->entry.path, MANIFEST_NAME);
}

static bool move_all(struct output *o) {
	/* A folder comes after the one around it: they were made in that order. */
	for (size_t i = 0; i < o->folders.n; i++)
		if (!make_folder(o, o->folders.entries[i].key.p))
			return stage_fail(o, o->folders.entries[i].key.p,
					  "the folder can't be made; the output is mixed", errno);
	for (size_t i = 0; i < o->files.n; i++) {
		const struct output_file *f = o->files.entries[i].value;

		if (!f->kept && !is_manifest(f) && !move(o, f->entry.path.p))
			return false;
	}
	return true;
}

static bool move_manifest(struct output *o) {
	const struct output_file *f = map_get(&o->files, STR(MANIFEST_NAME));

	return f->kept || move(o, MANIFEST_NAME);
}

/* The marker goes first: a build that is killed in the middle must not leave a folder that no build may replace. */
static bool give_marker(struct output *o) {
	struct stat st;

	return fstatat(o->old, OUTPUT_MARKER, &st, AT_SYMLINK_NOFOLLOW) == 0 ||
	       stage_make_marker(o->old) || stage_fail(o, OUTPUT_MARKER, "can't be written", errno);
}

bool each_in(struct output *o) {
	if (!give_marker(o) || !move_all(o) || !move_manifest(o))
		return false;
	/* Looked at again, for a file system may skip entries while others are removed. */
	if (!each_extra(o, true) || (!each_extra(o, false) && !each_extra(o, true)))
		return stage_fail(o, "", "files of the build before can't be removed", errno);
	if (syncfs(o->old) != 0)
		return stage_fail(o, "", "is in place, but can't be brought to the disk", errno);
	finding_add(o->findings, OUT_006, NO_SPAN, "'%s' was replaced file by file",
		    o->place.typed);
	return true;
}

static bool walk(struct output *o, int folder, struct str path, bool remove);

static bool enter(struct output *o, int folder, const char *name, struct str path, bool remove) {
	int fd = openat(folder, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);

	return fd >= 0 && walk(o, fd, path, remove);
}

/* At the top there may be the marker, and what belongs to the build itself. */
static bool is_top_entry(const struct output *o, const char *name) {
	return strcmp(name, OUTPUT_MARKER) == 0 ||
	       (o->inside && (stage_is_ours(o, name) || strcmp(name, "lost+found") == 0));
}

static bool judge(struct output *o, int folder, const char *name, struct str path, bool remove) {
	struct str whole;
	struct stat st;

	if (path.n == 0 && is_top_entry(o, name))
		return true;
	whole = path.n == 0 ? str_copy(o->arena, str_of(name))
			    : str_format(o->arena, "%.*s/%s", STR_ARG(path), name);
	if (fstatat(folder, name, &st, AT_SYMLINK_NOFOLLOW) != 0)
		return false;
	if (S_ISREG(st.st_mode) && map_get(&o->files, whole) != NULL)
		return true;
	if (S_ISDIR(st.st_mode) && map_get(&o->folders, whole) != NULL)
		return enter(o, folder, name, whole, remove);
	return remove && remove_tree(folder, name, NULL);
}

/* Takes over the descriptor. */
static bool walk(struct output *o, int folder, struct str path, bool remove) {
	DIR *dir = fdopendir(folder);
	const struct dirent *e;
	bool ok = true;

	if (dir == NULL) {
		close(folder);
		return false;
	}
	while (ok && (errno = 0, e = readdir(dir)) != NULL)
		ok = strcmp(e->d_name, ".") == 0 || strcmp(e->d_name, "..") == 0 ||
		     judge(o, dirfd(dir), e->d_name, path, remove);
	ok = ok && errno == 0;
	closedir(dir);
	return ok;
}

bool each_extra(struct output *o, bool remove) {
	return enter(o, o->old, ".", STR(""), remove);
}
