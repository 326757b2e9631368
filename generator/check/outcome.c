/* SPDX-License-Identifier: Apache-2.0 */
#include "check/outcome.h"

#include <string.h>

#include "check/location.h"

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

static struct findings *list_for(struct outcomes *o, struct span place) {
	struct document *d = o->document;

	if (d != NULL)
		return d->findings;
	if (o->owners.arena == NULL) {
		o->owners = map_new(o->scratch);
		for (size_t i = 0; i < o->set->documents.n; i++) {
			d = o->set->documents.items[i];
			map_add(&o->owners, d->source->path, d);
		}
	}
	d = place.source != NULL ? map_get(&o->owners, place.source->path) : NULL;
	return d != NULL ? d->findings : o->set->findings;
}

static struct findings *own_list(const struct outcomes *o) {
	return o->document != NULL ? o->document->findings : o->set->findings;
}

static void add_event(struct outcomes *o, const struct record_step *step,
		      const struct record_outcome *outcome) {
	struct arena *a = own_list(o)->arena;
	struct record_event *e = ARENA_NEW(a, struct record_event);

	*e = (struct record_event){ step, outcome };
	vec_add(a, &o->part->events, e);
}

static const struct record_step *step_of(struct outcomes *o, enum record_sort sort, xmlNodePtr n) {
	struct arena *a = o->scratch;
	const struct record_step step = {
		.sort = sort,
		.id = property(a, n, "id"),
		.name = property(a, n, "name"),
		.role = property(a, n, "role"),
		.flag = property(a, n, "flag"),
		.see = property(a, n, "see"),
		.expression = property(a, n, sort == RECORD_RULE ? "context" : "test"),
	};

	return record_step(o->set->record, &step);
}

static void record_finding(struct outcomes *o, xmlNodePtr n, const struct finding *f) {
	struct arena *a = own_list(o)->arena;
	struct record_outcome *outcome = ARENA_NEW(a, struct record_outcome);

	*outcome = (struct record_outcome){
		.finding = f, .location = str_copy(a, property(o->scratch, n, "location"))
	};
	for (xmlNodePtr d = n->children; d != NULL; d = d->next) {
		struct record_diagnostic *copy;

		if (!is_element(d, "diagnostic-reference"))
			continue;
		copy = ARENA_NEW(a, struct record_diagnostic);
		*copy = (struct record_diagnostic){ property(a, d, "diagnostic"), content(a, d) };
		vec_add(a, &outcome->diagnostics, copy);
	}
	add_event(o, step_of(o, is_element(n, "failed-assert") ? RECORD_ASSERT : RECORD_REPORT, n),
		  outcome);
}

/* One failed assert or successful report. */
static void read_outcome(struct outcomes *o, const struct schema *schema,
			 const struct places *places, xmlNodePtr n) {
	const struct code *code = map_get(&schema->asserts, property(o->scratch, n, "id"));
	struct span place = NO_SPAN;
	struct finding *f = NULL;
	struct str message = STR("");
	size_t number, end;

	if (code == NULL)
		return;
	if (str_to_size(property(o->scratch, n, "at"), &number) && number >= 1 &&
	    number <= places->spans.n)
		place = *(const struct span *)places->spans.items[number - 1];
	end = str_find_char(span_text(place), '\n');
	if (end != SIZE_MAX)
		place.length = (uint32_t)end;
	for (xmlNodePtr c = n->children; c != NULL; c = c->next)
		if (is_element(c, "text"))
			message = content(o->scratch, c);
	f = finding_add_code(list_for(o, place), code, place, "%.*s", STR_ARG(message));
	for (xmlNodePtr c = n->children; c != NULL; c = c->next)
		if (is_element(c, "diagnostic-reference") &&
		    str_ends(property(o->scratch, c, "diagnostic"), ".fix"))
			finding_help(f, "%.*s", STR_ARG(content(o->scratch, c)));
	if (o->part != NULL)
		record_finding(o, n, f);
}

void outcomes_read(struct outcomes *o, const struct schema *schema, const struct places *places,
		   xmlDocPtr svrl) {
	for (xmlNodePtr n = xmlDocGetRootElement(svrl)->children; n != NULL; n = n->next) {
		if (is_element(n, "failed-assert") || is_element(n, "successful-report"))
			read_outcome(o, schema, places, n);
		else if (o->part != NULL && is_element(n, "active-pattern"))
			add_event(o, step_of(o, RECORD_PATTERN, n), NULL);
		else if (o->part != NULL && is_element(n, "fired-rule"))
			add_event(o, step_of(o, RECORD_RULE, n), NULL);
	}
}

void outcomes_locate(struct outcomes *o, xmlDocPtr view) {
	const struct findings *found = own_list(o);
	struct arena *a = found->arena;

	for (size_t i = 0; i < found->items.n; i++) {
		struct finding *f = found->items.items[i];
		struct record_outcome *outcome = ARENA_NEW(a, struct record_outcome);
		struct buf path = { 0 };

		location_add(&path, location_find(view, f->span));
		*outcome = (struct record_outcome){ .finding = f,
						    .location = str_copy(a, buf_str(&path)) };
		buf_free(&path);
		add_event(o, NULL, outcome);
	}
}
