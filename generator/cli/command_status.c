/* SPDX-License-Identifier: Apache-2.0 */
/* How complete the set is. */
#include <argp.h>
#include <stdlib.h>
#include <string.h>

#include "check/check.h"
#include "check/completeness.h"
#include "cli/cli.h"
#include "cli/judgement.h"
#include "cli/table.h"
#include "report/jsonvalue.h"
#include "report/report.h"

struct status_options {
	struct judgement judgement;
	const char *form;
};

enum { KEY_FORMAT = 256 };

static const struct argp_option options[] = {
	{ "format", KEY_FORMAT, "FORM", 0, "print as text or json", 0 },
	{ 0 },
};

static error_t parse_option(int key, char *arg, struct argp_state *state) {
	struct status_options *o = state->input;

	switch (key) {
	case ARGP_KEY_INIT:
		state->child_inputs[0] = &o->judgement;
		return 0;
	case KEY_FORMAT:
		o->form = form_option(state, arg);
		return 0;
	case ARGP_KEY_ARG:
		argp_error(state, "it is about the whole set; '%s' is one word too many", arg);
		return EINVAL;
	default:
		return ARGP_ERR_UNKNOWN;
	}
}

/* What is told of a set. */
struct status {
	struct arena *arena;
	const struct set *set;
	const struct findings *findings;
	const struct completeness *complete;
	const char *phase;
	char as_of[11];
};

/* "27 of 28", or "" of nothing. */
static struct str share(struct arena *a, const struct tally *t) {
	return t->all > 0 ? str_format(a, "%zu of %zu", t->done, t->all) : STR("");
}

/* "3 drafts, 1 overdue, 2 errors": why it is not complete. */
static struct str reasons(struct arena *a, const struct area *area) {
	const struct {
		size_t n;
		const char *one, *more;
	} each[] = {
		{ area->items.all - area->items.done, "item open", "items open" },
		{ area->drafts, "draft", "drafts" },
		{ area->overdue, "overdue", "overdue" },
		{ area->errors, "error", "errors" },
		{ area->warnings, "warning", "warnings" },
	};
	struct str all = STR("");

	for (size_t i = 0; i < ARRAY_LENGTH(each); i++)
		if (each[i].n > 0)
			all = str_format(a, "%.*s%s%zu %s", STR_ARG(all), all.n > 0 ? ", " : "",
					 each[i].n, each[i].n == 1 ? each[i].one : each[i].more);
	return all;
}

static void print_areas(const struct status *s, const char *title, const struct vec *areas) {
	static const char *const heads[] = { "area",      "state",    "information",
					     "documents", "controls", "open" };
	struct table t = table_new(s->arena, heads, ARRAY_LENGTH(heads));

	TABLE_ADD(&t, str_of(title), STR("state"), STR("information"), STR("documents"),
		  STR("controls"), STR("open"));
	for (size_t i = 0; i < areas->n; i++) {
		const struct area *area = areas->items[i];

		TABLE_ADD(&t, str_format(s->arena, "  %.*s", STR_ARG(area->title)),
			  str_of(area_state_name(area->state)), share(s->arena, &area->items),
			  share(s->arena, &area->documents), share(s->arena, &area->controls),
			  reasons(s->arena, area));
	}
	table_print(&t, "");
	putchar('\n');
}

static struct str ids_of(struct arena *a, const struct vec *documents) {
	struct str ids = STR("");
	size_t shown = documents->n > 4 ? 3 : documents->n;

	for (size_t i = 0; i < shown; i++)
		ids = str_format(a, "%.*s%s%.*s", STR_ARG(ids), i > 0 ? ", " : "",
				 STR_ARG(((const struct document *)documents->items[i])->id));
	if (shown < documents->n)
		ids = str_format(a, "%.*s and %zu more", STR_ARG(ids), documents->n - shown);
	return ids;
}

