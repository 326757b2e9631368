/* SPDX-License-Identifier: Apache-2.0 */
#include "publish/output_parts.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include "base/stop.h"

static int fail(int fd, int error) {
	if (fd >= 0)
		close(fd);
	errno = error;
	return -1;
}

/* Whoever had the lock before has removed the file: then this lock is of a file that nobody else will find. False with
 * errno, which is ENOENT then. */
static bool is_current(int folder, const char *name, int fd) {
	struct stat mine, there;

	errno = ENOENT;
	return fstat(fd, &mine) == 0 && fstatat(folder, name, &there, AT_SYMLINK_NOFOLLOW) == 0 &&
	       mine.st_dev == there.st_dev && mine.st_ino == there.st_ino;
}

int lock_take(int folder, const char *name, bool wait) {
	struct stat st;

	for (;;) {
		/* For writing, because NFS locks nothing else; a file left by a killed build is not locked. */
		int fd = openat(folder, name,
				O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, 0644);

		if (fd < 0)
			return -1;
		if (fstat(fd, &st) != 0 || !S_ISREG(st.st_mode))
			return fail(fd, EINVAL);
		while (flock(fd, LOCK_EX | (wait ? 0 : LOCK_NB)) != 0)
			if (errno != EINTR || stop_requested() != 0)
				return fail(fd, errno);
		if (is_current(folder, name, fd))
			return fd;
		if (errno != ENOENT)
			return fail(fd, errno);
		close(fd);
	}
}

void lock_release(int folder, const char *name, int lock) {
	if (is_current(folder, name, lock))
		unlinkat(folder, name, 0);
	close(lock);
}
