/* SPDX-License-Identifier: Apache-2.0 */
#include "read/yaml.h"

#include <stdint.h>
#include <string.h>
#include <yaml.h>

#include "base/map.h"
#include "read/encoding.h"
#include "read/limits.h"

/* Up to here a new key is compared with each of its elders; beyond, a map remembers them. */
#define FEW_KEYS 12

struct level {
	struct value *value;
	struct map keys; /* of a map with many members */
	bool has_key;    /* a key was read and its value is due */
	struct str key;
	struct span key_span;
};

struct reader {
	struct arena *arena;
	struct findings *findings;
	struct span range;
	size_t first_line; /* of the range, 1-based, in the source */
	yaml_mark_t mark;  /* the last one that was looked up, and its offset */
	size_t offset;
	struct level levels[LIMIT_YAML_DEPTH + 1];
	size_t depth, nodes;
	struct value *root;
};

/* libyaml counts lines and code points from 0, from the start of its input. Most marks stand behind the one before, which keeps
 * the time for a line with thousands of values in bounds. */
static size_t mark_offset(struct reader *r, yaml_mark_t mark) {
	struct source *s = r->range.source;
	bool behind = r->offset > 0 && mark.line == r->mark.line && mark.column >= r->mark.column;
	size_t at = behind ? r->offset : source_line_offset(s, r->first_line + mark.line);
	size_t end = (size_t)r->range.offset + r->range.length;

	for (size_t i = behind ? r->mark.column : 0; i < mark.column && at < end; i++)
		for (at++; at < end && ((unsigned char)s->text.p[at] & 0xc0) == 0x80; at++)
			;
	r->mark = mark;
	r->offset = at < end ? at : end;
	return r->offset;
}

static struct span mark_span(struct reader *r, yaml_mark_t from, yaml_mark_t to) {
	size_t a = mark_offset(r, from), b = mark_offset(r, to);

	return span_of(r->range.source, a, b > a ? b - a : 0);
}

static struct span event_span(struct reader *r, const yaml_event_t *e) {
	return mark_span(r, e->start_mark, e->end_mark);
}

static bool is_problem(const yaml_parser_t *p, const char *text) {
	return p->problem != NULL && strstr(p->problem, text) != NULL;
}

static void report_syntax(struct reader *r, const yaml_parser_t *p) {
	struct span at = mark_span(r, p->problem_mark, p->problem_mark);
	struct str rest = str_skip(r->range.source->text, at.offset);
	struct finding *f;

	if (rest.n > 0 && rest.p[0] == '\t') {
		at.length = 1;
		finding_add(r->findings, YML_002, at, "a tab; YAML indents with blanks");
		return;
	}
	if (p->context != NULL && (strcmp(p->context, "while scanning an alias") == 0 ||
				   strcmp(p->context, "while scanning an anchor") == 0)) {
		at = mark_span(r, p->context_mark, p->problem_mark);
		finding_help(finding_add(r->findings, YML_003, at,
					 "'%.*s' is taken for an alias or an anchor",
					 STR_ARG(span_text(at))),
			     "put the value in double quotes");
		return;
	}
	if (is_problem(p, "did not find expected <document start>")) {
		finding_add(r->findings, YML_005, at, "text after the end of the YAML document");
		return;
	}
	f = finding_add(r->findings, YML_001, at, "%s%s%s", p->context != NULL ? p->context : "",
			p->context != NULL ? ": " : "",
			p->problem != NULL ? p->problem : "syntax error");
	if (p->context != NULL && p->context_mark.line != p->problem_mark.line)
		finding_note(f, mark_span(r, p->context_mark, p->context_mark), "it began here");
	if (is_problem(p, "mapping values are not allowed") ||
	    is_problem(p, "cannot start any token"))
		finding_help(f, "put the value in double quotes");
}

static struct value *new_value(struct reader *r, enum value_type type, struct span span) {
	struct value *v = ARENA_NEW(r->arena, struct value);

	v->type = type;
	v->span = span;
	return v;
}

static const struct value *find_key(struct level *l, struct arena *a, struct value *member) {
	const struct value *elder;

	if (l->value->count <= FEW_KEYS) {
		VALUE_EACH (v, l->value)
			if (str_equal(v->key, member->key))
				return v;
		if (l->value->count == FEW_KEYS) {
			l->keys = map_new(a);
			for (struct value *v = l->value->first; v != NULL; v = v->next)
				map_add(&l->keys, v->key, v);
		}
	}
	if (l->value->count < FEW_KEYS)
		return NULL;
	elder = map_add(&l->keys, member->key, member);
	return elder;
}

