/* SPDX-License-Identifier: Apache-2.0 */
#include "base/str.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include "base/die.h"

struct str str_of(const char *s) {
	return (struct str){ s != NULL ? s : "", s != NULL ? strlen(s) : 0 };
}

bool str_equal(struct str a, struct str b) {
	return a.n == b.n && (a.n == 0 || memcmp(a.p, b.p, a.n) == 0);
}

bool str_is(struct str s, const char *literal) {
	return str_equal(s, str_of(literal));
}

bool str_is_one_of(struct str s, const char *const *list) {
	for (; *list != NULL; list++)
		if (str_is(s, *list))
			return true;
	return false;
}

static char lower(char c) {
	return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

bool str_equal_nocase(struct str a, struct str b) {
	if (a.n != b.n)
		return false;
	for (size_t i = 0; i < a.n; i++)
		if (lower(a.p[i]) != lower(b.p[i]))
			return false;
	return true;
}

int str_compare(struct str a, struct str b) {
	size_t n = a.n < b.n ? a.n : b.n;
	int order = n > 0 ? memcmp(a.p, b.p, n) : 0;

	if (order != 0)
		return order;
	return (a.n > b.n) - (a.n < b.n);
}

bool str_starts(struct str s, const char *prefix) {
	size_t n = strlen(prefix);

	return s.n >= n && memcmp(s.p, prefix, n) == 0;
}

bool str_ends(struct str s, const char *suffix) {
	size_t n = strlen(suffix);

	return s.n >= n && memcmp(s.p + s.n - n, suffix, n) == 0;
}

static bool is_blank(char c) {
	return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

struct str str_trim(struct str s) {
	while (s.n > 0 && is_blank(s.p[0])) {
		s.p++;
		s.n--;
	}
	while (s.n > 0 && is_blank(s.p[s.n - 1]))
		s.n--;
	return s;
}

struct str str_slice(struct str s, size_t from, size_t to) {
	if (to > s.n)
		to = s.n;
	if (from > to)
		from = to;
	return (struct str){ s.p + from, to - from };
}

struct str str_skip(struct str s, size_t n) {
	return str_slice(s, n, s.n);
}

size_t str_find(struct str s, struct str needle) {
	const char *at = s.n > 0 ? memmem(s.p, s.n, needle.p, needle.n) : NULL;

	return at != NULL ? (size_t)(at - s.p) : SIZE_MAX;
}

size_t str_find_char(struct str s, char c) {
	const char *at = s.n > 0 ? memchr(s.p, c, s.n) : NULL;

	return at != NULL ? (size_t)(at - s.p) : SIZE_MAX;
}

bool str_cut(struct str s, char separator, struct str *head, struct str *tail) {
	size_t at = str_find_char(s, separator);

	if (at == SIZE_MAX)
		return false;
	*head = str_slice(s, 0, at);
	*tail = str_skip(s, at + 1);
	return true;
}

bool str_next_line(struct str *rest, struct str *line) {
	if (rest->n == 0)
		return false;
	if (!str_cut(*rest, '\n', line, rest)) {
		*line = *rest;
		*rest = str_skip(*rest, rest->n);
	}
	return true;
}

struct str str_copy(struct arena *a, struct str s) {
	return (struct str){ arena_copy(a, s.p, s.n), s.n };
}

char *str_c(struct arena *a, struct str s) {
	return arena_copy(a, s.p, s.n);
}

struct str str_vformat(struct arena *a, const char *format, va_list args) {
	va_list again;
	int n;
	char *p;

	va_copy(again, args);
	n = vsnprintf(NULL, 0, format, again);
	va_end(again);
	if (n < 0)
		die("format '%s'", format);
	p = arena_alloc(a, (size_t)n + 1);
	vsnprintf(p, (size_t)n + 1, format, args);
	return (struct str){ p, (size_t)n };
}

struct str str_format(struct arena *a, const char *format, ...) {
	struct str result;
	va_list args;

	va_start(args, format);
	result = str_vformat(a, format, args);
	va_end(args);
	return result;
}

struct str str_join_blanks(struct arena *a, struct str s) {
	char *out;
	size_t n = 0;

	s = str_trim(s);
	out = arena_alloc(a, s.n + 1);
	for (size_t i = 0; i < s.n; i++) {
		bool blank = s.p[i] == ' ' || s.p[i] == '\n' || s.p[i] == '\t' || s.p[i] == '\r';

		if (!blank)
			out[n++] = s.p[i];
		else if (n > 0 && out[n - 1] != ' ')
			out[n++] = ' ';
	}
	return (struct str){ out, n };
}

struct str str_upper(struct arena *a, struct str s) {
	char *out = arena_alloc(a, s.n + 1);

	for (size_t i = 0; i < s.n; i++)
		out[i] = s.p[i] >= 'a' && s.p[i] <= 'z' ? (char)(s.p[i] - 'a' + 'A') : s.p[i];
	return (struct str){ out, s.n };
}

struct str str_lower(struct arena *a, struct str s) {
	char *p = arena_copy(a, s.p, s.n);

	for (size_t i = 0; i < s.n; i++)
		p[i] = lower(p[i]);
	return (struct str){ p, s.n };
}

bool str_to_size(struct str s, size_t *out) {
	size_t value = 0;

	if (s.n == 0 || s.n > 18)
		return false;
	for (size_t i = 0; i < s.n; i++) {
		if (s.p[i] < '0' || s.p[i] > '9')
			return false;
		value = value * 10 + (size_t)(s.p[i] - '0');
	}
	*out = value;
	return true;
}

static size_t least(size_t a, size_t b) {
	return a < b ? a : b;
}

/* Optimal string alignment in three rows; words longer than a key are never meant. */
size_t str_distance(struct str a, struct str b, size_t limit) {
	enum { LONGEST = 64 };
	size_t row[3][LONGEST + 1];

	if (a.n > LONGEST || b.n > LONGEST)
		return limit + 1;
	for (size_t j = 0; j <= b.n; j++)
		row[0][j] = j;
	for (size_t i = 1; i <= a.n; i++) {
		size_t *now = row[i % 3], *before = row[(i + 2) % 3], *earlier = row[(i + 1) % 3];

		now[0] = i;
		for (size_t j = 1; j <= b.n; j++) {
			size_t same = lower(a.p[i - 1]) == lower(b.p[j - 1]) ? 0 : 1;

			now[j] = least(least(before[j] + 1, now[j - 1] + 1), before[j - 1] + same);
			if (i > 1 && j > 1 && lower(a.p[i - 1]) == lower(b.p[j - 2]) &&
			    lower(a.p[i - 2]) == lower(b.p[j - 1]))
				now[j] = least(now[j], earlier[j - 2] + 1);
		}
	}
	return least(row[a.n % 3][b.n], limit + 1);
}

int str_hex_value(char c) {
	if (c >= '0' && c <= '9')
		return c - '0';
	if (c >= 'a' && c <= 'f')
		return c - 'a' + 10;
	if (c >= 'A' && c <= 'F')
		return c - 'A' + 10;
	return -1;
}
