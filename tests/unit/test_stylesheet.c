/* SPDX-License-Identifier: Apache-2.0 */
#include "test.h"

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <libxml/parser.h>

#include "base/file.h"
#include "publish/stylesheet.h"

/* Two roots in a folder that is removed at the end. */
struct trial {
	struct arena *arena;
	struct findings *findings;
	struct stylesheet_roots roots;
	char folder[32];
};

static const char *const subfolders[] = { "own/pages", "own", "shipped/pages", "shipped" };

static int setup(void **state) {
	struct arena *a = arena_new();
	struct trial *t = ARENA_NEW(a, struct trial);

	t->arena = a;
	t->findings = findings_new(a);
	strcpy(t->folder, "/tmp/dossier-XXXXXX");
	if (mkdtemp(t->folder) == NULL)
		return -1;
	for (size_t i = ARRAY_LENGTH(subfolders); i > 0; i--)
		if (mkdir(str_format(a, "%s/%s", t->folder, subfolders[i - 1]).p, 0700) != 0)
			return -1;
	t->roots.n = 2;
	t->roots.paths[0] = "own";
	t->roots.paths[1] = "shipped";
	t->roots.folders[0] = file_open_folder(str_format(a, "%s/own", t->folder).p);
	t->roots.folders[1] = file_open_folder(str_format(a, "%s/shipped", t->folder).p);
	*state = t;
	return 0;
}

static int teardown(void **state) {
	struct trial *t = *state;

	for (size_t i = 0; i < ARRAY_LENGTH(subfolders); i++) {
		char *path =
			str_c(t->arena, str_format(t->arena, "%s/%s", t->folder, subfolders[i]));
		int fd = file_open_folder(path);
		struct vec files = file_walk(t->arena, fd, NULL, NULL);

		for (size_t j = 0; j < files.n; j++)
			unlinkat(fd, ((struct file_entry *)files.items[j])->path.p, 0);
		close(fd);
		rmdir(path);
	}
	rmdir(t->folder);
	close(t->roots.folders[0]);
	close(t->roots.folders[1]);
	arena_free(t->arena);
	return 0;
}

#define TRIAL(f) cmocka_unit_test_setup_teardown(f, setup, teardown)

static void put_bytes(struct trial *t, const char *name, const char *text, size_t n) {
	FILE *f = fopen(str_format(t->arena, "%s/%s", t->folder, name).p, "w");

	assert_non_null(f);
	assert_int_equal(fwrite(text, 1, n, f), n);
	fclose(f);
}

static void put(struct trial *t, const char *name, const char *text) {
	put_bytes(t, name, text, strlen(text));
}

#define SHEET(content)                                                                             \
	"<xsl:stylesheet version='1.0' xmlns:xsl='http://www.w3.org/1999/XSL/Transform' "          \
	"xmlns:exsl='http://exslt.org/common' xmlns:saxon='http://icl.com/saxon' "                 \
	"xmlns:xalan='org.apache.xalan.xslt.extensions.Redirect' "                                 \
	"xmlns:str='http://exslt.org/strings' xmlns:x='urn:x' "                                    \
	"exclude-result-prefixes='exsl str x' "                                                    \
	"extension-element-prefixes='exsl saxon xalan x'>\n" content "</xsl:stylesheet>"
#define PAGE(content) SHEET("<xsl:template match='/'>\n<main>" content "</main></xsl:template>")

static const char document[] = "<document><meta><title>T</title></meta>"
			       "<body><p>One</p><p>Two</p></body></document>";

static struct stylesheet *load(struct trial *t) {
	return stylesheet_load(t->arena, t->findings, &t->roots, "pages/p.xsl");
}

static struct span document_place(struct arena *a) {
	return span_of(source_new(a, STR("policies/a.md"), STR("# A\n")), 0, 3);
}

/* What the sheet makes of the document; "" with findings. */
static struct str result_of(struct trial *t, const char *sheet, const char *const *params) {
	struct stylesheet *s;
	struct buf out = { 0 };
	struct str result = STR("");

