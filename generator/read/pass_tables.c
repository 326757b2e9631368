/* SPDX-License-Identifier: Apache-2.0 */
#include <stdint.h>
#include <string.h>

#include "read/limits.h"
#include "read/pass.h"
#include "read/shield.h"

/* The inlines of one line of a paragraph: from first up to, not including, end (a break, or NULL). */
struct line {
	struct node *first, *end;
};

struct table {
	struct pass *pass;
	struct node *table;
	enum align aligns[LIMIT_TABLE_COLUMNS];
	size_t columns, rows;
};

static bool is_break(const struct node *n) {
	return n->type == NODE_SOFT_BREAK || n->type == NODE_LINE_BREAK;
}

static struct line line_from(struct node *first) {
	struct line l = { first, first };

	while (l.end != NULL && !is_break(l.end))
		l.end = l.end->next;
	return l;
}

/* The text of a line that is one text node, which is what a delimiter row is. */
static struct str only_text(struct line l) {
	if (l.first == NULL || l.first->type != NODE_TEXT || l.first->next != l.end)
		return STR("");
	return l.first->text;
}

/* The cells of a delimiter row: "--- | :-:" has two. */
static size_t read_aligns(struct str row, enum align *out) {
	struct str cell;
	size_t n = 0;

	row = str_trim(row);
	if (row.n > 0 && row.p[0] == '|')
		row = str_skip(row, 1);
	while (row.n > 0) {
		bool left, right;

		if (!str_cut(row, '|', &cell, &row)) {
			cell = row;
			row = str_skip(row, row.n);
		}
		cell = str_trim(cell);
		if (cell.n == 0)
			break;
		left = cell.p[0] == ':';
		right = cell.p[cell.n - 1] == ':';
		if (n < LIMIT_TABLE_COLUMNS)
			out[n] = left && right ? ALIGN_CENTER
				 : right       ? ALIGN_RIGHT
				 : left        ? ALIGN_LEFT
					       : ALIGN_NONE;
		n++;
	}
	return n;
}

/* How many cells a row of inlines has, without changing it. An outer '|' on either side bounds the row. */
static size_t count_cells(struct line l) {
	size_t pipes = 0;
	bool outer_start = false, outer_end = false;

	for (struct node *n = l.first; n != l.end; n = n->next) {
		struct str text;

		if (n->type != NODE_TEXT)
			continue;
		text = n->text;
		for (size_t i = 0; i < text.n; i++)
			pipes += text.p[i] == '|';
		if (n == l.first && str_trim(text).n > 0)
			outer_start = str_trim(text).p[0] == '|';
		if (n->next == l.end && str_trim(text).n > 0)
			outer_end = str_trim(text).p[str_trim(text).n - 1] == '|';
	}
	if (outer_start && outer_end && pipes == 1)
		return 0;
	return pipes + 1 - (outer_start ? 1 : 0) - (outer_end ? 1 : 0);
}

static void trim_cell(struct node *cell) {
	struct node *n = cell->first;

	if (n != NULL && n->type == NODE_TEXT)
		while (n->text.n > 0 && (n->text.p[0] == ' ' || n->text.p[0] == '\t'))
			n->text = str_skip(n->text, 1);
	n = cell->last;
	if (n != NULL && n->type == NODE_TEXT)
		while (n->text.n > 0 &&
		       (n->text.p[n->text.n - 1] == ' ' || n->text.p[n->text.n - 1] == '\t'))
			n->text.n--;
	for (struct node *next, *c = cell->first; c != NULL; c = next) {
		next = c->next;
		if (c->type == NODE_TEXT && c->text.n == 0)
			node_remove(c);
	}
}

static struct node *add_cell(struct table *t, struct node *row, size_t column) {
	struct node *cell = node_new(t->pass->arena, NODE_CELL, row->span);

	cell->level = column < t->columns ? (int)t->aligns[column] : ALIGN_NONE;
	node_append(row, cell);
	return cell;
}

/* GFM splits rows before it looks at anything else; a '|' below an inline is where the two readings differ. */
static void check_inner_pipes(const struct pass *p, const struct node *inline_node) {
	struct node *at = (struct node *)(uintptr_t)inline_node;

	for (; at != NULL; at = node_walk(inline_node, at))
		if ((at->type == NODE_TEXT || at->type == NODE_CODE) &&
		    str_find_char(at->text, '|') != SIZE_MAX) {
			finding_add(
				p->findings, MDN_007, at->span,
				"a '|' inside code, emphasis or a link ends the cell elsewhere");
			return;
		}
}

/* A row that is being filled. */
struct filler {
	struct table *table;
	struct node *row, *cell; /* cell is NULL behind a '|' */
	size_t column;
	bool start; /* nothing but blanks so far: a '|' now is the row's own */
};

static void put(struct filler *f, struct node *n) {
	if (f->cell == NULL)
		f->cell = add_cell(f->table, f->row, f->column++);
	node_append(f->cell, n);
}