static void append(struct value *parent, struct value *v) {
	if (parent->last != NULL)
		parent->last->next = v;
	else
		parent->first = v;
	parent->last = v;
	parent->count++;
}

/* Puts the value where the events are: as the root, an element, or the member of the key that was read before. */
static void place_value(struct reader *r, struct value *v) {
	struct level *l = r->depth > 0 ? &r->levels[r->depth - 1] : NULL;

	if (l == NULL) {
		r->root = v;
		return;
	}
	if (l->value->type == VALUE_MAP) {
		const struct value *elder;

		v->key = l->key;
		v->key_span = l->key_span;
		l->has_key = false;
		elder = find_key(l, r->arena, v);
		if (elder != NULL) {
			struct finding *f =
				finding_add(r->findings, YML_006, v->key_span,
					    "key '%.*s' is given twice", STR_ARG(v->key));

			finding_note(f, elder->key_span, "first given here");
			return;
		}
	}
	append(l->value, v);
}

/* " #x" behind a plain value: the author meant text, YAML takes a comment. */
static void check_comment(const struct reader *r, struct span span) {
	struct str rest = str_skip(r->range.source->text, (size_t)span.offset + span.length), line;

	if (!str_next_line(&rest, &line) || line.n < 3 || line.p[0] != ' ' || line.p[1] != '#')
		return;
	if (line.p[2] == ' ' || line.p[2] == '#')
		return;
	finding_add(r->findings, YML_010,
		    span_of(r->range.source, span.offset + span.length + 1, line.n - 1),
		    "'%.*s' is a comment and not part of the value", STR_ARG(str_skip(line, 1)));
}

/* Escapes may have put anything into the text; a tab at its start makes a formula of a spreadsheet's cell. */
static bool check_quoted(const struct reader *r, struct span span, struct str text) {
	if (str_find_char(text, '\t') != SIZE_MAX) {
		finding_add(r->findings, YML_008, span, "a tab in a value");
		return false;
	}
	return encoding_check_text(r->findings, span, text, ENCODING_YAML);
}

static bool read_scalar(struct reader *r, const yaml_event_t *e) {
	struct str text = { (const char *)e->data.scalar.value, e->data.scalar.length };
	struct span span = event_span(r, e);
	yaml_scalar_style_t style = e->data.scalar.style;
	bool block = style == YAML_LITERAL_SCALAR_STYLE || style == YAML_FOLDED_SCALAR_STYLE;
	struct level *l = r->depth > 0 ? &r->levels[r->depth - 1] : NULL;
	struct value *v;

	if (text.n > (block ? LIMIT_YAML_BLOCK_SCALAR_BYTES : LIMIT_YAML_FLOW_SCALAR_BYTES)) {
		finding_add(r->findings, YML_009, span, "a value of %zu bytes; %zu is the most",
			    text.n,
			    (size_t)(block ? LIMIT_YAML_BLOCK_SCALAR_BYTES
					   : LIMIT_YAML_FLOW_SCALAR_BYTES));
		return false;
	}
	text = str_copy(r->arena, text);
	if (style == YAML_DOUBLE_QUOTED_SCALAR_STYLE && !check_quoted(r, span, text))
		return false;
	if (l != NULL && l->value->type == VALUE_MAP && !l->has_key) {
		if (str_is(text, "<<")) {
			finding_add(r->findings, YML_003, span, "a merge key");
			return false;
		}
		l->has_key = true;
		l->key = text;
		l->key_span = span;
		return true;
	}
	v = new_value(r, VALUE_TEXT, span);
	v->text = text;
	v->quoted = style != YAML_PLAIN_SCALAR_STYLE;
	if (!v->quoted)
		check_comment(r, span);
	place_value(r, v);
	return true;
}

static bool open_collection(struct reader *r, const yaml_event_t *e, enum value_type type) {
	struct level *parent = r->depth > 0 ? &r->levels[r->depth - 1] : NULL;
	struct value *v = new_value(r, type, event_span(r, e));

	if (parent != NULL && parent->value->type == VALUE_MAP && !parent->has_key) {
		finding_add(r->findings, YML_007, v->span, "a list or map can't be a key");
		return false;
	}
	if (r->depth == LIMIT_YAML_DEPTH) {
		finding_add(r->findings, YML_009, v->span, "nested more than %u deep",
			    LIMIT_YAML_DEPTH);
		return false;
	}
	place_value(r, v);
	r->levels[r->depth++] = (struct level){ .value = v };
	return true;
}

