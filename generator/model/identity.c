/* SPDX-License-Identifier: Apache-2.0 */
#include "model/identity.h"

#include "model/suggest.h"
#include "read/limits.h"

static bool is_capital(char c) {
	return c >= 'A' && c <= 'Z';
}

static bool is_digit(char c) {
	return c >= '0' && c <= '9';
}

bool identity_is_reserved(struct str id) {
	static const char *const names[] = { "con",         "prn",    "aux",     "nul",
					     "conin",       "conout", "index",   "search",
					     "about",       "gaps",   "changes", "downloads",
					     "completeness" };
	size_t number;

	for (size_t i = 0; i < ARRAY_LENGTH(names); i++)
		if (str_equal_nocase(id, str_of(names[i])))
			return true;
	return id.n == 4 &&
	       (str_equal_nocase(str_slice(id, 0, 3), STR("COM")) ||
		str_equal_nocase(str_slice(id, 0, 3), STR("LPT"))) &&
	       str_to_size(str_skip(id, 3), &number);
}

bool identity_is_document_id(struct str id) {
	bool letter = false;

	if (id.n < 2 || id.n > LIMIT_ID_BYTES || !is_capital(id.p[0]) || id.p[id.n - 1] == '-')
		return false;
	for (size_t i = 0; i < id.n; i++) {
		if (!is_capital(id.p[i]) && !is_digit(id.p[i]) && id.p[i] != '-')
			return false;
		if (id.p[i] == '-' && id.p[i - 1] == '-')
			return false;
		letter = letter || is_capital(id.p[i]);
	}
	return letter && !identity_is_reserved(id);
}

/* The place of a key's value, of the whole front matter where the key is missing. */
static struct span place_of(const struct document *d, const char *key) {
	const struct value *v = value_get(d->meta, key);

	return v != NULL ? v->span : span_of(d->source, 0, 3);
}

static void check_id(struct document *d) {
	const struct value *v = value_get(d->meta, "id");

	if (v == NULL) {
		finding_add(d->findings, DOC_002, place_of(d, "id"), "the document has no 'id'");
		return;
	}
	if (v->type != VALUE_TEXT)
		finding_add(d->findings, DOC_002, v->span, "an id is one word");
	else if (!identity_is_document_id(v->text))
		finding_add(d->findings, DOC_002, v->span, "'%.*s' can't be an id",
			    STR_ARG(str_slice(v->text, 0, 80)));
}

static void find_kind(const struct set *s, struct document *d) {
	struct str name = value_get_text(d->meta, "kind");
	struct suggestion best = suggestion_start(name);
	struct finding *f;

	d->kind = map_get(&s->kinds, name);
	if (d->kind != NULL)
		return;
	if (name.n == 0) {
		finding_add(d->findings, KND_002, place_of(d, "kind"),
			    "the document has no 'kind'");
		return;
	}
	f = finding_add(d->findings, DOC_004, place_of(d, "kind"), "unknown kind '%.*s'",
			STR_ARG(str_slice(name, 0, 80)));
	for (size_t i = 0; i < s->kinds.n; i++)
		suggestion_offer(&best, s->kinds.entries[i].key);
	suggestion_help(&best, f);
}

/* A catalogue has a page of its own, and some systems take no notice of case in its name. */
static bool is_catalogue(const struct set *s, struct str id) {
	for (size_t i = 0; i < s->catalogues.n; i++)
		if (str_equal_nocase(id, s->catalogues.entries[i].key))
			return true;
	return false;
}

static void index_document(struct set *s, struct map *folded, struct document *d) {
	struct document *elder;
	struct finding *f;

	map_add(&s->by_path, d->path, d);
	if (d->meta == NULL)
		return;
	check_id(d);
	find_kind(s, d);
	if (!identity_is_document_id(d->id))
		return;
	if (is_catalogue(s, d->id)) {
		d->repeats = true;
		finding_add(d->findings, DOC_003, place_of(d, "id"),
			    "id '%.*s' is the name of a catalogue's page", STR_ARG(d->id));
		return;
	}
	elder = map_add(folded, str_lower(s->arena, d->id), d);
	if (elder == NULL) {
		map_add(&s->by_id, d->id, d);
		return;
	}
	d->repeats = true;
	f = finding_add(d->findings, DOC_003, place_of(d, "id"), "id '%.*s' is given twice",
			STR_ARG(d->id));
	finding_note(f, place_of(elder, "id"), "first given here");
}

static void check_one_soa(struct set *s) {
	const struct document *first = NULL;

	for (size_t i = 0; i < s->documents.n; i++) {
		struct document *d = s->documents.items[i];
		struct finding *f;

		if (!document_stands(d) || !str_is(d->kind->name, "soa"))
			continue;
		if (first == NULL) {
			first = d;
			continue;
		}
		f = finding_add(d->findings, DOC_037, place_of(d, "kind"),
				"a second Statement of Applicability");
		finding_note(f, place_of(first, "kind"), "the first is here");
	}
}

void identity_index(struct set *s) {
	struct map folded = map_new(s->arena);

	for (size_t i = 0; i < s->documents.n; i++)
		index_document(s, &folded, s->documents.items[i]);
	check_one_soa(s);
}

bool identity_is_usable(const struct document *d) {
	return d->meta != NULL && d->kind != NULL && !d->repeats && identity_is_document_id(d->id);
}

static void report_repeat(const struct entry *e, const struct entry *elder) {
	struct finding *f = finding_add(e->document->findings, DOC_003, e->value->span,
					"id '%.*s' is given twice", STR_ARG(e->id));

	finding_note(f, elder->value->span, "first given here");
}

/* A row of a Statement of Applicability belongs to the control that it decides on; one of a replaced statement decides nothing. */
static void attach_decision(struct set *s, struct map *rows, struct entry *e) {
	struct entry *elder;
	struct catalogue_entry *control;

	if (e->id.n == 0)
		return;
	control = s->framework != NULL ? map_get(&s->framework->entries, e->id) : NULL;
	if (control != NULL)
		e->title = control->title;
	if (!document_stands(e->document))
		return;
	elder = map_add(rows, e->id, e);
	if (elder != NULL)
		report_repeat(e, elder);
	else if (control != NULL)
		control->decision = e;
}

static void index_entry(struct set *s, struct map *rows, struct entry *e) {
	struct document *d = e->document;
	struct entry *elder;

	if (e->field->key_field.n > 0) {
		attach_decision(s, rows, e);
		return;
	}
	if (e->id.n == 0 || !field_matches(e->field, e->id) || e->id.n > LIMIT_ID_BYTES) {
		struct finding *f = finding_add(d->findings, KND_009, e->value->span,
						e->id.n == 0 ? "an entry without an 'id'"
							     : "'%.*s' can't be the id of an entry",
						STR_ARG(str_slice(e->id, 0, 80)));

		finding_help(f, "the id of a %.*s looks like %.*s", STR_ARG(e->field->entry),
			     STR_ARG(e->field->id_pattern));
		return;
	}
	elder = map_add(&s->entries, e->id, e);
	if (elder != NULL)
		report_repeat(e, elder);
}

void identity_index_entries(struct set *s) {
	struct map rows = map_new(s->arena);

	for (size_t i = 0; i < s->documents.n; i++) {
		struct document *d = s->documents.items[i];

		for (size_t j = 0; j < d->entries.n; j++)
			index_entry(s, &rows, d->entries.items[j]);
	}
}