/* Splits a text at its pipes. What follows the last one goes on into the next inline, where there is one. */
static void put_text(struct filler *f, struct node *n, bool last) {
	struct str text = n->text, piece;

	while (str_cut(text, '|', &piece, &text)) {
		if (!f->start || str_trim(piece).n > 0) {
			struct node *part = node_new(f->table->pass->arena, NODE_TEXT, n->span);

			part->text = piece;
			put(f, part);
		}
		f->cell = NULL;
		f->start = false;
	}
	if (str_trim(text).n == 0 && f->cell == NULL && last)
		return;
	n->text = text;
	put(f, n);
	f->start = f->start && str_trim(text).n == 0;
}

/* Moves the inlines of a line into the cells of a row. */
static void fill_row(struct table *t, struct node *row, struct line l) {
	struct filler f = { .table = t, .row = row, .start = true };
	struct node *next;

	for (struct node *n = l.first; n != l.end; n = next) {
		next = n->next;
		node_remove(n);
		if (n->type == NODE_TEXT) {
			put_text(&f, n, next == l.end);
			continue;
		}
		check_inner_pipes(t->pass, n);
		put(&f, n);
		f.start = false;
	}
}

static void add_row(struct table *t, struct line l) {
	struct node *row = node_new(t->pass->arena, NODE_ROW, l.first->span);
	size_t n = 0;

	node_append(t->table, row);
	t->rows++;
	fill_row(t, row, l);
	for (struct node *c = row->first; c != NULL; c = c->next, n++)
		trim_cell(c);
	if (n != t->columns) {
		struct finding *f = finding_add(t->pass->findings, MDN_007, row->span,
						"a row of %zu cell%s in a table of %zu columns", n,
						n == 1 ? "" : "s", t->columns);

		if (n > t->columns)
			finding_help(f, "write '|' in a cell as '\\|'");
		else
			finding_help(f, "leave a cell empty: '| |'");
	}
	for (; n < t->columns; n++)
		add_cell(t, row, n);
	while (n-- > t->columns)
		node_remove(row->last);
}

static struct node *next_line(struct line l) {
	return l.end != NULL ? l.end->next : NULL;
}

/* Takes the lines from head on out of the paragraph and puts them, as a table, behind it. */
static void make_table(struct pass *p, struct node *paragraph, struct line head,
		       const enum align *aligns, size_t columns) {
	struct table t = { .pass = p, .columns = columns };
	struct line delimiter = line_from(next_line(head));
	struct node *at = next_line(delimiter), *next;

	memcpy(t.aligns, aligns, columns * sizeof(*aligns));
	t.table = node_new(p->arena, NODE_TABLE, head.first->span);
	if (paragraph->next != NULL)
		node_insert_before(paragraph->next, t.table);
	else
		node_append(paragraph->parent, t.table);
	for (struct node *n = head.end; n != at; n = next) {
		next = n->next;
		node_remove(n);
	}
	head.end = at;
	add_row(&t, head);
	while (at != NULL) {
		struct line l = line_from(at);
		/* A backslash alone on a line is a break and nothing else. */
		bool empty = l.first == l.end;

		at = next_line(l);
		if (l.end != NULL)
			node_remove(l.end);
		l.end = at;
		if (!empty && t.rows <= LIMIT_TABLE_ROWS)
			add_row(&t, l);
	}
	if (t.rows > LIMIT_TABLE_ROWS)
		finding_add(p->findings, MDN_006, t.table->span, "a table of more than %u rows",
			    LIMIT_TABLE_ROWS);
	if (paragraph->last != NULL && is_break(paragraph->last))
		node_remove(paragraph->last);
	if (paragraph->first == NULL)
		node_remove(paragraph);
}

/* Looks for a head and a delimiter row of as many cells. */
static void find_table(struct pass *p, struct node *paragraph) {
	enum align aligns[LIMIT_TABLE_COLUMNS];
	struct line head = line_from(paragraph->first), below;

	for (; head.end != NULL && head.end->next != NULL; head = below) {
		size_t columns, cells;

		below = line_from(next_line(head));
		if (head.first == head.end || !shield_is_delimiter_row(only_text(below)))
			continue;
		columns = read_aligns(only_text(below), aligns);
		cells = count_cells(head);
		if (columns > LIMIT_TABLE_COLUMNS) {
			finding_add(p->findings, MDN_006, below.first->span,
				    "a table of %zu columns; %u is the most", columns,
				    LIMIT_TABLE_COLUMNS);
			return;
		}
		if (columns == cells) {
			make_table(p, paragraph, head, aligns, columns);
			return;
		}
		finding_add(p->findings, MDN_008, below.first->span,
			    "a delimiter row of %zu cells under a head of %zu", columns, cells);
	}
}

void pass_tables(struct pass *p) {
	struct node *next;

	for (struct node *n = p->root; n != NULL; n = next) {
		next = n->type == NODE_PARAGRAPH ? node_walk_over(p->root, n)
						 : node_walk(p->root, n);
		if (n->type == NODE_PARAGRAPH)
			find_table(p, n);
	}
}
