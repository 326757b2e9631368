/* SPDX-License-Identifier: Apache-2.0 */
#include "test.h"

#include <stdlib.h>
#include <string.h>

#include <libxml/HTMLparser.h>
#include <libxml/HTMLtree.h>
#include <libxml/parser.h>

#include "xslt/html.h"

static xmlDocPtr parse(const char *xml) {
	return xmlReadMemory(xml, (int)strlen(xml), NULL, NULL, XML_PARSE_NONET);
}

/* The page's HTML, or the code of the finding. */
static struct str html_of(struct arena *a, const char *xml) {
	struct findings *list = findings_new(a);
	xmlDocPtr page = parse(xml);
	struct buf out = { 0 };
	struct str result;

	assert_non_null(page);
	if (html_serialise(&out, page, list, NO_SPAN)) {
		assert_int_equal(list->items.n, 0);
		result = str_copy(a, buf_str(&out));
	} else {
		assert_int_equal(list->items.n, 1);
		assert_int_equal(out.n, 0);
		result = str_of(((struct finding *)list->items.items[0])->code->id);
	}
	buf_free(&out);
	xmlFreeDoc(page);
	return result;
}

static void a_page_has_a_doctype_and_void_elements(void **state) {
	assert_str(
		html_of(*state, "<html lang='en'><head><meta charset='UTF-8'/><title/></head>"
				"<body><p>a<br/>b</p><hr/><div/></body></html>"),
		"<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"UTF-8\"><title></title>"
		"</head><body><p>a<br>b</p><hr><div></div></body></html>\n");
}

static void text_and_attributes_are_escaped(void **state) {
	assert_str(
		html_of(*state, "<p title='&lt;&quot;&amp;&gt;&apos;'>&lt;b> &amp; \"c\" &#160;"
				"\xc3\xa9</p>"),
		"<!DOCTYPE html>\n<p title=\"&lt;&quot;&amp;&gt;'\">&lt;b&gt; &amp; \"c\" \xc2\xa0"
		"\xc3\xa9</p>\n");
}

static void what_is_on_or_off_has_no_value(void **state) {
	assert_str(html_of(*state, "<p><input checked='' value=''/><input CHECKED='checked'/></p>"),
		   "<!DOCTYPE html>\n<p><input checked value=\"\"><input CHECKED></p>\n");
}

static void foreign_elements_close_themselves(void **state) {
	assert_str(html_of(*state,
			   "<p><svg xmlns='http://www.w3.org/2000/svg' "
			   "xmlns:xlink='http://www.w3.org/1999/xlink' viewBox='0 0 1 1'>"
			   "<path d='M0 0'/><a xlink:href='#x'><text>t</text></a></svg></p>"),
		   "<!DOCTYPE html>\n<p><svg viewBox=\"0 0 1 1\"><path d=\"M0 0\"/>"
		   "<a xlink:href=\"#x\"><text>t</text></a></svg></p>\n");
}

static void a_style_is_not_escaped(void **state) {
	assert_str(html_of(*state, "<style>a > b { content: \"&amp;\" }</style>"),
		   "<!DOCTYPE html>\n<style>a > b { content: \"&\" }</style>\n");
	assert_str(html_of(*state, "<style>&lt;/style></style>"), "XSL-007");
	assert_str(html_of(*state, "<svg xmlns='http://www.w3.org/2000/svg'><g>"
				   "<style xmlns=''>&lt;img src=x></style></g></svg>"),
		   "XSL-007");
	assert_str(html_of(*state, "<svg xmlns='http://www.w3.org/2000/svg'>"
				   "<style>a > b</style></svg>"),
		   "<!DOCTYPE html>\n<svg><style>a &gt; b</style></svg>\n");
}

static void the_first_line_end_of_pre_survives_a_parser(void **state) {
	assert_str(html_of(*state, "<pre>\nx</pre>"), "<!DOCTYPE html>\n<pre>\n\nx</pre>\n");
}

static void comments_are_left_out(void **state) {
	assert_str(html_of(*state, "<p>a<!-- x --><?y z?>b</p>"), "<!DOCTYPE html>\n<p>ab</p>\n");
}

