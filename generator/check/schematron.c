/* SPDX-License-Identifier: Apache-2.0 */
#include "check/schematron.h"

#include <string.h>

#include "base/file.h"
#include "base/pool.h"
#include "check/function.h"
#include "check/parameter.h"
#include "check/schema.h"
#include "check/view.h"
#include "model/rule.h"
#include "model/suggest.h"
#include "xslt/stylesheet.h"
#include "xslt/xmlmem.h"

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

static struct stylesheet_roots roots_of(const struct set *s) {
	struct stylesheet_roots roots = { 0 };

	for (size_t i = 0; i < ARRAY_LENGTH(s->templates.folders); i++) {
		if (s->templates.folders[i] < 0)
			continue;
		roots.folders[roots.n] = s->templates.folders[i];
		roots.paths[roots.n++] = s->templates.paths[i];
	}
	return roots;
}

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
	const char *params[] = { "phase", l->all->phase, "scope", scope, NULL };
	struct stylesheet_maker maker = { l->maker, params, judge, l };
	struct stylesheet_roots roots = roots_of(l->set);

	return stylesheet_make(l->all->arena, l->set->findings, &roots, path, &maker);
}

static void load_schema(struct schematron *all, struct set *s, const struct stylesheet *maker,
			struct str path) {
	struct compiled *c = ARENA_NEW(all->arena, struct compiled);
	struct loading l = { .all = all, .set = s, .compiled = c, .maker = maker };
	const char *name = str_c(all->arena, path);

	c->schema = (struct schema){ .arena = all->arena,
				     .origin = path,
				     .asserts = map_new(all->arena),
				     .kinds = map_new(all->arena),
				     .names = &all->names };
	c->documents = compile(&l, name, "document");
	if (c->documents != NULL && c->schema.set)
		c->set = compile(&l, name, "set");
	if (c->documents == NULL)
		return;
	c->settings = parameter_choose(s, path, &c->parameters);
	for (size_t i = 0; i < c->parameters.n; i++)
		vec_add(s->arena, &s->parameters, c->parameters.items[i]);
	vec_add(all->arena, &all->schemas, c);
}

struct schematron *schematron_load(struct set *s, const char *phase) {
	struct schematron *all = ARENA_NEW(s->arena, struct schematron);
	struct stylesheet_roots roots = roots_of(s);
	struct map seen = map_new(s->arena);
	struct vec paths = { 0 }; /* struct str: of the schemas that are there */
	struct stylesheet *maker;

	*all = (struct schematron){ .arena = s->arena, .phase = phase, .names = map_new(s->arena) };
	maker = stylesheet_load(s->arena, s->findings, &roots, "schematron.xsl");
	for (size_t i = 0; maker != NULL && i < roots.n; i++) {
		struct vec files = file_walk(s->arena, roots.folders[i], NULL, NULL);

		for (size_t j = 0; j < files.n; j++) {
			struct file_entry *e = files.items[j];

			if (str_starts(e->path, "rules/") && str_ends(e->path, ".sch") &&
			    map_add(&seen, e->path, e) == NULL) {
				vec_add(s->arena, &paths, &e->path);
				load_schema(all, s, maker, e->path);
			}
		}
	}
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

		for (size_t j = 0; j < c->schema.declared.n; j++)
			rule_declare(&s->codes, c->schema.declared.items[j]);
	}
}

/* What a worker judges: a document, or the set. */
struct job {
	const struct schematron *all;
	struct set *set;
	struct document *document; /* NULL: the set */
	struct arena *scratch;
	struct map owners; /* of the set's run: path of a source to struct document */
};

static struct str content(struct arena *a, xmlNodePtr n) {
	xmlChar *text = xmlNodeGetContent(n);
	struct str copy = str_join_blanks(a, str_of(text != NULL ? (const char *)text : ""));

	xmlFree(text);
	return copy;
}

static struct str property(struct arena *a, xmlNodePtr n, const char *name) {
	xmlChar *text = xmlGetProp(n, (const xmlChar *)name);
	struct str copy = str_copy(a, str_of(text != NULL ? (const char *)text : ""));

	xmlFree(text);
	return copy;
}

static bool is_element(const xmlNode *n, const char *name) {
	return n->type == XML_ELEMENT_NODE && strcmp((const char *)n->name, name) == 0;
}

static struct findings *list_for(struct job *j, struct span place) {
	struct document *d = j->document;

	if (d != NULL)
		return d->findings;
	if (j->owners.arena == NULL) {
		j->owners = map_new(j->scratch);
		for (size_t i = 0; i < j->set->documents.n; i++) {
			d = j->set->documents.items[i];
			map_add(&j->owners, d->source->path, d);
		}
	}
	d = place.source != NULL ? map_get(&j->owners, place.source->path) : NULL;
	return d != NULL ? d->findings : j->set->findings;
}

