/* SPDX-License-Identifier: Apache-2.0 */
#include "publish/output.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/stop.h"
#include "publish/output_parts.h"

static bool cannot(struct output *o, const char *what) {
	finding_add(o->findings, OUT_001, NO_SPAN, "'%s': %s: %s", o->place.typed, what,
		    strerror(errno));
	return false;
}

static bool is_mount_point(int folder, int parent) {
	struct statx sx;
	struct stat a, b;

	if (statx(folder, "", AT_EMPTY_PATH, STATX_INO, &sx) == 0 &&
	    (sx.stx_attributes_mask & STATX_ATTR_MOUNT_ROOT) != 0)
		return (sx.stx_attributes & STATX_ATTR_MOUNT_ROOT) != 0;
	return fstat(folder, &a) == 0 && fstat(parent, &b) == 0 && a.st_dev != b.st_dev;
}

/* Puts lock and staging into the output itself: nothing can be made beside it, or nothing beside it can take its place. */
static bool take_inside(struct output *o, int folder, bool wait) {
	o->inside = true;
	o->home = fcntl(folder, F_DUPFD_CLOEXEC, 0);
	if (o->home >= 0)
		o->lock = lock_take(o->home, o->lock_name, wait);
	return o->lock >= 0;
}

static bool take_beside(struct output *o, bool wait) {
	o->home = fcntl(o->place.parent, F_DUPFD_CLOEXEC, 0);
	if (o->home >= 0)
		o->lock = lock_take(o->home, o->lock_name, wait);
	return o->lock >= 0;
}

/* The folder is -1 where there is no output yet. */
static bool take_lock(struct output *o, int folder, bool wait) {
	bool ok;

	if (folder >= 0 && is_mount_point(folder, o->place.parent)) {
		ok = take_inside(o, folder, wait);
	} else {
		ok = take_beside(o, wait);
		if (!ok && folder >= 0 && (errno == EACCES || errno == EROFS || errno == EPERM)) {
			close(o->home);
			ok = take_inside(o, folder, wait);
		}
	}
	if (ok || (errno == EINTR && stop_requested() != 0))
		return ok;
	if (errno != EWOULDBLOCK)
		return cannot(o, "no lock can be made");
	finding_add(o->findings, OUT_005, NO_SPAN, "'%s' is being written by another build",
		    o->place.typed);
	return false;
}

/* What a build left in an output that holds its own staging, and what mkfs made, don't make a folder foreign. */
static bool is_foreign_entry(const struct output *o, const char *name) {
	return strcmp(name, ".") != 0 && strcmp(name, "..") != 0 &&
	       !(o->inside && (stage_is_ours(o, name) || strcmp(name, "lost+found") == 0));
}

static bool check_marker(struct output *o) {
	const struct dirent *e;
	struct stat st;
	bool foreign = false;
	DIR *dir;
	int fd, error;

	if (o->old < 0 ||
	    (fstatat(o->old, OUTPUT_MARKER, &st, AT_SYMLINK_NOFOLLOW) == 0 && S_ISREG(st.st_mode)))
		return true;
	fd = openat(o->old, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	dir = fd >= 0 ? fdopendir(fd) : NULL;
	if (dir == NULL)
		return cannot(o, "can't be read");
	while (!foreign && (errno = 0, e = readdir(dir)) != NULL)
		foreign = is_foreign_entry(o, e->d_name);
	error = foreign ? 0 : errno;
	closedir(dir);
	errno = error;
	if (error != 0)
		return cannot(o, "can't be read");
	if (foreign)
		finding_add(o->findings, OUT_003, NO_SPAN, "'%s' is not empty and has no '%s'",
			    o->place.typed, OUTPUT_MARKER);
	return !foreign;
}

/* Judges before anything is made beside the output, and again under the lock: another build may have come first. */
static bool start(struct output *o, const char *out, bool wait) {
	bool locked;
	int before;

	if (!place_find(o->arena, o->findings, out, &o->place) ||
	    !place_check(o->arena, o->findings, &o->place, &before))
		return false;
	o->lock_name = str_c(o->arena, str_format(o->arena, ".%s.lock", o->place.name));
	locked = take_lock(o, before, wait);
	if (before >= 0)
		close(before);
	if (!locked || !place_check(o->arena, o->findings, &o->place, &o->old))
		return false;
	if (o->inside && o->old < 0) {
		errno = ENOENT;
		return cannot(o, "was removed");
	}
	if (!check_marker(o))
		return false;
	stage_sweep(o);
	return stage_open(o);
}

static void close_if_open(int fd) {
	if (fd >= 0)
		close(fd);
}

static void finish(struct output *o) {
	stage_remove(o);
	if (o->lock >= 0)
		lock_release(o->home, o->lock_name, o->lock);
	close_if_open(o->old);
	close_if_open(o->home);
	close_if_open(o->place.parent);
	pthread_mutex_destroy(&o->mutex);
	arena_free(o->arena);
	o->arena = NULL;
}

struct output *output_open(struct arena *a, struct findings *findings, const char *out,
			   const char *project, bool wait) {
	struct output *o = ARENA_NEW(a, struct output);

	o->arena = arena_new();
	o->findings = findings;
	o->place = (struct output_place){ .project = project, .parent = -1 };
	o->home = o->lock = o->old = o->staging = -1;
	o->files = map_new(o->arena);
	o->folders = map_new(o->arena);
	pthread_mutex_init(&o->mutex, NULL);
	if (start(o, out, wait))
		return o;
	finish(o);
	return NULL;
}

/* Our own names are made of ids and digests; this is the last gate, whatever the layers above do. */
static bool is_path(const char *path) {
	static const char allowed[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
				      "0123456789._-";
	size_t n;

	do {
		n = strspn(path, allowed);
		if (n == 0 || *path == '.' || *path == '-')
			return false;
		path += n;
	} while (*path++ == '/');
	return path[-1] == '\0';
}

bool output_write(struct output *o, const char *path, struct str bytes) {
	if (!is_path(path) || strcmp(path, MANIFEST_NAME) == 0)
		return stage_fail(o, path, "not a name for a file of the output", 0);
	return stage_write(o, path, bytes);
}

static void report_failure(struct output *o) {
	if (!o->failed)
		return;
	finding_add(o->findings, OUT_001, NO_SPAN, "'%s%s%s': %s%s%s", o->place.typed,
		    *o->failure_path != '\0' ? "/" : "", o->failure_path, o->failure,
		    o->error != 0 ? ": " : "", o->error != 0 ? strerror(o->error) : "");
}

bool output_publish(struct output *o) {
	bool ok = !o->failed && stop_requested() == 0 && swap_in(o);

	report_failure(o);
	finish(o);
	return ok;
}

void output_discard(struct output *o) {
	if (o == NULL || o->arena == NULL)
		return;
	report_failure(o);
	finish(o);
}

struct output_count output_count(const struct output *o) {
	return o->count;
}