static void what_html_cannot_hold_is_refused(void **state) {
	assert_str(html_of(*state, "<p>a&#x7f;b</p>"), "XSL-006");
	assert_str(html_of(*state, "<p>a&#x85;b</p>"), "XSL-006");
	assert_str(html_of(*state, "<p>a&#13;b</p>"), "XSL-006");
	assert_str(html_of(*state, "<p><br>text</br></p>"), "XSL-006");
	assert_str(html_of(*state, "<p><x:y xmlns:x='urn:x'/></p>"), "XSL-006");
	assert_str(html_of(*state, "<p\xc3\xa9/>"), "XSL-006");
	assert_str(html_of(*state, "<p x:y='1' xmlns:x='urn:x'/>"), "XSL-006");
}

static void what_is_not_utf8_is_refused(void **state) {
	struct findings *list = findings_new(*state);
	xmlDocPtr page = parse("<p/>");
	struct buf out = { 0 };

	xmlAddChild(xmlDocGetRootElement(page), xmlNewText((const xmlChar *)"a\xff"));
	assert_false(html_serialise(&out, page, list, NO_SPAN));
	buf_free(&out);
	xmlFreeDoc(page);
}

static void what_runs_is_refused(void **state) {
	static const char *const pages[] = {
		"<p><script>alert(1)</script></p>",
		"<p><SCRIPT>alert(1)</SCRIPT></p>",
		"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
		"<p onclick='alert(1)'/>",
		"<p ONCLICK='alert(1)'/>",
		"<iframe src='x.html'/>",
		"<object data='x.svg'/>",
		"<base href='https://example.org/'/>",
		"<a href='javascript:alert(1)'>x</a>",
		"<a href=' JaVa&#9;Script:alert(1)'>x</a>",
		"<a href='data:text/html,x'>x</a>",
		"<a href='vbscript:x'>x</a>",
		"<a href='file:///etc/passwd'>x</a>",
		"<img src='data:text/html,x'/>",
		"<p><svg xmlns='http://www.w3.org/2000/svg' xmlns:l='http://www.w3.org/1999/xlink'>"
		"<a l:href='javascript:x'/></svg></p>",
	};

	for (size_t i = 0; i < ARRAY_LENGTH(pages); i++)
		assert_str(html_of(*state, pages[i]), "XSL-007");
}

static void links_inside_and_outside_are_kept(void **state) {
	assert_str(
		html_of(*state,
			"<p><a href='POL-AC.html#a:b'/><a href='https://example.org'/>"
			"<a href='mailto:a@example.org'/><a href='x-dossier:ref:A#b'/>"
			"<img src='data:image/png;base64,AA' alt=''/><script src='s.js'/></p>"),
		"<!DOCTYPE html>\n<p><a href=\"POL-AC.html#a:b\"></a>"
		"<a href=\"https://example.org\"></a><a href=\"mailto:a@example.org\"></a>"
		"<a href=\"x-dossier:ref:A#b\"></a><img src=\"data:image/png;base64,AA\" alt=\"\">"
		"<script src=\"s.js\"></script></p>\n");
}

static void deep_trees_need_no_stack(void **state) {
	struct findings *list = findings_new(*state);
	xmlDocPtr page = xmlNewDoc((const xmlChar *)"1.0");
	xmlNodePtr n = xmlNewDocNode(page, NULL, (const xmlChar *)"div", NULL);
	struct buf out = { 0 };

	xmlDocSetRootElement(page, n);
	for (int i = 1; i < 100000; i++)
		n = xmlNewChild(n, NULL, (const xmlChar *)"div", NULL);
	assert_true(html_serialise(&out, page, list, NO_SPAN));
	assert_int_equal(out.n, 16 + 100000 * 11 + 1);
	buf_free(&out);
	xmlFreeDoc(page);
}

static const char sample[] =
	"<html lang='en'><head><meta charset='UTF-8'/><title>A &amp; B</title></head><body><main>"
	"<h1 id='x'>Title</h1><p>One <em>two</em> &lt;three> \xe2\x80\x9cq\xe2\x80\x9d</p>"
	"<ul><li>a<br/></li><li><code>x &amp;&amp; y</code></li></ul>"
	"<table><tbody><tr><td class='n'>1</td><td/></tr></tbody></table>"
	"<img src='a.png' alt='say \"hi\"'/><pre><code>\n l\n</code></pre></main></body></html>";

static xmlDocPtr parse_back(struct str html) {
	return htmlReadMemory(html.p, (int)html.n, NULL, "UTF-8",
			      HTML_PARSE_NONET | HTML_PARSE_NODEFDTD | HTML_PARSE_NOERROR);
}

/* A tree as libxml2 writes it, which does not depend on us. */
static struct str canonical(struct arena *a, xmlDocPtr doc) {
	xmlChar *p;
	int n;
	struct str s;