/* One failed assert or successful report of the SVRL. */
static void add_outcome(struct job *j, const struct schema *schema, const struct places *places,
			xmlNodePtr outcome) {
	const struct code *code = map_get(&schema->asserts, property(j->scratch, outcome, "id"));
	struct span place = NO_SPAN;
	struct findings *list;
	struct finding *f;
	size_t number, end;

	if (code == NULL)
		return;
	if (str_to_size(property(j->scratch, outcome, "at"), &number) && number >= 1 &&
	    number <= places->spans.n)
		place = *(const struct span *)places->spans.items[number - 1];
	end = str_find_char(span_text(place), '\n');
	if (end != SIZE_MAX)
		place.length = (uint32_t)end;
	list = list_for(j, place);
	for (xmlNodePtr n = outcome->children; n != NULL; n = n->next)
		if (is_element(n, "text")) {
			struct str message = content(j->scratch, n);

			f = finding_add_code(list, code, place, "%.*s", STR_ARG(message));
			for (xmlNodePtr d = outcome->children; d != NULL; d = d->next)
				if (is_element(d, "diagnostic-reference") &&
				    str_ends(property(j->scratch, d, "diagnostic"), ".fix"))
					finding_help(f, "%.*s", STR_ARG(content(j->scratch, d)));
		}
}

static void apply(struct job *j, const struct compiled *c, const struct stylesheet *sheet,
		  xmlDocPtr view, struct span place) {
	struct places places = { .arena = j->scratch };
	xmlDocPtr svrl;

	function_note_places(&places);
	svrl = stylesheet_apply(sheet,
				j->document != NULL ? j->document->findings : j->set->findings,
				place, view, c->settings);
	function_note_places(NULL);
	if (svrl == NULL)
		return;
	for (xmlNodePtr n = xmlDocGetRootElement(svrl)->children; n != NULL; n = n->next)
		if (is_element(n, "failed-assert") || is_element(n, "successful-report"))
			add_outcome(j, &c->schema, &places, n);
	stylesheet_release(svrl);
}

static bool concerns(const struct compiled *c, const struct document *d) {
	return c->schema.documents &&
	       (c->schema.every_kind || map_get(&c->schema.kinds, d->kind->name) != NULL);
}

static void judge_document(void *context) {
	struct job *j = context;
	struct document *d = j->document;
	struct view_wish wish = { .phase = j->all->phase };
	bool any = false;
	xmlDocPtr view;

	for (size_t i = 0; i < j->all->schemas.n; i++) {
		const struct compiled *c = j->all->schemas.items[i];

		any = any || concerns(c, d);
		wish.text = wish.text || (concerns(c, d) && c->schema.text);
	}
	if (!any)
		return;
	view = view_document(j->scratch, j->set, d, &wish);
	for (size_t i = 0; i < j->all->schemas.n; i++) {
		const struct compiled *c = j->all->schemas.items[i];

		if (concerns(c, d))
			apply(j, c, c->documents, view, span_of(d->source, 0, 0));
	}
}

static void judge_set(void *context) {
	struct job *j = context;
	const struct view_wish wish = { .phase = j->all->phase, .names = &j->all->names };
	xmlDocPtr view = view_set(j->scratch, j->set, &wish);

	for (size_t i = 0; i < j->all->schemas.n; i++) {
		const struct compiled *c = j->all->schemas.items[i];

		if (c->set != NULL)
			apply(j, c, c->set, view, span_of(j->set->config->source, 0, 0));
	}
}

static void run_job(struct job *j, void (*work)(void *)) {
	struct findings *list = j->document != NULL ? j->document->findings : j->set->findings;
	struct source *source = j->document != NULL ? j->document->source : j->set->config->source;
	const struct xmlmem_budget budget = { XMLMEM_LARGEST, list, span_of(source, 0, 0) };

	j->scratch = arena_new();
	xmlmem_run(&budget, work, j);
	function_note_places(NULL);
	arena_free(j->scratch);
}

struct run {
	const struct schematron *all;
	struct set *set;
};

void schematron_run_document(const struct schematron *all, struct set *s, struct document *d) {
	struct job j = { .all = all, .set = s, .document = d };

	if (d->meta != NULL && d->kind != NULL)
		run_job(&j, judge_document);
}

static void run_nth(void *context, unsigned worker, size_t i) {
	const struct run *r = context;

	(void)worker;
	schematron_run_document(r->all, r->set, r->set->documents.items[i]);
}

void schematron_run(const struct schematron *all, struct set *s) {
	struct run r = { all, s };
	struct job j = { .all = all, .set = s };

	if (all->schemas.n == 0)
		return;
	pool_run(s->workers, s->documents.n, run_nth, &r);
	for (size_t i = 0; i < all->schemas.n; i++)
		if (((const struct compiled *)all->schemas.items[i])->set != NULL) {
			run_job(&j, judge_set);
			return;
		}
}
