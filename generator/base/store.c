/* SPDX-License-Identifier: Apache-2.0 */
#include "base/store.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

/* How many names are tried for the file beside it: others may be there from runs that were killed. */
#define TRIES 100

bool store_write(int fd, struct str bytes) {
	while (bytes.n > 0) {
		ssize_t n = write(fd, bytes.p, bytes.n);

		if (n < 0 && errno != EINTR)
			return false;
		if (n > 0)
			bytes = str_skip(bytes, (size_t)n);
	}
	return true;
}

static int create(int folder, char *name, size_t size, unsigned mode) {
	int fd = -1;

	for (int i = 0; i < TRIES && fd < 0; i++) {
		snprintf(name, size, ".new-%ld-%d", (long)getpid(), i);
		fd = openat(folder, name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC,
			    mode);
		if (fd < 0 && errno != EEXIST)
			break;
	}
	return fd;
}

bool store_file(int folder, const char *name, struct str bytes, unsigned mode) {
	char beside[48];
	int fd = create(folder, beside, sizeof(beside), mode), error = 0;

	if (fd < 0)
		return false;
	if (!store_write(fd, bytes))
		error = errno;
	if (close(fd) != 0 && error == 0)
		error = errno;
	if (error == 0 && renameat(folder, beside, folder, name) != 0)
		error = errno;
	if (error == 0)
		return true;
	unlinkat(folder, beside, 0);
	errno = error;
	return false;
}
