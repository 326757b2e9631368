/* SPDX-License-Identifier: Apache-2.0 */
#include "model/catalogue.h"

#include "read/yaml.h"

struct reader {
	struct arena *arena;
	struct findings *findings;
	struct catalogue *catalogue;
	struct map groups;
};

static void bad(const struct reader *r, const struct value *v, const char *what) {
	finding_add(r->findings, CFG_005, v->span, "%s", what);
}

static struct catalogue_group *add_group(struct reader *r, struct str id, struct str title,
					 struct span span) {
	struct catalogue_group *g = ARENA_NEW(r->arena, struct catalogue_group);

	g->id = id;
	g->title = title;
	g->span = span;
	if (map_add(&r->groups, id, g) == NULL)
		vec_add(r->arena, &r->catalogue->groups, g);
	return g;
}

static struct str reference_text(struct arena *a, const struct catalogue *c, struct str id) {
	return c->prefix.n > 0 ? str_format(a, "%.*s:%.*s", STR_ARG(c->prefix), STR_ARG(id)) : id;
}

static struct catalogue_entry *new_entry(struct reader *r, struct str id, struct str title,
					 struct span span) {
	struct catalogue_entry *e = ARENA_NEW(r->arena, struct catalogue_entry);

	e->catalogue = r->catalogue;
	e->id = id;
	e->title = title.n > 0 ? title : id;
	e->span = span;
	e->reference = reference_text(r->arena, r->catalogue, id);
	e->order = r->catalogue->entries.n;
	return e;
}

static void read_entry(struct reader *r, const struct value *v) {
	struct catalogue_entry *e =
		new_entry(r, value_get_text(v, "id"), value_get_text(v, "title"), v->span);
	struct str group = value_get_text(v, "group"), withdrawn = value_get_text(v, "withdrawn");

	e->parent = value_get_text(v, "parent");
	e->withdrawn = str_is(withdrawn, "true") || str_is(withdrawn, "yes");
	e->replaced_by = value_get(v, "replaced-by");
	if (e->id.n == 0) {
		bad(r, v, "an entry without an 'id'");
		return;
	}
	if (map_add(&r->catalogue->entries, e->id, e) != NULL) {
		bad(r, v, "an id that was given before");
		return;
	}
	e->group = map_get(&r->groups, group);
	if (e->group == NULL)
		e->group = add_group(r, group, group, v->span);
	vec_add(r->arena, &e->group->entries, e);
}

struct catalogue *catalogue_parse(struct arena *a, struct findings *findings,
				  struct source *source) {
	const struct value *root = yaml_parse(a, findings, span_of(source, 0, source->text.n));
	struct catalogue *c = ARENA_NEW(a, struct catalogue);
	struct reader r = {
		.arena = a, .findings = findings, .catalogue = c, .groups = map_new(a)
	};

	if (root == NULL)
		return NULL;
	c->source = source;
	c->name = value_get_text(root, "catalogue");
	c->title = value_get_text(root, "title");
	c->prefix = value_get_text(root, "prefix");
	c->noun = value_get_text(root, "noun");
	c->origin = value_get_text(root, "source");
	c->licence = value_get_text(root, "licence");
	c->href = str_format(a, "%.*s.html", STR_ARG(c->name));
	c->entries = map_new(a);
	c->former = map_new(a);
	if (c->name.n == 0 || c->title.n == 0) {
		bad(&r, root, "a catalogue has a 'catalogue' (its name) and a 'title'");
		return NULL;
	}
	VALUE_EACH (v, value_get(root, "groups"))
		add_group(&r, value_get_text(v, "id"), value_get_text(v, "title"), v->span);
	VALUE_EACH (v, value_get(root, "entries"))
		read_entry(&r, v);
	for (struct value *v = value_get(root, "former") != NULL ? value_get(root, "former")->first
								 : NULL;
	     v != NULL; v = v->next)
		map_add(&c->former, value_get_text(v, "id"), v);
	/* A group whose id is no entry's is citable as well: clause 8, function GV. */
	for (size_t i = 0; i < c->groups.n; i++) {
		struct catalogue_group *g = c->groups.items[i];
		struct catalogue_entry *e = new_entry(&r, g->id, g->title, g->span);

		e->group = g;
		if (g->id.n > 0)
			map_add(&c->entries, g->id, e);
	}
	return c;
}

struct catalogue *catalogue_make_default(struct catalogue *c) {
	for (size_t i = 0; i < c->entries.n; i++) {
		struct catalogue_entry *e = c->entries.entries[i].value;

		e->reference = e->id;
	}
	return c;
}

static struct catalogue_entry *find_in(const struct map *catalogues, struct str name,
				       struct str id) {
	const struct catalogue *c = map_get(catalogues, name);

	return c != NULL ? map_get(&c->entries, id) : NULL;
}

static void join(struct reader *r, const struct map *catalogues, const struct value *root,
		 struct catalogue_entry *from, const struct value *to) {
	struct catalogue_entry *other = find_in(catalogues, value_get_text(root, "to"), to->text);

	if (other == NULL)
		VALUE_EACH (also, value_get(root, "also"))
			if (other == NULL)
				other = find_in(catalogues, also->text, to->text);
	if (other == NULL) {
		if (value_get(root, "also") == NULL)
			bad(r, to, "an id that the catalogue does not hold");
		return;
	}
	vec_add(r->arena, &from->mapped, other);
	vec_add(r->arena, &other->mapped, from);
}

void crosswalk_parse(struct arena *a, struct findings *findings, struct source *source,
		     const struct map *catalogues) {
	const struct value *root = yaml_parse(a, findings, span_of(source, 0, source->text.n));
	struct reader r = { .arena = a, .findings = findings };
	struct str from = value_get_text(root, "from");

	if (map_get(catalogues, from) == NULL ||
	    map_get(catalogues, value_get_text(root, "to")) == NULL)
		return;
	VALUE_EACH (pair, value_get(root, "pairs")) {
		struct catalogue_entry *e = find_in(catalogues, from, value_get_text(pair, "from"));

		if (e == NULL) {
			bad(&r, pair, "an id that the catalogue does not hold");
			continue;
		}
		VALUE_EACH (to, value_get(pair, "to"))
			join(&r, catalogues, root, e, to);
	}
}
