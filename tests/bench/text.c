/* SPDX-License-Identifier: Apache-2.0 */

#include "corpus.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

_Noreturn void fail(const char *path) {
	fprintf(stderr, "gencorpus: %s: %s\n", path, strerror(errno));
	exit(3);
}

void text_add(struct text *t, const char *s, size_t n) {
	while (t->n + n + 1 > t->cap) {
		t->cap = t->cap == 0 ? 4096 : t->cap * 2;
		t->p = realloc(t->p, t->cap);
		if (t->p == NULL)
			fail("memory");
	}
	memcpy(t->p + t->n, s, n);
	t->n += n;
	t->p[t->n] = '\0';
}

void text_put(struct text *t, const char *s) {
	text_add(t, s, strlen(s));
}

void text_print(struct text *t, const char *format, ...) {
	char piece[512];
	va_list args;
	int n;

	va_start(args, format);
	n = vsnprintf(piece, sizeof(piece), format, args);
	va_end(args);
	if (n > 0)
		text_add(t, piece, (size_t)n < sizeof(piece) ? (size_t)n : sizeof(piece) - 1);
}

/* SplitMix64. */
static uint64_t random_next(struct corpus *c) {
	uint64_t z = c->random += UINT64_C(0x9e3779b97f4a7c15);

	z = (z ^ (z >> 30)) * UINT64_C(0xbf58476d1ce4e5b9);
	z = (z ^ (z >> 27)) * UINT64_C(0x94d049bb133111eb);
	return z ^ (z >> 31);
}

size_t random_below(struct corpus *c, size_t n) {
	return (size_t)((random_next(c) >> 11) % n);
}

size_t random_between(struct corpus *c, size_t low, size_t high) {
	return low + random_below(c, high - low + 1);
}

bool random_percent(struct corpus *c, size_t percent) {
	return random_below(c, 100) < percent;
}
