/* SPDX-License-Identifier: Apache-2.0 */
#include "stylesheet_trial.h"

#include <pthread.h>

static void a_page_is_made(void **state) {
	assert_str(result_of(*state, PAGE("<xsl:copy-of select='//p'/>"), NULL),
		   "<!DOCTYPE html>\n<main><p>One</p><p>Two</p></main>\n");
}

static void a_parameter_is_plain_text(void **state) {
	static const char *const params[] = { "medium", "it's \"//title\" &", NULL };

	assert_str(result_of(*state,
			     SHEET("<xsl:param name='medium'/><xsl:template match='/'>"
				   "<main><xsl:value-of select='$medium'/></main></xsl:template>"),
			     params),
		   "<!DOCTYPE html>\n<main>it's \"//title\" &amp;</main>\n");
}

static void the_output_method_is_followed(void **state) {
	assert_str(result_of(*state,
			     SHEET("<xsl:output method='text'/><xsl:template match='/'>"
				   "<xsl:value-of select='//title'/>&lt;</xsl:template>"),
			     NULL),
		   "T<");
	assert_str(result_of(*state,
			     SHEET("<xsl:output method='xml' omit-xml-declaration='yes'/>"
				   "<xsl:template match='/'><a xmlns='urn:a'/></xsl:template>"),
			     NULL),
		   "<a xmlns=\"urn:a\" xmlns:saxon=\"http://icl.com/saxon\" "
		   "xmlns:xalan=\"org.apache.xalan.xslt.extensions.Redirect\"/>\n");
}

static void harmless_extension_functions_work(void **state) {
	assert_str(result_of(*state,
			     PAGE("<xsl:variable name='v'><b/><b/></xsl:variable>"
				  "<xsl:value-of select='count(exsl:node-set($v)/b)'/>"
				  "<xsl:for-each select=\"str:tokenize('a b')\">"
				  "<xsl:value-of select='.'/></xsl:for-each>"),
			     NULL),
		   "<!DOCTYPE html>\n<main>2ab</main>\n");
}

static void the_project_comes_before_what_is_shipped(void **state) {
	struct trial *t = *state;

	put(t, "shipped/pages/q.xsl",
	    SHEET("<xsl:template name='q'>shipped</xsl:template><xsl:template "
		  "name='r'>r</xsl:template>"));
	assert_str(result_of(t,
			     SHEET("<xsl:import href='q.xsl'/><xsl:template match='/'><main>"
				   "<xsl:call-template name='q'/></main></xsl:template>"),
			     NULL),
		   "<!DOCTYPE html>\n<main>shipped</main>\n");
	put(t, "own/pages/q.xsl", SHEET("<xsl:template name='q'>own</xsl:template>"));
	assert_str(
		result_of(t,
			  SHEET("<xsl:import href='../pages/q.xsl'/><xsl:template match='/'><main>"
				"<xsl:call-template name='q'/></main></xsl:template>"),
			  NULL),
		"<!DOCTYPE html>\n<main>own</main>\n");
}

static void a_file_can_extend_the_shipped_one_of_its_name(void **state) {
	struct trial *t = *state;

	put(t, "shipped/pages/p.xsl",
	    PAGE("<xsl:apply-templates select='//title'/><xsl:apply-templates select='//body'/>"));
	assert_str(result_of(t,
			     SHEET("<xsl:import href='p.xsl'/>"
				   "<xsl:template match='title'>(own)</xsl:template>"),
			     NULL),
		   "<!DOCTYPE html>\n<main>(own)OneTwo</main>\n");
}

static void a_stylesheet_ends(void **state) {
	struct trial *t = *state;
	static const char message[] = "'own/pages/p.xsl' does not end: more than 1000 templates in "
				      "each other, or 20000000 steps";

	expect_failure(
		t,
		SHEET("<xsl:template name='a'>\n<xsl:call-template name='a'/></xsl:template>"
		      "<xsl:template match='/'><xsl:call-template name='a'/></xsl:template>"),
		"XSL-005", 3, message);
	expect_failure(t,
		       SHEET("<xsl:template name='a'><xsl:param name='n' select='0'/><xsl:if "
			     "test='$n &lt; 60'>"
			     "<xsl:call-template name='a'><xsl:with-param name='n' select='$n+1'/>"
			     "</xsl:call-template><xsl:call-template name='a'>"
			     "<xsl:with-param name='n' select='$n+1'/></xsl:call-template></xsl:if>"
			     "</xsl:template><xsl:template match='/'><xsl:call-template "
			     "name='a'/></xsl:template>"),
		       "XSL-005", 2, message);
}

