/* SPDX-License-Identifier: Apache-2.0 */
/* The XML of small documents, word for word; whether it keeps to the grammar is asked in test_grammar.c. */
#include "project.h"

#include "publish/docxml.h"

/* The XML as text; the caller's arena holds it. */
static const char *text_of(struct arena *a, xmlDocPtr doc) {
	xmlBufferPtr b = xmlBufferCreate();
	const char *text;

	xmlNodeDump(b, doc, xmlDocGetRootElement(doc), 0, 0);
	text = arena_copy(a, xmlBufferContent(b), (size_t)xmlBufferLength(b));
	xmlBufferFree(b);
	return text;
}

/* The part of the text from one mark up to another. */
static const char *part(struct arena *a, const char *text, const char *from, const char *to) {
	struct str s = str_of(text);
	size_t start = str_find(s, str_of(from)), end;

	assert_true(start != SIZE_MAX);
	end = str_find(str_skip(s, start), str_of(to));
	assert_true(end != SIZE_MAX);
	return str_c(a, str_slice(s, start, start + end + strlen(to)));
}

#define ROLES                                                                                      \
	"---\nid: ROLES\nkind: note\ntitle: Roles of {{ org.name }}\nversion: \"1.0\"\nstatus: "   \
	"approved\nowner: boss\nroles:\n  - {id: boss, title: Boss}\n---\n# Purpose\n\nText.\n"

static struct set *load(struct scratch *s, const char *document) {
	struct set *set;

	write_project();
	make_file("project/roles.md", ROLES);
	if (document != NULL)
		make_file("project/a.md", document);
	set = read_project(s);
	assert_str(all_codes(s, set), "");
	assert_true(date_parse(STR("2026-01-01"), &set->as_of));
	return set;
}

static xmlDocPtr document_xml(struct scratch *s, const struct set *set, struct str id) {
	struct site site = { .set = set, .version = STR("0") };

	return docxml_document(s->arena, &site, map_get(&set->by_id, id));
}

/* The body of a document with this prose. */
static const char *body_of(struct scratch *s, const char *prose) {
	struct set *set = load(s, str_format(s->arena,
					     "---\nid: A1\nkind: note\ntitle: T\nversion: "
					     "\"1\"\nstatus: draft\nowner: boss\n---\n%s",
					     prose)
					  .p);
	xmlDocPtr doc = document_xml(s, set, STR("A1"));
	const char *text = text_of(s->arena, doc);

	xmlFreeDoc(doc);
	set_free(set);
	return part(s->arena, text, "<body>", "</body>");
}

static void a_document_is_all_that_pages_show(void **state) {
	struct scratch *s = *state;
	struct set *set = load(s, NULL);
	xmlDocPtr doc = document_xml(s, set, STR("ROLES"));

	assert_string_equal(
		text_of(s->arena, doc),
		"<document id=\"ROLES\" kind=\"note\" kind-title=\"Note\" path=\"roles.md\" "
		"lang=\"en\" dir=\"ltr\" href=\"ROLES.html\">"
		"<site title=\"A set\" name=\"A set\" organisation=\"Example Ltd\" "
		"day=\"2026-01-01\" "
		"as-of=\"2026-01-01\" "
		"version=\"0\" root=\"\"/>"
		"<meta><id label=\"Id\" copy=\"yes\" brief=\"yes\">ROLES</id>"
		"<kind label=\"Kind\" brief=\"yes\">note</kind>"
		"<title label=\"Title\" copy=\"yes\" brief=\"yes\">Roles of Example Ltd</title>"
		"<version label=\"Version\" copy=\"yes\" brief=\"yes\">1.0</version>"
		"<status label=\"Status\" word=\"Approved\" brief=\"yes\">approved</status>"
		"<owner label=\"Owner\" copy=\"yes\" ref=\"boss\" brief=\"yes\">"
		"<a href=\"ROLES.html#boss\">Boss</a></owner></meta><contents><li>"
		"<a href=\"#purpose\"><span class=\"number\">1</span> Purpose</a></li></contents>"
		"<body><section id=\"purpose\" number=\"1\" level=\"1\" line=\"11\"><prose><h2>"
		"<a class=\"number\" href=\"#purpose\">1</a> Purpose</h2><p>Text.</p></prose>"
		"</section></body><registers>"
		"<register name=\"roles\" entry=\"role\" label=\"Roles\" count=\"1\">"
		"<entry id=\"boss\" href=\"ROLES.html#boss\">"
		"<title label=\"Role\" copy=\"yes\" brief=\"yes\">Boss</title><derived>"
		"<backlinks><link ref=\"ROLES\" href=\"ROLES.html\">Roles of Example Ltd</link>"
		"</backlinks></derived></entry></register></registers><derived><references/>"
		"<backlinks/><cited-controls/><review state=\"none\"/></derived><nav>"
		"<group id=\"notes\" href=\"documents.html#notes\" title=\"Notes\" current=\"yes\">"
		"<link ref=\"ROLES\" href=\"ROLES.html\" current=\"yes\">Roles of Example Ltd"
		"</link></group>"
		"<overview name=\"catalogues\" href=\"documents.html#dossier-catalogues\"/>"
		"</nav></document>");
	xmlFreeDoc(doc);
	set_free(set);
}