	put(t, "own/pages/p.xsl", sheet);
	s = load(t);
	if (s != NULL) {
		xmlDocPtr doc = xmlReadMemory(document, sizeof(document) - 1, NULL, NULL, 0);
		struct span place = document_place(t->arena);
		xmlDocPtr page = stylesheet_apply(s, t->findings, place, doc, params);

		if (page != NULL && stylesheet_write(s, t->findings, place, page, &out))
			result = str_copy(t->arena, buf_str(&out));
		stylesheet_release(page);
		xmlFreeDoc(doc);
	}
	stylesheet_free(s);
	buf_free(&out);
	return result;
}

static const struct finding *finding(const struct trial *t, size_t i) {
	assert_true(i < t->findings->items.n);
	return t->findings->items.items[i];
}

/* The sheet is refused with exactly that finding. */
static void expect_refusal(struct trial *t, const char *sheet, const char *code, size_t line,
			   const char *message) {
	const struct finding *f;

	t->findings = findings_new(t->arena);
	put(t, "own/pages/p.xsl", sheet);
	assert_null(load(t));
	f = finding(t, 0);
	assert_string_equal(f->code->id, code);
	assert_str(f->message, message);
	assert_str(f->span.source->path, "own/pages/p.xsl");
	assert_int_equal(source_place(f->span.source, f->span.offset).line, line);
	assert_int_equal(t->findings->items.n, 1);
}

/* The sheet compiles, and fails on the document with exactly that finding; *line is that of the
 * note. */
static void expect_failure(struct trial *t, const char *sheet, const char *code, size_t line,
			   const char *message) {
	const struct finding *f;

	t->findings = findings_new(t->arena);
	assert_str(result_of(t, sheet, NULL), "");
	f = finding(t, 0);
	assert_int_equal(t->findings->items.n, 1);
	assert_string_equal(f->code->id, code);
	assert_str(f->message, message);
	assert_str(f->span.source->path, "policies/a.md");
	if (line == 0)
		return;
	assert_non_null(f->notes);
	assert_str(f->notes->span.source->path, "own/pages/p.xsl");
	assert_int_equal(source_place(f->notes->span.source, f->notes->span.offset).line, line);
}

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

static void a_stylesheet_reads_nothing_outside(void **state) {
	struct trial *t = *state;

	expect_refusal(t, PAGE("<xsl:copy-of select=\"document('/etc/xml/catalog')\"/>"), "XSL-002",
		       3, "a page reads nothing by 'document'");
	expect_refusal(t, PAGE("<xsl:if test='count( document  (\"x\"))'/>"), "XSL-002", 3,
		       "a page reads nothing by 'document'");
	expect_refusal(t, PAGE("<p title=\"{{{concat('}', document('x'))}\"/>"), "XSL-002", 3,
		       "a page reads nothing by 'document'");
	expect_refusal(t, SHEET("<xsl:import href='/etc/evil.xsl'/>"), "XSL-002", 2,
		       "not a path below the templates: '/etc/evil.xsl'");
	expect_refusal(t, SHEET("<xsl:import href='../../p.xsl'/>"), "XSL-002", 2,
		       "not a path below the templates: '../../p.xsl'");
	expect_refusal(t, SHEET("<xsl:include href='http://127.0.0.1:9/evil.xsl'/>"), "XSL-002", 2,
		       "not a path below the templates: 'http://127.0.0.1:9/evil.xsl'");
	expect_refusal(t, SHEET("<xsl:include href='urn:base:evil.xsl'/>"), "XSL-002", 2,
		       "not a path below the templates: 'urn:base:evil.xsl'");
	expect_refusal(t, SHEET("<xsl:include href='..%2f..%2fp.xsl'/>"), "XSL-002", 2,
		       "not a path below the templates: '..%2f..%2fp.xsl'");
	expect_refusal(t, SHEET("<xsl:template name='q' xml:base='http://x/'/>"), "XSL-002", 2,
		       "no other base for names: 'http://x/'");
}

