/* SPDX-License-Identifier: Apache-2.0 */
#include "report_sample.h"

#include "report/gitlab.h"

static void a_finding_has_what_gitlab_reads(void **state) {
	struct report r = sample_report(*state);
	struct source *s = sample_source(*state, "a.md");
	struct finding *f = finding_add(sample_list(&r), REF_001, sample_span(s), "m");

	finding_help(f, "h");
	/* printf 'REF-001\na.md\nm\n1' | sha256sum */
	assert_str(written(*state, &r, gitlab_write),
		   "[\n"
		   "  {\n"
		   "    \"description\": \"m \xe2\x80\x93 h [REF-001]\",\n"
		   "    \"check_name\": \"REF-001\",\n"
		   "    \"fingerprint\": "
		   "\"92fc3b01e9e2ef2739df886da7b6b681a082e0a8ff1d1c923686be678ac6c2f5\",\n"
		   "    \"severity\": \"major\",\n"
		   "    \"location\": {\n"
		   "      \"path\": \"a.md\",\n"
		   "      \"lines\": {\n"
		   "        \"begin\": 2,\n"
		   "        \"end\": 2\n"
		   "      }\n"
		   "    }\n"
		   "  }\n"
		   "]\n");
}

static void each_severity_has_one_of_gitlab(void **state) {
	struct report r = sample_report(*state);
	struct str text;

	finding_add(sample_list(&r), MDN_002, NO_SPAN, "a");
	finding_add(sample_list(&r), MDN_014, NO_SPAN, "b");
	text = written(*state, &r, gitlab_write);
	assert_true(str_find(text, STR("\"severity\": \"minor\"")) <
		    str_find(text, STR("\"severity\": \"info\"")));
	assert_true(str_find(text, STR("\"severity\": \"info\"")) != SIZE_MAX);
}

static void a_file_as_a_whole_begins_at_line_1(void **state) {
	struct report r = sample_report(*state);

	finding_add(sample_list(&r), CFG_004, NO_SPAN, "a");
	assert_true(str_find(written(*state, &r, gitlab_write),
			     STR("      \"path\": \"docs/dossier.yaml\",\n"
				 "      \"lines\": {\n"
				 "        \"begin\": 1,\n"
				 "        \"end\": 1\n")) != SIZE_MAX);
}

static void text_that_is_not_utf_8_does_not_spoil_the_report(void **state) {
	struct report r = sample_report(*state);

	finding_add(sample_list(&r), CFG_004, NO_SPAN, "a\xff\"\xe2\x80\xae");
	assert_true(str_find(written(*state, &r, gitlab_write),
			     STR("\"description\": \"a\\\\xFF\\\"\\\\u{202E} [CFG-004]\"")) !=
		    SIZE_MAX);
}

static void nothing_found_is_an_empty_list(void **state) {
	struct report r = sample_report(*state);

	assert_str(written(*state, &r, gitlab_write), "[]\n");
}

int main(void) {
	const struct CMUnitTest tests[] = {
		ARENA_TEST(a_finding_has_what_gitlab_reads),
		ARENA_TEST(each_severity_has_one_of_gitlab),
		ARENA_TEST(a_file_as_a_whole_begins_at_line_1),
		ARENA_TEST(text_that_is_not_utf_8_does_not_spoil_the_report),
		ARENA_TEST(nothing_found_is_an_empty_list),
	};

	return cmocka_run_group_tests_name("gitlab", tests, NULL, NULL);
}
