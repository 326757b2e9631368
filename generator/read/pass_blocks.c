/* SPDX-License-Identifier: Apache-2.0 */
#include <stdint.h>

#include "read/pass.h"

static bool is_break(const struct node *n) {
	return n->type == NODE_SOFT_BREAK || n->type == NODE_LINE_BREAK;
}

static void drop_first_line(struct node *paragraph) {
	node_remove(paragraph->first);
	if (paragraph->first != NULL && is_break(paragraph->first))
		node_remove(paragraph->first);
}

/* "> [!NOTE]" on the first line of a quote. */
static void make_admonition(struct pass *p, struct node *quote) {
	static const char *const names[] = { "note", "tip", "important", "warning", "caution" };
	struct node *paragraph = quote->first, *mark;
	struct str name;

	if (paragraph == NULL || paragraph->type != NODE_PARAGRAPH)
		return;
	mark = paragraph->first;
	if (mark == NULL || mark->type != NODE_TEXT ||
	    (mark->next != NULL && !is_break(mark->next)))
		return;
	name = str_trim(mark->text);
	if (!str_starts(name, "[!") || !str_ends(name, "]"))
		return;
	name = str_slice(name, 2, name.n - 1);
	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
		if (!str_equal_nocase(name, str_of(names[i])))
			continue;
		quote->type = NODE_ADMONITION;
		quote->text = str_of(names[i]);
		drop_first_line(paragraph);
		if (paragraph->first == NULL)
			node_remove(paragraph);
		return;
	}
	finding_add(p->findings, MDN_015, mark->span, "unknown admonition '%.*s'", STR_ARG(name));
}

/* "- [ ] open" and "- [x] done" (GFM 5.3). */
static void make_task(struct node *item) {
	struct node *paragraph = item->first, *text;

	if (paragraph == NULL || paragraph->type != NODE_PARAGRAPH)
		return;
	text = paragraph->first;
	if (text == NULL || text->type != NODE_TEXT || text->text.n < 4)
		return;
	if (str_starts(text->text, "[ ] "))
		item->level = TASK_OPEN;
	else if (str_starts(text->text, "[x] ") || str_starts(text->text, "[X] "))
		item->level = TASK_DONE;
	else
		return;
	text->text = str_skip(text->text, 4);
}

static bool begins_definition(const struct node *line) {
	return line != NULL && line->type == NODE_TEXT && str_starts(line->text, ": ");
}

/* A line of terms, then lines that begin with ": ", in one paragraph. */
static bool is_definition(const struct node *paragraph) {
	if (begins_definition(paragraph->first))
		return false;
	for (const struct node *n = paragraph->first; n != NULL; n = n->next)
		if (is_break(n))
			return begins_definition(n->next);
	return false;
}

static void make_definition(struct pass *p, struct node *paragraph) {
	struct node *list = paragraph->previous, *part, *next;

	if (list == NULL || list->type != NODE_DEFINITIONS) {
		list = node_new(p->arena, NODE_DEFINITIONS, paragraph->span);
		node_insert_before(paragraph, list);
	}
	part = node_new(p->arena, NODE_TERM, paragraph->span);
	node_append(list, part);
	for (struct node *n = paragraph->first; n != NULL; n = next) {
		next = n->next;
		node_remove(n);
		if (is_break(n) && begins_definition(next)) {
			part = node_new(p->arena, NODE_DEFINITION, next->span);
			node_append(list, part);
			next->text = str_skip(next->text, 2);
		} else {
			node_append(part, n);
		}
	}
	node_remove(paragraph);
}

static struct node *add_option(struct pass *p, struct node *directive, struct str key,
			       struct str value) {
	struct node *option = node_new(p->arena, NODE_OPTION, directive->span);

	option->text = key;
	option->title = str_trim(value);
	node_append(directive, option);
	return option;
}

/* ```{name} with lines ":key: value" (MyST). */
static void make_directive(struct pass *p, struct node *block) {
	struct str info = str_trim(block->title), name, rest, line, key, value;

	if (!str_starts(info, "{") || !str_cut(str_skip(info, 1), '}', &name, &rest))
		return;
	rest = block->text;
	block->type = NODE_DIRECTIVE;
	block->text = str_trim(name);
	block->title = STR("");
	while (str_next_line(&rest, &line)) {
		line = str_trim(line);
		if (line.n == 0)
			continue;
		if (line.p[0] == ':' && str_cut(str_skip(line, 1), ':', &key, &value) && key.n > 0)
			add_option(p, block, key, value);
		else
			finding_add(p->findings, MDN_012, block->span,
				    "a line '%.*s' in a directive; it takes ':option: value'",
				    STR_ARG(str_slice(line, 0, 40)));
	}
}

void pass_blocks(struct pass *p) {
	struct node *next;

	for (struct node *n = p->root; n != NULL; n = next) {
		next = node_is_inline(n) ? node_walk_over(p->root, n) : node_walk(p->root, n);
		if (n->type == NODE_QUOTE) {
			/* Its first paragraph, which would come next, may be gone afterwards. */
			make_admonition(p, n);
			next = node_walk(p->root, n);
		} else if (n->type == NODE_ITEM)
			make_task(n);
		else if (n->type == NODE_CODE_BLOCK)
			make_directive(p, n);
		else if (n->type == NODE_PARAGRAPH && is_definition(n)) {
			next = node_walk_over(p->root, n);
			make_definition(p, n);
		}
	}
}

static bool is_id(struct str s) {
	if (s.n == 0 || s.n > 64 || s.p[0] < 'a' || s.p[0] > 'z')
		return false;
	for (size_t i = 0; i < s.n; i++)
		if (!(s.p[i] >= 'a' && s.p[i] <= 'z') && !(s.p[i] >= '0' && s.p[i] <= '9') &&
		    s.p[i] != '-')
			return false;
	return true;
}

static void take_heading_id(struct pass *p, struct node *heading) {
	struct node *text = heading->last;
	struct str id, before;
	size_t at = SIZE_MAX;

	if (text == NULL || text->type != NODE_TEXT || !str_ends(str_trim(text->text), "}"))
		return;
	before = str_trim(text->text);
	for (size_t i = before.n; i > 1 && at == SIZE_MAX; i--)
		if (before.p[i - 1] == '#' && before.p[i - 2] == '{')
			at = i - 2;
	if (at == SIZE_MAX)
		return;
	id = str_slice(before, at + 2, before.n - 1);
	if (!is_id(id)) {
		finding_add(p->findings, MDN_011, pass_locate(text, 0, str_skip(before, at)),
			    "'%.*s' is no heading id", STR_ARG(id));
		return;
	}
	heading->target = id;
	text->text = str_slice(before, 0, at);
	while (text->text.n > 0 && text->text.p[text->text.n - 1] == ' ')
		text->text.n--;
	if (text->text.n == 0)
		node_remove(text);
}

void pass_heading_ids(struct pass *p) {
	for (struct node *n = p->root; n != NULL; n = node_walk(p->root, n))
		if (n->type == NODE_HEADING)
			take_heading_id(p, n);
}
