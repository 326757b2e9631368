/* SPDX-License-Identifier: Apache-2.0 */
/* Text that its author took for HTML or for a link, and that Markdown takes for text. It would be published as it stands. */
#include <stdint.h>
#include <string.h>

#include "read/pass.h"

/* So many places of one text are looked at; each may cost the time to find it in the source. */
enum { MOST_PLACES = 64 };

/* A slip in a text: which bytes of it, or none. */
struct slip {
	size_t at, length; /* the bytes that are looked for in the source */
	size_t next;       /* where to go on */
};

static bool is_letter(char c) {
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool is_name(char c) {
	return is_letter(c) || (c >= '0' && c <= '9') || (c != '\0' && strchr(":._-", c) != NULL);
}

/* "<name" or "</name" that ends at a blank, '/' or '>', with a '>' behind it: no tag by the letter of CommonMark when its
 * name holds a colon or its attributes are malformed, but one for whoever wrote it, and for a browser. */
static bool find_tag(struct str text, size_t from, struct slip *out) {
	size_t at = str_find_char(str_skip(text, from), '<'), i;

	if (at == SIZE_MAX || str_find_char(str_skip(text, from + at), '>') == SIZE_MAX)
		return false;
	at += from;
	i = at + 1;
	if (i < text.n && text.p[i] == '/')
		i++;
	*out = (struct slip){ .at = at, .next = at + 1 };
	if (i >= text.n || !is_letter(text.p[i]))
		return true;
	while (i < text.n && is_name(text.p[i]))
		i++;
	if (i < text.n && strchr(" \t/>", text.p[i]) != NULL)
		out->length = i - at;
	return true;
}

/* "[text](a b.png)": the blank makes text of a link. */
static bool find_link(struct str text, size_t from, struct slip *out) {
	size_t at = str_find(str_skip(text, from), STR("](")), end, begin;
	struct str target;

	if (at == SIZE_MAX)
		return false;
	at += from;
	*out = (struct slip){ .at = at, .next = at + 2 };
	end = str_find_char(str_skip(text, at + 2), ')');
	if (end == SIZE_MAX)
		return false;
	target = str_slice(text, at + 2, at + 2 + end);
	for (begin = at; begin > from && text.p[begin] != '['; begin--)
		;
	if (target.n < 2 || target.p[0] == ' ' || str_find_char(target, ' ') == SIZE_MAX ||
	    text.p[begin] != '[')
		return true;
	out->at = begin > from && text.p[begin - 1] == '!' ? begin - 1 : begin;
	out->length = at + 2 + end + 1 - out->at;
	return true;
}

/* Whether the text stands in the source as it is: an entity or a backslash says that text is what was meant. */
static bool is_meant(struct span at, struct str text) {
	return at.source != NULL && str_equal(span_text(at), text) &&
	       (at.offset == 0 || at.source->text.p[at.offset - 1] != '\\');
}

static void check_text(struct pass *p, const struct node *n,
		       bool (*find)(struct str, size_t, struct slip *),
		       void (*report)(struct pass *, struct span)) {
	size_t from = 0, source_from = 0;
	struct slip slip;

	for (size_t i = 0; i < MOST_PLACES && find(n->text, from, &slip); i++) {
		struct str text = str_slice(n->text, slip.at, slip.at + slip.length);
		struct span place;

		from = slip.next;
		if (text.n == 0)
			continue;
		place = pass_locate(n, source_from, text);
		source_from = (size_t)place.offset + place.length;
		if (!is_meant(place, text))
			continue;
		report(p, place);
		return;
	}
}

static void report_tag(struct pass *p, struct span place) {
	struct finding *f = finding_add(p->findings, MDN_001, place, "'%.*s' looks like raw HTML",
					STR_ARG(span_text(place)));

	finding_help(f, "put it in backticks to show it as text");
}

static void report_link(struct pass *p, struct span place) {
	struct finding *f =
		finding_add(p->findings, URL_007, place, "a blank in the target of a link");

	finding_help(f, "write the target as <a b.png>, or '\\[' where text is meant");
}

void pass_slips(struct pass *p) {
	if (p->findings == NULL)
		return;
	for (struct node *n = p->root; n != NULL; n = node_walk(p->root, n)) {
		if (n->type != NODE_TEXT)
			continue;
		check_text(p, n, find_tag, report_tag);
		check_text(p, n, find_link, report_link);
	}
}
