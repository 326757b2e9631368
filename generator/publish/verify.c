/* SPDX-License-Identifier: Apache-2.0 */
#include "publish/verify.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "base/map.h"
#include "publish/manifest.h"
#include "publish/output.h"

#define LIST_BYTES ((size_t)256 << 20)

struct verify {
	struct arena *arena;
	int folder;
	struct map listed; /* path: struct manifest_entry */
	struct verify_result *result;
};

const char *verify_state_name(enum verify_state state) {
	static const char *const names[] = { "changed", "missing", "unlisted", "refused",
					     "unreadable" };

	return names[state];
}

static void add(struct verify *v, struct str path, enum verify_state state, struct str why) {
	struct verify_item *item = ARENA_NEW(v->arena, struct verify_item);

	*item = (struct verify_item){ path, state, why };
	vec_add(v->arena, &v->result->items, item);
	v->result->counts[state]++;
}

/* Whether each part of the path is a name: not empty, not "." and not "..". */
static bool is_inside(struct str path) {
	struct str part;

	do {
		if (!str_cut(path, '/', &part, &path)) {
			part = path;
			path = STR("");
		}
		if (part.n == 0 || str_is(part, ".") || str_is(part, ".."))
			return false;
	} while (path.n > 0);
	return true;
}

static void take_line(struct verify *v, struct str line, size_t number) {
	struct manifest_entry *e = ARENA_NEW(v->arena, struct manifest_entry);
	struct arena *a = v->arena;

	if (!manifest_parse_line(a, line, e)) {
		add(v, STR(""), VERIFY_REFUSED,
		    str_format(a, "line %zu of the list has no digest and path", number));
		return;
	}
	if (str_starts(e->path, "./"))
		e->path = str_skip(e->path, 2);
	if (!is_inside(e->path) || str_ends(e->path, "/"))
		add(v, e->path, VERIFY_REFUSED,
		    str_format(a, "line %zu of the list leads out of the folder, or to none",
			       number));
	else if (map_get(&v->listed, e->path) != NULL)
		add(v, e->path, VERIFY_REFUSED,
		    str_format(a, "line %zu of the list has it again", number));
	else
		map_add(&v->listed, e->path, e);
}

static void report_unopened(struct verify *v, struct str path, int error) {
	if (error == ENOENT || error == ENOTDIR || error == ENAMETOOLONG)
		add(v, path, VERIFY_MISSING, STR(""));
	else if (error == ELOOP || error == EXDEV)
		add(v, path, VERIFY_REFUSED, STR("a symbolic link, which is not followed"));
	else if (error == EINVAL || error == EISDIR || error == ENXIO)
		add(v, path, VERIFY_REFUSED, STR("no regular file"));
	else
		add(v, path, VERIFY_UNREADABLE, str_of(strerror(error)));
}

static void compare(struct verify *v, const struct manifest_entry *e) {
	int fd = file_open(v->folder, str_c(v->arena, e->path));
	struct digest found;

	if (fd < 0) {
		report_unopened(v, e->path, errno);
		return;
	}
	if (!digest_of_file(fd, &found))
		add(v, e->path, VERIFY_UNREADABLE, str_of(strerror(errno)));
	else if (digest_equal(&found, &e->digest))
		v->result->same++;
	else
		add(v, e->path, VERIFY_CHANGED, STR(""));
	close(fd);
}

/* What a build leaves without listing it. */
static bool is_known(struct str path) {
	return str_is(path, MANIFEST_NAME) || str_is(path, OUTPUT_MARKER);
}

static void look_for_more(struct verify *v) {
	struct vec found = file_walk_all(v->arena, v->folder);

	for (size_t i = 0; i < found.n; i++) {
		const struct file_entry *e = found.items[i];

		if (e->type == FILE_FOLDER || map_get(&v->listed, e->path) != NULL)
			continue;
		if (e->type == FILE_UNREADABLE)
			add(v, e->path, VERIFY_UNREADABLE, str_of(strerror(e->error)));
		else if (e->type == FILE_TOO_DEEP)
			add(v, e->path, VERIFY_REFUSED, STR("a folder too deep to look into"));
		else if (e->type == FILE_LINK)
			add(v, e->path, VERIFY_UNLISTED, STR("a symbolic link"));
		else if (!is_known(e->path) || e->type != FILE_REGULAR)
			add(v, e->path, VERIFY_UNLISTED, STR(""));
	}
}

static int by_path(const void *a, const void *b) {
	const struct verify_item *x = *(struct verify_item *const *)a;
	const struct verify_item *y = *(struct verify_item *const *)b;
	int order = str_compare(x->path, y->path);

	if (order == 0 && x->state != y->state)
		order = x->state < y->state ? -1 : 1;
	return order != 0 ? order : str_compare(x->why, y->why);
}

bool verify_folder(struct arena *a, int folder, struct verify_result *out) {
	struct verify v = { .arena = a, .folder = folder, .listed = map_new(a), .result = out };
	struct str list, line;
	size_t number = 0;

	*out = (struct verify_result){ 0 };
	if (!file_read(a, folder, MANIFEST_NAME, LIST_BYTES, &list))
		return false;
	out->list = digest_of(list);
	while (str_next_line(&list, &line))
		take_line(&v, line, ++number);
	out->listed = v.listed.n;
	for (size_t i = 0; i < v.listed.n; i++)
		compare(&v, v.listed.entries[i].value);
	look_for_more(&v);
	if (out->items.n > 1)
		qsort(out->items.items, out->items.n, sizeof(*out->items.items), by_path);
	return true;
}
