/* SPDX-License-Identifier: Apache-2.0 */
#include "report/svrl.h"

#include <stdlib.h>

#include "base/map.h"
#include "base/markup.h"
#include "report/clean.h"
#include "report/record.h"

/* What finds something without a rule. */
enum mechanism { READING, KINDS, MECHANISMS };

static const struct {
	const char *id, *name, *context;
} mechanisms[] = {
	[READING] = { "reading", "Reading and references", "/" },
	[KINDS] = { "kinds", "Fields and sections of the kind", "/document" },
};

/* What is said of one file. */
struct account {
	struct str path;
	const struct record_part *part; /* NULL where no rule saw it */
	struct vec found[MECHANISMS];   /* struct finding */
};

struct writer {
	struct arena *arena;
	const struct report *report;
	struct buf *out;
	struct vec accounts; /* struct account */
	struct map by_path;  /* to struct account */
	struct map shown;    /* of the findings of the report, by address */
	struct map outcomes; /* struct record_event of a finding, by address */
};

/* A pointer as a key. It has to stay where it stands. */
static struct str address(const void *pointer) {
	return (struct str){ pointer, sizeof(void *) };
}

static struct account *account_of(struct writer *w, struct str path) {
	struct account *a = map_get(&w->by_path, path);

	if (a == NULL) {
		a = ARENA_NEW(w->arena, struct account);
		a->path = path;
		map_add(&w->by_path, path, a);
		vec_add(w->arena, &w->accounts, a);
	}
	return a;
}

/* Codes of C are found by reading, but for the types of fields. Others are those of kinds, for what rules find is in the record. */
static enum mechanism mechanism_of(const struct code *code) {
	return code->origin[0] != '\0' || str_starts(str_of(code->id), "KND-") ? KINDS : READING;
}

static void gather_parts(struct writer *w) {
	const struct record *record = w->report->record;

	for (size_t i = 0; record != NULL && i < record->parts.n; i++) {
		const struct record_part *part = record->parts.items[i];
		struct span whole = span_of(part->source, 0, 0);

		account_of(w, report_place(w->arena, w->report, whole).path)->part = part;
		for (size_t j = 0; j < part->events.n; j++) {
			struct record_event *e = part->events.items[j];

			if (e->outcome != NULL)
				map_add(&w->outcomes, address(&e->outcome->finding), e);
		}
	}
}

static void gather_findings(struct writer *w) {
	const struct vec *items = &w->report->findings->items;

	for (size_t i = 0; i < items->n; i++) {
		struct finding *f = items->items[i];
		const struct record_event *e = map_get(&w->outcomes, address(&items->items[i]));

		map_add(&w->shown, address(&items->items[i]), f);
		if (e == NULL || e->step == NULL)
			vec_add(w->arena,
				&account_of(w, report_place(w->arena, w->report, f->span).path)
					 ->found[mechanism_of(f->code)],
				f);
	}
}

static int compare(const void *a, const void *b) {
	const struct account *x = *(struct account *const *)a, *y = *(struct account *const *)b;

	return str_compare(x->path, y->path);
}

static void add_attribute(struct buf *out, const char *name, struct str value) {
	struct buf clean = { 0 };

	if (value.n == 0)
		return;
	clean_add(&clean, value);
	buf_print(out, " %s=\"", name);
	markup_add_text(out, buf_str(&clean));
	buf_add_char(out, '"');
	buf_free(&clean);
}

static bool is_name_byte(char c) {
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
	       c == '-' || c == '.' || c == '_';
}

/* An attribute that holds a name. Schemas are not held to that, so what is no part of one becomes a low line. */
static void add_name(struct buf *out, const char *attribute, struct str name) {
	if (name.n == 0)
		return;
	buf_print(out, " %s=\"", attribute);
	if (!is_name_byte(name.p[0]) || (name.p[0] < 'A'))
		buf_add_char(out, '_');
	for (size_t i = 0; i < name.n; i++)
		buf_add_char(out, is_name_byte(name.p[i]) ? name.p[i] : '_');
	buf_add_char(out, '"');
}

/* The place, as attributes. */
static void add_place(struct writer *w, struct span span) {
	struct report_place at = report_place(w->arena, w->report, span);

	add_attribute(w->out, "d:path", at.path);
	if (at.from.line > 0)
		buf_print(
			w->out,
			" d:line=\"%zu\" d:column=\"%zu\" d:end-line=\"%zu\" d:end-column=\"%zu\"",
			at.from.line, at.from.column, at.to.line, at.to.column);
}

static void add_content(struct buf *out, struct str text) {
	struct buf clean = { 0 };

	clean_add(&clean, text);
	buf_add_char(out, '>');
	markup_add_text(out, buf_str(&clean));
	buf_add_c(out, "</svrl:text>");
	buf_free(&clean);
}

static void open_diagnostic(struct writer *w, struct str id) {
	buf_add_c(w->out, "    <svrl:diagnostic-reference");
	add_name(w->out, "diagnostic", id);
	buf_add_c(w->out, ">\n      <svrl:text");
}

static void close_diagnostic(struct writer *w, struct str text) {
	add_content(w->out, text);
	buf_add_c(w->out, "\n    </svrl:diagnostic-reference>\n");
}

/* The help of what C or a kind found, under the name that a schema would give it, and other places. */
static void add_help(struct writer *w, const struct finding *f) {
	if (f->help.n > 0) {
		open_diagnostic(w, str_format(w->arena, "%s.fix", f->code->id));
		close_diagnostic(w, f->help);
	}
}

static void add_notes(struct writer *w, const struct finding *f) {
	for (const struct finding_note *n = f->notes; n != NULL; n = n->next) {
		open_diagnostic(w, str_format(w->arena, "%s.note", f->code->id));
		if (n->span.source != NULL)
			add_place(w, n->span);
		close_diagnostic(w, n->text);
	}
}

