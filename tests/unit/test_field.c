/* SPDX-License-Identifier: Apache-2.0 */
/* Fields and scalars, judged as a kind declares them. */
#include "test.h"

#include "check/field.h"
#include "model/config.h"
#include "model/suggest.h"
#include "read/yaml.h"

static struct findings *list;

/* What is found in the map with these fields, "KND-005 opem | did you mean 'open'?": codes, texts under them, help. */
static const char *judge(struct arena *a, const char *fields, const char *map) {
	struct source *k =
		source_new(a, STR("k"), str_format(a, "kind: k\ntitle: K\nfields:\n%s", fields));
	struct source *s = source_new(a, STR("m"), str_of(map));
	struct source *c = source_new(a, STR("c"),
				      STR("dossier: 1\ntitle: T\norganisation: O\n"
					  "classification: [public, internal]\n"));
	static const struct vec none;
	struct set set = { .arena = a, .codes = map_new(a) };
	struct str all = STR("");
	const struct value *root;
	struct kind *kind;

	list = findings_new(a);
	set.config = config_parse(a, list, c);
	kind = kind_parse(a, list, k, &none, &set.codes);
	root = yaml_parse(a, list, span_of(s, 0, s->text.n));
	assert_int_equal(list->items.n, 0);
	field_check_map(&set, list, &kind->fields, root, span_of(s, 0, 1));
	for (size_t i = 0; i < list->items.n; i++) {
		const struct finding *f = list->items.items[i];

		all = str_format(a, "%.*s%s%s %.*s%s%.*s", STR_ARG(all), i > 0 ? "; " : "",
				 f->code->id, STR_ARG(span_text(f->span)),
				 f->help.n > 0 ? " | " : "", STR_ARG(f->help));
	}
	kind_free_patterns(&kind->fields);
	return str_c(a, all);
}

#define assert_judged(fields, map, expected)                                                       \
	assert_string_equal(judge(*state, "  " fields "\n", map "\n"), expected)

static void dates_exist(void **state) {
	assert_judged("d: {type: date}", "d: 2026-02-28", "");
	assert_judged(
		"d: {type: date}", "d: 2026-02-29",
		"KND-007 2026-02-29 | dates are written YYYY-MM-DD and exist in the calendar");
}

static void versions_are_numbers_with_dots(void **state) {
	assert_judged("v: {type: version}", "v: 2.1", "");
	assert_judged("v: {type: version}", "v: 1", "");
	assert_judged("v: {type: version}", "v: 2.0.1-draft", "");
	assert_judged("v: {type: version}", "v: v2", "KND-004 v2");
	assert_judged("v: {type: version}", "v: 2.", "KND-004 2.");
	assert_judged("v: {type: version}", "v: 2..1", "KND-004 2..1");
	assert_judged("v: {type: version}", "v: 2-", "KND-004 2-");
}

static void numbers_have_a_form_and_a_range(void **state) {
	assert_judged("n: {type: integer, min: 1, max: 5}", "n: 5", "");
	assert_judged("n: {type: integer, min: 1, max: 5}", "n: 6", "KND-006 6");
	assert_judged("n: {type: integer, min: 1, max: 5}", "n: -1", "KND-006 -1");
	assert_judged("n: {type: integer}", "n: 1.5", "KND-004 1.5");
	assert_judged("n: {type: integer}", "n: \"-\"", "KND-004 \"-\"");
	assert_judged("n: {type: integer}", "n: 0x10", "KND-004 0x10");
	assert_judged("n: {type: integer}", "n: 99999999999999999999",
		      "KND-006 99999999999999999999");
	assert_judged("n: {type: number}", "n: -2.5", "");
	assert_judged("n: {type: number}", "n: 1e3", "");
	assert_judged("n: {type: number}", "n: 0x10", "KND-004 0x10");
	assert_judged("n: {type: number}", "n: nan", "KND-004 nan");
	assert_judged("n: {type: number}", "n: inf", "KND-004 inf");
	assert_judged("n: {type: number}", "n: 1e999", "KND-006 1e999");
	assert_judged("n: {type: number}", "n: 1,5", "KND-004 1,5");
}

static void words_are_those_of_the_list(void **state) {
	assert_judged("e: {type: enum, values: [open, closed]}", "e: open", "");
	assert_judged("e: {type: enum, values: [open, closed]}", "e: opem",
		      "KND-005 opem | did you mean 'open'?");
	assert_judged("e: {type: enum, values: [open, closed]}", "e: Open",
		      "KND-005 Open | did you mean 'open'?");
	assert_judged("c: {type: classification}", "c: internal", "");
	assert_judged("c: {type: classification}", "c: secret", "KND-005 secret");
	assert_judged("b: {type: boolean}", "b: yes", "");
	assert_judged("b: {type: boolean}", "b: false", "");
	assert_judged("b: {type: boolean}", "b: on", "KND-004 on");
}

static void other_scalars_have_their_form(void **state) {
	assert_judged("d: {type: duration}", "d: 4 hours", "");
	assert_judged("d: {type: duration}", "d: 4h", "KND-004 4h");
	assert_judged("u: {type: url}", "u: https://example.com/", "");
	assert_judged("u: {type: url}", "u: example.md", "KND-004 example.md");
	assert_judged("u: {type: url}", "u: \"javascript:x\"", "URL-001 \"javascript:x\"");
	assert_judged("m: {type: email}", "m: a@example.com", "");
	assert_judged("m: {type: email}", "m: a at example.com", "KND-004 a at example.com");
	assert_judged("m: {type: email}", "m: \"@\"", "KND-004 \"@\"");
	assert_judged("t: {type: text, pattern: \"[A-Z]+\", help: H.}", "t: ABC", "");
	assert_judged("t: {type: text, pattern: \"[A-Z]+\", help: H.}", "t: abc",
		      "KND-004 abc | H.");
	assert_judged("t: {type: text}", "t: \"a\\nb\"", "KND-004 \"a\\nb\"");
	assert_judged("t: {type: prose}", "t: \"a\\nb\"", "");
}

