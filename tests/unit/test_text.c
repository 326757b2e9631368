/* SPDX-License-Identifier: Apache-2.0 */
#include "test.h"

#include <stdlib.h>

#include "report/clean.h"
#include "report/json.h"
#include "report/text.h"

/* The list as it is printed. */
static struct str printed(struct arena *a, const struct findings *list, bool colour) {
	char *text = NULL;
	size_t n = 0;
	FILE *f = open_memstream(&text, &n);
	struct str copy;

	findings_print_text(list, f, colour);
	fclose(f);
	copy = str_copy(a, (struct str){ text, n });
	free(text);
	return copy;
}

static struct source *sample(struct arena *a) {
	return source_new(a, STR("p/in.md"), STR("---\ncontrols: [A.5.15, A.5.299]\nx\n"));
}

static void a_finding_shows_its_line_with_a_caret(void **state) {
	struct findings *list = findings_new(*state);
	struct source *s = sample(*state);
	struct finding *f = finding_add(list, REF_001, span_of(s, 23, 7), "there is no 'A.5.299'");

	finding_help(f, "did you mean 'A.5.29'?");
	finding_note(f, span_of(s, 0, 3), "first here");
	assert_str(printed(*state, list, false),
		   "p/in.md:2:20: error: there is no 'A.5.299' [REF-001]\n"
		   "    2 | controls: [A.5.15, A.5.299]\n"
		   "      |                    ^~~~~~~\n"
		   "  p/in.md:1:1: note: first here\n"
		   "  help: did you mean 'A.5.29'?\n"
		   "1 error\n");
}

static void a_finding_without_a_place_is_one_line(void **state) {
	struct findings *list = findings_new(*state);

	finding_add(list, CFG_004, NO_SPAN, "no kinds");
	finding_add(list, FIL_001, span_of(source_unread(*state, STR("x.md")), 0, 0), "no rights");
	assert_str(printed(*state, list, false), "error: no kinds [CFG-004]\n"
						 "x.md: error: no rights [FIL-001]\n"
						 "2 errors\n");
}

static void colour_marks_severity_and_caret(void **state) {
	struct findings *list = findings_new(*state);

	finding_add(list, IMG_010, span_of(sample(*state), 32, 1), "m");
	assert_str(printed(*state, list, true),
		   "\033[1mp/in.md:3:1: \033[0m\033[1;33mwarning:\033[0m m [IMG-010]\n"
		   "    3 | x\n"
		   "      | \033[1;32m^\033[0m\n"
		   "1 warning\n");
}

static void nothing_found_prints_nothing(void **state) {
	assert_str(printed(*state, findings_new(*state), false), "");
}

static void counts_name_each_severity(void **state) {
	struct findings *list = findings_new(*state);

	finding_add(list, CFG_004, NO_SPAN, "a");
	finding_add(list, IMG_010, NO_SPAN, "b");
	finding_add(list, IMG_010, NO_SPAN, "c");
	finding_add(list, MDN_014, NO_SPAN, "d");
	finding_add(list, MDN_014, NO_SPAN, "e");
	assert_true(str_ends(printed(*state, list, false), "\n1 error, 2 warnings, 2 info\n"));
}

static void of_one_code_in_one_file_twenty_are_shown(void **state) {
	struct findings *list = findings_new(*state);
	struct source *a = source_new(*state, STR("a.md"), STR("")),
		      *b = source_new(*state, STR("b.md"), STR(""));
	struct str text;
	size_t lines = 0;

	for (int i = 0; i < 23; i++)
		finding_add(list, REF_001, span_of(a, 0, 0), "%d", i);
	finding_add(list, REF_001, span_of(b, 0, 0), "b");
	text = printed(*state, list, false);
	for (size_t i = 0; i < text.n; i++)
		lines += text.p[i] == '\n';
	assert_int_equal(lines, 20 + 1 + 1 + 1);
	assert_true(str_find(text, STR("a.md: and 3 more like it [REF-001]\nb.md:1:1")) !=
		    SIZE_MAX);
	assert_true(str_ends(text, "24 errors\n"));
}

static void a_long_line_is_shown_around_the_place(void **state) {
	struct findings *list = findings_new(*state);
	struct buf b = { 0 };
	struct str text, line;
	struct source *s;

	for (int i = 0; i < 200; i++)
		buf_add_c(&b, "\xc3\xa9");
	buf_add_c(&b, "HER");
	for (int i = 0; i < 200; i++)
		buf_add_c(&b, "\xc3\xa9");
	s = source_new(*state, STR("a.md"), str_copy(*state, buf_str(&b)));
	finding_add(list, REF_001, span_of(s, 400, 3), "m");
	text = printed(*state, list, false);
	str_next_line(&text, &line);
	assert_str(line, "a.md:1:201: error: m [REF-001]");
	str_next_line(&text, &line);
	/* Cut between characters, never inside one. */
	assert_true(str_find(line, STR("HER")) != SIZE_MAX);
	assert_true(str_find_char(line, '\\') == SIZE_MAX);
	assert_in_range(line.n, 100, 200);
	assert_int_equal(str_find(line, STR("HER")), 8 + 80);
	str_next_line(&text, &line);
	assert_int_equal(str_find_char(line, '^'), 8 + 40);
	assert_true(str_ends(line, " ^~~"));
	buf_free(&b);
}

