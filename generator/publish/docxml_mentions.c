/* SPDX-License-Identifier: Apache-2.0 */
/* Who names a control or an entry, and what an entry names: on the page that each has of its own. Everything is taken from the mentions of
 * that one thing, for such pages are many. */
#include <stdlib.h>

#include "model/identity.h"
#include "model/language.h"
#include "model/level.h"
#include "model/reference.h"
#include "publish/docxml_parts.h"
#include "xslt/levels.h"

/* A document that names the thing in its text only is left out after so many; entries never are, for pages count them. */
#define MOST_DOCUMENTS 50

/* What fits a table beside others of its sort. */
static bool is_short(const struct field *f, const struct entry *e) {
	switch (f->type) {
	case FIELD_TEXT:
	case FIELD_PROSE:
	case FIELD_LIST:
	case FIELD_MAP:
	case FIELD_ENTRIES:
		return false;
	default:
		return !str_equal(f->key, e->field->key_field);
	}
}

static void add_short_fields(const struct docxml *x, xmlNodePtr n, const struct entry *e) {
	struct docxml its = *x;
	struct vec some = { 0 };

	its.document = e->document;
	for (size_t i = 0; i < e->field->fields.n; i++)
		if (is_short(e->field->fields.items[i], e))
			vec_add(x->arena, &some, e->field->fields.items[i]);
	docxml_add_fields(&its, n, &some, e->value);
}

static void add_document_facts(const struct docxml *x, xmlNodePtr n, const struct document *d) {
	xml_attribute(n, "kind", d->kind->name);
	xml_attribute(n, "kind-title", language_kind(x->language, d->kind));
	xml_attribute_if(n, "status", d->status);
	xml_attribute_if(n, "word", language_value(x->language, d->status));
}

struct str docxml_page(const struct docxml *x, const struct target *t) {
	const struct catalogue *c = x->site->set->framework;
	const struct catalogue_entry *control = t->control;

	if (t->kind == TARGET_ENTRY && t->entry->field->key_field.n > 0 && c != NULL)
		control = map_get(&c->entries, t->entry->id);
	else if (t->kind == TARGET_ENTRY)
		return t->entry->page;
	return control != NULL ? control->page : STR("");
}

void docxml_set_target(const struct docxml *x, xmlNodePtr n, const struct target *t) {
	xml_attribute(n, "ref", target_id(t));
	xml_attribute(n, "href", target_href(x->arena, t));
	xml_attribute_if(n, "page", docxml_page(x, t));
	xml_attribute(n, "title", target_title(x->arena, t));
}

/* An entry, a control with what was decided about it, or a document. */
static xmlNodePtr add_card(const struct docxml *x, xmlNodePtr parent, const struct target *t) {
	xmlNodePtr n = xml_element(parent, "card");
	const struct entry *e = t->kind == TARGET_CONTROL ? t->control->decision : t->entry;

	docxml_set_target(x, n, t);
	if (t->kind == TARGET_CONTROL)
		xml_attribute(n, "entry", STR("control"));
	else if (t->kind == TARGET_ENTRY)
		xml_attribute(n, "entry", e->field->entry);
	else
		add_document_facts(x, n, t->document);
	if (e == NULL)
		return n;
	add_short_fields(x, n, e);
	if (e->field->levels != NULL)
		xml_add_levels(xml_element(n, "derived"), level_method(x->site->set, e->document),
			       e->field, e->value);
	return n;
}

static int by_place(const void *a, const void *b) {
	const struct mention *x = *(struct mention *const *)a, *y = *(struct mention *const *)b;

	if (x->from != y->from)
		return x->from->order < y->from->order ? -1 : 1;
	return (x->span.offset > y->span.offset) - (x->span.offset < y->span.offset);
}

/* The heading above the place. */
static const struct heading *heading_above(const struct document *d, size_t offset) {
	size_t low = 0, high = d->heading_count;

	while (low < high) {
		size_t middle = (low + high) / 2;

		if (d->headings[middle].span.offset <= offset)
			low = middle + 1;
		else
			high = middle;
	}
	return low > 0 ? &d->headings[low - 1] : NULL;
}

/* Mentions in the order of their places: one is left out where the last one said the same. */
struct latest {
	const struct heading *heading;
	const struct field *field;
	xmlNodePtr card; /* of the entry */
	const struct entry *entry;
};

static void add_field_name(const struct docxml *x, xmlNodePtr n, const struct field *f) {
	xmlNodePtr e = xml_element(n, "field");

	xml_attribute(e, "name", f->key);
	xml_attribute(e, "label", language_field(x->language, f));
}

static void add_clause(const struct docxml *x, xmlNodePtr n, const struct mention *m,
		       struct latest *last) {
	struct target t = { .kind = TARGET_SECTION, .document = m->from };
	xmlNodePtr clause;

	t.heading = heading_above(m->from, m->span.offset);
	if (t.heading == last->heading)
		return;
	last->heading = t.heading;
	clause = xml_element(n, "clause");
	xml_attribute(clause, "href", target_href(x->arena, &t));
	xml_attribute(clause, "number", t.heading->number);
	xml_text(clause, t.heading->text);
}

