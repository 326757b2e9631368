/* SPDX-License-Identifier: Apache-2.0 */
#include "publish/pages.h"

#include <stdatomic.h>
#include <stdio.h>
#include <string.h>

#include "base/pool.h"
#include "model/identity.h"
#include "model/picture.h"
#include "model/theme.h"
#include "publish/former.h"
#include "publish/part.h"
#include "publish/search.h"
#include "publish/style.h"
#include "xslt/html.h"
#include "xslt/stylesheet.h"
#include "xslt/templates.h"
#include "xslt/xml.h"
#include "xslt/xmlmem.h"

/* What libxml2 may hold for one page: its XML, the transformation, its tree. */
#define PAGE_MEMORY XMLMEM_LARGEST

struct pages {
	struct arena *arena;
	const struct site *site;
	struct map stylesheets; /* path to struct stylesheet */
	struct str print_css;
	struct vec parts;   /* struct part */
	struct vec others;  /* struct str: site/NAME.xsl, pages about the site */
	struct vec formers; /* struct former */
	/* of a run of pages_write */
	struct search *search; /* NULL: pages are not to be found */
	struct output *output;
	struct findings **findings; /* of each worker: what is wrong with pages of parts */
	atomic_bool failed;
};

static bool load(struct pages *p, const char *path) {
	const struct set *s = p->site->set;
	struct stylesheet_roots roots = templates_roots(s);
	struct stylesheet *sheet;

	sheet = stylesheet_load(p->arena, s->findings, &roots, path);
	if (sheet != NULL)
		map_add(&p->stylesheets, str_of(path), sheet);
	return sheet != NULL;
}

static bool load_once(struct pages *p, const char *path) {
	return map_get(&p->stylesheets, str_of(path)) != NULL || load(p, path);
}

/* A kind's own page, or that of all documents. */
static bool load_kind(struct pages *p, const struct kind *k) {
	const char *path;

	if (map_get(&p->stylesheets, k->name) != NULL)
		return true;
	path = part_stylesheet(p->arena, p->site->set, k->page.n > 0 ? k->page : k->name,
			       "pages/document.xsl");
	if (!load_once(p, path))
		return false;
	map_add(&p->stylesheets, k->name, map_get(&p->stylesheets, str_of(path)));
	return true;
}

struct pages *pages_open(struct arena *a, const struct site *site) {
	struct pages *p = ARENA_NEW(a, struct pages);
	const struct set *s = site->set;
	struct source *css;
	bool ok;

	p->arena = a;
	p->site = site;
	p->stylesheets = map_new(a);
	if (set_read_template(s, a, "theme/print.css", &css))
		p->print_css = css->text;
	ok = load(p, "pages/catalogue.xsl") && load(p, "pages/completeness.xsl");
	p->formers = formers_of(a, s);
	if (p->formers.n > 0)
		ok = ok && load(p, "pages/moved.xsl");
	p->others = set_list_templates(s, a, "site/", ".xsl");
	for (size_t i = 0; ok && !site->print && i < p->others.n; i++)
		ok = load(p, str_c(a, *(struct str *)p->others.items[i]));
	for (size_t i = 0; ok && i < s->documents.n; i++) {
		const struct document *d = s->documents.items[i];

		if (identity_is_usable(d))
			ok = load_kind(p, d->kind);
	}
	p->parts = parts_of(a, s);
	for (size_t i = 0; ok && i < p->parts.n; i++)
		ok = load_once(p, ((const struct part *)p->parts.items[i])->sheet);
	if (ok)
		return p;
	pages_close(p);
	return NULL;
}

void pages_close(struct pages *p) {
	struct map *m = &p->stylesheets;

	/* A stylesheet is entered under its path and under the kinds that use it: each is given back once. */
	for (size_t i = 0; i < m->n; i++)
		if (str_ends(m->entries[i].key, ".xsl"))
			stylesheet_free(m->entries[i].value);
	m->n = 0;
}

/* One page to be made. What work leaves behind is found from here, even when it was left in the middle. */
struct job {
	struct pages *pages;
	struct findings *findings;
	struct span place;
	const char *sheet;
	struct document *document;                              /* of a document's page */
	const struct catalogue *catalogue;                      /* of a catalogue's page */
	const struct part *part;                                /* of a part's page */
	const struct former *former;                            /* of the page of an old id */
	size_t number;                                          /* among pages that are found */
	xmlDocPtr (*make)(struct arena *, const struct site *); /* of a page about the set */
	struct arena *scratch;
	struct buf html;
	bool ok;
};

static xmlDocPtr make_xml(const struct job *j) {
	if (j->document != NULL)
		return docxml_document(j->scratch, j->pages->site, j->document);
	if (j->catalogue != NULL)
		return docxml_catalogue(j->scratch, j->pages->site, j->catalogue);
	if (j->part != NULL && j->part->control != NULL)
		return docxml_control(j->scratch, j->pages->site, j->part->control);
	if (j->part != NULL)
		return docxml_entry(j->scratch, j->pages->site, j->part->entry);
	if (j->former != NULL)
		return former_xml(j->scratch, j->pages->site, j->former);
	return j->make(j->scratch, j->pages->site);
}

