/* SPDX-License-Identifier: Apache-2.0 */
/* Making the staging folder, and removing it and those that killed builds have left. Each carries the marker from the first
 * moment to the last one, or is empty. */
#include "publish/output_parts.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#include "base/store.h"
#include "publish/remove.h"

#define MOST_TRIES 100

/* The rest of a name that begins with ".NAME.", or NULL. */
static const char *own_suffix(const struct output *o, const char *name) {
	size_t n = strlen(o->place.name);

	if (name[0] != '.' || strncmp(name + 1, o->place.name, n) != 0 || name[n + 1] != '.')
		return NULL;
	return name + n + 2;
}

static bool is_staging(const struct output *o, const char *name) {
	const char *suffix = own_suffix(o, name);

	return suffix != NULL &&
	       (strncmp(suffix, "staging-", 8) == 0 || strncmp(suffix, "old-", 4) == 0);
}

bool stage_is_ours(const struct output *o, const char *name) {
	return is_staging(o, name) || strcmp(name, o->lock_name) == 0;
}

static bool has_marker(int folder, const char *name) {
	int fd = openat(folder, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
	struct stat st;
	bool there;

	if (fd < 0)
		return false;
	there = fstatat(fd, OUTPUT_MARKER, &st, AT_SYMLINK_NOFOLLOW) == 0 && S_ISREG(st.st_mode);
	close(fd);
	return there;
}

static void report_left(struct output *o, const char *name) {
	finding_add(o->findings, OUT_007, NO_SPAN, "'%s' beside '%s': %s", name, o->place.typed,
		    strerror(errno));
}

/* One without the marker is removed only when it is empty: it may be somebody's. */
static void sweep(struct output *o, const char *name) {
	if (!has_marker(o->home, name))
		unlinkat(o->home, name, AT_REMOVEDIR);
	else if (!remove_tree(o->home, name, OUTPUT_MARKER))
		report_left(o, name);
}

void stage_sweep(struct output *o) {
	int fd = openat(o->home, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	DIR *dir = fd >= 0 ? fdopendir(fd) : NULL;
	const struct dirent *e;

	if (dir == NULL)
		return;
	while ((e = readdir(dir)) != NULL)
		if (is_staging(o, e->d_name))
			sweep(o, e->d_name);
	closedir(dir);
}

bool stage_make_marker(int folder) {
	static const char text[] = "This folder was written by dossier, which replaces it as a "
				   "whole at each build.\n";
	int fd = openat(folder, OUTPUT_MARKER, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC,
			0644);
	bool ok;

	if (fd < 0)
		return false;
	ok = fchmod(fd, 0644) == 0 && store_write(fd, str_of(text));
	return (close(fd) == 0) && ok;
}

/* Counted, not random: under the lock nobody else makes one, and no byte of a build may depend on chance. */
static bool make_folder(struct output *o) {
	for (int i = 1; i <= MOST_TRIES; i++) {
		o->stage_name =
			str_c(o->arena, str_format(o->arena, ".%s.staging-%d", o->place.name, i));
		if (mkdirat(o->home, o->stage_name, 0700) == 0)
			break;
		if (errno != EEXIST || i == MOST_TRIES)
			return false;
	}
	o->staging =
		openat(o->home, o->stage_name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
	return o->staging >= 0 && fchmod(o->staging, 0700) == 0;
}

bool stage_open(struct output *o) {
	if (make_folder(o) && stage_make_marker(o->staging))
		return true;
	finding_add(o->findings, OUT_001, NO_SPAN, "'%s': '%s' can't be made: %s", o->place.typed,
		    o->stage_name, strerror(errno));
	return false;
}

void stage_remove(struct output *o) {
	if (o->staging < 0)
		return;
	close(o->staging);
	o->staging = -1;
	/* Without the marker (the output was an empty folder, or the staging is half made) it goes only if empty. */
	if (has_marker(o->home, o->stage_name)) {
		if (!remove_tree(o->home, o->stage_name, OUTPUT_MARKER))
			report_left(o, o->stage_name);
	} else if (unlinkat(o->home, o->stage_name, AT_REMOVEDIR) != 0 && errno != ENOENT) {
		report_left(o, o->stage_name);
	}
}
