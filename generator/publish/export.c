/* SPDX-License-Identifier: Apache-2.0 */
#include "publish/export.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "check/view.h"
#include "publish/export_parts.h"
#include "read/limits.h"
#include "xslt/stylesheet.h"
#include "xslt/templates.h"
#include "xslt/xml.h"
#include "xslt/xmlmem.h"

#define FUNCTIONS "http://www.w3.org/2005/xpath-functions"
#define XCAL "urn:ietf:params:xml:ns:icalendar-2.0"

/* The set and all that is made of it are in memory at one time; so much for each byte of the sources. */
#define MEMORY_PER_BYTE 64

/* What work leaves behind is found from here, even when it was left in the middle. */
struct exports {
	struct arena *arena;
	const struct site *site;
	const struct export_sink *sink;
	const char *only; /* NULL: all */
	struct vec names;  /* struct str: of the exports */
	struct vec sheets; /* struct stylesheet, as many */
	struct buf out;
	bool failed;
};

/* One export that is being written. */
struct export {
	struct exports *all;
	struct arena *scratch;
	const struct stylesheet *sheet;
	struct str name;
	xmlDocPtr doc;
};

static void write_file(struct export *e, const char *suffix, struct str bytes) {
	const struct export_sink *sink = e->all->sink;
	struct str name = str_format(e->scratch, "%.*s%s", STR_ARG(e->name), suffix);

	if (!sink->take(sink->context, name.p, bytes))
		e->all->failed = true;
}

static struct span place(const struct exports *all) {
	return span_of(all->site->set->config->source, 0, 0);
}

static void complain(struct export *e, const char *why) {
	finding_add(e->all->site->set->findings, EXP_001, place(e->all),
		    "the export '%.*s' can't be written: %s", STR_ARG(e->name), why);
	e->all->failed = true;
}

/* The library writes to a path only. */
static void write_workbook(struct export *e, const struct table *t) {
	const struct set *s = e->all->site->set;
	const char *folder = e->all->sink->folder(e->all->sink->context), *why;
	struct str path, bytes;
	int work;

	if (folder == NULL) {
		e->all->failed = true;
		return;
	}
	path = str_format(e->scratch, "%s/%.*s.xlsx", folder, STR_ARG(e->name));
	why = table_write_xlsx(e->scratch, t, s->config->organisation, s->as_of, folder, path.p);
	if (why != NULL) {
		complain(e, why);
		return;
	}
	work = file_open_folder(folder);
	if (work >= 0 && file_read(e->scratch, work, strrchr(path.p, '/') + 1, SIZE_MAX, &bytes))
		write_file(e, ".xlsx", bytes);
	else
		complain(e, strerror(errno));
	if (work >= 0)
		close(work);
	unlink(path.p);
}

static void write_table(struct export *e, const xmlNode *root) {
	const char *why;
	const struct table *t = table_read(e->scratch, root, &why);
	struct buf *out = &e->all->out;

	if (t == NULL) {
		complain(e, why);
		return;
	}
	table_add_csv(t, out);
	write_file(e, ".csv", buf_str(out));
	write_workbook(e, t);
}

/* The root says what it is. */
static void write_export(struct export *e) {
	const xmlNode *root = xmlDocGetRootElement(e->doc);
	struct buf *out = &e->all->out;
	const char *why = NULL;

	if (root != NULL && export_is(root, "table", "")) {
		write_table(e, root);
	} else if (root != NULL && root->ns != NULL &&
		   strcmp((const char *)root->ns->href, FUNCTIONS) == 0) {
		why = json_add_xml(root, out);
		if (why == NULL)
			write_file(e, ".json", buf_str(out));
	} else if (root != NULL && export_is(root, "icalendar", XCAL)) {
		why = ics_add_xml(root, out);
		if (why == NULL)
			write_file(e, ".ics", buf_str(out));
	} else if (stylesheet_write(e->sheet, e->all->site->set->findings, place(e->all), e->doc, out)) {
		write_file(e, ".xml", buf_str(out));
	} else {
		e->all->failed = true;
	}
	if (why != NULL)
		complain(e, why);
}

