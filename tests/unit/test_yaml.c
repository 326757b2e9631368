/* SPDX-License-Identifier: Apache-2.0 */
#include "test.h"

#include "base/buf.h"
#include "read/yaml.h"

static struct findings *list;

static struct value *parse(struct arena *a, const char *text) {
	struct source *s = source_new(a, STR("x.yaml"), str_of(text));

	list = findings_new(a);
	return yaml_parse(a, list, span_of(s, 0, s->text.n));
}

/* The code and the text under the first finding: "YML-006 key"; "" without one. */
static struct str first(struct arena *a) {
	const struct finding *f;

	if (list->items.n == 0)
		return STR("");
	f = list->items.items[0];
	return str_format(a, "%s %.*s", f->code->id, STR_ARG(span_text(f->span)));
}

#define assert_value(state, yaml, key, expected)                                                   \
	do {                                                                                       \
		const struct value *root_ = parse(*(state), yaml);                                 \
		assert_non_null(root_);                                                            \
		assert_str(value_get(root_, key)->text, expected);                                 \
		assert_int_equal(list->items.n, 0);                                                \
	} while (0)

#define assert_refused(state, text, expected)                                                      \
	do {                                                                                       \
		assert_null(parse(*(state), text));                                                \
		assert_int_equal(list->items.n, 1);                                                \
		assert_str(first(*(state)), expected);                                             \
	} while (0)

static void every_scalar_is_text(void **state) {
	assert_value(state, "a: 012\n", "a", "012");
	assert_value(state, "a: no\n", "a", "no");
	assert_value(state, "a: 1.10\n", "a", "1.10");
	assert_value(state, "a: ~\n", "a", "~");
	assert_value(state, "a: 2026-01-01\n", "a", "2026-01-01");
	assert_value(state, "a:\n", "a", "");
}

static void quotes_and_blocks_are_resolved(void **state) {
	assert_value(state, "a: 'it''s'\n", "a", "it's");
	assert_value(state, "a: \"x\\\\y\\u00e9\"\n", "a", "x\\y\xc3\xa9");
	assert_value(state, "a: |\n  one\n  two\n", "a", "one\ntwo\n");
	assert_value(state, "a: >-\n  one\n  two\n", "a", "one two");
	assert_value(state, "a: one\n  two\n", "a", "one two");
}

static void a_value_knows_whether_it_was_quoted(void **state) {
	const struct value *root = parse(*state, "a: \"\"\nb:\nc: |\n  x\nd: plain\n");

	assert_true(value_get(root, "a")->quoted);
	assert_false(value_get(root, "b")->quoted);
	assert_true(value_get(root, "c")->quoted);
	assert_false(value_get(root, "d")->quoted);
}

static void lists_and_maps_nest(void **state) {
	const struct value *root = parse(*state, "a:\n  - b: [c, d]\n  - e\n"), *a, *b;

	assert_int_equal(list->items.n, 0);
	a = value_get(root, "a");
	assert_int_equal(a->type, VALUE_LIST);
	assert_int_equal(a->count, 2);
	b = value_get(a->first, "b");
	assert_int_equal(b->count, 2);
	assert_str(b->first->text, "c");
	assert_str(b->last->text, "d");
	assert_null(b->last->next);
	assert_str(a->last->text, "e");
}

static void members_are_found_by_key(void **state) {
	const struct value *root = parse(*state, "a: ' x '\nb: [y]\n");

	assert_str(value_get_text(root, "a"), "x");
	assert_str(value_get_text(root, "b"), "");
	assert_str(value_get_text(root, "c"), "");
	assert_str(value_get_text(NULL, "c"), "");
	assert_null(value_get(value_get(root, "b"), "y"));
	assert_str(value_find(root, STR("a"))->key, "a");
}

static void places_are_bytes_of_the_source(void **state) {
	const struct value *root =
		parse(*state, "\xc3\xa9: \xe2\x82\xac\n# c\nlist: [\xc3\xa9, \"b c\", d]\n");
	const struct value *items = value_get(root, "list");

	assert_str(span_text(root->first->key_span), "\xc3\xa9");
	assert_str(span_text(root->first->span), "\xe2\x82\xac");
	assert_str(span_text(items->key_span), "list");
	assert_str(span_text(items->first->span), "\xc3\xa9");
	assert_str(span_text(items->first->next->span), "\"b c\"");
	assert_str(span_text(items->last->span), "d");
}

static void places_count_from_the_start_of_the_source(void **state) {
	struct source *s = source_new(*state, STR("x.md"), STR("---\na: b\n---\nbody"));
	const struct value *root;

	list = findings_new(*state);
	root = yaml_parse(*state, list, span_of(s, 4, 5));
	assert_str(span_text(value_get(root, "a")->span), "b");
}

static void no_value_is_no_finding(void **state) {
	assert_null(parse(*state, ""));
	assert_int_equal(list->items.n, 0);
	assert_null(parse(*state, "# only a comment\n"));
	assert_int_equal(list->items.n, 0);
}

