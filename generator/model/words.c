/* SPDX-License-Identifier: Apache-2.0 */
#include "model/words.h"

#include <errno.h>
#include <stdint.h>

#include "base/buf.h"
#include "model/set.h"
#include "model/suggest.h"
#include "read/gate.h"
#include "read/pass.h"
#include "read/yaml.h"

enum list { PLACEHOLDERS, FOREIGN_NAMES, FORMER_EDITIONS, PEOPLE };

/* So many words of one text are reported; each costs the time to find its place. */
enum { MOST_WORDS = 64 };

enum sort { SORT_NONE, SORT_PHRASE, SORT_DATE, SORT_FORMER };

struct words {
	struct phrases phrases;
	const struct catalogue *framework; /* whose former ids are answered; may be NULL */
	const struct config *config;
	const struct value *roles_only; /* the kinds whose prose names roles and not people */
};

/* A word in a text. */
struct hit {
	size_t at, length;
	enum sort sort;
	const struct phrase *phrase; /* of SORT_PHRASE */
};

static bool is_digit(char c) {
	return c >= '0' && c <= '9';
}

static void add(struct words *w, struct arena *a, enum list list, struct str text,
		struct str note) {
	text = str_trim(text);
	if (text.n > 0)
		phrases_add(a, &w->phrases, list, text, note);
}

/* The organisation's own names are not foreign, whatever the list says. */
static bool is_own(const struct config *c, struct str name) {
	bool own = str_find(c->organisation, name) != SIZE_MAX;

	for (size_t i = 0; i < c->variables.n && !own; i++) {
		const struct variable *v = c->variables.entries[i].value;

		own = str_find(v->value, name) != SIZE_MAX;
	}
	return own;
}

static void add_list(struct set *s, struct words *w, enum list list, const struct value *items) {
	VALUE_EACH (v, items) {
		if (v->type != VALUE_TEXT)
			finding_add(s->findings, CFG_002, v->span, "a word is a text");
		else if (list != FOREIGN_NAMES || !is_own(s->config, str_trim(v->text)))
			add(w, s->arena, list, v->text, STR(""));
	}
}

static void read_lists(struct set *s, struct words *w, const struct value *root) {
	static const char *const names[] = { "placeholders", "foreign-names", "former-editions",
					     "roles-only" };

	VALUE_EACH (v, root) {
		struct suggestion best = suggestion_start(v->key);
		size_t i = 0;

		while (i < ARRAY_LENGTH(names) && !str_is(v->key, names[i]))
			suggestion_offer(&best, str_of(names[i++]));
		if (i == ARRAY_LENGTH(names))
			suggestion_help(&best, finding_add(s->findings, CFG_002, v->key_span,
							   "unknown list '%.*s'", STR_ARG(v->key)));
		else if (v->type != VALUE_LIST)
			finding_add(s->findings, CFG_002, v->span, "'%s' takes a list", names[i]);
		else if (i <= FORMER_EDITIONS)
			add_list(s, w, (enum list)i, v);
		else
			w->roles_only = v;
	}
}

/* "Priya Raman (external)" is Priya Raman. One word alone may be anything. */
static void add_holder(struct words *w, struct arena *a, const struct value *entry) {
	struct str name = value_get_text(entry, "holder"), more;

	str_cut(name, '(', &name, &more);
	name = str_trim(name);
	if (str_find_char(name, ' ') != SIZE_MAX)
		add(w, a, PEOPLE, name, value_get_text(entry, "id"));
}

static void add_people(struct set *s, struct words *w) {
	for (size_t i = 0; i < s->documents.n; i++) {
		const struct document *d = s->documents.items[i];

		for (size_t j = 0; d->kind != NULL && j < d->kind->fields.n; j++) {
			const struct field *f = d->kind->fields.items[j];

			if (f->type == FIELD_ENTRIES && field_find(&f->fields, STR("holder")))
				VALUE_EACH (entry, value_find(d->meta, f->key))
					add_holder(w, s->arena, entry);
		}
	}
}

/* "31/", "1/3" and so on of a date, "A.5" of an id. */
static void add_openings(struct words *w) {
	for (unsigned i = 0; i < 300; i++) {
		unsigned char mark = (unsigned char)"/.-"[i / 100];
		unsigned char a = (unsigned char)('0' + i / 10 % 10);
		unsigned char b = (unsigned char)('0' + i % 10);

		phrases_add_opening(&w->phrases, (const unsigned char[]){ a, b, mark });
		phrases_add_opening(&w->phrases, (const unsigned char[]){ a, mark, b });
	}
	for (size_t i = 0; w->framework != NULL && i < w->framework->former.n; i++) {
		struct str id = w->framework->former.entries[i].key;

		if (id.n >= 3)
			phrases_add_opening(&w->phrases, (const unsigned char *)id.p);
	}
}

