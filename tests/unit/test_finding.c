/* SPDX-License-Identifier: Apache-2.0 */
#include "test.h"

#include "report/finding.h"

static const struct finding *nth(const struct findings *list, size_t i) {
	assert_true(i < list->items.n);
	return list->items.items[i];
}

static void a_finding_holds_its_code_place_and_message(void **state) {
	struct findings *list = findings_new(*state);
	struct source *s = source_new(*state, STR("a.md"), STR("text"));
	const struct finding *f =
		finding_add(list, REF_001, span_of(s, 1, 2), "there is no '%s'", "X");

	assert_ptr_equal(nth(list, 0), f);
	assert_string_equal(f->code->id, "REF-001");
	assert_int_equal(f->severity, SEVERITY_ERROR);
	assert_str(f->message, "there is no 'X'");
	assert_str(f->help, "");
	assert_str(span_text(f->span), "ex");
	assert_null(f->notes);
	assert_int_equal(list->counts[SEVERITY_ERROR], 1);
}

static void notes_and_help_belong_to_their_finding(void **state) {
	struct findings *list = findings_new(*state);
	struct finding *f = finding_add(list, DOC_003, NO_SPAN, "twice");

	finding_note(f, NO_SPAN, "first %d", 1);
	finding_note(f, NO_SPAN, "then %d", 2);
	finding_help(f, "change %s", "it");
	assert_str(f->notes->text, "first 1");
	assert_str(f->notes->next->text, "then 2");
	assert_null(f->notes->next->next);
	assert_str(f->help, "change it");
}

static void nothing_is_added_to_no_list(void **state) {
	struct finding *f = finding_add(NULL, REF_001, NO_SPAN, "x");

	(void)state;
	assert_null(f);
	finding_note(f, NO_SPAN, "x");
	finding_help(f, "x");
}

static void a_draft_is_let_off_incompleteness_with_a_warning(void **state) {
	struct findings *list = findings_new(*state);

	list->draft = true;
	assert_int_equal(finding_add(list, KND_001, NO_SPAN, "x")->severity, SEVERITY_WARNING);
	assert_int_equal(finding_add(list, KND_002, NO_SPAN, "x")->severity, SEVERITY_ERROR);
	list->draft = false;
	assert_int_equal(finding_add(list, KND_001, NO_SPAN, "x")->severity, SEVERITY_ERROR);
	assert_int_equal(list->counts[SEVERITY_WARNING], 1);
	assert_int_equal(list->counts[SEVERITY_ERROR], 2);
}

static void what_is_insisted_on_is_an_error_in_a_draft_too(void **state) {
	struct findings *list = findings_new(*state);
	struct finding *f;

	list->draft = true;
	f = finding_add(list, KND_001, NO_SPAN, "'owner' is missing");
	assert_int_equal(f->severity, SEVERITY_WARNING);
	finding_insist(f);
	finding_insist(NULL);
	assert_int_equal(f->severity, SEVERITY_ERROR);
	assert_int_equal(list->counts[SEVERITY_ERROR], 1);
	assert_int_equal(list->counts[SEVERITY_WARNING], 0);
}

static void sorting_is_by_path_place_code_and_message(void **state) {
	struct findings *list = findings_new(*state);
	struct source *a = source_new(*state, STR("a.md"), STR("1234567890"));
	struct source *b = source_new(*state, STR("b.md"), STR("1234567890"));

	finding_add(list, REF_001, span_of(b, 0, 1), "7");
	finding_add(list, REF_001, span_of(a, 5, 1), "6");
	finding_add(list, REF_002, span_of(a, 2, 1), "5");
	finding_add(list, REF_001, span_of(a, 2, 1), "4");
	finding_add(list, REF_001, span_of(a, 2, 1), "3");
	finding_add(list, CFG_004, NO_SPAN, "1");
	finding_add(list, KND_001, span_of(a, 0, 1), "2");
	findings_sort(list);
	assert_int_equal(list->items.n, 7);
	for (size_t i = 0; i < 7; i++)
		assert_int_equal(nth(list, i)->message.p[0], '1' + (int)i);
}

