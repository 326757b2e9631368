/* SPDX-License-Identifier: Apache-2.0 */
/* What becomes of elements, when each that says "x" has painted it. */
#include "press/node.h"

#include "base/buf.h"
#include "test.h"

static void paint(struct nodes *n, int element, int order) {
	struct node *node = node_at(n, node_of_content(n, element, false));
	struct node_run *run = ARENA_NEW(n->arena, struct node_run);

	run->order = order;
	vec_add(n->arena, &node->runs, run);
}

static void add_node(struct buf *b, const struct nodes *n, struct node **sorted, int number) {
	const char *between = "";

	buf_print(b, "%s", role_name(node_at(n, number)->role) + 1);
	buf_add_c(b, "(");
	for (size_t i = 0; i < node_at(n, number)->runs.n; i++)
		buf_add_c(b, "x");
	for (size_t i = 0; i + 1 < n->items.n; i++) {
		if (sorted[i]->parent != number || !sorted[i]->used)
			continue;
		buf_add_c(b, between);
		add_node(b, n, sorted, sorted[i]->number);
		between = " ";
	}
	buf_add_c(b, ")");
}

/* "Document(P(x) …)" */
static struct str tree(struct arena *a, const char *html) {
	struct nodes n = node_plan(a, str_of(html));
	struct buf b = { 0 };
	struct str out;

	for (int i = 0; i < n.elements.n; i++) {
		struct str inner = n.elements.items[i].inner;

		if (str_starts(inner, "x"))
			paint(&n, i, i);
	}
	node_finish(&n);
	add_node(&b, &n, node_sorted(&n), 0);
	out = str_copy(a, buf_str(&b));
	buf_free(&b);
	return out;
}

static void blocks_are_in_order(void **state) {
	assert_str(tree(*state, "<html><body><div><h1>x</h1><p>x</p></div><blockquote><p>x</p></"
				"blockquote></body></html>"),
		   "Document(H1(x) P(x) BlockQuote(P(x)))");
}

static void what_nothing_came_into_is_left_out(void **state) {
	assert_str(tree(*state, "<html><p></p><ul><li></li></ul><table><tr><td></td></tr></"
				"table><p>x</p></html>"),
		   "Document(P(x))");
}

static void text_among_blocks_is_a_paragraph(void **state) {
	assert_str(tree(*state, "<html><div>x<p>x</p></div></html>"), "Document(P(x) P(x))");
}

static void a_box_in_a_line_is_a_part_of_it(void **state) {
	assert_str(
		tree(*state, "<html><p>x<b><span>x</span></b></p><div><span>x</span></div></html>"),
		"Document(P(xSpan(x)) P(Span(x)))");
}

static void items_have_bodies(void **state) {
	assert_str(tree(*state, "<html><ul><li>x<ol><li><p>x</p></li></ol></li></ul></html>"),
		   "Document(L(LI(LBody(xL(LI(LBody(P(x))))))))");
}

static void an_item_without_a_list_is_a_paragraph(void **state) {
	assert_str(tree(*state, "<html><li>x</li><dd>x</dd><tr><td>x</td></tr></html>"),
		   "Document(P(x) P(x) P(x))");
}

static void terms_are_labels(void **state) {
	assert_str(
		tree(*state,
		     "<html><dl><div><dt>x</dt><dd>x</dd></div><div><dt>x</dt></div></dl></html>"),
		"Document(L(LI(Lbl(x) LBody(x)) LI(Lbl(x))))");
	assert_str(tree(*state,
			"<html><dl><dt>x</dt><dt>x</dt><dd>x</dd><dt>x</dt><dd>x</dd></dl></html>"),
		   "Document(L(LI(Lbl(x) Lbl(x) LBody(x)) LI(Lbl(x) LBody(x))))");
}

static void a_bullet_stands_before_its_item(void **state) {
	struct nodes n = node_plan(*state, STR("<html><ul><li>x</li></ul></html>"));
	int body = node_of_content(&n, 2, false), label = node_of_content(&n, 2, true);

	assert_int_equal(node_of_content(&n, 2, true), label);
	assert_int_equal(node_at(&n, label)->role, ROLE_LABEL);
	assert_int_equal(node_at(&n, body)->role, ROLE_BODY);
	assert_int_equal(node_at(&n, label)->parent, node_at(&n, body)->parent);
	assert_true(node_sorted(&n)[2]->number == label);
}

