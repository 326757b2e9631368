/* SPDX-License-Identifier: Apache-2.0 */
#include "serve/watch.h"

#include "base/clock.h"
#include "base/path.h"
#include "base/stop.h"
#include "model/filename.h"
#include "serve/watch_parts.h"

/* How often folders that are not there are looked for. */
#define WATCH_RENEW_MS 1000

void watch_note(struct watch *w, size_t folder, struct str path) {
	struct change *c;
	struct str key;

	if (w->changes == NULL)
		return;
	w->noted = true;
	key = str_format(w->arena, "%zu/%.*s", folder, STR_ARG(path));
	if (map_get(&w->seen, key) != NULL)
		return;
	c = ARENA_NEW(w->arena, struct change);
	c->folder = folder;
	c->path = str_copy(w->arena, path);
	map_add(&w->seen, key, c);
	vec_add(w->arena, &w->changes->all, c);
}

bool watch_wants(const struct watch *w, size_t folder, struct str path) {
	struct str name = path_name(path);

	return name.n > 0 && name.p[0] != '.' && !filename_is_scratch(path) &&
	       (w->options.skip == NULL || !w->options.skip(folder, path));
}

struct watch *watch_open(struct arena *a, const struct watch_options *options) {
	struct watch *w = ARENA_NEW(a, struct watch);

	w->home = a;
	w->options = *options;
	if (!options->poll)
		w->events = events_open(w);
	if (w->events == NULL)
		w->looks = looks_open(w);
	return w;
}

void watch_close(struct watch *w) {
	events_close(w->events);
	looks_close(w->looks);
}

bool watch_is_polling(const struct watch *w) {
	return w->events == NULL;
}

/* A folder that has more folders than the kernel watches is looked at from here on, and all of it counts as changed. */
static void fall_back(struct watch *w) {
	events_close(w->events);
	w->events = NULL;
	w->looks = looks_open(w);
	w->changes->everything = w->noted = true;
}

/* Waits so long at most and notes what has come; whether anything has that counts. */
static bool take(struct watch *w, int milliseconds) {
	struct pollfd p = { .fd = w->events != NULL ? events_descriptor(w->events) : -1,
			    .events = POLLIN };

	w->noted = false;
	if (stop_poll(&p, 1, milliseconds) < 0 && stop_requested() != 0)
		return false;
	if (w->looks != NULL)
		looks_take(w->looks);
	else if (p.revents != 0)
		events_take(w->events);
	else
		events_renew(w->events);
	if (w->events != NULL && events_descriptor(w->events) < 0)
		fall_back(w);
	return w->noted;
}

static int least(int64_t a, int b) {
	return a < b ? (int)a : b;
}

static bool is_empty(const struct changes *c) {
	return c->all.n == 0 && !c->everything;
}

/* What comes later belongs to what has come, until it is quiet for a time, or this takes too long. */
static void settle(struct watch *w) {
	int64_t start = clock_ms(), last = start, at;

	while ((at = clock_ms()) < last + WATCH_SETTLE_MS && at < start + WATCH_LONGEST_MS &&
	       stop_requested() == 0)
		if (take(w, least(last + WATCH_SETTLE_MS - at, WATCH_SETTLE_MS)))
			last = clock_ms();
}

static enum watch_end wait_on(struct watch *w, int milliseconds) {
	int64_t end = milliseconds >= 0 ? clock_ms() + milliseconds : INT64_MAX;

	while (is_empty(w->changes)) {
		int64_t left = end - clock_ms();

		if (left < 0)
			return WATCH_QUIET;
		take(w, least(left, w->events == NULL ? WATCH_POLL_MS : WATCH_RENEW_MS));
		if (stop_requested() != 0)
			return WATCH_STOPPED;
	}
	settle(w);
	return stop_requested() != 0 ? WATCH_STOPPED : WATCH_CHANGED;
}

enum watch_end watch_wait(struct watch *w, struct arena *a, int milliseconds, struct changes *out) {
	enum watch_end end;

	*out = (struct changes){ 0 };
	w->arena = a;
	w->seen = map_new(a);
	w->changes = out;
	end = wait_on(w, milliseconds);
	w->changes = NULL;
	return end;
}