struct words *words_load(struct set *s) {
	struct words *w = ARENA_NEW(s->arena, struct words);
	struct source *source;

	w->framework = s->framework;
	w->config = s->config;
	if (set_read_template(s, s->arena, "words.yaml", &source)) {
		if (gate_pass(s->findings, source))
			read_lists(s, w,
				   yaml_parse(s->arena, s->findings,
					      span_of(source, 0, source->text.n)));
	} else if (errno != ENOENT) {
		finding_add(s->findings, CFG_002, NO_SPAN, "templates/words.yaml can't be read");
	}
	add_people(s, w);
	add_openings(w);
	return w;
}

/* How many bytes of digits stand there, no more than most. */
static size_t digits(struct str text, size_t at, size_t most) {
	size_t n = 0;

	while (n < most && at + n < text.n && is_digit(text.p[at + n]))
		n++;
	return n;
}

/* "31/12/2026", "31.12.2026", "12-31-2026": how many bytes, or 0. */
static size_t date_at(struct str text, size_t at) {
	size_t first = digits(text, at, 2), i = at + first, second;
	char mark;

	if (i + 1 >= text.n || (text.p[i] != '/' && text.p[i] != '.' && text.p[i] != '-') ||
	    (at > 0 && (phrase_is_word(text.p[at - 1]) || text.p[at - 1] == text.p[i])))
		return 0;
	mark = text.p[i++];
	second = digits(text, i, 2);
	i += second;
	if (second == 0 || i >= text.n || text.p[i] != mark || digits(text, ++i, 4) < 4)
		return 0;
	if (text.p[i] != '1' && text.p[i] != '2')
		return 0;
	i += 4;
	return i < text.n && (phrase_is_word(text.p[i]) || text.p[i] == mark) && i + 1 < text.n &&
			       phrase_is_word(text.p[i + 1])
		       ? 0
		       : i - at;
}

/* An id of an older edition as a word of its own: how many bytes, or 0. */
static size_t former_at(const struct words *w, struct str text, size_t at) {
	size_t i = at;
	bool dotted = false;

	if (w->framework == NULL ||
	    (at > 0 && (phrase_is_word(text.p[at - 1]) || text.p[at - 1] == '.')))
		return 0;
	while (i < text.n && (phrase_is_word(text.p[i]) || text.p[i] == '.' || text.p[i] == '-'))
		dotted = text.p[i++] == '.' || dotted;
	while (i > at && !phrase_is_word(text.p[i - 1]))
		i--;
	return dotted && map_get(&w->framework->former, str_slice(text, at, i)) != NULL ? i - at
											: 0;
}

/* The next word at or behind the offset. */
static bool find(const struct words *w, struct str text, size_t from, bool gaps, struct hit *out) {
	for (size_t i = phrases_next(&w->phrases, text, from); i < text.n;
	     i = phrases_next(&w->phrases, text, i + 1)) {
		*out = (struct hit){ .at = i };
		if ((out->phrase = phrases_at(&w->phrases, text, i, gaps, &out->length)) != NULL)
			out->sort = SORT_PHRASE;
		else if (is_digit(text.p[i]) && (out->length = date_at(text, i)) > 0)
			out->sort = SORT_DATE;
		else if ((out->length = former_at(w, text, i)) > 0)
			out->sort = SORT_FORMER;
		if (out->sort != SORT_NONE)
			return true;
	}
	return false;
}

bool words_are_in(const struct words *w, const struct document *d) {
	struct hit hit;

	return find(w, d->source->text, 0, true, &hit);
}

static void report_former(const struct words *w, struct document *d, struct str word,
			  struct span place) {
	const struct value *former = map_get(&w->framework->former, word);
	struct finding *f =
		finding_add(d->findings, REF_003, place, "'%.*s' is of an older edition of %.*s",
			    STR_ARG(word), STR_ARG(w->framework->title));

	if (former != NULL)
		finding_help(f, "now: %.*s",
			     STR_ARG(value_join(d->arena, value_get(former, "replaced-by"), ", ")));
}

static void report_phrase(const struct words *w, struct document *d, const struct phrase *p,
			  struct span place) {
	switch ((enum list)p->list) {
	case PLACEHOLDERS:
		finding_help(finding_add(d->findings, DOC_021, place, "'%.*s' is a placeholder",
					 STR_ARG(p->text)),
			     "write what belongs here; in backticks it is shown as it stands");
		break;
	case FOREIGN_NAMES:
		finding_help(finding_add(d->findings, DOC_030, place,
					 "'%.*s' is not the name of this organisation",
					 STR_ARG(p->text)),
			     "this set belongs to %.*s", STR_ARG(w->config->organisation));
		break;
	case FORMER_EDITIONS:
		if (w->framework != NULL && w->framework->former.n > 0)
			report_former(w, d, p->text, place);
		break;
	case PEOPLE:
		finding_help(finding_add(d->findings, DOC_031, place, "'%.*s' is a person",
					 STR_ARG(p->text)),
			     "name the role: [[%.*s]]", STR_ARG(p->note));
		break;
	}
}

