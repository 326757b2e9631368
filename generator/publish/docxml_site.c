/* SPDX-License-Identifier: Apache-2.0 */
#include "model/language.h"
#include "model/theme.h"
#include "publish/docxml_parts.h"

/* A group of more documents than this is not listed on every page: that would be quadratic, and no help. */
#define MOST_LINKS 40

static void add_logo(xmlNodePtr site, const struct picture *logo) {
	xmlNodePtr n;

	if (logo == NULL)
		return;
	n = xml_element(site, "logo");
	xml_attribute(n, "href", logo->href);
	xml_attribute_number(n, "width", logo->image.width);
	xml_attribute_number(n, "height", logo->image.height);
}

/* For whom the site is, as readers call it, and whether anything is hidden from them. */
static void add_audience(const struct docxml *x, xmlNodePtr site) {
	const struct audience *a = &x->site->set->audience;

	if (a->up_to.n == 0)
		return;
	xml_attribute(site, "up-to", docxml_word(x, a->up_to));
	if (a->hidden.n > 0)
		xml_attribute(site, "reduced", STR("yes"));
}

void docxml_add_site(const struct docxml *x, xmlNodePtr root) {
	const struct config *c = x->site->set->config;
	xmlNodePtr n = xml_element(root, "site");
	char as_of[11];
	struct str head, tail, edit = c->edit_url;
	size_t at = str_find(edit, STR("{path}"));

	date_print(x->site->set->as_of, as_of);
	xml_attribute(n, "title", c->title);
	xml_attribute(n, "name", theme_name(x->site->set));
	xml_attribute(n, "organisation", c->organisation);
	xml_attribute(n, "day", str_of(as_of));
	xml_attribute(n, "as-of", language_date(x->language, x->arena, str_of(as_of)));
	xml_attribute_if(n, "commit", x->site->commit);
	xml_attribute(n, "version", x->site->version);
	if (x->site->draft)
		xml_attribute(n, "draft", STR("yes"));
	add_audience(x, n);
	if (x->site->pdf)
		xml_attribute(n, "pdf", STR("yes"));
	xml_attribute(n, "root", STR(""));
	add_logo(n, theme_logo(x->site->set));
	/* Documents have each word where it is needed; pages about the set need any of them. */
	for (size_t i = 0; x->document == NULL && i < x->language->values.n; i++) {
		struct str value = x->language->values.entries[i].key;
		xmlNodePtr word = xml_element(n, "word");

		xml_attribute(word, "value", value);
		xml_text(word, language_value(x->language, value));
	}
	if (x->document == NULL || at >= edit.n)
		return;
	head = str_slice(edit, 0, at);
	tail = str_skip(edit, at + 6);
	xml_attribute(n, "edit",
		      str_format(x->arena, "%.*s%.*s%.*s", STR_ARG(head),
				 STR_ARG(x->document->path), STR_ARG(tail)));
}

static void add_nav_link(const struct docxml *x, xmlNodePtr group, const struct document *d) {
	xmlNodePtr n = xml_element(group, "link");

	xml_attribute(n, "ref", d->id);
	xml_attribute(n, "href", d->href);
	if (d == x->document)
		xml_attribute(n, "current", STR("yes"));
	xml_text(n, d->title);
}

static void add_groups(const struct docxml *x, xmlNodePtr nav) {
	const struct set *s = x->site->set;

	for (size_t i = 0; i < s->groups.n; i++) {
		const struct group *g = s->groups.items[i];
		bool current = x->document != NULL && x->document->kind != NULL &&
			       str_equal(g->id, x->document->kind->group);
		xmlNodePtr n;

		if (g->documents.n == 0)
			continue;
		n = xml_element(nav, "group");
		xml_attribute(n, "id", g->id);
		xml_attribute(n, "href",
			      str_format(x->arena, "documents.html#%.*s", STR_ARG(g->id)));
		xml_attribute(n, "title", language_label(x->language, g->written));
		if (current)
			xml_attribute(n, "current", STR("yes"));
		if (!current || g->documents.n > MOST_LINKS)
			continue;
		for (size_t j = 0; j < g->documents.n; j++)
			add_nav_link(x, n, g->documents.items[j]);
	}
}

static void add_overview(xmlNodePtr nav, struct str name, struct str href) {
	xmlNodePtr n = xml_element(nav, "overview");

	xml_attribute(n, "name", name);
	xml_attribute(n, "href", href);
}

void docxml_add_nav(const struct docxml *x, xmlNodePtr root) {
	const struct site *site = x->site;
	xmlNodePtr nav = xml_element(root, "nav");

	add_groups(x, nav);
	/* What is printed leads to no page. */
	if (site->print)
		return;
	if (site->completeness != NULL)
		add_overview(nav, STR("completeness"), STR("completeness.html"));
	for (size_t i = 0; i < site->overviews.n; i++) {
		struct str name = *(struct str *)site->overviews.items[i];

		add_overview(nav, name, str_format(x->arena, "%.*s.html", STR_ARG(name)));
	}
	if (site->set->catalogues.n > 0)
		add_overview(nav, STR("catalogues"), STR("documents.html#dossier-catalogues"));
}
