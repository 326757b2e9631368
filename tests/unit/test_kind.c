/* SPDX-License-Identifier: Apache-2.0 */
#include "test.h"

#include "model/kind.h"

static struct findings *list;
static const struct vec none;

static struct kind *parse(struct arena *a, const char *text, const struct vec *common) {
	list = findings_new(a);
	struct map codes = map_new(a);

	return kind_parse(a, list, source_new(a, STR("x.yaml"), str_of(text)), common, &codes);
}

static const char *first_message(struct arena *a) {
	assert_true(list->items.n > 0);
	return str_c(a, ((const struct finding *)list->items.items[0])->message);
}

static void a_kind_declares_codes(void **state) {
	struct map codes = map_new(*state);
	static const char good[] =
		"kind: k\ntitle: K\nrules:\n  - {code: RSK-002, severity: warning, scope: "
		"row, title: t, why: w, fix: f, clause: c}\n";
	const struct code *code;

	list = findings_new(*state);
	kind_parse(*state, list, source_new(*state, STR("t/kinds/k.yaml"), str_of(good)), &none,
		   &codes);
	code = map_get(&codes, STR("RSK-002"));
	assert_int_equal(list->items.n, 0);
	assert_int_equal(code->severity, SEVERITY_WARNING);
	assert_int_equal(code->gate, GATE_COMPLETENESS);
	assert_string_equal(code->origin, "kinds/k.yaml");
	assert_string_equal(code->clause, "c");
	kind_parse(*state, list, source_new(*state, STR("x.yaml"), str_of(good)), &none, &codes);
	assert_string_equal(first_message(*state), "code 'RSK-002' is declared twice");
}

static void a_wrong_code_is_refused(void **state) {

	list = findings_new(*state);
	parse(*state,
	      "kind: k\ntitle: K\nrules:\n  - {code: rsk2, severity: error, scope: row, title: t, "
	      "why: w, "
	      "fix: f}\n",
	      &none);
	assert_string_equal(first_message(*state), "'rsk2' is no code such as RSK-006");
	list = findings_new(*state);
	parse(*state, "kind: k\ntitle: K\nrules:\n  - {code: RSK-002, severity: bad, scope: row}\n",
	      &none);
	assert_int_equal(list->items.n, 4);
}

static void a_kind_has_common_fields_first(void **state) {
	struct source *s = source_new(*state, STR("c"), STR("fields:\n  id: {type: text}\n"));
	struct map codes = map_new(*state);
	struct vec common;
	struct kind *k;

	list = findings_new(*state);
	common = kind_parse_common(*state, list, s, &codes);
	k = parse(*state, "kind: note\ntitle: Note\norder: 7\nfields:\n  b: {type: date}\n",
		  &common);
	assert_int_equal(list->items.n, 0);
	assert_str(k->name, "note");
	assert_str(k->plural, "Note");
	assert_str(k->group, "reference");
	assert_int_equal(k->order, 7);
	assert_int_equal(k->fields.n, 2);
	assert_str(((const struct field *)k->fields.items[0])->key, "id");
	assert_int_equal(field_find(&k->fields, STR("b"))->type, FIELD_DATE);
	assert_null(field_find(&k->fields, STR("c")));
}

static void a_field_has_its_attributes(void **state) {
	struct kind *k =
		parse(*state,
		      "kind: k\ntitle: K\nfields:\n"
		      "  a: {type: integer, min: -1, max: 2.5, required: true, label: A a, "
		      "help: H.}\n"
		      "  b: {type: list, of: map, fields: {c: {type: text, always: yes}}}\n"
		      "  d: {type: reference, to: [document, role]}\n",
		      &none);
	const struct field *a = field_find(&k->fields, STR("a"));
	const struct field *b = field_find(&k->fields, STR("b"));

	assert_int_equal(list->items.n, 0);
	assert_true(a->required && !a->always && a->has_min && a->has_max);
	assert_true(a->min < -0.9 && a->min > -1.1 && a->max > 2.4 && a->max < 2.6);
	assert_str(a->label, "A a");
	assert_str(a->help, "H.");
	assert_int_equal(b->of, FIELD_MAP);
	assert_str(b->label, "b");
	assert_true(field_find(&b->fields, STR("c"))->always);
	assert_int_equal(field_find(&k->fields, STR("d"))->to->count, 2);
}

static void patterns_are_for_the_whole_value(void **state) {
	struct kind *k = parse(*state,
			       "kind: k\ntitle: K\nfields:\n"
			       "  a: {type: text, pattern: \"x|yy\"}\n  b: {type: text}\n"
			       "  c: {type: entries, entry: e, id-pattern: \"E-[0-9]\"}\n",
			       &none);
	const struct field *a = field_find(&k->fields, STR("a"));

	assert_true(field_matches(a, STR("x")));
	assert_true(field_matches(a, STR("yy")));
	assert_false(field_matches(a, STR("xx")));
	assert_false(field_matches(a, STR("yyx")));
	assert_false(field_matches(a, STR("x\n")));
	assert_false(field_matches(a, STR("x\0")));
	assert_true(field_matches(field_find(&k->fields, STR("b")), STR("anything")));
	assert_true(field_matches(field_find(&k->fields, STR("c")), STR("E-1")));
	assert_false(field_matches(field_find(&k->fields, STR("c")), STR("E-12")));
	kind_free_patterns(&k->fields);
}

static void mistakes_are_named(void **state) {
	assert_null(parse(*state, "kind: k\n", &none));
	assert_string_equal(first_message(*state), "a kind has a 'kind' and a 'title'");
	parse(*state, "kind: k\ntitle: K\ncolour: red\n", &none);
	assert_string_equal(first_message(*state), "unknown key 'colour'");
	parse(*state, "kind: k\ntitle: K\nfields:\n  a: {type: txt}\n", &none);
	assert_string_equal(first_message(*state), "'txt' is no type of field");
	parse(*state, "kind: k\ntitle: K\nfields:\n  a: {label: A}\n", &none);
	assert_string_equal(first_message(*state), "a field without 'type'");
	parse(*state, "kind: k\ntitle: K\nfields:\n  a: {type: list}\n", &none);
	assert_string_equal(first_message(*state), "a field without 'of'");
	parse(*state, "kind: k\ntitle: K\nfields:\n  a: text\n", &none);
	assert_string_equal(first_message(*state), "a field is a map with a 'type'");
	parse(*state, "kind: k\ntitle: K\nfields:\n  a: {type: integer, min: x}\n", &none);
	assert_string_equal(first_message(*state), "'min' takes a number");
	parse(*state, "kind: k\ntitle: K\nfields:\n  a: {type: text, pattern: \"(\"}\n", &none);
	assert_string_equal(first_message(*state), "'(' is no regular expression");
}

static void every_type_has_its_name(void **state) {
	(void)state;
	assert_string_equal(field_type_name(FIELD_TEXT), "text");
	assert_string_equal(field_type_name(FIELD_CLASSIFICATION), "classification");
	assert_string_equal(field_type_name(FIELD_ENTRIES), "entries");
}

int main(void) {
	const struct CMUnitTest tests[] = {
		ARENA_TEST(a_kind_has_common_fields_first),
		ARENA_TEST(a_field_has_its_attributes),
		ARENA_TEST(patterns_are_for_the_whole_value),
		ARENA_TEST(mistakes_are_named),
		ARENA_TEST(a_kind_declares_codes),
		ARENA_TEST(a_wrong_code_is_refused),
		cmocka_unit_test(every_type_has_its_name),
	};

	return cmocka_run_group_tests_name("kind", tests, NULL, NULL);
}
