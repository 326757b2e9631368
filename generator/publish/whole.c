/* SPDX-License-Identifier: Apache-2.0 */
#include "publish/whole.h"

#include <errno.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "check/view.h"
#include "publish/docxml_parts.h"
#include "publish/export_parts.h"
#include "publish/sheets.h"
#include "read/limits.h"
#include "xslt/stylesheet.h"
#include "xslt/xml.h"
#include "xslt/xmlmem.h"

#define FUNCTIONS "http://www.w3.org/2005/xpath-functions"
#define XCAL "urn:ietf:params:xml:ns:icalendar-2.0"

/* The set and all that is made of it are in memory at one time; so much for each byte of the sources. */
#define MEMORY_PER_BYTE 64

/* Steps of XPath that a stylesheet may take for each document: some ten times those that ours take. */
#define STEPS_PER_DOCUMENT 100000ul

/* What work leaves behind is found from here, even when it was left in the middle. */
struct whole {
	struct arena *arena;
	const struct site *site;
	const struct whole_sink *sink;
	const struct vec *only; /* struct str; NULL: all */
	struct vec names;       /* struct str: exports/soa, overviews/coverage */
	struct vec sheets;      /* struct stylesheet, as many */
	struct vec files;       /* struct file: the exports that were written */
	struct vec nothings;    /* struct str: those that can't be made of this set */
	struct buf out;
	struct arena *view, *scratch; /* of the XML; of the product in work */
	bool failed;
};

struct file {
	struct str name; /* "soa.csv" */
	size_t bytes;
};

/* One that is being written. */
struct product {
	struct whole *all;
	const struct stylesheet *sheet;
	struct str name;
	xmlDocPtr xml, doc; /* the set; what is made of it */
};

static void note_file(struct whole *all, struct str name, size_t bytes) {
	struct file *f = ARENA_NEW(all->arena, struct file);

	f->name = str_copy(all->arena, name);
	f->bytes = bytes;
	vec_add(all->arena, &all->files, f);
}

static void write_file(struct product *e, const char *suffix, struct str bytes) {
	const struct whole_sink *sink = e->all->sink;
	struct str path = str_format(e->all->scratch, "%.*s%s", STR_ARG(e->name), suffix);

	if (!sink->take(sink->context, path.p, bytes))
		e->all->failed = true;
	if (str_starts(path, WHOLE_EXPORTS))
		note_file(e->all, str_skip(path, strlen(WHOLE_EXPORTS)), bytes.n);
}

static struct span place(const struct whole *all) {
	return span_of(all->site->set->config->source, 0, 0);
}

static void complain(struct product *e, const char *why) {
	finding_add(e->all->site->set->findings, EXP_001, place(e->all),
		    "'%.*s' can't be written: %s", STR_ARG(e->name), why);
	e->all->failed = true;
}

/* The library writes to a path only. */
static void write_workbook(struct product *e, const struct table *t) {
	const struct set *s = e->all->site->set;
	const char *folder = e->all->sink->folder(e->all->sink->context), *why;
	struct str path, bytes;
	int work;

	if (folder == NULL) {
		e->all->failed = true;
		return;
	}
	path = str_format(e->all->scratch, "%s/%.*s.xlsx", folder,
			  STR_ARG(str_skip(e->name, strlen(WHOLE_EXPORTS))));
	why = table_write_xlsx(e->all->scratch, t, s->config->organisation, s->as_of, folder,
			       path.p);
	if (why != NULL) {
		complain(e, why);
		return;
	}
	work = file_open_folder(folder);
	if (work >= 0 &&
	    file_read(e->all->scratch, work, strrchr(path.p, '/') + 1, SIZE_MAX, &bytes))
		write_file(e, ".xlsx", bytes);
	else
		complain(e, strerror(errno));
	if (work >= 0)
		close(work);
	unlink(path.p);
}

static void write_table(struct product *e, const xmlNode *root) {
	const char *why;
	const struct table *t = table_read(e->all->scratch, root, &why);
	struct buf *out = &e->all->out;

	if (t == NULL) {
		complain(e, why);
		return;
	}
	table_add_csv(t, out);
	write_file(e, ".csv", buf_str(out));
	write_workbook(e, t);
}

static void write_page(struct product *e) {
	const struct site *site = e->all->site;
	struct str name = str_skip(e->name, strlen(WHOLE_OVERVIEWS));

	if (stylesheet_write(e->sheet, site->set->findings, place(e->all), e->doc, &e->all->out)) {
		e->name = str_format(e->all->scratch, "site/%.*s", STR_ARG(name));
		write_file(e, ".html", buf_str(&e->all->out));
	} else {
		e->all->failed = true;
	}
}

