/* SPDX-License-Identifier: Apache-2.0 */
#include <string.h>

#include "base/base64.h"
#include "model/picture.h"
#include "model/reference.h"
#include "publish/docxml_parts.h"
#include "read/markdown.h"

static void add_node(const struct docxml *x, xmlNodePtr parent, const struct node *n);
static void add_children(const struct docxml *x, xmlNodePtr parent, const struct node *n);

static void add_list(const struct docxml *x, xmlNodePtr parent, const struct node *n) {
	xmlNodePtr list = xml_element(parent, n->level >= 0 ? "ol" : "ul");

	if (n->level >= 0 && n->level != 1)
		xml_attribute_number(list, "start", n->level);
	docxml_place(x, list, n->span);
	for (const struct node *item = n->first; item != NULL; item = item->next) {
		xmlNodePtr li = xml_element(list, "li");

		if (item->level != TASK_NONE) {
			xml_attribute(li, "task",
				      item->level == TASK_DONE ? STR("done") : STR("open"));
			x->progress->unfinished = true;
		}
		for (const struct node *c = item->first; c != NULL; c = c->next) {
			if (n->tight && c->type == NODE_PARAGRAPH)
				add_children(x, li, c);
			else
				add_node(x, li, c);
		}
	}
}

/* An empty corner: the cells below it are what their rows are called. */
static bool names_rows(const struct node *head) {
	const struct node *corner = head->first;

	return corner != NULL && corner->first == NULL && corner->next != NULL &&
	       corner->next->first != NULL;
}

/* What the cell is a heading of, "col" or "row", or NULL. An empty one is none. */
static const char *scope_of(const struct node *table, const struct node *row,
			    const struct node *cell) {
	if (cell->first == NULL)
		return NULL;
	if (row == table->first)
		return "col";
	return cell == row->first && names_rows(table->first) ? "row" : NULL;
}

static void add_row(const struct docxml *x, xmlNodePtr section, const struct node *table,
		    const struct node *row) {
	static const char *const aligns[] = { "", "left", "center", "right" };
	xmlNodePtr tr = xml_element(section, "tr");

	for (const struct node *cell = row->first; cell != NULL; cell = cell->next) {
		const char *scope = scope_of(table, row, cell);
		xmlNodePtr td = xml_element(tr, scope != NULL ? "th" : "td");

		if (scope != NULL)
			xml_attribute(td, "scope", str_of(scope));
		xml_attribute_if(td, "class", str_of(aligns[cell->level]));
		add_children(x, td, cell);
	}
}

static void add_table(const struct docxml *x, xmlNodePtr parent, const struct node *n) {
	xmlNodePtr table = xml_element(parent, "table"), body;

	docxml_place(x, table, n->span);
	x->progress->unfinished = false;
	add_row(x, xml_element(table, "thead"), n, n->first);
	body = xml_element(table, "tbody");
	for (const struct node *row = n->first->next; row != NULL; row = row->next)
		add_row(x, body, n, row);
	if (!x->progress->unfinished)
		xml_attribute(table, "copy", STR("yes"));
	x->progress->unfinished = true;
}

static bool is_language_char(char c) {
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
	       c == '-' || c == '_' || c == '+' || c == '.' || c == '#';
}

static void add_code(const struct docxml *x, xmlNodePtr parent, const struct node *n) {
	xmlNodePtr pre = xml_element(parent, "pre"), code = xml_element(pre, "code");
	size_t length = 0;

	docxml_place(x, pre, n->span);
	/* Only a plain word becomes a class; the rest of an info string stays out. */
	while (length < n->title.n && length < 60 && is_language_char(n->title.p[length]))
		length++;
	if (length > 0)
		xml_attribute(code, "class",
			      str_format(x->arena, "language-%.*s",
					 STR_ARG(str_slice(n->title, 0, length))));
	xml_text(code, n->text);
}

/* Headings and links are what they are: no term of a glossary is shown in them. */
static void add_children_as_they_are(const struct docxml *x, xmlNodePtr parent,
				     const struct node *n) {
	x->progress->quiet++;
	add_children(x, parent, n);
	x->progress->quiet--;
}

static void add_link(const struct docxml *x, xmlNodePtr parent, const struct node *n) {
	struct target t = link_resolve(x->site->set, x->document, NULL, NO_SPAN, n->target, false);

	add_children_as_they_are(x, docxml_open_link(x, parent, &t, n->title, n->span), n);
}

static struct str data_uri(struct arena *a, const struct image *image) {
	struct buf uri = { 0 };
	struct str result;

	buf_print(&uri, "data:%s;base64,", image->mime);
	base64_add(&uri, image->bytes);
	result = str_copy(a, buf_str(&uri));
	buf_free(&uri);
	return result;
}

