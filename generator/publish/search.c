/* SPDX-License-Identifier: Apache-2.0 */
#include "publish/search.h"

#include <string.h>

#include "report/jsonvalue.h"

/* With more documents than this only titles and headings are found: the text of all would be more than a browser should load. */
#define MOST_DOCUMENTS 2000

/* What one page says, in JSON but for the lists that are known at the end. */
struct piece {
	struct buf json; /* "" where there is no such page */
	struct str kind;
	const struct vec *mentions;
};

struct search {
	const struct set *set;
	bool whole; /* texts too */
	struct piece *pieces;
	size_t n;
};

struct search *search_new(struct arena *a, const struct set *s, size_t pages) {
	struct search *search = ARENA_NEW(a, struct search);

	search->set = s;
	search->whole = s->documents.n <= MOST_DOCUMENTS;
	search->pieces = ARENA_ARRAY(a, pages, struct piece);
	search->n = pages;
	return search;
}

void search_free(struct search *search) {
	for (size_t i = 0; search != NULL && i < search->n; i++)
		buf_free(&search->pieces[i].json);
}

/* Without "<": whatever a text holds, in no file of the site does it look like markup. */
static void add_string(struct buf *out, struct str s) {
	struct buf json = { 0 };

	jsonvalue_add_scalar(json_stringn(s.p != NULL ? s.p : "", s.n), &json);
	for (size_t i = 0; i < json.n; i++)
		if (json.p[i] == '<')
			buf_add_c(out, "\\u003c");
		else
			buf_add_char(out, json.p[i]);
	buf_free(&json);
}

/* A walk over a page: the section that is being read. */
struct walk {
	struct buf *out;
	bool whole, some; /* a section was written */
	bool skips_block; /* of a document, whose status and dates are no text */
	struct str anchor;
	struct buf heading, text;
};

static struct str attribute(const xmlNode *n, const char *name) {
	for (const xmlAttr *a = n->properties; a != NULL; a = a->next)
		if (strcmp((const char *)a->name, name) == 0 && a->children != NULL)
			return str_of((const char *)a->children->content);
	return STR("");
}

/* Whether the word is among those of the class. */
static bool has_class(const xmlNode *n, const char *word) {
	struct str rest = attribute(n, "class"), one;

	while (rest.n > 0) {
		if (!str_cut(rest, ' ', &one, &rest)) {
			one = rest;
			rest = STR("");
		}
		if (str_is(one, word))
			return true;
	}
	return false;
}

static bool is_named(const xmlNode *n, const char *name) {
	return strcmp((const char *)n->name, name) == 0;
}

static bool is_heading(const xmlNode *n) {
	return n->name[0] == 'h' && n->name[1] >= '2' && n->name[1] <= '6' && n->name[2] == '\0';
}

/* What says nothing of its own: the title, which is known, lists of links, and pictures, whose data stand beside them. */
static bool is_silent(const xmlNode *n) {
	static const char *const names[] = { "nav", "svg", "form", "h1" };

	for (size_t i = 0; i < ARRAY_LENGTH(names); i++)
		if (is_named(n, names[i]))
			return true;
	return has_class(n, "kicker") || has_class(n, "tags") || has_class(n, "links");
}

/* What runs on in the line; all else stands apart from what is beside it. */
static bool is_inline(const xmlNode *n) {
	static const char *const names[] = { "a", "strong", "em", "code", "sup", "abbr" };

	for (size_t i = 0; i < ARRAY_LENGTH(names); i++)
		if (is_named(n, names[i]))
			return true;
	return is_named(n, "span") && !has_class(n, "under");
}

/* Blanks of any number count as one. */
static void add_text(struct buf *out, struct str s) {
	for (size_t i = 0; i < s.n; i++) {
		char c = s.p[i];

		if (c != ' ' && c != '\n' && c != '\t' && c != '\r')
			buf_add_char(out, c);
		else if (out->n > 0 && out->p[out->n - 1] != ' ')
			buf_add_char(out, ' ');
	}
}

static void end_section(struct walk *w) {
	struct str heading = str_trim(buf_str(&w->heading)), text = str_trim(buf_str(&w->text));

	if (heading.n > 0 || text.n > 0) {
		buf_add_c(w->out, w->some ? ",[" : "[");
		add_string(w->out, w->anchor);
		buf_add_char(w->out, ',');
		add_string(w->out, heading);
		buf_add_char(w->out, ',');
		add_string(w->out, text);
		buf_add_char(w->out, ']');
		w->some = true;
	}
	buf_clear(&w->heading);
	buf_clear(&w->text);
}

static void read_all(const xmlNode *n, struct buf *out) {
	for (const xmlNode *c = n->children; c != NULL; c = c->next)
		if (c->type == XML_TEXT_NODE)
			add_text(out, str_of((const char *)c->content));
		else if (c->type == XML_ELEMENT_NODE)
			read_all(c, out);
}

/* The anchor of a heading stands on it or on what begins with it. */
static struct str anchor_of(const xmlNode *heading) {
	for (const xmlNode *n = heading; n != NULL && n->type == XML_ELEMENT_NODE; n = n->parent) {
		struct str id = attribute(n, "id");

		if (id.n > 0)
			return id;
		if (is_named(n, "main"))
			break;
	}
	return STR("");
}

