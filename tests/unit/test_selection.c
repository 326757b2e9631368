/* SPDX-License-Identifier: Apache-2.0 */
#include "test.h"

#include "report/selection.h"

static struct selection selecting(struct arena *a, const char *select, const char *ignore) {
	struct selection s = { 0 };

	if (select != NULL)
		assert_true(selection_add(&s, a, str_of(select), false));
	if (ignore != NULL)
		assert_true(selection_add(&s, a, str_of(ignore), true));
	return s;
}

static bool wants(const struct selection *s, const char *id) {
	return selection_wants(s, str_of(id));
}

static void everything_is_wanted_without_a_selection(void **state) {
	struct selection s = { 0 };

	(void)state;
	assert_true(wants(&s, "REF-001"));
}

static void what_is_not_selected_is_not_wanted(void **state) {
	struct selection s = selecting(*state, "RSK-018, REF", NULL);

	assert_true(wants(&s, "RSK-018"));
	assert_false(wants(&s, "RSK-017"));
	assert_true(wants(&s, "REF-001"));
	assert_false(wants(&s, "DOC-001"));
}

static void what_is_ignored_is_not_wanted_and_the_rest_is(void **state) {
	struct selection s = selecting(*state, NULL, "REF");

	assert_false(wants(&s, "REF-001"));
	assert_true(wants(&s, "DOC-001"));
}

static void a_name_is_a_whole_family_or_the_beginning_of_a_number(void **state) {
	struct selection s = selecting(*state, "RSK-01", NULL);

	assert_true(wants(&s, "RSK-010"));
	assert_true(wants(&s, "RSK-018"));
	assert_false(wants(&s, "RSK-101"));
	assert_false(wants(&s, "RSK-0"));
	s = selecting(*state, "RS", NULL);
	assert_false(wants(&s, "RSK-001"));
	s = selecting(*state, "RSK-0011", NULL);
	assert_false(wants(&s, "RSK-001"));
}

static void letters_may_be_of_either_case(void **state) {
	struct selection s = selecting(*state, "rsk-018,all", NULL);

	assert_true(wants(&s, "RSK-018"));
	assert_true(wants(&s, "DOC-001"));
}

static void the_longest_name_decides(void **state) {
	struct selection s = selecting(*state, "ALL", "RSK");

	assert_false(wants(&s, "RSK-001"));
	assert_true(wants(&s, "DOC-001"));
	s = selecting(*state, "RSK-018", "RSK");
	assert_true(wants(&s, "RSK-018"));
	assert_false(wants(&s, "RSK-001"));
	assert_false(wants(&s, "DOC-001"));
	s = selecting(*state, "RSK", "RSK-018,ALL");
	assert_false(wants(&s, "RSK-018"));
	assert_true(wants(&s, "RSK-001"));
}

static void of_equal_names_the_ignored_one_decides(void **state) {
	struct selection s = selecting(*state, "RSK,RSK", "RSK");

	assert_false(wants(&s, "RSK-001"));
	s = (struct selection){ 0 };
	assert_true(selection_add(&s, *state, STR("RSK"), true));
	assert_true(selection_add(&s, *state, STR("RSK"), false));
	assert_false(wants(&s, "RSK-001"));
}

static void a_list_with_a_gap_adds_nothing(void **state) {
	struct selection s = { 0 };

	assert_false(selection_add(&s, *state, STR(""), false));
	assert_false(selection_add(&s, *state, STR("REF,"), false));
	assert_false(selection_add(&s, *state, STR("REF, ,DOC"), false));
	assert_int_equal(s.selectors.n, 0);
	assert_false(s.selects);
}

static void a_name_that_means_no_code_is_told(void **state) {
	struct selection s = selecting(*state, "REF,ALL", "RSQ-1,XYZ");

	selection_meet(&s, STR("REF-001"));
	assert_str(selection_unknown(&s)->name, "RSQ-1");
	assert_true(selection_unknown(&s)->ignore);
	selection_meet(&s, STR("RSQ-100"));
	assert_str(selection_unknown(&s)->name, "XYZ");
	selection_meet(&s, STR("XYZ-001"));
	assert_null(selection_unknown(&s));
}

int main(void) {
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(everything_is_wanted_without_a_selection),
		ARENA_TEST(what_is_not_selected_is_not_wanted),
		ARENA_TEST(what_is_ignored_is_not_wanted_and_the_rest_is),
		ARENA_TEST(a_name_is_a_whole_family_or_the_beginning_of_a_number),
		ARENA_TEST(letters_may_be_of_either_case),
		ARENA_TEST(the_longest_name_decides),
		ARENA_TEST(of_equal_names_the_ignored_one_decides),
		ARENA_TEST(a_list_with_a_gap_adds_nothing),
		ARENA_TEST(a_name_that_means_no_code_is_told),
	};

	return cmocka_run_group_tests_name("selection", tests, NULL, NULL);
}
