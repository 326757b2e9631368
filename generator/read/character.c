/* SPDX-License-Identifier: Apache-2.0 */
#include "read/character.h"

#include <stddef.h>

#include "base/attr.h"
#include "base/utf8.h"

struct range {
	uint32_t first, last;
	unsigned char value;
};

/* Everything that is not plain, in order; the noncharacters at the end of each plane are
 * computed. */
static const struct range classes[] = {
	{ 0x0000, 0x0008, CHARACTER_CONTROL },      { 0x000b, 0x000c, CHARACTER_CONTROL },
	{ 0x000e, 0x001f, CHARACTER_CONTROL },      { 0x007f, 0x0084, CHARACTER_CONTROL },
	{ 0x0085, 0x0085, CHARACTER_LINE_END },     { 0x0086, 0x009f, CHARACTER_CONTROL },
	{ 0x00ad, 0x00ad, CHARACTER_DOUBTFUL },     { 0x034f, 0x034f, CHARACTER_DOUBTFUL },
	{ 0x0370, 0x03ff, CHARACTER_IMITATOR },     { 0x0400, 0x052f, CHARACTER_IMITATOR },
	{ 0x061c, 0x061c, CHARACTER_MARK },         { 0x115f, 0x1160, CHARACTER_INVISIBLE },
	{ 0x17b4, 0x17b5, CHARACTER_DOUBTFUL },     { 0x180b, 0x180f, CHARACTER_SELECTOR },
	{ 0x1c80, 0x1c8f, CHARACTER_IMITATOR },     { 0x1f00, 0x1fff, CHARACTER_IMITATOR },
	{ 0x200b, 0x200b, CHARACTER_INVISIBLE },    { 0x200c, 0x200d, CHARACTER_JOINER },
	{ 0x200e, 0x200f, CHARACTER_MARK },         { 0x2028, 0x2029, CHARACTER_LINE_END },
	{ 0x202a, 0x202e, CHARACTER_BIDI },         { 0x2060, 0x2065, CHARACTER_INVISIBLE },
	{ 0x2066, 0x2069, CHARACTER_BIDI },         { 0x206a, 0x206f, CHARACTER_INVISIBLE },
	{ 0x2126, 0x2126, CHARACTER_IMITATOR },     { 0x2800, 0x2800, CHARACTER_INVISIBLE },
	{ 0x2de0, 0x2dff, CHARACTER_IMITATOR },     { 0x3164, 0x3164, CHARACTER_INVISIBLE },
	{ 0xa640, 0xa69f, CHARACTER_IMITATOR },     { 0xe000, 0xf8ff, CHARACTER_DOUBTFUL },
	{ 0xfdd0, 0xfdef, CHARACTER_NONE },         { 0xfe00, 0xfe0f, CHARACTER_SELECTOR },
	{ 0xfeff, 0xfeff, CHARACTER_INVISIBLE },    { 0xff21, 0xff3a, CHARACTER_IMITATOR },
	{ 0xff41, 0xff5a, CHARACTER_IMITATOR },     { 0xffa0, 0xffa0, CHARACTER_INVISIBLE },
	{ 0xfff0, 0xfffc, CHARACTER_INVISIBLE },    { 0x1bca0, 0x1bca3, CHARACTER_INVISIBLE },
	{ 0x1d173, 0x1d17a, CHARACTER_INVISIBLE },  { 0x1d400, 0x1d7ff, CHARACTER_IMITATOR },
	{ 0xe0000, 0xe001f, CHARACTER_INVISIBLE },  { 0xe0020, 0xe007f, CHARACTER_TAG },
	{ 0xe0080, 0xe00ff, CHARACTER_INVISIBLE },  { 0xe0100, 0xe01ef, CHARACTER_SELECTOR },
	{ 0xe01f0, 0xe0fff, CHARACTER_INVISIBLE },  { 0xf0000, 0xffffd, CHARACTER_DOUBTFUL },
	{ 0x100000, 0x10fffd, CHARACTER_DOUBTFUL },
};

