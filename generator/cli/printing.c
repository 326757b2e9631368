/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/printing.h"

#include <stdlib.h>

#include "base/pool.h"
#include "cli/unshown.h"
#include "model/language.h"
#include "press/render_cache.h"
#include "publish/pages.h"

struct printing {
	struct arena *arena;
	struct site site;
	struct pages *pages;
	struct document **documents;
	size_t n;
	struct str *html;
	struct arena **arenas;
	struct unshown unshown;
};

static void print_one(void *context, unsigned worker, size_t i) {
	struct printing *p = context;

	(void)worker;
	p->arenas[i] = arena_new();
	p->html[i] = pages_print(p->pages, p->arenas[i], p->documents[i]);
}

struct printing *printing_open(struct arena *a, const struct cli *cli, const struct site *site,
			       const struct engine *engine, struct document **documents, size_t n) {
	struct printing *p = ARENA_NEW(a, struct printing);

	p->arena = a;
	p->site = *site;
	p->site.print = true;
	p->documents = documents;
	p->n = n;
	p->html = ARENA_ARRAY(a, n, struct str);
	p->arenas = ARENA_ARRAY(a, n, struct arena *);
	p->unshown = (struct unshown){ .arena = a, .site = &p->site, .engine = engine };
	p->pages = pages_open(a, &p->site);
	if (p->pages == NULL)
		return NULL;
	pool_run(cli->workers, n, print_one, p);
	for (size_t i = 0; i < n; i++)
		unshown_find(&p->unshown, documents[i], p->html[i]);
	return p;
}

void printing_close(struct printing *p) {
	if (p == NULL)
		return;
	for (size_t i = 0; i < p->n; i++)
		arena_free(p->arenas[i]);
}

bool printing_is_whole(const struct printing *p) {
	for (size_t i = 0; i < p->n; i++)
		if (p->html[i].n == 0)
			return false;
	return true;
}

void printing_look_at(struct printing *p, struct str title, struct str html, bool draft) {
	unshown_find_in(&p->unshown, title, html, draft);
}

bool printing_is_shown(const struct printing *p) {
	return !p->unshown.lost;
}

static struct press_heading *heading(struct arena *a, int level, struct str id, struct str anchor,
				     struct str title) {
	struct press_heading *h = ARENA_NEW(a, struct press_heading);

	h->level = level;
	h->key = str_format(a, "%.*s#%.*s", STR_ARG(id), STR_ARG(anchor));
	h->title = title;
	return h;
}

static void add_outline(struct arena *a, const struct document *d, int level, struct vec *outline) {
	vec_add(a, outline,
		heading(a, level, d->id, STR("top"),
			str_format(a, "%.*s %.*s", STR_ARG(d->id), STR_ARG(d->title))));
	for (size_t i = 0; i < d->heading_count; i++) {
		const struct heading *h = &d->headings[i];

		vec_add(a, outline,
			heading(a, h->level + level, d->id, h->anchor,
				str_format(a, "%.*s %.*s", STR_ARG(h->number), STR_ARG(h->text))));
	}
}

static struct press_words words_in(const struct language *l) {
	return (struct press_words){ language_label(l, STR("page")), language_label(l, STR("of")),
				     language_label(l, STR("as of")),
				     language_label(l, STR("DRAFT")) };
}

static struct str as_of_in(struct arena *a, const struct set *s, const struct language *l) {
	char as_of[11];

	date_print(s->as_of, as_of);
	return language_date(l, a, str_format(a, "%s", as_of));
}

static void describe(struct arena *a, const struct site *site, const struct document *d, int level,
		     struct press_document *out) {
	const struct set *s = site->set;
	const struct entry *owner = map_get(&s->entries, d->owner);

	out->id = d->id;
	out->title = d->title;
	out->version = d->version;
	out->status = d->status;
	out->words = words_in(d->words);
	out->date = as_of_in(a, s, d->words);
	out->status_word = language_value(d->words, d->status);
	out->classification = language_value(d->words, d->classification);
	if (out->classification.n == 0)
		out->classification = d->classification;
	out->language = language_tag(s, d);
	out->author = owner != NULL && owner->title.n > 0 ? owner->title : d->owner;
	out->subject = language_kind(d->words, d->kind);
	out->keywords = d->id;
	out->landscape = d->kind->landscape;
	out->draft = site->draft;
	add_outline(a, d, level, &out->outline);
}

struct press_document *printing_describe(struct printing *p, int level) {
	struct press_document *all = ARENA_ARRAY(p->arena, p->n, struct press_document);

	for (size_t i = 0; i < p->n; i++) {
		describe(p->arena, &p->site, p->documents[i], level, &all[i]);
		all[i].html = p->html[i];
	}
	return all;
}

struct press_options printing_options(struct arena *a, const struct cli *cli, const struct set *s,
				      const struct engine *engine, int64_t seconds) {
	return (struct press_options){
		.engine = engine,
		.jobs = cli->workers,
		.date_seconds = seconds,
		.date = as_of_in(a, s, s->language),
		.words = words_in(s->language),
		.organisation = s->config->organisation,
		.tool = STR("dossier " DOSSIER_VERSION),
	};
}

struct render_cache *printing_cache(struct arena *a, const struct engine *engine) {
	const char *given = getenv("XDG_CACHE_HOME"), *home = getenv("HOME");

	if (given != NULL && given[0] == '/')
		return render_cache_open(a, str_format(a, "%s/dossier", given).p, engine);
	if (home != NULL && home[0] == '/')
		return render_cache_open(a, str_format(a, "%s/.cache/dossier", home).p, engine);
	return NULL;
}
