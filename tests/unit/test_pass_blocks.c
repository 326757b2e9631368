/* SPDX-License-Identifier: Apache-2.0 */
#include "tree.h"

static void an_admonition_is_a_quote_with_a_name(void **state) {
	assert_tree("> [!NOTE]\n> Text.\n>\n> More.\n",
		    "(admonition \"note\" (p \"Text.\") (p \"More.\"))");
	assert_tree("> [!caution]\n>\n> - a\n",
		    "(admonition \"caution\" (list -1 tight (item (p \"a\"))))");
	assert_tree("> [!TIP]  \n> x\n", "(admonition \"tip\" (p \"x\"))");
}

static void another_quote_stays_one(void **state) {
	assert_tree("> [!NOTE] on the line\n", "(quote (p \"[!NOTE] on the line\"))");
	assert_tree("> a\n> [!NOTE]\n", "(quote (p \"a\" (soft) \"[!NOTE]\"))");
	assert_found("> [!DANGER]\n> x\n", "(quote (p \"[!DANGER]\" (soft) \"x\"))", "MDN-015 1:3");
}

static void tasks_are_open_or_done(void **state) {
	assert_tree("- [ ] a\n- [x] b\n- [X] *c*\n- [y] d\n- [ ]e\n",
		    "(list -1 tight (item 1 (p \"a\")) (item 2 (p \"b\")) (item 2 (p (em \"c\"))) "
		    "(item (p \"[y] d\")) (item (p \"[ ]e\")))");
}

static void definitions_follow_their_term(void **state) {
	assert_tree("Term\n: One.\n: Two\nmore.\n\n*T*\n: X.\n\nEnd.\n",
		    "(dl (dt \"Term\") (dd \"One.\") (dd \"Two\" (soft) \"more.\") (dt (em \"T\")) "
		    "(dd \"X.\")) (p \"End.\")");
}

static void a_colon_elsewhere_defines_nothing(void **state) {
	assert_tree(": a\n", "(p \": a\")");
	assert_tree("a: b\nc\n", "(p \"a: b\" (soft) \"c\")");
	assert_tree("a\n:b\n", "(p \"a\" (soft) \":b\")");
	assert_tree("a\nb\n: c\n", "(p \"a\" (soft) \"b\" (soft) \": c\")");
}

static void a_directive_has_a_name_and_options(void **state) {
	assert_tree("```{risk-matrix}\n:size: large  \n\n:empty:\n```\n",
		    "(directive \"risk-matrix\" (option \"size\" 'large') (option \"empty\"))");
	assert_tree("```{ a }\n```\n", "(directive \"a\")");
	assert_tree("```{a\n```\n", "(pre '{a')");
	assert_found("```{a}\nb\n```\n", "(directive \"a\")", "MDN-012 1:1");
}

static void a_heading_may_have_an_id(void **state) {
	assert_tree("## Scope {#scope}\n", "(h 2 ->scope \"Scope\")");
	assert_tree("# A *b* {#c-1}\n", "(h 1 ->c-1 \"A \" (em \"b\"))");
	assert_tree("# {#x}\n", "(h 1 ->x)");
	assert_tree("A {#x}\n===\n", "(h 1 ->x \"A\")");
}

static void what_is_no_id_is_an_error(void **state) {
	assert_found("# A {#B}\n", "(h 1 \"A {#B}\")", "MDN-011 1:5");
	assert_found("# A {#1}\n", "(h 1 \"A {#1}\")", "MDN-011 1:5");
	assert_found("# A {#}\n", "(h 1 \"A {#}\")", "MDN-011 1:5");
	assert_tree("# A {b}\n", "(h 1 \"A {b}\")");
	assert_tree("# A {#b} c\n", "(h 1 \"A {#b} c\")");
}

int main(void) {
	const struct CMUnitTest tests[] = {
		ARENA_TEST(an_admonition_is_a_quote_with_a_name),
		ARENA_TEST(another_quote_stays_one),
		ARENA_TEST(tasks_are_open_or_done),
		ARENA_TEST(definitions_follow_their_term),
		ARENA_TEST(a_colon_elsewhere_defines_nothing),
		ARENA_TEST(a_directive_has_a_name_and_options),
		ARENA_TEST(a_heading_may_have_an_id),
		ARENA_TEST(what_is_no_id_is_an_error),
	};

	return cmocka_run_group_tests_name("pass_blocks", tests, NULL, NULL);
}
