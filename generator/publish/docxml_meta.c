/* SPDX-License-Identifier: Apache-2.0 */
#include <stdint.h>
#include <string.h>

#include "base/utf8.h"
#include "model/reference.h"
#include "publish/docxml_parts.h"

static void add_fields(const struct docxml *x, xmlNodePtr parent, const struct vec *fields,
		       const struct value *map);

static void set_label(const struct docxml *x, xmlNodePtr n, const struct field *f,
		      const struct value *v) {
	docxml_place(x, n, v->span);
	xml_attribute(n, "label", f->label);
}

/* Ids of documents, controls and numbered entries mean something to readers; those of roles are keys. */
static bool is_code(struct str id) {
	for (size_t i = 0; i < id.n; i++)
		if ((id.p[i] >= 'A' && id.p[i] <= 'Z') || id.p[i] == ':')
			return true;
	return false;
}

static void add_reference(const struct docxml *x, xmlNodePtr n, const struct value *v) {
	struct target t =
		reference_resolve(x->site->set, x->document, NULL, NO_SPAN, str_trim(v->text));

	xml_attribute(n, "ref", str_trim(v->text));
	if (is_code(str_trim(v->text)))
		xml_attribute(n, "code", STR("yes"));
	if (t.kind == TARGET_NONE) {
		xml_text(n, str_trim(v->text));
		return;
	}
	if (xmlHasProp(n, (const xmlChar *)"code") != NULL) {
		xml_attribute_if(n, "href", docxml_href(x, &t));
	} else {
		xml_attribute(n, "copy", STR("yes"));
		n = xml_element(n, "a");
		xml_attribute(n, "href", docxml_href(x, &t));
	}
	xml_text(n, target_title(x->arena, &t));
}

static void add_date(xmlNodePtr n, struct str text) {
	xmlNodePtr span = xml_element(n, "span");

	xml_attribute(span, "class", STR("date"));
	xml_text(span, text);
}

/* Paragraphs of a text are apart by an empty line; one alone stands without <p>. */
static void add_prose(const struct docxml *x, xmlNodePtr n, struct str text) {
	size_t gap = str_find(text, STR("\n\n"));

	if (gap == SIZE_MAX) {
		docxml_add_inline(x, n, text);
		return;
	}
	while (text.n > 0) {
		struct str paragraph;

		gap = str_find(text, STR("\n\n"));
		paragraph = str_trim(str_slice(text, 0, gap));
		text = gap == SIZE_MAX ? STR("") : str_trim(str_skip(text, gap));
		if (paragraph.n > 0)
			docxml_add_inline(x, xml_element(n, "p"), paragraph);
	}
}

/* A single word in lower case is translated where the pages know it, whatever its type. */
static bool may_be_word(struct str text) {
	return text.n > 0 && text.p[0] >= 'a' && text.p[0] <= 'z' &&
	       str_find_char(text, ' ') == SIZE_MAX;
}

/* copy="yes" on what pages show as it stands here. */
static void add_scalar(const struct docxml *x, xmlNodePtr n, enum field_type type,
		       const struct value *v) {
	struct str text = str_trim(v->text);

	x->progress->unfinished = false;
	switch (type) {
	case FIELD_REFERENCE:
		add_reference(x, n, v);
		return;
	case FIELD_BOOLEAN:
		xml_text(n, str_is(text, "yes") || str_is(text, "true") ? STR("yes") : STR("no"));
		return;
	case FIELD_ENUM:
	case FIELD_CLASSIFICATION:
		xml_text(n, text);
		return;
	case FIELD_TEXT:
		docxml_add_inline(x, n, text);
		break;
	case FIELD_PROSE:
		add_prose(x, n, text);
		break;
	case FIELD_DATE:
		add_date(n, text);
		break;
	default:
		xml_text(n, text);
	}
	if (!x->progress->unfinished && !may_be_word(text))
		xml_attribute(n, "copy", STR("yes"));
}

/* Of a list of maps, which becomes a table. */
struct column {
	bool used;   /* by any item */
	bool number; /* its first value is one */
};

static bool is_number(const struct field *f, const struct value *v) {
	struct str text = v->type == VALUE_TEXT ? str_trim(v->text) : STR("");

	for (size_t i = 0; i < text.n; i++)
		if (text.p[i] < '0' || text.p[i] > '9')
			return false;
	return text.n > 0 && f->type != FIELD_REFERENCE;
}

static struct column *add_columns(const struct docxml *x, xmlNodePtr n, const struct vec *fields,
				  const struct value *list) {
	struct column *columns = ARENA_ARRAY(x->arena, fields->n, struct column);

	for (size_t i = 0; i < fields->n; i++) {
		const struct field *f = fields->items[i];
		xmlNodePtr e;

		VALUE_EACH (item, list) {
			const struct value *v = value_find(item, f->key);

			if (v == NULL)
				continue;
			columns[i] = (struct column){ true, is_number(f, v) };
			break;
		}
		if (!columns[i].used)
			continue;
		e = xml_element(n, "column");
		xml_attribute(e, "name", f->key);
		xml_attribute(e, "label", f->label);
		if (columns[i].number)
			xml_attribute(e, "number", STR("yes"));
	}
	return columns;
}

