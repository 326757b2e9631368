/* SPDX-License-Identifier: Apache-2.0 */
#include "report_sample.h"

#include "report/format.h"
#include "report/statistics.h"

static struct str path_of(struct arena *a, const struct report *r, const char *path) {
	return report_place(a, r, span_of(sample_source(a, path), 0, 0)).path;
}

static void places_count_code_points_and_end_behind_the_last(void **state) {
	struct report r = sample_report(*state);
	struct report_place at =
		report_place(*state, &r, sample_span(sample_source(*state, "a.md")));
	struct buf b = { 0 };

	assert_int_equal(at.from.line, 2);
	assert_int_equal(at.from.column, 8);
	assert_int_equal(at.to.line, 2);
	assert_int_equal(at.to.column, 13);
	report_add_place(&b, &at);
	assert_str(buf_str(&b), "a.md:2:8");
	buf_free(&b);
}

static void what_has_no_place_is_in_the_project_file(void **state) {
	struct report r = sample_report(*state);
	struct report_place at = report_place(*state, &r, NO_SPAN);

	assert_str(at.path, "docs/dossier.yaml");
	assert_int_equal(at.from.line, 0);
}

static void paths_are_below_the_folder_of_the_start(void **state) {
	struct report r = sample_report(*state);

	assert_str(path_of(*state, &r, "docs/a.md"), "docs/a.md");
	assert_str(path_of(*state, &r, "./docs//../docs/./a.md"), "docs/a.md");
	assert_str(path_of(*state, &r, "/r/docs/a.md"), "docs/a.md");
	assert_str(path_of(*state, &r, "/rest/a.md"), "/rest/a.md");
	assert_str(path_of(*state, &r, "../else/a.md"), "/else/a.md");
	assert_str(path_of(*state, &r, "../../a.md"), "../../a.md");
}

static void paths_are_below_the_top_of_the_repository(void **state) {
	struct report r = sample_report(*state);

	r.here = STR("/r/docs/site");
	r.root = STR("/r");
	assert_str(path_of(*state, &r, "../a.md"), "docs/a.md");
	assert_str(path_of(*state, &r, "a.md"), "docs/site/a.md");
	r.root = STR("/");
	assert_str(path_of(*state, &r, "a.md"), "r/docs/site/a.md");
}

static void paths_stay_as_typed_where_the_start_is_unknown(void **state) {
	struct report r = sample_report(*state);

	r.here = STR("");
	assert_str(path_of(*state, &r, "../a.md"), "../a.md");
}

static void the_worst_come_first_else_the_order_stays(void **state) {
	struct report r = sample_report(*state);
	struct vec sorted;
	const char *expected[] = { "b", "d", "a", "e", "c" };

	finding_add(sample_list(&r), MDN_002, NO_SPAN, "a");
	finding_add(sample_list(&r), REF_001, NO_SPAN, "b");
	finding_add(sample_list(&r), MDN_014, NO_SPAN, "c");
	finding_add(sample_list(&r), CFG_004, NO_SPAN, "d");
	finding_add(sample_list(&r), MDN_002, NO_SPAN, "e");
	sorted = report_worst_first(*state, r.findings);
	assert_int_equal(sorted.n, 5);
	for (size_t i = 0; i < 5; i++)
		assert_str(((struct finding *)sorted.items[i])->message, expected[i]);
}

static void fingerprints_differ_and_know_no_lines(void **state) {
	struct report r = sample_report(*state), moved = sample_report(*state);
	struct source *s = sample_source(*state, "a.md"), *t = sample_source(*state, "b.md");
	const struct str *before, *after;

	finding_add(sample_list(&r), REF_001, span_of(s, 4, 1), "m");
	finding_add(sample_list(&r), REF_001, span_of(s, 13, 1), "m");
	finding_add(sample_list(&r), REF_001, span_of(s, 13, 1), "n");
	finding_add(sample_list(&r), REF_002, span_of(s, 13, 1), "m");
	finding_add(sample_list(&r), REF_001, span_of(t, 4, 1), "m");
	before = report_fingerprints(*state, &r, &r.findings->items);
	for (size_t i = 0; i < 5; i++) {
		assert_int_equal(before[i].n, 64);
		for (size_t j = 0; j < i; j++)
			assert_false(str_equal(before[i], before[j]));
	}
	/* printf 'REF-001\na.md\nm\n1' | sha256sum */
	assert_str(before[0], "92fc3b01e9e2ef2739df886da7b6b681a082e0a8ff1d1c923686be678ac6c2f5");
	finding_add(sample_list(&moved), REF_001, span_of(s, 20, 1), "m");
	after = report_fingerprints(*state, &moved, &moved.findings->items);
	assert_true(str_equal(before[0], after[0]));
}

