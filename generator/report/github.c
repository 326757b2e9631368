/* SPDX-License-Identifier: Apache-2.0 */
#include "report/github.h"

#include "report/clean.h"

static const char *command(enum severity s) {
	switch (s) {
	case SEVERITY_INFO:
		return "notice";
	case SEVERITY_WARNING:
		return "warning";
	case SEVERITY_ERROR:
		return "error";
	}
	return "error";
}

/* Adds what a command carries: '%' and line ends are escaped, in a property also what would end it. */
static void add_escaped(struct buf *out, struct str s, bool property) {
	for (size_t i = 0; i < s.n; i++) {
		char c = s.p[i];

		if (c == '%' || c == '\r' || c == '\n' || (property && (c == ':' || c == ',')))
			buf_print(out, "%%%02X", (unsigned)(unsigned char)c);
		else
			buf_add_char(out, c);
	}
}

/* Columns are known for one line only: GitHub drops those of a range of lines. */
static void add_place(struct buf *out, const struct report_place *at) {
	struct buf path = { 0 };

	clean_add(&path, at->path);
	buf_add_c(out, " file=");
	add_escaped(out, buf_str(&path), true);
	buf_free(&path);
	if (at->from.line == 0)
		return;
	buf_print(out, ",line=%zu", at->from.line);
	if (at->to.line != at->from.line)
		buf_print(out, ",endLine=%zu", at->to.line);
	else
		buf_print(out, ",col=%zu,endColumn=%zu", at->from.column, at->to.column);
}

static void add_message(struct arena *a, const struct report *r, const struct finding *f,
			const struct report_place *at, struct buf *out) {
	report_add_place(out, at);
	buf_add_c(out, ": ");
	clean_add(out, f->message);
	buf_print(out, " [%s]", f->code->id);
	for (const struct finding_note *n = f->notes; n != NULL; n = n->next) {
		buf_add_char(out, '\n');
		if (n->span.source != NULL) {
			struct report_place there = report_place(a, r, n->span);

			report_add_place(out, &there);
			buf_add_c(out, ": ");
		}
		buf_add_c(out, "note: ");
		clean_add(out, n->text);
	}
	if (f->help.n > 0) {
		buf_add_c(out, "\nhelp: ");
		clean_add(out, f->help);
	}
}

void github_write(const struct report *r, struct buf *out) {
	struct arena *a = arena_new();
	struct vec sorted = report_worst_first(a, r->findings);
	struct buf text = { 0 };

	for (size_t i = 0; i < sorted.n; i++) {
		const struct finding *f = sorted.items[i];
		struct report_place at = report_place(a, r, f->span);

		buf_print(out, "::%s", command(f->severity));
		add_place(out, &at);
		buf_clear(&text);
		buf_print(&text, "%s%s", f->code->id, f->code->title[0] != '\0' ? " " : "");
		clean_add(&text, str_of(f->code->title));
		buf_add_c(out, ",title=");
		add_escaped(out, buf_str(&text), true);
		buf_clear(&text);
		add_message(a, r, f, &at, &text);
		buf_add_c(out, "::");
		add_escaped(out, buf_str(&text), false);
		buf_add_char(out, '\n');
	}
	buf_free(&text);
	arena_free(a);
}
