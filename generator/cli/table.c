/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/table.h"

#include <stdio.h>

#include "base/arena.h"
#include "base/utf8.h"
#include "report/jsonvalue.h"

/* So many characters are left of what is clipped. */
#define CLIPPED 24

struct table table_new(struct arena *a, const char *const *heads, size_t n) {
	struct table t = { .arena = a };

	for (size_t i = 0; i < n && i < TABLE_COLUMNS; i++)
		t.heads[i] = heads[i];
	return t;
}

static size_t columns(const struct table *t) {
	size_t n = 0;

	while (n < TABLE_COLUMNS && t->heads[n] != NULL)
		n++;
	return n;
}

void table_add(struct table *t, const struct str *cells) {
	struct str *row = ARENA_ARRAY(t->arena, TABLE_COLUMNS, struct str);

	for (size_t i = 0; i < columns(t); i++)
		row[i] = cells[i];
	vec_add(t->arena, &t->rows, row);
}

static struct str clip(struct arena *a, struct str cell) {
	size_t end = 0, length = 0;

	if (utf8_count(cell) <= CLIPPED)
		return cell;
	for (size_t n = 0; n < CLIPPED - 1; n++, end += length)
		utf8_decode(cell, end, &length);
	return str_format(a, "%.*s…", STR_ARG(str_slice(cell, 0, end)));
}

static struct str cell_of(const struct table *t, size_t row, size_t column) {
	const struct str *cells = t->rows.items[row];

	return t->clipped > 0 && column == t->clipped ? clip(t->arena, cells[column])
						      : cells[column];
}

void table_print(const struct table *t, const char *indentation) {
	size_t widths[TABLE_COLUMNS] = { 0 };

	for (size_t i = 0; i < t->rows.n; i++)
		for (size_t c = 0; c < columns(t); c++) {
			size_t width = utf8_count(cell_of(t, i, c));

			if (width > widths[c])
				widths[c] = width;
		}
	for (size_t i = 0; i < t->rows.n; i++) {
		size_t last = columns(t);

		while (last > 0 && cell_of(t, i, last - 1).n == 0)
			last--;
		fputs(indentation, stdout);
		for (size_t c = 0; c < last; c++) {
			struct str cell = cell_of(t, i, c);

			printf("%.*s%*s", STR_ARG(cell),
			       c + 1 < last ? (int)(widths[c] - utf8_count(cell)) + 2 : 0, "");
		}
		putchar('\n');
	}
}

void table_print_json(const struct table *t) {
	json_t *list = json_array();
	struct buf out = { 0 };

	for (size_t i = 0; i < t->rows.n; i++) {
		const struct str *cells = t->rows.items[i];
		json_t *object = json_object();

		for (size_t c = 0; c < columns(t); c++)
			jsonvalue_set(object, t->heads[c], jsonvalue_text(cells[c]));
		jsonvalue_add(list, object);
	}
	jsonvalue_print(list, &out);
	fwrite(out.p, 1, out.n, stdout);
	buf_free(&out);
}