	xmlDocDumpMemoryEnc(doc, &p, &n, "UTF-8");
	s = str_copy(a, (struct str){ (const char *)p, (size_t)n });
	xmlFree(p);
	/* Without the declaration and the document type, which differ. */
	return str_skip(s, str_find(s, STR("<html")));
}

static void a_parser_reads_back_the_same_tree(void **state) {
	xmlDocPtr page = parse(sample);
	xmlDocPtr back = parse_back(html_of(*state, sample));
	struct str want = canonical(*state, page), have = canonical(*state, back);

	assert_int_equal(have.n, want.n);
	assert_memory_equal(have.p, want.p, want.n);
	xmlFreeDoc(page);
	xmlFreeDoc(back);
}

static void libxml2_writes_the_same_page(void **state) {
	xmlDocPtr page = parse(sample), ours, theirs;
	xmlChar *p;
	int n;
	struct str want, have;

	page->type = XML_HTML_DOCUMENT_NODE;
	htmlDocDumpMemoryFormat(page, &p, &n, 0);
	page->type = XML_DOCUMENT_NODE;
	theirs = parse_back((struct str){ (const char *)p, (size_t)n });
	ours = parse_back(html_of(*state, sample));
	want = canonical(*state, theirs);
	have = canonical(*state, ours);
	assert_int_equal(have.n, want.n);
	assert_memory_equal(have.p, want.p, want.n);
	xmlFree(p);
	xmlFreeDoc(page);
	xmlFreeDoc(ours);
	xmlFreeDoc(theirs);
}

static bool keeps(const char *body, const char *page) {
	xmlDocPtr b = parse(body), p = parse(page);
	bool result = html_keeps_text(xmlDocGetRootElement(b), p);

	xmlFreeDoc(b);
	xmlFreeDoc(p);
	return result;
}

#define BODY "<body><p>Keys are <em>never</em> shared.</p><p>Ask first \xc3\xa9.</p></body>"

static void a_page_may_add_text(void **state) {
	(void)state;
	assert_true(keeps(
		BODY,
		"<html><nav>x</nav><main><h1>Policy</h1><p>1. Keys  are <b>never"
		"</b><sup>1</sup> shared.</p>note<p>Ask\nfirst \xc3\xa9.</p>y</main></html>"));
}

static void a_page_that_drops_a_word_is_found(void **state) {
	(void)state;
	assert_false(
		keeps(BODY, "<main><p>Keys are  shared.</p><p>Ask first \xc3\xa9.</p></main>"));
	assert_false(keeps(BODY, "<main><p>Keys are <em>never</em> shared.</p></main>"));
	assert_false(keeps(BODY,
			   "<main><p>Ask first \xc3\xa9.</p><p>Keys are never shared.</p></main>"));
	assert_false(keeps(BODY, "<main/>"));
	/* Text outside of main is no part of the document. */
	assert_false(keeps("<body>a</body>", "<html><p>a</p><main>b</main></html>"));
	assert_false(keeps("<body>a</body>", "<main><style>a</style></main>"));
}

static void an_empty_body_is_kept_by_any_page(void **state) {
	(void)state;
	assert_true(keeps("<body> <hr/> - </body>", "<main/>"));
}

int main(void) {
	const struct CMUnitTest tests[] = {
		ARENA_TEST(a_page_has_a_doctype_and_void_elements),
		ARENA_TEST(text_and_attributes_are_escaped),
		ARENA_TEST(what_is_on_or_off_has_no_value),
		ARENA_TEST(foreign_elements_close_themselves),
		ARENA_TEST(a_style_is_not_escaped),
		ARENA_TEST(the_first_line_end_of_pre_survives_a_parser),
		ARENA_TEST(comments_are_left_out),
		ARENA_TEST(what_html_cannot_hold_is_refused),
		ARENA_TEST(what_is_not_utf8_is_refused),
		ARENA_TEST(what_runs_is_refused),
		ARENA_TEST(links_inside_and_outside_are_kept),
		ARENA_TEST(deep_trees_need_no_stack),
		ARENA_TEST(a_parser_reads_back_the_same_tree),
		ARENA_TEST(libxml2_writes_the_same_page),
		ARENA_TEST(a_page_may_add_text),
		ARENA_TEST(a_page_that_drops_a_word_is_found),
		ARENA_TEST(an_empty_body_is_kept_by_any_page),
	};

	return cmocka_run_group_tests_name("html", tests, NULL, NULL);
}