static void add_image(const struct docxml *x, xmlNodePtr parent, const struct node *n) {
	struct target t = link_resolve(x->site->set, x->document, NULL, NO_SPAN, n->target, true);
	xmlNodePtr img = xml_element(parent, "img");
	const struct picture *p;

	docxml_place(x, img, n->span);
	xml_attribute(img, "alt", node_plain_text(x->arena, x->site->set->config, n));
	xml_attribute_if(img, "title", n->title);
	if (t.kind != TARGET_IMAGE)
		return;
	p = picture_find(x->site->set, NULL, NO_SPAN, t.url);
	xml_attribute(img, "src", x->site->print ? data_uri(x->arena, &p->image) : p->href);
	xml_attribute_number(img, "width", (long)p->image.width);
	xml_attribute_number(img, "height", (long)p->image.height);
}

static void add_reference(const struct docxml *x, xmlNodePtr parent, const struct node *n) {
	struct target t = reference_resolve(x->site->set, x->document, NULL, NO_SPAN, n->target);
	struct str label = t.kind == TARGET_NONE && n->text.n == 0 ? n->target : n->text;

	docxml_add_reference(x, parent, &t, label, n->span);
}

/* The first reference to a note is where the note leads back to. */
static void add_footnote_reference(const struct docxml *x, xmlNodePtr parent,
				   const struct node *n) {
	xmlNodePtr e = xml_element(parent, "footnote-ref");

	xml_attribute_number(e, "number", n->level);
	xml_attribute(e, "href", str_format(x->arena, "#fn-%d", n->level));
	if (n->level > x->progress->notes) {
		xml_attribute(e, "id", str_format(x->arena, "fnref-%d", n->level));
		x->progress->notes = n->level;
	}
	x->progress->unfinished = true;
}

static void add_directive(const struct docxml *x, xmlNodePtr parent, const struct node *n) {
	xmlNodePtr e = xml_element(parent, "directive");

	xml_attribute(e, "name", n->text);
	docxml_place(x, e, n->span);
	x->progress->unfinished = true;
	for (const struct node *option = n->first; option != NULL; option = option->next) {
		xmlNodePtr o = xml_element(e, "option");

		xml_attribute(o, "name", option->text);
		xml_text(o, option->title);
	}
}

/* Puts what was added behind the child before into <prose>, where no template has to see it: templates
 * for each node would take most of a page's time. Not in print, where pages are cut between blocks. */
static void join_prose(const struct docxml *x, xmlNodePtr parent, xmlNodePtr before) {
	xmlNodePtr block = parent->last;

	if (x->site->print || x->progress->unfinished || block == before)
		return;
	if (before == NULL || strcmp((const char *)before->name, "prose") != 0)
		before = xml_element(parent, "prose");
	xml_move(block, before);
}

static void add_block(const struct docxml *x, xmlNodePtr parent, const struct node *n) {
	xmlNodePtr before = parent->last;

	x->progress->unfinished = false;
	add_node(x, parent, n);
	join_prose(x, parent, before);
}

static void add_blocks(const struct docxml *x, xmlNodePtr parent, const struct node *n) {
	for (const struct node *c = n->first; c != NULL; c = c->next)
		add_block(x, parent, c);
}

static void add_admonition(const struct docxml *x, xmlNodePtr parent, const struct node *n) {
	xmlNodePtr e = xml_element(parent, "admonition");

	docxml_place(x, e, n->span);
	xml_attribute(e, "kind", n->text);
	add_blocks(x, e, n);
	x->progress->unfinished = true;
}

/* An element of HTML's that holds what its node holds. */
static const char *simple_name(const struct node *n) {
	switch (n->type) {
	case NODE_PARAGRAPH:
		return "p";
	case NODE_QUOTE:
		return "blockquote";
	case NODE_RULE:
		return "hr";
	case NODE_DEFINITIONS:
		return "dl";
	case NODE_TERM:
		return "dt";
	case NODE_DEFINITION:
		return "dd";
	default:
		return NULL;
	}
}

static void add_inline_node(const struct docxml *x, xmlNodePtr parent, const struct node *n) {
	switch (n->type) {
	case NODE_TEXT:
		docxml_add_text(x, parent, n->text);
		break;
	case NODE_SOFT_BREAK:
		xml_text(parent, STR("\n"));
		break;
	case NODE_LINE_BREAK:
		xml_element(parent, "br");
		break;
	case NODE_CODE:
		xml_text(xml_element(parent, "code"), n->text);
		break;
	case NODE_EMPHASIS:
		add_children(x, xml_element(parent, "em"), n);
		break;
	case NODE_STRONG:
		add_children(x, xml_element(parent, "strong"), n);
		break;
	case NODE_LINK:
		add_link(x, parent, n);
		break;
	case NODE_IMAGE:
		add_image(x, parent, n);
		break;
	case NODE_REFERENCE:
		add_reference(x, parent, n);
		break;
	case NODE_VARIABLE:
		docxml_add_variable(x, parent, n->text);
		break;
	case NODE_FOOTNOTE_REFERENCE:
		add_footnote_reference(x, parent, n);
		break;
	default:
		break;
	}
}

