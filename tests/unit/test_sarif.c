/* SPDX-License-Identifier: Apache-2.0 */
#include "report_sample.h"

#include "report/sarif.h"

#define BEGIN                                                                                      \
	"{\n"                                                                                      \
	"  \"$schema\": "                                                                          \
	"\"https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/"                    \
	"sarif-schema-2.1.0.json\",\n"                                                             \
	"  \"version\": \"2.1.0\",\n"                                                              \
	"  \"runs\": [\n"                                                                          \
	"    {\n"                                                                                  \
	"      \"tool\": {\n"                                                                      \
	"        \"driver\": {\n"                                                                  \
	"          \"name\": \"dossier\",\n"                                                       \
	"          \"semanticVersion\": \"" DOSSIER_VERSION "\",\n"
#define MIDDLE                                                                                     \
	"        }\n"                                                                              \
	"      },\n"                                                                               \
	"      \"columnKind\": \"unicodeCodePoints\",\n"                                           \
	"      \"originalUriBaseIds\": {\n"                                                        \
	"        \"%SRCROOT%\": {\n"                                                               \
	"          \"description\": {\n"                                                           \
	"            \"text\": \"The top of the repository, or the folder in which the program "   \
	"was started.\"\n"                                                                         \
	"          }\n"                                                                            \
	"        }\n"                                                                              \
	"      },\n"
#define END                                                                                        \
	"    }\n"                                                                                  \
	"  ]\n"                                                                                    \
	"}\n"

static bool holds(struct str text, const char *part) {
	return str_find(text, str_of(part)) != SIZE_MAX;
}

static void a_finding_is_a_result_of_a_rule(void **state) {
	struct report r = sample_report(*state);
	struct source *s = sample_source(*state, "a.md");
	struct finding *f = finding_add(sample_list(&r), MDN_014, sample_span(s), "m");

	finding_note(f, span_of(s, 0, 3), "first here");
	finding_help(f, "h");
	/* printf 'MDN-014\na.md\nm\n1' | sha256sum */
	assert_str(
		written(*state, &r, sarif_write), BEGIN
		"          \"rules\": [\n"
		"            {\n"
		"              \"id\": \"MDN-014\",\n"
		"              \"shortDescription\": {\n"
		"                \"text\": \"a variable that nothing uses\"\n"
		"              },\n"
		"              \"fullDescription\": {\n"
		"                \"text\": \"It may be a misspelling of another.\"\n"
		"              },\n"
		"              \"help\": {\n"
		"                \"text\": \"It may be a misspelling of another.\\nRemove it.\"\n"
		"              },\n"
		"              \"defaultConfiguration\": {\n"
		"                \"level\": \"note\"\n"
		"              }\n"
		"            }\n"
		"          ]\n" MIDDLE "      \"results\": [\n"
		"        {\n"
		"          \"ruleId\": \"MDN-014\",\n"
		"          \"ruleIndex\": 0,\n"
		"          \"level\": \"note\",\n"
		"          \"message\": {\n"
		"            \"text\": \"m\\nh\"\n"
		"          },\n"
		"          \"locations\": [\n"
		"            {\n"
		"              \"physicalLocation\": {\n"
		"                \"artifactLocation\": {\n"
		"                  \"uri\": \"a.md\",\n"
		"                  \"uriBaseId\": \"%SRCROOT%\"\n"
		"                },\n"
		"                \"region\": {\n"
		"                  \"startLine\": 2,\n"
		"                  \"startColumn\": 8,\n"
		"                  \"endLine\": 2,\n"
		"                  \"endColumn\": 13\n"
		"                }\n"
		"              }\n"
		"            }\n"
		"          ],\n"
		"          \"relatedLocations\": [\n"
		"            {\n"
		"              \"physicalLocation\": {\n"
		"                \"artifactLocation\": {\n"
		"                  \"uri\": \"a.md\",\n"
		"                  \"uriBaseId\": \"%SRCROOT%\"\n"
		"                },\n"
		"                \"region\": {\n"
		"                  \"startLine\": 1,\n"
		"                  \"startColumn\": 1,\n"
		"                  \"endLine\": 1,\n"
		"                  \"endColumn\": 4\n"
		"                }\n"
		"              },\n"
		"              \"message\": {\n"
		"                \"text\": \"first here\"\n"
		"              }\n"
		"            }\n"
		"          ],\n"
		"          \"partialFingerprints\": {\n"
		"            \"dossier/v1\": "
		"\"228df1575f137022425be61bb010c46aacd1ae6ac1e5f3ef7223796f438f5c86\"\n"
		"          }\n"
		"        }\n"
		"      ]\n" END);
}

static void nothing_found_is_a_whole_run(void **state) {
	struct report r = sample_report(*state);

	assert_str(written(*state, &r, sarif_write),
		   BEGIN "          \"rules\": []\n" MIDDLE "      \"results\": []\n" END);
}

static void a_draft_lowers_the_level_of_the_result_and_not_of_the_rule(void **state) {
	struct report r = sample_report(*state);
	struct str text;

	sample_list(&r)->draft = true;
	finding_add(sample_list(&r), KND_001, NO_SPAN, "m");
	text = written(*state, &r, sarif_write);
	assert_true(holds(text, "                \"level\": \"error\"\n"));
	assert_true(holds(text, "          \"level\": \"warning\",\n"));
}

