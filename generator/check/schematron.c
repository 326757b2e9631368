/* SPDX-License-Identifier: Apache-2.0 */
#include "check/schematron.h"

#include "base/file.h"
#include "base/pool.h"
#include "check/function.h"
#include "check/outcome.h"
#include "check/parameter.h"
#include "check/schema.h"
#include "check/view.h"
#include "model/rule.h"
#include "model/suggest.h"
#include "xslt/stylesheet.h"
#include "xslt/templates.h"
#include "xslt/xmlmem.h"

/* What a document of the set adds to what may be taken to judge it: many times what our rules take. */
#define SET_STEPS 20000ul
#define SET_MEMORY ((size_t)128 << 10)

/* A schema as it is run: a stylesheet for each scope that it has patterns of. */
struct compiled {
	struct schema schema;
	struct stylesheet *documents, *set;
	struct vec parameters; /* struct parameter: what a project can set */
	const char **settings; /* what this one has set, as stylesheet_apply takes it */
};

struct schematron {
	struct arena *arena;
	const char *phase;
	struct vec schemas; /* struct compiled */
	struct map names;   /* what rules of scope set name */
};

/* A schema that is being loaded. It is read once and compiled once for each scope. */
struct loading {
	struct schematron *all;
	struct set *set;
	struct compiled *compiled;
	const struct stylesheet *maker;
	bool was_read;
};

static bool judge(void *context, struct findings *findings, struct source *source, xmlDocPtr doc) {
	struct loading *l = context;
	struct schema *s = &l->compiled->schema;
	bool ok = l->was_read || schema_read(s, findings, source, doc);

	if (l->was_read || !ok)
		return ok;
	l->was_read = true;
	parameter_read(l->all->arena, s->origin, doc, &l->compiled->parameters);
	for (size_t i = 0; i < s->declared.n; i++) {
		const struct code *code = s->declared.items[i];

		if (rule_declare(&l->set->codes, code))
			continue;
		finding_add(findings, SCH_001, span_of(source, 0, 0),
			    "code '%s' is declared elsewhere, too", code->id);
		ok = false;
	}
	return ok;
}

static struct stylesheet *compile(struct loading *l, const char *path, const char *scope) {
	const char *params[] = { "phase", l->all->phase, "scope",
				 scope,   "account",     l->set->record != NULL ? "yes" : "no",
				 NULL };
	bool set = str_is(str_of(scope), "set");
	struct stylesheet_maker maker = {
		.sheet = l->maker,
		.params = params,
		.judge = judge,
		.context = l,
		.steps = set ? l->set->documents.n * SET_STEPS : 0,
	};
	struct stylesheet_roots roots = templates_roots(l->set);

	return stylesheet_make(l->all->arena, l->set->findings, &roots, path, &maker);
}

static void load_schema(struct schematron *all, struct set *s, const struct stylesheet *maker,
			struct str path) {
	struct compiled *c = ARENA_NEW(all->arena, struct compiled);
	struct loading l = { .all = all, .set = s, .compiled = c, .maker = maker };
	const char *name = str_c(all->arena, path);

	c->schema = (struct schema){ .arena = all->arena,
				     .origin = path,
				     .phase = all->phase,
				     .asserts = map_new(all->arena),
				     .kinds = map_new(all->arena),
				     .names = &all->names };
	c->documents = compile(&l, name, "document");
	if (c->documents != NULL && c->schema.set)
		c->set = compile(&l, name, "set");
	if (c->documents == NULL)
		return;
	c->settings = parameter_choose(all->arena, s, path, &c->parameters);
	vec_add(all->arena, &all->schemas, c);
}

struct schematron *schematron_load(struct arena *a, struct set *s, const char *phase) {
	struct schematron *all = ARENA_NEW(a, struct schematron);
	struct stylesheet_roots roots = templates_roots(s);
	struct vec paths = set_list_templates(s, a, "rules/", ".sch");
	struct stylesheet *maker;

	*all = (struct schematron){ .arena = a, .phase = phase, .names = map_new(a) };
	maker = stylesheet_load(a, s->findings, &roots, "schematron.xsl");
	for (size_t i = 0; maker != NULL && i < paths.n; i++)
		load_schema(all, s, maker, *(struct str *)paths.items[i]);
	if (maker != NULL)
		parameter_check_schemas(s, &paths);
	stylesheet_free(maker);
	return all;
}

void schematron_free(struct schematron *all) {
	for (size_t i = 0; i < all->schemas.n; i++) {
		struct compiled *c = all->schemas.items[i];

		stylesheet_free(c->documents);
		stylesheet_free(c->set);
	}
}

const char *schematron_phase(const struct schematron *all) {
	return all->phase;
}

void schematron_declare(const struct schematron *all, struct set *s) {
	for (size_t i = 0; i < all->schemas.n; i++) {
		const struct compiled *c = all->schemas.items[i];

		for (size_t j = 0; j < c->parameters.n; j++)
			vec_add(s->arena, &s->parameters, c->parameters.items[j]);
		for (size_t j = 0; j < c->schema.declared.n; j++)
			rule_declare(&s->codes, c->schema.declared.items[j]);
	}
}

/* What a worker judges: a document, or the set. */
struct job {
	const struct schematron *all;
	struct outcomes out;
};

