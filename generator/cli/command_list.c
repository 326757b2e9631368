/* SPDX-License-Identifier: Apache-2.0 */
#include <argp.h>
#include <stdlib.h>
#include <string.h>

#include "cli/cli.h"
#include "cli/table.h"
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
		argp_error(state,
			   "what? documents, kinds, catalogues, controls, rules, parameters, or "
			   "entries such as risks");
		return EINVAL;
	default:
		return ARGP_ERR_UNKNOWN;
	}
}

static void list_documents(struct table *t, const struct set *s) {
	static const char *const heads[] = { "id", "version", "status", "title", "path" };

	*t = table_new(t->arena, heads, ARRAY_LENGTH(heads));
	for (size_t i = 0; i < s->documents.n; i++) {
		const struct document *d = s->documents.items[i];

		TABLE_ADD(t, d->id, d->version, d->status, d->title, d->path);
	}
}

static void list_kinds(struct table *t, const struct set *s) {
	static const char *const heads[] = { "kind", "group", "title" };

	*t = table_new(t->arena, heads, ARRAY_LENGTH(heads));
	for (size_t i = 0; i < s->kinds.n; i++) {
		const struct kind *k = s->kinds.entries[i].value;

		TABLE_ADD(t, k->name, k->group, k->title);
	}
}

static void list_catalogues(struct table *t, const struct set *s) {
	static const char *const heads[] = { "catalogue", "prefix", "entries", "title" };

	*t = table_new(t->arena, heads, ARRAY_LENGTH(heads));
	for (size_t i = 0; i < s->catalogues.n; i++) {
		const struct catalogue *c = s->catalogues.entries[i].value;
		size_t n = 0;

		for (size_t j = 0; j < c->groups.n; j++)
			n += ((const struct catalogue_group *)c->groups.items[j])->entries.n;
		TABLE_ADD(t, c->name, c->prefix, str_format(t->arena, "%zu", n), c->title);
	}
}

static void list_controls(struct table *t, const struct set *s) {
	static const char *const heads[] = { "id", "applicable", "status", "title" };

	*t = table_new(t->arena, heads, ARRAY_LENGTH(heads));
	for (size_t i = 0; s->framework != NULL && i < s->framework->groups.n; i++) {
		const struct catalogue_group *g = s->framework->groups.items[i];

		for (size_t j = 0; j < g->entries.n; j++) {
			const struct catalogue_entry *e = g->entries.items[j];
			const struct value *row = e->decision != NULL ? e->decision->value : NULL;
			struct str applicable = value_get_text(row, "applicable");

			if (row == NULL)
				applicable = e->withdrawn ? STR("withdrawn") : STR("undecided");
			TABLE_ADD(t, e->id, applicable, value_get_text(row, "status"), e->title);
		}
	}
}

static int by_id(const void *a, const void *b) {
	return strcmp((*(const struct code *const *)a)->id, (*(const struct code *const *)b)->id);
}

static void add_rule(struct table *t, const struct code *c) {
	TABLE_ADD(t, str_of(c->id), str_of(severity_name(c->severity)),
		  str_of(c->scope[0] != '\0' ? c->scope : "document"),
		  str_of(c->clause[0] != '\0' ? c->clause : "-"),
		  c->phases[0] != '\0' ? str_trim(str_of(c->phases)) : STR("all"),
		  str_of(c->title));
}

/* Every code: of this program, of the kinds, of the rules. */
static void list_rules(struct table *t, const struct set *s) {
	static const char *const heads[] = {
		"code", "severity", "scope", "clause", "phase", "title"
	};
	struct vec all = { 0 };

	*t = table_new(t->arena, heads, ARRAY_LENGTH(heads));
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
	static const char *const heads[] = { "rules", "parameter", "value", "meaning" };

	*t = table_new(t->arena, heads, ARRAY_LENGTH(heads));
	t->clipped = 2;
	for (size_t i = 0; i < s->parameters.n; i++) {
		const struct parameter *p = s->parameters.items[i];

		TABLE_ADD(t, p->schema, p->name, p->value, p->meaning);
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
	static const char *const heads[] = { "id", "document", "title" };

	*t = table_new(t->arena, heads, ARRAY_LENGTH(heads));
	for (size_t i = 0; i < s->documents.n; i++) {
		const struct document *d = s->documents.items[i];

		/* What is kept as a record counts no more, here as in the exports. */
		for (size_t j = 0; document_stands(d) && j < d->entries.n; j++) {
			const struct entry *e = d->entries.items[j];

			if (is_noun(word, e->field->entry))
				TABLE_ADD(t, e->id, d->id, e->title);
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
					  "Lists documents, kinds, catalogues, controls, rules, "
					  "parameters of rules, or the entries of registers: "
					  "risks, assets, roles …",
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
		usage_error("there are no '%s'; try documents, kinds, catalogues, controls, rules, "
			    "parameters, risks …",
			    o.what);
		goto done;
	}
	status = STATUS_CLEAN;
print:
	if (strcmp(o.form, "json") == 0)
		table_print_json(&t);
	else
		table_print(&t, "");
done:
	if (set != NULL)
		set_free(set);
	arena_free(a);
	return status;
}
