/* SPDX-License-Identifier: Apache-2.0 */
#include "report_sample.h"

#include "report/svrl.h"

static struct record_part *sample_part(struct arena *a, struct record *r, struct source *s) {
	struct record_part *part = ARENA_NEW(a, struct record_part);

	part->source = s;
	part->has_kind = true;
	vec_add(a, &r->parts, part);
	return part;
}

static struct record_outcome *add_event(struct arena *a, struct record_part *part,
					const struct record_step *step, const struct finding *f,
					const char *location) {
	struct record_event *e = ARENA_NEW(a, struct record_event);
	struct record_outcome *outcome = ARENA_NEW(a, struct record_outcome);

	*outcome = (struct record_outcome){ .finding = f, .location = str_of(location) };
	*e = (struct record_event){ step, f != NULL ? outcome : NULL };
	vec_add(a, &part->events, e);
	return outcome;
}

static void nothing_judged_is_one_pattern(void **state) {
	struct report r = sample_report(*state);

	assert_str(written(*state, &r, svrl_write),
		   "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
		   "<svrl:schematron-output xmlns:svrl=\"http://purl.oclc.org/dsdl/svrl\" "
		   "xmlns:d=\"urn:dossier\">\n"
		   "  <svrl:active-pattern id=\"reading\" documents=\"docs/dossier.yaml\" "
		   "name=\"Reading and references\"/>\n"
		   "  <svrl:fired-rule context=\"/\"/>\n"
		   "</svrl:schematron-output>\n");
}

static void what_no_rule_found_stands_in_a_pattern_of_its_mechanism(void **state) {
	struct report r = sample_report(*state);
	struct source *s = sample_source(*state, "a.md");
	struct finding *f =
		finding_add(sample_list(&r), REF_001, sample_span(s), "there is no 'X'");
	struct str text;

	finding_help(f, "did you mean 'Y'?");
	finding_note(f, span_of(s, 0, 3), "first <here>");
	finding_add(sample_list(&r), KND_001, span_of(source_unread(*state, STR("a.md")), 0, 0),
		    "m");
	text = written(*state, &r, svrl_write);
	assert_str(str_skip(text, str_find(text, STR("  <svrl:active-pattern"))),
		   "  <svrl:active-pattern id=\"reading\" documents=\"a.md\" "
		   "name=\"Reading and references\"/>\n"
		   "  <svrl:fired-rule context=\"/\"/>\n"
		   "  <svrl:failed-assert id=\"REF-001\" location=\"/\" test=\"false()\" "
		   "role=\"error\">\n"
		   "    <svrl:diagnostic-reference diagnostic=\"REF-001.fix\">\n"
		   "      <svrl:text>did you mean &#39;Y&#39;?</svrl:text>\n"
		   "    </svrl:diagnostic-reference>\n"
		   "    <svrl:diagnostic-reference diagnostic=\"REF-001.note\">\n"
		   "      <svrl:text d:path=\"a.md\" d:line=\"1\" d:column=\"1\" d:end-line=\"1\" "
		   "d:end-column=\"4\">first &lt;here&gt;</svrl:text>\n"
		   "    </svrl:diagnostic-reference>\n"
		   "    <svrl:text d:code=\"REF-001\" d:path=\"a.md\" d:line=\"2\" d:column=\"8\" "
		   "d:end-line=\"2\" d:end-column=\"13\">there is no &#39;X&#39;</svrl:text>\n"
		   "  </svrl:failed-assert>\n"
		   "  <svrl:active-pattern id=\"kinds\" documents=\"a.md\" "
		   "name=\"Fields and sections of the kind\"/>\n"
		   "  <svrl:fired-rule context=\"/document\"/>\n"
		   "  <svrl:failed-assert id=\"KND-001\" location=\"/\" test=\"false()\" "
		   "role=\"error\">\n"
		   "    <svrl:text d:code=\"KND-001\" d:path=\"a.md\">m</svrl:text>\n"
		   "  </svrl:failed-assert>\n"
		   "</svrl:schematron-output>\n");
}

