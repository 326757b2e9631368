/* SPDX-License-Identifier: Apache-2.0 */
#include "test.h"

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <libxml/parser.h>

#include "base/file.h"
#include "xslt/html.h"
#include "xslt/stylesheet.h"
#include "xslt/xmlmem.h"

#define MIB ((size_t)1 << 20)

static struct span document_place(struct arena *a) {
	return span_of(source_new(a, STR("policies/a.md"), STR("# A\n")), 0, 3);
}

/* Runs work with a budget of so many MiB; the findings come out. */
static struct findings *run(struct arena *a, size_t mib, void (*work)(void *), void *context,
			    bool *ok) {
	struct findings *list = findings_new(a);
	struct xmlmem_budget budget = { mib * MIB, list, document_place(a) };

	*ok = xmlmem_run(&budget, work, context);
	return list;
}

static void use_memory(void *context) {
	char *p = xmlMalloc(10), *q;

	(void)context;
	assert_true(xmlmem_is_running());
	strcpy(p, "123456789");
	for (size_t n = 10; n < MIB; n *= 3) {
		q = xmlMalloc(n);
		memset(q, 'q', n);
		p = xmlRealloc(p, n);
		assert_string_equal(p, "123456789");
		assert_int_equal((uintptr_t)p % 8, 0);
		xmlFree(q);
	}
	q = (char *)xmlStrdup((const xmlChar *)"text");
	assert_string_equal(q, "text");
	/* What is left is gone with the run. */
}

static void blocks_grow_and_keep_their_content(void **state) {
	bool ok;

	for (int i = 0; i < 3; i++) {
		assert_int_equal(run(*state, 8, use_memory, NULL, &ok)->items.n, 0);
		assert_true(ok);
		assert_false(xmlmem_is_running());
	}
}

static void use_much(void *context) {
	char *p = xmlMalloc(XMLMEM_LARGEST + MIB);

	*(bool *)context = p != NULL;
	p[0] = p[XMLMEM_LARGEST] = 'm';
	xmlFree(p);
}

static void a_run_may_ask_for_more_than_a_document(void **state) {
	bool ok, used = false;

	assert_int_equal(run(*state, 1024, use_much, &used, &ok)->items.n, 0);
	assert_true(ok && used);
	run(*state, 8, use_memory, NULL, &ok);
	assert_true(ok);
}

struct outside {
	char *grown, *freed;
};

static void use_outside(void *context) {
	struct outside *o = context;

	o->grown = xmlRealloc(o->grown, 100000);
	xmlFree(o->freed);
}

static void memory_from_outside_stays_outside(void **state) {
	struct outside o = { xmlMalloc(4), xmlMalloc(4) };
	bool ok;

	strcpy(o.grown, "abc");
	run(*state, 8, use_outside, &o, &ok);
	run(*state, 8, use_memory, NULL, &ok);
	assert_string_equal(o.grown, "abc");
	memset(o.grown, 'x', 100000);
	xmlFree(o.grown);
}

static void recycle(void *context) {
	(void)context;
	for (int i = 0; i < 10000; i++) {
		void *small = xmlMalloc((size_t)i % 2000), *large = xmlMalloc(MIB);

		xmlFree(small);
		xmlFree(large);
	}
}

static void what_is_freed_is_used_again(void **state) {
	bool ok;

	run(*state, 8, recycle, NULL, &ok);
	assert_true(ok);
}

static void take_too_much(void *context) {
	(*(int *)context)++;
	for (;;)
		xmlMalloc(1000);
}

static void take_too_much_at_once(void *context) {
	(*(int *)context)++;
	xmlMalloc(100 * MIB);
	(*(int *)context)++;
}

static void a_budget_holds(void **state) {
	struct findings *list;
	int calls = 0;
	bool ok;

	list = run(*state, 4, take_too_much, &calls, &ok);
	assert_false(ok);
	assert_int_equal(calls, 1);
	assert_int_equal(list->items.n, 1);
	assert_string_equal(((struct finding *)list->items.items[0])->code->id, "XSL-005");
	assert_str(((struct finding *)list->items.items[0])->message,
		   "the page needs more than 4 MiB of memory");
	run(*state, 99, take_too_much_at_once, &calls, &ok);
	assert_false(ok);
	assert_int_equal(calls, 2);
	/* And life goes on. */
	run(*state, 8, use_memory, NULL, &ok);
	assert_true(ok);
}

