/* SPDX-License-Identifier: Apache-2.0 */
/* What the kernel tells: inotify. Each folder has a watch of its own. When a folder comes or goes, or the kernel's queue overflows, all
 * folders are walked again: a watch is set before its folder is read, so that whatever is made meanwhile is either seen or told. */
#include <errno.h>
#include <fcntl.h>
#include <sys/inotify.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "base/path.h"
#include "serve/watch_parts.h"

#define WANTED                                                                                     \
	(IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE | IN_CREATE | IN_DELETE_SELF |   \
	 IN_MOVE_SELF)
/* A folder that is watched. */
struct spot {
	size_t folder;
	struct str path; /* below it; "" for itself */
};

struct events {
	struct watch *watch;
	int fd;
	bool full, missing; /* no watch was left; a folder of the options is not there */
	struct arena *arena;
	struct map spots; /* the number of the watch, as text, to struct spot */
};

static struct str number_text(struct arena *a, int number) {
	return str_format(a, "%d", number);
}

/* A walk over all folders that sets watches. */
struct walk {
	struct events *events;
	struct arena *arena;
	struct map spots;
	size_t folder;
};

static void add(struct walk *w, struct str path) {
	struct events *e = w->events;
	struct str shown = path_display(w->arena, e->watch->options.folders[w->folder], path);
	int wd = inotify_add_watch(e->fd, str_c(w->arena, shown),
				   WANTED | IN_ONLYDIR | (path.n > 0 ? IN_DONT_FOLLOW : 0));
	struct spot *s = ARENA_NEW(w->arena, struct spot);

	if (wd < 0) {
		e->full = e->full || errno == ENOSPC || errno == ENOMEM;
		return;
	}
	*s = (struct spot){ w->folder, str_copy(w->arena, path) };
	map_add(&w->spots, number_text(w->arena, wd), s);
}

/* Asked before a folder is read. */
static bool add_or_skip(void *context, struct str path) {
	struct walk *w = context;

	if (!watch_wants(w->events->watch, w->folder, path))
		return true;
	add(w, path);
	return false;
}

static void walk(struct walk *w) {
	int folder = file_open_folder(w->events->watch->options.folders[w->folder]);

	if (folder < 0) {
		w->events->missing = true;
		return;
	}
	add(w, STR(""));
	file_walk(w->arena, folder, add_or_skip, w);
	close(folder);
}

/* Sets the watches anew; those of folders that are gone, or are no more below ours, are given back. */
static void set_watches(struct events *e) {
	struct arena *a = arena_new();
	struct walk w = { .events = e, .arena = a, .spots = map_new(a) };
	size_t wd;

	e->missing = false;
	for (; w.folder < e->watch->options.n; w.folder++)
		walk(&w);
	for (size_t i = 0; i < e->spots.n; i++) {
		struct str number = e->spots.entries[i].key;

		if (map_get(&w.spots, number) == NULL && str_to_size(number, &wd))
			inotify_rm_watch(e->fd, (int)wd);
	}
	arena_free(e->arena);
	e->arena = a;
	e->spots = w.spots;
}

struct events *events_open(struct watch *w) {
	struct events *e = ARENA_NEW(w->home, struct events);

	e->watch = w;
	e->fd = inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
	if (e->fd < 0)
		return NULL;
	e->arena = arena_new();
	e->spots = map_new(e->arena);
	set_watches(e);
	if (!e->full)
		return e;
	events_close(e);
	return NULL;
}

void events_close(struct events *e) {
	if (e == NULL)
		return;
	close(e->fd);
	arena_free(e->arena);
}

int events_descriptor(const struct events *e) {
	return e->full ? -1 : e->fd;
}

/* A name that comes without being written is that of another file or a link; a file that is being written is told of when it is closed. */
static bool is_complete(const struct events *e, const struct spot *s, struct str path) {
	int folder = file_open_folder(e->watch->options.folders[s->folder]);
	struct stat st;
	bool ok = folder >= 0 && fstatat(folder, path.p, &st, AT_SYMLINK_NOFOLLOW) == 0 &&
		  (S_ISLNK(st.st_mode) || st.st_nlink > 1);

	if (folder >= 0)
		close(folder);
	return ok;
}

/* Notes one; whether the folders have to be walked again. */
static bool take(struct events *e, struct arena *a, const struct inotify_event *event) {
	const struct spot *s = map_get(&e->spots, number_text(a, event->wd));
	struct str path;

	if ((event->mask & IN_Q_OVERFLOW) != 0) {
		e->watch->changes->everything = e->watch->noted = true;
		return true;
	}
	if (s == NULL || (event->mask & IN_IGNORED) != 0)
		return false;
	if ((event->mask & (IN_DELETE_SELF | IN_MOVE_SELF)) != 0) {
		if (s->path.n > 0)
			return false;
		/* A folder of the options itself. */
		e->watch->changes->everything = e->watch->noted = true;
		return true;
	}
	path = path_join(a, s->path, str_of(event->name));
	if (!watch_wants(e->watch, s->folder, path))
		return false;
	if ((event->mask & (IN_CREATE | IN_ISDIR)) != IN_CREATE || is_complete(e, s, path))
		watch_note(e->watch, s->folder, path);
	return (event->mask & IN_ISDIR) != 0;
}

void events_take(struct events *e) {
	_Alignas(struct inotify_event) char bytes[16 << 10];
	struct arena *a = arena_new();
	bool again = false;
	ssize_t n;

	while ((n = read(e->fd, bytes, sizeof(bytes))) > 0)
		for (const char *p = bytes; p < bytes + n;) {
			const struct inotify_event *event =
				(const struct inotify_event *)(const void *)p;

			again = take(e, a, event) || again;
			p += sizeof(*event) + event->len;
		}
	arena_free(a);
	if (again)
		set_watches(e);
}

void events_renew(struct events *e) {
	if (!e->missing)
		return;
	set_watches(e);
	if (!e->missing)
		e->watch->changes->everything = e->watch->noted = true;
}
