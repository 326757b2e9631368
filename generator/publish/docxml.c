/* SPDX-License-Identifier: Apache-2.0 */
#include "publish/docxml.h"

#include "model/language.h"
#include "model/reference.h"
#include "publish/docxml_parts.h"

void docxml_place(const struct docxml *x, xmlNodePtr n, struct span span) {
	if (x->site->places)
		xml_place(n, span);
}

static bool is_right_to_left(struct str language) {
	static const char *const languages[] = { "ar", "he", "fa", "ur" };

	for (size_t i = 0; i < ARRAY_LENGTH(languages); i++)
		if (str_is(str_slice(language, 0, 2), languages[i]) &&
		    (language.n == 2 || language.p[2] == '-'))
			return true;
	return false;
}

void docxml_set_language(xmlNodePtr root, struct str language) {
	xml_attribute(root, "lang", language);
	xml_attribute(root, "dir", is_right_to_left(language) ? STR("rtl") : STR("ltr"));
}

static struct str section_href(const struct docxml *x, const struct heading *h) {
	struct document *d = x->document;
	struct target t = { .kind = TARGET_SECTION, .document = d, .heading = h };

	return x->site->print ? docxml_href(x, &t)
			      : str_format(x->arena, "#%.*s", STR_ARG(h->anchor));
}

static xmlNodePtr add_contents_item(const struct docxml *x, xmlNodePtr list,
				    const struct heading *h) {
	xmlNodePtr li = xml_element(list, "li"), a = xml_element(li, "a"), number;

	xml_attribute(a, "href", section_href(x, h));
	number = xml_element(a, "span");
	xml_attribute(number, "class", STR("number"));
	xml_text(number, h->number);
	xml_text(a, STR(" "));
	xml_text(a, h->text);
	return li;
}

/* Contents nest as the sections do. */
static void add_contents(const struct docxml *x, xmlNodePtr root) {
	const struct document *d = x->document;
	xmlNodePtr lists[8] = { xml_element(root, "contents") };
	xmlNodePtr items[8] = { NULL };
	int levels[8] = { 0 }, depth = 0;

	for (size_t i = 0; i < d->heading_count; i++) {
		const struct heading *h = &d->headings[i];

		while (depth > 0 && levels[depth] >= h->level)
			depth--;
		if (lists[depth] == NULL)
			lists[depth] = xml_element(items[depth], "ol");
		items[depth + 1] = add_contents_item(x, lists[depth], h);
		levels[++depth] = h->level;
		lists[depth] = NULL;
	}
}

xmlDocPtr docxml_document(struct arena *a, const struct site *site, struct document *d) {
	struct docxml_progress progress = { 0 };
	struct docxml x = { a, site, d, &progress, d->words };
	xmlDocPtr doc = xml_document("document");
	xmlNodePtr root = xmlDocGetRootElement(doc);

	xml_attribute(root, "id", d->id);
	xml_attribute(root, "kind", d->kind->name);
	xml_attribute(root, "kind-title", language_kind(d->words, d->kind));
	xml_attribute(root, "path", d->path);
	docxml_set_language(root, language_tag(site->set, d));
	xml_attribute(root, "href", d->href);
	if (site->pdf)
		xml_attribute(root, "pdf", str_format(a, "../pdf/%.*s.pdf", STR_ARG(d->id)));
	docxml_add_site(&x, root);
	docxml_add_meta(&x, root);
	add_contents(&x, root);
	docxml_add_body(&x, root);
	docxml_add_registers(&x, root);
	docxml_add_derived(&x, root);
	docxml_add_nav(&x, root);
	return doc;
}

static bool is_implementing(const struct mention *m) {
	return m->entry == NULL && m->field != NULL && m->via == VIA_FIELD;
}

static bool is_citing(const struct mention *m) {
	return !is_implementing(m);
}

static void add_mapped(const struct docxml *x, xmlNodePtr parent, const struct catalogue_entry *e) {
	xmlNodePtr list;

	if (e->mapped.n == 0)
		return;
	list = xml_element(parent, "maps-to");
	for (size_t i = 0; i < e->mapped.n; i++) {
		struct target t = { .kind = TARGET_CONTROL, .control = e->mapped.items[i] };
		xmlNodePtr n = xml_element(list, "link");

		xml_attribute(n, "ref", target_id(&t));
		xml_attribute(n, "href", target_href(x->arena, &t));
		xml_text(n, target_title(x->arena, &t));
	}
}

static void add_catalogue_entry(const struct docxml *x, xmlNodePtr group,
				const struct catalogue_entry *e) {
	xmlNodePtr n = xml_element(group, "entry");

	xml_attribute(n, "id", e->id);
	xml_attribute(n, "title", e->title);
	if (e->decision != NULL)
		xml_attribute(n, "href",
			      str_format(x->arena, "%.*s#%.*s",
					 STR_ARG(e->decision->document->href), STR_ARG(e->id)));
	xml_attribute_if(n, "page", e->page);
	if (e->withdrawn)
		xml_attribute(n, "withdrawn", STR("yes"));
	docxml_add_mention_links(x, xml_element(n, "implemented-by"), &e->mentions,
				 is_implementing);
	docxml_add_mention_links(x, xml_element(n, "cited-by"), &e->mentions, is_citing);
	add_mapped(x, n, e);
}

xmlDocPtr docxml_catalogue(struct arena *a, const struct site *site, const struct catalogue *c) {
	struct docxml_progress progress = { 0 };
	struct docxml x = { a, site, NULL, &progress, site->set->language };
	xmlDocPtr doc = xml_document("catalogue");
	xmlNodePtr root = xmlDocGetRootElement(doc);

	xml_attribute(root, "id", c->name);
	xml_attribute(root, "title", c->title);
	xml_attribute(root, "href", c->href);
	xml_attribute(root, "noun", c->noun);
	xml_attribute(root, "source", c->origin);
	xml_attribute(root, "licence", c->licence);
	docxml_set_language(root, site->set->config->language);
	docxml_add_site(&x, root);
	docxml_add_nav(&x, root);
	for (size_t i = 0; i < c->groups.n; i++) {
		const struct catalogue_group *g = c->groups.items[i];
		xmlNodePtr n = xml_element(root, "group");

		xml_attribute(n, "id", g->id);
		xml_attribute(n, "title", g->title);
		for (size_t j = 0; j < g->entries.n; j++)
			add_catalogue_entry(&x, n, g->entries.items[j]);
	}
	return doc;
}
