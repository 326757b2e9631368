/* SPDX-License-Identifier: Apache-2.0 */
#include "test.h"

#include "model/config.h"

static struct findings *list;

static struct config *parse(struct arena *a, const char *text) {
	list = findings_new(a);
	return config_parse(a, list, source_new(a, STR("dossier.yaml"), str_of(text)));
}

static const char *first_message(struct arena *a) {
	assert_true(list->items.n > 0);
	return str_c(a, ((const struct finding *)list->items.items[0])->message);
}

#define HEAD "dossier: 1\ntitle: T\norganisation: O\n"

static void settings_are_read(void **state) {
	struct config *c =
		parse(*state, HEAD "framework: x\ncatalogues: [x]\nclassification: [a, b]\n"
				   "edit-url: https://example.com/{path}\n");

	assert_non_null(c);
	assert_int_equal(list->items.n, 0);
	assert_str(c->title, "T");
	assert_str(c->organisation, "O");
	assert_str(c->framework, "x");
	assert_str(c->language, "en");
	assert_str(c->edit_url, "https://example.com/{path}");
	assert_int_equal(c->classification->count, 2);
	assert_int_equal(c->catalogues->count, 1);
}

static void mistakes_are_named(void **state) {
	assert_null(parse(*state, HEAD "titel: x\n"));
	assert_string_equal(first_message(*state), "unknown setting 'titel'");
	assert_null(parse(*state, HEAD "catalogues: x\n"));
	assert_string_equal(first_message(*state), "'catalogues' takes a list");
	assert_null(parse(*state, HEAD "framework: x\n"));
	assert_string_equal(first_message(*state), "framework 'x' is not one of 'catalogues'");
	assert_null(parse(*state, HEAD "framework: x\ncatalogues: x\n"));
	assert_string_equal(first_message(*state), "'catalogues' takes a list");
	assert_null(parse(*state, "dossier: 1\ntitle: T\n"));
	assert_string_equal(first_message(*state), "setting 'organisation' is missing");
	assert_null(parse(*state, "dossier: 2\ntitle: T\norganisation: O\n"));
	assert_string_equal(first_message(*state), "this program reads version 1 of the format");
	assert_null(parse(*state, HEAD "edit-url: file:///x\n"));
	assert_string_equal(first_message(*state), "'edit-url' takes a web address");
	assert_null(parse(*state, "- a\n"));
	assert_string_equal(first_message(*state), "the project file is no map");
	assert_null(parse(*state, ""));
	assert_null(parse(*state, HEAD "a: [\n"));
}

#define VARIABLES HEAD "variables:\n  a: ' one '\n  b:\n    c: two\n"

static void variables_are_one_or_two_levels_deep(void **state) {
	struct config *c = parse(*state, VARIABLES);

	assert_str(config_variable(c, STR("a"))->value, "one");
	assert_str(config_variable(c, STR("b.c"))->value, "two");
	assert_null(config_variable(c, STR("b")));
	parse(*state, HEAD "variables:\n  a: [x]\n");
	assert_string_equal(first_message(*state), "variable 'a' takes a text");
	parse(*state, HEAD "variables:\n  a: {b: {c: d}}\n");
	assert_string_equal(first_message(*state), "variable 'a.b' takes a text");
}

static void variables_in_a_text_are_replaced(void **state) {
	struct config *c = parse(*state, VARIABLES);

	assert_str(config_expand(*state, list, c, NO_SPAN, STR("{{a}}-{{ b.c }}-{{ a }}")),
		   "one-two-one");
	assert_str(config_expand(*state, list, c, NO_SPAN, STR("x {{ a")), "x {{ a");
	assert_int_equal(list->items.n, 0);
	assert_str(config_expand(*state, list, c, NO_SPAN, STR("{{ d }} {{a}}")), "{{ d }} one");
	assert_string_equal(first_message(*state), "variable 'd' is not declared");
}

static void an_unused_variable_is_told(void **state) {
	struct config *c = parse(*state, VARIABLES);

	config_variable(c, STR("a"));
	config_check_unused(list, c);
	assert_int_equal(list->items.n, 1);
	assert_string_equal(first_message(*state), "nothing uses variable 'b.c'");
}

int main(void) {
	const struct CMUnitTest tests[] = {
		ARENA_TEST(settings_are_read),
		ARENA_TEST(mistakes_are_named),
		ARENA_TEST(variables_are_one_or_two_levels_deep),
		ARENA_TEST(variables_in_a_text_are_replaced),
		ARENA_TEST(an_unused_variable_is_told),
	};

	return cmocka_run_group_tests_name("config", tests, NULL, NULL);
}
