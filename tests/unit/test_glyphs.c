/* SPDX-License-Identifier: Apache-2.0 */
#include "press/glyphs.h"

#include "base/base64.h"
#include "test.h"

/* A font for Latin, and one for a Chinese character. */
#define FONTS "True False\t/usr/a.ttf\t20-7e a0-17f\nTrue False\t/usr/b.ttf\t4e2d\n"

/* "Chinese 1/2: 6587; emoji …": each gap with its characters, the times and those that are named. */
static struct str gaps(struct arena *a, struct str html) {
	struct vec found = glyphs_find(a, fonts_parse(a, STR(FONTS)), false, html);
	struct str out = STR("");

	for (size_t i = 0; i < found.n; i++) {
		const struct glyph_gap *g = found.items[i];

		out = str_format(a, "%.*s%s%s %zu/%zu:", STR_ARG(out), i > 0 ? "; " : "",
				 g->script->name, g->characters, g->times);
		for (size_t k = 0; k < g->characters && k < GLYPHS_NAMED; k++)
			out = str_format(a, "%.*s %x", STR_ARG(out), (unsigned)g->first[k]);
	}
	return out;
}

static void missing_characters_are_found_by_script(void **state) {
	assert_str(gaps(*state, STR("<p>Gr\u00fc\u00dfe \u4e2d</p>")), "");
	assert_str(gaps(*state, STR("<p>\u4e2d\u6587 \U0001f680 and \u6587</p>")),
		   "Chinese 1/2: 6587; emoji 1/1: 1f680");
	assert_str(gaps(*state, STR("\u4e00\u4e01\u4e02\u4e03\u4e04\u4e05\u4e06")),
		   "Chinese 7/7: 4e00 4e01 4e02 4e03 4e04");
}

static void references_count_as_what_they_stand_for(void **state) {
	assert_str(gaps(*state, STR("&#x6587; &#25991; &#X6587; &amp; &#x4e2d; &#xe9; &lt;")),
		   "Chinese 1/3: 6587");
	assert_str(gaps(*state, STR("& &#; &#x; &#xzz; &#99999999999999; &#2500b; &#x6587 &#")),
		   "");
}

/* A combining mark, a variation selector, joiners, blanks, a soft hyphen, a direction mark, private use, a tag, a control character. */
static void what_draws_nothing_of_its_own_lacks_nothing(void **state) {
	assert_str(gaps(*state, STR("e\u0301 \ufe0f \u200d\u200c \u00a0\u2003\u3000 \u00ad \u200e "
				    "\ue000 \U000e0041 \ufeff \u20e3 \x1b")),
		   "");
}

static void only_what_is_shown_counts(void **state) {
	assert_str(
		gaps(*state, STR("<!-- \u6587 --><head><title>\u6587</title><style>\u6587</style>"
				 "</head><p title='\u6587 > \u6587' class=\"\u6587\">a</p>")),
		"");
	assert_str(gaps(*state, STR("<titles>\u6587</titles><svg><desc>\u3042</desc><text>\uac00")),
		   "Chinese 1/1: 6587; Korean 1/1: ac00");
	assert_str(gaps(*state, STR("<p>a</p><!-- \u6587")), "");
	assert_str(gaps(*state, STR("<p>\u6587<style>\u3042")), "Chinese 1/1: 6587");
}

static void drawings_are_looked_into(void **state) {
	struct buf b = { 0 };

	buf_add_c(&b, "<p>a</p><img alt=\"\" src=\"data:image/svg+xml;base64,");
	base64_add(&b, STR("<svg><title>\u3042</title><text>\u6587 &#x6587;</text></svg>"));
	buf_add_c(&b, "\"><img src=\"data:image/svg+xml;base64,!\"> \uac00");
	assert_str(gaps(*state, buf_str(&b)), "Chinese 1/2: 6587; Korean 1/1: ac00");
	buf_free(&b);
}

/* With DejaVu the usual texts need no fc-list; without it only ASCII does. */
static void usual_text_is_told_from_other(void **state UNUSED) {
	assert_true(glyphs_are_usual(STR("<p>plain \u200b&#xad;</p>")));
	assert_int_equal(glyphs_are_usual(STR("Gr\u00fc\u00dfe \u2014 \u0416 \u03a9 \u2610")),
			 fonts_are_sure());
	assert_false(glyphs_are_usual(STR("<p>\u4e2d</p>")));
	assert_false(glyphs_are_usual(STR("<p>&#x4e2d;</p>")));
	assert_true(glyphs_are_usual(STR("<style>\u4e2d</style>")));
}

int main(void) {
	const struct CMUnitTest tests[] = {
		ARENA_TEST(missing_characters_are_found_by_script),
		ARENA_TEST(references_count_as_what_they_stand_for),
		ARENA_TEST(what_draws_nothing_of_its_own_lacks_nothing),
		ARENA_TEST(only_what_is_shown_counts),
		ARENA_TEST(drawings_are_looked_into),
		ARENA_TEST(usual_text_is_told_from_other),
	};

	return cmocka_run_group_tests_name("glyphs", tests, NULL, NULL);
}