/* The scripts whose letters are told apart, and what may stand among them; everything else ends
 * a word. */
static const struct range scripts[] = {
	{ '0', '9', SCRIPT_COMMON },         { 'A', 'Z', SCRIPT_LATIN },
	{ 'a', 'z', SCRIPT_LATIN },          { 0xaa, 0xaa, SCRIPT_LATIN },
	{ 0xad, 0xad, SCRIPT_COMMON },       { 0xb5, 0xb5, SCRIPT_COMMON },
	{ 0xba, 0xba, SCRIPT_LATIN },        { 0xc0, 0xd6, SCRIPT_LATIN },
	{ 0xd8, 0xf6, SCRIPT_LATIN },        { 0xf8, 0x2af, SCRIPT_LATIN },
	{ 0x300, 0x36f, SCRIPT_COMMON },     { 0x370, 0x373, SCRIPT_GREEK },
	{ 0x376, 0x377, SCRIPT_GREEK },      { 0x37b, 0x37d, SCRIPT_GREEK },
	{ 0x37f, 0x37f, SCRIPT_GREEK },      { 0x386, 0x386, SCRIPT_GREEK },
	{ 0x388, 0x3ff, SCRIPT_GREEK },      { 0x400, 0x481, SCRIPT_CYRILLIC },
	{ 0x483, 0x52f, SCRIPT_CYRILLIC },   { 0x1c80, 0x1c8f, SCRIPT_CYRILLIC },
	{ 0x1d00, 0x1d25, SCRIPT_LATIN },    { 0x1e00, 0x1eff, SCRIPT_LATIN },
	{ 0x1f00, 0x1fbc, SCRIPT_GREEK },    { 0x1fc2, 0x1fcc, SCRIPT_GREEK },
	{ 0x1fd0, 0x1fdb, SCRIPT_GREEK },    { 0x1fe0, 0x1fec, SCRIPT_GREEK },
	{ 0x1ff2, 0x1ffc, SCRIPT_GREEK },    { 0x200b, 0x200f, SCRIPT_COMMON },
	{ 0x2060, 0x2064, SCRIPT_COMMON },   { 0x2126, 0x2126, SCRIPT_GREEK },
	{ 0x212a, 0x212b, SCRIPT_LATIN },    { 0x2c60, 0x2c7f, SCRIPT_LATIN },
	{ 0x2de0, 0x2dff, SCRIPT_CYRILLIC }, { 0x3041, 0x318f, SCRIPT_CJK },
	{ 0x31f0, 0x31ff, SCRIPT_CJK },      { 0x3400, 0x4dbf, SCRIPT_CJK },
	{ 0x4e00, 0x9fff, SCRIPT_CJK },      { 0xa640, 0xa69f, SCRIPT_CYRILLIC },
	{ 0xa720, 0xa7ff, SCRIPT_LATIN },    { 0xac00, 0xd7a3, SCRIPT_CJK },
	{ 0xf900, 0xfaff, SCRIPT_CJK },      { 0xfb00, 0xfb06, SCRIPT_LATIN },
	{ 0xff21, 0xff3a, SCRIPT_STYLED },   { 0xff41, 0xff5a, SCRIPT_STYLED },
	{ 0xff66, 0xff9f, SCRIPT_CJK },      { 0x1d400, 0x1d7ff, SCRIPT_STYLED },
	{ 0x20000, 0x3fffd, SCRIPT_CJK },
};

static const struct range joining[] = {
	{ 0x0600, 0x0dff, 1 },   { 0x0f00, 0x109f, 1 },   { 0x1780, 0x18af, 1 },
	{ 0x1a20, 0x1cff, 1 },   { 0xa800, 0xabff, 1 },   { 0xfb50, 0xfdff, 1 },
	{ 0xfe70, 0xfefe, 1 },   { 0x10a00, 0x10eff, 1 }, { 0x10f30, 0x11fff, 1 },
	{ 0x1e900, 0x1e95f, 1 },
};

