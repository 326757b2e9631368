/* SPDX-License-Identifier: Apache-2.0 */
#include "publish/remove.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <linux/openat2.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#define DEEPEST 64

static bool same_device(int a, int b) {
	struct stat x, y;

	return fstat(a, &x) == 0 && fstat(b, &y) == 0 && x.st_dev == y.st_dev;
}

/* The folder itself and not what is mounted on it; openat2 sees bind mounts of the same device too. */
static int open_folder(int folder, const char *name) {
	struct open_how how = {
		.flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC,
		.resolve = RESOLVE_BENEATH | RESOLVE_NO_SYMLINKS | RESOLVE_NO_XDEV,
	};
	int fd = (int)syscall(SYS_openat2, folder, name, &how, sizeof(how));

	if (fd >= 0 || (errno != ENOSYS && errno != EPERM))
		return fd;
	fd = openat(folder, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
	if (fd >= 0 && !same_device(folder, fd)) {
		close(fd);
		errno = EXDEV;
		return -1;
	}
	return fd;
}

static bool remove_entry(int folder, const char *name, const char *last, int depth);

static bool is_dots(const char *name) {
	return strcmp(name, ".") == 0 || strcmp(name, "..") == 0;
}

/* Some file systems skip entries while others are removed: read again until nothing is found. */
static bool empty_folder(DIR *dir, const char *last, int depth) {
	const struct dirent *e;
	size_t found;

	do {
		found = 0;
		rewinddir(dir);
		while ((errno = 0, e = readdir(dir)) != NULL) {
			if (is_dots(e->d_name) || (last != NULL && strcmp(e->d_name, last) == 0))
				continue;
			if (!remove_entry(dirfd(dir), e->d_name, NULL, depth + 1))
				return false;
			found++;
		}
		if (errno != 0)
			return false;
	} while (found > 0);
	return last == NULL || remove_entry(dirfd(dir), last, NULL, depth + 1);
}

static bool remove_folder(int folder, const char *name, const char *last, int depth) {
	int fd = open_folder(folder, name), saved;
	bool ok;
	DIR *dir;

	if (fd < 0)
		return false;
	dir = fdopendir(fd);
	if (dir == NULL) {
		close(fd);
		return false;
	}
	ok = empty_folder(dir, last, depth);
	saved = errno;
	closedir(dir);
	errno = saved;
	return ok && unlinkat(folder, name, AT_REMOVEDIR) == 0;
}

static bool remove_entry(int folder, const char *name, const char *last, int depth) {
	if (unlinkat(folder, name, 0) == 0 || errno == ENOENT)
		return true;
	/* Linux says EISDIR of a folder, POSIX EPERM. */
	if (errno != EISDIR && errno != EPERM)
		return false;
	if (depth > DEEPEST) {
		errno = ELOOP;
		return false;
	}
	return remove_folder(folder, name, last, depth);
}

bool remove_tree(int folder, const char *name, const char *last) {
	return remove_entry(folder, name, last, 0);
}