static void an_empty_value_is_an_error(void **state) {
	assert_judged("t: {type: text}", "t:", "KND-003 t");
	assert_judged("t: {type: text}", "t: \" \"", "KND-003 t");
	assert_judged("t: {type: text}", "t: \"\\u00a0\\u3000\"", "KND-003 t");
	assert_judged("t: {type: list, of: text}", "t:", "KND-003 t");
	assert_judged("t: {type: list, of: text}", "t: [a, \"\"]", "KND-003 \"\"");
}

static void a_required_list_holds_something(void **state) {
	assert_judged("t: {type: list, of: text, required: true}", "t: []", "KND-003 t");
	assert_judged("t: {type: entries, required: true, fields: {a: {type: text}}}", "t: []",
		      "KND-003 t");
	assert_judged("t: {type: text, required: true}", "t: []", "KND-004 [");
	assert_judged("t: {type: list, of: text}", "t: []", "");
	assert_judged("s: {type: text}\n  t: {type: list, of: text, required-when: {s: [x]}}",
		      "{s: x, t: []}", "KND-003 t");
}

static void the_shape_has_to_fit(void **state) {
	assert_judged("t: {type: text}", "t: [a]", "KND-004 [");
	assert_judged("t: {type: list, of: text}", "t: a", "KND-004 a");
	assert_judged("t: {type: list, of: text}", "t: [[a]]", "KND-004 [");
	assert_judged("t: {type: map, fields: {a: {type: text}}}", "t: x", "KND-004 x");
	assert_judged("t: {type: list, of: map, fields: {a: {type: text}}}", "t: [{a: x}, y]",
		      "KND-004 y");
}

static void unknown_keys_are_errors_at_every_depth(void **state) {
	assert_judged("title: {type: text}", "titel: x", "DOC-026 titel | did you mean 'title'?");
	assert_judged("t: {type: map, fields: {name: {type: text}}}", "t: {nmae: x}",
		      "DOC-026 nmae | did you mean 'name'?");
}

static void required_fields_are_missed(void **state) {
	assert_judged("a: {type: text, required: true, help: H.}", "b: x",
		      "DOC-026 b | did you mean 'a'?; KND-001 b | H.");
	assert_judged("a: {type: text, always: true}", "{}", "KND-002 {");
	assert_judged("t: {type: list, of: map, fields: {a: {type: text, required: true}}}",
		      "t: [{}]", "KND-001 {");
	assert_judged("s: {type: text}\n  a: {type: text, required-when: {s: [x, y]}}", "s: y",
		      "KND-001 s");
	assert_judged("s: {type: text}\n  a: {type: text, required-when: {s: [x, y]}}", "s: z", "");
	assert_judged("s: {type: boolean}\n  a: {type: text, required-when: {s: [\"yes\"]}}",
		      "s: true", "KND-001 s");
}

static void a_list_says_each_thing_once(void **state) {
	assert_judged("l: {type: list, of: reference}", "l: [a, b, a]", "KND-008 a");
	assert_judged("l: {type: list, of: enum, values: [a]}", "l: [a, a]", "KND-008 a");
	assert_judged("l: {type: list, of: text}", "l: [a, a]", "");
}

static void entries_have_an_id_besides_their_fields(void **state) {
	assert_judged("e: {type: entries, entry: x, fields: {a: {type: text, required: true}}}",
		      "e: [{id: I, a: b}]", "");
	assert_judged("e: {type: entries, entry: x, fields: {a: {type: text, required: true}}}",
		      "e: [{id: I}]", "KND-001 {");
	assert_judged("e: {type: entries, entry: x, key: a, fields: {a: {type: text}}}",
		      "e: [{id: I, a: b}]", "DOC-026 id");
}

static void a_near_word_is_suggested(void **state) {
	struct suggestion s = suggestion_start(STR("polcy"));
	struct finding *f;

	list = findings_new(*state);
	f = finding_add(list, DOC_004, NO_SPAN, "x");
	suggestion_offer(&s, STR("procedure"));
	assert_false(suggestion_help(&s, f));
	suggestion_offer(&s, STR("police"));
	suggestion_offer(&s, STR("policy"));
	assert_true(suggestion_help(&s, f));
	assert_str(f->help, "did you mean 'policy'?");
}

int main(void) {
	const struct CMUnitTest tests[] = {
		ARENA_TEST(dates_exist),
		ARENA_TEST(versions_are_numbers_with_dots),
		ARENA_TEST(numbers_have_a_form_and_a_range),
		ARENA_TEST(words_are_those_of_the_list),
		ARENA_TEST(other_scalars_have_their_form),
		ARENA_TEST(an_empty_value_is_an_error),
		ARENA_TEST(a_required_list_holds_something),
		ARENA_TEST(the_shape_has_to_fit),
		ARENA_TEST(unknown_keys_are_errors_at_every_depth),
		ARENA_TEST(required_fields_are_missed),
		ARENA_TEST(a_list_says_each_thing_once),
		ARENA_TEST(entries_have_an_id_besides_their_fields),
		ARENA_TEST(a_near_word_is_suggested),
	};

	return cmocka_run_group_tests_name("field and scalar", tests, NULL, NULL);
}
