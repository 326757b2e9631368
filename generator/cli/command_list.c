/* SPDX-License-Identifier: Apache-2.0 */
#include <argp.h>
#include <jansson.h>
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "cli/cli.h"
#include "model/rule.h"
#include "model/suggest.h"

struct list_options {
	const char *what, *form;
	struct arena *arena;
};

enum { KEY_FORMAT = 256 };

static const struct argp_option options[] = {
	{ "format", KEY_FORMAT, "FORM", 0, "print as text or json", 0 },
	{ 0 },
};

static error_t parse_option(int key, char *arg, struct argp_state *state) {
	struct list_options *o = state->input;

	switch (key) {
	case KEY_FORMAT:
		o->form = form_option(state, arg);
		return 0;
	case ARGP_KEY_ARG:
		if (o->what != NULL)
			argp_error(state, "one thing at a time: '%s'", arg);
		o->what = arg;
		return 0;
	case ARGP_KEY_NO_ARGS:
		argp_error(state, "what? documents, kinds, catalogues, controls, rules, or entries "
				  "such as risks");
		return EINVAL;
	default:
		return ARGP_ERR_UNKNOWN;
	}
}

/* A table of texts, printed in columns or as JSON objects. */
enum { COLUMNS = 6, CLIPPED = 24 };

struct table {
	struct arena *arena;
	const char *heads[COLUMNS];
	size_t clipped;  /* a column whose long values are cut in text; 0 for none */
	struct vec rows; /* struct row */
};

struct row {
	struct str cells[COLUMNS];
};

static void add_row(struct table *t, struct str a, struct str b, struct str c, struct str d,
		    struct str e) {
	struct row *r = ARENA_NEW(t->arena, struct row);

	*r = (struct row){ { a, b, c, d, e, STR("") } };
	vec_add(t->arena, &t->rows, r);
}

/* Cuts what is too wide for a line of columns. */
static void clip(const struct table *t) {
	for (size_t i = 0; t->clipped > 0 && i < t->rows.n; i++) {
		struct str *cell = &((struct row *)t->rows.items[i])->cells[t->clipped];
		size_t end = 0, length = 0;

		if (utf8_count(*cell) <= CLIPPED)
			continue;
		for (size_t n = 0; n < CLIPPED - 1; n++, end += length)
			utf8_decode(*cell, end, &length);
		*cell = str_format(t->arena, "%.*s…", STR_ARG(str_slice(*cell, 0, end)));
	}
}

static void print_text(const struct table *t) {
	size_t widths[COLUMNS] = { 0 };

	clip(t);
	for (size_t i = 0; i < t->rows.n; i++)
		for (size_t c = 0; c < COLUMNS; c++) {
			const struct row *r = t->rows.items[i];

			if (utf8_count(r->cells[c]) > widths[c])
				widths[c] = utf8_count(r->cells[c]);
		}
	for (size_t i = 0; i < t->rows.n; i++) {
		const struct row *r = t->rows.items[i];
		size_t last = COLUMNS;

		while (last > 0 && (t->heads[last - 1] == NULL || r->cells[last - 1].n == 0))
			last--;
		for (size_t c = 0; c < last; c++)
			printf("%.*s%*s", STR_ARG(r->cells[c]),
			       c + 1 < last ? (int)(widths[c] - utf8_count(r->cells[c])) + 2 : 0,
			       "");
		putchar('\n');
	}
}

static void print_json(const struct table *t) {
	json_t *list = json_array();
	char *dump;

	for (size_t i = 0; i < t->rows.n; i++) {
		const struct row *r = t->rows.items[i];
		json_t *object = json_object();

		for (size_t c = 0; c < COLUMNS && t->heads[c] != NULL; c++)
			json_object_set_new(object, t->heads[c],
					    json_stringn(r->cells[c].p, r->cells[c].n));
		json_array_append_new(list, object);
	}
	dump = json_dumps(list, JSON_INDENT(2) | JSON_PRESERVE_ORDER);
	puts(dump != NULL ? dump : "[]");
	free(dump);
	json_decref(list);
}