static void use_all_of_it(void *context) {
	(void)context;
	for (int i = 0; i < 200; i++)
		memset(xmlMalloc(MIB - 64), 1, MIB - 64);
}

static void the_largest_budget_can_be_used(void **state) {
	bool ok;

	for (int i = 0; i < 2; i++) {
		run(*state, XMLMEM_LARGEST / MIB, use_all_of_it, NULL, &ok);
		assert_true(ok);
	}
}

static void fail_to_parse(void *context) {
	xmlResetLastError();
	*(xmlDocPtr *)context = xmlReadMemory("<a>", 3, "x", NULL, XML_PARSE_NOERROR);
}

static void the_last_error_does_not_stay(void **state) {
	xmlDocPtr doc = NULL;
	bool ok;

	fail_to_parse(&doc);
	run(*state, 8, fail_to_parse, &doc, &ok);
	assert_null(doc);
	assert_null(xmlGetLastError());
}

#define SHEET(content)                                                                             \
	"<xsl:stylesheet version='1.0' "                                                           \
	"xmlns:xsl='http://www.w3.org/1999/XSL/Transform'>\n" content "</xsl:stylesheet>"

/* One page; on an abandoned run the buffer is the caller's to free. */
struct page {
	const struct stylesheet *sheet;
	struct findings *findings;
	struct span place;
	struct buf out;
	bool ok, keeps;
};

static const char document[] = "<document><title>T</title><body><p class='c' at='1:1'>One "
			       "<em>two</em></p><p>Three</p></body></document>";

static void make_page(void *context) {
	struct page *p = context;
	static const char *const params[] = { "medium", "screen", NULL };
	xmlDocPtr doc = xmlReadMemory(document, sizeof(document) - 1, NULL, NULL, 0);
	xmlDocPtr page = stylesheet_apply(p->sheet, p->findings, p->place, doc, params);

	p->ok = page != NULL && stylesheet_write(p->sheet, p->findings, p->place, page, &p->out);
	p->keeps = page != NULL && html_keeps_text(xmlDocGetRootElement(doc)->children->next, page);
	stylesheet_release(page);
	if (!xmlmem_is_running())
		xmlFreeDoc(doc);
}

static struct stylesheet *load(struct arena *a, struct findings *list, const char *text) {
	struct stylesheet_roots roots = { .n = 1, .paths = { "templates" } };
	struct stylesheet *s;
	char folder[] = "/tmp/dossier-XXXXXX", path[64];
	FILE *f;

	assert_non_null(mkdtemp(folder));
	snprintf(path, sizeof(path), "%s/p.xsl", folder);
	f = fopen(path, "w");
	assert_non_null(f);
	fputs(text, f);
	fclose(f);
	roots.folders[0] = file_open_folder(folder);
	s = stylesheet_load(a, list, &roots, "p.xsl");
	close(roots.folders[0]);
	unlink(path);
	rmdir(folder);
	return s;
}

static void doubling_strings_end(void **state) {
	struct findings *list = findings_new(*state);
	struct stylesheet *s = load(
		*state, list,
		SHEET("<xsl:template name='d'><xsl:param name='s'/>\n"
		      "<xsl:variable name='t' select='concat($s, $s, $s, $s, $s, $s, $s, $s)'/>"
		      "<xsl:call-template name='d'><xsl:with-param name='s' select='$t'/>"
		      "</xsl:call-template></xsl:template><xsl:template match='/'>"
		      "<xsl:call-template name='d'><xsl:with-param name='s' select='//title'/>"
		      "</xsl:call-template></xsl:template>"));
	struct page p = { .sheet = s, .findings = list, .place = document_place(*state) };
	struct xmlmem_budget budget = { 16 * MIB, list, p.place };
	const struct finding *f;

	assert_non_null(s);
	for (int i = 0; i < 2; i++)
		assert_false(xmlmem_run(&budget, make_page, &p));
	f = list->items.items[1];
	assert_int_equal(list->items.n, 2);
	assert_str(f->message, "the page needs more than 16 MiB of memory");
	assert_str(f->span.source->path, "policies/a.md");
	assert_str(f->notes->span.source->path, "templates/p.xsl");
	assert_int_equal(source_place(f->notes->span.source, f->notes->span.offset).line, 3);
	/* The sheet and the thread's handlers are as they were. */
	assert_null(xmlStructuredErrorContext);
	buf_free(&p.out);
	stylesheet_free(s);
}

