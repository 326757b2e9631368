/* SPDX-License-Identifier: Apache-2.0 */
#include "test.h"

#include <string.h>

#include "read/encoding.h"
#include "read/limits.h"

/* What the gate says about the text of a file: "ENC-005@8+3 ENC-006@20+2", in the order of the
 * text. */
static struct str judge(struct arena *a, struct str text) {
	struct findings *list = findings_new(a);
	struct source *source = source_new(a, STR("x.md"), text);
	bool fine = encoding_check(list, source);
	struct str all = STR("");

	assert_int_equal(fine, list->counts[SEVERITY_ERROR] == 0);
	for (size_t i = 0; i < list->items.n; i++) {
		const struct finding *f = list->items.items[i];

		all = str_format(a, "%.*s%s%s@%u+%u", STR_ARG(all), i > 0 ? " " : "", f->code->id,
				 f->span.offset, f->span.length);
	}
	return all;
}

static struct str judge_text(struct arena *a, struct str text, enum encoding_origin origin) {
	struct findings *list = findings_new(a);
	bool fine = encoding_check_text(list, NO_SPAN, text, origin);
	struct str all = STR("");

	assert_int_equal(fine, list->counts[SEVERITY_ERROR] == 0);
	for (size_t i = 0; i < list->items.n; i++) {
		const struct finding *f = list->items.items[i];

		all = str_format(a, "%.*s%s%s", STR_ARG(all), i > 0 ? " " : "", f->code->id);
	}
	return all;
}

#define assert_judged(state, text, expected) assert_str(judge(*(state), STR(text)), expected)

static void ordinary_text_passes(void **state) {
	assert_judged(state, "", "");
	assert_judged(state, "plain\ttext\nand more\r\n", "");
	assert_judged(state, "caf\u00e9 \u2013 \u201cna\u00efve\u201d \u20ac", "");
	assert_judged(state, "10\u00a0% of 5\u202f000", "");
	assert_judged(state, "\u0633\u064a\u0627\u0633\u0629 \u2014 \u05de\u05d3\u05d9\u05e0\u05d9",
		      "");
	assert_judged(state, "\u4e2d\u6587 \u0939\u093f\u0928\u094d\u0926\u0940 \U0001f600 \ufb01",
		      "");
	assert_judged(state, "\xef\xbb\xbf# after a byte order mark", "");
}

static void bytes_that_are_not_utf8_are_found(void **state) {
	assert_judged(state, "ab\xff\xfe", "ENC-001@2+2");
	assert_judged(state, "caf\xe9 x", "ENC-001@3+1");
	assert_judged(state, "\x93quoted\x94", "ENC-001@0+1 ENC-001@7+1");
	assert_judged(state, "a\xc0\xaf", "ENC-001@1+2");
	assert_judged(state, "a\xc0\xae\xc0\xae/", "ENC-001@1+4");
	assert_judged(state, "a\xf8\x88\x80\x80\x80", "ENC-001@1+5");
	assert_judged(state, "a\xf4\x90\x80\x80", "ENC-001@1+4");
	assert_judged(state, "a\xed\xa0\x80", "ENC-001@1+3");
	assert_judged(state, "a\x80z", "ENC-001@1+1");
	assert_judged(state, "a\xe2\x82", "ENC-001@1+2");
}

static void a_latin_1_letter_is_named(void **state) {
	struct findings *list = findings_new(*state);
	struct source *source = source_new(*state, STR("x.md"), STR("caf\xe9 x"));
	const struct finding *f;

	assert_false(encoding_check(list, source));
	f = list->items.items[0];
	assert_str(f->message, "the byte 0xe9 is not UTF-8");
	assert_str(f->help, "in Windows-1252 it is '\u00e9'; save the file as UTF-8");
}

static void other_formats_are_named_once(void **state) {
	static const struct {
		struct str text;
		const char *message;
	} cases[] = {
		{ { "\xff\xfe#\0 \0", 6 }, "not UTF-8 text: the file is UTF-16" },
		{ { "\xfe\xff\0#\0 ", 6 }, "not UTF-8 text: the file is UTF-16" },
		{ { "\xff\xfe\0\0#\0\0\0", 8 }, "not UTF-8 text: the file is UTF-32" },
		{ { "\0\0\xfe\xff\0\0\0#", 8 }, "not UTF-8 text: the file is UTF-32" },
		{ { "ascii\n\0#\0 \0A\0c\0c\0e\0s\0s", 22 }, "not UTF-8 text: the file is UTF-16" },
		{ { "\177ELF\2\1\1\0\0\0", 10 }, "not UTF-8 text: the file is a program" },
		{ { "%PDF-1.7", 8 }, "not UTF-8 text: the file is a PDF" },
	};

	for (size_t i = 0; i < ARRAY_LENGTH(cases); i++) {
		struct findings *list = findings_new(*state);
		struct source *source = source_new(*state, STR("x.md"), cases[i].text);
		const struct finding *f;

		assert_false(encoding_check(list, source));
		assert_int_equal(list->items.n, 1);
		f = list->items.items[0];
		assert_string_equal(f->code->id, "ENC-001");
		assert_str(f->message, cases[i].message);
	}
}