static void add_field(const struct docxml *x, xmlNodePtr parent, const struct field *f,
		      const struct value *v);

static void add_cells(const struct docxml *x, xmlNodePtr parent, const struct vec *fields,
		      const struct value *map, const struct column *columns) {
	for (size_t i = 0; i < fields->n; i++) {
		const struct field *f = fields->items[i];
		const struct value *v = value_find(map, f->key);

		if (v == NULL)
			continue;
		add_field(x, parent, f, v);
		if (columns[i].number && parent->last != NULL)
			xml_attribute(parent->last, "number", STR("yes"));
	}
}

static void add_list(const struct docxml *x, xmlNodePtr n, const struct field *f,
		     const struct value *v) {
	struct column *columns = f->of == FIELD_MAP ? add_columns(x, n, &f->fields, v) : NULL;

	VALUE_EACH (item, v) {
		xmlNodePtr e = xml_element(n, "item");

		docxml_place(x, e, item->span);
		if (f->of == FIELD_MAP)
			add_cells(x, e, &f->fields, item, columns);
		else if (item->type == VALUE_TEXT)
			add_scalar(x, e, f->of, item);
	}
}

static size_t text_length(const xmlNode *n) {
	size_t length = 0;

	for (const xmlNode *c = n->children; c != NULL; c = c->next)
		length += c->type == XML_TEXT_NODE ? utf8_count(str_of((const char *)c->content))
						   : text_length(c);
	return length;
}

/* A value that takes the width of the page: long, a table, or a list with paragraphs. */
static bool is_long(const struct field *f, const xmlNode *n) {
	if (f->type == FIELD_LIST && f->of == FIELD_MAP)
		return n->children != NULL;
	for (const xmlNode *item = n->children; item != NULL && f->type == FIELD_LIST;
	     item = item->next)
		if (item->children != NULL && strcmp((const char *)item->children->name, "p") == 0)
			return true;
	return text_length(n) > 64;
}

static void add_field(const struct docxml *x, xmlNodePtr parent, const struct field *f,
		      const struct value *v) {
	xmlNodePtr n;

	if (f->type == FIELD_ENTRIES)
		return;
	n = xml_element(parent, str_c(x->arena, f->key));
	set_label(x, n, f, v);
	if (f->type == FIELD_LIST)
		add_list(x, n, f, v);
	else if (f->type == FIELD_MAP)
		add_fields(x, n, &f->fields, v);
	else if (v->type == VALUE_TEXT)
		add_scalar(x, n, f->type, v);
	if (is_long(f, n))
		xml_attribute(n, "long", STR("yes"));
}

/* In the order of the kind, so that pages are alike however a front matter is ordered. */
static void add_fields(const struct docxml *x, xmlNodePtr parent, const struct vec *fields,
		       const struct value *map) {
	for (size_t i = 0; i < fields->n; i++) {
		const struct field *f = fields->items[i];
		const struct value *v = value_find(map, f->key);

		if (v != NULL)
			add_field(x, parent, f, v);
	}
}

void docxml_add_meta(const struct docxml *x, xmlNodePtr root) {
	add_fields(x, xml_element(root, "meta"), &x->document->kind->fields, x->document->meta);
}

static void add_entry(const struct docxml *x, xmlNodePtr parent, struct entry *e) {
	xmlNodePtr n = xml_element(parent, "entry");

	xml_attribute(n, "id", e->id);
	xml_attribute(
		n, "href",
		str_format(x->arena, "%.*s#%.*s", STR_ARG(x->document->href), STR_ARG(e->id)));
	docxml_place(x, n, e->value->span);
	add_fields(x, n, &e->field->fields, e->value);
	docxml_add_entry_derived(x, n, e);
}

static bool has_directive(const struct document *d, struct str name) {
	for (size_t i = 0; i < d->directives.n; i++)
		if (str_equal(((const struct node *)d->directives.items[i])->text, name))
			return true;
	return false;
}

void docxml_add_registers(const struct docxml *x, xmlNodePtr root) {
	struct document *d = x->document;
	xmlNodePtr registers = xml_element(root, "registers"), n = NULL;
	const struct field *field = NULL;
	size_t count = 0;

	/* The entries of one field stand together: they were found field by field. */
	for (size_t i = 0; i < d->entries.n; i++) {
		struct entry *e = d->entries.items[i];

		if (e->field != field) {
			field = e->field;
			n = xml_element(registers, "register");
			xml_attribute(n, "name", field->key);
			xml_attribute(n, "entry", field->entry);
			xml_attribute(n, "label", field->label);
			count = value_find(d->meta, field->key)->count;
			xml_attribute_number(n, "count", (long)count);
			if (has_directive(d, field->key))
				xml_attribute(n, "placed", STR("yes"));
		}
		add_entry(x, n, e);
	}
}