static void print_documented(const struct status *s) {
	static const char *const heads[] = { "clause", "state", "item", "documents" };
	struct table t = table_new(s->arena, heads, ARRAY_LENGTH(heads));

	TABLE_ADD(&t, STR("Clause"), STR("state"), STR("documented information"), STR("documents"));
	for (size_t i = 0; i < s->set->documented.n; i++) {
		const struct documented *item = s->set->documented.items[i];

		TABLE_ADD(&t, str_format(s->arena, "  %.*s", STR_ARG(item->clause)),
			  item->demanded ? str_of(documented_state_name(item->state))
					 : STR("excluded"),
			  item->item, ids_of(s->arena, &item->documents));
	}
	table_print(&t, "");
}

static void print_waived(const struct status *s) {
	const struct report r = { .findings = s->findings };
	struct buf out = { 0 };

	if (s->findings->waived.n == 0)
		return;
	buf_add_c(&out, "\nWaived\n");
	for (size_t i = 0; i < s->findings->waived.n; i++) {
		const struct finding *f = s->findings->waived.items[i];
		struct report_place at = report_place(s->arena, &r, f->span);

		buf_print(&out, "  %s ", f->code->id);
		report_add_place(&out, &at);
		buf_add_c(&out, ", ");
		report_add_waiver(&out, f->waiver);
		buf_add_char(&out, '\n');
	}
	fwrite(out.p, 1, out.n, stdout);
	buf_free(&out);
}

static void print_text(const struct status *s) {
	struct buf counts = { 0 };

	report_add_counts(&counts, s->findings->counts);
	printf("%.*s, %.*s\nAs of %s, phase %s: %zu of %zu documents in order, %.*s, %zu "
	       "waived\n\n",
	       STR_ARG(s->set->config->title), STR_ARG(s->set->config->organisation), s->as_of,
	       s->phase, s->complete->total.done, s->complete->total.all, STR_ARG(buf_str(&counts)),
	       s->findings->waived.n);
	buf_free(&counts);
	print_areas(s, "Plan, do, check, act", &s->complete->cycle);
	print_areas(s, "Areas", &s->complete->areas);
	print_documented(s);
	print_waived(s);
}

static json_t *tally_object(const struct tally *t) {
	json_t *object = json_object();

	if (t->id.n > 0) {
		jsonvalue_set(object, "id", jsonvalue_text(t->id));
		jsonvalue_set(object, "title", jsonvalue_text(t->title));
	}
	jsonvalue_set(object, "done", jsonvalue_number(t->done));
	jsonvalue_set(object, "all", jsonvalue_number(t->all));
	jsonvalue_set(object, "percent", jsonvalue_number(tally_percent(t)));
	return object;
}

static json_t *tallies(const struct vec *list) {
	json_t *array = json_array();

	for (size_t i = 0; i < list->n; i++)
		jsonvalue_add(array, tally_object(list->items[i]));
	return array;
}

static json_t *areas_array(const struct vec *areas) {
	json_t *array = json_array();

	for (size_t i = 0; i < areas->n; i++) {
		const struct area *area = areas->items[i];
		json_t *object = json_object();

		jsonvalue_set(object, "id", jsonvalue_text(area->id));
		jsonvalue_set(object, "title", jsonvalue_text(area->title));
		jsonvalue_set(object, "state", json_string(area_state_name(area->state)));
		jsonvalue_set(object, "information", tally_object(&area->items));
		jsonvalue_set(object, "documents", tally_object(&area->documents));
		jsonvalue_set(object, "controls", tally_object(&area->controls));
		jsonvalue_set(object, "drafts", jsonvalue_number(area->drafts));
		jsonvalue_set(object, "overdue", jsonvalue_number(area->overdue));
		jsonvalue_set(object, "errors", jsonvalue_number(area->errors));
		jsonvalue_set(object, "warnings", jsonvalue_number(area->warnings));
		jsonvalue_add(array, object);
	}
	return array;
}

