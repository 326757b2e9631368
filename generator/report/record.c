/* SPDX-License-Identifier: Apache-2.0 */
#include "report/record.h"

#include <pthread.h>

/* Of the arena and the steps of a record, while documents are judged. */
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

struct record *record_new(struct arena *a) {
	struct record *r = ARENA_NEW(a, struct record);

	r->arena = a;
	r->steps = map_new(a);
	return r;
}

void record_add_prefix(struct record *r, struct record_prefix added) {
	struct record_prefix *copy;

	for (size_t i = 0; i < r->prefixes.n; i++) {
		const struct record_prefix *p = r->prefixes.items[i];

		if (str_equal(p->prefix, added.prefix) && str_equal(p->uri, added.uri))
			return;
	}
	copy = ARENA_NEW(r->arena, struct record_prefix);
	*copy = (struct record_prefix){ str_copy(r->arena, added.prefix),
					str_copy(r->arena, added.uri) };
	vec_add(r->arena, &r->prefixes, copy);
}

/* XML has no U+0001, so the parts can't run into each other. */
static struct str key_of(struct arena *a, const struct record_step *s) {
	return str_format(a, "%d\1%.*s\1%.*s\1%.*s\1%.*s\1%.*s\1%.*s", (int)s->sort, STR_ARG(s->id),
			  STR_ARG(s->name), STR_ARG(s->role), STR_ARG(s->flag), STR_ARG(s->see),
			  STR_ARG(s->expression));
}

static struct record_step *copy_step(struct arena *a, const struct record_step *s) {
	struct record_step *copy = ARENA_NEW(a, struct record_step);

	*copy = (struct record_step){ s->sort,
				      str_copy(a, s->id),
				      str_copy(a, s->name),
				      str_copy(a, s->role),
				      str_copy(a, s->flag),
				      str_copy(a, s->see),
				      str_copy(a, s->expression) };
	return copy;
}

const struct record_step *record_step(struct record *r, const struct record_step *s) {
	struct arena *scratch = arena_new();
	struct str key = key_of(scratch, s);
	struct record_step *own;

	pthread_mutex_lock(&lock);
	own = map_get(&r->steps, key);
	if (own == NULL) {
		own = copy_step(r->arena, s);
		map_add(&r->steps, str_copy(r->arena, key), own);
	}
	pthread_mutex_unlock(&lock);
	arena_free(scratch);
	return own;
}

const struct record *record_narrow(struct arena *a, const struct record *r,
				   bool (*wanted)(const void *context, struct str path),
				   const void *context) {
	struct record *some = ARENA_NEW(a, struct record);

	*some = *r;
	some->parts = (struct vec){ 0 };
	for (size_t i = 0; i < r->parts.n; i++) {
		struct record_part *p = r->parts.items[i];

		if (p->is_set || wanted(context, p->source->path))
			vec_add(a, &some->parts, p);
	}
	return some;
}