static const xmlNode *find_body(xmlDocPtr xml) {
	for (const xmlNode *n = xmlDocGetRootElement(xml)->children; n != NULL; n = n->next)
		if (n->type == XML_ELEMENT_NODE && strcmp((const char *)n->name, "body") == 0)
			return n;
	return NULL;
}

/* "Risk" for the risk of a register, "Control". */
static struct str noun(struct arena *a, struct str word) {
	struct str copy = str_copy(a, word), first = str_upper(a, str_slice(copy, 0, 1));

	return str_format(a, "%.*s%.*s", STR_ARG(first), STR_ARG(str_skip(copy, 1)));
}

/* For the search: documents, entries and controls are found; pages about them lead to them only. */
static void take_words(const struct job *j, const xmlDoc *page) {
	const struct part *part = j->part;
	struct search_subject subject;

	if (j->document != NULL)
		subject = (struct search_subject){ j->document->href, j->document->id,
						   j->document->title, j->document->kind->title,
						   &j->document->mentions };
	else if (part != NULL && part->control != NULL)
		subject = (struct search_subject){
			part->control->page, part->control->id, part->control->title,
			noun(j->pages->arena, j->pages->site->set->framework->noun), NULL
		};
	else if (part != NULL)
		subject = (struct search_subject){ part->entry->page, part->entry->id,
						   part->entry->title,
						   noun(j->pages->arena, part->entry->field->entry),
						   NULL };
	else
		return;
	search_take(j->pages->search, j->number, &subject, page);
}

/* From the model to text. libxml2's memory is the region's, which is dropped as a whole. */
static void work(void *context) {
	struct job *j = context;
	const struct pages *p = j->pages;
	const struct stylesheet *sheet = map_get(&p->stylesheets, str_of(j->sheet));
	const char *params[] = { "medium", p->site->print ? "print" : "screen",
				 "css",    p->site->print ? p->print_css.p : "",
				 "pack",   p->site->pack ? "yes" : "",
				 NULL };
	xmlDocPtr xml = make_xml(j),
		  page = stylesheet_apply(sheet, j->findings, j->place, xml, params);
	const xmlNode *body = find_body(xml);

	if (page == NULL)
		return;
	if (body != NULL && !html_keeps_text(body, page))
		finding_add(j->findings, XSL_008, j->place,
			    "the page '%s' lost text of the document", j->sheet);
	else
		j->ok = stylesheet_write(sheet, j->findings, j->place, page, &j->html);
	if (j->ok && p->search != NULL)
		take_words(j, page);
	stylesheet_release(page);
}

/* The page's text is in j->html, which the caller frees. */
static void render(struct job *j) {
	const struct xmlmem_budget budget = { PAGE_MEMORY, j->findings, j->place };

	j->scratch = arena_new();
	j->ok = xmlmem_run(&budget, work, j) && j->ok;
	arena_free(j->scratch);
}

static void write_file(struct pages *p, struct str name, struct str bytes) {
	char path[256];

	snprintf(path, sizeof(path), "site/%.*s", STR_ARG(name));
	if (!output_write(p->output, path, bytes))
		atomic_store(&p->failed, true);
}

static void write_page(struct job *j, struct str href) {
	render(j);
	if (j->ok)
		write_file(j->pages, href, buf_str(&j->html));
	else
		atomic_store(&j->pages->failed, true);
	buf_free(&j->html);
}

static struct job document_job(struct pages *p, struct document *d) {
	/* The kind's name was entered beside its stylesheet; a kind's text ends where its map key does. */
	return (struct job){ .pages = p,
			     .findings = d->findings,
			     .place = span_of(d->source, 0, 0),
			     .sheet = str_c(d->arena, d->kind->name),
			     .document = d };
}

static void write_document(struct pages *p, struct document *d, size_t number) {
	if (identity_is_usable(d)) {
		struct job j = document_job(p, d);

		j.number = number;
		write_page(&j, d->href);
	}
}

static void write_part(struct pages *p, const struct part *part, struct findings *findings,
		       size_t number) {
	const struct catalogue_entry *c = part->control;
	struct job j = { .pages = p,
			 .findings = findings,
			 .place = c != NULL ? c->span : part->entry->value->span,
			 .sheet = part->sheet,
			 .part = part,
			 .number = number };

	write_page(&j, c != NULL ? c->page : part->entry->page);
}

static void write_catalogue(struct pages *p, const struct catalogue *c) {
	struct job j = { .pages = p,
			 .findings = p->site->set->findings,
			 .sheet = "pages/catalogue.xsl",
			 .catalogue = c };

	write_page(&j, c->href);
}

