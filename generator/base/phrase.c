/* SPDX-License-Identifier: Apache-2.0 */
#include "base/phrase.h"

#include <string.h>

/* So many signs may stand between two words of a phrase. */
enum { MOST_SIGNS = 40 };

/* Which bit the first three bytes of a little-endian number have. */
static uint32_t bit_of(uint32_t bytes) {
	return (bytes & 0xffffff) * 0x9e3779b1u >> 16;
}

void phrases_add_opening(struct phrases *all, const unsigned char bytes[3]) {
	uint32_t bit = bit_of(bytes[0] | (uint32_t)bytes[1] << 8 | (uint32_t)bytes[2] << 16);

	all->openings[bit / 64] |= (uint64_t)1 << bit % 64;
}

/* Whether the byte can stand in a text where the phrase has something at that place; nothing is an end. */
static bool can_stand(struct str phrase, size_t at, unsigned char byte) {
	if (at >= phrase.n)
		return true;
	return phrase.p[at] == ' ' ? !phrase_is_word((char)byte)
				   : (unsigned char)phrase.p[at] == byte;
}

static void add_openings(struct phrases *all, struct str phrase) {
	for (unsigned second = 0; second < 256; second++) {
		if (!can_stand(phrase, 1, (unsigned char)second))
			continue;
		/* What stands behind a gap of one sign or of more. */
		for (unsigned third = 0; third < 256; third++)
			if ((phrase.n > 1 && phrase.p[1] == ' ') ||
			    can_stand(phrase, 2, (unsigned char)third))
				phrases_add_opening(
					all, (const unsigned char[]){ (unsigned char)phrase.p[0],
								      (unsigned char)second,
								      (unsigned char)third });
	}
}

void phrases_add(struct arena *a, struct phrases *all, unsigned list, struct str text,
		 struct str note) {
	struct phrase *p = ARENA_NEW(a, struct phrase);
	struct phrase **at = &all->first[(unsigned char)text.p[0]];

	p->text = text;
	p->note = note;
	p->list = list;
	while (*at != NULL && (*at)->text.n >= text.n)
		at = &(*at)->next;
	p->next = *at;
	*at = p;
	add_openings(all, text);
}

static bool is_opening(const struct phrases *all, uint32_t bytes) {
	uint32_t bit = bit_of(bytes);

	return (all->openings[bit / 64] >> bit % 64 & 1) != 0;
}

size_t phrases_next(const struct phrases *all, struct str text, size_t from) {
	size_t i = from;

	for (; i + 4 <= text.n; i++) {
		const unsigned char *p = (const unsigned char *)text.p + i;

		/* One load where the compiler sees that the bytes stand in the machine's order. */
		if (is_opening(all, p[0] | (uint32_t)p[1] << 8 | (uint32_t)p[2] << 16 |
					    (uint32_t)p[3] << 24))
			return i;
	}
	for (; i < text.n; i++) {
		unsigned char p[3] = { 0 };

		memcpy(p, text.p + i, text.n - i < 3 ? text.n - i : 3);
		if (is_opening(all, p[0] | (uint32_t)p[1] << 8 | (uint32_t)p[2] << 16))
			return i;
	}
	return i;
}

bool phrase_is_word(char c) {
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
	       (unsigned char)c >= 0x80;
}

static bool is_blank(char c) {
	return c == ' ' || c == '\t' || c == '\n';
}

/* Past what stands between two words; at itself where nothing does. */
static size_t skip_gap(struct str text, size_t at, bool gaps) {
	size_t i = at;

	while (i < text.n && i - at < MOST_SIGNS &&
	       (is_blank(text.p[i]) || (gaps && !phrase_is_word(text.p[i]))))
		i++;
	return i;
}

/* Where the phrase ends in the text, or 0. */
static size_t match(struct str phrase, struct str text, size_t at, bool gaps) {
	for (size_t i = 0; i < phrase.n; i++) {
		if (phrase.p[i] == ' ') {
			size_t next = skip_gap(text, at, gaps);

			if (next == at)
				return 0;
			at = next;
		} else if (at < text.n && text.p[at] == phrase.p[i]) {
			at++;
		} else {
			return 0;
		}
	}
	return at;
}

/* Neither end of the phrase stands in the middle of a word. */
static bool is_whole(struct str text, size_t from, size_t to) {
	bool first = phrase_is_word(text.p[from]), last = phrase_is_word(text.p[to - 1]);

	return !(first && from > 0 && phrase_is_word(text.p[from - 1])) &&
	       !(last && to < text.n && phrase_is_word(text.p[to]));
}

const struct phrase *phrases_at(const struct phrases *all, struct str text, size_t at, bool gaps,
				size_t *length) {
	for (const struct phrase *p = all->first[(unsigned char)text.p[at]]; p != NULL;
	     p = p->next) {
		size_t end = match(p->text, text, at, gaps);

		if (end > 0 && is_whole(text, at, end)) {
			*length = end - at;
			return p;
		}
	}
	return NULL;
}