static json_t *documented_array(const struct set *s) {
	json_t *array = json_array();

	for (size_t i = 0; i < s->documented.n; i++) {
		const struct documented *item = s->documented.items[i];
		json_t *object = json_object(), *ids = json_array();

		for (size_t j = 0; j < item->documents.n; j++)
			jsonvalue_add(
				ids,
				jsonvalue_text(
					((const struct document *)item->documents.items[j])->id));
		jsonvalue_set(object, "clause", jsonvalue_text(item->clause));
		jsonvalue_set(object, "item", jsonvalue_text(item->item));
		jsonvalue_set(object, "type", jsonvalue_text(item->type));
		jsonvalue_set(object, "strength", jsonvalue_text(item->strength));
		jsonvalue_set(object, "phase", jsonvalue_text(item->phase));
		jsonvalue_set(object, "demanded", json_boolean(item->demanded));
		jsonvalue_set(object, "state", json_string(documented_state_name(item->state)));
		jsonvalue_set(object, "documents", ids);
		jsonvalue_add(array, object);
	}
	return array;
}

static void print_json(const struct status *s) {
	json_t *root = json_object();
	struct buf out = { 0 };

	jsonvalue_set(root, "version", json_integer(1));
	jsonvalue_set(root, "as-of", json_string(s->as_of));
	jsonvalue_set(root, "phase", json_string(s->phase));
	jsonvalue_set(root, "errors", jsonvalue_number(s->findings->counts[SEVERITY_ERROR]));
	jsonvalue_set(root, "warnings", jsonvalue_number(s->findings->counts[SEVERITY_WARNING]));
	jsonvalue_set(root, "waived", jsonvalue_number(s->findings->waived.n));
	jsonvalue_set(root, "documents", tally_object(&s->complete->total));
	jsonvalue_set(root, "cycle", areas_array(&s->complete->cycle));
	jsonvalue_set(root, "areas", areas_array(&s->complete->areas));
	jsonvalue_set(root, "documented", documented_array(s->set));
	jsonvalue_set(root, "kinds", tallies(&s->complete->kinds));
	jsonvalue_set(root, "clauses", tallies(&s->complete->clauses));
	jsonvalue_set(root, "owners", tallies(&s->complete->owners));
	jsonvalue_print(root, &out);
	fwrite(out.p, 1, out.n, stdout);
	buf_free(&out);
}

/* Tells of the set; 2 where it can't be judged. */
static int tell(const struct cli *cli, struct arena *a, const struct status_options *o,
		struct set *set) {
	struct status s = { .arena = a, .set = set };
	struct as_of as_of;

	if (!as_of_find(a, set, o->judgement.as_of, false, &as_of))
		return STATUS_USAGE;
	s.phase = judgement_phase(a, &o->judgement, set);
	date_print(set->as_of, s.as_of);
	check_run(set, s.phase);
	s.complete = completeness_measure(a, set);
	s.findings = set_findings(set, a);
	if (findings_status(s.findings, SEVERITY_ERROR) >= STATUS_USAGE) {
		findings_print(cli, s.findings);
		return STATUS_USAGE;
	}
	if (strcmp(o->form, "json") == 0)
		print_json(&s);
	else
		print_text(&s);
	return STATUS_CLEAN;
}

int command_status(const struct cli *cli, int argc, char **argv) {
	static const struct argp argp = { options,
					  parse_option,
					  NULL,
					  "Tells how complete the set is: by step of "
					  "plan-do-check-act, by area, and by what clauses and "
					  "controls want written.",
					  judgement_children,
					  NULL,
					  NULL };
	struct arena *a = arena_new();
	struct status_options o = { .form = "text" };
	struct findings *findings = findings_new(a);
	struct set *set = NULL;
	const char *folder;
	int status = STATUS_USAGE;

	argp_parse(&argp, argc, argv, 0, NULL, &o);
	folder = project_folder(a, cli);
	if (folder != NULL)
		set = project_load(a, cli, folder, findings);
	if (set != NULL) {
		status = tell(cli, a, &o, set);
		set_free(set);
	} else if (folder != NULL) {
		findings_sort(findings);
		findings_print(cli, findings);
		status = findings_status(findings, SEVERITY_ERROR);
	}
	arena_free(a);
	return status;
}