static void add_node(const struct docxml *x, xmlNodePtr parent, const struct node *n) {
	const char *name = simple_name(n);

	if (name != NULL) {
		xmlNodePtr e = xml_element(parent, name);

		docxml_place(x, e, n->span);
		add_children(x, e, n);
		return;
	}
	switch (n->type) {
	case NODE_LIST:
		add_list(x, parent, n);
		break;
	case NODE_TABLE:
		add_table(x, parent, n);
		break;
	case NODE_CODE_BLOCK:
		add_code(x, parent, n);
		break;
	case NODE_HEADING: /* inside a quote or an item; others are sections */
		add_children(x, xml_element(xml_element(parent, "p"), "strong"), n);
		break;
	case NODE_ADMONITION:
		add_admonition(x, parent, n);
		break;
	case NODE_DIRECTIVE:
		add_directive(x, parent, n);
		break;
	default:
		add_inline_node(x, parent, n);
	}
}

static void add_children(const struct docxml *x, xmlNodePtr parent, const struct node *n) {
	for (const struct node *c = n->first; c != NULL; c = c->next)
		add_node(x, parent, c);
}

static void add_footnotes(const struct docxml *x, xmlNodePtr body, const struct node *first) {
	xmlNodePtr list = xml_element(body, "footnotes");

	for (const struct node *n = first; n != NULL; n = n->next) {
		xmlNodePtr e;

		if (n->type != NODE_FOOTNOTE)
			continue;
		e = xml_element(list, "footnote");
		xml_attribute(e, "id", str_format(x->arena, "fn-%d", n->level));
		xml_attribute_number(e, "number", n->level);
		add_blocks(x, e, n);
	}
}

/* Sections open one another by their level; a skipped level is closed with the next heading. */
struct sections {
	xmlNodePtr open[8];
	int levels[8];
	int depth;
};

/* "1 Purpose", the number being a link to the section itself; in print the section is a place that the
 * press looks up. The title is h1, and HTML has six levels. */
static void add_heading(const struct docxml *x, xmlNodePtr section, const struct node *n,
			const struct heading *h) {
	static const char *const names[] = { "h2", "h2", "h3", "h4", "h5", "h6", "h6" };
	xmlNodePtr e = xml_element(section, names[n->level]), number;

	if (x->site->print) {
		xmlNodePtr place = xml_element(e, "a");

		xml_attribute(place, "class", STR("d"));
		xml_attribute(place, "href",
			      str_format(x->arena, "x-dossier:dest:%.*s#%.*s",
					 STR_ARG(x->document->id), STR_ARG(h->anchor)));
		number = xml_element(e, "span");
		xml_attribute(number, "class", STR("number"));
	} else {
		number = xml_element(e, "a");
		xml_attribute(number, "class", STR("number"));
		xml_attribute(number, "href", str_format(x->arena, "#%.*s", STR_ARG(h->anchor)));
	}
	xml_text(number, h->number);
	xml_text(e, STR(" "));
	x->progress->unfinished = false;
	add_children_as_they_are(x, e, n);
	join_prose(x, section, NULL);
}

static xmlNodePtr open_section(const struct docxml *x, struct sections *s, xmlNodePtr body,
			       const struct node *n, const struct heading *h) {
	xmlNodePtr e;

	while (s->depth > 0 && s->levels[s->depth - 1] >= n->level)
		s->depth--;
	e = xml_element(s->depth > 0 ? s->open[s->depth - 1] : body, "section");
	s->levels[s->depth] = n->level;
	s->open[s->depth++] = e;
	xml_attribute(e, "id", h->anchor);
	xml_attribute(e, "number", h->number);
	xml_attribute_number(e, "level", n->level);
	xml_attribute_number(e, "line", (long)source_place(h->span.source, h->span.offset).line);
	add_heading(x, e, n, h);
	return e;
}

void docxml_add_body(const struct docxml *x, xmlNodePtr root) {
	struct document *d = x->document;
	xmlNodePtr body = xml_element(root, "body"), at = body;
	const struct node *tree = markdown_parse(x->arena, NULL, d->body), *notes = NULL;
	struct sections sections = { .depth = 0 };
	size_t heading = 0;

	if (tree == NULL)
		return;
	for (const struct node *n = tree->first; n != NULL; n = n->next) {
		if (n->type == NODE_HEADING && heading < d->heading_count)
			at = open_section(x, &sections, body, n, &d->headings[heading++]);
		else if (n->type == NODE_FOOTNOTE)
			notes = notes != NULL ? notes : n;
		else
			add_block(x, at, n);
	}
	if (notes != NULL)
		add_footnotes(x, body, notes);
}
