/* SPDX-License-Identifier: Apache-2.0 */
/* Looking at all files and comparing: size, time and number of each. */
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "serve/watch_parts.h"

struct stamp {
	struct stat st;
	struct change file;
	bool still; /* there, in the look that goes on */
};

struct looks {
	struct watch *watch;
	struct arena *arena; /* of the last look */
	struct map files;    /* "0/path" to struct stamp */
};

static bool is_same(const struct stat *a, const struct stat *b) {
	return a->st_size == b->st_size && a->st_ino == b->st_ino && a->st_mode == b->st_mode &&
	       a->st_mtim.tv_sec == b->st_mtim.tv_sec && a->st_mtim.tv_nsec == b->st_mtim.tv_nsec &&
	       a->st_ctim.tv_sec == b->st_ctim.tv_sec && a->st_ctim.tv_nsec == b->st_ctim.tv_nsec;
}

struct place {
	struct watch *watch;
	size_t folder;
};

static bool is_skipped(void *context, struct str path) {
	const struct place *p = context;

	return !watch_wants(p->watch, p->folder, path);
}

/* The time of a folder changes with what is in it, which tells more. */
static void forget_time(struct stat *st) {
	if (!S_ISDIR(st->st_mode))
		return;
	st->st_size = 0;
	st->st_mtim = st->st_ctim = (struct timespec){ 0 };
}

static void look_at(struct looks *l, struct arena *a, struct map *files, int folder,
		    const struct file_entry *e, size_t number) {
	struct stamp *s, *was;
	struct str key;

	if (is_skipped(&(struct place){ l->watch, number }, e->path))
		return;
	s = ARENA_NEW(a, struct stamp);
	if (fstatat(folder, str_c(a, e->path), &s->st, AT_SYMLINK_NOFOLLOW) != 0)
		return;
	forget_time(&s->st);
	s->file = (struct change){ number, e->path };
	key = str_format(a, "%zu/%.*s", number, STR_ARG(e->path));
	map_add(files, key, s);
	was = map_get(&l->files, key);
	if (was != NULL)
		was->still = true;
	if (was == NULL || !is_same(&was->st, &s->st))
		watch_note(l->watch, number, e->path);
}

static void look_in(struct looks *l, struct arena *a, struct map *files, size_t number) {
	struct place place = { l->watch, number };
	int folder = file_open_folder(l->watch->options.folders[number]);
	struct vec entries;

	if (folder < 0)
		return;
	entries = file_walk(a, folder, is_skipped, &place);
	for (size_t i = 0; i < entries.n; i++)
		look_at(l, a, files, folder, entries.items[i], number);
	close(folder);
}

void looks_take(struct looks *l) {
	struct arena *a = arena_new();
	struct map files = map_new(a);

	for (size_t i = 0; i < l->watch->options.n; i++)
		look_in(l, a, &files, i);
	for (size_t i = 0; i < l->files.n; i++) {
		const struct stamp *s = l->files.entries[i].value;

		if (!s->still)
			watch_note(l->watch, s->file.folder, s->file.path);
	}
	arena_free(l->arena);
	l->arena = a;
	l->files = files;
}

struct looks *looks_open(struct watch *w) {
	struct looks *l = ARENA_NEW(w->home, struct looks);
	struct arena *a = arena_new();

	*l = (struct looks){ .watch = w, .arena = a, .files = map_new(a) };
	looks_take(l);
	return l;
}

void looks_close(struct looks *l) {
	if (l != NULL)
		arena_free(l->arena);
}
