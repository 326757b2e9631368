/* SPDX-License-Identifier: Apache-2.0 */
#include "check/view.h"

#include <stdint.h>

#include "base/digest.h"
#include "check/baseline.h"
#include "model/documented.h"
#include "model/language.h"
#include "model/plain.h"
#include "model/reference.h"
#include "read/markdown.h"
#include "xslt/levels.h"
#include "xslt/xml.h"

struct view {
	struct arena *arena;
	const struct set *set;
	const struct document *document;
	const struct document *method; /* whose grid gives levels of risk, or NULL */
	const struct view_wish *wish;
};

static bool is_wanted(const struct view *v, struct str name) {
	return v->wish->names == NULL || map_get(v->wish->names, name) != NULL;
}

static void set_place(const struct view *v, xmlNodePtr n, const struct span *place) {
	if (!v->wish->plain)
		n->_private = (void *)(uintptr_t)place;
}

static void set_field(const struct view *v, xmlNodePtr n, const struct field *f) {
	if (v->wish->plain)
		n->_private = (void *)(uintptr_t)f;
}

/* Whether what elements have in `_private` are fields and no places. */
static const char plain_mark;

static bool is_plain(const xmlNode *n) {
	return n->doc != NULL && n->doc->_private == &plain_mark;
}

const struct field *view_field(const xmlNode *n) {
	return n->type == XML_ELEMENT_NODE && is_plain(n) ? n->_private : NULL;
}

struct span view_place(const xmlNode *n) {
	const struct span *place = NULL;

	if (n != NULL && is_plain(n))
		return NO_SPAN;
	for (; n != NULL && place == NULL; n = n->parent)
		if (n->type == XML_ELEMENT_NODE)
			place = n->_private;
	return place != NULL ? *place : NO_SPAN;
}

static void add_title(const struct view *v, xmlNodePtr n, struct str id) {
	struct target t = reference_resolve(v->set, v->document, NULL, NO_SPAN, id);

	if (t.kind != TARGET_NONE)
		xml_attribute(n, "title", plain_reference(v->arena, &t));
}

static void add_scalar(const struct view *v, xmlNodePtr n, enum field_type type,
		       const struct value *value) {
	struct str text = str_trim(value->text);

	if (type == FIELD_BOOLEAN) {
		if (str_is(text, "true"))
			text = STR("yes");
		else if (str_is(text, "false"))
			text = STR("no");
	}
	if (!v->wish->plain) {
		xml_text(n, config_expand(v->arena, NULL, v->set->config, NO_SPAN, text));
		return;
	}
	if (type == FIELD_REFERENCE)
		add_title(v, n, text);
	xml_text(n, plain_text(v->arena, v->set, v->document, text));
}

static void add_fields(const struct view *v, xmlNodePtr parent, const struct vec *fields,
		       const struct value *map);

static xmlNodePtr add_place(const struct view *v, xmlNodePtr parent, struct str name,
			    const struct value *value) {
	xmlNodePtr n = xml_element_named(parent, name);

	set_place(v, n, &value->span);
	return n;
}

static void add_list(const struct view *v, xmlNodePtr n, const struct field *f,
		     const struct value *list) {
	VALUE_EACH (item, list) {
		xmlNodePtr child = add_place(v, n, STR("item"), item);

		if (f->of == FIELD_MAP)
			add_fields(v, child, &f->fields, item);
		else if (item->type == VALUE_TEXT)
			add_scalar(v, child, f->of, item);
	}
}

/* Levels of risk, computed: never what was typed. */
static void add_levels(const struct view *v, xmlNodePtr n, const struct field *f,
		       const struct value *entry) {
	if (f->levels != NULL && is_wanted(v, STR("derived")))
		xml_add_levels(xml_element(n, "derived"), v->method, f, entry);
}

static void add_id(const struct view *v, xmlNodePtr n, struct str id) {
	xml_attribute(n, "id", id);
	if (v->wish->plain)
		xml_attribute(
			n, "href",
			str_format(v->arena, "%.*s#%.*s", STR_ARG(v->document->href), STR_ARG(id)));
}

static void add_entries(const struct view *v, xmlNodePtr n, const struct field *f,
			const struct value *list) {
	struct str key = f->key_field.n > 0 ? f->key_field : STR("id");

	VALUE_EACH (item, list) {
		const struct value *id = value_find(item, key);
		xmlNodePtr child = add_place(v, n, STR("entry"), item);

		if (id != NULL && id->type == VALUE_TEXT)
			add_id(v, child, str_trim(id->text));
		add_fields(v, child, &f->fields, item);
		add_levels(v, child, f, item);
	}
}

