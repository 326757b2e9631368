/* SPDX-License-Identifier: Apache-2.0 */
#include "publish/pages.h"

#include <stdatomic.h>
#include <stdio.h>
#include <string.h>

#include "base/pool.h"
#include "model/identity.h"
#include "model/picture.h"
#include "publish/html.h"
#include "publish/stylesheet.h"
#include "publish/xml.h"

struct pages {
	struct arena *arena;
	const struct site *site;
	struct map stylesheets; /* path to struct stylesheet */
	struct str print_css;
	/* of a run of pages_write */
	struct output *output;
	const struct pages_progress *progress;
	atomic_size_t done;
	atomic_bool failed;
};

/* A kind's own page where there is one, else the page of all documents. */
static const char *page_path(struct arena *a, const struct set *s, const struct kind *k) {
	struct str name = k->page.n > 0 ? k->page : k->name;
	struct str path = str_format(a, "pages/%.*s.xsl", STR_ARG(name));
	struct arena *scratch = arena_new();
	struct source *source;
	bool found = set_read_template(s, scratch, path.p, &source);

	arena_free(scratch);
	return found ? path.p : "pages/document.xsl";
}

static bool load(struct pages *p, const char *path) {
	const struct set *s = p->site->set;
	struct stylesheet_roots roots = { 0 };
	struct stylesheet *sheet;

	for (size_t i = 0; i < ARRAY_LENGTH(s->templates.folders); i++) {
		if (s->templates.folders[i] < 0)
			continue;
		roots.folders[roots.n] = s->templates.folders[i];
		roots.paths[roots.n++] = s->templates.paths[i];
	}
	sheet = stylesheet_load(p->arena, s->findings, &roots, path);
	if (sheet != NULL)
		map_add(&p->stylesheets, str_of(path), sheet);
	return sheet != NULL;
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
	ok = load(p, "pages/index.xsl") && load(p, "pages/catalogue.xsl");
	for (size_t i = 0; ok && i < s->documents.n; i++) {
		const struct document *d = s->documents.items[i];
		const char *path;

		if (!identity_is_usable(d) || map_get(&p->stylesheets, d->kind->name) != NULL)
			continue;
		path = page_path(a, s, d->kind);
		ok = map_get(&p->stylesheets, str_of(path)) != NULL || load(p, path);
		if (ok)
			map_add(&p->stylesheets, d->kind->name,
				map_get(&p->stylesheets, str_of(path)));
	}
	if (ok)
		return p;
	pages_close(p);
	return NULL;
}

void pages_close(struct pages *p) {
	struct map *m = &p->stylesheets;

	/* A stylesheet is entered under its path and under the kinds that use it: each is given back once. */
	for (size_t i = 0; i < m->n; i++)
		if (str_starts(m->entries[i].key, "pages/"))
			stylesheet_free(m->entries[i].value);
	m->n = 0;
}

/* One page: from its XML to text in the buffer. Takes the XML over. */
static bool render(struct pages *p, struct findings *findings, struct span place,
		   const char *sheet_name, xmlDocPtr xml, struct buf *out) {
	const struct stylesheet *sheet = map_get(&p->stylesheets, str_of(sheet_name));
	char *css = NULL;
	const char *params[] = { "medium", p->site->print ? "print" : "screen", "css", "", NULL };
	const xmlNode *body = NULL;
	xmlDocPtr page;
	bool ok = false;

	if (p->site->print) {
		css = str_c(p->arena, p->print_css);
		params[3] = css;
	}
	page = stylesheet_apply(sheet, findings, place, xml, params);
	for (const xmlNode *n = xmlDocGetRootElement(xml)->children; n != NULL && body == NULL;
	     n = n->next)
		if (n->type == XML_ELEMENT_NODE && strcmp((const char *)n->name, "body") == 0)
			body = n;
	if (page != NULL && body != NULL && !html_keeps_text(body, page))
		finding_add(findings, XSL_008, place, "the page '%s' lost text of the document",
			    sheet_name);
	else if (page != NULL)
		ok = stylesheet_write(sheet, findings, place, page, out);
	stylesheet_release(page);
	xmlFreeDoc(xml);
	return ok;
}

static void write_page(struct pages *p, struct str href, const struct buf *html, bool ok) {
	char path[256];

	snprintf(path, sizeof(path), "site/%.*s", STR_ARG(href));
	if (!ok || !output_write(p->output, path, buf_str(html)))
		atomic_store(&p->failed, true);
}

static void write_document(void *context, unsigned worker, size_t i) {
	struct pages *p = context;
	struct document *d = p->site->set->documents.items[i];
	struct span place = span_of(d->source, 0, 0);
	struct arena *scratch;
	struct buf html = { 0 };
	bool ok;

	(void)worker;
	if (identity_is_usable(d)) {
		scratch = arena_new();
		ok = render(p, d->findings, place, str_c(scratch, d->kind->name),
			    docxml_document(scratch, p->site, d), &html);
		write_page(p, d->href, &html, ok);
		buf_free(&html);
		arena_free(scratch);
	}
	if (p->progress->report != NULL)
		p->progress->report(p->progress->context, atomic_fetch_add(&p->done, 1) + 1,
				    p->site->set->documents.n);
}

static void write_other(struct pages *p, const char *sheet, xmlDocPtr xml, struct str href) {
	struct buf html = { 0 };
	bool ok = render(p, p->site->set->findings, NO_SPAN, sheet, xml, &html);

	write_page(p, href, &html, ok);
	buf_free(&html);
}

static void write_assets(struct pages *p) {
	const struct set *s = p->site->set;
	struct source *css;

	if (set_read_template(s, p->arena, "theme/screen.css", &css) &&
	    !output_write(p->output, "site/assets/screen.css", css->text))
		atomic_store(&p->failed, true);
	for (size_t i = 0; i < s->pictures->n; i++) {
		const struct picture *picture = s->pictures->entries[i].value;

		if (picture->usable) {
			struct buf bytes = { 0 };

			buf_add_str(&bytes, picture->image.bytes);
			write_page(p, picture->href, &bytes, true);
			buf_free(&bytes);
		}
	}
}

bool pages_write(struct pages *p, struct output *output, const struct pages_progress *progress) {
	const struct set *s = p->site->set;
	struct arena *scratch = arena_new();

	p->output = output;
	p->progress = progress;
	atomic_store(&p->failed, false);
	atomic_store(&p->done, 0);
	pool_run(s->workers, s->documents.n, write_document, p);
	write_other(p, "pages/index.xsl", docxml_index(scratch, p->site), STR("index.html"));
	for (size_t i = 0; i < s->catalogues.n; i++) {
		const struct catalogue *c = s->catalogues.entries[i].value;

		write_other(p, "pages/catalogue.xsl", docxml_catalogue(scratch, p->site, c),
			    c->href);
	}
	write_assets(p);
	arena_free(scratch);
	return !atomic_load(&p->failed);
}

struct str pages_print(struct pages *p, struct arena *a, struct document *d) {
	struct arena *scratch = arena_new();
	struct buf html = { 0 };
	struct str result = STR("");

	if (render(p, d->findings, span_of(d->source, 0, 0), str_c(scratch, d->kind->name),
		   docxml_document(scratch, p->site, d), &html))
		result = str_copy(a, buf_str(&html));
	buf_free(&html);
	arena_free(scratch);
	return result;
}
