/* SPDX-License-Identifier: Apache-2.0 */
/* What pages about the site are made from: all documents by group, and which of them the home page shows. */
#include <stdlib.h>

#include "model/language.h"
#include "model/reference.h"
#include "publish/docxml_parts.h"

/* The newest changes that the home page shows. */
#define RECENT 8

static struct str owner_title(const struct set *s, const struct document *d) {
	const struct entry *e = map_get(&s->entries, d->owner);

	return e != NULL && e->title.n > 0 ? e->title : d->owner;
}

static struct str summary_of(const struct docxml *x, const struct document *d) {
	return config_expand(x->arena, NULL, x->site->set->config, NO_SPAN,
			     value_get_text(d->meta, "summary"));
}

/* No more than the page shows: with thousands of documents it is the longest. */
static void add_document(const struct docxml *x, xmlNodePtr group, const struct document *d) {
	xmlNodePtr n = xml_element(group, "document");
	const struct set *s = x->site->set;
	int32_t days;

	xml_attribute(n, "id", d->id);
	xml_attribute(n, "href", d->href);
	xml_attribute(n, "title", d->title);
	xml_attribute(n, "kind", d->kind->title);
	xml_attribute(n, "status", d->status);
	xml_attribute_if(n, "word", language_value(s->language, d->status));
	xml_attribute(n, "version", d->version);
	xml_attribute(n, "owner-title", owner_title(s, d));
	xml_attribute_if(n, "day", value_get_text(d->meta, "next-review"));
	xml_attribute_if(
		n, "next-review",
		language_date(s->language, x->arena, value_get_text(d->meta, "next-review")));
	xml_attribute_if(n, "classification", d->classification);
	xml_attribute_if(n, "summary", summary_of(x, d));
	xml_attribute(n, "review-state", str_of(docxml_review_state(s, d, &days)));
}

static void add_groups(const struct docxml *x, xmlNodePtr root) {
	const struct set *s = x->site->set;

	for (size_t i = 0; i < s->groups.n; i++) {
		const struct group *g = s->groups.items[i];
		xmlNodePtr n;

		if (g->documents.n == 0)
			continue;
		n = xml_element(root, "group");
		xml_attribute(n, "id", g->id);
		xml_attribute(n, "title", language_label(x->language, g->written));
		for (size_t j = 0; j < g->documents.n; j++)
			add_document(x, n, g->documents.items[j]);
	}
}

/* What dossier.yaml says that everybody has to know, in its order. */
static void add_everyone(const struct docxml *x, xmlNodePtr root) {
	const struct set *s = x->site->set;
	xmlNodePtr list = xml_element(root, "everyone");

	VALUE_EACH (v, s->config->everyone) {
		const struct document *d = map_get(&s->by_id, v->text);

		if (d != NULL && document_stands(d))
			add_document(x, list, d);
	}
}

/* A document's newest revision. */
struct revision {
	const struct document *document;
	const struct value *value;
	struct str day;
};

static int by_day(const void *a, const void *b) {
	const struct revision *x = a, *y = b;
	int order = str_compare(y->day, x->day);

	if (order != 0)
		return order;
	return x->document->order < y->document->order ? -1 : 1;
}

/* Of what holds: a draft has changed nothing yet. */
static size_t find_revisions(const struct docxml *x, struct revision *out) {
	const struct set *s = x->site->set;
	char today[11];
	size_t n = 0;

	date_print(s->as_of, today);
	for (size_t i = 0; i < s->documents.n; i++) {
		const struct document *d = s->documents.items[i];
		const struct value *list = value_get(d->meta, "revisions");

		if (!document_stands(d) || document_is_draft(d) || list == NULL ||
		    list->type != VALUE_LIST)
			continue;
		VALUE_EACH (v, list) {
			struct revision r = { d, v, value_get_text(v, "date") };

			if (r.day.n == 10 && str_compare(r.day, str_of(today)) <= 0)
				out[n++] = r;
			break;
		}
	}
	return n;
}

static void add_recent(const struct docxml *x, xmlNodePtr root) {
	const struct set *s = x->site->set;
	struct revision *all = ARENA_ARRAY(x->arena, s->documents.n + 1, struct revision);
	size_t n = find_revisions(x, all);
	xmlNodePtr list = xml_element(root, "recent");

	qsort(all, n, sizeof(*all), by_day);
	for (size_t i = 0; i < n && i < RECENT; i++) {
		xmlNodePtr r = xml_element(list, "revision");

		xml_attribute(r, "id", all[i].document->id);
		xml_attribute(r, "href", all[i].document->href);
		xml_attribute(r, "title", all[i].document->title);
		xml_attribute(r, "version", value_get_text(all[i].value, "version"));
		xml_attribute(r, "date", language_date(s->language, x->arena, all[i].day));
		docxml_add_inline(x, r, value_get_text(all[i].value, "change"));
	}
}

/* The roles of all registers, each with its page. */
static void add_roles(const struct docxml *x, xmlNodePtr root) {
	const struct set *s = x->site->set;
	xmlNodePtr list = xml_element(root, "roles");

	for (size_t i = 0; i < s->entries.n; i++) {
		struct entry *e = s->entries.entries[i].value;
		struct target t = { .kind = TARGET_ENTRY, .document = e->document, .entry = e };
		xmlNodePtr n;

		if (!str_is(e->field->entry, "role"))
			continue;
		n = xml_element(list, "role");
		xml_attribute(n, "id", e->id);
		xml_attribute(n, "title", e->title);
		xml_attribute(n, "href", e->page.n > 0 ? e->page : target_href(x->arena, &t));
	}
}

static void add_catalogues(const struct docxml *x, xmlNodePtr root) {
	const struct set *s = x->site->set;
	xmlNodePtr catalogues = xml_element(root, "catalogues");

	for (size_t i = 0; i < s->catalogues.n; i++) {
		const struct catalogue *c = s->catalogues.entries[i].value;
		xmlNodePtr n = xml_element(catalogues, "catalogue");

		xml_attribute(n, "id", c->name);
		xml_attribute(n, "title", c->title);
		xml_attribute(n, "href", c->href);
	}
}

xmlDocPtr docxml_index(struct arena *a, const struct site *site) {
	struct docxml_progress progress = { 0 };
	struct docxml x = { a, site, NULL, &progress, site->set->language };
	const struct set *s = site->set;
	xmlDocPtr doc = xml_document("index");
	xmlNodePtr root = xmlDocGetRootElement(doc);

	xml_attribute(root, "title", s->config->title);
	docxml_set_language(root, s->config->language);
	docxml_add_site(&x, root);
	docxml_add_nav(&x, root);
	add_groups(&x, root);
	add_everyone(&x, root);
	add_recent(&x, root);
	add_roles(&x, root);
	add_catalogues(&x, root);
	return doc;
}
