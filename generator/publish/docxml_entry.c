/* SPDX-License-Identifier: Apache-2.0 */
/* The page of an entry of a register, and that of a control of the framework. */
#include "model/identity.h"
#include "model/language.h"
#include "model/level.h"
#include "model/reference.h"
#include "publish/docxml_parts.h"
#include "xslt/levels.h"

/* The start of both: what it is, and the site. */
static xmlNodePtr start(const struct docxml *x, xmlDocPtr doc, const struct target *t) {
	xmlNodePtr root = xmlDocGetRootElement(doc);
	struct docxml plain = *x;

	xml_attribute(root, "id", target_id(t));
	xml_attribute(root, "href", docxml_page(x, t));
	xml_attribute(root, "title", target_title(x->arena, t));
	docxml_set_language(root, t->kind == TARGET_ENTRY ? language_tag(x->site->set, t->document)
							  : x->site->set->config->language);
	docxml_add_site(x, root);
	/* In the navigation it is no document. */
	plain.document = NULL;
	docxml_add_nav(&plain, root);
	return root;
}

static void add_link(const struct docxml *x, xmlNodePtr root, const char *name,
		     const struct target *t) {
	docxml_set_target(x, xml_element(root, name), t);
}

static void add_register(const struct docxml *x, xmlNodePtr root, struct entry *e) {
	const struct document *d = e->document;
	struct target t = { .kind = TARGET_ENTRY, .document = e->document, .entry = e };
	xmlNodePtr n = xml_element(root, "register");
	struct str noun = language_value(x->language, e->field->entry);

	xml_attribute(n, "ref", d->id);
	xml_attribute(n, "href", target_href(x->arena, &t));
	xml_attribute(n, "kind", d->kind->name);
	xml_attribute(n, "title", d->title);
	xml_attribute(n, "entry", noun.n > 0 ? noun : e->field->entry);
	xml_attribute_if(n, "status", d->status);
}

static void add_neighbour(const struct docxml *x, xmlNodePtr root, const char *name,
			  struct entry *e) {
	if (e != NULL)
		add_link(x, root, name,
			 &(struct target){
				 .kind = TARGET_ENTRY, .document = e->document, .entry = e });
}

/* What the method says of its levels: who accepts them, and for how long. */
static void add_method(const struct docxml *x, xmlNodePtr root, const struct entry *e) {
	const struct document *found = level_method(x->site->set, e->document);
	struct document *method = found != NULL ? map_get(&x->site->set->by_id, found->id) : NULL;
	struct docxml its = *x;
	struct vec some = { 0 };
	xmlNodePtr n;

	if (e->field->levels == NULL || method == NULL || !identity_is_usable(method))
		return;
	its.document = method;
	for (size_t i = 0; i < method->kind->fields.n; i++) {
		struct field *f = method->kind->fields.items[i];

		if (str_is(f->key, "levels"))
			vec_add(x->arena, &some, f);
	}
	n = xml_element(root, "method");
	docxml_set_target(x, n, &(struct target){ .kind = TARGET_DOCUMENT, .document = method });
	docxml_add_fields(&its, n, &some, method->meta);
	docxml_add_grid(x, n);
}

static void add_fields(const struct docxml *x, xmlNodePtr root, const struct entry *e) {
	docxml_add_fields(x, xml_element(root, "fields"), &e->field->fields, e->value);
}

xmlDocPtr docxml_entry(struct arena *a, const struct site *site, struct entry *e) {
	struct docxml_progress progress = { 0 };
	const struct docxml x = { a, site, e->document, &progress, e->document->words };
	const struct target t = { .kind = TARGET_ENTRY, .document = e->document, .entry = e };
	xmlDocPtr doc = xml_document("entry");
	xmlNodePtr root = start(&x, doc, &t);

	add_register(&x, root, e);
	add_fields(&x, root, e);
	xml_add_levels(xml_element(root, "derived"), level_method(site->set, e->document), e->field,
		       e->value);
	add_method(&x, root, e);
	docxml_add_named(&x, root, e);
	docxml_add_mentions(&x, root, &e->mentions, e);
	add_neighbour(&x, root, "previous", e->previous);
	add_neighbour(&x, root, "next", e->next);
	return doc;
}

static void add_catalogue(xmlNodePtr root, const struct catalogue_entry *e) {
	xmlNodePtr n = xml_element(root, "catalogue");

	xml_attribute(n, "ref", e->catalogue->name);
	xml_attribute(n, "href", e->catalogue->href);
	xml_attribute(n, "title", e->catalogue->title);
	xml_attribute_if(n, "noun", e->catalogue->noun);
	xml_attribute(n, "group", e->group->id);
	xml_attribute(n, "group-title", e->group->title);
}

/* An audit of a whole group or of what the control is a part of counts for the control, too. */
static void add_mentions_of_whole(const struct docxml *x, xmlNodePtr root,
				  const struct catalogue_entry *e) {
	const struct str wholes[] = { e->parent, e->group->id };

	for (size_t i = 0; i < ARRAY_LENGTH(wholes); i++) {
		const struct catalogue_entry *whole = map_get(&e->catalogue->entries, wholes[i]);

		if (whole != NULL && whole != e && whole->mentions.n > 0 &&
		    (i == 0 || !str_equal(wholes[0], wholes[1])))
			xml_attribute(docxml_add_mentions(x, root, &whole->mentions, NULL), "of",
				      whole->reference);
	}
}

static void add_mapped(const struct docxml *x, xmlNodePtr root, const struct catalogue_entry *e) {
	for (size_t i = 0; i < e->mapped.n; i++) {
		struct target t = { .kind = TARGET_CONTROL, .control = e->mapped.items[i] };
		xmlNodePtr n = xml_element(root, "maps-to");

		docxml_set_target(x, n, &t);
		xml_attribute(n, "catalogue", t.control->catalogue->title);
	}
}

static void add_other(const struct docxml *x, xmlNodePtr root, const char *name,
		      struct catalogue_entry *e) {
	if (e != NULL)
		add_link(x, root, name, &(struct target){ .kind = TARGET_CONTROL, .control = e });
}

xmlDocPtr docxml_control(struct arena *a, const struct site *site, struct catalogue_entry *e) {
	struct docxml_progress progress = { 0 };
	struct entry *row = e->decision;
	const struct docxml x = { a, site, row != NULL ? row->document : NULL, &progress,
				  site->set->language };
	const struct target t = { .kind = TARGET_CONTROL, .control = e };
	xmlDocPtr doc = xml_document("control");
	xmlNodePtr root = start(&x, doc, &t);

	add_catalogue(root, e);
	if (row != NULL) {
		add_register(&x, root, row);
		add_fields(&x, root, row);
		docxml_add_named(&x, root, row);
	}
	docxml_add_mentions(&x, root, &e->mentions, row);
	add_mentions_of_whole(&x, root, e);
	add_mapped(&x, root, e);
	add_other(&x, root, "previous", e->previous);
	add_other(&x, root, "next", e->next);
	return doc;
}
