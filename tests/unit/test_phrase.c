/* SPDX-License-Identifier: Apache-2.0 */
#include "test.h"

#include "base/phrase.h"

static const struct phrases *some(struct arena *a) {
	static const char *const texts[] = {
		"TBD", "TBD soon", "lorem ipsum", "[DATE]", "?", "a b"
	};
	struct phrases *all = ARENA_NEW(a, struct phrases);

	for (unsigned i = 0; i < ARRAY_LENGTH(texts); i++)
		phrases_add(a, all, i, str_of(texts[i]), STR(""));
	return all;
}

/* The offsets and lengths of all phrases in the text, "3+5 9+1". */
static struct str found(struct arena *a, const char *text, bool gaps) {
	const struct phrases *all = some(a);
	struct str s = str_of(text), out = STR("");
	size_t length = 0;

	for (size_t i = phrases_next(all, s, 0); i < s.n; i = phrases_next(all, s, i + length)) {
		length = 1;
		if (phrases_at(all, s, i, gaps, &length) != NULL)
			out = str_format(a, "%.*s%s%zu+%zu", STR_ARG(out), out.n > 0 ? " " : "", i,
					 length);
	}
	return out;
}

static void an_empty_list_finds_nothing(void **state) {
	struct phrases *none = ARENA_NEW(*state, struct phrases);

	assert_int_equal(phrases_next(none, STR("any text"), 0), 8);
	assert_int_equal(phrases_next(none, STR(""), 0), 0);
}

static void a_phrase_is_found_wherever_it_stands(void **state) {
	assert_str(found(*state, "TBD", false), "0+3");
	assert_str(found(*state, "it is TBD", false), "6+3");
	assert_str(found(*state, "TBD, TBD.", false), "0+3 5+3");
}

static void a_phrase_is_whole_words_in_the_same_case(void **state) {
	assert_str(found(*state, "TBDs aTBD tbd TBD\xc3\xa9 0TBD", false), "");
	assert_str(found(*state, "(TBD) _TBD_ TBD-1", false), "1+3 7+3 12+3");
}

static void a_sign_at_the_end_needs_no_blank_beside_it(void **state) {
	assert_str(found(*state, "from[DATE]on", false), "4+6");
	assert_str(found(*state, "what?", false), "4+1");
}

static void the_longest_one_wins(void **state) {
	assert_str(found(*state, "TBD soon", false), "0+8");
	assert_str(found(*state, "TBD sooner", false), "0+3");
}

static void a_blank_stands_for_blanks_and_line_ends(void **state) {
	assert_str(found(*state, "lorem  \n ipsum", false), "0+14");
	assert_str(found(*state, "loremipsum lorem, ipsum", false), "");
	assert_str(found(*state, "a b", false), "0+3");
}

static void with_gaps_it_stands_for_any_signs(void **state) {
	assert_str(found(*state, "lorem**\n> *ipsum", true), "0+16");
	assert_str(found(*state, "a*b", true), "0+3");
	assert_str(found(*state, "lorem                                         ipsum", true), "");
}

static void an_opening_of_another_is_a_stop(void **state) {
	struct phrases *all = ARENA_NEW(*state, struct phrases);

	phrases_add_opening(all, (const unsigned char[]){ 'A', '.', '5' });
	assert_int_equal(phrases_next(all, STR("see A.5.1"), 0), 4);
	assert_int_equal(phrases_next(all, STR("see A.5.1"), 5), 9);
	assert_int_equal(phrases_next(all, STR("see A."), 0), 6);
}

int main(void) {
	const struct CMUnitTest tests[] = {
		ARENA_TEST(an_empty_list_finds_nothing),
		ARENA_TEST(a_phrase_is_found_wherever_it_stands),
		ARENA_TEST(a_phrase_is_whole_words_in_the_same_case),
		ARENA_TEST(a_sign_at_the_end_needs_no_blank_beside_it),
		ARENA_TEST(the_longest_one_wins),
		ARENA_TEST(a_blank_stands_for_blanks_and_line_ends),
		ARENA_TEST(with_gaps_it_stands_for_any_signs),
		ARENA_TEST(an_opening_of_another_is_a_stop),
	};

	return cmocka_run_group_tests_name("phrase", tests, NULL, NULL);
}
