/* SPDX-License-Identifier: Apache-2.0 */
/* The document XML of every document of content/ obeys templates/document.rng, the contract between C and stylesheets.
 * Run from the root of the repository. */
#include "test.h"

#include <libxml/relaxng.h>
#include <string.h>

#include "base/file.h"
#include "check/completeness.h"
#include "model/identity.h"
#include "publish/docxml.h"

struct grammar {
	struct arena *arena;
	struct set *set;
	struct site site;
	xmlRelaxNGPtr schema;
	struct str errors;
};

static void collect(void *context, const char *format, ...) {
	struct grammar *g = context;
	char line[512];
	va_list args;

	va_start(args, format);
	vsnprintf(line, sizeof(line), format, args);
	va_end(args);
	if (g->errors.n < 4000)
		g->errors = str_format(g->arena, "%.*s%s", STR_ARG(g->errors), line);
}

static int set_up(void **state) {
	struct arena *a = arena_new();
	struct grammar *g = ARENA_NEW(a, struct grammar);
	struct set_options options = { .folder = "content", .data = ".", .workers = 1 };
	int folder = file_open_folder("templates");
	struct str rng;
	xmlRelaxNGParserCtxtPtr parser;

	g->arena = a;
	g->set = set_load(&options, findings_new(a));
	if (g->set == NULL || folder < 0 || !file_read(a, folder, "document.rng", 1 << 20, &rng))
		return -1;
	date_parse(STR("2026-11-23"), &g->set->as_of);
	g->site = (struct site){ .set = g->set, .version = STR("0.1.0"), .pdf = true };
	parser = xmlRelaxNGNewMemParserCtxt(rng.p, (int)rng.n);
	g->schema = xmlRelaxNGParse(parser);
	xmlRelaxNGFreeParserCtxt(parser);
	*state = g;
	return g->schema != NULL ? 0 : -1;
}

static int tear_down(void **state) {
	struct grammar *g = *state;

	xmlRelaxNGFree(g->schema);
	set_free(g->set);
	arena_free(g->arena);
	return 0;
}

static bool is_valid(struct grammar *g, xmlDocPtr doc) {
	xmlRelaxNGValidCtxtPtr context = xmlRelaxNGNewValidCtxt(g->schema);
	int result;

	g->errors = STR("");
	xmlRelaxNGSetValidErrors(context, collect, collect, g);
	result = xmlRelaxNGValidateDoc(context, doc);
	xmlRelaxNGFreeValidCtxt(context);
	xmlFreeDoc(doc);
	if (result != 0)
		print_message("%.*s\n", STR_ARG(g->errors));
	return result == 0;
}

static void every_document_obeys_the_grammar(void **state) {
	struct grammar *g = *state;
	size_t count = 0;

	for (size_t i = 0; i < g->set->documents.n; i++) {
		struct document *d = g->set->documents.items[i];

		assert_true(identity_is_usable(d));
		if (!is_valid(g, docxml_document(g->arena, &g->site, d)))
			fail_msg("%.*s", STR_ARG(d->id));
		count++;
	}
	assert_true(count >= 16);
}

static void print_xml_obeys_the_grammar(void **state) {
	struct grammar *g = *state;
	struct site print = g->site;

	print.print = true;
	for (size_t i = 0; i < g->set->documents.n; i++)
		assert_true(
			is_valid(g, docxml_document(g->arena, &print, g->set->documents.items[i])));
}

static void the_index_obeys_the_grammar(void **state) {
	struct grammar *g = *state;

	assert_true(is_valid(g, docxml_index(g->arena, &g->site)));
}

static void completeness_obeys_the_grammar(void **state) {
	struct grammar *g = *state;
	struct findings *list = findings_new(g->arena);
	const struct waiver waiver = { .code = STR("KND-001"), .expires = STR("2027-03-31") };
	struct site site = g->site;

	finding_add(list, KND_001, NO_SPAN, "waived")->waiver = &waiver;
	findings_recount(list);
	documented_find(g->set);
	site.completeness = completeness_measure(g->arena, g->set);
	site.findings = list;
	site.phase = "stage2";
	assert_int_equal(g->set->documented.n, 61);
	assert_int_equal(site.completeness->areas.n, 12);
	assert_true(is_valid(g, docxml_completeness(g->arena, &site)));
}

static void every_catalogue_obeys_the_grammar(void **state) {
	struct grammar *g = *state;

	for (size_t i = 0; i < g->set->catalogues.n; i++)
		assert_true(is_valid(g, docxml_catalogue(g->arena, &g->site,
							 g->set->catalogues.entries[i].value)));
}

static void every_control_obeys_the_grammar(void **state) {
	struct grammar *g = *state;
	const struct catalogue *c = g->set->framework;
	size_t count = 0;

	for (size_t i = 0; i < c->entries.n; i++) {
		struct catalogue_entry *e = c->entries.entries[i].value;

		if (e->page.n == 0)
			continue;
		if (!is_valid(g, docxml_control(g->arena, &g->site, e)))
			fail_msg("%.*s", STR_ARG(e->id));
		count++;
	}
	assert_int_equal(count, 93);
}

static void every_entry_with_a_page_obeys_the_grammar(void **state) {
	struct grammar *g = *state;
	size_t risks = 0;

	for (size_t i = 0; i < g->set->entries.n; i++) {
		struct entry *e = g->set->entries.entries[i].value;

		if (e->page.n == 0)
			continue;
		if (!is_valid(g, docxml_entry(g->arena, &g->site, e)))
			fail_msg("%.*s", STR_ARG(e->id));
		risks += str_is(e->field->entry, "risk");
	}
	assert_true(risks > 0);
}

int main(void) {
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_document_obeys_the_grammar),
		cmocka_unit_test(print_xml_obeys_the_grammar),
		cmocka_unit_test(the_index_obeys_the_grammar),
		cmocka_unit_test(completeness_obeys_the_grammar),
		cmocka_unit_test(every_catalogue_obeys_the_grammar),
		cmocka_unit_test(every_control_obeys_the_grammar),
		cmocka_unit_test(every_entry_with_a_page_obeys_the_grammar),
	};

	return cmocka_run_group_tests_name("grammar", tests, set_up, tear_down);
}
