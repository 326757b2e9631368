/* SPDX-License-Identifier: Apache-2.0 */
/* Fields of an entry to which a reference leads, for pages that compare with them. */
#include "base/date.h"
#include "model/language.h"
#include "model/reference.h"
#include "publish/docxml_parts.h"

void docxml_add_minutes(xmlNodePtr n, struct str text) {
	struct duration length;

	if (duration_parse(str_trim(text), &length))
		xml_attribute_number(n, "minutes", (long)duration_minutes(length));
}

void docxml_add_beside(const struct docxml *x, xmlNodePtr parent, const struct field *f,
		       const struct value *v) {
	struct target t;

	if (f->beside == NULL || v->type != VALUE_TEXT)
		return;
	t = reference_resolve(x->site->set, NULL, NULL, NO_SPAN, str_trim(v->text));
	if (t.kind != TARGET_ENTRY)
		return;
	VALUE_EACH (name, f->beside) {
		struct str text =
			str_trim(value_get_text(t.entry->value, str_c(x->arena, name->text)));
		xmlNodePtr n;

		if (text.n == 0)
			continue;
		n = xml_element(parent, "beside");
		xml_attribute(n, "of", f->key);
		xml_attribute(n, "name", name->text);
		xml_attribute(n, "value", language_duration(x->language, x->arena, text));
		docxml_add_minutes(n, text);
	}
}
