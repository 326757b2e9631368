/* SPDX-License-Identifier: Apache-2.0 */
#include "model/page.h"

#include "model/identity.h"
#include "read/limits.h"

/* Whose page bears a name; document is NULL for pages of the program and of catalogues. */
struct owner {
	struct document *document;
	struct span span;
	struct str id;
};

/* The pages named so far, in lower case: some systems take no notice of case in names of files. */
struct names {
	struct set *set;
	struct map taken; /* name to struct owner */
};

static bool is_plain(char c) {
	return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
	       c == '-' || c == '.' || c == '_';
}

/* "A.5.15.html", "AC-2_1_.html"; "" for an id that can't begin a name, or would be that of a device. */
static struct str file_name(struct arena *a, struct str id) {
	struct str head = id, tail;
	char *name = str_c(a, id);

	str_cut(id, '.', &head, &tail);
	if (id.n == 0 || id.n > LIMIT_ID_BYTES || id.p[0] == '.' || id.p[0] == '-' ||
	    identity_is_reserved(head))
		return STR("");
	for (size_t i = 0; i < id.n; i++)
		if (!is_plain(name[i]))
			name[i] = '_';
	return str_format(a, "%s.html", name);
}

/* NULL, or the owner of a page of that name. */
static struct owner *claim(struct names *n, struct str page, struct owner owner) {
	struct arena *a = n->set->arena;
	struct owner *copy = ARENA_NEW(a, struct owner);

	*copy = owner;
	return map_add(&n->taken, str_lower(a, page), copy);
}

static void claim_documents(struct names *n) {
	struct set *s = n->set;

	for (size_t i = 0; i < s->catalogues.n; i++) {
		const struct catalogue *c = s->catalogues.entries[i].value;

		claim(n, c->href, (struct owner){ .id = c->name });
	}
	for (size_t i = 0; i < s->documents.n; i++) {
		struct document *d = s->documents.items[i];

		if (identity_is_usable(d))
			claim(n, d->href,
			      (struct owner){ d, value_get(d->meta, "id")->span, d->id });
	}
}

static void name_control(struct names *n, struct catalogue_entry *e,
			 struct catalogue_entry **previous) {
	struct str page = file_name(n->set->arena, e->id);
	struct owner *elder;

	if (page.n == 0 || e->withdrawn)
		return;
	elder = claim(n, page, (struct owner){ .id = e->id });
	if (elder != NULL) {
		if (elder->document != NULL)
			finding_add(elder->document->findings, DOC_003, elder->span,
				    "id '%.*s' is the name of a control's page",
				    STR_ARG(elder->id));
		return;
	}
	e->page = page;
	e->previous = *previous;
	if (*previous != NULL)
		(*previous)->next = e;
	*previous = e;
}

static void name_controls(struct names *n, const struct catalogue *c) {
	struct catalogue_entry *previous = NULL;

	for (size_t i = 0; i < c->groups.n; i++) {
		const struct catalogue_group *g = c->groups.items[i];

		for (size_t j = 0; j < g->entries.n; j++)
			name_control(n, g->entries.items[j], &previous);
	}
}

static void name_entry(struct names *n, struct entry *e, struct entry **previous) {
	struct document *d = e->document;
	struct str page = file_name(n->set->arena, e->id);

	/* One whose id is wrong or given twice is not in the index. */
	if (page.n == 0 || map_get(&n->set->entries, e->id) != e)
		return;
	if (claim(n, page, (struct owner){ d, e->value->span, e->id }) != NULL) {
		finding_add(d->findings, DOC_003, e->value->span,
			    "id '%.*s' is the name of another page", STR_ARG(e->id));
		return;
	}
	e->page = page;
	if (*previous != NULL && (*previous)->field == e->field) {
		e->previous = *previous;
		(*previous)->next = e;
	}
	*previous = e;
}

static void name_entries(struct names *n, const struct document *d) {
	struct entry *previous = NULL;

	for (size_t i = 0; i < d->entries.n; i++) {
		struct entry *e = d->entries.items[i];

		if (e->field->page.n > 0 && e->field->key_field.n == 0)
			name_entry(n, e, &previous);
	}
}

void page_name(struct set *s) {
	struct names n = { s, map_new(s->arena) };

	claim_documents(&n);
	if (s->framework != NULL)
		name_controls(&n, s->framework);
	for (size_t i = 0; i < s->documents.n; i++) {
		const struct document *d = s->documents.items[i];

		if (identity_is_usable(d))
			name_entries(&n, d);
	}
}
