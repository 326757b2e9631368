/* SPDX-License-Identifier: Apache-2.0 */
/* CommonMark itself is compared with libcmark in tests/commonmark; here is what we refuse and where places are. */
#include "tree.h"

static void blocks_and_inlines_keep_their_order(void **state) {
	assert_tree(
		"# One *two*\n\na\nb  \nc `d`\n\n---\n\n> q\n\n1. x\n2. y\n",
		"(h 1 \"One \" (em \"two\")) (p \"a\" (soft) \"b\" (br) \"c \" (code \"d\")) (hr) "
		"(quote (p \"q\")) (list 1 tight (item (p \"x\")) (item (p \"y\")))");
	assert_tree("![a *b*](c.png \"T\") [d](e.md)\n",
		    "(p (img ->c.png 'T' \"a \" (em \"b\")) \" \" (a ->e.md \"d\"))");
	assert_tree("```sh x\na & b\n```\n", "(pre \"a & b\n\" 'sh x')");
	assert_tree("* a\n\n* b\n", "(list -1 loose (item (p \"a\")) (item (p \"b\")))");
}

static void an_empty_body_is_an_empty_tree(void **state) {
	assert_tree("", "");
	assert_tree("\n\n", "");
}

static void html_is_refused_where_it_stands(void **state) {
	assert_found("a <b>c</b>\n", "(p \"a c\")", "MDN-001 1:3, MDN-001 1:7");
	assert_found("x\n\n<div>\ny\n</div>\n", "(p \"x\")", "MDN-001 3:1");
	assert_found("<!-- a --> b <script>\n", "", "MDN-001 1:1");
	assert_found("<!--[if IE]>x<![endif]-->\n", "", "MDN-001 1:1");
}

static void a_comment_is_left_out_with_a_warning(void **state) {
	assert_found("a <!-- b --> c\n\n<!--\nd\n-->\n", "(p \"a  c\")",
		     "MDN-002 1:3, MDN-002 3:1");
}

static void html_in_code_is_text(void **state) {
	assert_tree("`<b>`\n\n    <b>\n", "(p (code \"<b>\")) (pre \"<b>\n\")");
}

static void entities_are_resolved(void **state) {
	assert_tree("&amp; &eacute; &#228; &copy\n", "(p \"& \xc3\xa9 \xc3\xa4 &copy\")");
}

static void what_an_entity_may_not_make_is_replaced(void **state) {
	assert_found("a &#7; b\n", "(p \"a \xef\xbf\xbd b\")", "ENC-010 1:1");
	assert_found("a &#x85; b\n", "(p \"a \xef\xbf\xbd b\")", "ENC-010 1:1");
}

static void an_entity_can_not_stand_for_a_shield(void **state) {
	assert_found("a &#x91; b\n", "(p \"a \xef\xbf\xbd b\")", "ENC-010 1:1");
	assert_found("a &#146;1]\n\n[^1]: c\n",
		     "(p \"a \xef\xbf\xbd"
		     "1]\")",
		     "ENC-010 1:1, MDN-010 3:1");
	assert_found("| a |\n| - |\n| x \\| &#7; |\n",
		     "(table (tr (td \"a\")) (tr (td \"x | \xef\xbf\xbd\")))", "ENC-010 3:1");
}

static void entities_and_footnotes_go_together(void **state) {
	assert_tree("A[^1] &amp; b.\n\n[^1]: Note &amp; more.\n",
		    "(p \"A\" (mark 1 \"1\") \" & b.\") (note 1 \"1\" (p \"Note & more.\"))");
}

static void entities_and_escaped_pipes_go_together(void **state) {
	assert_tree("| a |\n| - |\n| x \\| &amp; |\n",
		    "(table (tr (td \"a\")) (tr (td \"x | &\")))");
}

static void a_node_stands_where_its_text_does(void **state) {
	struct source *s = source_new(*state, STR("x"), STR("---\nid: X\n---\n# A\n\n> b *c*\n"));
	struct node *root = markdown_parse(*state, NULL, span_of(s, 14, s->text.n - 14));
	struct place at;

	assert_non_null(root);
	at = source_place(s, root->first->span.offset);
	assert_int_equal(at.line, 4);
	at = source_place(s, root->last->span.offset);
	assert_int_equal(at.line, 6);
	at = source_place(s, root->last->first->last->span.offset);
	assert_int_equal(at.line, 6);
	assert_int_equal(at.column, 5);
}

static void the_tree_is_cut_where_nesting_is_too_deep(void **state) {
	struct buf b = { 0 };

	/* 30 markers on a line are fine, and so are three such lines; the tree is not. */
	for (int line = 1; line <= 3; line++) {
		for (int i = 0; i < 25 * line; i++)
			buf_add_c(&b, i < 30 ? ">" : "");
		buf_add_c(&b, " x\n");
	}
	buf_add_char(&b, '\0');
	assert_int_equal(str_find(tree(*state, b.p), STR("NULL")), SIZE_MAX);
	buf_clear(&b);
	for (int i = 0; i < 40; i++) {
		for (int j = 0; j < i; j++)
			buf_add_c(&b, "  ");
		buf_add_c(&b, "- x\n");
	}
	buf_add_char(&b, '\0');
	assert_text(tree(*state, b.p), "NULL");
	assert_true(str_starts(codes(*state), "MDN-003 "));
	buf_free(&b);
}

int main(void) {
	const struct CMUnitTest tests[] = {
		ARENA_TEST(blocks_and_inlines_keep_their_order),
		ARENA_TEST(an_empty_body_is_an_empty_tree),
		ARENA_TEST(html_is_refused_where_it_stands),
		ARENA_TEST(a_comment_is_left_out_with_a_warning),
		ARENA_TEST(html_in_code_is_text),
		ARENA_TEST(entities_are_resolved),
		ARENA_TEST(what_an_entity_may_not_make_is_replaced),
		ARENA_TEST(an_entity_can_not_stand_for_a_shield),
		ARENA_TEST(entities_and_footnotes_go_together),
		ARENA_TEST(entities_and_escaped_pipes_go_together),
		ARENA_TEST(a_node_stands_where_its_text_does),
		ARENA_TEST(the_tree_is_cut_where_nesting_is_too_deep),
	};

	return cmocka_run_group_tests_name("markdown", tests, NULL, NULL);
}
