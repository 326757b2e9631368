/* SPDX-License-Identifier: Apache-2.0 */
#include <string.h>

#include "publish/export_parts.h"

/* What spreadsheets take for a formula, as OWASP lists it under "CSV injection"; the wide forms of East Asian keyboards count there too. */
static bool looks_like_formula(struct str s) {
	static const char *const marks[] = {
		"=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠"
	};

	for (size_t i = 0; i < ARRAY_LENGTH(marks); i++)
		if (str_starts(s, marks[i]))
			return true;
	return false;
}

static void add_cell(struct buf *out, enum column_type type, struct str text) {
	bool quoted = false;

	if (type == COLUMN_TEXT && looks_like_formula(text)) {
		buf_add_c(out, "\"'");
		quoted = true;
	}
	for (size_t i = 0; i < text.n && !quoted; i++)
		if (strchr(",\"\r\n", text.p[i]) != NULL) {
			buf_add_char(out, '"');
			quoted = true;
		}
	for (size_t i = 0; i < text.n; i++) {
		if (text.p[i] == '"')
			buf_add_char(out, '"');
		buf_add_char(out, text.p[i]);
	}
	if (quoted)
		buf_add_char(out, '"');
}

void table_add_csv(const struct table *t, struct buf *out) {
	for (size_t i = 0; i < t->columns.n; i++) {
		const struct column *c = t->columns.items[i];

		if (i > 0)
			buf_add_char(out, ',');
		add_cell(out, COLUMN_TEXT, c->title);
	}
	buf_add_c(out, "\r\n");
	for (size_t r = 0; r < t->rows.n; r++) {
		const struct str *cells = t->rows.items[r];

		for (size_t i = 0; i < t->columns.n; i++) {
			const struct column *c = t->columns.items[i];

			if (i > 0)
				buf_add_char(out, ',');
			add_cell(out, c->type, cells[i]);
		}
		buf_add_c(out, "\r\n");
	}
}
