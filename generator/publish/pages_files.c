/* SPDX-License-Identifier: Apache-2.0 */
/* Which files a site has, each with what it is made from. */
#include <stdint.h>
#include <string.h>

#include "model/identity.h"
#include "model/language.h"
#include "model/picture.h"
#include "model/theme.h"
#include "publish/pages_parts.h"
#include "publish/sheets.h"
#include "publish/style.h"

/* A page of a document, and of an entry of one, has the words of the document's language. */
static struct str language_of(const struct pages *p, const struct page *page) {
	const struct document *d = page->document;

	if (page->part != NULL && page->part->entry != NULL)
		d = page->part->entry->document;
	return language_tag(p->site->set, d);
}

/* Its stylesheet is compiled; false where it can't be used. */
static bool add(struct pages *p, struct str name, struct page page) {
	struct page *copy = ARENA_NEW(p->arena, struct page);

	*copy = page;
	copy->compiled =
		sheets_get(p->site->sheets, p->site->set, page.sheet, language_of(p, &page), 0);
	if (page.subject.href.n > 0)
		copy->number = p->found++;
	map_add(&p->files, name, copy);
	return copy->compiled != NULL;
}

static void add_bytes(struct pages *p, struct str name, struct str bytes) {
	struct page *page = ARENA_NEW(p->arena, struct page);

	page->bytes = bytes;
	map_add(&p->files, name, page);
}

/* What templates/site/ has: pages about the site. */
static bool add_site(struct pages *p) {
	struct vec sheets = set_list_templates(p->site->set, p->arena, "site/", ".xsl");
	bool ok = true;

	for (size_t i = 0; ok && !p->site->print && i < sheets.n; i++) {
		struct str sheet = *(struct str *)sheets.items[i];
		struct str name = str_slice(sheet, strlen("site/"), sheet.n - strlen(".xsl"));

		ok = add(p, str_format(p->arena, "%.*s.html", STR_ARG(name)),
			 (struct page){ .sheet = str_c(p->arena, sheet), .make = docxml_index });
	}
	return ok;
}

static bool add_formers(struct pages *p) {
	struct vec formers = formers_of(p->arena, p->site->set);
	bool ok = true;

	for (size_t i = 0; ok && i < formers.n; i++) {
		const struct former *f = formers.items[i];

		ok = add(p, f->page, (struct page){ .sheet = "pages/moved.xsl", .former = f });
	}
	return ok;
}

static bool add_others(struct pages *p) {
	const struct map *catalogues = &p->site->set->catalogues;
	bool ok = add_site(p);

	if (p->site->completeness != NULL)
		ok = ok && add(p, STR("completeness.html"),
			       (struct page){ .sheet = "pages/completeness.xsl",
					      .make = docxml_completeness });
	for (size_t i = 0; ok && i < catalogues->n; i++) {
		const struct catalogue *c = catalogues->entries[i].value;

		ok = add(p, c->href,
			 (struct page){ .sheet = "pages/catalogue.xsl", .catalogue = c });
	}
	return ok;
}

/* A kind's own stylesheet, or that of all documents; looked for once for each kind. */
static const char *sheet_of(struct pages *p, struct map *known, const struct kind *k) {
	const char *path = map_get(known, k->name);

	if (path == NULL) {
		path = part_stylesheet(p->arena, p->site->set, k->page.n > 0 ? k->page : k->name,
				       "pages/document.xsl");
		map_add(known, k->name, (void *)(uintptr_t)path);
	}
	return path;
}

static bool add_documents(struct pages *p) {
	const struct vec *documents = &p->site->set->documents;
	struct map known = map_new(p->arena);

	for (size_t i = 0; i < documents->n; i++) {
		struct document *d = documents->items[i];

		if (identity_is_usable(d) &&
		    !add(p, d->href,
			 (struct page){ .sheet = sheet_of(p, &known, d->kind),
					.document = d,
					.place = span_of(d->source, 0, 0),
					.subject = { d->href, d->id, d->title, d->kind->title,
						     &d->mentions } }))
			return false;
	}
	return true;
}

/* "Risk" for the risk of a register, "Control". */
static struct str noun(struct arena *a, struct str word) {
	struct str copy = str_copy(a, word), first = str_upper(a, str_slice(copy, 0, 1));

	return str_format(a, "%.*s%.*s", STR_ARG(first), STR_ARG(str_skip(copy, 1)));
}

static struct search_subject subject_of(const struct pages *p, const struct part *part) {
	const struct catalogue_entry *c = part->control;
	const struct entry *e = part->entry;

	if (c != NULL)
		return (struct search_subject){ c->page, c->id, c->title,
						noun(p->arena, p->site->set->framework->noun),
						NULL };
	return (struct search_subject){ e->page, e->id, e->title, noun(p->arena, e->field->entry),
					NULL };
}

static bool add_parts(struct pages *p) {
	struct vec parts = parts_of(p->arena, p->site->set);

	for (size_t i = 0; i < parts.n; i++) {
		const struct part *part = parts.items[i];
		const struct catalogue_entry *c = part->control;

		if (!add(p, c != NULL ? c->page : part->entry->page,
			 (struct page){ .sheet = part->sheet,
					.part = part,
					.place = c != NULL ? c->span : part->entry->value->span,
					.subject = subject_of(p, part) }))
			return false;
	}
	return true;
}

static struct str read_theme(const struct pages *p, const char *name) {
	struct source *file;

	return set_read_template(p->site->set, p->arena, str_format(p->arena, "theme/%s", name).p,
				 &file)
		       ? file->text
		       : STR("");
}

/* With the project's colours of that key behind it. */
static void add_style(struct pages *p, const char *name, const char *colours) {
	struct buf css = { 0 };

	style_squeeze(read_theme(p, name), &css);
	theme_add_colours(p->site->set, colours, &css);
	add_bytes(p, str_format(p->arena, "assets/%s", name), str_copy(p->arena, buf_str(&css)));
	buf_free(&css);
}

static void add_theme(struct pages *p, const char *name) {
	add_bytes(p, str_format(p->arena, "assets/%s", name), read_theme(p, name));
}

static void add_search(struct pages *p) {
	struct page *page = ARENA_NEW(p->arena, struct page);

	page->search = true;
	map_add(&p->files, STR("assets/search-data.js"), page);
}

static void add_assets(struct pages *p) {
	const struct map *pictures = p->site->set->pictures;

	add_style(p, "screen.css", "colours");
	add_style(p, "dark.css", "dark-colours");
	add_style(p, "paper.css", "");
	add_style(p, "filter.css", "");
	add_style(p, "search.css", "");
	add_theme(p, "site.js");
	add_theme(p, "search.js");
	if (theme_logo(p->site->set) == NULL)
		add_theme(p, "icon.svg");
	add_search(p);
	for (size_t i = 0; i < pictures->n; i++) {
		const struct picture *picture = pictures->entries[i].value;

		if (picture->usable)
			add_bytes(p, picture->href, picture->image.bytes);
	}
}

struct pages *pages_open(struct arena *a, const struct site *site) {
	struct pages *p = ARENA_NEW(a, struct pages);
	struct source *css;

	p->arena = a;
	p->site = site;
	p->files = map_new(a);
	if (set_read_template(site->set, a, "theme/print.css", &css))
		p->print_css = css->text;
	/* The long pages first, or one worker would be left with them. */
	if (!add_others(p) || !add_documents(p) || !add_parts(p) || !add_formers(p))
		return NULL;
	if (!site->print)
		add_assets(p);
	return p;
}

const struct map *pages_files(const struct pages *p) {
	return &p->files;
}