static void the_word_document_is_no_call(void **state) {
	assert_str(result_of(*state,
			     PAGE("<p title=\"the document (draft) {string('document(1)')}\">"
				  "<xsl:value-of select=\"count(document/body)\"/></p>"),
			     NULL),
		   "<!DOCTYPE html>\n<main><p title=\"the document (draft) "
		   "document(1)\">1</p></main>\n");
}

static void a_link_is_not_followed(void **state) {
	struct trial *t = *state;

	put(t, "shipped/evil.xsl", SHEET(""));
	assert_int_equal(symlinkat("../../shipped/evil.xsl", t->roots.folders[0], "pages/e.xsl"),
			 0);
	expect_refusal(t, SHEET("<xsl:import href='e.xsl'/>"), "XSL-002", 2,
		       "not a plain file below the templates: 'e.xsl'");
}

static void a_missing_import_is_named(void **state) {
	expect_refusal(*state, SHEET("\n<xsl:include href='nope.xsl'/>"), "XSL-001", 3,
		       "there is no stylesheet 'nope.xsl'");
}

static void imports_that_go_round_end(void **state) {
	struct trial *t = *state;

	put(t, "own/pages/q.xsl", SHEET("<xsl:import href='p.xsl'/>"));
	put(t, "own/pages/p.xsl", SHEET("<xsl:import href='q.xsl'/>"));
	assert_null(load(t));
	assert_string_equal(finding(t, 0)->code->id, "XSL-001");
}

static void imports_that_double_end(void **state) {
	struct trial *t = *state;

	for (int i = 0; i < 12; i++)
		put(t, str_format(t->arena, "own/pages/d%d.xsl", i).p,
		    str_format(t->arena,
			       SHEET("<xsl:import href='d%d.xsl'/><xsl:import href='d%d.xsl'/>"),
			       i + 1, i + 1)
			    .p);
	put(t, "own/pages/d12.xsl", SHEET(""));
	put(t, "own/pages/p.xsl", SHEET("<xsl:import href='d0.xsl'/>"));
	assert_null(load(t));
	assert_str(finding(t, 0)->message, "more than 256 imports and includes");
}

static void a_stylesheet_writes_nothing(void **state) {
	struct trial *t = *state;

	expect_refusal(t, PAGE("<xsl:document href='X' method='text'>x</xsl:document>"), "XSL-003",
		       3, "an element that writes or runs: 'document'");
	expect_refusal(t, PAGE("<exsl:document href='X' method='text'>x</exsl:document>"),
		       "XSL-003", 3, "an extension element 'document'");
	expect_refusal(t, PAGE("<saxon:output href='X' method='text'>x</saxon:output>"), "XSL-003",
		       3, "an extension element 'output'");
	expect_refusal(t, PAGE("<xalan:write file='X' method='text'>x</xalan:write>"), "XSL-003", 3,
		       "an extension element 'write'");
	expect_refusal(t, PAGE("<x:run/>"), "XSL-003", 3, "an extension element 'run'");
}

static void a_document_type_is_refused(void **state) {
	struct trial *t = *state;

	expect_refusal(t, "<!DOCTYPE x SYSTEM 'http://127.0.0.1:9/x.dtd'>" PAGE("x"), "XSL-004", 1,
		       "a stylesheet has no DOCTYPE");
	expect_refusal(t, "<!DOCTYPE x [<!ENTITY e SYSTEM '/etc/hostname'>]>" PAGE("[&e;]"),
		       "XSL-004", 1, "a stylesheet has no DOCTYPE");
	expect_refusal(t,
		       "<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>"
		       "<!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;'>]>" PAGE("&c;"),
		       "XSL-004", 1, "a stylesheet has no DOCTYPE");
}

