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
	struct map seen;   /* path: of files that came one by one */
	struct verify_result *result;
};

const char *verify_state_name(enum verify_state state) {
	static const char *const names[] = { "changed", "missing", "unlisted", "refused",
					     "unreadable" };

	return names[state];
}

void verify_add(struct verify *v, struct str path, enum verify_state state, struct str why) {
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
		verify_add(v, STR(""), VERIFY_REFUSED,
			   str_format(a, "line %zu of the list has no digest and path", number));
		return;
	}
	if (str_starts(e->path, "./"))
		e->path = str_skip(e->path, 2);
	if (!is_inside(e->path) || str_ends(e->path, "/"))
		verify_add(v, e->path, VERIFY_REFUSED,
			   str_format(a, "line %zu of the list leads out of the folder, or to none",
				      number));
	else if (map_get(&v->listed, e->path) != NULL)
		verify_add(v, e->path, VERIFY_REFUSED,
			   str_format(a, "line %zu of the list has it again", number));
	else
		map_add(&v->listed, e->path, e);
}

static void report_unopened(struct verify *v, struct str path, int error) {
	if (error == ENOENT || error == ENOTDIR || error == ENAMETOOLONG)
		verify_add(v, path, VERIFY_MISSING, STR(""));
	else if (error == ELOOP || error == EXDEV)
		verify_add(v, path, VERIFY_REFUSED, STR("a symbolic link, which is not followed"));
	else if (error == EINVAL || error == EISDIR || error == ENXIO)
		verify_add(v, path, VERIFY_REFUSED, STR("no regular file"));
	else
		verify_add(v, path, VERIFY_UNREADABLE, str_of(strerror(error)));
}

static void compare(struct verify *v, const struct manifest_entry *e) {
	int fd = file_open(v->folder, str_c(v->arena, e->path));
	struct digest found;

	if (fd < 0) {
		report_unopened(v, e->path, errno);
		return;
	}
	if (!digest_of_file(fd, &found))
		verify_add(v, e->path, VERIFY_UNREADABLE, str_of(strerror(errno)));
	else if (digest_equal(&found, &e->digest))
		v->result->same++;
	else
		verify_add(v, e->path, VERIFY_CHANGED, STR(""));
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
			verify_add(v, e->path, VERIFY_UNREADABLE, str_of(strerror(e->error)));
		else if (e->type == FILE_TOO_DEEP)
			verify_add(v, e->path, VERIFY_REFUSED,
				   STR("a folder too deep to look into"));
		else if (e->type == FILE_LINK)
			verify_add(v, e->path, VERIFY_UNLISTED, STR("a symbolic link"));
		else if (!is_known(e->path) || e->type != FILE_REGULAR)
			verify_add(v, e->path, VERIFY_UNLISTED, STR(""));
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

static void sort(struct verify_result *r) {
	if (r->items.n > 1)
		qsort(r->items.items, r->items.n, sizeof(*r->items.items), by_path);
}

struct verify *verify_start(struct arena *a, struct str list, struct verify_result *out) {
	struct verify *v = ARENA_NEW(a, struct verify);
	struct str line;
	size_t number = 0;

	*v = (struct verify){ .arena = a, .listed = map_new(a), .seen = map_new(a), .result = out };
	*out = (struct verify_result){ .list = digest_of(list) };
	while (str_next_line(&list, &line))
		take_line(v, line, ++number);
	out->listed = v->listed.n;
	return v;
}

void verify_file(struct verify *v, struct str path, const struct digest *found, struct str why) {
	const struct manifest_entry *e = map_get(&v->listed, path);
	bool *told = ARENA_NEW(v->arena, bool), *before = map_add(&v->seen, path, told);

	if (before != NULL) {
		if (!*before)
			verify_add(v, path, VERIFY_REFUSED, STR("it is there more than once"));
		*before = true;
	} else if (found == NULL) {
		verify_add(v, path, VERIFY_REFUSED, why);
	} else if (e == NULL)
		verify_add(v, path, VERIFY_UNLISTED, STR(""));
	else if (digest_equal(found, &e->digest))
		v->result->same++;
	else
		verify_add(v, path, VERIFY_CHANGED, STR(""));
}

void verify_finish(struct verify *v) {
	for (size_t i = 0; i < v->listed.n; i++)
		if (map_get(&v->seen, v->listed.entries[i].key) == NULL)
			verify_add(v, v->listed.entries[i].key, VERIFY_MISSING, STR(""));
	sort(v->result);
}

static struct verify *compare_listed(struct arena *a, int folder, struct str list,
				     struct verify_result *out) {
	struct verify *v = verify_start(a, list, out);

	v->folder = folder;
	for (size_t i = 0; i < v->listed.n; i++)
		compare(v, v->listed.entries[i].value);
	return v;
}

void verify_listed(struct arena *a, int folder, struct str list, struct verify_result *out) {
	compare_listed(a, folder, list, out);
	sort(out);
}

bool verify_folder(struct arena *a, int folder, struct verify_result *out) {
	struct str list;

	*out = (struct verify_result){ 0 };
	if (!file_read(a, folder, MANIFEST_NAME, LIST_BYTES, &list))
		return false;
	look_for_more(compare_listed(a, folder, list, out));
	sort(out);
	return true;
}
