/* SPDX-License-Identifier: Apache-2.0 */
#include "mutant.h"

#include <stdlib.h>
#include <string.h>

#include "base/attr.h"
#include "check/field.h"
#include "model/level.h"

enum sort_number {
	MISSING,
	ROW,
	ITEM,
	DOCUMENT,
	SECTION,
	HOLLOW,
	DRAFT,
	TITLE,
	REFERENCE,
	WORD,
	FLIP,
	VERSION,
	FUTURE,
	PAST,
	LONG,
	ABOVE,
	BELOW,
	LEVEL,
};

const struct sort sort_table[] = {
	[MISSING] = { "missing", "a required field is deleted", 3 },
	[ROW] = { "row", "an entry that others name, or a catalogue asks for, is deleted", 10 },
	[ITEM] = { "item", "a row of a required list is deleted", 3 },
	[DOCUMENT] = { "document", "a document is deleted", 0 },
	[SECTION] = { "section", "a required section is deleted", 0 },
	[HOLLOW] = { "hollow", "a required section is emptied", 0 },
	[DRAFT] = { "draft", "an approved document is a draft", 0 },
	[TITLE] = { "title", "a title is emptied", 3 },
	[REFERENCE] = { "reference", "a reference leads to nothing", 3 },
	[WORD] = { "word", "a word is none of those that there are", 3 },
	[FLIP] = { "flip", "yes is no where something depends on it", 3 },
	[VERSION] = { "version", "a version is another one", 3 },
	[FUTURE] = { "future", "a day is 2099-12-31, though it has passed or comes before another",
		     3 },
	[PAST] = { "past", "a day is 2001-01-01, though it is to come or comes after another", 3 },
	[LONG] = { "long", "a duration is 50 years", 1 },
	[ABOVE] = { "above", "a number is above its range", 3 },
	[BELOW] = { "below", "a number is below its range", 3 },
	[LEVEL] = { "level", "a level is stated that the grid does not give", 3 },
};
const size_t sort_count = ARRAY_LENGTH(sort_table);

/* Where the walk through a document is. */
struct walk {
	struct arena *arena;
	const struct set *set;
	const struct document *document;
	struct vec *out;
	struct str path;
	const struct vec *fields; /* of the map */
	const struct value *map;
	const struct field *field; /* in it */
	bool is_row;               /* of several in a list */
};

static struct mutant *add(const struct walk *w, enum sort_number sort, struct edit edit) {
	struct mutant *m = ARENA_NEW(w->arena, struct mutant);

	m->sort = &sort_table[sort];
	m->name = str_format(w->arena, "%s %.*s%s%.*s", m->sort->name, STR_ARG(w->document->id),
			     w->path.n > 0 ? " " : "", STR_ARG(w->path));
	m->digest = digest_of(m->name);
	m->path = w->document->path;
	m->edit = edit;
	/* What a document has to say about itself it is asked for by itself. Fields of all kinds are one and the same. */
	m->position = sort == MISSING && !w->is_row ? m->name
						    : str_format(w->arena, "%s %p", m->sort->name,
								 (const void *)w->field);
	vec_add(w->arena, w->out, m);
	return m;
}

static struct str step(struct arena *a, struct str path, struct str name) {
	return path.n > 0 ? str_format(a, "%.*s/%.*s", STR_ARG(path), STR_ARG(name)) : name;
}

/* Into a member of the map, and into a row of a list. */
static struct walk into(const struct walk *w, struct str name, const struct field *f) {
	struct walk in = *w;

	in.path = step(w->arena, w->path, name);
	in.field = f;
	return in;
}

static struct walk into_row(const struct walk *w, struct str name) {
	struct walk in = into(w, name, w->field);

	in.is_row = true;
	return in;
}

static void spoil_number(const struct walk *w, const struct field *f, const struct value *v) {
	if (f->has_max)
		add(w, ABOVE, edit_replace(v, str_format(w->arena, "%.0f", f->max + 1)));
	if (f->has_min)
		add(w, BELOW, edit_replace(v, str_format(w->arena, "%.0f", f->min - 1)));
}

/* The day has passed, or comes before another one of the map; and the other way round. */
static void spoil_date(const struct walk *w, const struct value *v) {
	struct date day, other;
	bool is_before, is_after;

	if (!date_parse(v->text, &day))
		return;
	is_before = day.day <= w->set->as_of.day;
	is_after = !is_before;
	VALUE_EACH (sibling, w->map) {
		if (sibling->type != VALUE_TEXT || !date_parse(sibling->text, &other))
			continue;
		is_before = is_before || day.day < other.day;
		is_after = is_after || day.day > other.day;
	}
	if (is_before)
		add(w, FUTURE, edit_replace(v, STR("2099-12-31")));
	if (is_after)
		add(w, PAST, edit_replace(v, STR("2001-01-01")));
}

