/* SPDX-License-Identifier: Apache-2.0 */
#include "serve/report.h"

#include "base/markup.h"
#include "report/clean.h"
#include "report/excerpt.h"
#include "report/text.h"
#include "xslt/xml.h"
#include "xslt/xmlmem.h"

/* A page that is being made. */
struct job {
	struct edition *edition;
	const char *root;                /* the name of its XML */
	struct str about;                /* what is missing or could not be made */
	const struct findings *findings; /* NULL: none */
	struct findings *own;            /* what goes wrong here */
	struct map pages;                /* path of a document to its page */
	struct arena *scratch;
	struct buf *out;
	bool ok;
};

/* Which documents have a page, by the paths that findings show. */
static void note_pages(struct job *j) {
	const struct edition *e = j->edition;

	j->pages = map_new(j->scratch);
	for (size_t i = 0; e->pages != NULL && i < e->set->documents.n; i++) {
		struct document *d = e->set->documents.items[i];

		if (map_get(pages_files(e->pages), d->href) != NULL)
			map_add(&j->pages, d->source->path, &d->href);
	}
}

/* path, line and column, and the page of the document that it is in. */
static void set_place(const struct job *j, xmlNodePtr n, struct span span) {
	const struct str *href;
	struct place at;

	if (span.source == NULL)
		return;
	xml_attribute(n, "path", clean_text(j->scratch, span.source->path));
	at = source_place(span.source, span.offset);
	if (at.line > 0) {
		xml_attribute_number(n, "line", (long)at.line);
		xml_attribute_number(n, "column", (long)at.column);
	}
	href = map_get(&j->pages, span.source->path);
	if (href != NULL)
		xml_attribute(n, "href", str_format(j->scratch, "/site/%.*s", STR_ARG(*href)));
}

static void add_excerpt(const struct job *j, xmlNodePtr parent, struct span span) {
	const struct excerpt e = excerpt_of(span);
	struct str rest, marked;
	xmlNodePtr n;

	if (e.number == 0)
		return;
	rest = str_skip(e.text, e.before.n);
	marked = str_slice(rest, 0, e.marked.n);
	n = xml_element(parent, "excerpt");
	xml_attribute_number(n, "line", (long)e.number);
	xml_text(n, clean_text(j->scratch, e.before));
	xml_text(xml_element(n, "marked"), clean_text(j->scratch, marked));
	xml_text(n, clean_text(j->scratch, str_skip(rest, marked.n)));
}

static void add_finding(const struct job *j, xmlNodePtr parent, const struct finding *f) {
	xmlNodePtr n = xml_element(parent, "finding");

	xml_attribute(n, "severity", str_of(severity_name(f->severity)));
	xml_attribute(n, "code", str_of(f->code->id));
	xml_attribute(n, "title", clean_text(j->scratch, str_of(f->code->title)));
	xml_attribute(n, "message", clean_text(j->scratch, f->message));
	xml_attribute_if(n, "help", clean_text(j->scratch, f->help));
	set_place(j, n, f->span);
	add_excerpt(j, n, f->span);
	for (const struct finding_note *note = f->notes; note != NULL; note = note->next) {
		xmlNodePtr one = xml_element(n, "note");

		xml_attribute(one, "text", clean_text(j->scratch, note->text));
		set_place(j, one, note->span);
	}
}

static xmlDocPtr make_xml(const struct job *j) {
	xmlDocPtr doc = xml_document(j->root);
	xmlNodePtr root = xmlDocGetRootElement(doc);

	xml_attribute(root, "version", STR(DOSSIER_VERSION));
	xml_attribute_if(root, "about", clean_text(j->scratch, j->about));
	if (j->findings == NULL)
		return doc;
	xml_attribute_number(root, "waived", (long)j->findings->waived.n);
	for (size_t i = 0; i < j->findings->items.n; i++)
		add_finding(j, root, j->findings->items.items[i]);
	return doc;
}

static void work(void *context) {
	struct job *j = context;
	const struct stylesheet *sheet = j->edition->tools->report;
	xmlDocPtr html = stylesheet_apply(sheet, j->own, NO_SPAN, make_xml(j), NULL);

	if (html == NULL)
		return;
	j->ok = stylesheet_write(sheet, j->own, NO_SPAN, html, j->out);
	stylesheet_release(html);
}

/* For a project that has spoilt the stylesheet: its findings can be read all the same. */
static void add_plain(struct job *j) {
	const struct report r = { .findings = j->findings };
	struct buf text = { 0 };

	buf_clear(j->out);
	buf_add_c(
		j->out,
		"<!DOCTYPE html><html lang=\"en\"><head><title>Findings</title></head><body><pre>");
	if (j->findings != NULL)
		text_write(&r, &text);
	markup_add_text(j->out, buf_str(&text));
	markup_add_text(j->out, j->about);
	buf_add_c(j->out, "</pre></body></html>\n");
	buf_free(&text);
}

static void make(struct job *j) {
	struct xmlmem_budget budget = { XMLMEM_LARGEST, NULL, NO_SPAN };

	j->scratch = arena_new();
	if (j->findings != NULL)
		note_pages(j);
	j->own = budget.findings = findings_new(j->scratch);
	if (j->edition->tools->report != NULL)
		j->ok = xmlmem_run(&budget, work, j) && j->ok;
	if (!j->ok)
		add_plain(j);
	arena_free(j->scratch);
}

void report_findings(struct edition *e, struct buf *out) {
	struct job j = { .edition = e,
			 .root = e->pages != NULL ? "findings" : "unreadable",
			 .findings = e->all,
			 .out = out };

	make(&j);
}

void report_failure(struct edition *e, struct str name, const struct findings *findings,
		    struct buf *out) {
	struct job j = {
		.edition = e, .root = "failure", .about = name, .findings = findings, .out = out
	};

	make(&j);
}

void report_missing(struct edition *e, struct str path, struct buf *out) {
	struct job j = { .edition = e, .root = "missing", .about = path, .out = out };

	make(&j);
}
