/* SPDX-License-Identifier: Apache-2.0 */
/* The staging folder: what a build writes before it is published. Its mode is 0700 until then, so nobody else can put links
 * in the way of the paths below it. */
#include "publish/output_parts.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "base/store.h"

#define CHUNK ((size_t)32 << 10)
#define FILE_MODE 0644
#define FOLDER_MODE 0755

static bool fail_locked(struct output *o, const char *path, const char *text, int error) {
	if (o->failed)
		return false;
	o->failed = true;
	o->error = error;
	o->failure = str_c(o->arena, str_of(text));
	o->failure_path = str_c(o->arena, str_of(path));
	return false;
}

bool stage_fail(struct output *o, const char *path, const char *text, int error) {
	pthread_mutex_lock(&o->mutex);
	fail_locked(o, path, text, error);
	pthread_mutex_unlock(&o->mutex);
	return false;
}

static bool make_folders(struct output *o, const char *path) {
	for (const char *slash = strchr(path, '/'); slash != NULL; slash = strchr(slash + 1, '/')) {
		struct str part = { path, (size_t)(slash - path) };
		char *name;

		if (map_get(&o->folders, part) != NULL)
			continue;
		name = str_c(o->arena, part);
		/* Twice, for mkdir takes away what the umask says. */
		if (mkdirat(o->staging, name, FOLDER_MODE) != 0 ||
		    fchmodat(o->staging, name, FOLDER_MODE, 0) != 0)
			return fail_locked(o, name, "the folder can't be made", errno);
		map_add(&o->folders, (struct str){ name, part.n }, name);
	}
	return true;
}

/* Enters the file into the list and makes its folders. *out is NULL for one that is there already. */
static bool add_file(struct output *o, const char *path, struct digest digest,
		     struct output_file **out) {
	struct output_file *there, *f;

	if (o->failed)
		return false;
	there = map_get(&o->files, str_of(path));
	if (there != NULL) {
		*out = NULL;
		return memcmp(&there->entry.digest, &digest, sizeof(digest)) == 0 ||
		       fail_locked(o, path, "written twice, with different content", 0);
	}
	f = ARENA_NEW(o->arena, struct output_file);
	f->entry = (struct manifest_entry){ str_copy(o->arena, str_of(path)), digest };
	map_add(&o->files, f->entry.path, f);
	*out = f;
	return make_folders(o, path);
}

static bool has_bytes(int fd, struct str bytes) {
	char chunk[CHUNK];
	size_t at = 0;

	for (;;) {
		ssize_t got = read(fd, chunk, sizeof(chunk));

		if (got < 0 && errno == EINTR)
			continue;
		if (got <= 0)
			return got == 0 && at == bytes.n;
		if ((size_t)got > bytes.n - at || memcmp(chunk, bytes.p + at, (size_t)got) != 0)
			return false;
		at += (size_t)got;
	}
}

static bool is_in_old(const struct output *o, const char *path, struct str bytes,
		      struct stat *was) {
	int fd = o->old >= 0 ? file_open(o->old, path) : -1;
	bool same;

	if (fd < 0)
		return false;
	same = fstat(fd, was) == 0 && (was->st_mode & 07777) == FILE_MODE &&
	       (size_t)was->st_size == bytes.n && has_bytes(fd, bytes);
	close(fd);
	return same;
}

/* A new file of the staging folder: a descriptor, or -1 with errno. */
static int create(const struct output *o, const char *path) {
	int fd = openat(o->staging, path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC,
			FILE_MODE);

	if (fd >= 0 && fchmod(fd, FILE_MODE) != 0) {
		close(fd);
		return -1;
	}
	return fd;
}

static bool put(struct output *o, const char *path, struct str bytes) {
	int fd = create(o, path), error = errno;
	bool ok = fd >= 0 && store_write(fd, bytes);

	if (fd >= 0 && !ok)
		error = errno;
	/* Disk quotas and network file systems tell of a failed write as late as here. */
	if (fd >= 0 && close(fd) != 0 && ok) {
		ok = false;
		error = errno;
	}
	return ok || stage_fail(o, path, "can't be written", error);
}