static bool refuse_tag(struct reader *r, const yaml_event_t *e, const yaml_char_t *tag,
		       const yaml_char_t *anchor) {
	if (anchor != NULL) {
		finding_add(r->findings, YML_003, event_span(r, e), "an anchor '&%s'",
			    (const char *)anchor);
		return true;
	}
	if (tag != NULL) {
		finding_add(r->findings, YML_004, event_span(r, e), "a tag '%s'",
			    (const char *)tag);
		return true;
	}
	return false;
}

/* False when reading stops, with a finding. */
static bool take_event(struct reader *r, const yaml_event_t *e) {
	if (++r->nodes > LIMIT_YAML_NODES) {
		finding_add(r->findings, YML_009, event_span(r, e), "more than %u values",
			    LIMIT_YAML_NODES);
		return false;
	}
	switch (e->type) {
	case YAML_SCALAR_EVENT:
		return !refuse_tag(r, e, e->data.scalar.tag, e->data.scalar.anchor) &&
		       read_scalar(r, e);
	case YAML_SEQUENCE_START_EVENT:
		return !refuse_tag(r, e, e->data.sequence_start.tag,
				   e->data.sequence_start.anchor) &&
		       open_collection(r, e, VALUE_LIST);
	case YAML_MAPPING_START_EVENT:
		return !refuse_tag(r, e, e->data.mapping_start.tag, e->data.mapping_start.anchor) &&
		       open_collection(r, e, VALUE_MAP);
	case YAML_SEQUENCE_END_EVENT:
	case YAML_MAPPING_END_EVENT:
		r->depth--;
		return true;
	case YAML_ALIAS_EVENT:
		finding_add(r->findings, YML_003, event_span(r, e), "an alias '*%s'",
			    (const char *)e->data.alias.anchor);
		return false;
	case YAML_DOCUMENT_START_EVENT:
		if (r->root == NULL && e->data.document_start.implicit)
			return true;
		finding_add(r->findings, YML_005, event_span(r, e),
			    "a second YAML document begins");
		return false;
	case YAML_DOCUMENT_END_EVENT:
		if (e->data.document_end.implicit)
			return true;
		finding_add(r->findings, YML_005, event_span(r, e), "'...' ends the YAML document");
		return false;
	default:
		return true;
	}
}

/* Finds what has to be refused before libyaml sees the text. */
static bool check_lines(const struct reader *r) {
	struct str rest = span_text(r->range), line;

	while (str_next_line(&rest, &line)) {
		size_t at = (size_t)(line.p - r->range.source->text.p);

		if (str_starts(line, "%")) {
			finding_add(r->findings, YML_005, span_of(r->range.source, at, line.n),
				    "a directive '%.*s'", STR_ARG(str_slice(line, 0, 40)));
			return false;
		}
		if (line.n > LIMIT_YAML_LINE_BYTES) {
			finding_add(r->findings, YML_009, span_of(r->range.source, at, 1),
				    "a line of %zu bytes; %u is the most", line.n,
				    LIMIT_YAML_LINE_BYTES);
			return false;
		}
	}
	return true;
}

struct value *yaml_parse(struct arena *a, struct findings *findings, struct span text) {
	struct reader r = { .arena = a, .findings = findings, .range = text };
	struct str input = span_text(text);
	yaml_parser_t parser;
	yaml_event_t event;
	bool going = true, failed = false;

	r.first_line = source_place(text.source, text.offset).line;
	if (!check_lines(&r))
		return NULL;
	if (!yaml_parser_initialize(&parser))
		return NULL;
	yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING);
	yaml_parser_set_input_string(&parser, (const unsigned char *)input.p, input.n);
	while (going) {
		if (!yaml_parser_parse(&parser, &event)) {
			report_syntax(&r, &parser);
			failed = true;
			break;
		}
		/* After an error libyaml may return success with no event: that is an end, too. */
		going = event.type != YAML_STREAM_END_EVENT && event.type != YAML_NO_EVENT;
		if (going && !take_event(&r, &event)) {
			failed = true;
			going = false;
		}
		yaml_event_delete(&event);
	}
	yaml_parser_delete(&parser);
	return failed ? NULL : r.root;
}