#define assert_body(prose, expected) assert_string_equal(body_of(*state, prose), expected)

static void inlines_are_those_of_html(void **state) {
	assert_body(
		"# Purpose\n\n*a* **b** `c`\nd  \ne & <https://e.org/>\n",
		"<body><section id=\"purpose\" number=\"1\" level=\"1\" line=\"9\"><prose><h2>"
		"<a class=\"number\" href=\"#purpose\">1</a> Purpose</h2><p><em>a</em> <strong>b"
		"</strong> <code>c</code>\nd<br/>e &amp; "
		"<a href=\"https://e.org/\" class=\"external\">https://e.org/</a></p></prose>"
		"</section></body>");
}

static void references_show_what_they_name(void **state) {
	assert_body(
		"[[ROLES]] [[boss|him]] [[A.1.1]] [x](ROLES#purpose \"T\") {{ org.name }}\n",
		"<body><prose><p><a href=\"ROLES.html\" title=\"ROLES\">Roles of Example Ltd</a> "
		"<a href=\"ROLES.html#boss\" title=\"boss Boss\">him</a> "
		"<a href=\"mini.html#A.1.1\" title=\"A.1.1\">A.1.1 Somebody</a> "
		"<a href=\"ROLES.html#purpose\" title=\"T\">x</a> Example Ltd</p></prose></body>");
}

static void lists_are_tight_or_loose(void **state) {
	assert_body("- a\n- [x] b\n\n3. c\n\n4. d\n",
		    "<body><ul><li>a</li><li task=\"done\">b</li></ul><prose><ol "
		    "start=\"3\"><li><p>c</p>"
		    "</li><li><p>d</p></li></ol></prose></body>");
}

static void blocks_of_ours_have_elements_of_their_own(void **state) {
	assert_body(
		"> [!TIP]\n> a\n\nT\n: d\n\n```{roles}\n:max: 3\n```\n\n```sh x\n<b>\n```\n",
		"<body><admonition "
		"kind=\"tip\"><prose><p>a</p></prose></admonition><prose><dl><dt>T"
		"</dt><dd>d</dd></dl></prose><directive name=\"roles\"><option name=\"max\">3"
		"</option></directive><prose><pre><code class=\"language-sh\">&lt;b&gt;\n</code>"
		"</pre></prose></body>");
}

static void tables_have_a_head_and_a_body(void **state) {
	assert_body("| a | b |\n| - | -: |\n| c | d |\n",
		    "<body><table copy=\"yes\"><thead><tr><th scope=\"col\">a</th>"
		    "<th scope=\"col\" class=\"right\">b</th></tr></thead><tbody><tr><td>c</td>"
		    "<td class=\"right\">d</td></tr></tbody></table></body>");
}

static void below_an_empty_corner_rows_have_names(void **state) {
	assert_body("| | b |\n| - | -: |\n| c | d |\n| | e |\n",
		    "<body><table copy=\"yes\"><thead><tr><td/>"
		    "<th scope=\"col\" class=\"right\">b</th></tr></thead><tbody><tr>"
		    "<th scope=\"row\">c</th><td class=\"right\">d</td></tr><tr><td/>"
		    "<td class=\"right\">e</td></tr></tbody></table></body>");
}

static void a_table_without_a_head_names_no_rows(void **state) {
	assert_body("| | |\n| - | - |\n| c | d |\n",
		    "<body><table copy=\"yes\"><thead><tr><td/><td/></tr></thead><tbody><tr>"
		    "<td>c</td><td>d</td></tr></tbody></table></body>");
}

static void footnotes_stand_at_the_end(void **state) {
	assert_body(
		"a[^n] b[^n]\n\n[^n]: c\n\n# H\n\nd\n",
		"<body><p>a<footnote-ref number=\"1\" href=\"#fn-1\" id=\"fnref-1\"/> b"
		"<footnote-ref number=\"1\" href=\"#fn-1\"/></p>"
		"<section id=\"h\" number=\"1\" level=\"1\" line=\"13\"><prose><h2>"
		"<a class=\"number\" href=\"#h\">1</a> H</h2><p>d</p></prose></section><footnotes>"
		"<footnote id=\"fn-1\" number=\"1\"><prose><p>c</p></prose></footnote></footnotes>"
		"</body>");
}

