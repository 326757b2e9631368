/* SPDX-License-Identifier: Apache-2.0 */
#include <errno.h>
#include <string.h>
#include <time.h>

#include "base/clock.h"
#include "base/thread.h"
#include "serve/preview_parts.h"

static void tell(struct preview *p) {
	p->serial++;
	pthread_cond_broadcast(&p->changed);
}

/* Takes the edition that is shown and not judged; NULL after preview_stop. */
static struct edition *next_to_judge(struct preview *p) {
	struct edition *e = NULL;

	pthread_mutex_lock(&p->mutex);
	while (!p->stopping && (p->shown == NULL || p->judging || p->judged))
		pthread_cond_wait(&p->changed, &p->mutex);
	if (!p->stopping) {
		e = edition_share(p->shown);
		p->judging = true;
	}
	pthread_mutex_unlock(&p->mutex);
	return e;
}

static void *judge(void *context) {
	struct preview *p = context;
	struct edition *e;

	while ((e = next_to_judge(p)) != NULL) {
		edition_judge(e);
		pthread_mutex_lock(&p->mutex);
		/* Another one may have come meanwhile. */
		if (p->shown == e) {
			p->judged = true;
			p->judging = false;
			tell(p);
		}
		pthread_mutex_unlock(&p->mutex);
		p->options.report(p->options.context, e);
		edition_drop(e);
	}
	return NULL;
}

struct preview *preview_open(const struct preview_options *options) {
	struct arena *a = arena_new();
	struct preview *p = ARENA_NEW(a, struct preview);
	pthread_condattr_t clock;

	p->arena = a;
	p->options = *options;
	pthread_mutex_init(&p->mutex, NULL);
	pthread_mutex_init(&p->whole, NULL);
	pthread_condattr_init(&clock);
	pthread_condattr_setclock(&clock, CLOCK_MONOTONIC);
	pthread_cond_init(&p->changed, &clock);
	pthread_condattr_destroy(&clock);
	thread_start(&p->judge, judge, p);
	return p;
}

void preview_stop(struct preview *p) {
	pthread_mutex_lock(&p->mutex);
	p->stopping = true;
	tell(p);
	pthread_mutex_unlock(&p->mutex);
}

void preview_close(struct preview *p) {
	pthread_join(p->judge, NULL);
	edition_drop(p->shown);
	edition_drop(p->failed);
	tools_drop(p->tools);
	pthread_cond_destroy(&p->changed);
	pthread_mutex_destroy(&p->whole);
	pthread_mutex_destroy(&p->mutex);
	arena_free(p->arena);
}

/* Puts it in the place of the one that is shown. That one is returned, and whether anybody has begun to judge it. */
static struct edition *show(struct preview *p, struct edition *e, bool *judged) {
	struct edition *old = p->shown;

	*judged = p->judging || p->judged;
	p->shown = e;
	p->judging = p->judged = false;
	edition_drop(p->failed);
	p->failed = NULL;
	return old;
}

void preview_read(struct preview *p, struct str why, bool compile) {
	int64_t start = clock_ms();
	struct edition *e, *old;
	bool judged = true, ok;

	if (compile || p->tools == NULL || p->tools->spent) {
		tools_drop(p->tools);
		p->tools = tools_new(&p->options.edition.set);
	}
	e = edition_read(&p->options.edition, p->tools, ++p->number, why);
	e->milliseconds = (unsigned)(clock_ms() - start);
	ok = e->pages != NULL;
	if (!ok)
		p->options.report(p->options.context, e);
	pthread_mutex_lock(&p->mutex);
	if (ok) {
		old = show(p, e, &judged);
	} else {
		old = p->failed;
		p->failed = e;
	}
	tell(p);
	pthread_mutex_unlock(&p->mutex);
	if (!judged && old != NULL)
		p->options.report(p->options.context, old);
	edition_drop(old);
}

static struct preview_state state_of(const struct preview *p) {
	struct preview_state s = { .serial = p->serial };
	const struct edition *said = p->failed != NULL ? p->failed : p->shown;

	if (p->shown == NULL)
		s.standing = PREVIEW_NOTHING;
	else if (p->failed != NULL)
		s.standing = PREVIEW_STALE;
	else
		s.standing = p->judged ? PREVIEW_CHECKED : PREVIEW_CHECKING;
	if (p->shown != NULL)
		s.edition = p->shown->number;
	if (said != NULL && s.standing != PREVIEW_CHECKING)
		memcpy(s.counts, said->all->counts, sizeof(s.counts));
	return s;
}

bool preview_wait(struct preview *p, unsigned long serial, unsigned milliseconds,
		  struct preview_state *out) {
	struct timespec end;
	bool ok;

	clock_gettime(CLOCK_MONOTONIC, &end);
	end.tv_sec += milliseconds / 1000;
	end.tv_nsec += milliseconds % 1000 * 1000000L;
	if (end.tv_nsec >= 1000000000L) {
		end.tv_nsec -= 1000000000L;
		end.tv_sec++;
	}
	pthread_mutex_lock(&p->mutex);
	while (!p->stopping && p->serial == serial &&
	       pthread_cond_timedwait(&p->changed, &p->mutex, &end) != ETIMEDOUT)
		;
	*out = state_of(p);
	ok = !p->stopping;
	pthread_mutex_unlock(&p->mutex);
	return ok;
}

/* NULL: it is yet to come. */
static struct edition *pick(const struct preview *p, enum view_wish wish) {
	if (p->failed != NULL && (wish == VIEW_NEWEST || p->shown == NULL))
		return p->failed;
	return wish == VIEW_NOW || p->judged ? p->shown : NULL;
}

bool preview_view(struct preview *p, enum view_wish wish, struct view *out) {
	bool ok;

	pthread_mutex_lock(&p->mutex);
	/* While one waits, a newer one may come. */
	while (!p->stopping && pick(p, wish) == NULL)
		pthread_cond_wait(&p->changed, &p->mutex);
	ok = !p->stopping;
	if (ok)
		*out = (struct view){ edition_share(pick(p, wish)), p->serial };
	pthread_mutex_unlock(&p->mutex);
	return ok;
}
