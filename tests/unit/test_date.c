/* SPDX-License-Identifier: Apache-2.0 */
#include "test.h"

#include "base/date.h"

static int32_t day(const char *text) {
	struct date d = { -1 };

	assert_true(date_parse(str_of(text), &d));
	return d.day;
}

#define assert_no_date(text)                                                                       \
	do {                                                                                       \
		struct date d_;                                                                    \
		assert_false(date_parse(STR(text), &d_));                                          \
	} while (0)

static void days_count_from_1970(void **state) {
	(void)state;
	assert_int_equal(day("1970-01-01"), 0);
	assert_int_equal(day("1969-12-31"), -1);
	assert_int_equal(day("2000-02-29"), 11016);
	assert_int_equal(day("2026-11-23"), 20780);
	assert_int_equal(day("1900-01-01"), -25567);
	assert_int_equal(day("2999-12-31"), 376199);
}

static void days_that_do_not_exist_are_no_dates(void **state) {
	(void)state;
	assert_no_date("2025-02-29");
	assert_no_date("1900-02-29");
	assert_no_date("2026-04-31");
	assert_no_date("2026-00-10");
	assert_no_date("2026-13-01");
	assert_no_date("2026-01-00");
	assert_no_date("1899-12-31");
	assert_no_date("3000-01-01");
}

static void other_forms_are_no_dates(void **state) {
	(void)state;
	assert_no_date("");
	assert_no_date("2026-1-01");
	assert_no_date("2026-01-1");
	assert_no_date("20260101");
	assert_no_date("2026/01/01");
	assert_no_date("2026-01-01 ");
	assert_no_date("+026-01-01");
	assert_no_date("2026-01-01T00:00:00Z");
	assert_no_date("01-01-2026");
}

static void printing_gives_the_text_back(void **state) {
	static const char *const dates[] = { "1900-01-01", "1969-12-31", "1970-01-01",
					     "2000-02-29", "2100-03-01", "2999-12-31" };
	char text[11];

	(void)state;
	for (size_t i = 0; i < ARRAY_LENGTH(dates); i++) {
		date_print((struct date){ day(dates[i]) }, text);
		assert_string_equal(text, dates[i]);
	}
}

static void seconds_belong_to_their_utc_day(void **state) {
	(void)state;
	assert_int_equal(date_of_seconds(0).day, 0);
	assert_int_equal(date_of_seconds(86399).day, 0);
	assert_int_equal(date_of_seconds(86400).day, 1);
	assert_int_equal(date_of_seconds(-1).day, -1);
	assert_int_equal(date_of_seconds(-86400).day, -1);
	assert_int_equal(date_of_seconds(-86401).day, -2);
}

static void months_later_is_the_same_day_or_the_last_one(void **state) {
	(void)state;
	assert_int_equal(date_add_months((struct date){ day("2026-01-31") }, 1).day,
			 day("2026-02-28"));
	assert_int_equal(date_add_months((struct date){ day("2024-01-31") }, 1).day,
			 day("2024-02-29"));
	assert_int_equal(date_add_months((struct date){ day("2026-11-23") }, 12).day,
			 day("2027-11-23"));
	assert_int_equal(date_add_months((struct date){ day("2026-12-15") }, 1).day,
			 day("2027-01-15"));
	assert_int_equal(date_add_months((struct date){ day("2024-02-29") }, 12).day,
			 day("2025-02-28"));
	assert_int_equal(date_add_months((struct date){ day("2026-03-31") }, -1).day,
			 day("2026-02-28"));
}

static void durations_are_a_number_and_a_unit(void **state) {
	struct duration d;

	(void)state;
	assert_true(duration_parse(STR("12 months"), &d));
	assert_int_equal(d.months, 12);
	assert_int_equal(d.minutes, 0);
	assert_true(duration_parse(STR("1 year"), &d));
	assert_int_equal(d.months, 12);
	assert_true(duration_parse(STR("4 hours"), &d));
	assert_int_equal(d.minutes, 240);
	assert_true(duration_parse(STR("30 minutes"), &d));
	assert_int_equal(d.minutes, 30);
	assert_true(duration_parse(STR("2 days"), &d));
	assert_int_equal(d.minutes, 2880);
	assert_true(duration_parse(STR("1 week"), &d));
	assert_int_equal(d.minutes, 10080);
	assert_true(duration_parse(STR("none"), &d));
	assert_int_equal(d.months, 0);
	assert_int_equal(d.minutes, 0);
}

static void other_texts_are_no_durations(void **state) {
	static const char *const texts[] = { "",           "12",     "months",      "12months",
					     "12  months", "-1 day", "1.5 days",    "12 Months",
					     "a year",     "P1Y",    "100001 days", "none " };
	struct duration d;

	(void)state;
	for (size_t i = 0; i < ARRAY_LENGTH(texts); i++)
		assert_false(duration_parse(str_of(texts[i]), &d));
}

static void a_month_is_compared_as_30_days(void **state) {
	(void)state;
	assert_int_equal(duration_minutes((struct duration){ 1, 5 }), 43205);
}

static void adding_takes_months_first(void **state) {
	struct date start = { day("2026-01-31") };

	(void)state;
	assert_int_equal(date_add(start, (struct duration){ 1, 1440 }).day, day("2026-03-01"));
	assert_int_equal(date_add(start, (struct duration){ 0, 1439 }).day, day("2026-01-31"));
}

int main(void) {
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(days_count_from_1970),
		cmocka_unit_test(days_that_do_not_exist_are_no_dates),
		cmocka_unit_test(other_forms_are_no_dates),
		cmocka_unit_test(printing_gives_the_text_back),
		cmocka_unit_test(seconds_belong_to_their_utc_day),
		cmocka_unit_test(months_later_is_the_same_day_or_the_last_one),
		cmocka_unit_test(durations_are_a_number_and_a_unit),
		cmocka_unit_test(other_texts_are_no_durations),
		cmocka_unit_test(a_month_is_compared_as_30_days),
		cmocka_unit_test(adding_takes_months_first),
	};

	return cmocka_run_group_tests_name("date", tests, NULL, NULL);
}
