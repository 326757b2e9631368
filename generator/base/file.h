/* SPDX-License-Identifier: Apache-2.0 */
/* Reading files below a folder, and nothing outside it: no symbolic link, no "..", no device is followed or opened. */
#ifndef BASE_FILE_H
#define BASE_FILE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/str.h"
#include "base/vec.h"

enum file_type {
	FILE_REGULAR,
	FILE_FOLDER,
	FILE_LINK,
	FILE_SPECIAL,
	FILE_UNREADABLE,
	FILE_TOO_DEEP
};

struct file_entry {
	struct str path; /* relative to the folder that was walked */
	enum file_type type;
	int error; /* errno where unreadable */
};

/* Opens a folder for the calls below: a descriptor that the caller closes, or -1 with errno. */
int file_open_folder(const char *path);

/* The folder in which lies what the path names, as a user typed it, and what that is called there, in the arena: "." and "soa.pdf" of
 * "soa.pdf". A descriptor that the caller closes, or -1 with errno. */
int file_open_above(struct arena *, const char *path, const char **out_name);

/* The same for a folder below a folder, confined as file_open is. */
int file_open_subfolder(int folder, const char *path);

/* Every entry below the folder as vec of struct file_entry, sorted by path, byte by byte. Names that begin with '.'
 * and folders for which skip returns true are left out. Links are listed, never followed. Folders deeper than 32 are
 * listed as FILE_TOO_DEEP and not entered. */
struct vec file_walk(struct arena *, int folder, bool (*skip)(void *context, struct str path),
		     void *context);

/* Every entry below the folder, names that begin with '.' too. */
struct vec file_walk_all(struct arena *, int folder);

/* Opens a regular file below the folder for reading: a descriptor, or -1 with errno. ELOOP and EXDEV mean that a link or
 * ".." was met, EINVAL that it is not a regular file. Never blocks on a FIFO. */
int file_open(int folder, const char *path);

/* The whole content of the file below the folder. False with errno: as file_open, or EFBIG above limit bytes. */
bool file_read(struct arena *, int folder, const char *path, size_t limit, struct str *out);

/* The same for a file that a user names: links on the way to it are followed, it is none itself. */
bool file_read_named(struct arena *, const char *path, size_t limit, struct str *out);

#endif
