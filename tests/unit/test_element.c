/* SPDX-License-Identifier: Apache-2.0 */
#include "press/element.h"

#include "test.h"

static void each_element_gets_its_number(void **state) {
	assert_str(element_number(
			   *state,
			   STR("<!DOCTYPE html><html lang=\"en\"><body><p class=\"a\">x &lt;b&gt;"
			       "<br>y</p><img src=\"d\"/></body></html>")),
		   "<!DOCTYPE html><html lang=\"en\" data-e=\"0\"><body data-e=\"1\"><p "
		   "class=\"a\" data-e=\"2\">x &lt;b&gt;"
		   "<br data-e=\"3\">y</p><img src=\"d\" data-e=\"4\"/></body></html>");
}

/* Marks of other modules are found by what tags begin with. */
static void a_number_stands_behind_the_attributes(void **state) {
	assert_str(element_number(*state, STR("<a class=\"h\" href=\"x-dossier:head:3\"></a>")),
		   "<a class=\"h\" href=\"x-dossier:head:3\" data-e=\"0\"></a>");
}

/* Engines have styles put there. */
static void the_head_stays_as_it_is(void **state) {
	const char *html =
		"<html><head><title>a</title><style>p > a {}</style></head><body>x</body></html>";

	assert_str(element_number(*state, str_of(html)),
		   "<html data-e=\"0\"><head><title>a</title><style>p > a {}</style></head><body "
		   "data-e=\"4\">x</body></html>");
	assert_int_equal(element_read(*state, str_of(html)).n, 5);
}

static void what_is_in_a_drawing_has_none(void **state) {
	const char *html = "<p><svg role=\"img\"><g><text>A</text></g></svg><b>x</b></p>";
	struct elements e = element_read(*state, str_of(html));

	assert_str(element_number(*state, str_of(html)),
		   "<p data-e=\"0\"><svg role=\"img\" data-e=\"1\"><g><text>A</text></g></svg><b "
		   "data-e=\"2\">x</b></p>");
	assert_int_equal(e.n, 3);
	assert_str(e.items[1].inner, "<g><text>A</text></g>");
	assert_int_equal(e.items[2].parent, 0);
}

static void a_drawing_without_an_end_ends_the_numbers(void **state) {
	assert_str(element_number(*state, STR("<svg><g><p>")), "<svg data-e=\"0\"><g><p>");
}

static void elements_know_what_they_are_in(void **state) {
	struct elements e =
		element_read(*state, STR("<ul><li>a<br>b<li2></li2></li><li>c</li></ul><p>d</p>"));

	assert_int_equal(e.n, 6);
	assert_int_equal(e.items[0].parent, -1);
	assert_int_equal(e.items[1].parent, 0);
	assert_int_equal(e.items[2].parent, 1);
	assert_int_equal(e.items[3].parent, 1);
	assert_int_equal(e.items[4].parent, 0);
	assert_int_equal(e.items[5].parent, -1);
	assert_str(e.items[4].inner, "c");
}

static void ends_that_end_nothing_are_passed_over(void **state) {
	struct elements e = element_read(*state, STR("</p><div><b>x</div></b><i>y</i>"));

	assert_int_equal(e.n, 3);
	assert_str(e.items[1].inner, "x");
	assert_int_equal(e.items[2].parent, -1);
}

static void attributes_are_read_with_their_characters(void **state) {
	struct elements e =
		element_read(*state, STR("<img hidden alt=\"R&amp;D &quot;x&quot; &#228;&#xE4; "
					 "&what;\" data-alt=\"no\" src=''>"));

	assert_str(element_attribute(*state, &e.items[0], "alt"),
		   "R&D \"x\" \xC3\xA4\xC3\xA4 &what;");
	assert_str(element_attribute(*state, &e.items[0], "src"), "");
	assert_str(element_attribute(*state, &e.items[0], "title"), "");
}

static void classes_are_words(void **state) {
	struct elements e =
		element_read(*state, STR("<table class=\"quiet row\"><td class=\"rows\">"));

	assert_true(element_has_class(*state, &e.items[0], "row"));
	assert_true(element_has_class(*state, &e.items[0], "quiet"));
	assert_false(element_has_class(*state, &e.items[1], "row"));
}

static void text_is_without_tags(void **state) {
	struct elements e =
		element_read(*state, STR("<a> the <b>risk\nregister</b> &amp; more</a>"));

	assert_str(element_text(*state, &e.items[0]), "the risk register & more");
}

static void titles_of_a_drawing_are_a_list(void **state) {
	struct elements e = element_read(
		*state, STR("<svg><a><title>A.5.1: yes</title></a><title>A.5.2: no</title></svg>"));

	assert_str(element_titles(*state, &e.items[0]), "A.5.1: yes; A.5.2: no");
}

int main(void) {
	const struct CMUnitTest tests[] = {
		ARENA_TEST(each_element_gets_its_number),
		ARENA_TEST(a_number_stands_behind_the_attributes),
		ARENA_TEST(the_head_stays_as_it_is),
		ARENA_TEST(what_is_in_a_drawing_has_none),
		ARENA_TEST(a_drawing_without_an_end_ends_the_numbers),
		ARENA_TEST(elements_know_what_they_are_in),
		ARENA_TEST(ends_that_end_nothing_are_passed_over),
		ARENA_TEST(attributes_are_read_with_their_characters),
		ARENA_TEST(classes_are_words),
		ARENA_TEST(text_is_without_tags),
		ARENA_TEST(titles_of_a_drawing_are_a_list),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
