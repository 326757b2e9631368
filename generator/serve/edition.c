/* SPDX-License-Identifier: Apache-2.0 */
#include "serve/edition.h"

#include "check/check.h"
#include "publish/whole.h"
#include "serve/report.h"

/* Compiled once; the codes of rules and what they are told belong to each set. */
static void prepare_rules(struct edition *e) {
	struct tools *t = e->tools;
	size_t before = e->findings->items.n;

	if (t->rules == NULL) {
		t->rules =
			schematron_load(t->arena, e->set, str_c(t->arena, str_of(e->site.phase)));
		t->spent = e->findings->items.n > before;
	}
	check_prepare(e->set, t->rules);
}

static bool open_site(struct edition *e) {
	const struct edition_options *o = e->options;
	struct str commit;

	if (!o->date(o->context, e->arena, e->set, &commit))
		return false;
	e->site = (struct site){
		.set = e->set,
		.version = STR(DOSSIER_VERSION),
		.commit = commit,
		.draft = true,
		.completeness = &e->completeness,
		.overviews = whole_names(e->arena, e->set, WHOLE_OVERVIEWS),
		.phase = o->phase != NULL ? o->phase : str_c(e->arena, e->set->config->phase),
		.sheets = e->tools->sheets,
	};
	prepare_rules(e);
	e->pages = pages_open(e->arena, &e->site);
	return e->pages != NULL;
}

/* All that was found, and the page about it. */
static void conclude(struct edition *e) {
	e->all = e->set != NULL ? set_findings(e->set, e->arena) : e->findings;
	findings_append(e->all, e->tools->findings);
	findings_sort(e->all);
	report_findings(e, &e->report);
}

struct edition *edition_read(const struct edition_options *options, struct tools *tools,
			     unsigned long number, struct str why) {
	struct arena *a = arena_new();
	struct edition *e = ARENA_NEW(a, struct edition);

	e->arena = a;
	atomic_store(&e->users, 1);
	e->number = number;
	e->why = str_copy(a, why);
	e->options = options;
	e->tools = tools_share(tools);
	e->findings = findings_new(a);
	e->set = set_load(&options->set, e->findings);
	if (e->set == NULL || !open_site(e))
		conclude(e);
	return e;
}

void edition_judge(struct edition *e) {
	check_judge(e->set, e->tools->rules);
	e->completeness = *completeness_measure(e->arena, e->set);
	e->site.findings = set_findings(e->set, e->arena);
	whole_prepare(e->arena, &e->site);
	conclude(e);
}

struct edition *edition_share(struct edition *e) {
	atomic_fetch_add(&e->users, 1);
	return e;
}

void edition_drop(struct edition *e) {
	if (e == NULL || atomic_fetch_sub(&e->users, 1) > 1)
		return;
	if (e->set != NULL)
		set_free(e->set);
	arena_free(e->whole);
	buf_free(&e->report);
	tools_drop(e->tools);
	arena_free(e->arena);
}