/* Whether another field is required because of this one. */
static bool is_condition(const struct walk *w) {
	for (size_t i = 0; i < w->fields->n; i++) {
		const struct field *f = w->fields->items[i];

		if (value_find(f->required_when, w->field->key) != NULL)
			return true;
	}
	return false;
}

static void spoil_boolean(const struct walk *w, const struct value *v) {
	if (is_condition(w))
		add(w, FLIP, edit_replace(v, str_is(v->text, "yes") ? STR("no") : STR("yes")));
}

static void spoil(const struct walk *w, enum field_type type, const struct value *v) {
	if (v->type != VALUE_TEXT || str_trim(v->text).n == 0)
		return;
	switch (type) {
	case FIELD_REFERENCE:
		add(w, REFERENCE, edit_replace(v, STR("NOT-THERE-AT-ALL")));
		break;
	case FIELD_DATE:
		spoil_date(w, v);
		break;
	case FIELD_BOOLEAN:
		spoil_boolean(w, v);
		/* fall through */
	case FIELD_ENUM:
	case FIELD_CLASSIFICATION:
		add(w, WORD, edit_replace(v, STR("purple")));
		break;
	case FIELD_VERSION:
		add(w, VERSION, edit_replace(v, STR("\"99.9\"")));
		break;
	case FIELD_INTEGER:
	case FIELD_NUMBER:
		spoil_number(w, w->field, v);
		break;
	case FIELD_DURATION:
		add(w, LONG, edit_replace(v, STR("50 years")));
		break;
	case FIELD_TEXT:
		if (str_is(w->field->key, "title"))
			add(w, TITLE, edit_replace(v, STR("\"\"")));
		break;
	default:
		break;
	}
}

/* A level that is stated beside the two numbers that it follows from: another one than the grid gives. */
static void spoil_levels(const struct walk *w, const struct field *f, const struct value *entry) {
	const struct document *method = level_method(w->set, w->document);

	if (method == NULL)
		return;
	VALUE_EACH (scores, f->levels) {
		struct str key = str_is(scores->key, "inherent")
					 ? STR("level")
					 : str_format(w->arena, "%.*s-level", STR_ARG(scores->key));
		struct walk in = into(w, key, field_find(&f->fields, key));
		const struct value *stated = value_find(entry, key), *other;
		struct level level;
		struct str name;

		if (in.field == NULL || !level_compute(method, entry, scores, &level))
			continue;
		other = value_get(method->meta, "levels")->first;
		if (str_equal(value_get_text(other, "name"), level.name))
			other = other->next;
		name = value_get_text(other, "name");
		add(&in, LEVEL,
		    stated != NULL ? edit_replace(stated, name)
				   : edit_insert(w->arena, entry,
						 str_format(w->arena, "%.*s: %.*s", STR_ARG(key),
							    STR_ARG(name))));
	}
}

static const struct entry *entry_of(const struct document *d, const struct value *v) {
	for (size_t i = 0; i < d->entries.n; i++) {
		const struct entry *e = d->entries.items[i];

		if (e->value == v)
			return e;
	}
	return NULL;
}

/* Whether something in the set must miss the entry: another one names it, or a catalogue asks for it. */
static bool is_missed(const struct entry *e) {
	if (e->field->key_field.n > 0)
		return true;
	for (size_t i = 0; i < e->mentions.n; i++)
		if (((const struct mention *)e->mentions.items[i])->entry != e)
			return true;
	return false;
}

static void walk_map(const struct walk *w, const struct vec *fields, const struct value *map);

static void walk_entries(const struct walk *w, const struct value *list) {
	const struct field *f = w->field;

	VALUE_EACH (v, list) {
		const struct entry *e = entry_of(w->document, v);
		struct walk row, id;

		if (e == NULL)
			continue;
		row = into_row(w, e->id);
		if (is_missed(e))
			add(&row, ROW, edit_drop(w->arena, list, v));
		if (f->key_field.n == 0) {
			id = into(&row, STR("id"), f);
			add(&id, MISSING, edit_drop(w->arena, v, value_get(v, "id")));
		}
		spoil_levels(&row, f, v);
		walk_map(&row, &f->fields, v);
	}
}