static void add_fields(const struct view *v, xmlNodePtr parent, const struct vec *fields,
		       const struct value *map) {
	VALUE_EACH (value, map) {
		const struct field *f = field_find(fields, value->key);
		xmlNodePtr n;

		if (f == NULL || !is_wanted(v, f->key))
			continue;
		n = add_place(v, parent, f->key, value);
		set_field(v, n, f);
		if (f->type == FIELD_LIST && value->type == VALUE_LIST)
			add_list(v, n, f, value);
		else if (f->type == FIELD_MAP && value->type == VALUE_MAP)
			add_fields(v, n, &f->fields, value);
		else if (f->type == FIELD_ENTRIES && value->type == VALUE_LIST)
			add_entries(v, n, f, value);
		else if (value->type == VALUE_TEXT)
			add_scalar(v, n, f->type, value);
	}
}

/* The sums of a section: its own and those of the sections below it. */
static struct heading sum(const struct document *d, size_t i) {
	struct heading total = d->headings[i];

	for (size_t j = i + 1; j < d->heading_count && d->headings[j].level > total.level; j++) {
		total.words += d->headings[j].words;
		total.lists += d->headings[j].lists;
		total.steps += d->headings[j].steps;
		total.tables += d->headings[j].tables;
	}
	return total;
}

static bool is_required(const struct document *d, const struct heading *h) {
	const struct kind *k = d->kind;

	for (size_t i = 0; i < k->sections.n; i++)
		if (heading_is_section(d, h, k->sections.items[i]))
			return true;
	return false;
}

static void add_text(const struct view *v, xmlNodePtr section, const struct node *heading) {
	xmlNodePtr n = xml_element(section, "text");

	for (const struct node *b = heading != NULL ? heading->next : NULL;
	     b != NULL && b->type != NODE_HEADING && b->type != NODE_FOOTNOTE; b = b->next) {
		xml_text(n, node_plain_text(v->arena, v->set->config, b));
		xml_text(n, STR("\n"));
	}
}

static const struct node *next_heading(const struct node *n) {
	while (n != NULL && n->type != NODE_HEADING)
		n = n->next;
	return n;
}

static void add_body(const struct view *v, xmlNodePtr root) {
	const struct document *d = v->document;
	xmlNodePtr sections[8] = { xml_element(root, "body") };
	int levels[8] = { 0 }, depth = 0;
	const struct node *tree = v->wish->text ? markdown_parse(v->arena, NULL, d->body) : NULL;
	const struct node *heading = tree != NULL ? next_heading(tree->first) : NULL;
	long words = 0;

	set_place(v, sections[0], &d->body);
	for (size_t i = 0; i < d->heading_count; i++) {
		const struct heading *h = &d->headings[i], total = sum(d, i);
		xmlNodePtr n;

		words += h->words;
		while (depth > 0 && levels[depth] >= h->level)
			depth--;
		n = xml_element(sections[depth], "section");
		sections[++depth] = n;
		levels[depth] = h->level;
		set_place(v, n, &h->span);
		xml_attribute(n, "id", h->anchor);
		xml_attribute(n, "number", h->number);
		xml_attribute_number(n, "level", h->level);
		xml_attribute_number(n, "words", total.words);
		xml_attribute_number(n, "lists", total.lists);
		xml_attribute_number(n, "steps", total.steps);
		xml_attribute_number(n, "tables", total.tables);
		if (is_required(d, h))
			xml_attribute(n, "required", STR("yes"));
		xml_text(xml_element(n, "title"), h->text);
		if (heading != NULL) {
			add_text(v, n, heading);
			heading = next_heading(heading->next);
		}
	}
	xml_attribute_number(sections[0], "words", words);
}

static void fill_document(struct view *v, xmlNodePtr root, const struct document *d) {
	v->document = d;
	v->method = level_method(v->set, d);
	xml_attribute(root, "id", d->id);
	xml_attribute(root, "kind", d->kind->name);
	if (v->wish->plain) {
		xml_attribute(root, "kind-title", d->kind->title);
		xml_attribute(root, "href", d->href);
	}
	if (is_wanted(v, STR("path")))
		xml_attribute(root, "path", d->path);
	if (is_wanted(v, STR("lang")))
		xml_attribute(root, "lang", language_tag(v->set, d));
	if (d->entries.n > 0 && is_wanted(v, STR("registers")))
		xml_attribute(root, "registers", STR("yes"));
	set_place(v, root, &d->meta->span);
	add_fields(v, xml_element(root, "meta"), &d->kind->fields, d->meta);
	if (d->body_read && !v->wish->plain && is_wanted(v, STR("section")))
		add_body(v, root);
}

static void set_circumstances(const struct view *v, xmlNodePtr n) {
	char as_of[11];

	date_print(v->set->as_of, as_of);
	xml_attribute(n, "as-of", str_of(as_of));
	xml_attribute(n, "phase", str_of(v->wish->phase));
	xml_attribute(n, "organisation", v->set->config->organisation);
}

xmlDocPtr view_document(struct arena *a, const struct set *s, const struct document *d,
			const struct view_wish *wish) {
	struct view v = { .arena = a, .set = s, .wish = wish };
	xmlDocPtr doc = xml_document("document");

	set_circumstances(&v, xmlDocGetRootElement(doc));
	fill_document(&v, xmlDocGetRootElement(doc), d);
	return doc;
}

