/* SPDX-License-Identifier: Apache-2.0 */
#include "report_sample.h"

#include <libxml/parser.h>

#include "report/junit.h"

static bool is_well_formed(struct str text) {
	xmlDocPtr doc = xmlReadMemory(text.p, (int)text.n, "junit.xml", NULL,
				      XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);

	xmlFreeDoc(doc);
	return doc != NULL;
}

static void a_family_is_a_suite_and_a_file_in_it_a_case(void **state) {
	struct report r = sample_report(*state);
	struct source *s = sample_source(*state, "a.md"), *t = sample_source(*state, "b.md");
	struct finding *f =
		finding_add(sample_list(&r), REF_001, sample_span(s), "there is no 'X'");
	struct str text;

	finding_help(f, "did you mean 'Y'?");
	finding_add(sample_list(&r), MDN_002, sample_span(s), "left out");
	finding_add(sample_list(&r), MDN_013, sample_span(t), "no 'x'");
	finding_add(sample_list(&r), MDN_002, sample_span(t), "left out");
	text = written(*state, &r, junit_write);
	assert_str(text, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
			 "<testsuites name=\"dossier\" tests=\"3\" failures=\"2\" errors=\"0\">\n"
			 "  <testsuite name=\"MDN\" tests=\"2\" failures=\"1\" errors=\"0\">\n"
			 "    <testcase classname=\"dossier.MDN\" name=\"a.md\" file=\"a.md\">\n"
			 "      <system-out>a.md:2:8: warning: left out [MDN-002]</system-out>\n"
			 "    </testcase>\n"
			 "    <testcase classname=\"dossier.MDN\" name=\"b.md\" file=\"b.md\">\n"
			 "      <failure message=\"1 error, 1 warning\" type=\"error\">"
			 "b.md:2:8: error: no &#39;x&#39; [MDN-013]\n"
			 "b.md:2:8: warning: left out [MDN-002]</failure>\n"
			 "    </testcase>\n"
			 "  </testsuite>\n"
			 "  <testsuite name=\"REF\" tests=\"1\" failures=\"1\" errors=\"0\">\n"
			 "    <testcase classname=\"dossier.REF\" name=\"a.md\" file=\"a.md\">\n"
			 "      <failure message=\"there is no &#39;X&#39;\" type=\"error\">"
			 "a.md:2:8: error: there is no &#39;X&#39; [REF-001]\n"
			 "  help: did you mean &#39;Y&#39;?</failure>\n"
			 "    </testcase>\n"
			 "  </testsuite>\n"
			 "</testsuites>\n");
	assert_true(is_well_formed(text));
}

static void a_case_fails_from_the_severity_on_that_fails_the_run(void **state) {
	struct report r = sample_report(*state);

	r.fail_on = SEVERITY_INFO;
	finding_add(sample_list(&r), MDN_014, NO_SPAN, "m");
	assert_true(str_find(written(*state, &r, junit_write),
			     STR("<failure message=\"m\" type=\"info\">docs/dossier.yaml: info: m "
				 "[MDN-014]</failure>")) != SIZE_MAX);
}

static void what_xml_can_not_hold_is_written_out(void **state) {
	struct report r = sample_report(*state);
	struct source *s = source_unread(*state, STR("<&\"\x01\xef\xbf\xbf.md"));
	struct str text;

	finding_add(sample_list(&r), FIL_005, span_of(s, 0, 0), "]]>\xff\t\x1b<b a='\"'>&amp;");
	text = written(*state, &r, junit_write);
	assert_true(is_well_formed(text));
	assert_true(str_find(text, STR("name=\"&lt;&amp;&quot;\\x01\\u{FFFF}.md\"")) != SIZE_MAX);
	assert_true(str_find(text, STR("error: ]]&gt;\\xFF \\x1B&lt;b a=&#39;&quot;&#39;&gt;"
				       "&amp;amp; [FIL-005]")) != SIZE_MAX);
}

static void nothing_found_is_one_case_that_passes(void **state) {
	struct report r = sample_report(*state);

	assert_str(written(*state, &r, junit_write),
		   "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
		   "<testsuites name=\"dossier\" tests=\"1\" failures=\"0\" errors=\"0\">\n"
		   "  <testsuite name=\"dossier\" tests=\"1\" failures=\"0\" errors=\"0\">\n"
		   "    <testcase classname=\"dossier\" name=\"check\"/>\n"
		   "  </testsuite>\n"
		   "</testsuites>\n");
}

int main(void) {
	const struct CMUnitTest tests[] = {
		ARENA_TEST(a_family_is_a_suite_and_a_file_in_it_a_case),
		ARENA_TEST(a_case_fails_from_the_severity_on_that_fails_the_run),
		ARENA_TEST(what_xml_can_not_hold_is_written_out),
		ARENA_TEST(nothing_found_is_one_case_that_passes),
	};

	return cmocka_run_group_tests_name("junit", tests, NULL, NULL);
}
