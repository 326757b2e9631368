/* SPDX-License-Identifier: Apache-2.0 */
#include <stdint.h>

#include "model/reference.h"
#include "publish/docxml_parts.h"

static const char *kind_name(enum target_kind kind) {
	static const char *const names[] = {
		[TARGET_NONE] = "none",       [TARGET_DOCUMENT] = "document",
		[TARGET_SECTION] = "section", [TARGET_ENTRY] = "entry",
		[TARGET_CONTROL] = "control", [TARGET_EXTERNAL] = "external",
		[TARGET_IMAGE] = "image",     [TARGET_HIDDEN] = "hidden",
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

static struct str join(const struct docxml *x, const char *scheme, struct str id,
		       const char *suffix, struct str anchor) {
	return str_format(x->arena, "x-dossier:%s:%.*s%s#%.*s", scheme, STR_ARG(id), suffix,
			  STR_ARG(anchor.n > 0 ? anchor : STR("top")));
}

/* In a pack nothing leads to what it does not hold. */
static bool is_left_out(const struct docxml *x, const struct document *d) {
	return x->site->members != NULL && map_get(x->site->members, d->id) == NULL;
}

/* In print the press replaces references by places in PDFs; what has none, as catalogues, is "". */
static struct str print_href(const struct docxml *x, const struct target *t) {
	const struct document *d = t->document;
	struct str anchor = STR("");

	if (t->kind == TARGET_EXTERNAL)
		return t->url;
	if (t->kind == TARGET_SECTION)
		anchor = t->heading->anchor;
	else if (t->kind == TARGET_ENTRY)
		anchor = t->entry->id;
	if (t->kind == TARGET_CONTROL && t->control->decision != NULL) {
		d = t->control->decision->document;
		anchor = t->control->id;
	}
	if (d == NULL || is_left_out(x, d))
		return STR("");
	return d == x->document ? join(x, "ref", d->id, "", anchor)
				: join(x, "file", d->id, ".pdf", anchor);
}

void docxml_add_id(xmlNodePtr parent, struct str id) {
	xmlNodePtr n = xml_element(parent, "span");

	xml_attribute(n, "class", STR("id"));
	xml_text(n, id);
}

struct str docxml_href(const struct docxml *x, const struct target *t) {
	return x->site->print ? print_href(x, t) : target_href(x->arena, t);
}

static void add_details(xmlNodePtr a, const struct target *t) {
	xml_attribute(a, "kind",
		      t->kind == TARGET_EXTERNAL && str_starts(t->url, "mailto:")
			      ? STR("mail")
			      : str_of(kind_name(t->kind)));
	xml_attribute_if(a, "ref", target_id(t));
}

static bool is_outside(const struct target *t) {
	return t->kind == TARGET_EXTERNAL && !str_starts(t->url, "mailto:");
}

xmlNodePtr docxml_open_link(const struct docxml *x, xmlNodePtr parent, const struct target *t,
			    struct str title, struct span span) {
	struct str href = docxml_href(x, t);
	xmlNodePtr a;

	if (t->kind != TARGET_NONE && href.n == 0)
		return parent;
	a = xml_element(parent, "a");
	docxml_place(x, a, span);
	if (t->kind == TARGET_NONE) {
		xml_attribute(a, "class", STR("unresolved"));
		x->progress->unfinished = true;
		return a;
	}
	xml_attribute(a, "href", href);
	xml_attribute_if(a, "title", title.n > 0 ? title : target_id(t));
	if (is_outside(t))
		xml_attribute(a, "class", STR("external"));
	if (x->site->places)
		add_details(a, t);
	return a;
}

void docxml_add_reference(const struct docxml *x, xmlNodePtr parent, const struct target *t,
			  struct str label, struct span span) {
	struct str id = target_id(t), title = STR("");

	if (id.n > 0 && label.n > 0)
		title = str_format(x->arena, "%.*s %.*s", STR_ARG(id),
				   STR_ARG(target_title(x->arena, t)));
	if (label.n == 0 && t->kind != TARGET_NONE && t->kind != TARGET_EXTERNAL)
		label = shown_text(x, t);
	xml_text(docxml_open_link(x, parent, t, title, span), label);
}

void docxml_add_variable(const struct docxml *x, xmlNodePtr parent, struct str name) {
	const struct variable *v = config_variable(x->site->set->config, name);

	if (x->site->places) {
		parent = xml_element(parent, "variable");
		xml_attribute(parent, "name", name);
	}
	xml_text(parent, v != NULL ? v->value : name);
}

static void add_bracketed(const struct docxml *x, xmlNodePtr parent, struct str inside) {
	struct str id = inside, label = STR("");
	struct target t;

	str_cut(inside, '|', &id, &label);
	id = str_trim(id);
	label = str_trim(label);
	t = reference_resolve(x->site->set, x->document, NULL, NO_SPAN, id);
	docxml_add_reference(x, parent, &t, t.kind == TARGET_NONE && label.n == 0 ? id : label,
			     NO_SPAN);
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
			docxml_add_variable(x, parent, str_trim(str_slice(text, at + 2, at + end)));
		text = str_skip(text, at + end + 2);
	}
}
