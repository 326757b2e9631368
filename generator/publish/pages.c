/* SPDX-License-Identifier: Apache-2.0 */
/* Pages from document XML to the text of a file. */
#include <stdio.h>
#include <string.h>

#include "base/pool.h"
#include "publish/pages_parts.h"
#include "xslt/html.h"
#include "xslt/stylesheet.h"
#include "xslt/xml.h"
#include "xslt/xmlmem.h"

/* What libxml2 may hold for one page: its XML, the transformation, its tree. */
#define PAGE_MEMORY XMLMEM_LARGEST

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
