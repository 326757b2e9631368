/* SPDX-License-Identifier: Apache-2.0 */
#include <stdint.h>
#include <string.h>

#include "base/utf8.h"
#include "model/language.h"
#include "model/plain.h"
#include "model/reference.h"
#include "publish/docxml_parts.h"

static void set_label(const struct docxml *x, xmlNodePtr n, const struct field *f,
		      const struct value *v) {
	docxml_place(x, n, v->span);
	xml_attribute(n, "label", language_field(x->language, f));
}

/* Shown as "POL-AC Access control policy", or as the title alone where the id is only a key. Tables show
 * the id, and the title as a tooltip. */
static void add_reference(const struct docxml *x, xmlNodePtr n, const struct value *v) {
	struct str id = str_trim(v->text), title = id, href = STR("");
	struct target t = reference_resolve(x->site->set, x->document, NULL, NO_SPAN, id);
	bool code = plain_is_code(&t, id);

	if (t.kind != TARGET_NONE) {
		title = target_title(x->arena, &t);
		href = docxml_href(x, &t);
	}
	xml_attribute(n, "copy", STR("yes"));
	xml_attribute(n, "ref", id);
	if (code) {
		xml_attribute(n, "code", STR("yes"));
		xml_attribute_if(n, "href", href);
		xml_attribute(n, "title", title);
	}
	if (href.n > 0) {
		n = xml_element(n, "a");
		xml_attribute(n, "href", href);
	}
	if (code) {
		docxml_add_id(n, id);
		if (str_equal(id, title))
			return;
		xml_text(n, STR(" "));
	}
	xml_text(n, title);
}

/* A value of ours, `in-review`, as English shows it in a text: "In review". ASCII. */
static struct str english_word(struct arena *a, struct str text) {
	char *word = str_c(a, text);

	for (size_t i = 0; i < text.n; i++)
		if (i == 0 && word[i] >= 'a' && word[i] <= 'z')
			word[i] = (char)(word[i] - 'a' + 'A');
		else if (i > 0 && word[i] == '-')
			word[i] = ' ';
	return str_of(word);
}

struct str docxml_word(const struct docxml *x, struct str value) {
	struct str word = language_value(x->language, value);

	return word.n > 0 ? word : english_word(x->arena, value);
}

static void add_word(const struct docxml *x, xmlNodePtr n, struct str text) {
	xml_attribute(n, "word", docxml_word(x, text));
	xml_text(n, text);
}

static void add_date(const struct docxml *x, xmlNodePtr n, struct str text) {
	xmlNodePtr span = xml_element(n, "span");
	struct date day;

	/* For pages that compare: what readers see depends on the language. */
	if (date_parse(text, &day))
		xml_attribute(n, "day", text);
	xml_attribute(span, "class", STR("date"));
	xml_text(span, language_date(x->language, x->arena, text));
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
		add_word(x, n,
			 str_is(text, "yes") || str_is(text, "true") ? STR("yes") : STR("no"));
		return;
	case FIELD_ENUM:
	case FIELD_CLASSIFICATION:
		add_word(x, n, text);
		return;
	case FIELD_TEXT:
		docxml_add_inline(x, n, text);
		break;
	case FIELD_PROSE:
		add_prose(x, n, text);
		break;
	case FIELD_DATE:
		add_date(x, n, text);
		break;
	case FIELD_DURATION:
		xml_text(n, language_duration(x->language, x->arena, text));
		docxml_add_minutes(n, text);
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
	bool number; /* its type is one, or its first value looks like one */
};

