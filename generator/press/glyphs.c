/* SPDX-License-Identifier: Apache-2.0 */
#include "press/glyphs.h"

#include <string.h>

#include "base/attr.h"
#include "base/base64.h"
#include "base/map.h"
#include "base/utf8.h"
#include "read/character.h"

/* Elements whose text is on no page. */
static const char *const unshown[] = { "style", "script", "title", "desc", "metadata" };

/* Blanks, and marks that stand on letters of any script. */
static const struct {
	uint32_t first, last;
} bare[] = {
	{ 0x0000, 0x0020 }, { 0x00a0, 0x00a0 }, { 0x0300, 0x036f }, { 0x1680, 0x1680 },
	{ 0x1ab0, 0x1aff }, { 0x1dc0, 0x1dff }, { 0x2000, 0x200f }, { 0x202f, 0x202f },
	{ 0x205f, 0x205f }, { 0x20d0, 0x20ff }, { 0x3000, 0x3000 }, { 0x302a, 0x302f },
	{ 0x3099, 0x309a }, { 0xfe20, 0xfe2f },
};

/* A walk over the page. It looks for what is unusual until there are fonts. */
struct walk {
	struct arena *arena;
	const struct fonts *fonts;
	bool coloured;
	bool sure, unusual;
	bool in_drawing;
	struct map seen; /* the characters, in UTF-8 */
	struct vec gaps;
};

static bool is_drawn(uint32_t c) {
	enum character_class class = character_class(c);

	for (size_t i = 0; i < ARRAY_LENGTH(bare); i++)
		if (c >= bare[i].first && c <= bare[i].last)
			return false;
	return class == CHARACTER_PLAIN || class == CHARACTER_IMITATOR;
}

bool glyphs_lack(const struct fonts *fonts, bool coloured, uint32_t c) {
	return !fonts_have(fonts, c, coloured) && is_drawn(c);
}

static struct glyph_gap *gap_of(struct walk *w, const struct script *script) {
	struct glyph_gap *gap;

	for (size_t i = 0; i < w->gaps.n; i++) {
		gap = w->gaps.items[i];
		if (gap->script == script)
			return gap;
	}
	gap = ARENA_NEW(w->arena, struct glyph_gap);
	gap->script = script;
	vec_add(w->arena, &w->gaps, gap);
	return gap;
}

static void see(struct walk *w, uint32_t c) {
	struct glyph_gap *gap;
	struct str key;

	if (w->fonts == NULL) {
		w->unusual = w->unusual || (!(w->sure && fonts_surely_have(c)) && is_drawn(c));
		return;
	}
	if (!glyphs_lack(w->fonts, w->coloured, c))
		return;
	gap = gap_of(w, script_of(c));
	gap->times++;
	key = str_format(w->arena, "%x", (unsigned)c);
	if (map_add(&w->seen, key, gap) != NULL)
		return;
	if (gap->characters < GLYPHS_NAMED)
		gap->first[gap->characters] = c;
	gap->characters++;
}

/* The character that "&#x4e2d;" or "&#20013;" stands for, and the length of that; 0 for other text. */
static size_t decode_reference(struct str s, uint32_t *out) {
	bool hex = str_starts(s, "&#x") || str_starts(s, "&#X");
	size_t at = hex ? 3 : 2;
	uint32_t c = 0;

	if (!str_starts(s, "&#"))
		return 0;
	for (; at < s.n && at < 12 && s.p[at] != ';'; at++) {
		size_t digit = str_find_char(STR("0123456789abcdef"), (char)(s.p[at] | 0x20));

		if (digit >= (hex ? 16u : 10u))
			return 0;
		c = c * (hex ? 16 : 10) + (uint32_t)digit;
	}
	*out = c;
	return at < s.n && s.p[at] == ';' ? at + 1 : 0;
}

static void see_text(struct walk *w, struct str s) {
	for (size_t at = 0, length = 1; at < s.n; at += length) {
		uint32_t c;

		length = 1;
		if ((unsigned char)s.p[at] >= 0x80) {
			c = utf8_decode(s, at, &length);
		} else if (s.p[at] == '&') {
			length = decode_reference(str_skip(s, at), &c);
			if (length == 0) {
				length = 1;
				continue;
			}
		} else {
			continue;
		}
		if (c != UTF8_BAD)
			see(w, c);
	}
}

/* Where the tag that begins the text ends: behind its ">", which may stand in a value's quotes before. */
static size_t tag_length(struct str s) {
	char quote = '\0';

	for (size_t i = 1; i < s.n; i++) {
		if (quote != '\0' ? s.p[i] == quote : s.p[i] == '"' || s.p[i] == '\'')
			quote = quote != '\0' ? '\0' : s.p[i];
		else if (quote == '\0' && s.p[i] == '>')
			return i + 1;
	}
	return s.n;
}

/* How much of the text, which begins with a tag, is on no page: the tag, and all up to its end tag. */
static size_t unshown_length(struct walk *w, struct str s) {
	size_t end;

	if (str_starts(s, "<!--")) {
		end = str_find(s, STR("-->"));
		return end != SIZE_MAX ? end + 3 : s.n;
	}
	for (size_t i = 0; i < ARRAY_LENGTH(unshown); i++) {
		size_t n = strlen(unshown[i]);

		if (s.n > n + 1 && strncmp(s.p + 1, unshown[i], n) == 0 &&
		    strchr(" \n\t>", s.p[n + 1]) != NULL) {
			end = str_find(s, str_format(w->arena, "</%s", unshown[i]));
			return end != SIZE_MAX ? end : s.n;
		}
	}
	return tag_length(s);
}

static void see_page(struct walk *w, struct str s);

static void see_drawing(struct walk *w, struct str tag) {
	struct str mark = STR("\"data:image/svg+xml;base64,"), drawing;
	size_t at = str_find(tag, mark);

	if (at == SIZE_MAX || w->in_drawing)
		return;
	tag = str_skip(tag, at + mark.n);
	tag = str_slice(tag, 0, str_find_char(tag, '"'));
	if (!base64_decode(w->arena, tag, &drawing))
		return;
	w->in_drawing = true;
	see_page(w, drawing);
	w->in_drawing = false;
}

static void see_page(struct walk *w, struct str s) {
	while (s.n > 0) {
		size_t at = str_find_char(s, '<');

		see_text(w, str_slice(s, 0, at));
		s = str_skip(s, at);
		if (s.n == 0)
			return;
		at = unshown_length(w, s);
		see_drawing(w, str_slice(s, 0, at));
		s = str_skip(s, at);
	}
}

bool glyphs_are_usual(struct str html) {
	struct walk w = { .arena = arena_new(), .sure = fonts_are_sure() };

	see_page(&w, html);
	arena_free(w.arena);
	return !w.unusual;
}

struct vec glyphs_find(struct arena *a, const struct fonts *fonts, bool coloured, struct str html) {
	struct walk w = { .arena = a, .fonts = fonts, .coloured = coloured, .seen = map_new(a) };

	see_page(&w, html);
	return w.gaps;
}
