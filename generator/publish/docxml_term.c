/* SPDX-License-Identifier: Apache-2.0 */
/* Terms of glossaries, where a text first uses them. */
#include "model/glossary.h"
#include "model/reference.h"
#include "publish/docxml_parts.h"

/* False for a term that was shown before, and for those of a glossary within itself. */
static bool is_new(const struct docxml *x, struct entry *term) {
	struct docxml_progress *p = x->progress;

	if (term->document == x->document)
		return false;
	if (p->terms.arena == NULL)
		p->terms = map_new(x->arena);
	return map_add(&p->terms, term->id, term) == NULL;
}

void docxml_add_text(const struct docxml *x, xmlNodePtr parent, struct str text) {
	const struct glossary *g =
		x->site->print || x->progress->quiet > 0 ? NULL : x->site->set->glossary;
	size_t done = 0, from = 0;
	struct term term;

	while (glossary_find(g, text, from, &term)) {
		struct target t = { .kind = TARGET_ENTRY,
				    .document = term.entry->document,
				    .entry = term.entry };
		xmlNodePtr a;

		from = term.at + term.length;
		if (!is_new(x, term.entry))
			continue;
		xml_text(parent, str_slice(text, done, term.at));
		a = xml_element(parent, "a");
		xml_attribute(a, "class", STR("term"));
		xml_attribute(a, "href", target_href(x->arena, &t));
		xml_attribute(a, "title", glossary_meaning(x->arena, x->site->set, term.entry));
		xml_text(a, str_slice(text, term.at, from));
		done = from;
	}
	xml_text(parent, str_skip(text, done));
}