static void text_as_markup_is_refused(void **state) {
	struct trial *t = *state;

	expect_refusal(t, PAGE("<xsl:value-of disable-output-escaping='yes' select=\"'&lt;x>'\"/>"),
		       "XSL-007", 3, "text as markup by 'disable-output-escaping'");
	expect_refusal(t, PAGE("<script>alert(1)</script>"), "XSL-007", 3,
		       "a script in the page 'script'");
	expect_refusal(t, PAGE("<Script><xsl:value-of select='1'/></Script>"), "XSL-007", 3,
		       "a script in the page 'Script'");
	expect_refusal(t, PAGE("<xsl:element name='script'>x</xsl:element>"), "XSL-007", 3,
		       "a script in the page 'script'");
	expect_refusal(t, PAGE("<p onclick='x'/>"), "XSL-007", 3,
		       "a script in an attribute 'onclick'");
	expect_refusal(t, PAGE("<p><xsl:attribute name='onclick'>x</xsl:attribute></p>"), "XSL-007",
		       3, "a script in an attribute 'onclick'");
	expect_failure(t, PAGE("<xsl:element name='{substring(\"xscript\", 2)}'>x</xsl:element>"),
		       "XSL-007", 0, "a script in the page in <script> of the page");
}

static void what_is_no_stylesheet_is_refused(void **state) {
	struct trial *t = *state;

	expect_refusal(t, "", "XSL-001", 1, "the stylesheet is empty");
	expect_refusal(t, "<html><body/></html>", "XSL-001", 1,
		       "a stylesheet begins with xsl:stylesheet, not 'html'");
	expect_refusal(t,
		       "<xsl:stylesheet version='2.0' "
		       "xmlns:xsl='http://www.w3.org/1999/XSL/Transform'/>",
		       "XSL-001", 1, "the version is 1.0, not '2.0'");
	expect_refusal(t, PAGE("<xsl:value-off select='1'/>"), "XSL-001", 3,
		       "XSLT 1.0 has no element 'value-off'");
	expect_refusal(t, SHEET("<xsl:template match='/'>\n\n"), "XSL-001", 4,
		       "not well-formed XML: Opening and ending tag mismatch: template line 2 and "
		       "stylesheet");
	expect_refusal(t, PAGE("<xsl:value-of select='a['/>"), "XSL-001", 3,
		       "Invalid expression: a[");
	expect_refusal(t, PAGE("<xsl:for-each select='//p'><xsl:sort lang='sv'/></xsl:for-each>"),
		       "XSL-001", 3, "the order depends on the machine's languages: lang 'sv'");
	expect_refusal(t, SHEET("<xsl:output encoding='ISO-8859-1'/>"), "XSL-001", 2,
		       "pages are UTF-8, not 'ISO-8859-1'");
}

static void another_encoding_is_refused(void **state) {
	static const char utf16[] = "\xff\xfe<\0?\0x\0m\0l\0";
	struct trial *t = *state;

	put_bytes(t, "own/pages/p.xsl", utf16, sizeof(utf16) - 1);
	assert_null(load(t));
	assert_str(finding(t, 0)->message, "the stylesheet is not UTF-8");
	expect_refusal(t, "<?xml version='1.0' encoding = 'UTF-7'?>" PAGE("x"), "XSL-001", 1,
		       "the stylesheet says that its encoding is 'UTF-7', not UTF-8");
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
		TRIAL(a_stylesheet_reads_nothing_outside),
		TRIAL(the_word_document_is_no_call),
		TRIAL(a_link_is_not_followed),
		TRIAL(a_missing_import_is_named),
		TRIAL(imports_that_go_round_end),
		TRIAL(imports_that_double_end),
		TRIAL(a_stylesheet_writes_nothing),
		TRIAL(a_document_type_is_refused),
		TRIAL(text_as_markup_is_refused),
		TRIAL(what_is_no_stylesheet_is_refused),
		TRIAL(another_encoding_is_refused),
		TRIAL(a_stylesheet_ends),
		TRIAL(a_failure_names_document_and_line),
		TRIAL(an_empty_page_is_refused),
		TRIAL(a_message_is_a_warning),
		TRIAL(threads_share_a_stylesheet),
		TRIAL(nothing_is_read_by_name),
	};

	stylesheet_start();
	return cmocka_run_group_tests_name("stylesheet", tests, NULL, NULL);
}