static void note_nothing(const struct product *e) {
	struct str *name = ARENA_NEW(e->all->arena, struct str);

	*name = str_skip(e->name, strlen(WHOLE_EXPORTS));
	vec_add(e->all->arena, &e->all->nothings, name);
}

/* The root says what it is. */
static void write_export(struct product *e) {
	const xmlNode *root = xmlDocGetRootElement(e->doc);
	const char *its = root->ns != NULL ? (const char *)root->ns->href : "";
	struct buf *out = &e->all->out;
	const char *why = NULL, *suffix = ".xml";

	if (export_is(root, "nothing", "")) {
		note_nothing(e);
		return;
	}
	if (export_is(root, "table", "")) {
		write_table(e, root);
		return;
	}
	if (strcmp(its, FUNCTIONS) == 0) {
		suffix = ".json";
		why = json_add_xml(root, out);
	} else if (export_is(root, "icalendar", XCAL)) {
		suffix = ".ics";
		why = ics_add_xml(root, out);
	} else if (!stylesheet_write(e->sheet, e->all->site->set->findings, place(e->all), e->doc,
				     out)) {
		e->all->failed = true;
		return;
	}
	if (why != NULL)
		complain(e, why);
	else
		write_file(e, suffix, buf_str(out));
}

/* Findings say where a file lies from here; what is published says where it lies in the project, or among the templates of the program, wherever these are. */
static struct str place_of(const struct set *s, const struct source *source) {
	const char *const folders[] = { s->folder, s->templates.paths[1] };
	const size_t kept[] = { 0, strlen("templates/") };
	struct str path = source->path;

	for (size_t i = 0; i < ARRAY_LENGTH(folders); i++) {
		struct str folder = str_of(folders[i]);

		if (path.n > folder.n && str_starts(path, folders[i]) && path.p[folder.n] == '/')
			return str_skip(path, folder.n + 1 - kept[i]);
	}
	return path;
}

static void add_finding(xmlNodePtr list, const struct set *s, const struct finding *f) {
	xmlNodePtr n = xml_element(list, "finding");

	xml_attribute(n, "code", str_of(f->code->id));
	xml_attribute(n, "title", str_of(f->code->title));
	xml_attribute(n, "severity", str_of(severity_name(f->severity)));
	if (f->span.source != NULL) {
		xml_attribute(n, "path", place_of(s, f->span.source));
		xml_attribute_number(n, "line",
				     (long)source_place(f->span.source, f->span.offset).line);
	}
	xml_attribute(n, "message", f->message);
	xml_attribute_if(n, "help", f->help);
	if (f->waiver == NULL)
		return;
	xml_attribute(n, "waived-because", f->waiver->reason);
	xml_attribute(n, "waived-by", f->waiver->approver);
	xml_attribute(n, "waived-until", f->waiver->expires);
}

/* What the check found, and behind it what of that is waived. */
static void add_findings(xmlNodePtr root, const struct set *s, const struct findings *all) {
	xmlNodePtr list = xml_element(root, "findings");

	if (all == NULL)
		return;
	for (size_t i = 0; i < all->items.n; i++)
		add_finding(list, s, all->items.items[i]);
	for (size_t i = 0; i < all->waived.n; i++)
		add_finding(list, s, all->waived.items[i]);
}

xmlDocPtr whole_xml(struct arena *a, const struct site *site) {
	const struct view_wish wish = { .phase = site->phase, .plain = true };
	xmlDocPtr view = view_set(a, site->set, &wish);
	xmlNodePtr root = xmlDocGetRootElement(view);
	struct docxml_progress progress = { 0 };
	const struct docxml x = { a, site, NULL, &progress, site->set->language };

	docxml_set_language(root, site->set->config->language);
	docxml_add_site(&x, root);
	docxml_add_nav(&x, root);
	add_findings(root, site->set, site->findings);
	return view;
}

/* A step of its own: what one leaves behind in memory is gone before the next. */
static void make_product(void *context) {
	struct product *e = context;
	struct whole *all = e->all;

	all->scratch = arena_new();
	buf_clear(&all->out);
	e->doc = stylesheet_apply(e->sheet, all->site->set->findings, place(all), e->xml, NULL);
	if (e->doc == NULL)
		all->failed = true;
	else if (str_starts(e->name, WHOLE_OVERVIEWS))
		write_page(e);
	else
		write_export(e);
	stylesheet_release(e->doc);
	arena_free(all->scratch);
	all->scratch = NULL;
}

