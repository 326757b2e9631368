/* SPDX-License-Identifier: Apache-2.0 */
#include "publish/sheets.h"

#include <pthread.h>

#include "xslt/templates.h"

struct sheets {
	struct arena *arena;
	struct map all;        /* language and path, "de:pages/policy.xsl", to struct stylesheet */
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
			       struct str language, unsigned long steps) {
	struct stylesheet_roots roots = templates_roots(set);
	struct stylesheet *sheet;

	roots.language = str_copy(s->arena, language);
	sheet = stylesheet_load(s->arena, set->findings, &roots, path);
	if (sheet != NULL)
		stylesheet_allow(sheet, steps);
	return sheet;
}

const struct stylesheet *sheets_get(struct sheets *s, const struct set *set, const char *path,
				    struct str language, unsigned long steps) {
	struct stylesheet *sheet;
	struct str key;

	pthread_mutex_lock(&s->mutex);
	key = str_format(s->arena, "%.*s:%s", STR_ARG(language), path);
	sheet = map_get(&s->all, key);
	if (sheet == NULL)
		sheet = load(s, set, path, language, steps);
	if (sheet != NULL)
		map_add(&s->all, key, sheet);
	pthread_mutex_unlock(&s->mutex);
	return sheet;
}
