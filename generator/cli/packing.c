/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/packing.h"

#include <errno.h>
#include <string.h>

#include "base/stop.h"
#include "cli/pack_files.h"
#include "cli/printing.h"
#include "model/language.h"
#include "press/render_cache.h"
#include "publish/pack_text.h"

/* A pack in progress. */
struct work {
	const struct packing *ask;
	struct arena *arena;
	struct pack_facts facts;
	struct vec attachments;      /* struct press_attachment */
	struct vec texts;            /* struct pack_text */
	struct document **documents; /* in the order of the pack */
	size_t n;
	struct printing *printing;
	struct press_pack bound;
};

static void list_documents(struct work *p) {
	const struct map *members = p->ask->site->members;

	p->documents = ARENA_ARRAY(p->arena, members->n, struct document *);
	for (size_t i = 0; i < members->n; i++)
		p->documents[p->n++] = members->entries[i].value;
}

static struct press_heading *bookmark(struct arena *a, struct str key, struct str title) {
	struct press_heading *h = ARENA_NEW(a, struct press_heading);

	*h = (struct press_heading){ .level = 1, .key = key, .title = title };
	return h;
}

/* What a generated part is to the press. */
static void describe_text(const struct work *p, const struct pack_text *text,
			  struct press_document *out) {
	*out = *p->bound.about;
	out->id = str_format(p->arena, "pack-%.*s", STR_ARG(text->part->name));
	out->title = str_format(p->arena, "%.*s: %.*s", STR_ARG(p->bound.about->title),
				STR_ARG(text->title));
	out->label = p->bound.about->title;
	out->html = text->html;
}

/* A generated part, with its bookmark. */
static void bind_text(struct work *p, const struct pack_part *part, struct press_document *all,
		      struct vec *outline) {
	for (size_t i = 0; i < p->texts.n; i++) {
		const struct pack_text *text = p->texts.items[i];

		if (text->part != part || text->html.n == 0)
			continue;
		describe_text(p, text, &all[p->bound.n]);
		vec_add(p->arena, outline,
			bookmark(p->arena,
				 str_format(p->arena, "%.*s#top", STR_ARG(all[p->bound.n].id)),
				 text->title));
		p->bound.n++;
	}
}

/* The documents of a chapter, below a bookmark with its title. */
static void bind_chapter(struct work *p, const struct pack_part *part,
			 const struct press_document **next, struct press_document *all,
			 struct vec *outline) {
	for (size_t k = 0; k < part->members.n; k++) {
		const struct press_document *d = (*next)++;

		if (k == 0 && part->title.n > 0)
			vec_add(p->arena, outline,
				bookmark(p->arena, str_format(p->arena, "%.*s#top", STR_ARG(d->id)),
					 part->title));
		for (size_t i = 0; i < d->outline.n; i++)
			vec_add(p->arena, outline, d->outline.items[i]);
		all[p->bound.n] = *d;
		/* A pack counts its pages in one language. */
		all[p->bound.n].words = (struct press_words){ 0 };
		/* No page of a draft looks final, whichever is taken out. */
		all[p->bound.n++].draft |= p->bound.about->draft;
	}
}

/* Parts and documents in the order of the pack. */
static void arrange(struct work *p) {
	const struct pack *pack = p->ask->pack;
	const struct press_document *next = printing_describe(p->printing, 2);
	struct press_document *all =
		ARENA_ARRAY(p->arena, p->n + p->texts.n, struct press_document);

	for (size_t i = 0; i < pack->parts.n; i++) {
		const struct pack_part *part = pack->parts.items[i];

		if (part->name.n > 0)
			bind_text(p, part, all, &p->bound.outline);
		else
			bind_chapter(p, part, &next, all, &p->bound.outline);
	}
	p->bound.documents = all;
}

/* What the file says about itself. */
static struct press_document *describe(struct work *p) {
	struct press_document *d = ARENA_NEW(p->arena, struct press_document);
	const struct pack *pack = p->ask->pack;
	const struct language *l = p->ask->site->set->language;

	d->id = pack->name;
	d->title = pack->title.n > 0 ? pack->title : pack->name;
	d->version = pack->version;
	d->status = pack->unapproved > 0 ? STR("draft") : STR("approved");
	d->status_word = language_value(l, d->status);
	d->classification = language_value(l, pack->classification);
	if (d->classification.n == 0)
		d->classification = pack->classification;
	d->language = p->ask->site->set->config->language;
	d->author = p->ask->site->set->config->organisation;
	d->subject = p->ask->site->set->config->title;
	d->keywords = str_format(p->arena, "SHA256SUMS %.*s", STR_ARG(p->facts.manifest));
	d->draft = p->ask->site->draft || pack->unapproved > 0;
	return d;
}

/* A PDF/A-1 holds no files; the facts have been told all the same. */
static bool gather(struct work *p, const char *folder) {
	if (!pack_files_make(p->arena, p->ask->site, &p->facts, folder, &p->attachments))
		return false;
	if (p->ask->standard == PRESS_PDF_A_1B) {
		p->attachments = (struct vec){ 0 };
		p->facts.attachments = (struct vec){ 0 };
	}
	return pack_text_make(p->arena, p->ask->site, &p->facts, &p->texts);
}

/* Of the colours, which PDF/A wants. */
static bool read_profile(struct work *p) {
	struct source *source;

	if (p->ask->standard != PRESS_PDF_A_1B && p->ask->standard != PRESS_PDF_A_3B)
		return true;
	if (!set_read_template(p->ask->site->set, p->arena, "theme/srgb.icc", &source)) {
		finding_add(p->ask->site->set->findings, CFG_004, NO_SPAN,
			    "templates/theme/srgb.icc: %s", strerror(errno));
		return false;
	}
	p->bound.icc = source->text;
	return true;
}

static bool press(struct work *p, const char *folder, struct buf *out) {
	struct press_options o = printing_options(p->arena, p->ask->cli, p->ask->site->set,
						  p->ask->engine, p->ask->seconds);
	bool ok;

	o.work = folder;
	o.commit = p->ask->site->commit;
	o.standard = p->ask->standard;
	o.cache = printing_cache(p->arena, p->ask->engine);
	ok = press_bind(p->ask->site->set->findings, &o, &p->bound, out);
	if (p->ask->cli->verbose)
		fprintf(stderr, "%zu of %zu parts rendered before\n", render_cache_hits(o.cache),
			render_cache_asked(o.cache));
	render_cache_close(o.cache);
	return ok;
}

static void look_at_texts(struct work *p) {
	for (size_t i = 0; i < p->texts.n; i++) {
		const struct pack_text *text = p->texts.items[i];

		printing_look_at(p->printing, text->title, text->html, p->bound.about->draft);
	}
}

bool packing_make(struct arena *a, const struct packing *ask, const char *folder, struct buf *out) {
	struct work w = { .ask = ask, .arena = a, .facts = { .pack = ask->pack } };
	bool ok;

	*out = (struct buf){ 0 };
	if (!gather(&w, folder) || !read_profile(&w))
		return false;
	list_documents(&w);
	w.printing = printing_open(a, ask->cli, ask->site, ask->engine, w.documents, w.n);
	ok = w.printing != NULL && printing_is_whole(w.printing) && stop_requested() == 0;
	if (ok) {
		w.bound.about = describe(&w);
		look_at_texts(&w);
		w.bound.attachments = w.attachments;
		arrange(&w);
		ok = press(&w, folder, out) && printing_is_shown(w.printing);
	}
	printing_close(w.printing);
	if (ok && stop_requested() == 0)
		return true;
	buf_free(out);
	return false;
}