bool stage_write(struct output *o, const char *path, struct str bytes) {
	struct digest digest = digest_of(bytes);
	struct output_file *f = NULL;
	bool ok;

	pthread_mutex_lock(&o->mutex);
	ok = add_file(o, path, digest, &f);
	pthread_mutex_unlock(&o->mutex);
	if (!ok || f == NULL)
		return ok;
	f->kept = is_in_old(o, path, bytes, &f->was);
	return f->kept || put(o, path, bytes);
}

static bool is_same(const struct stat *a, const struct stat *b) {
	return a->st_size == b->st_size && a->st_mtim.tv_sec == b->st_mtim.tv_sec &&
	       a->st_mtim.tv_nsec == b->st_mtim.tv_nsec;
}

static bool copy_bytes(int from, int to) {
	char chunk[CHUNK];

	for (;;) {
		ssize_t got = read(from, chunk, sizeof(chunk));

		if (got < 0 && errno == EINTR)
			continue;
		if (got <= 0)
			return got == 0;
		if (!store_write(to, (struct str){ chunk, (size_t)got }))
			return false;
	}
}

/* For file systems without hard links, and files of another owner. The copy keeps the time. */
static bool copy_kept(const struct output *o, const struct output_file *f) {
	const struct timespec times[] = { f->was.st_mtim, f->was.st_mtim };
	int from = file_open(o->old, f->entry.path.p), to, error;
	bool ok;

	if (from < 0)
		return false;
	to = create(o, f->entry.path.p);
	ok = to >= 0 && copy_bytes(from, to) && futimens(to, times) == 0;
	error = errno;
	if (to >= 0 && close(to) != 0 && ok) {
		ok = false;
		error = errno;
	}
	close(from);
	errno = error;
	return ok;
}

static bool link_file(struct output *o, const struct output_file *f) {
	const char *path = f->entry.path.p;
	struct stat now;

	if (linkat(o->old, path, o->staging, path, 0) == 0) {
		if (fstatat(o->staging, path, &now, AT_SYMLINK_NOFOLLOW) != 0)
			return stage_fail(o, path, "can't be looked at", errno);
		if (now.st_ino != f->was.st_ino || !is_same(&now, &f->was))
			return stage_fail(o, path, "was changed during the build", 0);
		return true;
	}
	if (errno == ENOSPC || errno == EDQUOT || errno == EIO || !copy_kept(o, f))
		return stage_fail(o, path, "can't be carried over", errno);
	if (fstatat(o->old, path, &now, AT_SYMLINK_NOFOLLOW) != 0 || !is_same(&now, &f->was))
		return stage_fail(o, path, "was changed during the build", 0);
	return true;
}

bool stage_link_kept(struct output *o) {
	for (size_t i = 0; i < o->files.n; i++) {
		const struct output_file *f = o->files.entries[i].value;

		if (f->kept && !link_file(o, f))
			return false;
	}
	return true;
}

const char *output_work_folder(struct output *o) {
	pthread_mutex_lock(&o->mutex);
	if (o->work_path == NULL) {
		if (mkdirat(o->staging, OUTPUT_WORK, 0700) != 0 ||
		    fchmodat(o->staging, OUTPUT_WORK, 0700, 0) != 0)
			fail_locked(o, OUTPUT_WORK, "the folder can't be made", errno);
		else
			o->work_path =
				str_c(o->arena,
				      str_format(o->arena, "%s/%s%s%s/%s", o->place.parent_path,
						 o->inside ? o->place.name : "",
						 o->inside ? "/" : "", o->stage_name, OUTPUT_WORK));
	}
	pthread_mutex_unlock(&o->mutex);
	return o->work_path;
}
