/* SPDX-License-Identifier: Apache-2.0 */
#include <stdint.h>
#include <stdlib.h>

#include "model/identity.h"
#include "model/language.h"
#include "model/reference.h"
#include "model/rule.h"
#include "publish/docxml_parts.h"
#include "xslt/levels.h"

/* Reviews due within so many days are "due soon". */
#define SOON 60

/* A list of who names something is cut here: with thousands of documents it would be as long as the
 * index, for each control and role. */
#define MOST_LISTED 50

const char *docxml_review_state(const struct set *s, const struct document *d, int32_t *days) {
	*days = document_review_days(d, s->as_of);
	if (*days == INT32_MAX)
		return "none";
	return *days < 0 ? "overdue" : *days <= SOON ? "due-soon" : "current";
}

static xmlNodePtr add_link(const struct docxml *x, xmlNodePtr parent, const struct target *t) {
	xmlNodePtr n = xml_element(parent, "link");

	xml_attribute(n, "ref", target_id(t));
	xml_attribute_if(n, "href", docxml_href(x, t));
	if (x->site->places && t->document != NULL && t->document->kind != NULL)
		xml_attribute(n, "kind", t->document->kind->name);
	xml_text(n, target_title(x->arena, t));
	return n;
}

/* An item of a list that pages copy: "POL-AC Access control policy". */
static void add_item(const struct docxml *x, xmlNodePtr list, const struct target *t) {
	struct str href = docxml_href(x, t);
	xmlNodePtr n = xml_element(list, "li");

	if (href.n > 0) {
		n = xml_element(n, "a");
		xml_attribute(n, "href", href);
	}
	docxml_add_id(n, target_id(t));
	xml_text(n, STR(" "));
	xml_text(n, target_title(x->arena, t));
}

static void set_more(xmlNodePtr list, size_t count) {
	if (count > MOST_LISTED)
		xml_attribute_number(list, "more", (long)(count - MOST_LISTED));
}

static int by_place(const void *a, const void *b) {
	const struct mention *x = *(struct mention *const *)a, *y = *(struct mention *const *)b;

	if (x->from != y->from)
		return x->from->order < y->from->order ? -1 : 1;
	if (x->entry != y->entry)
		return (x->entry != NULL ? x->entry->value->span.offset : 0) <
				       (y->entry != NULL ? y->entry->value->span.offset : 0)
			       ? -1
			       : 1;
	return 0;
}

void docxml_add_mention_links(const struct docxml *x, xmlNodePtr parent, const struct vec *mentions,
			      bool (*wanted)(const struct mention *)) {
	struct mention **all = ARENA_ARRAY(x->arena, mentions->n, struct mention *);
	const struct mention *last = NULL;
	size_t n = 0, count = 0;

	for (size_t i = 0; i < mentions->n; i++)
		if (wanted == NULL || wanted(mentions->items[i]))
			all[n++] = mentions->items[i];
	if (n > 1)
		qsort(all, n, sizeof(*all), by_place);
	for (size_t i = 0; i < n; i++) {
		const struct mention *m = all[i];
		struct target t = { .kind = TARGET_DOCUMENT, .document = m->from };
		xmlNodePtr link;

		if (last != NULL && last->from == m->from && last->entry == m->entry)
			continue;
		last = m;
		if (count++ >= MOST_LISTED)
			continue;
		if (m->entry != NULL) {
			t.kind = TARGET_ENTRY;
			t.entry = m->entry;
		}
		link = add_link(x, parent, &t);
		if (m->entry != NULL)
			xml_attribute(link, "entry", m->entry->id);
	}
	set_more(parent, count);
}

static int target_order(const void *a, const void *b) {
	const struct mention *x = *(struct mention *const *)a, *y = *(struct mention *const *)b;
	const struct document *dx = x->target.document, *dy = y->target.document;

	return dx->order != dy->order ? (dx->order < dy->order ? -1 : 1) : 0;
}

static int control_order(const void *a, const void *b) {
	const struct catalogue_entry *x = (*(struct mention *const *)a)->target.control;
	const struct catalogue_entry *y = (*(struct mention *const *)b)->target.control;
	int order = str_compare(x->catalogue->name, y->catalogue->name);

	return order != 0 ? order : (x->order > y->order) - (x->order < y->order);
}

/* The documents that this one refers to, in the order of the site. */
static void add_references(const struct docxml *x, xmlNodePtr parent) {
	struct document *d = x->document;
	xmlNodePtr list = xml_element(parent, "references");
	struct mention **all = ARENA_ARRAY(x->arena, d->mentions.n, struct mention *);
	const struct document *last = NULL;
	size_t n = 0;

	for (size_t i = 0; i < d->mentions.n; i++) {
		struct mention *m = d->mentions.items[i];

		if (m->target.document != NULL && m->target.document != d)
			all[n++] = m;
	}
	if (n > 1)
		qsort(all, n, sizeof(*all), target_order);
	for (size_t i = 0; i < n; i++) {
		struct target t = { .kind = TARGET_DOCUMENT, .document = all[i]->target.document };

		if (t.document != last)
			add_item(x, list, &t);
		last = t.document;
	}
}

