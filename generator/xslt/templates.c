/* SPDX-License-Identifier: Apache-2.0 */
#include "xslt/templates.h"

#include "base/file.h"

struct stylesheet_roots templates_roots(const struct set *s) {
	struct stylesheet_roots roots = { 0 };

	for (size_t i = 0; i < ARRAY_LENGTH(s->templates.folders); i++) {
		if (s->templates.folders[i] < 0)
			continue;
		roots.folders[roots.n] = s->templates.folders[i];
		roots.paths[roots.n++] = s->templates.paths[i];
	}
	return roots;
}

struct vec templates_list(struct arena *a, const struct set *s, const char *prefix,
			  const char *suffix) {
	struct stylesheet_roots roots = templates_roots(s);
	struct map seen = map_new(a);
	struct vec paths = { 0 };

	for (size_t i = 0; i < roots.n; i++) {
		struct vec files = file_walk(a, roots.folders[i], NULL, NULL);

		for (size_t j = 0; j < files.n; j++) {
			struct file_entry *e = files.items[j];

			if (str_starts(e->path, prefix) && str_ends(e->path, suffix) &&
			    map_add(&seen, e->path, e) == NULL)
				vec_add(a, &paths, &e->path);
		}
	}
	return paths;
}
