/* SPDX-License-Identifier: Apache-2.0 */
#include "publish/former.h"

#include "model/identity.h"
#include "publish/docxml_parts.h"

/* No other page may have the name: what is in the set is found under it already. */
static bool is_gone(const struct set *s, struct str id) {
	const struct entry *e = map_get(&s->entries, id);

	return identity_is_document_id(id) && map_get(&s->by_id, id) == NULL &&
	       map_get(&s->audience.ids, id) == NULL && (e == NULL || e->page.n == 0);
}

struct vec formers_of(struct arena *a, const struct set *s) {
	struct map known = map_new(a);
	struct vec formers = { 0 };

	for (size_t i = 0; i < s->documents.n; i++) {
		struct document *d = s->documents.items[i];

		if (!identity_is_usable(d))
			continue;
		VALUE_EACH (v, value_get(d->meta, "supersedes")) {
			struct former *f = map_get(&known, v->text);

			if (v->type != VALUE_TEXT || !is_gone(s, v->text))
				continue;
			if (f == NULL) {
				f = ARENA_NEW(a, struct former);
				f->id = v->text;
				f->page = str_format(a, "%.*s.html", STR_ARG(f->id));
				map_add(&known, f->id, f);
				vec_add(a, &formers, f);
			}
			vec_add(a, &f->documents, d);
		}
	}
	return formers;
}

xmlDocPtr former_xml(struct arena *a, const struct site *site, const struct former *f) {
	struct docxml_progress progress = { 0 };
	struct docxml x = { a, site, NULL, &progress, site->set->language };
	xmlDocPtr doc = xml_document("moved");
	xmlNodePtr root = xmlDocGetRootElement(doc);

	xml_attribute(root, "id", f->id);
	docxml_set_language(root, site->set->config->language);
	docxml_add_site(&x, root);
	docxml_add_nav(&x, root);
	for (size_t i = 0; i < f->documents.n; i++) {
		const struct document *d = f->documents.items[i];
		xmlNodePtr n = xml_element(root, "document");

		xml_attribute(n, "id", d->id);
		xml_attribute(n, "href", d->href);
		xml_attribute(n, "title", d->title);
	}
	return doc;
}
