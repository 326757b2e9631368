/* SPDX-License-Identifier: Apache-2.0 */
/* What a program that we start may touch: files by Landlock, the network by a seccomp filter. Both
 * need no privilege. A kernel that has one of them not (Landlock came with Linux 5.13) runs the
 * program without it. */
#ifndef BASE_SANDBOX_H
#define BASE_SANDBOX_H

#include <stdbool.h>

/* Lists of absolute paths that end in NULL; a folder means all that is below it. A path that does
 * not exist is left out. */
struct sandbox {
	const char *const *readable; /* may be read and executed */
	const char *const *writable; /* may be read, written, made and removed, not executed */
	bool local_sockets; /* sockets of the machine itself (AF_UNIX) may be made; others never */
};

/* Makes ready what needs memory and open files, before the fork: a descriptor for sandbox_enter
 * that the caller closes, or -1 where the kernel has no Landlock. */
int sandbox_prepare(const struct sandbox *);

/* Locks the calling process in, for good. Safe between fork and exec. False with errno when that
 * fails though the kernel could do it. */
bool sandbox_enter(const struct sandbox *, int prepared);

/* The version of Landlock in the kernel, 0 without. */
int sandbox_landlock_version(void);

#endif
