/* SPDX-License-Identifier: Apache-2.0 */
#include "report/text.h"

#include "base/utf8.h"
#include "report/clean.h"
#include "report/excerpt.h"
#include "report/statistics.h"

/* Of one code in one file; the rest is counted. */
#define MOST_ALIKE 20

struct style {
	const char *bold, *severity[SEVERITY_ERROR + 1], *caret, *end;
};

static const struct style plain = { "", { "", "", "" }, "", "" };
static const struct style coloured = {
	"\033[1m", { "\033[1;36m", "\033[1;33m", "\033[1;31m" }, "\033[1;32m", "\033[0m"
};

static void add_place(struct buf *out, struct span span) {
	if (span.source == NULL)
		return;
	clean_add(out, span.source->path);
	if (span.source->text.p != NULL) {
		struct place at = source_place(span.source, span.offset);

		buf_print(out, ":%zu:%zu", at.line, at.column);
	}
	buf_add_c(out, ": ");
}

/* The line around the place and a caret under it. Column 1 of a line that is cut is where the cut is. */
static void add_line(struct buf *out, struct span span, const struct style *style) {
	const struct excerpt e = excerpt_of(span);
	struct buf text = { 0 };

	if (e.number == 0)
		return;
	clean_add(&text, e.text);
	buf_print(out, "%5zu | %.*s\n      | ", e.number, STR_ARG(buf_str(&text)));
	buf_clear(&text);
	clean_add(&text, e.before);
	for (size_t i = 0, n = utf8_count(buf_str(&text)); i < n; i++)
		buf_add_char(out, ' ');
	buf_clear(&text);
	clean_add(&text, e.marked);
	buf_print(out, "%s^", style->caret);
	for (size_t i = 1, n = utf8_count(buf_str(&text)); i < n; i++)
		buf_add_char(out, '~');
	buf_print(out, "%s\n", style->end);
	buf_free(&text);
}

static void add_finding(struct buf *out, const struct finding *f, const struct style *style) {
	buf_add_c(out, style->bold);
	add_place(out, f->span);
	buf_print(out, "%s%s%s:%s ", style->end, style->severity[f->severity],
		  severity_name(f->severity), style->end);
	clean_add(out, f->message);
	buf_print(out, " [%s]\n", f->code->id);
	add_line(out, f->span, style);
	for (const struct finding_note *n = f->notes; n != NULL; n = n->next) {
		buf_add_c(out, "  ");
		add_place(out, n->span);
		buf_add_c(out, "note: ");
		clean_add(out, n->text);
		buf_add_char(out, '\n');
	}
	if (f->help.n > 0) {
		buf_add_c(out, "  help: ");
		clean_add(out, f->help);
		buf_add_char(out, '\n');
	}
}

/* How often a code was met in a file. */
struct tally {
	const struct code *code;
	size_t count;
};

/* The tallies of one file; the list is sorted by file, so they start again with each. */
struct tallies {
	struct arena *arena;
	const struct source *source;
	struct vec codes; /* struct tally, in the order in which they were met */
};

static struct tally *tally_of(struct tallies *t, const struct code *code) {
	struct tally *new;

	for (size_t i = 0; i < t->codes.n; i++) {
		struct tally *old = t->codes.items[i];

		if (old->code == code)
			return old;
	}
	new = ARENA_NEW(t->arena, struct tally);
	new->code = code;
	vec_add(t->arena, &t->codes, new);
	return new;
}

static void add_rest(struct buf *out, const struct tallies *t) {
	for (size_t i = 0; i < t->codes.n; i++) {
		const struct tally *each = t->codes.items[i];

		if (each->count <= MOST_ALIKE)
			continue;
		clean_add(out, t->source != NULL ? t->source->path : STR("dossier"));
		buf_print(out, ": and %zu more like it [%s]\n", each->count - MOST_ALIKE,
			  each->code->id);
	}
}

static void add_findings(struct buf *out, const struct findings *list, bool colour) {
	struct tallies tallies = { .arena = arena_new() };

	for (size_t i = 0; i < list->items.n; i++) {
		const struct finding *f = list->items.items[i];

		if (f->span.source != tallies.source) {
			add_rest(out, &tallies);
			tallies.source = f->span.source;
			tallies.codes.n = 0;
		}
		if (tally_of(&tallies, f->code)->count++ < MOST_ALIKE)
			add_finding(out, f, colour ? &coloured : &plain);
	}
	add_rest(out, &tallies);
	arena_free(tallies.arena);
}

/* A line each: what is accepted has no line of the text and no help. */
static void add_waived(struct buf *out, const struct findings *list) {
	for (size_t i = 0; i < list->waived.n; i++) {
		const struct finding *f = list->waived.items[i];

		add_place(out, f->span);
		buf_add_c(out, "waived: ");
		clean_add(out, f->message);
		buf_print(out, " [%s] ", f->code->id);
		report_add_waiver(out, f->waiver);
		buf_add_char(out, '\n');
	}
}

void text_write(const struct report *r, struct buf *out) {
	if (r->waived)
		add_waived(out, r->findings);
	if (r->findings->items.n == 0)
		return;
	if (r->statistics)
		statistics_add_text(out, r->findings);
	else
		add_findings(out, r->findings, r->colour);
	report_add_counts(out, r->findings->counts);
	if (r->findings->waived.n > 0)
		buf_print(out, ", %zu waived", r->findings->waived.n);
	buf_add_char(out, '\n');
}

void findings_print_text(const struct findings *list, FILE *file, bool colour) {
	const struct report r = { .findings = list, .colour = colour };
	struct buf out = { 0 };

	text_write(&r, &out);
	if (out.n > 0)
		fwrite(out.p, 1, out.n, file);
	buf_free(&out);
}