/* STEP is NULL for what no rule found: then nothing was tested that an expression could say. */
static void add_outcome(struct writer *w, const struct finding *f, const struct record_step *step,
			const struct record_outcome *outcome) {
	bool report = step != NULL && step->sort == RECORD_REPORT;
	const char *element = report ? "successful-report" : "failed-assert";
	struct buf *out = w->out;

	buf_print(out, "  <svrl:%s", element);
	add_name(out, "id", step != NULL ? step->id : str_of(f->code->id));
	add_attribute(out, "location", outcome != NULL ? outcome->location : STR("/"));
	add_attribute(out, "test", step != NULL ? step->expression : STR("false()"));
	add_attribute(out, "role", str_of(severity_name(f->severity)));
	if (step != NULL)
		add_attribute(out, "flag", step->flag);
	buf_add_c(out, ">\n");
	for (size_t i = 0; step != NULL && i < outcome->diagnostics.n; i++) {
		const struct record_diagnostic *d = outcome->diagnostics.items[i];

		open_diagnostic(w, d->id);
		close_diagnostic(w, d->text);
	}
	if (step == NULL)
		add_help(w, f);
	add_notes(w, f);
	buf_add_c(out, "    <svrl:text");
	add_attribute(out, "see", step != NULL ? step->see : str_of(f->code->clause));
	add_attribute(out, "d:code", str_of(f->code->id));
	add_place(w, f->span);
	add_content(out, f->message);
	buf_print(out, "\n  </svrl:%s>\n", element);
}

static void add_pattern(struct writer *w, const struct account *a, struct str id, struct str name,
			struct str role) {
	buf_add_c(w->out, "  <svrl:active-pattern");
	add_name(w->out, "id", id);
	add_attribute(w->out, "documents", a->path);
	add_attribute(w->out, "name", name);
	add_attribute(w->out, "role", role);
	buf_add_c(w->out, "/>\n");
}

static void add_rule(struct writer *w, struct str id, struct str context, struct str role,
		     struct str flag) {
	buf_add_c(w->out, "  <svrl:fired-rule");
	add_name(w->out, "id", id);
	add_attribute(w->out, "context", context);
	add_attribute(w->out, "role", role);
	add_attribute(w->out, "flag", flag);
	buf_add_c(w->out, "/>\n");
}

static void add_mechanism(struct writer *w, const struct account *a, enum mechanism m) {
	add_pattern(w, a, str_of(mechanisms[m].id), str_of(mechanisms[m].name), STR(""));
	add_rule(w, STR(""), str_of(mechanisms[m].context), STR(""), STR(""));
	for (size_t i = 0; i < a->found[m].n; i++) {
		const struct finding *f = a->found[m].items[i];
		const struct record_event *e =
			map_get(&w->outcomes, address(&a->found[m].items[i]));

		add_outcome(w, f, NULL, e != NULL ? e->outcome : NULL);
	}
}

static void add_event(struct writer *w, const struct account *a, const struct record_event *e) {
	const struct record_step *s = e->step;

	if (s == NULL)
		return;
	switch (s->sort) {
	case RECORD_PATTERN:
		add_pattern(w, a, s->id, s->name, s->role);
		break;
	case RECORD_RULE:
		add_rule(w, s->id, s->expression, s->role, s->flag);
		break;
	case RECORD_ASSERT:
	case RECORD_REPORT:
		if (map_get(&w->shown, address(&e->outcome->finding)) != NULL)
			add_outcome(w, e->outcome->finding, s, e->outcome);
		break;
	}
}

static void add_account(struct writer *w, const struct account *a) {
	add_mechanism(w, a, READING);
	if (a->found[KINDS].n > 0 || (a->part != NULL && a->part->has_kind))
		add_mechanism(w, a, KINDS);
	for (size_t i = 0; a->part != NULL && i < a->part->events.n; i++)
		add_event(w, a, a->part->events.items[i]);
}

static void add_start(struct writer *w) {
	const struct record *record = w->report->record;

	buf_add_c(w->out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
			  "<svrl:schematron-output xmlns:svrl=\"http://purl.oclc.org/dsdl/svrl\" "
			  "xmlns:d=\"urn:dossier\"");
	if (record != NULL) {
		add_attribute(w->out, "title", record->title);
		add_attribute(w->out, "phase", record->phase);
	}
	buf_add_c(w->out, ">\n");
	for (size_t i = 0; record != NULL && i < record->prefixes.n; i++) {
		const struct record_prefix *p = record->prefixes.items[i];

		buf_add_c(w->out, "  <svrl:ns-prefix-in-attribute-values");
		add_name(w->out, "prefix", p->prefix);
		add_attribute(w->out, "uri", p->uri);
		buf_add_c(w->out, "/>\n");
	}
}

void svrl_write(const struct report *r, struct buf *out) {
	struct arena *a = arena_new();
	struct writer w = { .arena = a,
			    .report = r,
			    .out = out,
			    .by_path = map_new(a),
			    .shown = map_new(a),
			    .outcomes = map_new(a) };

	gather_parts(&w);
	gather_findings(&w);
	if (w.accounts.n == 0)
		account_of(&w, report_place(a, r, NO_SPAN).path);
	if (w.accounts.n > 1)
		qsort(w.accounts.items, w.accounts.n, sizeof(*w.accounts.items), compare);
	add_start(&w);
	for (size_t i = 0; i < w.accounts.n; i++)
		add_account(&w, w.accounts.items[i]);
	buf_add_c(out, "</svrl:schematron-output>\n");
	arena_free(a);
}
