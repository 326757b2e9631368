/* SPDX-License-Identifier: Apache-2.0 */
#include "edit.h"

#include "base/die.h"

static size_t end_of(struct span s) {
	return (size_t)s.offset + s.length;
}

static bool is_flow(const struct value *v) {
	struct str text = span_text(v->span);

	return v->type != VALUE_TEXT && (str_starts(text, "{") || str_starts(text, "["));
}

/* Where a text, or what stands in brackets, ends. Of the latter the span is the bracket that opens it. */
static size_t end_of_value(const struct value *v) {
	struct str text = v->span.source->text;
	size_t at = end_of(v->span);

	if (!is_flow(v))
		return at;
	if (v->last != NULL)
		at = end_of_value(v->last);
	while (at < text.n && text.p[at] != ']' && text.p[at] != '}')
		at++;
	return at + 1;
}

/* Where a child begins: with its key, where it has one. */
static size_t start_of(const struct value *child) {
	return child->key_span.source != NULL ? child->key_span.offset : child->span.offset;
}

static const struct value *before(const struct value *parent, const struct value *child) {
	const struct value *elder = NULL;

	VALUE_EACH (v, parent) {
		if (v == child)
			return elder;
		elder = v;
	}
	die("a value is no child of its parent");
}

static size_t line_start(struct str text, size_t at) {
	while (at > 0 && text.p[at - 1] != '\n')
		at--;
	return at;
}

static size_t line_end(struct str text, size_t at) {
	while (at < text.n && text.p[at] != '\n')
		at++;
	return at < text.n ? at + 1 : at;
}

static size_t count_blanks(struct str text, size_t at) {
	size_t n = 0;

	while (at + n < text.n && text.p[at + n] == ' ')
		n++;
	return n;
}

/* Where a block that begins in this line, so far to the right, ends: before the first line that is not further to the right. A list may
 * stand right below the key that it belongs to. */
static size_t block_end(struct str text, size_t line, size_t column, bool is_member) {
	size_t end = line_end(text, line);

	for (size_t at = end; at < text.n; at = line_end(text, at)) {
		size_t blanks = count_blanks(text, at);
		struct str rest = str_skip(text, at + blanks);

		if (str_starts(rest, "\n"))
			continue;
		if (blanks < column || (blanks == column && !(is_member && str_starts(rest, "- "))))
			break;
		end = line_end(text, at);
	}
	return end;
}

/* The last of several, or the only one, in a parent without brackets. */
static struct edit drop_last_block(struct arena *a, const struct value *parent,
				   const struct value *child, bool is_only) {
	struct str text = parent->span.source->text;
	size_t start = start_of(child), line = line_start(text, start),
	       blanks = count_blanks(text, line);
	bool is_member = parent->type == VALUE_MAP;
	size_t column = is_member ? start - line : blanks;
	struct edit e = { line, block_end(text, line, column, is_member), STR(""), 0 };

	if (!is_member && text.p[line + blanks] != '-')
		die("%.*s: a list in a list", STR_ARG(parent->span.source->path));
	if (is_only && is_member) {
		e.from = start;
		e.text = STR("{}\n");
	} else if (is_only) {
		e.text = str_format(a, "%*s[]\n", (int)blanks + 1, "");
	} else if (is_member && blanks != column) {
		die("%.*s: a map in a list in a list", STR_ARG(parent->span.source->path));
	}
	return e;
}

struct edit edit_drop(struct arena *a, const struct value *parent, const struct value *child) {
	const struct value *elder = before(parent, child);
	struct edit e = { start_of(child), end_of_value(child), STR(""), 0 };

	if (child->next != NULL)
		e.to = start_of(child->next);
	else if (!is_flow(parent))
		e = drop_last_block(a, parent, child, elder == NULL);
	else if (elder != NULL)
		e.from = end_of_value(elder);
	e.values = -edit_count_values(child);
	return e;
}

struct edit edit_replace(const struct value *v, struct str text) {
	size_t end = end_of(v->span);

	/* That of a folded text has the line end in it. */
	while (end > v->span.offset && v->span.source->text.p[end - 1] == '\n')
		end--;
	return (struct edit){ v->span.offset, end, text, 0 };
}

struct edit edit_insert(struct arena *a, const struct value *map, struct str member) {
	size_t at = start_of(map->first);
	size_t column = at - line_start(map->span.source->text, at);

	return (struct edit){ at, at,
			      is_flow(map) ? str_format(a, "%.*s, ", STR_ARG(member))
					   : str_format(a, "%.*s\n%*s", STR_ARG(member),
							(int)column, ""),
			      1 };
}

/* Up to the next heading that is not below it. */
static size_t section_end(const struct document *d, const struct heading *h) {
	for (const struct heading *next = h + 1; next < d->headings + d->heading_count; next++)
		if (next->level <= h->level)
			return next->span.offset;
	return d->source->text.n;
}

struct edit edit_drop_section(const struct document *d, const struct heading *h) {
	return (struct edit){ h->span.offset, section_end(d, h), STR(""), 0 };
}

struct edit edit_empty_section(const struct document *d, const struct heading *h) {
	return (struct edit){ end_of(h->span), section_end(d, h), STR("\n\n"), 0 };
}

struct str edit_apply(struct arena *a, struct str text, const struct edit *e) {
	return str_format(a, "%.*s%.*s%.*s", (int)e->from, text.p, STR_ARG(e->text),
			  STR_ARG(str_skip(text, e->to)));
}

long edit_count_values(const struct value *v) {
	long n = 1;

	VALUE_EACH (child, v)
		n += edit_count_values(child);
	return n;
}
