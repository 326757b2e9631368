/* SPDX-License-Identifier: Apache-2.0 */
#include "base/path.h"

#include <stdint.h>
#include <string.h>

static size_t last_slash(struct str path) {
	for (size_t i = path.n; i > 0; i--)
		if (path.p[i - 1] == '/')
			return i - 1;
	return SIZE_MAX;
}

struct str path_folder(struct str path) {
	size_t at = last_slash(path);

	return at != SIZE_MAX ? str_slice(path, 0, at) : str_slice(path, 0, 0);
}

struct str path_name(struct str path) {
	size_t at = last_slash(path);

	return at != SIZE_MAX ? str_skip(path, at + 1) : path;
}

struct str path_suffix(struct str path) {
	struct str name = path_name(path);

	for (size_t i = name.n; i > 1; i--)
		if (name.p[i - 1] == '.')
			return str_skip(name, i - 1);
	return str_skip(name, name.n);
}

struct str path_join(struct arena *a, struct str folder, struct str name) {
	if (folder.n == 0)
		return name;
	return str_format(a, "%.*s/%.*s", STR_ARG(folder), STR_ARG(name));
}

/* Appends the parts of the path to the n bytes at out; false when ".." climbs above the start. */
static bool add_parts(char *out, size_t *n, struct str path) {
	struct str part, rest = path;

	while (rest.n > 0) {
		if (!str_cut(rest, '/', &part, &rest)) {
			part = rest;
			rest = str_skip(rest, rest.n);
		}
		if (part.n == 0 || str_is(part, "."))
			continue;
		if (str_is(part, "..")) {
			size_t slash;

			if (*n == 0)
				return false;
			slash = last_slash((struct str){ out, *n });
			*n = slash != SIZE_MAX ? slash : 0;
			continue;
		}
		if (*n > 0)
			out[(*n)++] = '/';
		memcpy(out + *n, part.p, part.n);
		*n += part.n;
	}
	return true;
}

bool path_resolve(struct arena *a, struct str folder, struct str link, struct str *out) {
	char *p = arena_alloc(a, folder.n + link.n + 2);
	size_t n = 0;

	if (link.n > 0 && link.p[0] == '/')
		return false;
	if (!add_parts(p, &n, folder) || !add_parts(p, &n, link))
		return false;
	*out = (struct str){ p, n };
	return true;
}

struct str path_display(struct arena *a, const char *folder, struct str path) {
	if (str_is(str_of(folder), "."))
		return path;
	return path.n > 0 ? path_join(a, str_of(folder), path) : str_of(folder);
}
