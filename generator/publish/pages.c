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
#include "publish/sheets.h"
#include "publish/style.h"
#include "xslt/html.h"
#include "xslt/stylesheet.h"
#include "xslt/templates.h"
#include "xslt/xml.h"
#include "xslt/xmlmem.h"

/* What libxml2 may hold for one page: its XML, the transformation, its tree. */
#define PAGE_MEMORY XMLMEM_LARGEST

/* A file that is made by a stylesheet, or has the bytes. */
struct page {
	const char *sheet;
	const struct stylesheet *compiled;                      /* NULL: the bytes are there */
	struct document *document;                              /* of a document's page */
	const struct catalogue *catalogue;                      /* of a catalogue's page */
	const struct part *part;                                /* of a part's page */
	const struct former *former;                            /* of the page of an old id */
	xmlDocPtr (*make)(struct arena *, const struct site *); /* of a page about the set */
	struct span place;
	struct str bytes;
	bool search; /* the data of the search, made of all pages that are found */
	struct search_subject subject; /* of a page that is found; without a href of others */
	size_t number;                 /* among those */
};

struct pages {
	struct arena *arena;
	const struct site *site;
	struct sheets *sheets, *own; /* own: nobody has given any */
	struct map files;            /* name to struct page */
	size_t found;                /* how many the search finds */
	struct str print_css;
	/* of a run of pages_write */
	struct search *search;
	struct output *output;
	struct findings *
		*findings; /* of each worker: what is wrong with pages that are not a document's */
	atomic_bool failed;
};

/* A page of a document, and of an entry of one, has the words of the document's language. */
static struct str language_of(const struct pages *p, const struct page *page) {
	const struct document *d = page->document;

	if (page->part != NULL && page->part->entry != NULL)
		d = page->part->entry->document;
	return d != NULL && d->language.n > 0 ? d->language : p->site->set->config->language;
}

/* Its stylesheet is compiled; false where it can't be used. */
static bool add(struct pages *p, struct str name, struct page page) {
	struct page *copy = ARENA_NEW(p->arena, struct page);

	*copy = page;
	copy->compiled = sheets_get(p->sheets, p->site->set, page.sheet, language_of(p, &page), 0);
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
	p->own = site->sheets == NULL ? sheets_new(a) : NULL;
	p->sheets = site->sheets == NULL ? p->own : site->sheets;
	p->files = map_new(a);
	if (set_read_template(site->set, a, "theme/print.css", &css))
		p->print_css = css->text;
	/* The long pages first, or one worker would be left with them. */
	if (add_others(p) && add_documents(p) && add_parts(p) && add_formers(p)) {
		if (!site->print)
			add_assets(p);
		return p;
	}
	pages_close(p);
	return NULL;
}

void pages_close(struct pages *p) {
	sheets_free(p->own);
	p->own = NULL;
}

const struct map *pages_files(const struct pages *p) {
	return &p->files;
}

bool page_shows_findings(const struct page *page) {
	return page->make == docxml_completeness;
}

/* One page to be made. What work leaves behind is found from here, even when it was left in the middle. */
struct job {
	const struct pages *pages;
	const struct page *page;
	struct findings *findings;
	struct search *search; /* that is told of the page; NULL: none */
	struct arena *scratch;
	struct buf *html;
	bool ok;
};

static xmlDocPtr make_xml(const struct job *j) {
	const struct page *page = j->page;

	if (page->document != NULL)
		return docxml_document(j->scratch, j->pages->site, page->document);
	if (page->catalogue != NULL)
		return docxml_catalogue(j->scratch, j->pages->site, page->catalogue);
	if (page->part != NULL && page->part->control != NULL)
		return docxml_control(j->scratch, j->pages->site, page->part->control);
	if (page->part != NULL)
		return docxml_entry(j->scratch, j->pages->site, page->part->entry);
	if (page->former != NULL)
		return former_xml(j->scratch, j->pages->site, page->former);
	return page->make(j->scratch, j->pages->site);
}

static const xmlNode *find_body(xmlDocPtr xml) {
	for (const xmlNode *n = xmlDocGetRootElement(xml)->children; n != NULL; n = n->next)
		if (n->type == XML_ELEMENT_NODE && strcmp((const char *)n->name, "body") == 0)
			return n;
	return NULL;
}