static void a_clause_is_a_tag_of_its_rule(void **state) {
	static const struct code code = {
		.id = "RSK-001",
		.severity = SEVERITY_ERROR,
		.title = "t",
		.why = "W.",
		.fix = "",
		.clause = "ISO/IEC 27001 6.1.2 c",
	};
	struct report r = sample_report(*state);

	finding_add_code(sample_list(&r), &code, NO_SPAN, "m");
	assert_true(holds(written(*state, &r, sarif_write),
			  "              \"help\": {\n"
			  "                \"text\": \"W.\"\n"
			  "              },\n"
			  "              \"defaultConfiguration\": {\n"
			  "                \"level\": \"error\"\n"
			  "              },\n"
			  "              \"properties\": {\n"
			  "                \"tags\": [\n"
			  "                  \"ISO/IEC 27001 6.1.2 c\"\n"
			  "                ]\n"
			  "              }\n"));
}

static void a_rule_that_says_nothing_is_described_by_its_code(void **state) {
	static const struct code code = {
		.id = "HOUSE-001",
		.title = "",
		.why = "",
		.fix = "",
		.clause = "",
	};
	struct report r = sample_report(*state);

	finding_add_code(sample_list(&r), &code, NO_SPAN, "m");
	assert_true(holds(written(*state, &r, sarif_write),
			  "              \"shortDescription\": {\n"
			  "                \"text\": \"HOUSE-001\"\n"
			  "              },\n"
			  "              \"fullDescription\": {\n"
			  "                \"text\": \"HOUSE-001\"\n"
			  "              },\n"
			  "              \"help\": {\n"
			  "                \"text\": \"HOUSE-001\"\n"
			  "              },\n"));
}

static void rules_stand_in_the_order_of_their_codes(void **state) {
	struct report r = sample_report(*state);
	struct str text;

	finding_add(sample_list(&r), REF_001, NO_SPAN, "a");
	finding_add(sample_list(&r), CFG_004, NO_SPAN, "b");
	finding_add(sample_list(&r), REF_001, NO_SPAN, "c");
	text = written(*state, &r, sarif_write);
	assert_true(str_find(text, STR("\"id\": \"CFG-004\"")) <
		    str_find(text, STR("\"id\": \"REF-001\"")));
	assert_true(holds(text, "\"ruleId\": \"REF-001\",\n          \"ruleIndex\": 1,"));
	assert_true(holds(text, "\"ruleId\": \"CFG-004\",\n          \"ruleIndex\": 0,"));
}

static void braces_are_no_placeholders_and_brackets_no_links(void **state) {
	struct report r = sample_report(*state);
	struct str text;

	finding_add(sample_list(&r), REF_001, NO_SPAN, "'{{ org.x }}' and [[A]] \\ {0}");
	finding_add(sample_list(&r), REF_001, NO_SPAN, "[a](javascript:b) \\");
	text = written(*state, &r, sarif_write);
	assert_true(holds(text, "\"'{{{{ org.x }}}}' and [[A]] \\\\ {{0}}\""));
	assert_true(holds(text, "\"\\\\[a\\\\](javascript:b) \\\\\\\\\""));
}

static void a_path_is_a_uri(void **state) {
	struct report r = sample_report(*state);
	struct str text;

	finding_add(sample_list(&r), FIL_005,
		    span_of(source_unread(*state, STR("a b/%:#\xc3\xa9\xff-._~.md")), 0, 0), "m");
	text = written(*state, &r, sarif_write);
	assert_true(holds(text, "\"uri\": \"a%20b/%25%3A%23%C3%A9%FF-._~.md\",\n"));
	/* The file as a whole has no region. */
	assert_false(holds(text, "region"));
}

static void a_path_elsewhere_is_an_absolute_uri_without_a_base(void **state) {
	struct report r = sample_report(*state);

	finding_add(sample_list(&r), FIL_001,
		    span_of(source_unread(*state, STR("../x y/a.md")), 0, 0), "m");
	assert_true(holds(written(*state, &r, sarif_write),
			  "\"uri\": \"file:///x%20y/a.md\"\n                }\n"));
}

static void a_note_without_a_place_is_a_message_alone(void **state) {
	struct report r = sample_report(*state);

	finding_note(finding_add(sample_list(&r), CFG_004, NO_SPAN, "m"), NO_SPAN, "n");
	assert_true(holds(written(*state, &r, sarif_write), "          \"relatedLocations\": [\n"
							    "            {\n"
							    "              \"message\": {\n"
							    "                \"text\": \"n\"\n"));
}

int main(void) {
	const struct CMUnitTest tests[] = {
		ARENA_TEST(a_finding_is_a_result_of_a_rule),
		ARENA_TEST(nothing_found_is_a_whole_run),
		ARENA_TEST(a_draft_lowers_the_level_of_the_result_and_not_of_the_rule),
		ARENA_TEST(a_clause_is_a_tag_of_its_rule),
		ARENA_TEST(a_rule_that_says_nothing_is_described_by_its_code),
		ARENA_TEST(rules_stand_in_the_order_of_their_codes),
		ARENA_TEST(braces_are_no_placeholders_and_brackets_no_links),
		ARENA_TEST(a_path_is_a_uri),
		ARENA_TEST(a_path_elsewhere_is_an_absolute_uri_without_a_base),
		ARENA_TEST(a_note_without_a_place_is_a_message_alone),
	};

	return cmocka_run_group_tests_name("sarif", tests, NULL, NULL);
}
