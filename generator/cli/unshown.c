/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/unshown.h"

#include "base/buf.h"
#include "base/utf8.h"
#include "model/picture.h"
#include "press/glyphs.h"

static bool is_coloured(const struct unshown *u) {
	return !u->engine->kind->outlines_only;
}

/* The offset of the first character of the gap in the text, or SIZE_MAX. */
static size_t find_character(const struct unshown *u, const struct glyph_gap *gap, struct str text,
			     size_t *length) {
	for (size_t at = 0; at < text.n; at += *length) {
		uint32_t c;

		*length = 1;
		if ((unsigned char)text.p[at] < 0x80)
			continue;
		c = utf8_decode(text, at, length);
		if (c != UTF8_BAD && script_of(c) == gap->script &&
		    glyphs_lack(u->fonts, is_coloured(u), c))
			return at;
	}
	return SIZE_MAX;
}

/* In the document's own text; where one of its drawings is shown; else the document as a whole. */
static struct span place_of(const struct unshown *u, const struct document *d,
			    const struct glyph_gap *gap) {
	size_t length, at = find_character(u, gap, d->source->text, &length);

	if (at != SIZE_MAX)
		return span_of(d->source, at, length);
	for (size_t i = 0; i < d->mentions.n; i++) {
		const struct mention *m = d->mentions.items[i];
		const struct picture *p;

		if (m->target.kind != TARGET_IMAGE)
			continue;
		p = picture_find(u->site->set, NULL, NO_SPAN, m->target.url);
		if (p != NULL && p->image.type == IMAGE_SVG &&
		    find_character(u, gap, p->image.bytes, &length) != SIZE_MAX)
			return m->span;
	}
	return span_of(d->source, 0, 0);
}

static struct str list_characters(struct arena *a, const struct glyph_gap *gap) {
	struct buf b = { 0 };
	struct str out;

	for (size_t i = 0; i < gap->characters && i < GLYPHS_NAMED; i++)
		buf_print(&b, "%sU+%04X", i > 0 ? ", " : "", (unsigned)gap->first[i]);
	if (gap->characters > GLYPHS_NAMED)
		buf_print(&b, " and %zu more", gap->characters - GLYPHS_NAMED);
	out = str_copy(a, buf_str(&b));
	buf_free(&b);
	return out;
}

/* Where fonts have some of the characters and the engine draws none of them, another engine helps. */
static void report(struct unshown *u, struct findings *list, struct span span, struct str what,
		   const struct glyph_gap *gap) {
	const struct script *s = gap->script;
	bool elsewhere = fonts_have(u->fonts, gap->first[0], true);
	struct finding *f = finding_add(
		list, ENG_006, span, "'%.*s': %s %s %zu %s character%s: %.*s, %zu time%s",
		STR_ARG(what), elsewhere ? u->engine->kind->name : "no font",
		elsewhere ? "can't draw" : "has", gap->characters, s->name,
		gap->characters == 1 ? "" : "s", STR_ARG(list_characters(u->arena, gap)),
		gap->times, gap->times == 1 ? "" : "s");

	if (u->engine->kind->outlines_only && s->fonts != s->plain)
		finding_help(f,
			     "install Debian's %s, or %s and take another --engine than %s, which "
			     "draws no coloured font",
			     s->plain, s->fonts, u->engine->kind->name);
	else
		finding_help(f, "install a font that has them, such as Debian's %s", s->fonts);
}

/* Whether there is something to look for, and fonts to look in. */
static bool may_lack(struct unshown *u, struct str html) {
	if (glyphs_are_usual(html))
		return false;
	if (!u->asked)
		u->fonts = fonts_ask(u->arena);
	u->asked = true;
	return u->fonts != NULL;
}

/* Gives what was found last the severity that it has in a draft. */
static void settle(struct unshown *u, struct findings *list, size_t before, bool draft) {
	for (size_t i = before; draft && i < list->items.n; i++)
		((struct finding *)list->items.items[i])->severity = SEVERITY_WARNING;
	findings_recount(list);
	u->lost = u->lost || (!draft && list->items.n > before);
}

/* Looks at the page of the document, or of something else where that is NULL. */
static void look(struct unshown *u, const struct document *d, struct str what, struct str html,
		 bool draft) {
	struct findings *list = d != NULL ? d->findings : u->site->set->findings;
	size_t before = list->items.n;
	struct arena *scratch;
	struct vec gaps;

	if (!may_lack(u, html))
		return;
	scratch = arena_new();
	gaps = glyphs_find(scratch, u->fonts, is_coloured(u), html);
	for (size_t i = 0; i < gaps.n; i++)
		report(u, list, d != NULL ? place_of(u, d, gaps.items[i]) : NO_SPAN, what,
		       gaps.items[i]);
	settle(u, list, before, draft);
	arena_free(scratch);
}

void unshown_find(struct unshown *u, struct document *d, struct str html) {
	look(u, d, d->id, html, u->site->draft || document_is_draft(d));
}

void unshown_find_in(struct unshown *u, struct str title, struct str html, bool draft) {
	look(u, NULL, title, html, draft);
}
