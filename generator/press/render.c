/* SPDX-License-Identifier: Apache-2.0 */
#include "press/render.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/die.h"
#include "base/file.h"
#include "base/store.h"
#include "base/vec.h"
#include "press/extract.h"
#include "press/paper.h"
#include "press/part.h"
#include "press/pdf.h"
#include "press/render_cache.h"

/* What one process gets. */
struct share {
	struct render_item **items; /* all on one paper */
	size_t n;
	size_t bytes; /* of HTML */
	struct engine_task *tasks;
	const char *folder;
	int fd;
};

struct render {
	struct arena *arena;
	const struct render_job *job;
	unsigned folders; /* made so far */
};

static bool write_file(int folder, const char *name, struct str s) {
	int fd = openat(folder, name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
	bool ok;

	if (fd < 0)
		return false;
	ok = store_write(fd, s);
	return close(fd) == 0 && ok;
}

static struct engine_paper paper_of(const struct render *r, const struct render_item *item) {
	return r->job->overlay ? paper_of_overlay(item->landscape)
			       : paper_of_text(item->landscape, item->room);
}

/* Makes the folder with the HTML of the share's items; false when the disk does not take it. */
static bool lay_out(struct render *r, struct share *s) {
	const struct engine_kind *kind = r->job->engine->kind;
	struct arena *a = r->arena;
	const struct engine_paper paper = paper_of(r, s->items[0]);
	struct str html;

	s->fd = -1;
	s->folder = str_format(a, "%s/%s-%u", r->job->work, r->job->name, r->folders++).p;
	s->tasks = ARENA_ARRAY(a, s->n, struct engine_task);
	if (mkdir(s->folder, 0700) != 0)
		return false;
	s->fd = file_open_folder(s->folder);
	if (s->fd < 0)
		return false;
	for (size_t i = 0; i < s->n; i++) {
		s->tasks[i].input = str_format(a, "%zu.html", i).p;
		s->tasks[i].output = str_format(a, "%zu.pdf", i).p;
		html = s->items[i]->html;
		if (kind->adapt != NULL)
			html = kind->adapt(a, html, &paper);
		if (!write_file(s->fd, s->tasks[i].input, html))
			return false;
	}
	return true;
}

/* Reads what the engine wrote; the length is 0 when there is no such file. */
static struct str read_result(struct arena *a, const struct share *s, size_t i) {
	struct str bytes;

	if (!file_read(a, s->fd, s->tasks[i].output, RENDER_PDF_LIMIT, &bytes))
		return STR("");
	return bytes;
}

static enum extract_use use_of(const struct render_job *job) {
	if (job->archived)
		return job->overlay ? EXTRACT_ARCHIVED_OVERLAYS : EXTRACT_ARCHIVED_PAGES;
	if (job->overlay)
		return EXTRACT_OVERLAYS;
	return job->tagged ? EXTRACT_TAGGED_PAGES : EXTRACT_PAGES;
}

/* False when it is none that could be read again. */
static bool keep_part(struct render *r, struct render_item *item, struct str bytes) {
	struct part *part = ARENA_NEW(r->arena, struct part);

	if (!part_read(r->arena, bytes, part))
		return false;
	if (r->job->cache != NULL)
		render_cache_put_part(r->job->cache, item, paper_of(r, item), use_of(r->job),
				      bytes);
	item->part = part;
	item->pages = (int)part->pages;
	return true;
}

/* Takes a PDF as the item wants it; a new one goes into the cache. */
static void accept(struct render *r, struct render_item *item, struct str bytes, bool is_new) {
	struct arena *scratch = arena_new();
	struct str error, part;
	struct pdf pdf;

	if (!pdf_open(scratch, bytes, &pdf, &error)) {
		item->why = str_format(r->arena, "its file can't be read: %.*s", STR_ARG(error));
		arena_free(scratch);
		return;
	}
	if (is_new && r->job->cache != NULL)
		render_cache_put(r->job->cache, item, paper_of(r, item), bytes);
	if (!r->job->parts) {
		item->pdf = str_copy(r->arena, bytes);
		item->pages = pdf.pages;
	} else if (!extract_part(r->arena, &pdf, use_of(r->job), item->html, &part, &error)) {
		item->why = str_format(r->arena, "its file can't be bound: %.*s", STR_ARG(error));
	} else if (!keep_part(r, item, part)) {
		item->why = STR("its file can't be bound: its pages are too large");
	}
	pdf_close(&pdf);
	arena_free(scratch);
}

/* What was rendered before, in either form. */
static void look_up(struct render *r, struct render_item *item) {
	struct render_cache *cache = r->job->cache;
	const struct engine_paper paper = paper_of(r, item);
	struct arena *scratch;
	struct str bytes;

	if (!r->job->parts ||
	    !render_cache_get_part(cache, r->arena, item, paper, use_of(r->job))) {
		scratch = arena_new();
		if (render_cache_get(cache, scratch, item, paper, &bytes))
			accept(r, item, bytes, false);
		arena_free(scratch);
	}
	render_cache_count(cache, item->pages > 0);
}

/* How many items are surely done. Files appear in order and when work on them begins; so when the
 * process failed, the last file that is there is the one that it failed on. */
static size_t count_done(struct render *r, const struct share *s, const struct proc *p) {
	size_t n = s->n;

	if (p->end == PROC_EXITED && p->status == 0)
		return n;
	while (n > 0 && read_result(r->arena, s, n - 1).n == 0)
		n--;
	return n > 0 ? n - 1 : 0;
}

static void fail(struct render_item *item, struct str why, struct str output) {
	item->pdf = STR("");
	item->pages = 0;
	item->why = why;
	item->output = output;
}

static void add_share(struct arena *a, struct vec *shares, struct render_item **items, size_t n) {
	struct share *s = ARENA_NEW(a, struct share);

	s->items = items;
	s->n = n;
	vec_add(a, shares, s);
}

/* Takes the results; what has to be tried again becomes new shares. */
static void collect(struct render *r, struct share *s, const struct proc *p, struct vec *again) {
	size_t done = count_done(r, s, p);

	for (size_t i = 0; i < done; i++) {
		struct arena *scratch = arena_new();

		accept(r, s->items[i], read_result(scratch, s, i), true);
		arena_free(scratch);
	}
	if (done < s->n && s->n == 1) {
		fail(s->items[0], proc_describe(r->arena, p), p->errors);
	} else {
		for (size_t i = done; i < s->n; i++)
			add_share(r->arena, again, s->items + i, 1);
	}
	for (size_t i = 0; i < s->n; i++) {
		unlinkat(s->fd, s->tasks[i].input, 0);
		unlinkat(s->fd, s->tasks[i].output, 0);
	}
}

/* Runs a process for each share. */
static struct vec run_round(struct render *r, const struct vec *shares) {
	struct proc *procs = ARENA_ARRAY(r->arena, shares->n, struct proc);
	struct share **ready = ARENA_ARRAY(r->arena, shares->n, struct share *);
	struct vec again = { 0 };
	size_t n = 0;

	for (size_t i = 0; i < shares->n; i++) {
		struct share *s = shares->items[i];

		if (!lay_out(r, s)) {
			struct str why = str_format(r->arena, "its page can't be written: %s",
						    strerror(errno));

			for (size_t k = 0; k < s->n; k++)
				fail(s->items[k], why, STR(""));
			if (s->fd >= 0)
				close(s->fd);
			continue;
		}
		engine_prepare(r->arena, r->job->engine,
			       &(struct engine_batch){ .folder = s->folder,
						       .tasks = s->tasks,
						       .n = s->n,
						       .paper = paper_of(r, s->items[0]) },
			       &procs[n]);
		ready[n++] = s;
	}
	proc_run_all(r->arena, procs, n, r->job->jobs);
	for (size_t i = 0; i < n; i++) {
		collect(r, ready[i], &procs[i], &again);
		close(ready[i]->fd);
	}
	return again;
}

static int larger_first(const void *a, const void *b) {
	const struct render_item *x = *(struct render_item *const *)a;
	const struct render_item *y = *(struct render_item *const *)b;

	if (x->html.n != y->html.n)
		return x->html.n > y->html.n ? -1 : 1;
	return x < y ? -1 : x > y;
}

/* The share with the least text that still has room; there is one. */
static struct share *lightest(const struct vec *shares, size_t most) {
	struct share *least = NULL;

	for (size_t i = 0; i < shares->n; i++) {
		struct share *s = shares->items[i];

		if (s->n < most && (least == NULL || s->bytes < least->bytes))
			least = s;
	}
	if (least == NULL)
		die("no room for a document");
	return least;
}

/* As many shares as there are processes, or as the engine needs, of about the same size. */
static struct vec divide(struct render *r, struct render_item **order, size_t n) {
	size_t given = r->job->engine->kind->most, most = given > 0 ? given : 1;
	size_t count = r->job->jobs;
	struct vec shares = { 0 };

	if (count > n)
		count = n;
	if (count * most < n)
		count = (n + most - 1) / most;
	qsort(order, n, sizeof(struct render_item *), larger_first);
	for (size_t i = 0; i < count; i++) {
		struct render_item **own = ARENA_ARRAY(r->arena, most, struct render_item *);

		add_share(r->arena, &shares, own, 1);
		((struct share *)shares.items[i])->n = 0;
	}
	for (size_t i = 0; i < n; i++) {
		struct share *s = lightest(&shares, most);

		s->items[s->n++] = order[i];
		s->bytes += order[i]->html.n;
	}
	return shares;
}

static bool same_paper(const struct render_item *a, const struct render_item *b) {
	return a->landscape == b->landscape && a->room == b->room;
}

/* Those on the paper of the first one that the cache has not. */
static void add_shares(struct render *r, struct render_item *items, size_t n, struct vec *shares) {
	struct render_item **order = ARENA_ARRAY(r->arena, n, struct render_item *);
	struct vec some;
	size_t wanted = 0;

	for (size_t i = 0; i < n; i++)
		if (same_paper(&items[i], &items[0]) && items[i].pages == 0)
			order[wanted++] = &items[i];
	if (wanted == 0)
		return;
	some = divide(r, order, wanted);
	for (size_t i = 0; i < some.n; i++)
		vec_add(r->arena, shares, some.items[i]);
}

void render_all(struct arena *a, const struct render_job *job, struct render_item *items,
		size_t n) {
	struct render r = { .arena = a, .job = job };
	struct vec shares = { 0 };

	for (size_t i = 0; i < n && job->cache != NULL; i++)
		look_up(&r, &items[i]);
	for (size_t i = 0; i < n; i++) {
		size_t k = 0;

		while (!same_paper(&items[k], &items[i]))
			k++;
		if (k == i)
			add_shares(&r, items + i, n - i, &shares);
	}
	while (shares.n > 0)
		shares = run_round(&r, &shares);
}
