/* SPDX-License-Identifier: Apache-2.0 */
#include "press/fonts.h"

#include <unistd.h>

#include "press/script.h"
#include "test.h"

static void ranges_and_single_characters_are_read(void **state) {
	const struct fonts *f =
		fonts_parse(*state, STR("True False\t/usr/share/a.ttf\t41-43 e9 10300-1031e\n"
					"True False\t/usr/share/b c.ttf\t4e2d\n"));

	assert_false(fonts_have(f, 0x40, false));
	assert_true(fonts_have(f, 0x41, false));
	assert_true(fonts_have(f, 0x43, false));
	assert_false(fonts_have(f, 0x44, false));
	assert_true(fonts_have(f, 0xe9, false));
	assert_true(fonts_have(f, 0x1031e, false));
	assert_false(fonts_have(f, 0x1031f, false));
	assert_true(fonts_have(f, 0x4e2d, false));
	assert_false(fonts_have(f, 0x110000, true));
}

static void coloured_pictures_are_for_engines_that_draw_them(void **state) {
	const struct fonts *f = fonts_parse(*state, STR("False True\t/usr/c.ttf\t1f680\n"
							"True True\t/usr/d.ttf\t1f512\n"));

	assert_true(fonts_have(f, 0x1f680, true));
	assert_false(fonts_have(f, 0x1f680, false));
	assert_true(fonts_have(f, 0x1f512, false));
}

/* Engines see nothing outside /usr, and scale no font that is neither outlined nor coloured. */
static void fonts_that_no_engine_can_use_do_not_count(void **state) {
	const struct fonts *f = fonts_parse(*state, STR("True False\t/home/a/.fonts/a.ttf\t41\n"
							"False False\t/usr/b.pcf\t42\n"));

	assert_false(fonts_have(f, 0x41, true));
	assert_false(fonts_have(f, 0x42, true));
}

static void what_is_no_list_of_ranges_is_left(void **state) {
	const struct fonts *f = fonts_parse(
		*state, STR("nonsense\n\nTrue False\n\t\t\nTrue False\t/usr/a\t41,42\n"
			    "True False\t/usr/b\t43 zz 44\nTrue False\t/usr/c\t45-ffffffff 46\n"
			    "True False\t/usr/d\t49-47 48-\nTrue False\t/usr/e\t4a"));

	assert_true(fonts_have(f, 0x41, false));
	assert_false(fonts_have(f, 0x42, false));
	assert_true(fonts_have(f, 0x43, false));
	assert_false(fonts_have(f, 0x44, false));
	assert_false(fonts_have(f, 0x45, false));
	assert_false(fonts_have(f, 0x47, false));
	assert_true(fonts_have(f, 0x4a, false));
}

/* What nobody is asked about has to be true of the real font. */
static void dejavu_has_what_it_surely_has(void **state) {
	const struct fonts *f = fonts_ask(*state);

	assert_true(fonts_surely_have(0xe4));
	assert_true(fonts_surely_have(0x416));
	assert_true(fonts_surely_have(0x2014));
	assert_true(fonts_surely_have(0x2610));
	assert_false(fonts_surely_have(0x2705));
	assert_false(fonts_surely_have(0x5d0));
	assert_false(fonts_surely_have(0x4e2d));
	if (f == NULL || !fonts_are_sure())
		skip();
	for (uint32_t c = 0; c < 0x110000; c++)
		if (fonts_surely_have(c) && !fonts_have(f, c, false))
			fail_msg("U+%04X", (unsigned)c);
}

static void scripts_are_told_apart(void **state UNUSED) {
	assert_string_equal(script_of(0x4e2d)->name, "Chinese");
	assert_string_equal(script_of(0x304b)->name, "Japanese");
	assert_string_equal(script_of(0xd55c)->name, "Korean");
	assert_string_equal(script_of(0x5d0)->name, "Hebrew");
	assert_string_equal(script_of(0xfe76)->name, "Arabic");
	assert_string_equal(script_of(0x1f680)->name, "emoji");
	assert_string_equal(script_of(0x12000)->name, "other");
	assert_string_equal(script_of(0x10ffff)->name, "other");
	assert_string_equal(script_of(0x4e2d)->fonts, "fonts-noto-cjk");
	assert_string_equal(script_of(0x1f680)->plain, "fonts-symbola");
}

int main(void) {
	const struct CMUnitTest tests[] = {
		ARENA_TEST(ranges_and_single_characters_are_read),
		ARENA_TEST(coloured_pictures_are_for_engines_that_draw_them),
		ARENA_TEST(fonts_that_no_engine_can_use_do_not_count),
		ARENA_TEST(what_is_no_list_of_ranges_is_left),
		ARENA_TEST(dejavu_has_what_it_surely_has),
		ARENA_TEST(scripts_are_told_apart),
	};

	return cmocka_run_group_tests_name("fonts", tests, NULL, NULL);
}