static bool is_required(const struct field *f, const struct value *map) {
	return f->required || f->always || field_condition_holds(f->required_when, map);
}

static void walk_list(const struct walk *w, const struct value *list) {
	const struct field *f = w->field;
	size_t n = 0;

	VALUE_EACH (v, list) {
		struct walk row = into_row(w, str_format(w->arena, "%zu", ++n));

		if (f->of != FIELD_MAP) {
			spoil(&row, f->of, v);
			continue;
		}
		if (is_required(f, w->map))
			add(&row, ITEM, edit_drop(w->arena, list, v));
		walk_map(&row, &f->fields, v);
	}
}

static void walk_map(const struct walk *w, const struct vec *fields, const struct value *map) {
	for (size_t i = 0; i < fields->n; i++) {
		const struct field *f = fields->items[i];
		const struct value *v = value_find(map, f->key);
		struct walk in = into(w, f->key, f);

		if (v == NULL)
			continue;
		in.fields = fields;
		in.map = map;
		if (is_required(f, map))
			add(&in, MISSING, edit_drop(w->arena, map, v));
		switch (f->type) {
		case FIELD_LIST:
			walk_list(&in, v);
			break;
		case FIELD_MAP:
			walk_map(&in, &f->fields, v);
			break;
		case FIELD_ENTRIES:
			walk_entries(&in, v);
			break;
		default:
			spoil(&in, f->type, v);
		}
	}
}

static void walk_sections(const struct walk *w) {
	const struct document *d = w->document;

	for (size_t i = 0; i < d->kind->sections.n; i++) {
		const struct kind_section *s = d->kind->sections.items[i];
		struct walk in = into(w, s->id, NULL);

		if (s->required_when != NULL && !field_condition_holds(s->required_when, d->meta))
			continue;
		for (size_t j = 0; j < d->heading_count; j++)
			if (heading_is_section(d, &d->headings[j], s)) {
				add(&in, SECTION, edit_drop_section(d, &d->headings[j]));
				add(&in, HOLLOW, edit_empty_section(d, &d->headings[j]));
				break;
			}
	}
}

/* Id and kind are asked for before the kind is known. */
static void walk_identity(const struct walk *w, const char *key) {
	const struct value *meta = w->document->meta;
	struct walk in = into(w, str_of(key), NULL);

	add(&in, MISSING, edit_drop(w->arena, meta, value_get(meta, key)));
}

static void walk_document(const struct walk *w) {
	const struct document *d = w->document;

	add(w, DOCUMENT, (struct edit){ .text = STR("") })->is_lost = true;
	if (str_is(d->status, "approved"))
		add(w, DRAFT, edit_replace(value_get(d->meta, "status"), STR("draft")));
	walk_identity(w, "id");
	walk_identity(w, "kind");
	walk_map(w, &d->kind->fields, d->meta);
	walk_sections(w);
}

static int by_digest(const void *a, const void *b) {
	const struct mutant *x = *(const struct mutant *const *)a,
			    *y = *(const struct mutant *const *)b;

	return memcmp(x->digest.bytes, y->digest.bytes, DIGEST_SIZE);
}

struct vec mutants_make(struct arena *a, const struct set *set) {
	struct vec all = { 0 }, chosen = { 0 }, shuffled = { 0 };
	struct map taken = map_new(a), names = map_new(a);

	for (size_t i = 0; i < set->documents.n; i++) {
		const struct document *d = set->documents.items[i];
		struct walk w = {
			.arena = a, .set = set, .document = d, .out = &all, .path = STR("")
		};

		if (d->meta != NULL && d->kind != NULL)
			walk_document(&w);
	}
	for (size_t i = 0; i < all.n; i++)
		vec_add(a, &shuffled, all.items[i]);
	if (shuffled.n > 0)
		qsort(shuffled.items, shuffled.n, sizeof(void *), by_digest);
	for (size_t i = 0; i < shuffled.n; i++) {
		struct mutant *m = shuffled.items[i];
		size_t *n = map_get(&taken, m->position);

		if (n == NULL) {
			n = ARENA_NEW(a, size_t);
			map_add(&taken, m->position, n);
		}
		if (m->sort->sample == 0 || (*n)++ < m->sort->sample)
			map_add(&names, m->name, m);
	}
	for (size_t i = 0; i < all.n; i++)
		if (map_get(&names, ((struct mutant *)all.items[i])->name) == all.items[i])
			vec_add(a, &chosen, all.items[i]);
	return chosen;
}
