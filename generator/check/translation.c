/* SPDX-License-Identifier: Apache-2.0 */
#include "check/translation.h"

static struct str tag_of(const struct set *s, const struct document *d) {
	return d->language.n > 0 ? d->language : s->config->language;
}

void translation_check(const struct set *s, struct document *d) {
	const struct value *v = value_get(d->meta, "translation-of");
	const struct document *original =
		v != NULL && v->type == VALUE_TEXT ? map_get(&s->by_id, str_trim(v->text)) : NULL;
	struct str first;

	if (original == NULL)
		return;
	first = value_get_text(original->meta, "translation-of");
	if (original == d)
		finding_add(d->findings, XRF_010, v->span, "'%.*s' is said to translate itself",
			    STR_ARG(d->id));
	else if (first.n > 0)
		finding_help(finding_add(d->findings, XRF_010, v->span,
					 "'%.*s' is itself a translation", STR_ARG(original->id)),
			     "name the original, '%.*s'", STR_ARG(first));
	else if (str_equal_nocase(tag_of(s, d), tag_of(s, original)))
		finding_add(d->findings, XRF_010, v->span, "'%.*s' is in the same language, '%.*s'",
			    STR_ARG(original->id), STR_ARG(tag_of(s, original)));
}