/* Controls that the prose names, beyond those of a field. */
static void add_cited_controls(const struct docxml *x, xmlNodePtr parent) {
	struct document *d = x->document;
	xmlNodePtr list = xml_element(parent, "cited-controls");
	struct mention **all = ARENA_ARRAY(x->arena, d->mentions.n, struct mention *);
	const struct catalogue_entry *last = NULL;
	size_t n = 0;

	for (size_t i = 0; i < d->mentions.n; i++) {
		struct mention *m = d->mentions.items[i];

		if (m->target.kind == TARGET_CONTROL && m->via != VIA_FIELD && m->entry == NULL)
			all[n++] = m;
	}
	if (n > 1)
		qsort(all, n, sizeof(*all), control_order);
	for (size_t i = 0; i < n; i++) {
		if (all[i]->target.control != last)
			add_item(x, list, &all[i]->target);
		last = all[i]->target.control;
	}
}

/* Backlinks name documents, each once, whatever entry the mention stands in. */
static void add_backlinks(const struct docxml *x, xmlNodePtr parent) {
	const struct vec *mentions = &x->document->mentioned;
	xmlNodePtr list = xml_element(parent, "backlinks");
	struct mention **all = ARENA_ARRAY(x->arena, mentions->n, struct mention *);
	const struct document *last = NULL;
	size_t count = 0;

	for (size_t i = 0; i < mentions->n; i++)
		all[i] = mentions->items[i];
	if (mentions->n > 1)
		qsort(all, mentions->n, sizeof(*all), by_place);
	for (size_t i = 0; i < mentions->n; i++) {
		struct target t = { .kind = TARGET_DOCUMENT, .document = all[i]->from };

		if (t.document != last && t.document->kind != NULL && count++ < MOST_LISTED)
			add_item(x, list, &t);
		last = t.document;
	}
	set_more(list, count);
}

/* The whole grid, for pictures of it: rows from likelihood 1 up, cells from consequence 1 up. */
void docxml_add_grid(const struct docxml *x, xmlNodePtr parent) {
	const struct document *method = level_method(x->site->set, x->document);
	xmlNodePtr grid;

	if (method == NULL || value_get(method->meta, "grid") == NULL ||
	    (value_get(x->document->meta, "method") == NULL && method != x->document))
		return;
	grid = xml_element(parent, "grid");
	xml_attribute(grid, "ref", method->id);
	xml_attribute(grid, "href", method->href);
	for (size_t l = 1; l <= value_get(method->meta, "grid")->count; l++) {
		xmlNodePtr row = xml_element(grid, "row");
		struct level level;

		xml_attribute_number(row, "likelihood", (long)l);
		for (size_t c = 1; level_at(method, l, c, &level); c++)
			xml_set_level(xml_element(row, "cell"), &level);
	}
}

/* What the rules of the kind are told, so that pages and rules go by the same number. */
static void add_parameters(const struct docxml *x, xmlNodePtr derived) {
	const struct set *s = x->site->set;
	const struct value *own = value_find(s->config->parameters, x->document->kind->name);

	for (size_t i = 0; i < s->parameters.n; i++) {
		const struct parameter *p = s->parameters.items[i];
		struct str chosen = str_trim(value_get_text(own, str_c(x->arena, p->name)));
		xmlNodePtr n;

		if (!str_equal(p->schema, x->document->kind->name))
			continue;
		n = xml_element(derived, "parameter");
		xml_attribute(n, "name", p->name);
		xml_attribute(n, "value", chosen.n > 0 ? chosen : p->value);
	}
}

static bool is_translation(const struct mention *m) {
	return m->via == VIA_FIELD && m->entry == NULL && str_is(m->field->key, "translation-of");
}

static const struct document *original_of(const struct document *d) {
	for (size_t i = 0; i < d->mentions.n; i++) {
		const struct mention *m = d->mentions.items[i];

		if (is_translation(m) && m->target.kind == TARGET_DOCUMENT)
			return m->target.document;
	}
	return d;
}

static void add_translation(const struct docxml *x, xmlNodePtr list, struct document *d) {
	struct target t = { .kind = TARGET_DOCUMENT, .document = d };
	xmlNodePtr n = xml_element(list, "translation");

	xml_attribute(n, "ref", d->id);
	xml_attribute_if(n, "href", docxml_href(x, &t));
	docxml_set_language(n, language_tag(x->site->set, d));
	xml_attribute(n, "name", d->words->name);
	if (d == x->document)
		xml_attribute(n, "current", STR("yes"));
	xml_text(n, d->title);
}

