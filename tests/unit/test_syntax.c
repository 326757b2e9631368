/* SPDX-License-Identifier: Apache-2.0 */
#include "press/syntax.h"

#include "test.h"

static struct str written(struct arena *a, struct buf *b) {
	struct str s = str_copy(a, buf_str(b));

	buf_free(b);
	return s;
}

static void strings_are_escaped(void **state) {
	struct buf b = { 0 };

	syntax_add_string(&b, STR("a(b)\\c\n\xff"));
	assert_str(written(*state, &b), "(a\\(b\\)\\\\c\\012\\377)");
}

static void a_text_is_ascii_or_utf16(void **state) {
	struct buf b = { 0 };

	syntax_add_text(&b, STR("a (b)"));
	assert_str(written(*state, &b), "(a \\(b\\))");
	syntax_add_text(&b, STR("\xC3\xA9\xF0\x9F\x98\x80\xff"));
	assert_str(written(*state, &b), "<feff00e9d83dde00fffd>");
}

static void numbers_have_no_digit_that_says_nothing(void **state) {
	static const struct {
		double value;
		const char *text;
	} cases[] = { { 0, "0" },           { 12, "12" },       { 12.5, "12.5" },
		      { 12.345, "12.35" },  { -0.01, "-0.01" }, { -0.001, "0" },
		      { 841.89, "841.89" }, { 0.996, "1" } };

	for (size_t i = 0; i < ARRAY_LENGTH(cases); i++) {
		struct buf b = { 0 };

		syntax_add_real(&b, cases[i].value);
		assert_str(written(*state, &b), cases[i].text);
	}
}

/* "number/generation" of each, with blanks between. */
static struct str references(struct arena *a, struct str text) {
	struct syntax_reference r;
	struct str all = STR("");
	size_t at = 0;

	while (syntax_find_reference(text, at, &r)) {
		all = str_format(a, "%.*s%u/%u ", STR_ARG(all), r.number, r.generation);
		at = r.to;
	}
	return all;
}

static void references_are_found(void **state) {
	assert_str(references(*state, STR("<< /A 1 0 R /B [2 0 R 3 1 R] /C 4 0 R>>")),
		   "1/0 2/0 3/1 4/0 ");
	assert_str(references(*state, STR("7 0 R")), "7/0 ");
	/* Three numbers are not one of them. */
	assert_str(references(*state, STR("[1 2 3 0 R]")), "3/0 ");
}

static void what_looks_like_a_reference_is_none(void **state) {
	assert_str(references(*state, STR("(1 0 R) (\\) 1 0 R) ((a) 1 0 R) <31 0 R> /1 0 R")), "");
	assert_str(references(*state, STR("1 0 RG 1 0 Rx 1 0 obj 1.5 0 R -1 0 R 99999999999 0 R")),
		   "");
}

static void words_end_at_blanks_and_brackets(void **state) {
	static const char blanks[] = " \n\r\t\f", others[] = "()<>[]{}/%",
			  regular[] = "aZ09+-.'\"*#_\x80";

	(void)state;
	assert_true(syntax_is_blank('\0'));
	assert_false(syntax_is_regular('\0'));
	for (const char *c = blanks; *c != '\0'; c++)
		assert_true(syntax_is_blank(*c) && !syntax_is_regular(*c));
	for (const char *c = others; *c != '\0'; c++)
		assert_false(syntax_is_blank(*c) || syntax_is_regular(*c));
	for (const char *c = regular; *c != '\0'; c++)
		assert_true(!syntax_is_blank(*c) && syntax_is_regular(*c));
}

static void strings_end_at_their_parenthesis(void **state) {
	(void)state;
	assert_int_equal(syntax_string_length(STR("() Tj")), 2);
	assert_int_equal(syntax_string_length(STR("(a(b)c) (d)")), 7);
	assert_int_equal(syntax_string_length(STR("(a\\)b\\\\)c)")), 8);
	assert_int_equal(syntax_string_length(STR("(a(b)")), 0);
	assert_int_equal(syntax_string_length(STR("(a\\")), 0);
	assert_int_equal(syntax_string_length(STR("")), 0);
}

static void a_stream_ends_packed_or_as_it_is(void **state) {
	struct buf b = { 0 };
	struct str packed;

	syntax_end_stream(&b, STR("abc"), false);
	assert_str(written(*state, &b), "/Length 3 >>\nstream\nabc\nendstream");
	/* Three bytes make eleven. */
	syntax_end_stream(&b, STR("abc"), true);
	packed = written(*state, &b);
	assert_true(str_starts(packed, "/Filter /FlateDecode /Length 11 >>\nstream\n\x78"));
	assert_true(str_ends(packed, "\nendstream"));
}

static void texts_that_are_cut_end(void **state) {
	assert_str(references(*state, STR("(1 0 R")), "");
	assert_str(references(*state, STR("(a\\")), "");
	assert_str(references(*state, STR("<31")), "");
	assert_str(references(*state, STR("1 0 ")), "");
	assert_str(references(*state, STR("1 0")), "");
	assert_str(references(*state, STR("")), "");
}

int main(void) {
	const struct CMUnitTest tests[] = {
		ARENA_TEST(strings_are_escaped),
		ARENA_TEST(a_text_is_ascii_or_utf16),
		ARENA_TEST(numbers_have_no_digit_that_says_nothing),
		ARENA_TEST(references_are_found),
		ARENA_TEST(what_looks_like_a_reference_is_none),
		ARENA_TEST(words_end_at_blanks_and_brackets),
		ARENA_TEST(strings_end_at_their_parenthesis),
		ARENA_TEST(a_stream_ends_packed_or_as_it_is),
		ARENA_TEST(texts_that_are_cut_end),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
