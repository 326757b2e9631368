/* SPDX-License-Identifier: Apache-2.0 */
/* The files of the templates: the project's own before the program's. */
#include <errno.h>

#include "base/file.h"
#include "model/set.h"
#include "read/limits.h"

bool set_read_template(const struct set *s, struct arena *a, const char *path,
		       struct source **out) {
	for (size_t i = 0; i < ARRAY_LENGTH(s->templates.folders); i++) {
		struct str text, shown;

		if (s->templates.folders[i] < 0)
			continue;
		if (!file_read(a, s->templates.folders[i], path, LIMIT_FILE_BYTES, &text)) {
			if (errno == ENOENT)
				continue;
			return false;
		}
		shown = str_format(a, "%s/%s", s->templates.paths[i], path);
		*out = source_new(a, shown, text);
		return true;
	}
	errno = ENOENT;
	return false;
}

struct vec set_list_templates(const struct set *s, struct arena *a, const char *prefix,
			      const char *suffix) {
	struct map seen = map_new(a);
	struct vec paths = { 0 };

	for (size_t i = 0; i < ARRAY_LENGTH(s->templates.folders); i++) {
		struct vec files = { 0 };

		if (s->templates.folders[i] >= 0)
			files = file_walk(a, s->templates.folders[i], NULL, NULL);
		for (size_t j = 0; j < files.n; j++) {
			struct file_entry *e = files.items[j];

			if (str_starts(e->path, prefix) && str_ends(e->path, suffix) &&
			    map_add(&seen, e->path, e) == NULL)
				vec_add(a, &paths, &e->path);
		}
	}
	return paths;
}