/* As documents write the id. */
static struct str reference_of(const struct catalogue *c, struct str id) {
	const struct catalogue_entry *e = map_get(&c->entries, id);

	return e != NULL ? e->reference : id;
}

static void describe_control(const struct view *v, xmlNodePtr n, struct catalogue_entry *e) {
	const struct target t = { .kind = TARGET_CONTROL, .control = e };

	if (e->group != NULL)
		xml_attribute(n, "group-title", e->group->title);
	xml_attribute(n, "href", target_href(v->arena, &t));
	for (size_t i = 0; i < e->mapped.n; i++)
		xml_attribute(xml_element(n, "maps"), "to",
			      ((const struct catalogue_entry *)e->mapped.items[i])->reference);
}

static void add_catalogue(const struct view *v, xmlNodePtr root, const struct catalogue *c) {
	xmlNodePtr n = xml_element(root, "catalogue");
	struct span *start = ARENA_NEW(v->arena, struct span);

	*start = span_of(c->source, 0, 0);

	xml_attribute(n, "name", c->name);
	set_place(v, n, start);
	xml_attribute(n, "prefix", c->prefix);
	if (v->wish->plain) {
		xml_attribute(n, "title", c->title);
		xml_attribute(n, "href", c->href);
	}
	for (size_t i = 0; i < c->groups.n; i++) {
		const struct catalogue_group *g = c->groups.items[i];

		for (size_t j = 0; j < g->entries.n; j++) {
			struct catalogue_entry *e = g->entries.items[j];
			xmlNodePtr control = xml_element(n, "control");

			set_place(v, control, &e->span);
			xml_attribute(control, "id", e->reference);
			xml_attribute(control, "title", e->title);
			xml_attribute(control, "group", g->id);
			if (v->wish->plain)
				describe_control(v, control, e);
			if (e->parent.n > 0)
				xml_attribute(control, "parent", reference_of(c, e->parent));
			if (e->withdrawn)
				xml_attribute(control, "withdrawn", STR("yes"));
			if (e->decision != NULL)
				xml_attribute(control, "decision", e->decision->document->id);
		}
	}
}

/* What clauses and controls want written, at the clause's place in the catalogue. */
static void add_documented(const struct view *v, xmlNodePtr root, const struct documented *item) {
	xmlNodePtr n = xml_element(root, "documented-information");

	set_place(v, n, &item->entry->span);
	xml_attribute(n, "clause", item->clause);
	xml_attribute(n, "reference", item->entry->reference);
	xml_attribute(n, "item", item->item);
	xml_attribute(n, "type", item->type);
	xml_attribute(n, "strength", item->strength);
	xml_attribute(n, "phase", item->phase);
	xml_attribute(n, "demanded", item->demanded ? STR("yes") : STR("no"));
	xml_attribute(n, "state", str_of(documented_state_name(item->state)));
	for (size_t i = 0; i < item->documents.n; i++)
		xml_text(xml_element(n, "document"),
			 ((const struct document *)item->documents.items[i])->id);
}

static void add_document(struct view *v, xmlNodePtr root, const struct document *d) {
	xmlNodePtr n = xml_element(root, "document");
	struct digest digest;
	char text[DIGEST_HEX_SIZE];

	fill_document(v, n, d);
	if (!is_wanted(v, STR("digest")))
		return;
	digest = document_digest(d);
	digest_print(&digest, text);
	xml_attribute(n, "digest", str_of(text));
}

xmlDocPtr view_set(struct arena *a, const struct set *s, const struct view_wish *wish) {
	struct view v = { .arena = a, .set = s, .wish = wish };
	xmlDocPtr doc = xml_document("set");
	xmlNodePtr root = xmlDocGetRootElement(doc);
	struct span *project = ARENA_NEW(a, struct span);

	if (wish->plain)
		doc->_private = (void *)(uintptr_t)&plain_mark;
	*project = span_of(s->config->source, 0, 0);
	set_place(&v, root, project);
	set_circumstances(&v, root);
	xml_attribute(root, "title", s->config->title);
	xml_attribute(root, "framework", s->config->framework);
	xml_attribute(root, "language", s->config->language);
	for (size_t i = 0; i < s->documents.n; i++) {
		const struct document *d = s->documents.items[i];

		if (d->meta != NULL && d->kind != NULL)
			add_document(&v, root, d);
	}
	for (size_t i = 0; i < s->documented.n && is_wanted(&v, STR("documented-information")); i++)
		add_documented(&v, root, s->documented.items[i]);
	for (size_t i = 0; i < s->catalogues.n; i++)
		if (is_wanted(&v, STR("catalogue")))
			add_catalogue(&v, root, s->catalogues.entries[i].value);
	if (is_wanted(&v, STR("baseline")))
		baseline_add_all(a, s, root);
	return doc;
}