static const struct range emoji[] = {
	{ 0xa9, 0xa9, 1 },     { 0xae, 0xae, 1 },       { 0x203c, 0x203c, 1 },
	{ 0x2049, 0x2049, 1 }, { 0x20e3, 0x20e3, 1 },   { 0x2122, 0x2122, 1 },
	{ 0x2139, 0x2139, 1 }, { 0x2190, 0x27bf, 1 },   { 0x2900, 0x2bff, 1 },
	{ 0xfe0f, 0xfe0f, 1 }, { 0x1f000, 0x1faff, 1 }, { 0xe007f, 0xe007f, 1 },
};

static const struct {
	uint32_t c;
	const char *name;
} names[] = {
	{ 0x0000, "NUL" },
	{ 0x0008, "backspace" },
	{ 0x001b, "escape" },
	{ 0x007f, "delete" },
	{ 0x0085, "next line" },
	{ 0x00ad, "soft hyphen" },
	{ 0x034f, "combining grapheme joiner" },
	{ 0x061c, "Arabic letter mark" },
	{ 0x115f, "Hangul filler" },
	{ 0x1160, "Hangul filler" },
	{ 0x200b, "zero-width space" },
	{ 0x200c, "zero-width non-joiner" },
	{ 0x200d, "zero-width joiner" },
	{ 0x200e, "left-to-right mark" },
	{ 0x200f, "right-to-left mark" },
	{ 0x2028, "line separator" },
	{ 0x2029, "paragraph separator" },
	{ 0x202a, "left-to-right embedding" },
	{ 0x202b, "right-to-left embedding" },
	{ 0x202c, "pop directional formatting" },
	{ 0x202d, "left-to-right override" },
	{ 0x202e, "right-to-left override" },
	{ 0x2060, "word joiner" },
	{ 0x2066, "left-to-right isolate" },
	{ 0x2067, "right-to-left isolate" },
	{ 0x2068, "first strong isolate" },
	{ 0x2069, "pop directional isolate" },
	{ 0x2800, "blank Braille pattern" },
	{ 0x3164, "Hangul filler" },
	{ 0xfeff, "byte order mark" },
	{ 0xffa0, "Hangul filler" },
	{ 0xfffc, "object replacement character" },
};

/* The value of the range that holds c, or 0. */
static unsigned find(const struct range *ranges, size_t n, uint32_t c) {
	size_t low = 0, high = n;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (c > ranges[middle].last)
			low = middle + 1;
		else if (c < ranges[middle].first)
			high = middle;
		else
			return ranges[middle].value;
	}
	return 0;
}

enum character_class character_class(uint32_t c) {
	/* Most text: ASCII and Latin, typographic marks, ideographs and syllables. */
	if ((c >= 0x20 && c < 0x7f) || (c > 0xad && c < 0x34f) || (c >= 0x2010 && c < 0x2028) ||
	    (c >= 0x3165 && c < 0xa640) || (c >= 0xac00 && c < 0xd800))
		return CHARACTER_PLAIN;
	if ((c & 0xfffe) == 0xfffe)
		return CHARACTER_NONE;
	return (enum character_class)find(classes, ARRAY_LENGTH(classes), c);
}

enum character_script character_script(uint32_t c) {
	return (enum character_script)find(scripts, ARRAY_LENGTH(scripts), c);
}

bool character_is_joining(uint32_t c) {
	return find(joining, ARRAY_LENGTH(joining), c) != 0;
}

bool character_is_emoji(uint32_t c) {
	return find(emoji, ARRAY_LENGTH(emoji), c) != 0;
}

const char *character_name(uint32_t c) {
	for (size_t i = 0; i < ARRAY_LENGTH(names); i++)
		if (names[i].c == c)
			return names[i].name;
	return NULL;
}

uint32_t character_before(struct str text, size_t at) {
	size_t from = at, length;
	uint32_t c;

	if (at == 0)
		return 0;
	do
		from--;
	while (from > 0 && at - from < 4 && ((unsigned char)text.p[from] & 0xc0) == 0x80);
	c = utf8_decode(text, from, &length);
	return length == at - from ? c : UTF8_BAD;
}
