/* SPDX-License-Identifier: Apache-2.0 */
#include "publish/sheets.h"

#include <pthread.h>

#include "xslt/templates.h"

struct sheets {
	struct arena *arena;
	struct map all;        /* path to struct stylesheet */
	pthread_mutex_t mutex; /* of both */
};

struct sheets *sheets_new(struct arena *a) {
	struct sheets *s = ARENA_NEW(a, struct sheets);

	s->arena = a;
	s->all = map_new(a);
	pthread_mutex_init(&s->mutex, NULL);
	return s;
}

void sheets_free(struct sheets *s) {
	if (s == NULL)
		return;
	for (size_t i = 0; i < s->all.n; i++)
		stylesheet_free(s->all.entries[i].value);
	pthread_mutex_destroy(&s->mutex);
}

static struct stylesheet *load(struct sheets *s, const struct set *set, const char *path,
			       unsigned long steps) {
	struct stylesheet_roots roots = templates_roots(set);
	struct stylesheet *sheet = stylesheet_load(s->arena, set->findings, &roots, path);

	if (sheet == NULL)
		return NULL;
	stylesheet_allow(sheet, steps);
	map_add(&s->all, str_copy(s->arena, str_of(path)), sheet);
	return sheet;
}

const struct stylesheet *sheets_get(struct sheets *s, const struct set *set, const char *path,
				    unsigned long steps) {
	struct stylesheet *sheet;

	pthread_mutex_lock(&s->mutex);
	sheet = map_get(&s->all, str_of(path));
	if (sheet == NULL)
		sheet = load(s, set, path, steps);
	pthread_mutex_unlock(&s->mutex);
	return sheet;
}
