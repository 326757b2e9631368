/* SPDX-License-Identifier: Apache-2.0 */
/* Calendar dates (ISO 8601, proleptic Gregorian) and lengths of time. No clock is ever read. */
#ifndef BASE_DATE_H
#define BASE_DATE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/str.h"

/* A day as the number of days since 1970-01-01. */
struct date {
	int32_t day;
};

/* Exactly YYYY-MM-DD with a day that exists, years 1900 to 2999; false otherwise. */
bool date_parse(struct str, struct date *out);

/* "YYYY-MM-DD", eleven bytes with the NUL. */
void date_print(struct date, char out[11]);

/* The UTC day of a time in seconds since 1970-01-01T00:00:00Z. */
struct date date_of_seconds(int64_t seconds);

/* The same day so many months later; the last day of the month where that day does not exist. */
struct date date_add_months(struct date, int months);

/* A length of time: whole months and minutes are kept apart, for a month has no fixed length. */
struct duration {
	int32_t months;
	int64_t minutes;
};

/* "12 months", "4 hours", "30 minutes", "2 days", "1 week", "3 years", "none" (zero). False otherwise. */
bool duration_parse(struct str, struct duration *out);

/* A length for comparing: a month counts as 30 days. */
int64_t duration_minutes(struct duration);

struct date date_add(struct date, struct duration);

#endif
