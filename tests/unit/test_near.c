/* SPDX-License-Identifier: Apache-2.0 */
#include "press/near.h"

#include "test.h"

static void a_sheet_that_is_far_down_comes_near(void **state) {
	assert_str(
		near_rewrite(*state, STR("q 0.5 0 0 0.5 0 -20000.25 cm 88 40001 856 1 re f Q\n")),
		"q\n0.5 0 0 0.5 0 -0.25 cm\n88 1 856 1 re\nf\nQ\n");
}

static void one_that_is_near_stays(void **state) {
	assert_str(near_rewrite(*state, STR("q 0.5 0 0 0.5 0 -200 cm 88 401 m 88 500 l S Q\n")),
		   "q\n0.5 0 0 0.5 0 -200 cm\n88 401 m\n88 500 l\nS\nQ\n");
}

/* Only the first move behind a matrix is from the origin. */
static void text_moves_with_its_sheet(void **state) {
	assert_str(near_rewrite(*state,
				STR("q 1 0 0 1 0 -33000 cm BT /F7 13 Tf 1 0 0 -1 0 0 Tm\n"
				    "854.5 -33521 Td <0014> Tj 7.42187500 0 Td <0009> Tj ET Q")),
		   "q\n1 0 0 1 0 0 cm\nBT\n/F7 13 Tf\n1 0 0 -1 0 0 Tm\n854.5 -521 Td\n<0014> Tj\n"
		   "7.42187500 0 Td\n<0009> Tj\nET\nQ\n");
}

static void a_picture_ends_the_move(void **state) {
	assert_str(near_rewrite(*state, STR("q 1 0 0 1 0 -33000 cm q 20 0 0 -10 5 33100 cm 0 7 m "
					    "/Im Do Q 0 33007 m Q")),
		   "q\n1 0 0 1 0 0 cm\nq\n20 0 0 -10 5 100 cm\n0 7 m\n/Im Do\nQ\n0 7 m\nQ\n");
}

static void what_is_not_understood_stays(void **state) {
	assert_str(near_rewrite(*state, STR("q Q Q")), "q Q Q");
	assert_str(near_rewrite(*state, STR("BI /W 1 ID x EI")), "BI /W 1 ID x EI");
	assert_str(near_rewrite(*state, STR("(open Tj")), "(open Tj");
}

int main(void) {
	const struct CMUnitTest tests[] = {
		ARENA_TEST(a_sheet_that_is_far_down_comes_near),
		ARENA_TEST(one_that_is_near_stays),
		ARENA_TEST(text_moves_with_its_sheet),
		ARENA_TEST(a_picture_ends_the_move),
		ARENA_TEST(what_is_not_understood_stays),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
