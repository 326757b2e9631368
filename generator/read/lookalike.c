/* SPDX-License-Identifier: Apache-2.0 */
#include "read/lookalike.h"

#include "base/utf8.h"
#include "read/character.h"

/* What a word is made of. */
struct makeup {
	bool has[SCRIPT_CJK + 1];
	size_t letters, styled;
	bool unit; /* its only Greek letters are signs of measures */
};

static size_t find_start(struct str text, size_t at, size_t floor) {
	while (at > floor && character_script(character_before(text, at)) != SCRIPT_NONE) {
		do
			at--;
		while (((unsigned char)text.p[at] & 0xc0) == 0x80);
	}
	return at;
}

/* Micro, ohm and delta: "μm", "kΩ" and "Δt" are no words. */
static bool is_unit(uint32_t c) {
	return c == 0x3bc || c == 0x3a9 || c == 0x2126 || c == 0x394;
}

static const char *judge(const struct makeup *m) {
	bool unit = m->unit && m->letters <= 3;

	if (m->has[SCRIPT_LATIN] && m->has[SCRIPT_CYRILLIC])
		return "mixes Latin and Cyrillic letters";
	if (m->has[SCRIPT_LATIN] && m->has[SCRIPT_GREEK] && !unit)
		return "mixes Latin and Greek letters";
	if (m->has[SCRIPT_CYRILLIC] && m->has[SCRIPT_GREEK])
		return "mixes Cyrillic and Greek letters";
	/* One styled letter alone is a sign of mathematics; with ideographs such letters are
	 * ordinary typography. */
	if (!m->has[SCRIPT_CJK] && (m->styled > 1 || (m->styled > 0 && m->has[SCRIPT_LATIN])))
		return "is written with full-width or mathematical letters";
	return NULL;
}

struct lookalike lookalike_judge(struct str text, size_t at, size_t floor) {
	struct lookalike word = { .start = find_start(text, at, floor) };
	struct makeup m = { .unit = true };
	size_t length;

	for (word.end = word.start; word.end < text.n; word.end += length) {
		uint32_t c = utf8_decode(text, word.end, &length);
		enum character_script script = c != UTF8_BAD ? character_script(c) : SCRIPT_NONE;

		if (script == SCRIPT_NONE)
			break;
		m.has[script] = true;
		m.letters += script != SCRIPT_COMMON;
		m.styled += script == SCRIPT_STYLED;
		if (script == SCRIPT_GREEK && !is_unit(c))
			m.unit = false;
		if (word.letter == 0 && script >= SCRIPT_GREEK && script <= SCRIPT_STYLED)
			word.letter = c;
	}
	word.reason = judge(&m);
	return word;
}