static void sections_nest_as_their_headings_do(void **state) {
	assert_body("# A\n\n## B\n\n# C\n",
		    "<body><section id=\"a\" number=\"1\" level=\"1\" line=\"9\"><prose><h2>"
		    "<a class=\"number\" href=\"#a\">1</a> A</h2></prose>"
		    "<section id=\"b\" number=\"1.1\" level=\"2\" line=\"11\"><prose><h3>"
		    "<a class=\"number\" href=\"#b\">1.1</a> B</h3></prose></section></section>"
		    "<section id=\"c\" number=\"2\" level=\"1\" line=\"13\"><prose><h2>"
		    "<a class=\"number\" href=\"#c\">2</a> C</h2></prose></section></body>");
}

static void the_index_and_catalogues_list_what_there_is(void **state) {
	struct scratch *s = *state;
	struct set *set = load(s, NULL);
	struct site site = { .set = set, .version = STR("0"), .commit = STR("abc"), .draft = true };
	xmlDocPtr doc = docxml_index(s->arena, &site);

	assert_string_equal(part(s->arena, text_of(s->arena, doc), "<catalogues>", "</catalogues>"),
			    "<catalogues><catalogue id=\"mini\" title=\"Mini\" "
			    "href=\"mini.html\"/></catalogues>");
	xmlFreeDoc(doc);
	doc = docxml_catalogue(s->arena, &site, set->framework);
	assert_string_equal(part(s->arena, text_of(s->arena, doc), "<entry", "</entry>"),
			    "<entry id=\"A.1.1\" title=\"Somebody\" page=\"A.1.1.html\">"
			    "<implemented-by/><cited-by/></entry>");
	xmlFreeDoc(doc);
	set_free(set);
}

#define REGISTER                                                                                   \
	"kind: register\ntitle: Register\ngroup: notes\nfields:\n  risks:\n    type: entries\n   " \
	" "                                                                                        \
	"entry: risk\n    page: risk\n    id-pattern: \"R-[0-9]\"\n    label: Risks\n    "         \
	"fields:\n"                                                                                \
	"      title: {type: text, label: Risk}\n      about: {type: prose, label: About}\n      " \
	"status: {type: enum, values: [open], label: Status}\n      controls: {type: list, of: "   \
	"reference, to: [control], label: Controls}\n  rows:\n    type: entries\n    entry: row\n" \
	"    key: control\n    label: Rows\n    fields:\n      control: {type: reference, to: "    \
	"[control], label: Control}\n      applicable: {type: boolean, label: Applicable}\n"

#define RISKS                                                                                      \
	"---\nid: RISKS\nkind: register\ntitle: Risks\nversion: \"1\"\nstatus: draft\nowner: "     \
	"boss\nrisks:\n  - {id: R-1, title: Fire, about: Hot., status: open, controls: [A.1.1]}\n" \
	"  - {id: R-2, title: Water}\nrows:\n  - {control: A.1.1, applicable: yes}\n---\n# "       \
	"Purpose\n\n[[R-1]] and [[A.1.1]], [[A.1.1]].\n\n# Next\n\n[[A.1.1]]\n"

static void write_register(void) {
	write_project();
	make_file("project/templates/kinds/register.yaml", REGISTER);
	make_file("project/roles.md", ROLES);
	make_file("project/risks.md", RISKS);
}

static struct set *read_register(struct scratch *s) {
	struct set *set = read_project(s);

	assert_str(all_codes(s, set), "");
	assert_true(date_parse(STR("2026-01-01"), &set->as_of));
	return set;
}

static struct set *load_register(struct scratch *s) {
	write_register();
	return read_register(s);
}

/* What stands behind the navigation, which all pages have. */
static const char *behind_nav(struct arena *a, xmlDocPtr doc) {
	struct str text = str_of(text_of(a, doc));
	size_t at = str_find(text, STR("</nav>"));

	xmlFreeDoc(doc);
	assert_true(at != SIZE_MAX);
	return str_c(a, str_skip(text, at + 6));
}