static const struct stylesheet *shared;

static void *make_pages(void *data) {
	bool *ok = data;

	*ok = true;
	for (int i = 0; i < 30; i++) {
		struct arena *a = arena_new();
		struct page p = { .sheet = shared, .findings = findings_new(a) };
		struct xmlmem_budget budget = { 32 * MIB, p.findings, NO_SPAN };

		*ok = *ok && xmlmem_run(&budget, make_page, &p) && p.ok && p.keeps &&
		      str_is(buf_str(&p.out),
			     "<!DOCTYPE html>\n<main id=\"id1\" class=\"screen T\"><p class=\"c\" "
			     "at=\"1:1\">One <em>two</em></p><p>Three</p></main>\n");
		buf_free(&p.out);
		arena_free(a);
	}
	return NULL;
}

static void threads_make_the_same_pages(void **state) {
	struct findings *list = findings_new(*state);
	struct stylesheet *s =
		load(*state, list,
		     SHEET("<xsl:param name='medium'/><xsl:key name='k' match='p' use='em'/>"
			   "<xsl:template match='document'>"
			   "<main id='{generate-id(.)}' class='{$medium} {title}'>"
			   "<xsl:apply-templates select='body/p'/>"
			   "</main></xsl:template><xsl:template match='p'><xsl:copy>"
			   "<xsl:copy-of select='@*'/><xsl:if test=\"key('k', 'zwei')\">no</xsl:if>"
			   "<xsl:copy-of select='node()'/></xsl:copy></xsl:template>"));
	pthread_t threads[4];
	bool ok[4];

	assert_non_null(s);
	shared = s;
	for (size_t i = 0; i < ARRAY_LENGTH(threads); i++)
		assert_int_equal(pthread_create(&threads[i], NULL, make_pages, &ok[i]), 0);
	for (size_t i = 0; i < ARRAY_LENGTH(threads); i++) {
		pthread_join(threads[i], NULL);
		assert_true(ok[i]);
	}
	make_pages(&ok[0]);
	assert_true(ok[0]);
	stylesheet_free(s);
}

static void leave_much(void *context) {
	char *p = xmlMalloc(5 * MIB);

	(void)context;
	memset(p, 'm', 5 * MIB);
	xmlFree(xmlStrdup((const xmlChar *)"short"));
}

/* Eight steps of 8 MiB within 16, for sizes are rounded up to a power of two. */
static void take_steps(void *context) {
	xmlChar *before = xmlStrdup((const xmlChar *)"before");

	(void)context;
	xmlFree(xmlStrdup(before));
	for (int i = 0; i < 8; i++)
		xmlmem_step(leave_much, NULL);
	assert_string_equal((char *)before, "before");
	assert_string_equal((char *)xmlStrdup(before), "before");
}

static void a_step_leaves_nothing_behind(void **state) {
	bool ok;

	assert_int_equal(run(*state, 16, take_steps, NULL, &ok)->items.n, 0);
	assert_true(ok);
}

int main(void) {
	const struct CMUnitTest tests[] = {
		ARENA_TEST(blocks_grow_and_keep_their_content),
		ARENA_TEST(a_run_may_ask_for_more_than_a_document),
		ARENA_TEST(memory_from_outside_stays_outside),
		ARENA_TEST(what_is_freed_is_used_again),
		ARENA_TEST(a_step_leaves_nothing_behind),
		ARENA_TEST(a_budget_holds),
		ARENA_TEST(the_largest_budget_can_be_used),
		ARENA_TEST(the_last_error_does_not_stay),
		ARENA_TEST(doubling_strings_end),
		ARENA_TEST(threads_make_the_same_pages),
	};

	xmlmem_start();
	stylesheet_start();
	return cmocka_run_group_tests_name("xmlmem", tests, NULL, NULL);
}