static void add_finding(xmlNodePtr list, const struct finding *f) {
	xmlNodePtr n = xml_element(list, "finding");

	xml_attribute(n, "code", str_of(f->code->id));
	xml_attribute(n, "severity", str_of(severity_name(f->severity)));
	if (f->span.source != NULL) {
		xml_attribute(n, "path", f->span.source->path);
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
static void add_findings(xmlNodePtr root, const struct findings *all) {
	xmlNodePtr list = xml_element(root, "findings");

	if (all == NULL)
		return;
	for (size_t i = 0; i < all->items.n; i++)
		add_finding(list, all->items.items[i]);
	for (size_t i = 0; i < all->waived.n; i++)
		add_finding(list, all->waived.items[i]);
}

/* The XML of the set is made once for all. */
static void work(void *context) {
	struct exports *all = context;
	const struct site *site = all->site;
	const struct view_wish wish = { .phase = site->phase, .plain = true };
	struct arena *scratch = arena_new();
	xmlDocPtr view = view_set(scratch, site->set, &wish);
	const char *params[] = { "version", str_c(scratch, site->version), "commit",
				 str_c(scratch, site->commit), "draft", site->draft ? "yes" : "",
				 NULL };

	add_findings(xmlDocGetRootElement(view), site->findings);
	for (size_t i = 0; i < all->sheets.n; i++) {
		struct export e = { all, scratch, all->sheets.items[i],
				    *(struct str *)all->names.items[i], NULL };

		buf_clear(&all->out);
		e.doc = stylesheet_apply(e.sheet, site->set->findings, place(all), view, params);
		if (e.doc == NULL)
			all->failed = true;
		else
			write_export(&e);
		stylesheet_release(e.doc);
	}
	xmlFreeDoc(view);
	arena_free(scratch);
}

static struct str name_of(struct str path) {
	return str_slice(path, strlen("exports/"), path.n - strlen(".xsl"));
}

struct vec exports_names(struct arena *a, const struct set *s) {
	struct vec paths = templates_list(a, s, "exports/", ".xsl");

	for (size_t i = 0; i < paths.n; i++) {
		struct str *name = paths.items[i];

		*name = name_of(*name);
	}
	return paths;
}

static void load(struct exports *all) {
	const struct set *s = all->site->set;
	const struct stylesheet_roots roots = templates_roots(s);
	struct vec names = exports_names(all->arena, s);

	for (size_t i = 0; i < names.n; i++) {
		struct str *name = names.items[i];
		struct stylesheet *sheet;

		if (all->only != NULL && !str_is(*name, all->only))
			continue;
		sheet = stylesheet_load(
			all->arena, s->findings, &roots,
			str_format(all->arena, "exports/%.*s.xsl", STR_ARG(*name)).p);
		if (sheet == NULL) {
			all->failed = true;
			continue;
		}
		vec_add(all->arena, &all->names, name);
		vec_add(all->arena, &all->sheets, sheet);
	}
}

static size_t bytes_of(const struct set *s) {
	size_t sum = 0;

	for (size_t i = 0; i < s->documents.n; i++)
		sum += ((const struct document *)s->documents.items[i])->source->text.n;
	return sum;
}

bool exports_make(struct arena *a, const struct site *site, const char *only,
		  const struct export_sink *sink) {
	struct exports all = { .arena = a, .site = site, .only = only, .sink = sink };
	size_t more = bytes_of(site->set) * MEMORY_PER_BYTE;
	struct xmlmem_budget budget = { XMLMEM_LARGEST + more, site->set->findings, place(&all) };

	if (budget.bytes > XMLMEM_MOST)
		budget.bytes = XMLMEM_MOST;
	load(&all);
	if (!xmlmem_run(&budget, work, &all))
		all.failed = true;
	for (size_t i = 0; i < all.sheets.n; i++)
		stylesheet_free(all.sheets.items[i]);
	buf_free(&all.out);
	return !all.failed;
}
