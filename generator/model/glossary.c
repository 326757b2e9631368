/* SPDX-License-Identifier: Apache-2.0 */
#include "model/glossary.h"

#include "base/phrase.h"
#include "model/plain.h"

struct glossary {
	const struct set *set;
	struct phrases phrases;
	size_t n;
};

static bool is_capital(char c) {
	return c >= 'A' && c <= 'Z';
}

/* "Access right", and within a sentence "access right"; "BIA" has no other form. */
static void add(struct glossary *g, const struct entry *e, struct str word) {
	struct arena *a = g->set->arena;

	if (word.n < 2 || !phrase_is_word(word.p[0]))
		return;
	phrases_add(a, &g->phrases, 0, word, e->id);
	g->n++;
	if (is_capital(word.p[0]) && !is_capital(word.p[1])) {
		char *small = str_c(a, word);

		small[0] = (char)(small[0] | 0x20);
		phrases_add(a, &g->phrases, 0, (struct str){ small, word.n }, e->id);
	}
}

struct glossary *glossary_load(const struct set *s) {
	struct glossary *g = ARENA_NEW(s->arena, struct glossary);

	g->set = s;
	for (size_t i = 0; i < s->entries.n; i++) {
		const struct entry *e = s->entries.entries[i].value;

		if (!str_is(e->field->entry, "term"))
			continue;
		add(g, e, e->title);
		VALUE_EACH (v, value_get(e->value, "also"))
			if (v->type == VALUE_TEXT)
				add(g, e, v->text);
	}
	return g->n > 0 ? g : NULL;
}

bool glossary_find(const struct glossary *g, struct str text, size_t from, struct term *out) {
	if (g == NULL)
		return false;
	for (size_t at = phrases_next(&g->phrases, text, from); at < text.n;
	     at = phrases_next(&g->phrases, text, at + 1)) {
		const struct phrase *p = phrases_at(&g->phrases, text, at, false, &out->length);

		if (p == NULL)
			continue;
		out->entry = map_get(&g->set->entries, p->note);
		out->at = at;
		return true;
	}
	return false;
}

struct str glossary_meaning(struct arena *a, const struct set *s, const struct entry *term) {
	return plain_text(a, s, term->document, value_get_text(term->value, "definition"));
}
