/* SPDX-License-Identifier: Apache-2.0 */
#include "stylesheet_trial.h"

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

int main(void) {
	const struct CMUnitTest tests[] = {
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
	};

	xmlmem_start();
	stylesheet_start();
	return cmocka_run_group_tests_name("stylesheet_lint", tests, NULL, NULL);
}