static void a_record_tells_what_was_judged(void **state) {
	static const struct code code = {
		"HOUSE-001", SEVERITY_ERROR,   GATE_ALWAYS, "", "", "", "", "", "",
		"",          "rules/house.sch"
	};
	const struct record_step pattern = { RECORD_PATTERN, STR("p 1"), STR("A <pattern>"),
					     STR(""),        STR(""),    STR(""),
					     STR("") };
	const struct record_step rule = { RECORD_RULE,          STR("r"), STR(""),
					  STR("info"),          STR("f"), STR(""),
					  STR("/document/meta") };
	const struct record_step test = { RECORD_REPORT,         STR("HOUSE-001.x"), STR(""),
					  STR("warning"),        STR("always"),      STR("Rule 3"),
					  STR("day < effective") };
	struct report r = sample_report(*state);
	struct source *s = sample_source(*state, "a.md");
	struct record *record = record_new(*state);
	struct record_part *part = sample_part(*state, record, s);
	struct record_diagnostic fix = { STR("HOUSE-001.fix"), STR("Move it.") };
	struct finding *shown, *hidden;
	struct record_outcome *outcome;

	record->title = STR("Set");
	record->phase = STR("stage1");
	record_add_prefix(record, (struct record_prefix){ STR("d"), STR("urn:dossier") });
	record_add_prefix(record, (struct record_prefix){ STR("d"), STR("urn:dossier") });
	shown = finding_add_code(sample_list(&r), &code, sample_span(s), "too early");
	hidden = finding_add_code(findings_new(*state), &code, sample_span(s), "not selected");
	add_event(*state, part, record_step(record, &pattern), NULL, "");
	add_event(*state, part, record_step(record, &rule), NULL, "");
	outcome = add_event(*state, part, record_step(record, &test), shown, "/document/meta/day");
	vec_add(*state, &outcome->diagnostics, &fix);
	add_event(*state, part, record_step(record, &test), hidden, "/document/meta/day");
	r.record = record;
	assert_str(
		written(*state, &r, svrl_write),
		"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
		"<svrl:schematron-output xmlns:svrl=\"http://purl.oclc.org/dsdl/svrl\" "
		"xmlns:d=\"urn:dossier\" title=\"Set\" phase=\"stage1\">\n"
		"  <svrl:ns-prefix-in-attribute-values prefix=\"d\" uri=\"urn:dossier\"/>\n"
		"  <svrl:active-pattern id=\"reading\" documents=\"a.md\" "
		"name=\"Reading and references\"/>\n"
		"  <svrl:fired-rule context=\"/\"/>\n"
		"  <svrl:active-pattern id=\"kinds\" documents=\"a.md\" "
		"name=\"Fields and sections of the kind\"/>\n"
		"  <svrl:fired-rule context=\"/document\"/>\n"
		"  <svrl:active-pattern id=\"p_1\" documents=\"a.md\" name=\"A "
		"&lt;pattern&gt;\"/>\n"
		"  <svrl:fired-rule id=\"r\" context=\"/document/meta\" role=\"info\" "
		"flag=\"f\"/>\n"
		"  <svrl:successful-report id=\"HOUSE-001.x\" location=\"/document/meta/day\" "
		"test=\"day &lt; effective\" role=\"error\" flag=\"always\">\n"
		"    <svrl:diagnostic-reference diagnostic=\"HOUSE-001.fix\">\n"
		"      <svrl:text>Move it.</svrl:text>\n"
		"    </svrl:diagnostic-reference>\n"
		"    <svrl:text see=\"Rule 3\" d:code=\"HOUSE-001\" d:path=\"a.md\" d:line=\"2\" "
		"d:column=\"8\" d:end-line=\"2\" d:end-column=\"13\">too early</svrl:text>\n"
		"  </svrl:successful-report>\n"
		"</svrl:schematron-output>\n");
}

static void what_reading_found_in_a_view_has_a_location(void **state) {
	struct report r = sample_report(*state);
	struct source *s = sample_source(*state, "a.md");
	struct record *record = record_new(*state);
	struct record_part *part = sample_part(*state, record, s);
	struct finding *f = finding_add(sample_list(&r), REF_001, sample_span(s), "m");

	add_event(*state, part, NULL, f, "/document/meta");
	r.record = record;
	assert_true(str_find(written(*state, &r, svrl_write),
			     STR("id=\"REF-001\" location=\"/document/meta\"")) != SIZE_MAX);
}

static void a_step_is_kept_once(void **state) {
	const struct record_step one = { .sort = RECORD_RULE, .expression = STR("a") };
	const struct record_step other = { .sort = RECORD_RULE, .id = STR("a") };
	struct record *record = record_new(*state);

	assert_ptr_equal(record_step(record, &one), record_step(record, &one));
	assert_ptr_not_equal(record_step(record, &one), record_step(record, &other));
}

static bool is_a(const void *context, struct str path) {
	(void)context;
	return str_is(path, "a.md");
}

static void a_narrow_record_has_the_wanted_parts_and_the_set(void **state) {
	struct record *record = record_new(*state);
	struct record_part *a = sample_part(*state, record, sample_source(*state, "a.md"));
	const struct record *some;

	sample_part(*state, record, sample_source(*state, "b.md"));
	sample_part(*state, record, sample_source(*state, "dossier.yaml"))->is_set = true;
	some = record_narrow(*state, record, is_a, NULL);
	assert_int_equal(some->parts.n, 2);
	assert_ptr_equal(some->parts.items[0], a);
}

int main(void) {
	const struct CMUnitTest tests[] = {
		ARENA_TEST(nothing_judged_is_one_pattern),
		ARENA_TEST(what_no_rule_found_stands_in_a_pattern_of_its_mechanism),
		ARENA_TEST(a_record_tells_what_was_judged),
		ARENA_TEST(what_reading_found_in_a_view_has_a_location),
		ARENA_TEST(a_step_is_kept_once),
		ARENA_TEST(a_narrow_record_has_the_wanted_parts_and_the_set),
	};

	return cmocka_run_group_tests_name("svrl", tests, NULL, NULL);
}
