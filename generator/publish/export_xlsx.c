/* SPDX-License-Identifier: Apache-2.0 */
/* libxlsxwriter. Bytes do not depend on the day: its zip has fixed times, and the properties get the day of the build. */
#include <stdlib.h>
#include <xlsxwriter.h>

#include "base/utf8.h"
#include "publish/export_parts.h"

#define SECONDS_OF_A_DAY 86400

/* 1970-01-01 as a workbook counts days (ECMA-376, part 1, 18.17.4.1). */
#define EPOCH 25569

/* What Excel takes: the characters of a cell and of a sheet's name, the width of a column. */
#define MOST_CELL 32767
#define MOST_NAME 31
#define MOST_WIDTH 255

struct sheet {
	struct arena *arena;
	const struct table *table;
	lxw_worksheet *worksheet;
	lxw_format *head, *text, *number, *date;
};

/* At most so many code points of the text, as a C string. */
static char *cut(struct arena *a, struct str s, size_t most) {
	size_t end = 0;

	for (size_t n = 0; end < s.n && n < most; n++)
		for (end++; end < s.n && ((unsigned char)s.p[end] & 0xc0) == 0x80; end++)
			;
	return str_c(a, str_slice(s, 0, end));
}

/* A sheet's name has none of []:*?/\ and does not begin or end in an apostrophe. */
static char *sheet_name(struct arena *a, struct str title) {
	char *name = cut(a, title, MOST_NAME);

	for (char *p = name; *p != '\0'; p++)
		if (strchr("[]:*?/\\'", *p) != NULL)
			*p = ' ';
	return name[0] != '\0' ? name : str_c(a, STR("Sheet"));
}

static void add_formats(struct sheet *s, lxw_workbook *book) {
	lxw_format **const all[] = { &s->head, &s->text, &s->number, &s->date };

	for (size_t i = 0; i < ARRAY_LENGTH(all); i++) {
		*all[i] = workbook_add_format(book);
		format_set_align(*all[i], LXW_ALIGN_VERTICAL_TOP);
		format_set_border(*all[i], LXW_BORDER_HAIR);
	}
	format_set_bold(s->head);
	format_set_bg_color(s->head, 0xe6e6e6);
	format_set_text_wrap(s->head);
	format_set_text_wrap(s->text);
	format_set_num_format(s->date, "yyyy-mm-dd");
	format_set_align(s->date, LXW_ALIGN_LEFT);
}

static void add_date(struct sheet *s, lxw_row_t row, lxw_col_t column, struct str text) {
	struct date day;

	if (date_parse(text, &day))
		worksheet_write_number(s->worksheet, row, column, EPOCH + (double)day.day, s->date);
	else
		worksheet_write_string(s->worksheet, row, column, cut(s->arena, text, MOST_CELL),
				       s->text);
}

static void add_number(struct sheet *s, lxw_row_t row, lxw_col_t column, struct str text) {
	char *end, *digits = str_c(s->arena, text);
	double value = strtod(digits, &end);

	if (text.n > 0 && *end == '\0')
		worksheet_write_number(s->worksheet, row, column, value, s->number);
	else
		worksheet_write_string(s->worksheet, row, column, cut(s->arena, text, MOST_CELL),
				       s->text);
}

static void add_cell(struct sheet *s, size_t r, size_t c, struct str text) {
	const struct column *column = s->table->columns.items[c];
	lxw_row_t row = (lxw_row_t)(r + 1);
	lxw_col_t at = (lxw_col_t)c;

	if (text.n == 0)
		worksheet_write_blank(s->worksheet, row, at, s->text);
	else if (column->type == COLUMN_DATE)
		add_date(s, row, at, text);
	else if (column->type == COLUMN_NUMBER)
		add_number(s, row, at, text);
	else
		worksheet_write_string(s->worksheet, row, at, cut(s->arena, text, MOST_CELL),
				       s->text);
}

static void add_cells(struct sheet *s) {
	const struct table *t = s->table;

	for (size_t c = 0; c < t->columns.n; c++) {
		const struct column *column = t->columns.items[c];
		lxw_col_t at = (lxw_col_t)c;

		if (column->width > 0 && column->width <= MOST_WIDTH)
			worksheet_set_column(s->worksheet, at, at, (double)column->width, NULL);
		worksheet_write_string(s->worksheet, 0, at, cut(s->arena, column->title, MOST_CELL),
				       s->head);
	}
	for (size_t r = 0; r < t->rows.n; r++)
		for (size_t c = 0; c < t->columns.n; c++)
			add_cell(s, r, c, ((const struct str *)t->rows.items[r])[c]);
}

/* '&' begins a command in a header. */
static char *header_text(struct arena *a, const char *before, struct str text) {
	struct buf out = { 0 };
	char *result;

	buf_add_c(&out, before);
	for (const char *p = cut(a, text, 100); *p != '\0'; p++) {
		buf_add_char(&out, *p);
		if (*p == '&')
			buf_add_char(&out, '&');
	}
	result = str_c(a, buf_str(&out));
	buf_free(&out);
	return result;
}

static void set_up_print(struct sheet *s) {
	const struct table *t = s->table;
	lxw_worksheet *w = s->worksheet;

	worksheet_set_landscape(w);
	worksheet_set_paper(w, 9); /* A4 */
	worksheet_fit_to_pages(w, 1, 0);
	worksheet_repeat_rows(w, 0, 0);
	worksheet_set_header(w, header_text(s->arena, "&L", t->title));
	worksheet_set_footer(w, header_text(s->arena, "&R&P / &N&L", t->about));
	worksheet_freeze_panes(w, 1, 1);
	worksheet_autofilter(w, 0, 0, (lxw_row_t)t->rows.n, (lxw_col_t)(t->columns.n - 1));
}

const char *table_write_xlsx(struct arena *a, const struct table *t, struct str author,
			     struct date created, const char *folder, const char *path) {
	lxw_workbook_options options = { .tmpdir = str_c(a, str_of(folder)) };
	lxw_workbook *book = workbook_new_opt(path, &options);
	lxw_doc_properties properties = { .title = str_c(a, t->title),
					  .company = str_c(a, author),
					  .created = (time_t)created.day * SECONDS_OF_A_DAY };
	struct sheet s = { .arena = a, .table = t };
	lxw_error error;

	if (book == NULL)
		return "no workbook";
	workbook_set_properties(book, &properties);
	s.worksheet = workbook_add_worksheet(book, sheet_name(a, t->title));
	add_formats(&s, book);
	if (s.worksheet != NULL) {
		add_cells(&s);
		set_up_print(&s);
	}
	error = workbook_close(book);
	if (s.worksheet == NULL)
		return "no worksheet";
	return error == LXW_NO_ERROR ? NULL : lxw_strerror(error);
}