static void write_former(struct pages *p, const struct former *f) {
	struct job j = { .pages = p,
			 .findings = p->site->set->findings,
			 .sheet = "pages/moved.xsl",
			 .former = f };

	write_page(&j, f->page);
}

/* A page about the set. */
static void write_other(struct pages *p, const char *sheet,
			xmlDocPtr (*make)(struct arena *, const struct site *), struct str href) {
	struct job j = {
		.pages = p, .findings = p->site->set->findings, .sheet = sheet, .make = make
	};

	write_page(&j, href);
}

/* By one worker, for these pages share a list of findings. */
static void write_others(struct pages *p) {
	const struct set *s = p->site->set;

	for (size_t i = 0; i < p->others.n; i++) {
		struct str sheet = *(struct str *)p->others.items[i];
		struct str name = str_slice(sheet, strlen("site/"), sheet.n - strlen(".xsl"));

		write_other(p, str_c(p->arena, sheet), docxml_index,
			    str_format(p->arena, "%.*s.html", STR_ARG(name)));
	}
	if (p->site->completeness != NULL)
		write_other(p, "pages/completeness.xsl", docxml_completeness,
			    STR("completeness.html"));
	for (size_t i = 0; i < s->catalogues.n; i++)
		write_catalogue(p, s->catalogues.entries[i].value);
	for (size_t i = 0; i < p->formers.n; i++)
		write_former(p, p->formers.items[i]);
}

static struct str read_theme(const struct pages *p, const char *name) {
	struct source *file;

	return set_read_template(p->site->set, p->arena, str_format(p->arena, "theme/%s", name).p,
				 &file)
		       ? file->text
		       : STR("");
}

/* With the project's colours of that key behind it. */
static void write_style(struct pages *p, const char *name, const char *colours) {
	struct buf css = { 0 };

	style_squeeze(read_theme(p, name), &css);
	theme_add_colours(p->site->set, colours, &css);
	write_file(p, str_format(p->arena, "assets/%s", name), buf_str(&css));
	buf_free(&css);
}

static void write_theme(struct pages *p, const char *name) {
	write_file(p, str_format(p->arena, "assets/%s", name), read_theme(p, name));
}

static void write_assets(struct pages *p) {
	const struct set *s = p->site->set;

	write_style(p, "screen.css", "colours");
	write_style(p, "dark.css", "dark-colours");
	write_style(p, "paper.css", "");
	write_style(p, "filter.css", "");
	write_style(p, "search.css", "");
	write_theme(p, "site.js");
	write_theme(p, "search.js");
	if (theme_logo(s) == NULL)
		write_theme(p, "icon.svg");
	for (size_t i = 0; i < s->pictures->n; i++) {
		const struct picture *picture = s->pictures->entries[i].value;

		if (picture->usable)
			write_file(p, picture->href, picture->image.bytes);
	}
}

static void write_search(struct pages *p) {
	struct buf script = { 0 };

	search_write(p->search, &script);
	write_file(p, STR("assets/search-data.js"), buf_str(&script));
	buf_free(&script);
	search_free(p->search);
	p->search = NULL;
}

/* The long pages first, or one worker would be left with them. */
static void write_one(void *context, unsigned worker, size_t i) {
	struct pages *p = context;
	const struct vec *documents = &p->site->set->documents;

	if (i == 0)
		write_others(p);
	else if (i <= documents->n)
		write_document(p, documents->items[i - 1], i - 1);
	else
		write_part(p, p->parts.items[i - 1 - documents->n], p->findings[worker], i - 1);
}

/* Several workers make pages of one document's entries, so each has a list of its own. */
static void open_lists(struct pages *p) {
	p->findings = ARENA_ARRAY(p->arena, p->site->set->workers, struct findings *);
	for (unsigned i = 0; i < p->site->set->workers; i++)
		p->findings[i] = findings_new(arena_new());
}

static void close_lists(struct pages *p) {
	for (unsigned i = 0; i < p->site->set->workers; i++) {
		const struct findings *list = p->findings[i];

		for (size_t j = 0; j < list->items.n; j++) {
			const struct finding *f = list->items.items[j];

			finding_add_code(p->site->set->findings, f->code, f->span, "%.*s",
					 STR_ARG(f->message));
		}
		arena_free(list->arena);
	}
}

bool pages_write(struct pages *p, struct output *output, const struct pool_progress *progress) {
	const struct set *s = p->site->set;

	p->output = output;
	atomic_store(&p->failed, false);
	p->search = search_new(p->arena, s, s->documents.n + p->parts.n);
	open_lists(p);
	pool_run_reporting(s->workers, 1 + s->documents.n + p->parts.n, write_one, p, progress);
	close_lists(p);
	write_assets(p);
	write_search(p);
	return !atomic_load(&p->failed);
}

struct str pages_print(struct pages *p, struct arena *a, struct document *d) {
	struct job j = document_job(p, d);
	struct str result;

	render(&j);
	result = j.ok ? str_copy(a, buf_str(&j.html)) : STR("");
	buf_free(&j.html);
	return result;
}
