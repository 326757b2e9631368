/* SPDX-License-Identifier: Apache-2.0 */
#include "test.h"

#include "base/buf.h"
#include "xslt/expression.h"

/* The names of an expression, as "$v f( p:n". */
static struct str names(struct arena *a, const char *expression) {
	struct str rest = str_of(expression), copy;
	struct expression_name e;
	struct buf out = { 0 };

	while (expression_next(&rest, &e)) {
		if (out.n > 0)
			buf_add_char(&out, ' ');
		if (e.sort == EXPRESSION_VARIABLE)
			buf_add_char(&out, '$');
		if (e.prefix.n > 0)
			buf_print(&out, "%.*s:", STR_ARG(e.prefix));
		buf_add_str(&out, e.name);
		if (e.sort == EXPRESSION_CALL)
			buf_add_char(&out, '(');
	}
	copy = str_copy(a, buf_str(&out));
	buf_free(&out);
	return copy;
}

static void names_variables_and_calls_are_told_apart(void **state) {
	assert_str(names(*state, "d:day($x) > count ( a/b:* ) and not(@c)"),
		   "d:day( $x count( a b:* and not( c");
}

static void an_axis_is_no_prefix(void **state) {
	assert_str(names(*state, "following-sibling::item[1]/self::x:y"),
		   "following-sibling item self x:y");
}

static void literals_and_numbers_have_no_names(void **state) {
	assert_str(names(*state, "concat('$a b(', \"it's c\", 12.5e)"), "concat(");
	assert_str(names(*state, "'not closed"), "");
	assert_str(names(*state, "$ 1"), "");
}

int main(void) {
	const struct CMUnitTest tests[] = {
		ARENA_TEST(names_variables_and_calls_are_told_apart),
		ARENA_TEST(an_axis_is_no_prefix),
		ARENA_TEST(literals_and_numbers_have_no_names),
	};

	return cmocka_run_group_tests_name("expression", tests, NULL, NULL);
}