/* Overviews come after exports, and can say which there are. */
static void add_files(const struct whole *all, xmlNodePtr root) {
	xmlNodePtr list = xml_element(root, "files");

	for (size_t i = 0; i < all->files.n; i++) {
		const struct file *f = all->files.items[i];
		xmlNodePtr n = xml_element(list, "file");

		xml_attribute(n, "name", f->name);
		xml_attribute_number(n, "bytes", (long)f->bytes);
	}
	for (size_t i = 0; i < all->nothings.n; i++)
		xml_attribute(xml_element(list, "left-out"), "name",
			      *(struct str *)all->nothings.items[i]);
}

/* The XML of the set is made once for all. */
static void work(void *context) {
	struct whole *all = context;
	bool listed = false;
	xmlDocPtr xml;

	all->view = arena_new();
	xml = whole_xml(all->view, all->site);
	for (size_t i = 0; i < all->sheets.n; i++) {
		struct product e = { .all = all,
				     .sheet = all->sheets.items[i],
				     .name = *(struct str *)all->names.items[i],
				     .xml = xml };

		if (str_starts(e.name, WHOLE_OVERVIEWS) && !listed) {
			add_files(all, xmlDocGetRootElement(xml));
			listed = true;
		}
		xmlmem_step(make_product, &e);
	}
	xmlFreeDoc(xml);
}

struct vec whole_names(struct arena *a, const struct set *s, const char *prefix) {
	struct vec paths = set_list_templates(s, a, prefix, ".xsl");

	for (size_t i = 0; i < paths.n; i++) {
		struct str *name = paths.items[i];

		*name = str_slice(*name, strlen(prefix), name->n - strlen(".xsl"));
	}
	return paths;
}

static bool is_among(const struct vec *names, struct str name) {
	for (size_t i = 0; i < names->n; i++)
		if (str_equal(*(struct str *)names->items[i], name))
			return true;
	return false;
}

struct str *whole_find_export(struct arena *a, const struct set *s, struct str file) {
	struct vec names = whole_names(a, s, WHOLE_EXPORTS);

	for (size_t i = 0; i < names.n; i++) {
		struct str *name = names.items[i], rest;

		if (!str_starts(file, str_c(a, *name)))
			continue;
		rest = str_skip(file, name->n);
		if (rest.n == 0 || rest.p[0] != '.' ||
		    str_find_char(str_skip(rest, 1), '.') != SIZE_MAX)
			continue;
		*name = str_format(a, WHOLE_EXPORTS "%.*s", STR_ARG(*name));
		return name;
	}
	return NULL;
}

static void load(struct whole *all, const char *prefix) {
	const struct set *s = all->site->set;
	struct vec names = whole_names(all->arena, s, prefix);

	for (size_t i = 0; i < names.n; i++) {
		struct str *name = names.items[i];
		const struct stylesheet *sheet;

		*name = str_format(all->arena, "%s%.*s", prefix, STR_ARG(*name));
		if (all->only != NULL && !is_among(all->only, *name))
			continue;
		sheet = sheets_get(all->site->sheets, s,
				   str_format(all->arena, "%.*s.xsl", STR_ARG(*name)).p,
				   s->config->language, whole_steps(s));
		if (sheet == NULL) {
			all->failed = true;
			continue;
		}
		vec_add(all->arena, &all->names, name);
		vec_add(all->arena, &all->sheets, (void *)(uintptr_t)sheet);
	}
}

size_t whole_bytes(const struct set *s) {
	size_t sum = XMLMEM_LARGEST + s->bytes * MEMORY_PER_BYTE;

	return sum < XMLMEM_MOST ? sum : XMLMEM_MOST;
}

unsigned long whole_steps(const struct set *s) {
	return s->documents.n * STEPS_PER_DOCUMENT;
}

bool whole_prepare(struct arena *a, const struct site *site) {
	struct whole all = { .arena = a, .site = site };

	load(&all, WHOLE_OVERVIEWS);
	load(&all, WHOLE_EXPORTS);
	return !all.failed;
}

bool whole_make(struct arena *a, const struct site *site, const struct vec *only,
		const struct whole_sink *sink) {
	struct whole all = { .arena = a, .site = site, .only = only, .sink = sink };
	const struct xmlmem_budget budget = { whole_bytes(site->set), site->set->findings,
					      place(&all) };

	load(&all, WHOLE_EXPORTS);
	load(&all, WHOLE_OVERVIEWS);
	if (!xmlmem_run(&budget, work, &all))
		all.failed = true;
	buf_free(&all.out);
	arena_free(all.scratch);
	arena_free(all.view);
	return !all.failed;
}
