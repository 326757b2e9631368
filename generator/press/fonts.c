/* SPDX-License-Identifier: Apache-2.0 */
#include "press/fonts.h"

#include <unistd.h>

#include "base/attr.h"
#include "base/proc.h"

#define FC_LIST "/usr/bin/fc-list"
#define DEJAVU "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"

/* Sixty fonts of ideographs print 4 MB. */
#define KEPT_BYTES ((size_t)64 << 20)
#define LAST 0x10ffffu
#define WORD_BITS 64u
#define WORDS (LAST / WORD_BITS + 1)

struct fonts {
	uint64_t outlined[WORDS], coloured[WORDS];
};

/* What DejaVu Sans has without a gap. */
static const struct {
	uint32_t first, last;
} usual[] = {
	{ 0x0020, 0x007e }, { 0x00a0, 0x02e9 }, { 0x0300, 0x034e }, { 0x0384, 0x038a },
	{ 0x038c, 0x038c }, { 0x038e, 0x03a1 }, { 0x03a3, 0x0525 }, { 0x1e00, 0x1efb },
	{ 0x2000, 0x2064 }, { 0x2070, 0x2071 }, { 0x2074, 0x208e }, { 0x20a0, 0x20b5 },
	{ 0x2100, 0x2109 }, { 0x210b, 0x2149 }, { 0x2150, 0x2185 }, { 0x2190, 0x2311 },
	{ 0x2460, 0x2469 }, { 0x2500, 0x269c }, { 0x2701, 0x2704 }, { 0x2706, 0x2709 },
	{ 0x270c, 0x2727 }, { 0x27f0, 0x27ff }, { 0xfb00, 0xfb06 }, { 0xfffd, 0xfffd },
};

bool fonts_surely_have(uint32_t c) {
	size_t i = 0;

	while (i < ARRAY_LENGTH(usual) && c > usual[i].last)
		i++;
	return i < ARRAY_LENGTH(usual) && c >= usual[i].first;
}

bool fonts_are_sure(void) {
	return access(DEJAVU, R_OK) == 0;
}

/* The hexadecimal number at the front of the text, which it loses; false where there is none up to the last character. */
static bool take_number(struct str *s, uint32_t *out) {
	static const char digits[] = "0123456789abcdef";
	uint32_t n = 0;
	size_t i = 0;

	for (; i < s->n; i++) {
		size_t digit = str_find_char(STR("0123456789abcdef"), s->p[i]);

		if (digit >= sizeof(digits) - 1)
			break;
		n = n * 16 + (uint32_t)digit;
		if (n > LAST)
			return false;
	}
	*s = str_skip(*s, i);
	*out = n;
	return i > 0;
}

/* "20-7e a0": up to what is not of this form. */
static void add_ranges(uint64_t *set, struct str ranges) {
	uint32_t first, last;

	while (take_number(&ranges, &first)) {
		last = first;
		if (str_starts(ranges, "-")) {
			ranges = str_skip(ranges, 1);
			if (!take_number(&ranges, &last))
				return;
		}
		for (uint32_t c = first; c <= last; c++)
			set[c / WORD_BITS] |= (uint64_t)1 << c % WORD_BITS;
		if (!str_starts(ranges, " "))
			return;
		ranges = str_skip(ranges, 1);
	}
}

struct fonts *fonts_parse(struct arena *a, struct str printed) {
	struct fonts *f = ARENA_NEW(a, struct fonts);
	struct str line, traits, file, ranges;

	while (str_next_line(&printed, &line)) {
		if (!str_cut(line, '\t', &traits, &line) || !str_cut(line, '\t', &file, &ranges) ||
		    !str_starts(file, "/usr/"))
			continue;
		if (str_starts(traits, "True "))
			add_ranges(f->outlined, ranges);
		else if (str_ends(traits, " True"))
			add_ranges(f->coloured, ranges);
	}
	return f;
}

struct fonts *fonts_ask(struct arena *a) {
	static const char *const argv[] = { FC_LIST, "--format",
					    "%{outline} %{color}\t%{file}\t%{charset}\n", NULL };
	/* As engines: no home, so none of somebody's own fonts. */
	static const char *const env[] = { "LC_ALL=C.UTF-8", "PATH=/usr/bin:/bin", NULL };
	struct proc p = { .argv = argv,
			  .env = env,
			  .keep = KEPT_BYTES,
			  .limits = { .wall_seconds = 60, .cpu_seconds = 60 } };
	struct arena *scratch;
	struct fonts *f;

	if (access(FC_LIST, X_OK) != 0)
		return NULL;
	scratch = arena_new();
	f = proc_run(scratch, &p) && !p.cut ? fonts_parse(a, p.output) : NULL;
	arena_free(scratch);
	return f;
}

bool fonts_have(const struct fonts *f, uint32_t c, bool coloured) {
	uint64_t have;

	if (c > LAST)
		return false;
	have = f->outlined[c / WORD_BITS] | (coloured ? f->coloured[c / WORD_BITS] : 0);
	return (have >> c % WORD_BITS & 1) != 0;
}