static struct findings *list_of(const struct job *j) {
	return j->out.document != NULL ? j->out.document->findings : j->out.set->findings;
}

static void apply(struct job *j, const struct compiled *c, const struct stylesheet *sheet,
		  xmlDocPtr view, struct span place) {
	struct places places = { .arena = j->out.scratch };
	xmlDocPtr svrl;

	function_note_places(&places);
	svrl = stylesheet_apply(sheet, list_of(j), place, view, c->settings);
	function_note_places(NULL);
	if (svrl == NULL)
		return;
	outcomes_read(&j->out, &c->schema, &places, svrl);
	stylesheet_release(svrl);
}

static bool concerns(const struct compiled *c, const struct document *d) {
	return c->schema.documents &&
	       (c->schema.every_kind || map_get(&c->schema.kinds, d->kind->name) != NULL);
}

static void judge_document(void *context) {
	struct job *j = context;
	struct document *d = j->out.document;
	struct view_wish wish = { .phase = j->all->phase };
	bool any = j->out.part != NULL;
	xmlDocPtr view;

	for (size_t i = 0; i < j->all->schemas.n; i++) {
		const struct compiled *c = j->all->schemas.items[i];

		any = any || concerns(c, d);
		wish.text = wish.text || (concerns(c, d) && c->schema.text);
	}
	if (!any)
		return;
	view = view_document(j->out.scratch, j->out.set, d, &wish);
	if (j->out.part != NULL)
		outcomes_locate(&j->out, view);
	for (size_t i = 0; i < j->all->schemas.n; i++) {
		const struct compiled *c = j->all->schemas.items[i];

		if (concerns(c, d))
			apply(j, c, c->documents, view, span_of(d->source, 0, 0));
	}
}

static void judge_set(void *context) {
	struct job *j = context;
	const struct view_wish wish = { .phase = j->all->phase, .names = &j->all->names };
	xmlDocPtr view = view_set(j->out.scratch, j->out.set, &wish);

	for (size_t i = 0; i < j->all->schemas.n; i++) {
		const struct compiled *c = j->all->schemas.items[i];

		if (c->set != NULL)
			apply(j, c, c->set, view, span_of(j->out.set->config->source, 0, 0));
	}
}

static void run_job(struct job *j, void (*work)(void *)) {
	struct source *source =
		j->out.document != NULL ? j->out.document->source : j->out.set->config->source;
	size_t more = j->out.document == NULL ? j->out.set->documents.n * SET_MEMORY : 0;
	const struct xmlmem_budget budget = { XMLMEM_LARGEST + more, list_of(j),
					      span_of(source, 0, 0) };

	j->out.scratch = arena_new();
	xmlmem_run(&budget, work, j);
	function_note_places(NULL);
	arena_free(j->out.scratch);
}

struct run {
	const struct schematron *all;
	struct set *set;
};

/* The part of the record is NULL where none is kept. */
static void run_document(const struct schematron *all, struct set *s, struct document *d,
			 struct record_part *part) {
	struct job j = { .all = all, .out = { .set = s, .document = d, .part = part } };

	if (d->meta != NULL && d->kind != NULL)
		run_job(&j, judge_document);
}

void schematron_run_document(const struct schematron *all, struct set *s, struct document *d) {
	run_document(all, s, d, NULL);
}

static void run_nth(void *context, unsigned worker, size_t i) {
	const struct run *r = context;
	const struct record *record = r->set->record;

	(void)worker;
	run_document(r->all, r->set, r->set->documents.items[i],
		     record != NULL ? record->parts.items[i] : NULL);
}

static struct record_part *add_part(struct record *record, struct source *source) {
	struct record_part *part = ARENA_NEW(record->arena, struct record_part);

	part->source = source;
	vec_add(record->arena, &record->parts, part);
	return part;
}

/* The namespaces of a schema that has a say in this phase. */
static void add_prefixes(struct record *record, const struct schema *s) {
	for (size_t i = 0; (s->documents || s->set) && i < s->prefixes.n; i++)
		record_add_prefix(record, *(const struct record_prefix *)s->prefixes.items[i]);
}

/* A part for each document, and the last one for the set. */
static void begin_record(const struct schematron *all, struct set *s) {
	struct record *record = s->record;

	record->title = s->config->title;
	record->phase = str_copy(record->arena, str_of(all->phase));
	for (size_t i = 0; i < all->schemas.n; i++)
		add_prefixes(record, &((const struct compiled *)all->schemas.items[i])->schema);
	for (size_t i = 0; i < s->documents.n; i++) {
		const struct document *d = s->documents.items[i];

		add_part(record, d->source)->has_kind = d->meta != NULL && d->kind != NULL;
	}
	add_part(record, s->config->source)->is_set = true;
}

void schematron_run(const struct schematron *all, struct set *s) {
	struct run r = { all, s };
	struct job j = { .all = all, .out = { .set = s } };

	if (s->record != NULL) {
		begin_record(all, s);
		j.out.part = s->record->parts.items[s->documents.n];
	}
	if (all->schemas.n == 0 && s->record == NULL)
		return;
	pool_run(s->workers, s->documents.n, run_nth, &r);
	for (size_t i = 0; i < all->schemas.n; i++)
		if (((const struct compiled *)all->schemas.items[i])->set != NULL) {
			run_job(&j, judge_set);
			return;
		}
}
