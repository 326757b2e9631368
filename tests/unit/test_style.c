/* SPDX-License-Identifier: Apache-2.0 */
#include "publish/style.h"

#include "test.h"

static void expect(const char *css, const char *wanted) {
	struct buf out = { 0 };

	style_squeeze(str_of(css), &out);
	assert_str(buf_str(&out), wanted);
	buf_free(&out);
}

static void blanks_go_where_they_mean_nothing(void **state) {
	(void)state;
	expect("a {\n\tcolor: red;\n\tmargin: 0 auto\n}\n\n/* b */\nb { }",
	       "a{color:red;margin:0 auto}b{}\n");
	expect("a :is(b, c) > d{}", "a :is(b,c) > d{}\n");
	expect("a/* x */b", "a b\n");
	expect("@media (min-width: 2px) { a { b: c } }", "@media (min-width:2px){a{b:c}}\n");
	expect("", "\n");
}

static void strings_stay(void **state) {
	(void)state;
	expect("a { content: \" ; { /* x */\" ; }", "a{content:\" ; { /* x */\";}\n");
	expect("a { content: 'it\\'s  ;' }", "a{content:'it\\'s  ;'}\n");
}

static void what_does_not_end_is_no_harm(void **state) {
	(void)state;
	expect("a { /* never", "a{\n");
	expect("a { content: \"never", "a{content:\"never\n");
	expect("a { content: \"\\", "a{content:\"\\\n");
	expect("/", "/\n");
}

int main(void) {
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(blanks_go_where_they_mean_nothing),
		cmocka_unit_test(strings_stay),
		cmocka_unit_test(what_does_not_end_is_no_harm),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