static void an_entry_says_what_it_names_and_who_names_it(void **state) {
	struct scratch *s = *state;
	struct set *set = load_register(s);
	struct site site = { .set = set, .version = STR("0") };

	assert_string_equal(
		behind_nav(s->arena,
			   docxml_entry(s->arena, &site, map_get(&set->entries, STR("R-1")))),
		"<register ref=\"RISKS\" href=\"RISKS.html#R-1\" kind=\"register\" "
		"title=\"Risks\" entry=\"risk\" status=\"draft\"/><fields>"
		"<title label=\"Risk\" copy=\"yes\" brief=\"yes\">Fire</title>"
		"<about label=\"About\" copy=\"yes\" brief=\"yes\">Hot.</about>"
		"<status label=\"Status\" word=\"Open\" brief=\"yes\">open</status>"
		"<controls label=\"Controls\" brief=\"yes\">"
		"<item copy=\"yes\" ref=\"A.1.1\" code=\"yes\" href=\"RISKS.html#A.1.1\" "
		"title=\"Somebody\"><a href=\"RISKS.html#A.1.1\">"
		"<span class=\"id\">A.1.1</span> Somebody</a></item></controls>"
		"</fields><derived/><named field=\"controls\" label=\"Controls\">"
		"<card ref=\"A.1.1\" href=\"RISKS.html#A.1.1\" page=\"A.1.1.html\" "
		"title=\"Somebody\" entry=\"control\">"
		"<applicable label=\"Applicable\" word=\"Yes\" brief=\"yes\">yes"
		"</applicable></card></named><mentions>"
		"<document ref=\"RISKS\" href=\"RISKS.html\" title=\"Risks\" "
		"kind=\"register\" kind-title=\"Register\" status=\"draft\">"
		"<clause href=\"RISKS.html#purpose\" number=\"1\">Purpose</clause>"
		"</document></mentions>"
		"<next ref=\"R-2\" href=\"RISKS.html#R-2\" page=\"R-2.html\" "
		"title=\"Water\"/></entry>");
	set_free(set);
}

static void a_control_says_what_was_decided_and_who_names_it(void **state) {
	struct scratch *s = *state;
	struct set *set = load_register(s);
	struct site site = { .set = set, .version = STR("0") };

	assert_string_equal(behind_nav(s->arena, docxml_control(s->arena, &site,
								map_get(&set->framework->entries,
									STR("A.1.1")))),
			    "<catalogue ref=\"mini\" href=\"mini.html\" title=\"Mini\" "
			    "noun=\"control\" group=\"A.1\" group-title=\"People\"/>"
			    "<register ref=\"RISKS\" href=\"RISKS.html#A.1.1\" kind=\"register\" "
			    "title=\"Risks\" entry=\"row\" status=\"draft\"/><fields>"
			    "<control label=\"Control\" copy=\"yes\" ref=\"A.1.1\" code=\"yes\" "
			    "href=\"RISKS.html#A.1.1\" title=\"Somebody\" brief=\"yes\">"
			    "<a href=\"RISKS.html#A.1.1\"><span class=\"id\">A.1.1</span> Somebody"
			    "</a></control>"
			    "<applicable label=\"Applicable\" word=\"Yes\" brief=\"yes\">yes"
			    "</applicable></fields><mentions>"
			    "<document ref=\"RISKS\" href=\"RISKS.html\" title=\"Risks\" "
			    "kind=\"register\" kind-title=\"Register\" status=\"draft\">"
			    "<card ref=\"R-1\" href=\"RISKS.html#R-1\" page=\"R-1.html\" "
			    "title=\"Fire\" entry=\"risk\" field=\"controls\">"
			    "<status label=\"Status\" word=\"Open\" brief=\"yes\">open</status>"
			    "</card><clause href=\"RISKS.html#purpose\" number=\"1\">Purpose"
			    "</clause><clause href=\"RISKS.html#next\" number=\"2\">Next</clause>"
			    "</document></mentions></control>");
	set_free(set);
}

/* What consists of parts and what is withdrawn is not waiting for a decision. */
static void a_statement_names_what_is_undecided(void **state) {
	struct scratch *s = *state;
	struct set *set;
	xmlDocPtr doc;

	write_project();
	make_file(
		"project/catalogues/mini.yaml",
		"catalogue: mini\ntitle: Mini\nprefix: \"\"\nnoun: control\nsource: s\nlicence: "
		"l\ngroups:\n  - {id: A.1, title: People}\nentries:\n"
		"  - {id: A.1.1, title: Somebody, group: A.1}\n"
		"  - {id: A.1.2, title: A whole, group: A.1}\n"
		"  - {id: A.1.3, title: Its part, group: A.1, parent: A.1.2}\n"
		"  - {id: A.1.9, title: Old, group: A.1, withdrawn: true, replaced-by: [A.1.1]}\n");
	make_file("project/templates/kinds/register.yaml", REGISTER);
	make_file("project/roles.md", ROLES);
	make_file("project/risks.md", RISKS);
	set = read_project(s);
	doc = document_xml(s, set, STR("RISKS"));
	assert_string_equal(part(s->arena, text_of(s->arena, doc), "<undecided", "</register>"),
			    "<undecided id=\"A.1.3\" page=\"A.1.3.html\"><derived>"
			    "<control title=\"Its part\" group=\"A.1\" group-title=\"People\"/>"
			    "<implemented-by/><cited-by/></derived></undecided></register>");
	xmlFreeDoc(doc);
	set_free(set);
}

