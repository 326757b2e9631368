/* SPDX-License-Identifier: Apache-2.0 */
/* The XML of completeness.html: what is there, what is open, what is waived. */
#include "check/completeness.h"
#include "model/language.h"
#include "model/reference.h"
#include "publish/docxml_parts.h"

static xmlNodePtr add_tally(xmlNodePtr parent, const char *name, const struct tally *t) {
	xmlNodePtr n = xml_element(parent, name);

	xml_attribute_if(n, "id", t->id);
	xml_attribute_if(n, "title", t->title);
	xml_attribute_number(n, "done", (long)t->done);
	xml_attribute_number(n, "all", (long)t->all);
	xml_attribute_number(n, "percent", (long)tally_percent(t));
	return n;
}

static void add_areas(xmlNodePtr root, const char *name, const struct vec *areas) {
	xmlNodePtr list = xml_element(root, name);

	for (size_t i = 0; i < areas->n; i++) {
		const struct area *area = areas->items[i];
		xmlNodePtr n = xml_element(list, "area");

		xml_attribute(n, "id", area->id);
		xml_attribute(n, "title", area->title);
		xml_attribute_if(n, "about", area->about);
		xml_attribute(n, "state", str_of(area_state_name(area->state)));
		xml_attribute_number(n, "drafts", (long)area->drafts);
		xml_attribute_number(n, "overdue", (long)area->overdue);
		xml_attribute_number(n, "errors", (long)area->errors);
		xml_attribute_number(n, "warnings", (long)area->warnings);
		add_tally(n, "information", &area->items);
		add_tally(n, "documents", &area->documents);
		add_tally(n, "controls", &area->controls);
	}
}

static void add_link(const struct docxml *x, xmlNodePtr parent, const struct target *t) {
	xmlNodePtr n = xml_element(parent, "link");

	xml_attribute(n, "ref", target_id(t));
	xml_attribute_if(n, "href", docxml_href(x, t));
	xml_text(n, target_title(x->arena, t));
}

static void add_documented(const struct docxml *x, xmlNodePtr root) {
	const struct set *s = x->site->set;
	xmlNodePtr list = xml_element(root, "documented");

	for (size_t i = 0; i < s->documented.n; i++) {
		const struct documented *item = s->documented.items[i];
		const struct target clause = { .kind = TARGET_CONTROL, .control = item->entry };
		xmlNodePtr n = xml_element(list, "item");

		xml_attribute(n, "clause", item->clause);
		xml_attribute(n, "href", target_href(x->arena, &clause));
		xml_attribute(n, "title", item->entry->title);
		xml_attribute(n, "item", item->item);
		xml_attribute(n, "type", item->type);
		xml_attribute(n, "strength", item->strength);
		xml_attribute(n, "phase", item->phase);
		xml_attribute(n, "state",
			      item->demanded ? str_of(documented_state_name(item->state))
					     : STR("excluded"));
		for (size_t j = 0; j < item->documents.n; j++) {
			const struct target t = { .kind = TARGET_DOCUMENT,
						  .document = item->documents.items[j] };

			add_link(x, n, &t);
		}
	}
}

static void add_tallies(xmlNodePtr root, const char *name, const struct vec *tallies) {
	xmlNodePtr list = xml_element(root, name);

	for (size_t i = 0; i < tallies->n; i++)
		add_tally(list, "tally", tallies->items[i]);
}

/* By path and code, never by line: a page must not change when something else in a file does. */
static void add_waived(const struct docxml *x, xmlNodePtr root) {
	const struct vec *waived = &x->site->findings->waived;
	xmlNodePtr list = xml_element(root, "waived");

	for (size_t i = 0; i < waived->n; i++) {
		const struct finding *f = waived->items[i];
		xmlNodePtr n = xml_element(list, "finding");

		xml_attribute(n, "code", str_of(f->code->id));
		xml_attribute(n, "severity", str_of(severity_name(f->severity)));
		xml_attribute(n, "where", f->waiver->where);
		xml_attribute(n, "message", f->message);
		xml_attribute(n, "reason", f->waiver->reason);
		xml_attribute(n, "approver", f->waiver->approver);
		xml_attribute(n, "expires",
			      language_date(x->language, x->arena, f->waiver->expires));
	}
}

xmlDocPtr docxml_completeness(struct arena *a, const struct site *site) {
	struct docxml_progress progress = { 0 };
	struct docxml x = { a, site, NULL, &progress, site->set->language };
	const struct completeness *c = site->completeness;
	const size_t *counts = site->findings->counts;
	xmlDocPtr doc = xml_document("completeness");
	xmlNodePtr root = xmlDocGetRootElement(doc);

	docxml_set_language(root, site->set->config->language);
	xml_attribute(root, "phase", language_label(site->set->language, str_of(site->phase)));
	xml_attribute_number(root, "errors", (long)counts[SEVERITY_ERROR]);
	xml_attribute_number(root, "warnings", (long)counts[SEVERITY_WARNING]);
	docxml_add_site(&x, root);
	docxml_add_nav(&x, root);
	add_tally(root, "total", &c->total);
	add_areas(root, "cycle", &c->cycle);
	add_areas(root, "areas", &c->areas);
	add_documented(&x, root);
	add_tallies(root, "kinds", &c->kinds);
	add_tallies(root, "clauses", &c->clauses);
	add_tallies(root, "owners", &c->owners);
	add_waived(&x, root);
	return doc;
}
