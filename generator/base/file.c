/* SPDX-License-Identifier: Apache-2.0 */
#include "base/file.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <linux/openat2.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "base/path.h"

#define DEEPEST 32

int file_open_folder(const char *path) {
	return open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
}

int file_open_above(struct arena *a, const char *path, const char **out_name) {
	struct str folder = path_folder(str_of(path));

	*out_name = str_c(a, path_name(str_of(path)));
	if (strchr(path, '/') == NULL)
		return file_open_folder(".");
	return file_open_folder(folder.n > 0 ? str_c(a, folder) : "/");
}

/* Where the kernel has no openat2 (before 5.6, or a sandbox that refuses it): part by part, links refused. */
static int open_parts(int folder, const char *path, int flags) {
	int at = dup(folder), next;
	const char *slash;
	char part[NAME_MAX + 1];

	while (at >= 0) {
		size_t n;

		slash = strchr(path, '/');
		n = slash != NULL ? (size_t)(slash - path) : strlen(path);
		if (n == 0 || n > NAME_MAX || (n == 2 && memcmp(path, "..", 2) == 0)) {
			close(at);
			errno = EXDEV;
			return -1;
		}
		memcpy(part, path, n);
		part[n] = '\0';
		next = openat(at, part,
			      O_NOFOLLOW | O_CLOEXEC |
				      (slash != NULL ? O_RDONLY | O_DIRECTORY : flags));
		close(at);
		if (slash == NULL)
			return next;
		at = next;
		path = slash + 1;
	}
	return -1;
}

static int open_beneath(int folder, const char *path, int flags) {
	struct open_how how = {
		.flags = (unsigned)(flags | O_CLOEXEC),
		.resolve = RESOLVE_BENEATH | RESOLVE_NO_SYMLINKS | RESOLVE_NO_MAGICLINKS,
	};
	long fd = syscall(SYS_openat2, folder, path, &how, sizeof(how));

	if (fd < 0 && (errno == ENOSYS || errno == EPERM))
		return open_parts(folder, path, flags);
	return (int)fd;
}

int file_open_subfolder(int folder, const char *path) {
	return open_beneath(folder, path, O_RDONLY | O_DIRECTORY);
}

int file_open(int folder, const char *path) {
	struct stat st;
	int fd = open_beneath(folder, path, O_RDONLY | O_NONBLOCK | O_NOCTTY);

	if (fd < 0)
		return -1;
	if (fstat(fd, &st) == 0 && S_ISREG(st.st_mode))
		return fd;
	close(fd);
	errno = EINVAL;
	return -1;
}

/* A file that grows while it is read ends at the limit, not never. */
static bool read_all(struct arena *a, int fd, size_t limit, struct str *out) {
	struct stat st;
	size_t capacity, n = 0;
	char *p;

	if (fstat(fd, &st) != 0)
		return false;
	if ((uintmax_t)st.st_size > limit) {
		errno = EFBIG;
		return false;
	}
	capacity = (size_t)st.st_size;
	p = arena_alloc(a, capacity + 1);
	while (n < capacity) {
		ssize_t got = read(fd, p + n, capacity - n);

		if (got < 0 && errno == EINTR)
			continue;
		if (got < 0)
			return false;
		if (got == 0)
			break;
		n += (size_t)got;
	}
	p[n] = '\0';
	*out = (struct str){ p, n };
	return true;
}

bool file_read(struct arena *a, int folder, const char *path, size_t limit, struct str *out) {
	int fd = file_open(folder, path);
	bool ok;
	int saved;

	if (fd < 0)
		return false;
	ok = read_all(a, fd, limit, out);
	saved = errno;
	close(fd);
	errno = saved;
	return ok;
}

struct walk {
	struct arena *arena;
	struct vec entries;
	bool hidden; /* names that begin with '.' too */
	bool (*skip)(void *, struct str);
	void *context;
};

static void add_entry(struct walk *w, struct str path, enum file_type type, int error) {
	struct file_entry *e = ARENA_NEW(w->arena, struct file_entry);

	*e = (struct file_entry){ path, type, error };
	vec_add(w->arena, &w->entries, e);
}

static enum file_type type_of(int folder, const struct dirent *e) {
	struct stat st;
	unsigned char type = e->d_type;

	if (type == DT_UNKNOWN && fstatat(folder, e->d_name, &st, AT_SYMLINK_NOFOLLOW) == 0)
		type = (unsigned char)IFTODT(st.st_mode);
	switch (type) {
	case DT_REG:
		return FILE_REGULAR;
	case DT_DIR:
		return FILE_FOLDER;
	case DT_LNK:
		return FILE_LINK;
	default:
		return FILE_SPECIAL;
	}
}

static void walk_folder(struct walk *w, int folder, struct str path, int depth);

static bool is_wanted(const struct walk *w, const char *name) {
	return name[0] != '.' || (w->hidden && strcmp(name, ".") != 0 && strcmp(name, "..") != 0);
}

static void walk_entry(struct walk *w, DIR *dir, const struct dirent *e, struct str folder,
		       int depth) {
	struct str name = str_copy(w->arena, str_of(e->d_name));
	struct str path =
		folder.n == 0 ? name : str_format(w->arena, "%.*s/%s", STR_ARG(folder), name.p);
	enum file_type type = type_of(dirfd(dir), e);
	int fd;

	if (type != FILE_FOLDER) {
		add_entry(w, path, type, 0);
		return;
	}
	if (w->skip != NULL && w->skip(w->context, path))
		return;
	if (depth == DEEPEST) {
		add_entry(w, path, FILE_TOO_DEEP, 0);
		return;
	}
	add_entry(w, path, FILE_FOLDER, 0);
	fd = openat(dirfd(dir), e->d_name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
	if (fd < 0)
		add_entry(w, path, FILE_UNREADABLE, errno);
	else
		walk_folder(w, fd, path, depth + 1);
}

/* Takes over the descriptor. */
static void walk_folder(struct walk *w, int folder, struct str path, int depth) {
	DIR *dir = fdopendir(folder);
	const struct dirent *e;

	if (dir == NULL) {
		add_entry(w, path, FILE_UNREADABLE, errno);
		close(folder);
		return;
	}
	while ((e = readdir(dir)) != NULL)
		if (is_wanted(w, e->d_name))
			walk_entry(w, dir, e, path, depth);
	closedir(dir);
}

static int by_path(const void *a, const void *b) {
	const struct file_entry *x = *(struct file_entry *const *)a;
	const struct file_entry *y = *(struct file_entry *const *)b;

	return str_compare(x->path, y->path);
}

static struct vec walk(struct walk *w, int folder) {
	int fd = openat(folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);

	if (fd < 0)
		add_entry(w, STR(""), FILE_UNREADABLE, errno);
	else
		walk_folder(w, fd, STR(""), 0);
	if (w->entries.n > 1)
		qsort(w->entries.items, w->entries.n, sizeof(*w->entries.items), by_path);
	return w->entries;
}

struct vec file_walk(struct arena *a, int folder, bool (*skip)(void *, struct str), void *context) {
	struct walk w = { .arena = a, .skip = skip, .context = context };

	return walk(&w, folder);
}

struct vec file_walk_all(struct arena *a, int folder) {
	struct walk w = { .arena = a, .hidden = true };

	return walk(&w, folder);
}

bool file_read_named(struct arena *a, const char *path, size_t limit, struct str *out) {
	const char *name;
	int folder = file_open_above(a, path, &name), error;
	bool ok = folder >= 0 && file_read(a, folder, name, limit, out);

	error = errno;
	if (folder >= 0)
		close(folder);
	errno = error;
	return ok;
}