static void control_characters_are_errors(void **state) {
	assert_judged(state, "a\0b", "ENC-002@1+1");
	assert_judged(state, "ok \033[2J", "ENC-002@3+1");
	assert_judged(state, "approved\b\b\bx", "ENC-002@8+3");
	assert_judged(state,
		      "a\177b\xc2\x9b"
		      "c",
		      "ENC-002@1+1 ENC-002@3+2");
	assert_judged(state, "a\vb\fc", "ENC-002@1+1 ENC-002@3+1");
	assert_judged(state, "a\x1f", "ENC-002@1+1");
	assert_judged(state, "\x01", "ENC-002@0+1");
}

static void hidden_line_ends_are_errors(void **state) {
	assert_judged(state, "a\rb\r\nc\r", "ENC-003@1+1 ENC-003@6+1");
	assert_judged(state, "\r\r\n", "ENC-003@0+1");
	assert_judged(state, "title: x\xc2\x85id: y", "ENC-003@8+2");
	assert_judged(state, "a\u2028b\u2029", "ENC-003@1+3 ENC-003@5+3");
}

static void noncharacters_are_errors(void **state) {
	assert_judged(state, "a\xef\xbf\xbe", "ENC-009@1+3");
	assert_judged(state, "a\xef\xb7\x90", "ENC-009@1+3");
	assert_judged(state, "a\xf4\x8f\xbf\xbf", "ENC-009@1+4");
	assert_judged(state, "a\xf0\x9f\xbf\xbe", "ENC-009@1+4");
}

static void bidirectional_controls_are_errors(void **state) {
	assert_judged(state, "is \u202enot", "ENC-004@3+3");
	assert_judged(state, "\u202a\u202b\u202c\u202d", "ENC-004@0+12");
	assert_judged(state, "\u2066a\u2067b\u2068c\u2069",
		      "ENC-004@0+3 ENC-004@4+3 ENC-004@8+3 ENC-004@12+3");
}

static void direction_marks_are_warnings(void **state) {
	assert_judged(state, "abc \u200f(\u05e2)\u200e \u061c",
		      "ENC-007@4+3 ENC-007@11+3 ENC-007@15+2");
}

static void invisible_characters_are_errors(void **state) {
	assert_judged(state, "a\u200b b", "ENC-005@1+3");
	assert_judged(state, "a\u2060\u2062 b", "ENC-005@1+6");
	assert_judged(state, "a\ufeff", "ENC-005@1+3");
	assert_judged(state, "\ufeff\ufeff---", "ENC-005@3+3");
	assert_judged(state, "a\u115f \u1160 \u3164 \uffa0",
		      "ENC-005@1+3 ENC-005@5+3 ENC-005@9+3 ENC-005@13+3");
	assert_judged(state, "a\u2800", "ENC-005@1+3");
	assert_judged(state, "a\ufffc x\ufff9y", "ENC-005@1+3 ENC-005@6+3");
	assert_judged(state, "a\U000e0001", "ENC-005@1+4");
}

static void tags_are_for_flags_only(void **state) {
	assert_judged(state, "must\U000e0061\U000e0070\U000e0070", "ENC-005@4+12");
	assert_judged(state,
		      "\U0001f3f4\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f", "");
	assert_judged(state, "\U0001f3f4\U000e0061\U000e007a\U000e007f", "");
	assert_judged(state, "\U0001f3f4\U000e0030\U000e0039\U000e007f", "");
	assert_judged(state, "\U0001f3f4\U000e0067\U000e007f", "ENC-005@4+8");
	assert_judged(state, "\U0001f3f4\U000e0067\U000e0062\U000e0065", "ENC-005@4+12");
	assert_judged(state, "\U0001f3f4\U000e0067\U000e0020\U000e007f", "ENC-005@4+12");
	assert_judged(state,
		      "\U0001f3f4\U000e0067\U000e0067\U000e0067\U000e0067\U000e0067\U000e0067"
		      "\U000e0067\U000e007f",
		      "ENC-005@4+32");
}

