/* SPDX-License-Identifier: Apache-2.0 */
#include "base/date.h"

#include <stdio.h>

/* Days from civil and back: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms". */
static int32_t days_from_civil(int year, int month, int day) {
	int y = month <= 2 ? year - 1 : year;
	int era = y / 400;
	int year_of_era = y - era * 400;
	int day_of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
	int day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;

	return era * 146097 + day_of_era - 719468;
}

static void civil_from_days(int32_t days, int *year, int *month, int *day) {
	int z = days + 719468;
	int era = (z >= 0 ? z : z - 146096) / 146097;
	int doe = z - era * 146097;
	int yoe = (doe - doe / 1460 + doe / 36524 - doe / 146096) / 365;
	int doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
	int mp = (5 * doy + 2) / 153;

	*day = doy - (153 * mp + 2) / 5 + 1;
	*month = mp < 10 ? mp + 3 : mp - 9;
	*year = yoe + era * 400 + (*month <= 2 ? 1 : 0);
}

static int days_in_month(int year, int month) {
	static const int days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
	bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;

	return month == 2 && leap ? 29 : days[month - 1];
}

static bool number(struct str s, size_t from, size_t n, int *out) {
	size_t value;

	if (!str_to_size(str_slice(s, from, from + n), &value))
		return false;
	*out = (int)value;
	return true;
}

bool date_parse(struct str s, struct date *out) {
	int year, month, day;

	if (s.n != 10 || s.p[4] != '-' || s.p[7] != '-')
		return false;
	if (!number(s, 0, 4, &year) || !number(s, 5, 2, &month) || !number(s, 8, 2, &day))
		return false;
	if (year < 1900 || year > 2999 || month < 1 || month > 12 || day < 1 ||
	    day > days_in_month(year, month))
		return false;
	out->day = days_from_civil(year, month, day);
	return true;
}

void date_print(struct date d, char out[11]) {
	int year, month, day;

	civil_from_days(d.day, &year, &month, &day);
	snprintf(out, 11, "%04u-%02u-%02u", (unsigned)year % 10000u, (unsigned)month % 100u,
		 (unsigned)day % 100u);
}

struct date date_of_seconds(int64_t seconds) {
	int64_t day = seconds / 86400;

	if (seconds % 86400 < 0)
		day--;
	return (struct date){ (int32_t)day };
}

struct date date_add_months(struct date d, int months) {
	int year, month, day, index;

	civil_from_days(d.day, &year, &month, &day);
	index = year * 12 + month - 1 + months;
	year = index / 12;
	month = index % 12 + 1;
	if (day > days_in_month(year, month))
		day = days_in_month(year, month);
	return (struct date){ days_from_civil(year, month, day) };
}

bool duration_parse(struct str s, struct duration *out) {
	static const struct {
		const char *one, *many;
		int32_t months;
		int64_t minutes;
	} units[] = {
		{ "minute", "minutes", 0, 1 }, { "hour", "hours", 0, 60 },
		{ "day", "days", 0, 1440 },    { "week", "weeks", 0, 10080 },
		{ "month", "months", 1, 0 },   { "year", "years", 12, 0 },
	};
	struct str count, unit;
	size_t n;

	*out = (struct duration){ 0, 0 };
	if (str_is(s, "none"))
		return true;
	if (!str_cut(s, ' ', &count, &unit) || !str_to_size(count, &n) || n > 100000)
		return false;
	for (size_t i = 0; i < sizeof(units) / sizeof(units[0]); i++) {
		if (!str_is(unit, units[i].one) && !str_is(unit, units[i].many))
			continue;
		out->months = (int32_t)n * units[i].months;
		out->minutes = (int64_t)n * units[i].minutes;
		return true;
	}
	return false;
}

int64_t duration_minutes(struct duration d) {
	return d.minutes + (int64_t)d.months * 30 * 1440;
}

struct date date_add(struct date date, struct duration d) {
	date = date_add_months(date, d.months);
	date.day += (int32_t)(d.minutes / 1440);
	return date;
}