static bool is_number(const struct field *f, const struct value *v) {
	struct str text = v->type == VALUE_TEXT ? str_trim(v->text) : STR("");

	if (f->type == FIELD_NUMBER)
		return true;
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
		xml_attribute(e, "label", language_field(x->language, f));
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
		docxml_add_beside(x, parent, f, v);
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

static bool is_id(const xmlNode *n) {
	return n->properties != NULL && strcmp((const char *)n->name, "span") == 0 &&
	       xmlStrEqual(n->properties->children->content, (const xmlChar *)"id") != 0;
}

/* In characters, without the ids before titles. */
static size_t text_length(const xmlNode *n) {
	size_t length = 0;

	for (const xmlNode *c = n->children; c != NULL; c = c->next) {
		if (c->type == XML_TEXT_NODE)
			length += utf8_count(str_of((const char *)c->content));
		else if (!is_id(c))
			length += text_length(c);
		else if (c->next != NULL)
			length--; /* the blank behind it */
	}
	return length;
}

static bool has_paragraphs(const xmlNode *n) {
	for (const xmlNode *item = n->children; item != NULL; item = item->next)
		if (item->children != NULL && strcmp((const char *)item->children->name, "p") == 0)
			return true;
	return false;
}

/* long: takes the width of the page, as a table does. brief: fits a column of a register. */
static void set_size(const struct field *f, xmlNodePtr n) {
	bool table = f->type == FIELD_LIST && f->of == FIELD_MAP && n->children != NULL;
	/* The values of a map stand beside each other, each below its label. */
	size_t most = f->type == FIELD_MAP ? 24 : 64;
	size_t length = text_length(n), items = 0;

	for (const xmlNode *c = n->children; c != NULL && f->type == FIELD_LIST; c = c->next)
		items++;
	if (table || length > most || (f->type == FIELD_LIST && has_paragraphs(n)))
		xml_attribute(n, "long", STR("yes"));
	else if (length <= 48 && items < 4)
		xml_attribute(n, "brief", STR("yes"));
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
		docxml_add_fields(x, n, &f->fields, v);
	else if (v->type == VALUE_TEXT)
		add_scalar(x, n, f->type, v);
	set_size(f, n);
}

/* In the order of the kind, so that pages are alike however a front matter is ordered. */
void docxml_add_fields(const struct docxml *x, xmlNodePtr parent, const struct vec *fields,
		       const struct value *map) {
	for (size_t i = 0; i < fields->n; i++) {
		const struct field *f = fields->items[i];
		const struct value *v = value_find(map, f->key);

		if (v != NULL)
			add_field(x, parent, f, v);
	}
}

void docxml_add_meta(const struct docxml *x, xmlNodePtr root) {
	docxml_add_fields(x, xml_element(root, "meta"), &x->document->kind->fields,
			  x->document->meta);
}

static void add_entry(const struct docxml *x, xmlNodePtr parent, struct entry *e) {
	const struct target t = { .kind = TARGET_ENTRY, .document = e->document, .entry = e };
	xmlNodePtr n = xml_element(parent, "entry");

	xml_attribute(n, "id", e->id);
	xml_attribute(
		n, "href",
		str_format(x->arena, "%.*s#%.*s", STR_ARG(x->document->href), STR_ARG(e->id)));
	if (!x->site->print)
		xml_attribute_if(n, "page", docxml_page(x, &t));
	docxml_place(x, n, e->value->span);
	docxml_add_fields(x, n, &e->field->fields, e->value);
	docxml_add_entry_derived(x, n, e);
}

static bool has_directive(const struct document *d, struct str name) {
	for (size_t i = 0; i < d->directives.n; i++)
		if (str_equal(((const struct node *)d->directives.items[i])->text, name))
			return true;
	return false;
}

static bool ends_register(const struct document *d, size_t i) {
	const struct entry *e = d->entries.items[i];

	return i + 1 == d->entries.n ||
	       ((struct entry *)d->entries.items[i + 1])->field != e->field;
}

void docxml_add_registers(const struct docxml *x, xmlNodePtr root) {
	struct document *d = x->document;
	xmlNodePtr registers = xml_element(root, "registers"), n = NULL;
	const struct field *field = NULL;
	size_t count = 0;

	/* The entries of one field stand together: they were found field by field. */
	for (size_t i = 0; i < d->entries.n; i++) {
		struct entry *e = d->entries.items[i];

		if (n == NULL || e->field != field) {
			field = e->field;
			n = xml_element(registers, "register");
			xml_attribute(n, "name", field->key);
			xml_attribute(n, "entry", field->entry);
			xml_attribute(n, "label", language_field(x->language, field));
			count = value_find(d->meta, field->key)->count;
			xml_attribute_number(n, "count", (long)count);
			if (has_directive(d, field->key))
				xml_attribute(n, "placed", STR("yes"));
		}
		add_entry(x, n, e);
		if (field->key_field.n > 0 && document_stands(d) && ends_register(d, i))
			docxml_add_undecided(x, n);
	}
}