static void selectors_follow_what_they_select(void **state) {
	assert_judged(state, "\u2764\ufe0f 1\ufe0f\u20e3 \u845b\U000e0100 \u845b\ufe00", "");
	assert_judged(state, "\u1820\u180b", "");
	assert_judged(state, "\u2764\ufe0f\ufe0f\ufe0f", "ENC-005@3+9");
	assert_judged(state, "a\U000e0100", "ENC-005@1+4");
	assert_judged(state, "\u2764\U000e0100", "ENC-005@3+4");
	assert_judged(state, "a\u180b", "ENC-005@1+3");
	assert_judged(state, "a\ufe0f", "ENC-006@1+3");
}

static void joiners_belong_to_some_scripts(void **state) {
	assert_judged(state,
		      "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645 \u0915\u094d\u200d\u0937",
		      "");
	assert_judged(state,
		      "\U0001f468\u200d\U0001f469\u200d\U0001f467 \u2764\ufe0f\u200d\U0001f525",
		      "");
	assert_judged(state, "\U0001f468\u200d", "ENC-006@4+3");
	assert_judged(state, "\U0001f468\u200c\U0001f468", "ENC-006@4+3");
	assert_judged(state, "must\u200c be", "ENC-006@4+3");
	assert_judged(state, "mu\u200dst", "ENC-006@2+3");
	assert_judged(state, "\u200d", "ENC-006@0+3");
	assert_judged(state, "\u0645\u200c\u200d\u200c", "ENC-006@5+6");
}

static void doubtful_characters_are_warnings(void **state) {
	assert_judged(state, "mu\u00adst", "ENC-006@2+2");
	assert_judged(state, "a\ue000 b\U000f0000", "ENC-006@1+3 ENC-006@6+4");
}

static void words_in_two_scripts_are_warnings(void **state) {
	assert_judged(state, "The \u0441\u043entroller must \u0430pprove.",
		      "ENC-008@4+12 ENC-008@22+8");
	assert_judged(state, "p\u03bflicy p\u03bfl", "ENC-008@0+7 ENC-008@8+4");
	assert_judged(state, "\u0430\u03bf", "ENC-008@0+4");
	assert_judged(
		state,
		"XML-\u0444\u0430\u0439\u043b \u043f\u043e\u043b\u0438\u0442\u0438\u043a\u0430",
		"");
	assert_judged(state,
		      "\u03c0\u03bf\u03bb\u03b9\u03c4\u03b9\u03ba\u03ae 5\u03bcm 10k\u03a9 \u0394t",
		      "");
	assert_judged(state, "\u03bcser-id \u03bcsers", "ENC-008@0+5 ENC-008@9+6");
}

static void styled_words_are_warnings(void **state) {
	assert_judged(state, "\uff4d\uff55\uff53\uff54 not", "ENC-008@0+12");
	assert_judged(state, "m\uff55st", "ENC-008@0+6");
	assert_judged(state, "\U0001d426\U0001d42e", "ENC-008@0+8");
	assert_judged(state, "the set \U0001d4b3 of", "");
	assert_judged(state, "\uff29\uff34\u90e8\u9580", "");
}

static void a_mixed_word_is_named(void **state) {
	struct findings *list = findings_new(*state);
	const struct finding *f;

	assert_true(encoding_check(list, source_new(*state, STR("x"), STR("a \u0441ontroller"))));
	f = list->items.items[0];
	assert_str(f->message, "the word '\u0441ontroller' mixes Latin and Cyrillic letters");
	assert_str(f->help, "the first such letter is U+0441");
}

static void invisible_characters_are_named(void **state) {
	struct findings *list = findings_new(*state);
	const struct finding *f;

	encoding_check(list, source_new(*state, STR("x"), STR("a\u200b\u2060 \ufff9")));
	f = list->items.items[0];
	assert_str(f->message, "U+200B (zero-width space) and more of its sort");
	f = list->items.items[1];
	assert_str(f->message, "U+FFF9");
}

static void findings_end_at_twenty(void **state) {
	struct findings *list = findings_new(*state);
	char text[400];

	for (size_t i = 0; i < sizeof(text); i++)
		text[i] = i % 2 == 0 ? 'a' : '\x02';
	assert_false(encoding_check(
		list, source_new(*state, STR("x"), (struct str){ text, sizeof(text) })));
	assert_int_equal(list->items.n, 20);
}

static void an_error_after_many_warnings_is_found(void **state) {
	struct findings *list = findings_new(*state);
	char text[124];

	for (size_t i = 0; i < 120; i += 4)
		memcpy(text + i, "a\xc2\xad ", 4);
	memcpy(text + 120, "a\x02zz", 4);
	assert_false(encoding_check(
		list, source_new(*state, STR("x"), (struct str){ text, sizeof(text) })));
	assert_int_equal(list->counts[SEVERITY_WARNING], 20);
	assert_int_equal(list->counts[SEVERITY_ERROR], 1);
}