static void counts_say_when_there_is_nothing(void **state) {
	const size_t none[] = { 0, 0, 0 }, some[] = { 2, 1, 3 };
	struct buf b = { 0 };

	(void)state;
	report_add_counts(&b, none);
	assert_str(buf_str(&b), "no findings");
	buf_clear(&b);
	report_add_counts(&b, some);
	assert_str(buf_str(&b), "3 errors, 1 warning, 2 info");
	buf_free(&b);
}

static void formats_are_found_by_name(void **state) {
	assert_ptr_equal(format_find("text"), &format_table[0]);
	assert_string_equal(format_find("junit")->name, "junit");
	assert_null(format_find("xml"));
	assert_null(format_find(""));
	assert_str(format_names(*state, false),
		   "text, json, sarif, github, gitlab, junit, markdown or svrl");
	assert_str(format_names(*state, true), "text or json");
}

static void statistics_count_by_code_and_severity_the_worst_first(void **state) {
	struct report r = sample_report(*state);
	struct findings *list = sample_list(&r);

	finding_add(list, MDN_002, NO_SPAN, "a");
	finding_add(list, REF_001, NO_SPAN, "b");
	finding_add(list, KND_001, NO_SPAN, "c");
	list->draft = true;
	finding_add(list, KND_001, NO_SPAN, "d");
	finding_add(list, REF_001, NO_SPAN, "e");
	finding_add(list, CFG_004, NO_SPAN, "f");
	r.statistics = true;
	assert_str(written(*state, &r, format_find("text")->write),
		   "    2 error    REF-001  a reference to nothing\n"
		   "    1 error    CFG-004  a kind file that can't be used\n"
		   "    1 error    KND-001  a required field is missing\n"
		   "    1 warning  KND-001  a required field is missing\n"
		   "    1 warning  MDN-002  an HTML comment\n"
		   "4 errors, 2 warnings\n");
}

static void statistics_as_json_stand_in_place_of_findings(void **state) {
	struct report r = sample_report(*state);

	finding_add(sample_list(&r), MDN_002, NO_SPAN, "a");
	finding_add(sample_list(&r), MDN_002, NO_SPAN, "b");
	r.statistics = true;
	assert_str(written(*state, &r, format_find("json")->write),
		   "{\n"
		   "  \"version\": 1,\n"
		   "  \"statistics\": [\n"
		   "    {\n"
		   "      \"code\": \"MDN-002\",\n"
		   "      \"severity\": \"warning\",\n"
		   "      \"count\": 2,\n"
		   "      \"title\": \"an HTML comment\"\n"
		   "    }\n"
		   "  ],\n"
		   "  \"summary\": {\n"
		   "    \"errors\": 0,\n"
		   "    \"warnings\": 2,\n"
		   "    \"infos\": 0,\n"
		   "    \"waived\": 0\n"
		   "  }\n"
		   "}\n");
}

int main(void) {
	const struct CMUnitTest tests[] = {
		ARENA_TEST(places_count_code_points_and_end_behind_the_last),
		ARENA_TEST(what_has_no_place_is_in_the_project_file),
		ARENA_TEST(paths_are_below_the_folder_of_the_start),
		ARENA_TEST(paths_are_below_the_top_of_the_repository),
		ARENA_TEST(paths_stay_as_typed_where_the_start_is_unknown),
		ARENA_TEST(the_worst_come_first_else_the_order_stays),
		ARENA_TEST(fingerprints_differ_and_know_no_lines),
		cmocka_unit_test(counts_say_when_there_is_nothing),
		ARENA_TEST(formats_are_found_by_name),
		ARENA_TEST(statistics_count_by_code_and_severity_the_worst_first),
		ARENA_TEST(statistics_as_json_stand_in_place_of_findings),
	};

	return cmocka_run_group_tests_name("report, format and statistics", tests, NULL, NULL);
}