#define RULE                                                                                       \
	"---\nid: RULE\nkind: rule\ntitle: Rule\nversion: \"1\"\nstatus: draft\nowner: boss\n"     \
	"controls: [A.1.1]\n---\n# Doors\n\n[[A.1.1]], [[A.1.1]].\n\n# Keys\n\nNone.\n\n# "        \
	"Locks\n\n[[A.1.1]]\n"

static void a_row_in_print_says_in_which_sections_its_documents_name_the_control(void **state) {
	struct scratch *s = *state;
	struct set *set;
	struct site site = { .version = STR("0"), .print = true };
	xmlDocPtr doc;

	write_register();
	make_file("project/templates/kinds/rule.yaml",
		  "kind: rule\ntitle: Rule\ngroup: notes\nfields:\n  controls: {type: list, of: "
		  "reference, to: [control], label: Controls}\n");
	make_file("project/rule.md", RULE);
	set = read_register(s);
	site.set = set;
	doc = docxml_document(s->arena, &site, map_get(&set->by_id, STR("RISKS")));
	assert_string_equal(
		part(s->arena, text_of(s->arena, doc), "<implemented-by>", "</implemented-by>"),
		"<implemented-by><link ref=\"RULE\" "
		"href=\"x-dossier:file:RULE.pdf#top\">Rule</link>"
		"<clause of=\"RULE\" href=\"x-dossier:file:RULE.pdf#doors\" "
		"number=\"1\">Doors</clause>"
		"<clause of=\"RULE\" href=\"x-dossier:file:RULE.pdf#locks\" "
		"number=\"3\">Locks</clause></implemented-by>");
	xmlFreeDoc(doc);
	site.print = false;
	doc = docxml_document(s->arena, &site, map_get(&set->by_id, STR("RISKS")));
	assert_string_equal(
		part(s->arena, text_of(s->arena, doc), "<implemented-by>", "</implemented-by>"),
		"<implemented-by><link ref=\"RULE\" href=\"RULE.html\">Rule</link>"
		"</implemented-by>");
	xmlFreeDoc(doc);
	set_free(set);
}

static void names_of_pages_are_names_of_files(void **state) {
	struct scratch *s = *state;
	struct set *set = load_register(s);
	const struct entry *first = map_get(&set->entries, STR("R-1"));

	assert_str(first->page, "R-1.html");
	assert_ptr_equal(first->next, map_get(&set->entries, STR("R-2")));
	assert_null(first->previous);
	assert_null(first->next->next);
	assert_str(((struct entry *)map_get(&set->entries, STR("boss")))->page, "");
	assert_str(
		((struct catalogue_entry *)map_get(&set->framework->entries, STR("A.1.9")))->page,
		"");
	set_free(set);
}

int main(void) {
	const struct CMUnitTest tests[] = {
		SCRATCH_TEST(a_document_is_all_that_pages_show),
		SCRATCH_TEST(inlines_are_those_of_html),
		SCRATCH_TEST(references_show_what_they_name),
		SCRATCH_TEST(lists_are_tight_or_loose),
		SCRATCH_TEST(blocks_of_ours_have_elements_of_their_own),
		SCRATCH_TEST(tables_have_a_head_and_a_body),
		SCRATCH_TEST(below_an_empty_corner_rows_have_names),
		SCRATCH_TEST(a_table_without_a_head_names_no_rows),
		SCRATCH_TEST(footnotes_stand_at_the_end),
		SCRATCH_TEST(sections_nest_as_their_headings_do),
		SCRATCH_TEST(the_index_and_catalogues_list_what_there_is),
		SCRATCH_TEST(an_entry_says_what_it_names_and_who_names_it),
		SCRATCH_TEST(a_control_says_what_was_decided_and_who_names_it),
		SCRATCH_TEST(a_statement_names_what_is_undecided),
		SCRATCH_TEST(a_row_in_print_says_in_which_sections_its_documents_name_the_control),
		SCRATCH_TEST(names_of_pages_are_names_of_files),
	};

	return cmocka_run_group_tests_name("docxml", tests, NULL, NULL);
}