/* From the model to text. libxml2's memory is the region's, which is dropped as a whole. */
static void work(void *context) {
	struct job *j = context;
	const struct pages *p = j->pages;
	const struct page *page = j->page;
	const char *params[] = { "medium", p->site->print ? "print" : "screen",
				 "css",    p->site->print ? p->print_css.p : "",
				 "pack",   p->site->pack ? "yes" : "",
				 NULL };
	xmlDocPtr xml = make_xml(j),
		  html = stylesheet_apply(page->compiled, j->findings, page->place, xml, params);
	const xmlNode *body = find_body(xml);

	if (html == NULL)
		return;
	if (body != NULL && !html_keeps_text(body, html))
		finding_add(j->findings, XSL_008, page->place,
			    "the page '%.*s' lost text of the document",
			    STR_ARG(page->document != NULL ? page->document->kind->name
							   : str_of(page->sheet)));
	else
		j->ok = stylesheet_write(page->compiled, j->findings, page->place, html, j->html);
	if (j->ok && j->search != NULL && page->subject.href.n > 0)
		search_take(j->search, page->number, &page->subject, html);
	stylesheet_release(html);
}

static bool make(const struct pages *p, const struct page *page, struct findings *findings,
		 struct search *search, struct buf *out) {
	const struct xmlmem_budget budget = { PAGE_MEMORY, findings, page->place };
	struct job j = {
		.pages = p, .page = page, .findings = findings, .search = search, .html = out
	};

	if (page->compiled == NULL) {
		buf_add_str(out, page->bytes);
		return true;
	}
	j.scratch = arena_new();
	j.ok = xmlmem_run(&budget, work, &j) && j.ok;
	arena_free(j.scratch);
	return j.ok;
}

/* Makes all pages that are found, for their words alone. */
static bool make_search(const struct pages *p, struct findings *findings, struct buf *out) {
	struct search *search = search_new(findings->arena, p->site->set, p->found);
	bool ok = true;

	for (size_t i = 0; i < p->files.n; i++) {
		const struct page *page = p->files.entries[i].value;
		struct buf html = { 0 };

		if (page->subject.href.n > 0)
			ok = make(p, page, findings, search, &html) && ok;
		buf_free(&html);
	}
	search_write(search, out);
	search_free(search);
	return ok;
}

bool pages_make(const struct pages *p, const struct page *page, struct findings *findings,
		struct buf *out) {
	return page->search ? make_search(p, findings, out) : make(p, page, findings, NULL, out);
}

static void write_file(struct pages *p, struct str name, struct str bytes) {
	char path[256];

	snprintf(path, sizeof(path), "site/%.*s", STR_ARG(name));
	if (!output_write(p->output, path, bytes))
		atomic_store(&p->failed, true);
}

/* Several workers make pages of one document's entries, and those of the set, so each has a list of its own. */
static void write_one(void *context, unsigned worker, size_t i) {
	struct pages *p = context;
	const struct page *page = p->files.entries[i].value;
	struct buf bytes = { 0 };

	if (page->search)
		return;
	if (make(p, page, page->document != NULL ? page->document->findings : p->findings[worker],
		 p->search, &bytes))
		write_file(p, p->files.entries[i].key, buf_str(&bytes));
	else
		atomic_store(&p->failed, true);
	buf_free(&bytes);
}

static void write_search(struct pages *p) {
	struct buf script = { 0 };

	search_write(p->search, &script);
	write_file(p, STR("assets/search-data.js"), buf_str(&script));
	buf_free(&script);
	search_free(p->search);
	p->search = NULL;
}

static void open_lists(struct pages *p) {
	p->findings = ARENA_ARRAY(p->arena, p->site->set->workers, struct findings *);
	for (unsigned i = 0; i < p->site->set->workers; i++)
		p->findings[i] = findings_new(arena_new());
}

static void close_lists(struct pages *p) {
	for (unsigned i = 0; i < p->site->set->workers; i++) {
		findings_copy(p->site->set->findings, p->findings[i]);
		arena_free(p->findings[i]->arena);
	}
}

bool pages_write(struct pages *p, struct output *output, const struct pool_progress *progress) {
	p->output = output;
	atomic_store(&p->failed, false);
	p->search = search_new(p->arena, p->site->set, p->found);
	open_lists(p);
	pool_run_reporting(p->site->set->workers, p->files.n, write_one, p, progress);
	close_lists(p);
	write_search(p);
	return !atomic_load(&p->failed);
}

struct str pages_print(struct pages *p, struct arena *a, struct document *d) {
	const struct page *page = map_get(&p->files, d->href);
	struct buf html = { 0 };
	struct str result = STR("");

	if (make(p, page, d->findings, NULL, &html))
		result = str_copy(a, buf_str(&html));
	buf_free(&html);
	return result;
}
