/* SPDX-License-Identifier: Apache-2.0 */
#include <stdint.h>

#include "model/reference.h"
#include "publish/docxml_parts.h"

static const char *kind_name(enum target_kind kind) {
	static const char *const names[] = {
		[TARGET_NONE] = "none",       [TARGET_DOCUMENT] = "document",
		[TARGET_SECTION] = "section", [TARGET_ENTRY] = "entry",
		[TARGET_CONTROL] = "control", [TARGET_EXTERNAL] = "external",
		[TARGET_IMAGE] = "image",
	};

	return names[kind];
}

/* What a reference without a label shows: the title; for controls the number that auditors cite, too. */
static struct str shown_text(const struct docxml *x, const struct target *t) {
	struct str title = target_title(x->arena, t);

	if (t->kind == TARGET_CONTROL)
		return str_format(x->arena, "%.*s %.*s", STR_ARG(t->control->reference),
				  STR_ARG(title));
	return title;
}

xmlNodePtr docxml_add_reference(const struct docxml *x, xmlNodePtr parent, const struct target *t,
				struct str label) {
	xmlNodePtr a = xml_element(parent, "a");
	struct str id = target_id(t);

	if (t->kind == TARGET_NONE) {
		xml_attribute(a, "class", STR("unresolved"));
		xml_text(a, label);
		return a;
	}
	xml_attribute(a, "kind",
		      t->kind == TARGET_EXTERNAL && str_starts(t->url, "mailto:")
			      ? STR("mail")
			      : str_of(kind_name(t->kind)));
	xml_attribute(a, "href", target_href(x->arena, t));
	xml_attribute_if(a, "ref", id);
	if (id.n > 0 && label.n > 0)
		xml_attribute(a, "title",
			      str_format(x->arena, "%.*s %.*s", STR_ARG(id),
					 STR_ARG(target_title(x->arena, t))));
	else
		xml_attribute_if(a, "title", id);
	xml_text(a, label.n > 0 || t->kind == TARGET_EXTERNAL ? label : shown_text(x, t));
	return a;
}

static void add_variable(const struct docxml *x, xmlNodePtr parent, struct str name) {
	const struct variable *v = config_variable(x->site->set->config, name);
	xmlNodePtr n = xml_element(parent, "variable");

	xml_attribute(n, "name", name);
	xml_text(n, v != NULL ? v->value : name);
}

static void add_bracketed(const struct docxml *x, xmlNodePtr parent, struct str inside) {
	struct str id = inside, label = STR("");
	struct target t;

	str_cut(inside, '|', &id, &label);
	id = str_trim(id);
	label = str_trim(label);
	t = reference_resolve(x->site->set, x->document, NULL, NO_SPAN, id);
	docxml_add_reference(x, parent, &t, t.kind == TARGET_NONE && label.n == 0 ? id : label);
}

void docxml_add_inline(const struct docxml *x, xmlNodePtr parent, struct str text) {
	while (text.n > 0) {
		size_t reference = str_find(text, STR("[[")), variable = str_find(text, STR("{{"));
		size_t at = reference < variable ? reference : variable, end;

		end = at == SIZE_MAX ? SIZE_MAX
				     : str_find(str_skip(text, at),
						at == reference ? STR("]]") : STR("}}"));
		if (end == SIZE_MAX) {
			xml_text(parent, text);
			return;
		}
		xml_text(parent, str_slice(text, 0, at));
		if (at == reference)
			add_bracketed(x, parent, str_slice(text, at + 2, at + end));
		else
			add_variable(x, parent, str_trim(str_slice(text, at + 2, at + end)));
		text = str_skip(text, at + end + 2);
	}
}
