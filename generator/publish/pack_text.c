/* SPDX-License-Identifier: Apache-2.0 */
#include "publish/pack_text.h"

#include <string.h>

#include "model/language.h"
#include "publish/whole.h"
#include "xslt/stylesheet.h"
#include "xslt/templates.h"
#include "xslt/xml.h"
#include "xslt/xmlmem.h"

/* What work leaves behind is found from here, even when it was left in the middle. */
struct writing {
	struct arena *arena;
	const struct site *site;
	const struct pack_facts *facts;
	struct str css;
	struct vec sheets; /* struct stylesheet, as many as texts */
	struct vec *texts;
	struct buf html;
	bool failed;
};

static struct span place(const struct writing *w) {
	return span_of(w->site->set->config->source, 0, 0);
}

static void add_chapter(xmlNodePtr n, const struct pack_part *part, size_t number) {
	xmlNodePtr chapter = xml_element(n, "chapter");

	xml_attribute_number(chapter, "id", (long)number);
	xml_attribute(chapter, "title", part->title);
	for (size_t i = 0; i < part->members.n; i++)
		xml_attribute(xml_element(chapter, "member"), "ref",
			      ((const struct document *)part->members.items[i])->id);
}

static void add_parts(xmlNodePtr n, const struct pack *p) {
	for (size_t i = 0; i < p->parts.n; i++) {
		const struct pack_part *part = p->parts.items[i];

		if (part->name.n > 0)
			xml_attribute(xml_element(n, "part"), "name", part->name);
		else
			add_chapter(n, part, i + 1);
	}
	for (size_t i = 0; i < p->omissions.n; i++) {
		const struct pack_omission *o = p->omissions.items[i];
		xmlNodePtr left = xml_element(n, "left-out");

		xml_attribute(left, "ref", o->document->id);
		xml_attribute(left, "kind", o->document->kind->name);
		xml_attribute(left, "why", str_of(o->why));
	}
}

static void add_files(xmlNodePtr n, const char *element, const char *name,
		      const struct vec *files) {
	for (size_t i = 0; i < files->n; i++) {
		const struct pack_file *f = files->items[i];
		xmlNodePtr file = xml_element(n, element);

		xml_attribute(file, name, f->name);
		xml_attribute(file, "digest", f->digest);
		xml_attribute_if(file, "description", f->description);
	}
}

static void add_pack(const struct writing *w, xmlNodePtr root) {
	const struct pack *p = w->facts->pack;
	xmlNodePtr n = xml_element(root, "pack");

	xml_attribute(n, "name", p->name);
	xml_attribute(n, "title", p->title.n > 0 ? p->title : p->name);
	xml_attribute_if(n, "text", p->text);
	xml_attribute_if(n, "version", p->version);
	xml_attribute_if(n, "ceiling", p->ceiling);
	xml_attribute(n, "classification", p->classification);
	xml_attribute(n, "word", language_value(w->site->set->language, p->classification));
	xml_attribute(n, "manifest", w->facts->manifest);
	add_parts(n, p);
	add_files(n, "source", "path", &w->facts->sources);
	add_files(n, "attachment", "name", &w->facts->attachments);
}

/* The text of the result's title element, which names the part in the outline. */
static struct str title_of(struct arena *a, xmlDocPtr page) {
	const xmlNode *root = xmlDocGetRootElement(page);

	for (xmlNodePtr n = root->children; n != NULL; n = xml_next(n, root))
		if (n->type == XML_ELEMENT_NODE && strcmp((const char *)n->name, "title") == 0 &&
		    n->children != NULL && n->children->content != NULL)
			return str_copy(a, str_trim(str_of((const char *)n->children->content)));
	return STR("");
}

/* A part that has nothing to say makes nothing: <nothing/>. */
static void write_text(struct writing *w, const struct stylesheet *sheet, struct pack_text *text,
		       xmlDocPtr xml) {
	const char *params[] = { "medium", "print",
				 "css",    str_c(w->arena, w->css),
				 "part",   str_c(w->arena, text->part->name),
				 "pack",   "yes",
				 NULL };
	struct findings *findings = w->site->set->findings;
	xmlDocPtr page = stylesheet_apply(sheet, findings, place(w), xml, params);

	buf_clear(&w->html);
	if (page == NULL) {
		w->failed = true;
	} else if (strcmp((const char *)xmlDocGetRootElement(page)->name, "nothing") != 0) {
		text->title = title_of(w->arena, page);
		if (stylesheet_write(sheet, findings, place(w), page, &w->html))
			text->html = str_copy(w->arena, buf_str(&w->html));
		else
			w->failed = true;
	}
	stylesheet_release(page);
}

static void work(void *context) {
	struct writing *w = context;
	struct arena *scratch = arena_new();
	xmlDocPtr xml = whole_xml(scratch, w->site);

	add_pack(w, xmlDocGetRootElement(xml));
	for (size_t i = 0; i < w->texts->n; i++)
		write_text(w, w->sheets.items[i], w->texts->items[i], xml);
	xmlFreeDoc(xml);
	arena_free(scratch);
}

static bool load(struct writing *w) {
	const struct set *s = w->site->set;
	const struct pack *p = w->facts->pack;
	struct stylesheet_roots roots = templates_roots(s);
	struct source *css;

	roots.language = s->config->language;
	for (size_t i = 0; i < p->parts.n; i++) {
		const struct pack_part *part = p->parts.items[i];
		struct pack_text *text;
		struct stylesheet *sheet;

		if (part->name.n == 0)
			continue;
		sheet = stylesheet_load(
			w->arena, s->findings, &roots,
			str_format(w->arena, "packs/%.*s.xsl", STR_ARG(part->name)).p);
		if (sheet == NULL)
			return false;
		stylesheet_allow(sheet, whole_steps(s));
		text = ARENA_NEW(w->arena, struct pack_text);
		text->part = part;
		vec_add(w->arena, &w->sheets, sheet);
		vec_add(w->arena, w->texts, text);
	}
	if (set_read_template(s, w->arena, "theme/print.css", &css))
		w->css = css->text;
	return true;
}

bool pack_text_make(struct arena *a, const struct site *site, const struct pack_facts *facts,
		    struct vec *out) {
	struct writing w = { .arena = a, .site = site, .facts = facts, .texts = out };
	const struct xmlmem_budget budget = { whole_bytes(site->set), site->set->findings,
					      place(&w) };
	bool ok = load(&w) && xmlmem_run(&budget, work, &w) && !w.failed;

	for (size_t i = 0; i < w.sheets.n; i++)
		stylesheet_free(w.sheets.items[i]);
	buf_free(&w.html);
	return ok;
}