static void empty_cells_stay_in_their_row(void **state) {
	assert_str(tree(*state, "<html><table><thead><tr><th></th><th>x</th></tr></thead>"
				"<tbody><tr><th>x</th><td></td></tr></tbody></table></html>"),
		   "Document(Table(THead(TR(TH() TH(x))) TBody(TR(TH(x) TD()))))");
}

/* As the templates print them. */
static void rows_that_are_tables_join_the_one_with_the_head(void **state) {
	assert_str(tree(*state,
			"<html><div class=\"keep\"><a></a><table class=\" "
			"row\"><thead><tr><th>x</th></tr></thead>"
			"<tbody><tr><td>x</td></tr></tbody></table></div>"
			"<table class=\" row\"><tbody><tr><td>x</td></tr></tbody></table>"
			"<table class=\" row\"><tbody><tr><td>x<table "
			"class=\"row\"><tr><td>x</td></tr></table></td></tr></tbody></table>"
			"<div class=\"after\"></div><table "
			"class=\"row\"><tbody><tr><td>x</td></tr></tbody></table></html>"),
		   "Document(Table(THead(TR(TH(x))) TBody(TR(TD(x)) TR(TD(x)) "
		   "TR(TD(xTable(TR(TD(x)))))))"
		   " Table(TBody(TR(TD(x)))))");
}

static void a_link_without_an_annotation_is_none(void **state) {
	struct nodes n = node_plan(*state, STR("<html><p><a>x</a><a>y</a></p></html>"));
	struct node_link link = { 0, 7 };

	paint(&n, 2, 0);
	paint(&n, 3, 1);
	vec_add(*state, &node_at(&n, node_of_link(&n, 3))->links, &link);
	assert_int_equal(node_of_link(&n, 1), -1);
	assert_int_equal(node_of_link(&n, -1), -1);
	assert_int_equal(node_of_link(&n, 4), -1);
	node_finish(&n);
	assert_int_equal(node_at(&n, node_of_content(&n, 2, false))->role, ROLE_SPAN);
	assert_int_equal(node_at(&n, node_of_content(&n, 3, false))->role, ROLE_LINK);
}

static void levels_of_headings_are_not_skipped(void **state) {
	assert_str(tree(*state, "<html><h2>x</h2><h5>x</h5><h6>x</h6><h2>x</h2><h4>x</h4></html>"),
		   "Document(H1(x) H2(x) H3(x) H2(x) H3(x))");
}

static void a_picture_with_a_text_is_a_figure(void **state) {
	struct nodes n =
		node_plan(*state, STR("<html><p><img alt=\"A &amp; B\"></p><img alt=\"\"><img>"
				      "<svg "
				      "aria-label=\"Places\"><title>one</title></"
				      "svg><svg><text>two</text></svg><svg></svg></html>"));

	assert_int_equal(n.sorts[2], CONTENT_FIGURE);
	assert_int_equal(n.sorts[3], CONTENT_DECORATION);
	assert_int_equal(n.sorts[4], CONTENT_DECORATION);
	assert_int_equal(n.sorts[7], CONTENT_DECORATION);
	assert_str(node_at(&n, node_of_content(&n, 2, false))->alternate, "A & B");
	assert_str(node_at(&n, node_of_content(&n, 5, false))->alternate, "Places: one");
	assert_str(node_at(&n, node_of_content(&n, 6, false))->alternate, "two");
	assert_int_equal(node_at(&n, node_at(&n, node_of_content(&n, 2, false))->parent)->role,
			 ROLE_P);
}

int main(void) {
	const struct CMUnitTest tests[] = {
		ARENA_TEST(blocks_are_in_order),
		ARENA_TEST(what_nothing_came_into_is_left_out),
		ARENA_TEST(text_among_blocks_is_a_paragraph),
		ARENA_TEST(a_box_in_a_line_is_a_part_of_it),
		ARENA_TEST(items_have_bodies),
		ARENA_TEST(an_item_without_a_list_is_a_paragraph),
		ARENA_TEST(terms_are_labels),
		ARENA_TEST(a_bullet_stands_before_its_item),
		ARENA_TEST(empty_cells_stay_in_their_row),
		ARENA_TEST(rows_that_are_tables_join_the_one_with_the_head),
		ARENA_TEST(a_link_without_an_annotation_is_none),
		ARENA_TEST(levels_of_headings_are_not_skipped),
		ARENA_TEST(a_picture_with_a_text_is_a_figure),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
