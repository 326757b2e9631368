/* SPDX-License-Identifier: Apache-2.0 */
#include "test.h"

#include "read/gate.h"

static void a_text_becomes_uniform(void **state) {
	struct findings *list = findings_new(*state);
	struct source *s = source_new(*state, STR("x"),
				      STR("\xef\xbb\xbf"
					  "a\r\nb\n"));

	assert_true(gate_pass(list, s));
	assert_str(s->text, "a\nb\n");
	assert_int_equal(source_place(s, 2).line, 2);
}

static void places_of_warnings_follow_the_text(void **state) {
	struct findings *list = findings_new(*state);
	struct source *s = source_new(*state, STR("x"),
				      STR("\xef\xbb\xbf"
					  "a\r\nb\r\n\r\nc\xe2\x80\x8e"
					  "d\r\n"));
	const struct finding *f;

	assert_true(gate_pass(list, s));
	assert_int_equal(list->items.n, 1);
	f = list->items.items[0];
	assert_string_equal(f->code->id, "ENC-007");
	assert_str(span_text(f->span), "\xe2\x80\x8e");
	assert_int_equal(source_place(s, f->span.offset).line, 4);
	assert_int_equal(source_place(s, f->span.offset).column, 2);
}

static void places_of_earlier_findings_stay(void **state) {
	struct findings *list = findings_new(*state);
	struct source *s = source_new(*state, STR("x"), STR("a\r\nb\r\n"));
	const struct finding *f = finding_add(list, FIL_007, span_of(s, 4, 1), "m");

	assert_true(gate_pass(list, s));
	assert_int_equal(f->span.offset, 4);
}

static void an_error_shows_the_text_as_it_stands(void **state) {
	struct findings *list = findings_new(*state);
	struct source *s = source_new(*state, STR("x"), STR("a\r\nb\x01\r\n"));

	assert_false(gate_pass(list, s));
	assert_str(s->text, "a\r\nb\x01\r\n");
	assert_str(span_text(((const struct finding *)list->items.items[0])->span), "\x01");
}

int main(void) {
	const struct CMUnitTest tests[] = {
		ARENA_TEST(a_text_becomes_uniform),
		ARENA_TEST(places_of_warnings_follow_the_text),
		ARENA_TEST(places_of_earlier_findings_stay),
		ARENA_TEST(an_error_shows_the_text_as_it_stands),
	};

	return cmocka_run_group_tests_name("gate", tests, NULL, NULL);
}
