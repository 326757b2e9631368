/* SPDX-License-Identifier: Apache-2.0 */
#include "report/markdown.h"

#include "report/clean.h"

/* So many findings are in the table. */
#define MOST 20

/* The length of the longest run of backquotes. */
static size_t longest_run(struct str s) {
	size_t longest = 0, run = 0;

	for (size_t i = 0; i < s.n; i++) {
		run = s.p[i] == '`' ? run + 1 : 0;
		if (run > longest)
			longest = run;
	}
	return longest;
}

static void add_fence(struct buf *out, size_t n) {
	for (size_t i = 0; i < n; i++)
		buf_add_char(out, '`');
}

/* Adds the text as a code span of a table's cell. In a cell a bar is escaped even there. */
static void add_code(struct buf *out, struct str s) {
	size_t fence = longest_run(s) + 1;
	/* One blank at both ends is dropped again; it keeps backquotes apart, and other blanks as they are. */
	bool pad = s.n > 0 &&
		   (s.p[0] == '`' || s.p[s.n - 1] == '`' || s.p[0] == ' ' || s.p[s.n - 1] == ' ');

	if (s.n == 0)
		return;
	add_fence(out, fence);
	buf_add_c(out, pad ? " " : "");
	for (size_t i = 0; i < s.n; i++) {
		if (s.p[i] == '|')
			buf_add_char(out, '\\');
		buf_add_char(out, s.p[i]);
	}
	buf_add_c(out, pad ? " " : "");
	add_fence(out, fence);
}

static void add_clean_code(struct buf *out, struct str s) {
	struct buf clean = { 0 };

	clean_add(&clean, s);
	add_code(out, buf_str(&clean));
	buf_free(&clean);
}

static void add_row(struct arena *a, const struct report *r, const struct finding *f,
		    struct buf *out) {
	struct report_place at = report_place(a, r, f->span);
	struct buf place = { 0 };

	buf_print(out, "| %s | %s | ", severity_name(f->severity), f->code->id);
	report_add_place(&place, &at);
	add_code(out, buf_str(&place));
	buf_free(&place);
	buf_add_c(out, " | ");
	add_clean_code(out, f->message);
	if (f->help.n > 0) {
		buf_add_c(out, "<br>");
		add_clean_code(out, f->help);
	}
	buf_add_c(out, " |\n");
}

/* All of them, however many: a waiver is a decision that readers are to see. */
static void add_waived(struct arena *a, const struct report *r, struct buf *out) {
	const struct vec *waived = &r->findings->waived;

	if (waived->n > 0)
		buf_print(out,
			  "\n%zu waived\n\n| Code | Place | Finding | Reason | Approver | Until |\n"
			  "| :--- | :--- | :--- | :--- | :--- | :--- |\n",
			  waived->n);
	for (size_t i = 0; i < waived->n; i++) {
		const struct finding *f = waived->items[i];
		struct report_place at = report_place(a, r, f->span);
		struct buf place = { 0 };
		const struct str cells[] = { f->message, f->waiver->reason, f->waiver->approver,
					     f->waiver->expires };

		report_add_place(&place, &at);
		buf_print(out, "| %s | ", f->code->id);
		add_code(out, buf_str(&place));
		buf_free(&place);
		for (size_t j = 0; j < ARRAY_LENGTH(cells); j++) {
			buf_add_c(out, " | ");
			add_clean_code(out, cells[j]);
		}
		buf_add_c(out, " |\n");
	}
}

void markdown_write(const struct report *r, struct buf *out) {
	struct arena *a = arena_new();
	struct vec sorted = report_worst_first(a, r->findings);

	buf_add_c(out, "### dossier: ");
	report_add_counts(out, r->findings->counts);
	buf_add_char(out, '\n');
	if (sorted.n > 0)
		buf_add_c(out, "\n| Severity | Code | Place | Finding |\n"
			       "| :--- | :--- | :--- | :--- |\n");
	for (size_t i = 0; i < sorted.n && i < MOST; i++)
		add_row(a, r, sorted.items[i], out);
	if (sorted.n > MOST)
		buf_print(out, "\n… and %zu more.\n", sorted.n - MOST);
	add_waived(a, r, out);
	arena_free(a);
}