/* Depth is bounded: what XSLT makes of a document is hardly deeper than the document, whose depth has a limit. */
static void read_node(struct walk *w, const xmlNode *n) {
	for (const xmlNode *c = n->children; c != NULL; c = c->next) {
		if (c->type == XML_TEXT_NODE && w->whole)
			add_text(&w->text, str_of((const char *)c->content));
		if (c->type != XML_ELEMENT_NODE || is_silent(c) ||
		    (w->skips_block && has_class(c, "control-block")))
			continue;
		if (is_heading(c)) {
			end_section(w);
			w->anchor = anchor_of(c);
			read_all(c, &w->heading);
			continue;
		}
		read_node(w, c);
		if (w->whole && !is_inline(c))
			add_text(&w->text, STR(" "));
	}
}

static const xmlNode *find_main(const xmlNode *n) {
	for (; n != NULL; n = n->next) {
		const xmlNode *found;

		if (n->type != XML_ELEMENT_NODE)
			continue;
		found = is_named(n, "main") ? n : find_main(n->children);
		if (found != NULL)
			return found;
	}
	return NULL;
}

void search_take(struct search *search, size_t i, const struct search_subject *subject,
		 const xmlDoc *page) {
	const xmlNode *main = find_main(page->children);
	struct piece *p = &search->pieces[i];
	struct walk w = { .out = &p->json,
			  .whole = search->whole,
			  .skips_block = subject->mentions != NULL,
			  .anchor = STR("") };

	p->kind = subject->kind;
	p->mentions = subject->mentions;
	add_string(&p->json, subject->href);
	buf_add_char(&p->json, ',');
	add_string(&p->json, subject->id);
	buf_add_char(&p->json, ',');
	add_string(&p->json, subject->title);
	/* Here come kind and roles. */
	buf_add_char(&p->json, '\0');
	if (main != NULL)
		read_node(&w, main);
	end_section(&w);
	buf_free(&w.heading);
	buf_free(&w.text);
}

/* A list of titles, and where in it one stands. */
struct titles {
	struct vec items; /* struct str */
	struct map places;
	struct arena *arena;
};

static size_t place_of(struct titles *t, struct str key, struct str title) {
	size_t *place = map_get(&t->places, key);

	if (place == NULL) {
		struct str *item = ARENA_NEW(t->arena, struct str);

		place = ARENA_NEW(t->arena, size_t);
		*place = t->items.n;
		*item = title;
		vec_add(t->arena, &t->items, item);
		map_add(&t->places, key, place);
	}
	return *place;
}

static bool is_role(const struct entry *e) {
	return str_is(e->field->entry, "role");
}

static void add_roles(struct titles *roles, const struct vec *mentions, struct buf *out) {
	struct map seen = map_new(roles->arena);

	buf_add_c(out, ",[");
	for (size_t i = 0; mentions != NULL && i < mentions->n; i++) {
		const struct mention *m = mentions->items[i];
		struct entry *e = m->target.kind == TARGET_ENTRY ? m->target.entry : NULL;

		if (e == NULL || !is_role(e) || map_add(&seen, e->id, e) != NULL)
			continue;
		buf_print(out, seen.n > 1 ? ",%zu" : "%zu", place_of(roles, e->id, e->title));
	}
	buf_add_c(out, "],[");
}

static void add_titles(const char *name, const struct titles *t, struct buf *out) {
	buf_print(out, "%s:[", name);
	for (size_t i = 0; i < t->items.n; i++) {
		if (i > 0)
			buf_add_char(out, ',');
		add_string(out, *(struct str *)t->items.items[i]);
	}
	buf_add_char(out, ']');
}

/* Roles in the order of their register, whoever is named first. */
static void find_roles(const struct set *s, struct titles *roles) {
	for (size_t i = 0; i < s->entries.n; i++) {
		const struct entry *e = s->entries.entries[i].value;

		if (is_role(e))
			place_of(roles, e->id, e->title);
	}
}

void search_write(const struct search *search, struct buf *out) {
	struct arena *a = arena_new();
	struct titles kinds = { .places = map_new(a), .arena = a };
	struct titles roles = { .places = map_new(a), .arena = a };
	struct buf pages = { 0 };
	bool some = false;

	find_roles(search->set, &roles);
	for (size_t i = 0; i < search->n; i++) {
		const struct piece *p = &search->pieces[i];
		struct str head, sections;

		if (p->json.n == 0)
			continue;
		str_cut(buf_str(&p->json), '\0', &head, &sections);
		buf_add_c(&pages, some ? ",\n[" : "[");
		buf_add_str(&pages, head);
		buf_print(&pages, ",%zu", place_of(&kinds, p->kind, p->kind));
		add_roles(&roles, p->mentions, &pages);
		buf_add_str(&pages, sections);
		buf_add_c(&pages, "]]");
		some = true;
	}
	buf_add_c(out, "window.dossierData={");
	add_titles("kinds", &kinds, out);
	buf_add_char(out, ',');
	add_titles("roles", &roles, out);
	buf_add_c(out, ",pages:[");
	buf_add_str(out, buf_str(&pages));
	buf_add_c(out, "]};\n");
	buf_free(&pages);
	arena_free(a);
}
