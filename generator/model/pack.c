/* SPDX-License-Identifier: Apache-2.0 */
#include "model/pack.h"

#include <errno.h>
#include <stdint.h>
#include <string.h>

#include "model/audience.h"
#include "model/identity.h"
#include "model/language.h"
#include "model/suggest.h"
#include "read/gate.h"
#include "read/yaml.h"

#define FOLDER "packs/"
#define SUFFIX ".yaml"

/* A definition while it is read. */
struct reading {
	struct arena *arena;
	const struct set *set;
	const struct value *root;
	struct pack *pack;
	struct map taken; /* id to struct document, of chapters and omissions */
	bool failed;
};

static void complain(struct reading *r, struct span place, struct str word, const char *what,
		     struct suggestion *best) {
	struct finding *f =
		finding_add(r->set->findings, PCK_012, place, "%s '%.*s'", what, STR_ARG(word));

	if (best != NULL)
		suggestion_help(best, f);
	r->failed = true;
}

/* The members of dossier.yaml's `packs` are maps with their name in `pack`. */
static const struct value *declared(const struct set *s, struct str name) {
	VALUE_EACH (v, s->config->packs)
		if (str_equal(value_get_text(v, "pack"), name))
			return v;
	return NULL;
}

struct vec pack_names(struct arena *a, const struct set *s) {
	struct vec files = set_list_templates(s, a, FOLDER, SUFFIX), names = { 0 };
	struct map seen = map_new(a);

	VALUE_EACH (v, s->config->packs) {
		struct str *name = ARENA_NEW(a, struct str);

		*name = value_get_text(v, "pack");
		if (name->n > 0 && map_add(&seen, *name, name) == NULL)
			vec_add(a, &names, name);
	}
	for (size_t i = 0; i < files.n; i++) {
		struct str *name = files.items[i];

		*name = str_slice(*name, strlen(FOLDER), name->n - strlen(SUFFIX));
		if (map_add(&seen, *name, name) == NULL)
			vec_add(a, &names, name);
	}
	return names;
}

static const struct value *read_root(struct arena *a, const struct set *s, struct str name) {
	const struct value *root = declared(s, name);
	struct source *source;

	if (root != NULL)
		return root;
	if (!set_read_template(s, a, str_format(a, FOLDER "%.*s" SUFFIX, STR_ARG(name)).p,
			       &source)) {
		finding_add(s->findings, PCK_012, NO_SPAN, "templates/" FOLDER "%.*s" SUFFIX ": %s",
			    STR_ARG(name), strerror(errno));
		return NULL;
	}
	if (!gate_pass(s->findings, source))
		return NULL;
	return yaml_parse(a, s->findings, span_of(source, 0, source->text.n));
}

static void check_keys(struct reading *r, const struct value *map, const char *const *keys,
		       size_t n) {
	VALUE_EACH (v, map) {
		struct suggestion best = suggestion_start(v->key);
		bool known = false;

		for (size_t i = 0; i < n; i++) {
			known = known || str_is(v->key, keys[i]);
			suggestion_offer(&best, str_of(keys[i]));
		}
		if (!known)
			complain(r, v->key_span, v->key, "a pack has no", &best);
	}
}

static void read_ceiling(struct reading *r) {
	const struct value *v = value_get(r->root, "up-to");
	struct suggestion best;

	if (v == NULL)
		return;
	if (audience_rank(r->set, v->text) != SIZE_MAX) {
		r->pack->ceiling = v->text;
		return;
	}
	best = suggestion_start(v->text);
	VALUE_EACH (label, r->set->config->classification)
		suggestion_offer(&best, label->text);
	complain(r, v->span, v->text, "'classification' in dossier.yaml has no label", &best);
}

/* Why the document can't be in the pack, or NULL. */
static const char *obstacle(const struct reading *r, const struct document *d) {
	/* First, for what is above the ceiling may not be told of either. */
	if (r->pack->ceiling.n > 0 && audience_is_above(r->set, d, r->pack->ceiling))
		return "ceiling";
	if (str_is(d->status, "withdrawn") || str_is(d->status, "superseded"))
		return "status";
	if (r->pack->language.n > 0 && !str_equal(language_tag(r->set, d), r->pack->language))
		return "language";
	return NULL;
}

static void omit(struct reading *r, struct document *d, const char *why) {
	struct pack_omission *o = ARENA_NEW(r->arena, struct pack_omission);

	*o = (struct pack_omission){ d, why };
	vec_add(r->arena, &r->pack->omissions, o);
}

static void omit_obstacles(struct reading *r) {
	for (size_t i = 0; i < r->set->documents.n; i++) {
		struct document *d = r->set->documents.items[i];
		const char *why;

		if (!identity_is_usable(d))
			continue;
		why = obstacle(r, d);
		if (why != NULL) {
			omit(r, d, why);
			map_add(&r->taken, d->id, d);
		}
	}
}

static void take(struct reading *r, struct pack_part *part, struct document *d) {
	struct pack *p = r->pack;
	size_t rank = audience_rank(r->set, d->classification);

	if (map_add(&r->taken, d->id, d) != NULL)
		return;
	vec_add(r->arena, &part->members, d);
	p->documents++;
	p->unapproved += !str_is(d->status, "approved");
	if (p->classification.n == 0 ||
	    (rank != SIZE_MAX && rank > audience_rank(r->set, p->classification)))
		p->classification = d->classification;
}