static void a_failure_names_document_and_line(void **state) {
	struct trial *t = *state;

	expect_failure(t, PAGE("\n<xsl:value-of select='nofunc(1)'/>"), "XSL-006", 4,
		       "'own/pages/p.xsl' failed: function nofunc not found");
	expect_failure(t,
		       PAGE("<xsl:message terminate='yes'>no <xsl:value-of select='//title'/>"
			    "</xsl:message>"),
		       "XSL-006", 3, "'own/pages/p.xsl' failed: no T");
	expect_failure(t, PAGE("<xsl:value-of select='$nope'/>"), "XSL-006", 3,
		       "'own/pages/p.xsl' failed: Variable 'nope' has not been declared.");
	expect_failure(t, PAGE("<xsl:call-template name='nope'/>"), "XSL-006", 3,
		       "'own/pages/p.xsl' failed: The called template 'nope' was not found.");
	expect_failure(t, PAGE("<xsl:value-of select='x:f()'/>"), "XSL-006", 3,
		       "'own/pages/p.xsl' failed: function f not found");
}

static void an_empty_page_is_refused(void **state) {
	expect_failure(*state, SHEET(""), "XSL-009", 0, "'own/pages/p.xsl' made an empty page");
}

static void a_message_is_a_warning(void **state) {
	struct trial *t = *state;

	assert_str(result_of(t, PAGE("<xsl:message>look here</xsl:message>"), NULL),
		   "<!DOCTYPE html>\n<main></main>\n");
	assert_string_equal(finding(t, 0)->code->id, "XSL-010");
	assert_str(finding(t, 0)->message, "'own/pages/p.xsl' says: look here");
	assert_int_equal(finding(t, 0)->severity, SEVERITY_WARNING);
}

struct shared {
	const struct stylesheet *sheet;
	bool ok;
};

static void *work(void *data) {
	struct shared *shared = data;

	shared->ok = true;
	for (int i = 0; i < 50; i++) {
		struct arena *a = arena_new();
		struct findings *list = findings_new(a);
		xmlDocPtr doc = xmlReadMemory(document, sizeof(document) - 1, NULL, NULL, 0);
		xmlDocPtr page =
			stylesheet_apply(shared->sheet, list, document_place(a), doc, NULL);
		struct buf out = { 0 };

		shared->ok = shared->ok && page != NULL &&
			     stylesheet_write(shared->sheet, list, NO_SPAN, page, &out) &&
			     str_is(buf_str(&out),
				    "<!DOCTYPE html>\n<main><p>One</p><p>Two</p></main>\n") &&
			     list->items.n == 1 &&
			     ((struct finding *)list->items.items[0])->notes->span.offset > 0;
		stylesheet_release(page);
		xmlFreeDoc(doc);
		buf_free(&out);
		arena_free(a);
	}
	return NULL;
}

static void threads_share_a_stylesheet(void **state) {
	struct trial *t = *state;
	struct stylesheet *s;
	struct shared shared[4];
	pthread_t threads[4];

	put(t, "own/pages/p.xsl",
	    PAGE("<xsl:message>m</xsl:message><xsl:variable name='v'><xsl:copy-of select='//p'/>"
		 "</xsl:variable><xsl:copy-of select='exsl:node-set($v)'/>"));
	s = load(t);
	assert_non_null(s);
	for (size_t i = 0; i < ARRAY_LENGTH(threads); i++) {
		shared[i] = (struct shared){ .sheet = s };
		assert_int_equal(pthread_create(&threads[i], NULL, work, &shared[i]), 0);
	}
	for (size_t i = 0; i < ARRAY_LENGTH(threads); i++) {
		pthread_join(threads[i], NULL);
		assert_true(shared[i].ok);
	}
	stylesheet_free(s);
}

static void nothing_is_read_by_name(void **state) {
	struct trial *t = *state;

	put(t, "own/a.xml", "<a/>");
	assert_null(xmlReadFile(str_format(t->arena, "%s/own/a.xml", t->folder).p, NULL, 0));
}

int main(void) {
	const struct CMUnitTest tests[] = {
		TRIAL(a_page_is_made),
		TRIAL(a_parameter_is_plain_text),
		TRIAL(the_output_method_is_followed),
		TRIAL(harmless_extension_functions_work),
		TRIAL(the_project_comes_before_what_is_shipped),
		TRIAL(a_file_can_extend_the_shipped_one_of_its_name),
		TRIAL(a_stylesheet_ends),
		TRIAL(a_failure_names_document_and_line),
		TRIAL(an_empty_page_is_refused),
		TRIAL(a_message_is_a_warning),
		TRIAL(threads_share_a_stylesheet),
		TRIAL(nothing_is_read_by_name),
	};

	xmlmem_start();
	stylesheet_start();
	return cmocka_run_group_tests_name("stylesheet", tests, NULL, NULL);
}
