/* SPDX-License-Identifier: Apache-2.0 */
#include "check/translation.h"
#include "model/language.h"

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
	else if (str_equal_nocase(language_tag(s, d), language_tag(s, original)))
		finding_add(d->findings, XRF_010, v->span, "'%.*s' is in the same language, '%.*s'",
			    STR_ARG(original->id), STR_ARG(language_tag(s, original)));
}
