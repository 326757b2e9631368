/* SPDX-License-Identifier: Apache-2.0 */
/* What a document says about itself and others, drawn from its front matter and its prose, once. */
#include <stdint.h>
#include <string.h>
#include <utf8proc.h>

#include "base/buf.h"
#include "base/utf8.h"
#include "model/config.h"
#include "model/document.h"
#include "model/words.h"
#include "read/markdown.h"

struct survey {
	struct document *document;
	const struct config *config;
	const struct words *words; /* NULL when the document has none of them */
	struct entry *entry;       /* the one whose fields are walked, or NULL */
};

static void add_mention(const struct survey *s, enum mention_via via, const struct field *field,
			struct span span, struct str text) {
	struct document *d = s->document;
	struct mention *m = ARENA_NEW(d->arena, struct mention);

	m->from = d;
	m->entry = s->entry;
	m->field = field;
	m->via = via;
	m->span = span;
	m->text = text;
	vec_add(d->arena, &d->mentions, m);
}

static void mention_prose(const struct survey *s, const struct field *f, const struct value *v) {
	struct str rest = v->text, id, label;
	struct span place;
	size_t open, close;

	config_expand(s->document->arena, s->document->findings, s->config, v->span, v->text);
	while ((open = str_find(rest, STR("[["))) != SIZE_MAX) {
		rest = str_skip(rest, open + 2);
		close = str_find(rest, STR("]]"));
		if (close == SIZE_MAX) {
			finding_add(s->document->findings, MDN_016, v->span,
				    "'[[' is not closed by ']]'");
			return;
		}
		id = str_slice(rest, 0, close);
		place = value_place(v, id);
		str_cut(id, '|', &id, &label);
		add_mention(s, VIA_PROSE, f, place, str_trim(id));
		rest = str_skip(rest, close + 2);
	}
}

static void survey_fields(struct survey *s, const struct vec *fields, const struct value *map);

static void survey_scalar(const struct survey *s, const struct field *f, enum field_type type,
			  const struct value *v) {
	if (v->type != VALUE_TEXT || str_trim(v->text).n == 0)
		return;
	if (type == FIELD_REFERENCE)
		add_mention(s, VIA_FIELD, f, v->span, str_trim(v->text));
	else if (type == FIELD_TEXT || type == FIELD_PROSE) {
		mention_prose(s, f, v);
		if (s->words != NULL)
			words_check_value(s->words, s->document, f, v);
	}
}

static void survey_entry(struct survey *s, const struct field *f, const struct value *v) {
	struct document *d = s->document;
	struct entry *e = ARENA_NEW(d->arena, struct entry);
	const char *key = f->key_field.n > 0 ? str_c(d->arena, f->key_field) : "id";

	e->document = d;
	e->field = f;
	e->value = v;
	e->id = value_get_text(v, key);
	e->title = config_expand(d->arena, NULL, s->config, v->span, value_get_text(v, "title"));
	vec_add(d->arena, &d->entries, e);
	s->entry = e;
	survey_fields(s, &f->fields, v);
	s->entry = NULL;
}

static void survey_field(struct survey *s, const struct field *f, const struct value *v) {
	switch (f->type) {
	case FIELD_LIST:
		VALUE_EACH (item, v) {
			if (f->of == FIELD_MAP)
				survey_fields(s, &f->fields, item);
			else
				survey_scalar(s, f, f->of, item);
		}
		break;
	case FIELD_MAP:
		survey_fields(s, &f->fields, v);
		break;
	case FIELD_ENTRIES:
		VALUE_EACH (item, v)
			if (item->type == VALUE_MAP && s->entry == NULL)
				survey_entry(s, f, item);
		break;
	default:
		survey_scalar(s, f, f->type, v);
	}
}

static void survey_fields(struct survey *s, const struct vec *fields, const struct value *map) {
	if (map == NULL || map->type != VALUE_MAP)
		return;
	VALUE_EACH (v, map) {
		const struct field *f = field_find(fields, v->key);

		if (f != NULL)
			survey_field(s, f, v);
	}
}

struct str node_plain_text(struct arena *a, const struct config *config, const struct node *root) {
	struct buf out = { 0 };
	struct str result;

