/* SPDX-License-Identifier: Apache-2.0 */
#include "test.h"

#include "report/code.h"

static void every_code_says_what_why_and_how(void **state) {
	(void)state;
	for (size_t i = 0; i < CODE_COUNT; i++) {
		const struct code *c = &code_table[i];
		struct str title = str_of(c->title), why = str_of(c->why), fix = str_of(c->fix);

		if (title.n == 0 || why.n == 0 || !(str_ends(why, ".") || str_ends(why, ".)")))
			fail_msg("%s: no title, or no sentence says why", c->id);
		if (str_ends(title, ".") || (title.p[0] >= 'A' && title.p[0] <= 'Z' &&
					     title.p[1] >= 'a' && title.p[1] <= 'z'))
			fail_msg("%s: the title is no sentence", c->id);
		/* What the machine did alone leaves nothing to do. */
		if (fix.n > 0 && !str_ends(fix, "."))
			fail_msg("%s: no sentence says what to do", c->id);
		if (fix.n == 0 && !str_starts(str_of(c->id), "OUT"))
			fail_msg("%s: nothing says what to do", c->id);
	}
}

static void every_id_is_a_family_and_three_digits(void **state) {
	(void)state;
	for (size_t i = 0; i < CODE_COUNT; i++) {
		struct str id = str_of(code_table[i].id), family, number;

		assert_true(str_cut(id, '-', &family, &number));
		assert_true(family.n == 3);
		assert_int_equal(number.n, 3);
		for (size_t j = 0; j < 3; j++) {
			assert_in_range(family.p[j], 'A', 'Z');
			assert_in_range(number.p[j], '0', '9');
		}
	}
}

static void numbers_of_a_family_go_up_and_families_stand_together(void **state) {
	(void)state;
	for (size_t i = 1; i < CODE_COUNT; i++) {
		struct str id = str_of(code_table[i].id), before = str_of(code_table[i - 1].id);
		struct str family = str_slice(id, 0, 3);

		if (str_equal(family, str_slice(before, 0, 3))) {
			if (str_compare(before, id) >= 0)
				fail_msg("%s stands behind %s", id.p, before.p);
			continue;
		}
		for (size_t j = 0; j < i; j++)
			if (str_equal(family, str_slice(str_of(code_table[j].id), 0, 3)))
				fail_msg("%s stands apart from its family", id.p);
	}
}

static void codes_are_found_in_any_case(void **state) {
	(void)state;
	assert_ptr_equal(code_find(STR("ref-001")), &code_table[REF_001]);
	assert_ptr_equal(code_find(STR("DOC-002")), &code_table[DOC_002]);
	assert_null(code_find(STR("DOC-2")));
	assert_null(code_find(STR("")));
	assert_null(code_find(STR("REF-0011")));
}

static void severities_have_names(void **state) {
	(void)state;
	assert_string_equal(severity_name(SEVERITY_INFO), "info");
	assert_string_equal(severity_name(SEVERITY_WARNING), "warning");
	assert_string_equal(severity_name(SEVERITY_ERROR), "error");
}

int main(void) {
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_code_says_what_why_and_how),
		cmocka_unit_test(every_id_is_a_family_and_three_digits),
		cmocka_unit_test(numbers_of_a_family_go_up_and_families_stand_together),
		cmocka_unit_test(codes_are_found_in_any_case),
		cmocka_unit_test(severities_have_names),
	};

	return cmocka_run_group_tests_name("code", tests, NULL, NULL);
}
