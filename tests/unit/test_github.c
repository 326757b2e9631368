/* SPDX-License-Identifier: Apache-2.0 */
#include "report_sample.h"

#include "report/github.h"

static void a_finding_is_a_command_with_place_title_and_message(void **state) {
	struct report r = sample_report(*state);
	struct source *s = sample_source(*state, "docs/a.md");
	struct finding *f =
		finding_add(sample_list(&r), REF_001, sample_span(s), "there is no 'X'");

	finding_note(f, span_of(s, 0, 3), "first here");
	finding_note(f, NO_SPAN, "nowhere");
	finding_help(f, "did you mean 'Y'?");
	assert_str(written(*state, &r, github_write),
		   "::error file=docs/a.md,line=2,col=8,endColumn=13,title=REF-001 a reference to "
		   "nothing::docs/a.md:2:8: there is no 'X' [REF-001]%0Adocs/a.md:1:1: note: first "
		   "here%0Anote: nowhere%0Ahelp: did you mean 'Y'?\n");
}

static void the_worst_come_first(void **state) {
	struct report r = sample_report(*state);

	finding_add(sample_list(&r), MDN_014, NO_SPAN, "a");
	finding_add(sample_list(&r), MDN_002, NO_SPAN, "b");
	finding_add(sample_list(&r), CFG_004, NO_SPAN, "c");
	assert_str(written(*state, &r, github_write),
		   "::error file=docs/dossier.yaml,title=CFG-004 a kind file that can't be "
		   "used::docs/dossier.yaml: c [CFG-004]\n"
		   "::warning file=docs/dossier.yaml,title=MDN-002 an HTML "
		   "comment::docs/dossier.yaml: b [MDN-002]\n"
		   "::notice file=docs/dossier.yaml,title=MDN-014 a variable that "
		   "nothing uses::docs/dossier.yaml: a [MDN-014]\n");
}

static void nothing_of_content_ends_a_property_or_a_command(void **state) {
	struct report r = sample_report(*state);
	struct source *s = source_unread(*state, STR("a,b:c%0A\r\n::d.md"));

	finding_add(sample_list(&r), FIL_005, span_of(s, 0, 0), "100%% of\n::error::x, y: z\r");
	assert_str(written(*state, &r, github_write),
		   "::error file=a%2Cb%3Ac%250A\\x0D\\x0A%3A%3Ad.md,title=FIL-005 a file name that "
		   "does not travel::a,b:c%250A\\x0D\\x0A::d.md: 100%25 of\\x0A::error::x, y: "
		   "z\\x0D [FIL-005]\n");
}

static void a_range_of_lines_has_no_columns(void **state) {
	struct report r = sample_report(*state);
	struct source *s = sample_source(*state, "a.md");

	finding_add(sample_list(&r), MDN_002, span_of(s, 4, 17), "m");
	assert_str(
		written(*state, &r, github_write),
		"::warning file=a.md,line=2,endLine=3,title=MDN-002 an HTML comment::a.md:2:1: m "
		"[MDN-002]\n");
}

static void nothing_found_writes_nothing(void **state) {
	struct report r = sample_report(*state);

	assert_str(written(*state, &r, github_write), "");
}

int main(void) {
	const struct CMUnitTest tests[] = {
		ARENA_TEST(a_finding_is_a_command_with_place_title_and_message),
		ARENA_TEST(the_worst_come_first),
		ARENA_TEST(nothing_of_content_ends_a_property_or_a_command),
		ARENA_TEST(a_range_of_lines_has_no_columns),
		ARENA_TEST(nothing_found_writes_nothing),
	};

	return cmocka_run_group_tests_name("github", tests, NULL, NULL);
}