	for (struct node *n = root->first; n != NULL; n = node_walk(root, n)) {
		if (n->type == NODE_TEXT || n->type == NODE_CODE) {
			buf_add_str(&out, n->text);
		} else if (n->type == NODE_SOFT_BREAK || n->type == NODE_LINE_BREAK) {
			buf_add_char(&out, ' ');
		} else if (n->type == NODE_VARIABLE) {
			const struct variable *v = config_variable(config, n->text);

			buf_add_str(&out, v != NULL ? v->value : n->text);
		} else if (n->type == NODE_REFERENCE) {
			buf_add_str(&out, n->text.n > 0 ? n->text : n->target);
		}
	}
	result = str_copy(a, str_trim(buf_str(&out)));
	buf_free(&out);
	return result;
}

/* The anchor that a heading without an id gets: its letters and digits in lower case, hyphens between. */
static struct str slug(struct arena *a, struct str text) {
	struct buf out = { 0 };
	struct str result;
	size_t length;
	bool gap = false;

	for (size_t i = 0; i < text.n; i += length) {
		uint32_t c = utf8_decode(text, i, &length);
		utf8proc_category_t category = utf8proc_category((utf8proc_int32_t)c);
		unsigned char bytes[4];

		if (category > UTF8PROC_CATEGORY_LO && category != UTF8PROC_CATEGORY_MN &&
		    category != UTF8PROC_CATEGORY_MC && category != UTF8PROC_CATEGORY_ND) {
			gap = out.n > 0;
			continue;
		}
		if (gap)
			buf_add_char(&out, '-');
		gap = false;
		buf_add(&out, bytes,
			(size_t)utf8proc_encode_char(utf8proc_tolower((utf8proc_int32_t)c), bytes));
	}
	result = out.n > 0 ? str_copy(a, buf_str(&out)) : STR("section");
	buf_free(&out);
	return result;
}

/* An anchor that is not taken: name, name-2, name-3 … counts remembers how far each name has got. */
static struct str free_anchor(struct document *d, struct map *counts, struct str name) {
	size_t *count;
	struct str anchor;

	if (map_get(&d->anchors, name) == NULL)
		return name;
	count = map_get(counts, name);
	if (count == NULL) {
		count = ARENA_NEW(d->arena, size_t);
		*count = 1;
		map_add(counts, name, count);
	}
	do
		anchor = str_format(d->arena, "%.*s-%zu", STR_ARG(name), ++*count);
	while (map_get(&d->anchors, anchor) != NULL);
	return anchor;
}

/* "4.3" from the counters of the levels so far. */
static struct str number_text(struct arena *a, const int *counters, int level) {
	struct buf out = { 0 };
	struct str result;

	for (int i = 1; i <= level; i++)
		buf_print(&out, i > 1 ? ".%d" : "%d", counters[i]);
	result = str_copy(a, buf_str(&out));
	buf_free(&out);
	return result;
}

/* Given ids first, so that a heading without one never takes another's. */
static void claim_given_anchors(struct document *d, struct node *root, struct heading *headings) {
	size_t i = 0;

	for (struct node *n = root->first; n != NULL; n = n->next) {
		struct heading *h, *elder;

		if (n->type != NODE_HEADING)
			continue;
		h = &headings[i++];
		if (n->target.n == 0)
			continue;
		h->anchor = str_copy(d->arena, n->target);
		elder = map_add(&d->anchors, h->anchor, h);
		if (elder != NULL) {
			struct finding *f =
				finding_add(d->findings, MDN_011, n->span,
					    "heading id '%.*s' is given twice", STR_ARG(h->anchor));

			finding_note(f, elder->span, "first given here");
		}
	}
}

static uint32_t count_words(struct str text) {
	uint32_t words = 0;
	bool inside = false;

	for (size_t i = 0; i < text.n; i++) {
		bool blank = text.p[i] == ' ' || text.p[i] == '\n' || text.p[i] == '\t';

		words += !blank && !inside;
		inside = !blank;
	}
	return words;
}

/* What a section says, up to the next heading. */
static void survey_section(struct heading *h, const struct node *heading) {
	for (const struct node *block = heading->next;
	     block != NULL && block->type != NODE_HEADING && block->type != NODE_FOOTNOTE;
	     block = block->next) {
		h->lists += block->type == NODE_LIST && block->level < 0;
		h->steps += block->type == NODE_LIST && block->level >= 0;
		h->tables += block->type == NODE_TABLE;
		for (struct node *n = block->first; n != NULL; n = node_walk(block, n))
			if (n->type == NODE_TEXT || n->type == NODE_CODE)
				h->words += count_words(n->text);
			else if (n->type == NODE_REFERENCE || n->type == NODE_VARIABLE)
				h->words++;
	}
}