static void list_documents(struct table *t, const struct set *s) {
	static const char *const heads[COLUMNS] = { "id", "version", "status", "title", "path" };

	memcpy(t->heads, heads, sizeof(heads));
	for (size_t i = 0; i < s->documents.n; i++) {
		const struct document *d = s->documents.items[i];

		add_row(t, d->id, d->version, d->status, d->title, d->path);
	}
}

static void list_kinds(struct table *t, const struct set *s) {
	static const char *const heads[COLUMNS] = { "kind", "group", "title", NULL, NULL };

	memcpy(t->heads, heads, sizeof(heads));
	for (size_t i = 0; i < s->kinds.n; i++) {
		const struct kind *k = s->kinds.entries[i].value;

		add_row(t, k->name, k->group, k->title, STR(""), STR(""));
	}
}

static void list_catalogues(struct table *t, const struct set *s) {
	static const char *const heads[COLUMNS] = { "catalogue", "prefix", "entries", "title",
						    NULL };

	memcpy(t->heads, heads, sizeof(heads));
	for (size_t i = 0; i < s->catalogues.n; i++) {
		const struct catalogue *c = s->catalogues.entries[i].value;
		size_t n = 0;

		for (size_t j = 0; j < c->groups.n; j++)
			n += ((const struct catalogue_group *)c->groups.items[j])->entries.n;
		add_row(t, c->name, c->prefix, str_format(t->arena, "%zu", n), c->title, STR(""));
	}
}

static void list_controls(struct table *t, const struct set *s) {
	static const char *const heads[COLUMNS] = { "id", "applicable", "status", "title", NULL };

	memcpy(t->heads, heads, sizeof(heads));
	for (size_t i = 0; s->framework != NULL && i < s->framework->groups.n; i++) {
		const struct catalogue_group *g = s->framework->groups.items[i];

		for (size_t j = 0; j < g->entries.n; j++) {
			const struct catalogue_entry *e = g->entries.items[j];
			const struct value *row = e->decision != NULL ? e->decision->value : NULL;
			struct str applicable = value_get_text(row, "applicable");

			if (row == NULL)
				applicable = e->withdrawn ? STR("withdrawn") : STR("undecided");
			add_row(t, e->id, applicable, value_get_text(row, "status"), e->title,
				STR(""));
		}
	}
}

static int by_id(const void *a, const void *b) {
	return strcmp((*(const struct code *const *)a)->id, (*(const struct code *const *)b)->id);
}

static void add_rule(struct table *t, const struct code *c) {
	struct row *r = ARENA_NEW(t->arena, struct row);

	*r = (struct row){ { str_of(c->id), str_of(severity_name(c->severity)),
			     str_of(c->scope[0] != '\0' ? c->scope : "document"),
			     str_of(c->clause[0] != '\0' ? c->clause : "-"),
			     c->phases[0] != '\0' ? str_trim(str_of(c->phases)) : STR("all"),
			     str_of(c->title) } };
	vec_add(t->arena, &t->rows, r);
}

/* Every code: of this program, of the kinds, of the rules. */
static void list_rules(struct table *t, const struct set *s) {
	static const char *const heads[COLUMNS] = { "code",   "severity", "scope",
						    "clause", "phase",    "title" };
	struct vec all = { 0 };

	memcpy(t->heads, heads, sizeof(heads));
	for (size_t i = 0; i < CODE_COUNT; i++)
		vec_add(t->arena, &all, (void *)(uintptr_t)&code_table[i]);
	for (size_t i = 0; i < s->codes.n; i++)
		vec_add(t->arena, &all, s->codes.entries[i].value);
	qsort(all.items, all.n, sizeof(*all.items), by_id);
	for (size_t i = 0; i < all.n; i++)
		add_rule(t, all.items[i]);
}

