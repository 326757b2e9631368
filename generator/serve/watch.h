/* SPDX-License-Identifier: Apache-2.0 */
/* What changes below folders. Folders are watched, never files: editors write another file and give it the name of the old one. Where the
 * kernel can't tell (network shares, folders of another system shown in a container) all files are looked at twice a second. */
#ifndef SERVE_WATCH_H
#define SERVE_WATCH_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/str.h"
#include "base/vec.h"

/* Changes that follow each other so fast are one: an editor that saves makes several. And so long it lasts at most. */
#define WATCH_SETTLE_MS 25
#define WATCH_LONGEST_MS 1000
/* Between two looks at all files. */
#define WATCH_POLL_MS 500

struct watch;

struct watch_options {
	const char *const *folders; /* one below another is no harm */
	size_t n;
	bool poll;
	/* Paths below the folder of that number that are not looked at, besides names that begin with '.' and what editors leave. */
	bool (*skip)(size_t folder, struct str path);
};

struct change {
	size_t folder;
	struct str path; /* below it; a file, or a folder that came or went */
};

struct changes {
	struct vec all;  /* struct change, each path once, in the order in which they came */
	bool everything; /* more than can be told: look at all anew */
};

enum watch_end {
	WATCH_CHANGED,
	WATCH_QUIET,  /* nothing happened in the time */
	WATCH_STOPPED /* stop_requested */
};

/* Begins to watch; links are not followed. Never NULL, a folder may also come later. Memory is of the arena. */
struct watch *watch_open(struct arena *, const struct watch_options *);
void watch_close(struct watch *);

/* Whether files are looked at, because that was asked for or the kernel has no watch to give. */
bool watch_is_polling(const struct watch *);

/* Waits until something has changed and then nothing for WATCH_SETTLE_MS, or for so long (-1: for ever). Changes are of the arena. */
enum watch_end watch_wait(struct watch *, struct arena *, int milliseconds, struct changes *out);

#endif
