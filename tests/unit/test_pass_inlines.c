/* SPDX-License-Identifier: Apache-2.0 */
#include "tree.h"

static void references_have_a_target_and_perhaps_a_text(void **state) {
	assert_tree("See [[POL-AC]], [[RISK-001]].\n",
		    "(p \"See \" (ref ->POL-AC) \", \" (ref ->RISK-001) \".\")");
	assert_tree("[[ POL-AC#a | the policy ]]x\n", "(p (ref ->POL-AC#a \"the policy\") \"x\")");
	assert_tree("[[A]][[B]]\n", "(p (ref ->A) (ref ->B))");
}

static void a_label_with_markup_is_not_closed(void **state) {
	assert_found("[[A|the *policy*]]\n", "(p \"[[A|the \" (em \"policy\") \"]]\")",
		     "MDN-016 1:1");
}

static void variables_have_a_name(void **state) {
	assert_tree("At {{ org.name }} and {{x}}.\n",
		    "(p \"At \" (var \"org.name\") \" and \" (var \"x\") \".\")");
}

static void code_is_left_alone(void **state) {
	assert_tree("`[[A]] {{ b }} [^1]`\n\n    [[A]]\n",
		    "(p (code \"[[A]] {{ b }} [^1]\")) (pre \"[[A]]\n\")");
}

static void an_escaped_mark_is_text(void **state) {
	assert_tree("\\[[A]]\n", "(p \"[[A]]\")");
	assert_tree("[\\[A]]\n", "(p \"[[A]]\")");
	assert_tree("\\[\\[A\\]\\] b\n", "(p \"[[A]] b\")");
	assert_tree("\\{{ a }}\n", "(p \"{{ a }}\")");
	assert_tree("\\{\\{ a \\}\\} \\[\\[\n", "(p \"{{ a }} [[\")");
	assert_tree("\\[[A]] and [[A]]\n", "(p \"[[A]] and \" (ref ->A))");
	assert_tree("[[A]] and \\[[A]]\n", "(p (ref ->A) \" and [[A]]\")");
	assert_tree("\\[\\[A\\]\\] and [[B]]\n", "(p \"[[A]] and \" (ref ->B))");
}

static void what_is_not_closed_is_an_error_and_text(void **state) {
	assert_found("See [[POL-AC\n", "(p \"See [[POL-AC\")", "MDN-016 1:5");
	assert_found("At {{ a\nb }}\n", "(p \"At {{ a\" (soft) \"b }}\")", "MDN-016 1:4");
}

static void places_are_those_of_the_marks(void **state) {
	struct source *s =
		source_new(*state, STR("x"), STR("> - a\n>   \xc3\xa9 [[B]] [[B]] {{ c }}\n"));
	struct node *root = markdown_parse(*state, NULL, span_of(s, 0, s->text.n));
	size_t n = 0;
	static const size_t columns[] = { 7, 13, 19 };

	for (struct node *at = root; at != NULL; at = node_walk(root, at)) {
		struct place place;

		if (at->type != NODE_REFERENCE && at->type != NODE_VARIABLE)
			continue;
		place = source_place(s, at->span.offset);
		assert_int_equal(place.line, 2);
		assert_int_equal(place.column, columns[n++]);
	}
	assert_int_equal(n, 3);
}

static void footnotes_are_numbered_by_their_first_mark(void **state) {
	assert_tree("A[^b] c[^a] d[^b].\n\n[^a]: One.\n\n[^b]: Two *x*.\n",
		    "(p \"A\" (mark 1 \"b\") \" c\" (mark 2 \"a\") \" d\" (mark 1 \"b\") \".\") "
		    "(note 1 \"b\" (p \"Two \" (em \"x\") \".\")) (note 2 \"a\" (p \"One.\"))");
}

static void several_footnotes_may_stand_in_lines_of_one_paragraph(void **state) {
	assert_tree("A[^1] b[^2].\n\n[^1]: One\nmore.\n[^2]: Two.\n",
		    "(p \"A\" (mark 1 \"1\") \" b\" (mark 2 \"2\") \".\") "
		    "(note 1 \"1\" (p \"One\" (soft) \"more.\")) (note 2 \"2\" (p \"Two.\"))");
}

static void a_mark_before_a_colon_inside_a_line_defines_nothing(void **state) {
	assert_tree("A[^1] b[^2].\n\n[^1]: See [^2]: there.\n\n[^2]: Two.\n",
		    "(p \"A\" (mark 1 \"1\") \" b\" (mark 2 \"2\") \".\") "
		    "(note 1 \"1\" (p \"See \" (mark 2 \"2\") \": there.\")) "
		    "(note 2 \"2\" (p \"Two.\"))");
}

static void a_footnote_may_cite_another(void **state) {
	assert_tree(
		"A[^1].\n\n[^1]: See[^2].\n\n[^2]: Two.\n",
		"(p \"A\" (mark 1 \"1\") \".\") (note 1 \"1\" (p \"See\" (mark 2 \"2\") \".\")) "
		"(note 2 \"2\" (p \"Two.\"))");
}

static void footnotes_that_do_not_match_are_found(void **state) {
	assert_found("A[^1].\n", "(p \"A\" (mark 0 \"1\") \".\")", "MDN-009 1:2");
	assert_found("A.\n\n[^1]: One.\n", "(p \"A.\")", "MDN-010 3:1");
	assert_found("A[^1].\n\n[^1]: One.\n\n[^1]: Two.\n",
		     "(p \"A\" (mark 1 \"1\") \".\") (note 1 \"1\" (p \"One.\"))", "MDN-009 5:1");
}

static void brackets_with_blanks_are_no_footnotes(void **state) {
	assert_tree("a[^b c] [^]\n", "(p \"a[^b c] [^]\")");
}

static void a_description_of_an_image_is_left_alone(void **state) {
	assert_tree("![see {{ x }}](a.png)\n", "(p (img ->a.png \"see {{ x }}\"))");
}

int main(void) {
	const struct CMUnitTest tests[] = {
		ARENA_TEST(references_have_a_target_and_perhaps_a_text),
		ARENA_TEST(a_label_with_markup_is_not_closed),
		ARENA_TEST(variables_have_a_name),
		ARENA_TEST(code_is_left_alone),
		ARENA_TEST(an_escaped_mark_is_text),
		ARENA_TEST(what_is_not_closed_is_an_error_and_text),
		ARENA_TEST(places_are_those_of_the_marks),
		ARENA_TEST(footnotes_are_numbered_by_their_first_mark),
		ARENA_TEST(several_footnotes_may_stand_in_lines_of_one_paragraph),
		ARENA_TEST(a_mark_before_a_colon_inside_a_line_defines_nothing),
		ARENA_TEST(a_footnote_may_cite_another),
		ARENA_TEST(footnotes_that_do_not_match_are_found),
		ARENA_TEST(brackets_with_blanks_are_no_footnotes),
		ARENA_TEST(a_description_of_an_image_is_left_alone),
	};

	return cmocka_run_group_tests_name("pass_inlines", tests, NULL, NULL);
}
