/* SPDX-License-Identifier: Apache-2.0 */
#include "report/statistics.h"

#include <stdlib.h>
#include <string.h>

#include "base/map.h"
#include "report/clean.h"

static int compare(const void *a, const void *b) {
	const struct statistic *x = *(struct statistic *const *)a;
	const struct statistic *y = *(struct statistic *const *)b;

	if (x->severity != y->severity)
		return x->severity > y->severity ? -1 : 1;
	if (x->count != y->count)
		return x->count > y->count ? -1 : 1;
	return strcmp(x->code->id, y->code->id);
}

struct vec statistics_of(struct arena *a, const struct findings *list) {
	struct map by_code[SEVERITY_ERROR + 1]; /* id to struct statistic */
	struct vec all = { 0 };

	for (enum severity s = SEVERITY_INFO; s <= SEVERITY_ERROR; s++)
		by_code[s] = map_new(a);
	for (size_t i = 0; i < list->items.n; i++) {
		const struct finding *f = list->items.items[i];
		struct str id = str_of(f->code->id);
		struct statistic *s = map_get(&by_code[f->severity], id);

		if (s == NULL) {
			s = ARENA_NEW(a, struct statistic);
			*s = (struct statistic){ .code = f->code, .severity = f->severity };
			map_add(&by_code[f->severity], id, s);
			vec_add(a, &all, s);
		}
		s->count++;
	}
	if (all.n > 1)
		qsort(all.items, all.n, sizeof(*all.items), compare);
	return all;
}

void statistics_add_text(struct buf *out, const struct findings *list) {
	struct arena *a = arena_new();
	struct vec all = statistics_of(a, list);
	size_t widest = 0;

	for (size_t i = 0; i < all.n; i++) {
		const struct statistic *s = all.items[i];

		if (strlen(s->code->id) > widest)
			widest = strlen(s->code->id);
	}
	for (size_t i = 0; i < all.n; i++) {
		const struct statistic *s = all.items[i];

		buf_print(out, "%5zu %-7s  %-*s  ", s->count, severity_name(s->severity),
			  (int)widest, s->code->id);
		clean_add(out, str_of(s->code->title));
		buf_add_char(out, '\n');
	}
	arena_free(a);
}