/* Of one document, n of them: the sections in which they stand. */
static void add_clauses_of(const struct docxml *x, xmlNodePtr list, struct mention **all,
			   size_t n) {
	struct target t = { .kind = TARGET_SECTION, .document = all[0]->from };
	const struct heading *last = NULL;

	for (size_t i = 0; i < n; i++) {
		xmlNodePtr clause;

		t.heading = all[i]->field == NULL ? heading_above(t.document, all[i]->span.offset)
						  : NULL;
		if (t.heading == NULL || t.heading == last)
			continue;
		last = t.heading;
		clause = xml_element(list, "clause");
		xml_attribute(clause, "of", t.document->id);
		xml_attribute_if(clause, "href", docxml_href(x, &t));
		xml_attribute(clause, "number", t.heading->number);
		xml_text(clause, t.heading->text);
	}
}

void docxml_add_clauses(const struct docxml *x, xmlNodePtr list, const struct vec *mentions,
			bool (*wanted)(const struct mention *)) {
	struct mention **all = ARENA_ARRAY(x->arena, mentions->n, struct mention *);
	size_t n = 0;

	for (size_t i = 0; i < mentions->n; i++) {
		struct mention *m = mentions->items[i];

		if (identity_is_usable(m->from) && m->entry == NULL)
			all[n++] = m;
	}
	if (n > 1)
		qsort(all, n, sizeof(*all), by_place);
	for (size_t i = 0, next; i < n; i = next) {
		bool named = false;

		for (next = i; next < n && all[next]->from == all[i]->from; next++)
			named = named || wanted(all[next]);
		if (named)
			add_clauses_of(x, list, all + i, next - i);
	}
}

static void add_mention(const struct docxml *x, xmlNodePtr n, const struct mention *m,
			struct latest *last) {
	struct target t = { .kind = TARGET_ENTRY, .document = m->from, .entry = m->entry };

	if (m->entry != NULL) {
		if (m->entry != last->entry)
			last->card = add_card(x, n, &t);
		last->entry = m->entry;
		if (m->via == VIA_FIELD && xmlHasProp(last->card, (const xmlChar *)"field") == NULL)
			xml_attribute(last->card, "field", m->field->key);
	} else if (m->field == NULL) {
		add_clause(x, n, m, last);
	} else if (m->field != last->field) {
		add_field_name(x, n, m->field);
		last->field = m->field;
	}
}

/* The mentions of one document, n of them, but for those in the entry; nothing when no other is left. */
static bool add_document(const struct docxml *x, xmlNodePtr list, struct mention **all, size_t n,
			 bool full) {
	struct document *d = all[0]->from;
	struct target t = { .kind = TARGET_DOCUMENT, .document = d };
	struct latest last = { 0 };
	bool entries = false;
	xmlNodePtr node;

	for (size_t i = 0; i < n; i++)
		entries = entries || all[i]->entry != NULL;
	if (full && !entries)
		return false;
	node = xml_element(list, "document");
	docxml_set_target(x, node, &t);
	add_document_facts(x, node, d);
	for (size_t i = 0; i < n; i++)
		add_mention(x, node, all[i], &last);
	return true;
}

xmlNodePtr docxml_add_mentions(const struct docxml *x, xmlNodePtr root, const struct vec *mentions,
			       const struct entry *but) {
	xmlNodePtr list = xml_element(root, "mentions");
	struct mention **all = ARENA_ARRAY(x->arena, mentions->n, struct mention *);
	size_t n = 0, shown = 0, more = 0;

	for (size_t i = 0; i < mentions->n; i++) {
		struct mention *m = mentions->items[i];

		if (identity_is_usable(m->from) && (but == NULL || m->entry != but))
			all[n++] = m;
	}
	if (n > 1)
		qsort(all, n, sizeof(*all), by_place);
	for (size_t i = 0, next; i < n; i = next) {
		for (next = i + 1; next < n && all[next]->from == all[i]->from; next++)
			;
		if (add_document(x, list, all + i, next - i, shown >= MOST_DOCUMENTS))
			shown++;
		else
			more++;
	}
	if (more > 0)
		xml_attribute_number(list, "more", (long)more);
	return list;
}

void docxml_add_named(const struct docxml *x, xmlNodePtr root, const struct entry *e) {
	for (size_t i = 0; i < e->field->fields.n; i++) {
		const struct field *f = e->field->fields.items[i];
		const struct value *v = value_find(e->value, f->key);
		xmlNodePtr n;

		if (v == NULL || f->type != FIELD_LIST || f->of != FIELD_REFERENCE)
			continue;
		n = xml_element(root, "named");
		xml_attribute(n, "field", f->key);
		xml_attribute(n, "label", language_field(x->language, f));
		VALUE_EACH (item, v) {
			struct target t = reference_resolve(x->site->set, e->document, NULL,
							    NO_SPAN, str_trim(item->text));

			if (t.kind != TARGET_NONE && t.kind != TARGET_HIDDEN)
				add_card(x, n, &t);
		}
	}
}