static void the_caret_ends_where_the_shown_line_ends(void **state) {
	struct findings *list = findings_new(*state);
	struct buf b = { 0 };
	struct str text, line, caret;

	for (int i = 0; i < 1000; i++)
		buf_add_char(&b, 'x');
	finding_add(list, REF_001, span_of(source_new(*state, STR("a.md"), buf_str(&b)), 900, 100),
		    "m");
	text = printed(*state, list, false);
	str_next_line(&text, &line);
	str_next_line(&text, &line);
	str_next_line(&text, &caret);
	assert_true(caret.n <= line.n);
	buf_free(&b);
}

static void escape_sequences_of_content_do_not_reach_a_terminal(void **state) {
	struct findings *list = findings_new(*state);
	struct source *s = source_new(*state, STR("a\033[31m.md"), STR("x\033]0;y\007z\n"));

	finding_add(list, ENC_002, span_of(s, 6, 1), "bad '\033c'");
	assert_str(printed(*state, list, false),
		   "a\\x1B[31m.md:1:7: error: bad '\\x1Bc' [ENC-002]\n"
		   "    1 | x\\x1B]0;y\\x07z\n"
		   "      |          ^~~~\n"
		   "1 error\n");
}

static void cleaning_shows_what_hides(void **state) {
	struct buf b = { 0 };

	(void)state;
	clean_add(&b, STR("a\tb\n\x7f\xc2\x85\xe2\x80\xae\xef\xbb\xbf\xff\xc3\xa9\xe2\x80\x94"));
	assert_str(buf_str(&b), "a b\\x0A\\x7F\\u{85}\\u{202E}\\u{FEFF}\\xFF\xc3\xa9\xe2\x80\x94");
	buf_free(&b);
}

static void json_holds_what_the_text_does(void **state) {
	struct findings *list = findings_new(*state);
	struct source *s = sample(*state);
	struct finding *f = finding_add(list, REF_001, span_of(s, 23, 7), "there is no \"A\xff\"");
	struct buf b = { 0 };

	finding_help(f, "h");
	finding_note(f, span_of(source_unread(*state, STR("y.md")), 0, 0), "n");
	finding_add(list, CFG_004, NO_SPAN, "m");
	findings_add_json(list, &b);
	assert_str(buf_str(&b), "{\n"
				"  \"version\": 1,\n"
				"  \"findings\": [\n"
				"    {\n"
				"      \"code\": \"REF-001\",\n"
				"      \"severity\": \"error\",\n"
				"      \"message\": \"there is no \\\"A\\\\xFF\\\"\",\n"
				"      \"path\": \"p/in.md\",\n"
				"      \"line\": 2,\n"
				"      \"column\": 20,\n"
				"      \"end-line\": 2,\n"
				"      \"end-column\": 27,\n"
				"      \"help\": \"h\",\n"
				"      \"notes\": [\n"
				"        {\n"
				"          \"message\": \"n\",\n"
				"          \"path\": \"y.md\"\n"
				"        }\n"
				"      ]\n"
				"    },\n"
				"    {\n"
				"      \"code\": \"CFG-004\",\n"
				"      \"severity\": \"error\",\n"
				"      \"message\": \"m\"\n"
				"    }\n"
				"  ],\n"
				"  \"waived\": [],\n"
				"  \"summary\": {\n"
				"    \"errors\": 2,\n"
				"    \"warnings\": 0,\n"
				"    \"infos\": 0,\n"
				"    \"waived\": 0\n"
				"  }\n"
				"}\n");
	buf_free(&b);
}

static void json_of_nothing_is_whole_too(void **state) {
	struct buf b = { 0 };

	findings_add_json(findings_new(*state), &b);
	assert_true(str_starts(buf_str(&b), "{\n  \"version\": 1,\n  \"findings\": [],\n"));
	buf_free(&b);
}

int main(void) {
	const struct CMUnitTest tests[] = {
		ARENA_TEST(a_finding_shows_its_line_with_a_caret),
		ARENA_TEST(a_finding_without_a_place_is_one_line),
		ARENA_TEST(colour_marks_severity_and_caret),
		ARENA_TEST(nothing_found_prints_nothing),
		ARENA_TEST(counts_name_each_severity),
		ARENA_TEST(of_one_code_in_one_file_twenty_are_shown),
		ARENA_TEST(a_long_line_is_shown_around_the_place),
		ARENA_TEST(the_caret_ends_where_the_shown_line_ends),
		ARENA_TEST(escape_sequences_of_content_do_not_reach_a_terminal),
		cmocka_unit_test(cleaning_shows_what_hides),
		ARENA_TEST(json_holds_what_the_text_does),
		ARENA_TEST(json_of_nothing_is_whole_too),
	};

	return cmocka_run_group_tests_name("text, json and clean", tests, NULL, NULL);
}