static void survey_headings(const struct survey *s, struct node *root) {
	struct document *d = s->document;
	struct map counts = map_new(d->arena);
	int counters[8] = { 0 }, before = 0;
	size_t n = 0;

	for (struct node *c = root->first; c != NULL; c = c->next)
		d->heading_count += c->type == NODE_HEADING;
	d->headings = ARENA_ARRAY(d->arena, d->heading_count, struct heading);
	for (struct node *c = root->first; c != NULL; c = c->next)
		if (c->type == NODE_HEADING)
			d->headings[n++].span = c->span;
	claim_given_anchors(d, root, d->headings);
	n = 0;
	for (struct node *c = root->first; c != NULL; c = c->next) {
		struct heading *h;

		if (c->type != NODE_HEADING)
			continue;
		h = &d->headings[n++];
		h->level = c->level;
		h->text = node_plain_text(d->arena, s->config, c);
		/* Footnotes stand at the end of the tree and belong to no section. */
		h->has_content = c->next != NULL && c->next->type != NODE_FOOTNOTE &&
				 (c->next->type != NODE_HEADING || c->next->level > c->level);
		survey_section(h, c);
		if (h->anchor.n == 0) {
			h->anchor = free_anchor(d, &counts, slug(d->arena, h->text));
			map_add(&d->anchors, h->anchor, h);
		}
		if (h->level > before + 1)
			finding_add(d->findings, DOC_024, h->span,
				    "a heading of level %d below one of level %d", h->level,
				    before);
		before = h->level;
		counters[h->level]++;
		memset(counters + h->level + 1, 0, sizeof(int) * (size_t)(7 - h->level));
		h->number = number_text(d->arena, counters, h->level);
	}
}

static void survey_directive(const struct survey *s, const struct node *n) {
	struct document *d = s->document;
	struct node *copy = node_new(d->arena, NODE_DIRECTIVE, n->span);

	copy->text = str_copy(d->arena, n->text);
	vec_add(d->arena, &d->directives, copy);
}

static void survey_node(const struct survey *s, const struct node *n) {
	struct document *d = s->document;

	switch (n->type) {
	case NODE_REFERENCE:
		add_mention(s, VIA_PROSE, NULL, n->span, str_copy(d->arena, n->target));
		break;
	case NODE_LINK:
		add_mention(s, VIA_LINK, NULL, n->span, str_copy(d->arena, n->target));
		break;
	case NODE_IMAGE:
		add_mention(s, VIA_IMAGE, NULL, n->span, str_copy(d->arena, n->target));
		if (n->first == NULL)
			finding_add(d->findings, IMG_010, n->span,
				    "an image without a description");
		break;
	case NODE_DIRECTIVE:
		survey_directive(s, n);
		break;
	case NODE_VARIABLE:
		if (config_variable(s->config, n->text) == NULL)
			finding_add(d->findings, MDN_013, n->span,
				    "variable '%.*s' is not declared", STR_ARG(n->text));
		break;
	default:
		break;
	}
}

void document_survey(struct document *d, const struct config *config, const struct words *words) {
	struct survey s = { .document = d, .config = config };
	struct arena *scratch;
	struct node *root;

	if (d->meta == NULL)
		return;
	if (words != NULL && words_are_in(words, d))
		s.words = words;
	if (d->kind != NULL)
		survey_fields(&s, &d->kind->fields, d->meta);
	d->title = config_expand(d->arena, NULL, config, NO_SPAN, d->title);
	scratch = arena_new();
	root = markdown_parse(scratch, d->findings, d->body);
	d->body_read = root != NULL;
	if (root != NULL) {
		survey_headings(&s, root);
		for (struct node *n = root; n != NULL; n = node_walk(root, n))
			survey_node(&s, n);
		if (s.words != NULL)
			words_check_body(s.words, d, scratch, root);
	} else {
		/* What was refused, perhaps because it takes ages, is not parsed again for the page of a draft. */
		d->body.length = 0;
	}
	arena_free(scratch);
}