/* What a project can set in rules. */
static void list_parameters(struct table *t, const struct set *s) {
	static const char *const heads[COLUMNS] = { "rules",   "parameter", "value",
						    "meaning", NULL,        NULL };

	memcpy(t->heads, heads, sizeof(heads));
	t->clipped = 2;
	for (size_t i = 0; i < s->parameters.n; i++) {
		const struct parameter *p = s->parameters.items[i];

		add_row(t, p->schema, p->name, p->value, p->meaning, STR(""));
	}
}

/* Whether the word is what the entries are called, in the singular or the plural. */
static bool is_noun(struct str word, struct str noun) {
	if (str_equal(word, noun))
		return true;
	if (str_ends(noun, "y") && str_ends(word, "ies"))
		return str_equal(str_slice(noun, 0, noun.n - 1), str_slice(word, 0, word.n - 3));
	return str_ends(word, "s") && str_equal(noun, str_slice(word, 0, word.n - 1));
}

static bool list_entries(struct table *t, const struct set *s, struct str word) {
	static const char *const heads[COLUMNS] = { "id", "document", "title", NULL, NULL };

	memcpy(t->heads, heads, sizeof(heads));
	for (size_t i = 0; i < s->documents.n; i++) {
		const struct document *d = s->documents.items[i];

		for (size_t j = 0; j < d->entries.n; j++) {
			const struct entry *e = d->entries.items[j];

			if (is_noun(word, e->field->entry))
				add_row(t, e->id, d->id, e->title, STR(""), STR(""));
		}
	}
	return t->rows.n > 0;
}

static bool list(struct table *t, const struct set *s, struct str word) {
	if (str_is(word, "documents"))
		list_documents(t, s);
	else if (str_is(word, "kinds"))
		list_kinds(t, s);
	else if (str_is(word, "catalogues"))
		list_catalogues(t, s);
	else if (str_is(word, "controls"))
		list_controls(t, s);
	else
		return list_entries(t, s, word);
	return true;
}

int command_list(const struct cli *cli, int argc, char **argv) {
	static const struct argp argp = { options,
					  parse_option,
					  "WHAT",
					  "Lists documents, kinds, catalogues, controls, rules, or "
					  "the entries of registers: risks, assets, roles …",
					  NULL,
					  NULL,
					  NULL };
	struct arena *a = arena_new();
	struct list_options o = { .form = "text", .arena = a };
	const char *folder;
	struct findings *findings = findings_new(a);
	struct table t = { .arena = a };
	struct set *set = NULL;
	int status = STATUS_USAGE;

	argp_parse(&argp, argc, argv, 0, NULL, &o);
	if (strcmp(o.what, "codes") == 0 || strcmp(o.what, "rules") == 0) {
		set = templates_load(a, cli, findings);
		list_rules(&t, set);
		status = STATUS_CLEAN;
		goto print;
	}
	if (strcmp(o.what, "parameters") == 0) {
		set = templates_load(a, cli, findings);
		list_parameters(&t, set);
		status = STATUS_CLEAN;
		goto print;
	}
	folder = project_folder(a, cli);
	if (folder == NULL)
		goto done;
	set = project_load(a, cli, folder, findings);
	if (set == NULL) {
		findings_print(cli, findings);
		status = findings_status(findings, SEVERITY_ERROR);
		goto done;
	}
	if (!list(&t, set, str_of(o.what))) {
		usage_error("there are no '%s'; try documents, kinds, catalogues, controls, codes, "
			    "risks …",
			    o.what);
		goto done;
	}
	status = STATUS_CLEAN;
print:
	if (strcmp(o.form, "json") == 0)
		print_json(&t);
	else
		print_text(&t);
done:
	if (set != NULL)
		set_free(set);
	arena_free(a);
	return status;
}