static void take_kind(struct reading *r, struct pack_part *part, const struct value *kind) {
	bool all = str_is(kind->text, "all");
	struct suggestion best = suggestion_start(kind->text);

	for (size_t i = 0; i < r->set->documents.n; i++) {
		struct document *d = r->set->documents.items[i];

		if (identity_is_usable(d) && (all || str_equal(d->kind->name, kind->text)))
			take(r, part, d);
	}
	if (all || map_get(&r->set->kinds, kind->text) != NULL)
		return;
	for (size_t i = 0; i < r->set->kinds.n; i++)
		suggestion_offer(&best, r->set->kinds.entries[i].key);
	complain(r, kind->span, kind->text, "there is no kind", &best);
}

static void take_id(struct reading *r, struct pack_part *part, const struct value *id) {
	struct document *d = map_get(&r->set->by_id, id->text);
	struct suggestion best = suggestion_start(id->text);

	if (d != NULL && identity_is_usable(d)) {
		take(r, part, d);
		return;
	}
	for (size_t i = 0; i < r->set->by_id.n; i++)
		suggestion_offer(&best, r->set->by_id.entries[i].key);
	complain(r, id->span, id->text, "there is no document", &best);
}

static void read_chapter(struct reading *r, struct pack_part *part, const struct value *v) {
	static const char *const keys[] = { "title", "kinds", "documents" };

	check_keys(r, v, keys, ARRAY_LENGTH(keys));
	part->title = value_get_text(v, "title");
	VALUE_EACH (id, value_get(v, "documents"))
		take_id(r, part, id);
	VALUE_EACH (kind, value_get(v, "kinds"))
		take_kind(r, part, kind);
}

static void read_part(struct reading *r, struct pack_part *part, const struct value *v) {
	struct str path = str_format(r->arena, FOLDER "%.*s.xsl", STR_ARG(v->text));
	struct suggestion best = suggestion_start(v->text);
	struct arena *scratch = arena_new();
	struct source *source;
	struct vec all;

	part->name = v->text;
	if (str_find_char(v->text, '/') == SIZE_MAX &&
	    set_read_template(r->set, scratch, path.p, &source)) {
		arena_free(scratch);
		return;
	}
	all = set_list_templates(r->set, scratch, FOLDER, ".xsl");
	for (size_t i = 0; i < all.n; i++) {
		struct str name = *(struct str *)all.items[i];

		suggestion_offer(&best, str_slice(name, strlen(FOLDER), name.n - strlen(".xsl")));
	}
	complain(r, v->span, v->text, "templates/" FOLDER " has no part", &best);
	arena_free(scratch);
}

static void read_parts(struct reading *r) {
	VALUE_EACH (v, value_get(r->root, "parts")) {
		struct pack_part *part = ARENA_NEW(r->arena, struct pack_part);

		if (v->type == VALUE_MAP)
			read_chapter(r, part, v);
		else if (v->type == VALUE_TEXT)
			read_part(r, part, v);
		if (part->name.n > 0 || part->members.n > 0)
			vec_add(r->arena, &r->pack->parts, part);
	}
}

/* Leaves out the generated parts behind the last chapter. */
static void drop_annexes(struct pack *p) {
	while (p->parts.n > 0 &&
	       ((const struct pack_part *)p->parts.items[p->parts.n - 1])->name.n > 0)
		p->parts.n--;
}

static void omit_rest(struct reading *r) {
	for (size_t i = 0; i < r->set->documents.n; i++) {
		struct document *d = r->set->documents.items[i];

		if (identity_is_usable(d) && map_get(&r->taken, d->id) == NULL)
			omit(r, d, "selection");
	}
}

const struct pack *pack_load(struct arena *a, const struct set *s, struct str name) {
	static const char *const keys[] = { "pack",     "title",   "text",  "version",    "up-to",
					    "language", "annexes", "parts", "attachments" };
	struct pack *p = ARENA_NEW(a, struct pack);
	struct reading r = {
		.arena = a, .set = s, .pack = p, .root = read_root(a, s, name), .taken = map_new(a)
	};

	if (r.root == NULL || r.root->type != VALUE_MAP)
		return NULL;
	check_keys(&r, r.root, keys, ARRAY_LENGTH(keys));
	p->name = name;
	p->title = value_get_text(r.root, "title");
	p->text = config_expand(a, s->findings, s->config, r.root->span,
				value_get_text(r.root, "text"));
	p->language = value_get_text(r.root, "language");
	p->version = value_get_text(r.root, "version");
	p->attachments = value_get(r.root, "attachments");
	read_ceiling(&r);
	omit_obstacles(&r);
	read_parts(&r);
	if (str_is(value_get_text(r.root, "annexes"), "no"))
		drop_annexes(p);
	omit_rest(&r);
	if (p->documents == 0 && !r.failed)
		complain(&r, r.root->span, name, "no document is chosen by", NULL);
	return r.failed ? NULL : p;
}

struct map pack_members(struct arena *a, const struct pack *p) {
	struct map all = map_new(a);

	for (size_t i = 0; i < p->parts.n; i++) {
		const struct pack_part *part = p->parts.items[i];

		for (size_t k = 0; k < part->members.n; k++) {
			struct document *d = part->members.items[k];

			map_add(&all, d->id, d);
		}
	}
	return all;
}
