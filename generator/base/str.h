/* SPDX-License-Identifier: Apache-2.0 */
/* A piece of text: pointer and length. It owns nothing and does not end in a NUL. */
#ifndef BASE_STR_H
#define BASE_STR_H

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/attr.h"

struct str {
	const char *p;
	size_t n;
};

#define STR(literal) ((struct str){ "" literal, sizeof(literal) - 1 })
/* The two arguments of a "%.*s". */
#define STR_ARG(s) (int)(s).n, (s).p

/* The text of a C string, which may be NULL (then empty). */
struct str str_of(const char *);

bool str_equal(struct str, struct str);
bool str_is(struct str, const char *);
/* One of the list, which ends in NULL. */
bool str_is_one_of(struct str, const char *const *list);
/* Equal when ASCII letters are taken without their case. */
bool str_equal_nocase(struct str, struct str);
/* Negative, zero, positive: byte by byte. */
int str_compare(struct str, struct str);
bool str_starts(struct str, const char *prefix);
bool str_ends(struct str, const char *suffix);

/* Without leading and trailing ASCII blanks and line ends. */
struct str str_trim(struct str);
/* The bytes from and to (exclusive), clipped to the text. */
struct str str_slice(struct str, size_t from, size_t to);
struct str str_skip(struct str, size_t n);

/* The offset of the first occurrence, or SIZE_MAX. */
size_t str_find(struct str, struct str needle);
size_t str_find_char(struct str, char);

/* False without a separator; else what stands before and after the first one. */
bool str_cut(struct str, char separator, struct str *head, struct str *tail);

/* Takes the text up to the next line end (which it drops) from the front of *rest; false when there is nothing left. */
bool str_next_line(struct str *rest, struct str *line);

struct str str_copy(struct arena *, struct str);
/* A NUL-terminated copy. */
char *str_c(struct arena *, struct str);
struct str str_format(struct arena *, const char *format, ...) PRINTF(2, 3);
struct str str_vformat(struct arena *, const char *format, va_list) PRINTF(2, 0);
/* Trimmed, and each run of ASCII blanks and line ends as one blank. */
struct str str_join_blanks(struct arena *, struct str);
struct str str_lower(struct arena *, struct str); /* ASCII letters only */
struct str str_upper(struct arena *, struct str);

/* A whole decimal number without sign that fits; false otherwise. */
bool str_to_size(struct str, size_t *out);

/* How many single-character edits (insert, drop, replace, swap neighbours) make one out of the other; at most limit + 1. */
size_t str_distance(struct str, struct str, size_t limit);

/* Of a hexadecimal digit in either case; -1 of anything else. */
int str_hex_value(char);

#endif