static void repeats_are_dropped_and_not_counted(void **state) {
	struct findings *list = findings_new(*state);
	struct source *a = source_new(*state, STR("a.md"), STR("1234567890"));

	finding_add(list, REF_001, span_of(a, 2, 1), "same");
	finding_add(list, REF_001, span_of(a, 2, 1), "same");
	finding_add(list, REF_001, span_of(a, 3, 1), "same");
	findings_sort(list);
	assert_int_equal(list->items.n, 2);
	assert_int_equal(list->counts[SEVERITY_ERROR], 2);
}

static void appending_adds_all_of_the_other_list(void **state) {
	struct findings *list = findings_new(*state), *other = findings_new(*state);

	finding_add(list, REF_001, NO_SPAN, "a");
	finding_add(other, IMG_010, NO_SPAN, "b");
	finding_add(other, MDN_014, NO_SPAN, "c");
	findings_append(list, other);
	assert_int_equal(list->items.n, 3);
	assert_int_equal(list->counts[SEVERITY_ERROR], 1);
	assert_int_equal(list->counts[SEVERITY_WARNING], 1);
	assert_int_equal(list->counts[SEVERITY_INFO], 1);
}

static void a_severity_is_reached_by_a_worse_one(void **state) {
	struct findings *list = findings_new(*state);

	assert_false(findings_reach(list, SEVERITY_INFO));
	finding_add(list, IMG_010, NO_SPAN, "b");
	assert_true(findings_reach(list, SEVERITY_INFO));
	assert_true(findings_reach(list, SEVERITY_WARNING));
	assert_false(findings_reach(list, SEVERITY_ERROR));
}

static void what_is_waived_counts_for_nothing(void **state) {
	struct findings *list = findings_new(*state), *other = findings_new(*state);
	const struct waiver waiver = { .code = STR("KND-001") };
	struct finding *f = finding_add(list, KND_001, NO_SPAN, "waived");

	finding_add(list, KND_001, NO_SPAN, "stands");
	f->waiver = &waiver;
	findings_recount(list);
	assert_int_equal(list->items.n, 1);
	assert_str(nth(list, 0)->message, "stands");
	assert_int_equal(list->waived.n, 1);
	assert_ptr_equal(list->waived.items[0], f);
	assert_int_equal(list->counts[SEVERITY_ERROR], 1);
	findings_append(other, list);
	assert_int_equal(other->items.n, 1);
	assert_int_equal(other->waived.n, 1);
}

static void a_copy_needs_nothing_of_the_list_but_its_places(void **state) {
	struct findings *list = findings_new(*state), *other = findings_new(arena_new());
	struct source *s = source_new(*state, STR("a.md"), STR("text"));
	struct finding *f = finding_add(other, REF_001, span_of(s, 1, 2), "there is no '%s'", "x");

	finding_help(f, "add '%s'", "x");
	finding_note(f, span_of(s, 0, 1), "named %s", "here");
	findings_copy(list, other);
	arena_free(other->arena);
	assert_int_equal(list->items.n, 1);
	assert_int_equal(list->counts[SEVERITY_ERROR], 1);
	f = list->items.items[0];
	assert_str(f->message, "there is no 'x'");
	assert_str(f->help, "add 'x'");
	assert_int_equal(f->span.offset, 1);
	assert_ptr_equal(f->list, list);
	assert_str(f->notes->text, "named here");
	assert_null(f->notes->next);
}

int main(void) {
	const struct CMUnitTest tests[] = {
		ARENA_TEST(a_finding_holds_its_code_place_and_message),
		ARENA_TEST(notes_and_help_belong_to_their_finding),
		cmocka_unit_test(nothing_is_added_to_no_list),
		ARENA_TEST(a_draft_is_let_off_incompleteness_with_a_warning),
		ARENA_TEST(what_is_insisted_on_is_an_error_in_a_draft_too),
		ARENA_TEST(sorting_is_by_path_place_code_and_message),
		ARENA_TEST(repeats_are_dropped_and_not_counted),
		ARENA_TEST(appending_adds_all_of_the_other_list),
		ARENA_TEST(a_severity_is_reached_by_a_worse_one),
		ARENA_TEST(what_is_waived_counts_for_nothing),
		ARENA_TEST(a_copy_needs_nothing_of_the_list_but_its_places),
	};

	return cmocka_run_group_tests_name("finding", tests, NULL, NULL);
}