/* The same in other languages: the original, then its translations in the order of the site. Nothing for a document that is alone. */
static void add_translations(const struct docxml *x, xmlNodePtr derived) {
	struct document *original = map_get(&x->site->set->by_id, original_of(x->document)->id);
	struct mention **all;
	size_t n = 0;

	if (original == NULL)
		return;
	all = ARENA_ARRAY(x->arena, original->mentioned.n + 1, struct mention *);
	for (size_t i = 0; i < original->mentioned.n; i++) {
		struct mention *m = original->mentioned.items[i];

		if (is_translation(m) && identity_is_usable(m->from))
			all[n++] = m;
	}
	if (n == 0)
		return;
	if (n > 1)
		qsort(all, n, sizeof(*all), by_place);
	add_translation(x, derived, original);
	for (size_t i = 0; i < n; i++)
		add_translation(x, derived, all[i]->from);
}

void docxml_add_derived(const struct docxml *x, xmlNodePtr root) {
	xmlNodePtr derived = xml_element(root, "derived"), review;
	int32_t days;
	const char *state = docxml_review_state(x->site->set, x->document, &days);

	docxml_add_grid(x, derived);
	add_references(x, derived);
	add_backlinks(x, derived);
	add_cited_controls(x, derived);
	add_parameters(x, derived);
	add_translations(x, derived);
	review = xml_element(derived, "review");
	xml_attribute(review, "state", str_of(state));
	if (!str_is(str_of(state), "none"))
		xml_attribute_number(review, "days", days);
}

/* A document that names the control among those that it implements. */
static bool is_implementing(const struct mention *m) {
	return m->entry == NULL && m->field != NULL && str_is(m->field->key, "controls");
}

static bool is_other(const struct mention *m) {
	return !is_implementing(m);
}

/* For a row of a Statement of Applicability: which documents implement the control, and who else names it. */
static void add_control_derived(const struct docxml *x, xmlNodePtr derived,
				const struct catalogue_entry *control) {
	xmlNodePtr n = xml_element(derived, "control");

	xml_attribute(n, "title", control->title);
	if (control->group != NULL) {
		xml_attribute(n, "group", control->group->id);
		xml_attribute(n, "group-title", control->group->title);
	}
	n = xml_element(derived, "implemented-by");
	docxml_add_mention_links(x, n, &control->mentions, is_implementing);
	/* On the site the control has a page that shows them. */
	if (x->site->print)
		docxml_add_clauses(x, n, &control->mentions, is_implementing);
	docxml_add_mention_links(x, xml_element(derived, "cited-by"), &control->mentions, is_other);
}

void docxml_add_entry_derived(const struct docxml *x, xmlNodePtr entry_node, struct entry *e) {
	xmlNodePtr derived = xml_element(entry_node, "derived");
	const struct catalogue *c = x->site->set->framework;
	const struct catalogue_entry *control = c != NULL ? map_get(&c->entries, e->id) : NULL;

	xml_add_levels(derived, level_method(x->site->set, x->document), e->field, e->value);
	if (e->field->key_field.n > 0 && control != NULL)
		add_control_derived(x, derived, control);
	else if (e->field->key_field.n == 0)
		docxml_add_mention_links(x, xml_element(derived, "backlinks"), &e->mentions, NULL);
}

/* What consists of parts is not decided on: its parts are. */
static struct map wholes_of(struct arena *a, const struct vec *groups) {
	struct map wholes = map_new(a);

	for (size_t i = 0; i < groups->n; i++) {
		const struct catalogue_group *g = groups->items[i];

		for (size_t j = 0; j < g->entries.n; j++) {
			struct catalogue_entry *e = g->entries.items[j];

			if (!e->withdrawn && e->parent.n > 0)
				map_add(&wholes, e->parent, e);
		}
	}
	return wholes;
}

static void add_undecided(const struct docxml *x, xmlNodePtr reg, const struct catalogue_entry *e) {
	xmlNodePtr n = xml_element(reg, "undecided");

	xml_attribute(n, "id", e->id);
	if (!x->site->print)
		xml_attribute_if(n, "page", e->page);
	add_control_derived(x, xml_element(n, "derived"), e);
}

void docxml_add_undecided(const struct docxml *x, xmlNodePtr reg) {
	const struct catalogue *c = x->site->set->framework;
	const struct vec *groups = c != NULL ? &c->groups : &(const struct vec){ 0 };
	struct map wholes = wholes_of(x->arena, groups);

	for (size_t i = 0; i < groups->n; i++) {
		const struct catalogue_group *g = groups->items[i];

		for (size_t j = 0; j < g->entries.n; j++) {
			const struct catalogue_entry *e = g->entries.items[j];

			if (e->decision == NULL && !e->withdrawn && map_get(&wholes, e->id) == NULL)
				add_undecided(x, reg, e);
		}
	}
}