static void every_offset_of_a_block_is_seen(void **state) {
	for (size_t at = 0; at < 200; at++) {
		struct findings *list = findings_new(*state);
		char *text = arena_alloc(*state, 200);
		const struct finding *f;

		memset(text, 'a', 200);
		text[at] = '\x1b';
		assert_false(encoding_check(
			list, source_new(*state, STR("x"), (struct str){ text, 200 })));
		assert_int_equal(list->items.n, 1);
		f = list->items.items[0];
		assert_int_equal(f->span.offset, at);
	}
}

static void yaml_values_hold_no_controls(void **state) {
	assert_str(judge_text(*state, STR("two\nlines\tand a tab"), ENCODING_YAML), "");
	assert_str(judge_text(*state, STR("a\0b"), ENCODING_YAML), "YML-008");
	assert_str(judge_text(*state, STR("a\033b\177"), ENCODING_YAML), "YML-008 YML-008");
	assert_str(judge_text(*state,
			      STR("a\xc2\x85"
				  "b"),
			      ENCODING_YAML),
		   "YML-008");
	assert_str(judge_text(*state, STR("a\r\nb"), ENCODING_YAML), "YML-008");
	assert_str(judge_text(*state, STR("a\u2028b"), ENCODING_YAML), "ENC-003");
	assert_str(judge_text(*state, STR("a\u202eb"), ENCODING_YAML), "ENC-004");
	assert_str(judge_text(*state, STR("\ufeffa"), ENCODING_YAML), "ENC-005");
	assert_str(judge_text(*state, STR("p\u043elicy"), ENCODING_YAML), "ENC-008");
}

static void markdown_entities_are_judged(void **state) {
	assert_str(judge_text(*state, STR("b\1c\x1b"), ENCODING_MARKDOWN), "ENC-010 ENC-010");
	assert_str(judge_text(*state,
			      STR("a\xfe"
				  "b"),
			      ENCODING_MARKDOWN),
		   "ENC-009");
	assert_str(judge_text(*state,
			      STR("a\xff"
				  "b"),
			      ENCODING_MARKDOWN),
		   "ENC-009");
	assert_str(judge_text(*state, STR("a\u200bb"), ENCODING_MARKDOWN), "ENC-005");
	assert_str(judge_text(*state, STR("a\rb"), ENCODING_MARKDOWN), "ENC-010");
	assert_str(judge_text(*state, STR("%PDF-\u00e9"), ENCODING_MARKDOWN), "");
}

static void line_ends_and_mark_are_normalised(void **state) {
	struct str plain = STR("a\nb\n");

	assert_ptr_equal(encoding_normalise(*state, plain).p, plain.p);
	assert_str(encoding_normalise(*state, STR("a\r\nb\r\n")), "a\nb\n");
	assert_str(encoding_normalise(*state, STR("\xef\xbb\xbfx")), "x");
	assert_str(encoding_normalise(*state, STR("\xef\xbb\xbf"
						  "a\r\n\r\nb")),
		   "a\n\nb");
	assert_str(encoding_normalise(*state, STR("a\rb\r")), "a\rb\r");
	assert_str(encoding_normalise(*state, STR("")), "");
}

int main(void) {
	const struct CMUnitTest tests[] = {
		ARENA_TEST(ordinary_text_passes),
		ARENA_TEST(bytes_that_are_not_utf8_are_found),
		ARENA_TEST(a_latin_1_letter_is_named),
		ARENA_TEST(other_formats_are_named_once),
		ARENA_TEST(control_characters_are_errors),
		ARENA_TEST(hidden_line_ends_are_errors),
		ARENA_TEST(noncharacters_are_errors),
		ARENA_TEST(bidirectional_controls_are_errors),
		ARENA_TEST(direction_marks_are_warnings),
		ARENA_TEST(invisible_characters_are_errors),
		ARENA_TEST(tags_are_for_flags_only),
		ARENA_TEST(selectors_follow_what_they_select),
		ARENA_TEST(joiners_belong_to_some_scripts),
		ARENA_TEST(doubtful_characters_are_warnings),
		ARENA_TEST(words_in_two_scripts_are_warnings),
		ARENA_TEST(styled_words_are_warnings),
		ARENA_TEST(a_mixed_word_is_named),
		ARENA_TEST(invisible_characters_are_named),
		ARENA_TEST(findings_end_at_twenty),
		ARENA_TEST(an_error_after_many_warnings_is_found),
		ARENA_TEST(every_offset_of_a_block_is_seen),
		ARENA_TEST(yaml_values_hold_no_controls),
		ARENA_TEST(markdown_entities_are_judged),
		ARENA_TEST(line_ends_and_mark_are_normalised),
	};

	return cmocka_run_group_tests_name("encoding", tests, NULL, NULL);
}