static void what_hides_or_grows_is_refused(void **state) {
	assert_refused(state, "a: &x b\n", "YML-003 &x b");
	assert_refused(state, "a: &x [b]\n", "YML-003 &x [");
	assert_refused(state, "a: *x\n", "YML-003 *x");
	assert_refused(state, "<<: b\n", "YML-003 <<");
	assert_refused(state, "a: !!int 3\n", "YML-004 !!int 3");
	assert_refused(state, "a: !x {}\n", "YML-004 !x {");
	assert_refused(state, "%TAG ! x\n---\na: b\n", "YML-005 %TAG ! x");
	assert_refused(state, "a: b\n---\nc: d\n", "YML-005 ---");
	assert_refused(state, "a: b\n...\n", "YML-005 ...");
	assert_refused(state, "[a]: b\n", "YML-007 [");
	assert_refused(state, "? {a: b}\n: c\n", "YML-007 {");
	assert_refused(state, "a: \"\\0\"\n", "YML-008 \"\\0\"");
	assert_refused(state, "a: \"\\tb\"\n", "YML-008 \"\\tb\"");
	assert_refused(state, "a: *b*\n", "YML-003 *b");
	assert_refused(state, "a: \"\\u202e\"\n", "ENC-004 \"\\u202e\"");
}

static void mistakes_of_form_are_named(void **state) {
	assert_refused(state, "a: b: c\n", "YML-001 ");
	assert_refused(state, "a: [b\n", "YML-001 ");
	assert_refused(state, "a: \"b\n", "YML-001 ");
	assert_refused(state, "a:\n\tb: c\n", "YML-002 \t");
	assert_refused(state, "a: @b\n", "YML-001 ");
}

static void a_key_given_twice_is_an_error_and_the_first_stays(void **state) {
	const struct value *root = parse(*state, "a: 1\nb: 2\na: 3\n");

	assert_int_equal(list->items.n, 1);
	assert_str(first(*state), "YML-006 a");
	assert_str(value_get_text(root, "a"), "1");
	assert_int_equal(root->count, 2);
}

static void a_repeated_key_is_found_among_many(void **state) {
	struct buf b = { 0 };

	for (int i = 0; i < 40; i++)
		buf_print(&b, "key-%d: x\n", i);
	for (int i = 0; i < 40; i++)
		buf_print(&b, "key-%d: y\n", i);
	buf_add_char(&b, '\0');
	parse(*state, b.p);
	assert_int_equal(list->items.n, 40);
	buf_free(&b);
}

static void a_comment_that_cuts_a_value_is_a_warning(void **state) {
	parse(*state, "a: see #7\n");
	assert_str(first(*state), "YML-010 #7");
	parse(*state, "a: see # a comment\nb: 'x' #7\n# c\nc: x#y\n");
	assert_int_equal(list->items.n, 0);
}

static void limits_end_the_reading(void **state) {
	struct buf b = { 0 };

	buf_add_c(&b, "a: ");
	for (int i = 0; i < 31; i++)
		buf_add_char(&b, '[');
	for (int i = 0; i < 31; i++)
		buf_add_char(&b, ']');
	buf_add_char(&b, '\0');
	assert_non_null(parse(*state, b.p));
	buf_clear(&b);
	buf_add_c(&b, "a: ");
	for (int i = 0; i < 8193; i++)
		buf_add_char(&b, 'x');
	buf_add_char(&b, '\0');
	assert_null(parse(*state, b.p));
	assert_true(str_starts(first(*state), "YML-009 xxx"));
	buf_clear(&b);
	for (int i = 0; i < 50001; i++)
		buf_print(&b, "k%d: v\n", i);
	buf_add_char(&b, '\0');
	assert_null(parse(*state, b.p));
	assert_true(str_starts(first(*state), "YML-009 "));
	buf_clear(&b);
	buf_add_c(&b, "a: [");
	for (int i = 0; i < 32768; i++)
		buf_add_c(&b, "xxxxxxx,");
	buf_add_c(&b, "]\n");
	buf_add_char(&b, '\0');
	assert_null(parse(*state, b.p));
	assert_true(str_starts(first(*state), "YML-009 "));
	buf_free(&b);
}

static void values_on_one_long_line_keep_their_places(void **state) {
	struct buf b = { 0 };
	const struct value *root;

	buf_add_c(&b, "a: [");
	for (int i = 0; i < 30000; i++)
		buf_add_c(&b, "x,");
	buf_add_c(&b, "y]\n");
	buf_add_char(&b, '\0');
	root = parse(*state, b.p);
	assert_int_equal(value_get(root, "a")->count, 30001);
	assert_str(span_text(value_get(root, "a")->last->span), "y");
	buf_free(&b);
}

int main(void) {
	const struct CMUnitTest tests[] = {
		ARENA_TEST(every_scalar_is_text),
		ARENA_TEST(quotes_and_blocks_are_resolved),
		ARENA_TEST(a_value_knows_whether_it_was_quoted),
		ARENA_TEST(lists_and_maps_nest),
		ARENA_TEST(members_are_found_by_key),
		ARENA_TEST(places_are_bytes_of_the_source),
		ARENA_TEST(places_count_from_the_start_of_the_source),
		ARENA_TEST(no_value_is_no_finding),
		ARENA_TEST(what_hides_or_grows_is_refused),
		ARENA_TEST(mistakes_of_form_are_named),
		ARENA_TEST(a_key_given_twice_is_an_error_and_the_first_stays),
		ARENA_TEST(a_repeated_key_is_found_among_many),
		ARENA_TEST(a_comment_that_cuts_a_value_is_a_warning),
		ARENA_TEST(limits_end_the_reading),
		ARENA_TEST(values_on_one_long_line_keep_their_places),
	};

	return cmocka_run_group_tests_name("yaml and value", tests, NULL, NULL);
}