static bool names_roles_only(const struct words *w, const struct document *d) {
	VALUE_EACH (v, w->roles_only)
		if (d->kind != NULL && str_equal(v->text, d->kind->name))
			return true;
	return false;
}

void words_check_value(const struct words *w, struct document *d, const struct field *f,
		       const struct value *v) {
	bool history = str_is(f->key, "change");
	struct str source = span_text(v->span);
	size_t from = 0, source_from = 0;
	struct hit hit;

	for (size_t n = 0; n < MOST_WORDS && find(w, v->text, from, false, &hit); n++) {
		struct str word = str_slice(v->text, hit.at, hit.at + hit.length);
		size_t at = str_find(str_skip(source, source_from), word);
		struct span place = v->span;

		from = hit.at + hit.length;
		if (at != SIZE_MAX) {
			place = span_of(place.source, place.offset + source_from + at, word.n);
			source_from += at + word.n;
		}
		/* What a change was about may well be the edition or the person that it removed. */
		if (hit.sort == SORT_FORMER && !history)
			report_former(w, d, word, place);
		else if (hit.sort == SORT_PHRASE && hit.phrase->list != PEOPLE &&
			 !(history && hit.phrase->list == FORMER_EDITIONS))
			report_phrase(w, d, hit.phrase, place);
	}
}

struct piece {
	struct piece *next;
	size_t at; /* in the line */
	const struct node *node;
};

/* The inlines of a block as one text, for a phrase may go over a line end or stand half in bold. */
struct line {
	struct arena *arena;
	struct buf text;
	struct piece *first, **last;
	struct piece *current; /* the one in which the last hit began */
	size_t source_from;
};

static void add_piece(struct line *line, const struct node *n, struct str text) {
	struct piece *p = ARENA_NEW(line->arena, struct piece);

	p->at = line->text.n;
	p->node = n;
	*line->last = p;
	line->last = &p->next;
	buf_add_str(&line->text, text);
}

static void join(struct line *line, struct node *block) {
	line->last = &line->first;
	for (struct node *n = block->first; n != NULL; n = node_walk(block, n)) {
		if (n->type == NODE_TEXT || n->type == NODE_REFERENCE)
			add_piece(line, n, n->text);
		else if (n->type == NODE_SOFT_BREAK || n->type == NODE_LINE_BREAK)
			add_piece(line, n, STR(" "));
		else if (n->first == NULL)
			add_piece(line, n, STR("`"));
	}
	line->current = line->first;
}

/* The place of the hit, or of as much of it as stands in the node in which it begins. */
static struct span place_of(struct line *line, const struct hit *hit) {
	struct piece *p = line->current;
	struct str text;
	struct span place;

	while (p->next != NULL && p->next->at <= hit->at)
		p = p->next;
	line->current = p;
	if (p->node->type != NODE_TEXT)
		return p->node->span;
	text = str_slice(p->node->text, hit->at - p->at, hit->at - p->at + hit->length);
	place = pass_locate(p->node, line->source_from, text);
	line->source_from = (size_t)place.offset + place.length;
	return place;
}

static void check_block(const struct words *w, struct document *d, struct arena *scratch,
			struct node *block) {
	struct line line = { .arena = scratch };
	size_t from = 0;
	bool roles_only = names_roles_only(w, d);
	struct hit hit;

	join(&line, block);
	for (size_t n = 0; n < MOST_WORDS && line.current != NULL &&
			   find(w, buf_str(&line.text), from, false, &hit);
	     n++) {
		struct str word = str_slice(buf_str(&line.text), hit.at, hit.at + hit.length);
		struct span place = place_of(&line, &hit);

		from = hit.at + hit.length;
		if (hit.sort == SORT_FORMER)
			report_former(w, d, word, place);
		else if (hit.sort == SORT_DATE)
			finding_help(finding_add(d->findings, SET_008, place,
						 "'%.*s' is another form of date than YYYY-MM-DD",
						 STR_ARG(word)),
				     "write it as the front matter does, or name the month");
		else if (hit.phrase->list != PEOPLE || roles_only)
			report_phrase(w, d, hit.phrase, place);
	}
	buf_free(&line.text);
}

void words_check_body(const struct words *w, struct document *d, struct arena *scratch,
		      struct node *root) {
	for (struct node *n = root; n != NULL; n = node_walk(root, n))
		if (n->first != NULL && !node_is_inline(n) && node_is_inline(n->first))
			check_block(w, d, scratch, n);
}
