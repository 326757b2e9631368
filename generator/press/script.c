/* SPDX-License-Identifier: Apache-2.0 */
#include "press/script.h"

#include "base/attr.h"

#define DEJAVU "fonts-dejavu"
#define CORE "fonts-noto-core"
#define CJK "fonts-noto-cjk"

enum {
	LATIN,
	GREEK,
	CYRILLIC,
	HEBREW,
	ARABIC,
	DEVANAGARI,
	BENGALI,
	TAMIL,
	THAI,
	GEORGIAN,
	ARMENIAN,
	ETHIOPIC,
	HAN,
	KANA,
	HANGUL,
	EMOJI,
	SYMBOL,
	OTHER,
};

static const struct script scripts[] = {
	[LATIN] = { "Latin", DEJAVU, DEJAVU, { 0 } },
	[GREEK] = { "Greek", DEJAVU, DEJAVU, { "αΩ", 4 } },
	[CYRILLIC] = { "Cyrillic", DEJAVU, DEJAVU, { "жЯ", 4 } },
	[HEBREW] = { "Hebrew", DEJAVU, DEJAVU, { "את", 4 } },
	[ARABIC] = { "Arabic", DEJAVU, DEJAVU, { "بي", 4 } },
	[DEVANAGARI] = { "Devanagari", CORE, CORE, { 0 } },
	[BENGALI] = { "Bengali", CORE, CORE, { 0 } },
	[TAMIL] = { "Tamil", CORE, CORE, { 0 } },
	[THAI] = { "Thai", CORE, CORE, { 0 } },
	[GEORGIAN] = { "Georgian", DEJAVU, DEJAVU, { 0 } },
	[ARMENIAN] = { "Armenian", DEJAVU, DEJAVU, { 0 } },
	[ETHIOPIC] = { "Ethiopic", CORE, CORE, { 0 } },
	[HAN] = { "Chinese", CJK, CJK, { "中汉漢", 9 } },
	[KANA] = { "Japanese", CJK, CJK, { "かナ", 6 } },
	[HANGUL] = { "Korean", CJK, CJK, { "가한", 6 } },
	[EMOJI] = { "emoji", "fonts-noto-color-emoji", "fonts-symbola", { "😀🚀", 8 } },
	[SYMBOL] = { "symbol", CORE, "fonts-symbola", { 0 } },
	[OTHER] = { "other", CORE, CORE, { 0 } },
};

/* In order; what lies between is OTHER. */
static const struct {
	uint32_t first, last;
	unsigned script;
} ranges[] = {
	{ 0x0020, 0x036f, LATIN },    { 0x0370, 0x03ff, GREEK },    { 0x0400, 0x052f, CYRILLIC },
	{ 0x0530, 0x058f, ARMENIAN }, { 0x0590, 0x05ff, HEBREW },   { 0x0600, 0x06ff, ARABIC },
	{ 0x0750, 0x077f, ARABIC },   { 0x0860, 0x08ff, ARABIC },   { 0x0900, 0x097f, DEVANAGARI },
	{ 0x0980, 0x09ff, BENGALI },  { 0x0b80, 0x0bff, TAMIL },    { 0x0e00, 0x0e7f, THAI },
	{ 0x10a0, 0x10ff, GEORGIAN }, { 0x1100, 0x11ff, HANGUL },   { 0x1200, 0x139f, ETHIOPIC },
	{ 0x1c80, 0x1c8f, CYRILLIC }, { 0x1c90, 0x1cbf, GEORGIAN }, { 0x1d00, 0x1eff, LATIN },
	{ 0x1f00, 0x1fff, GREEK },    { 0x2000, 0x218f, SYMBOL },   { 0x2190, 0x23e8, SYMBOL },
	{ 0x23e9, 0x23fa, EMOJI },    { 0x23fb, 0x25ff, SYMBOL },   { 0x2600, 0x27bf, EMOJI },
	{ 0x27c0, 0x2b1a, SYMBOL },   { 0x2b1b, 0x2b1c, EMOJI },    { 0x2b1d, 0x2b4f, SYMBOL },
	{ 0x2b50, 0x2b55, EMOJI },    { 0x2b56, 0x2bff, SYMBOL },   { 0x2c60, 0x2c7f, LATIN },
	{ 0x2d00, 0x2d2f, GEORGIAN }, { 0x2d80, 0x2ddf, ETHIOPIC }, { 0x2de0, 0x2dff, CYRILLIC },
	{ 0x2e80, 0x303f, HAN },      { 0x3040, 0x30ff, KANA },     { 0x3100, 0x312f, HAN },
	{ 0x3130, 0x318f, HANGUL },   { 0x3190, 0x31ef, HAN },      { 0x31f0, 0x31ff, KANA },
	{ 0x3200, 0x321f, HANGUL },   { 0x3220, 0x9fff, HAN },      { 0xa640, 0xa69f, CYRILLIC },
	{ 0xa720, 0xa7ff, LATIN },    { 0xa960, 0xa97f, HANGUL },   { 0xab00, 0xab2f, ETHIOPIC },
	{ 0xac00, 0xd7ff, HANGUL },   { 0xf900, 0xfaff, HAN },      { 0xfb00, 0xfb06, LATIN },
	{ 0xfb13, 0xfb17, ARMENIAN }, { 0xfb1d, 0xfb4f, HEBREW },   { 0xfb50, 0xfdff, ARABIC },
	{ 0xfe10, 0xfe1f, HAN },      { 0xfe30, 0xfe6f, HAN },      { 0xfe70, 0xfefe, ARABIC },
	{ 0xff00, 0xff65, HAN },      { 0xff66, 0xff9f, KANA },     { 0xffa0, 0xffdf, HANGUL },
	{ 0xffe0, 0xffef, HAN },      { 0x1aff0, 0x1b16f, KANA },   { 0x1d000, 0x1d7ff, SYMBOL },
	{ 0x1f000, 0x1f0ff, SYMBOL }, { 0x1f100, 0x1f1e5, SYMBOL }, { 0x1f1e6, 0x1f1ff, EMOJI },
	{ 0x1f200, 0x1f2ff, HAN },    { 0x1f300, 0x1faff, EMOJI },  { 0x1fb00, 0x1fbff, SYMBOL },
	{ 0x20000, 0x3fffd, HAN },
};

const struct script *script_of(uint32_t c) {
	size_t low = 0, high = ARRAY_LENGTH(ranges);

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (c > ranges[middle].last)
			low = middle + 1;
		else if (c < ranges[middle].first)
			high = middle;
		else
			return &scripts[ranges[middle].script];
	}
	return &scripts[OTHER];
}

const struct script *script_at(size_t i) {
	return i < ARRAY_LENGTH(scripts) ? &scripts[i] : NULL;
}
