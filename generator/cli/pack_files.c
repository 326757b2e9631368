/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/pack_files.h"

#include <string.h>

#include "base/buf.h"
#include "base/digest.h"
#include "model/suggest.h"
#include "press/bind.h"

struct gathering {
	struct arena *arena;
	const struct site *site;
	struct pack_facts *facts;
	const char *folder;
	struct vec *out;
};

static struct str digest_text(struct arena *a, struct digest digest) {
	char text[DIGEST_HEX_SIZE];

	digest_print(&digest, text);
	return str_format(a, "%s", text);
}

static struct str type_of(struct str name) {
	static const struct {
		const char *suffix, *type;
	} types[] = {
		{ ".csv", "text/csv" },
		{ ".json", "application/json" },
		{ ".xml", "application/xml" },
		{ ".ics", "text/calendar" },
		{ ".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" },
	};

	for (size_t i = 0; i < ARRAY_LENGTH(types); i++)
		if (str_ends(name, types[i].suffix))
			return str_of(types[i].type);
	return STR("text/plain");
}

static void add(struct gathering *g, struct str name, struct str bytes) {
	struct press_attachment *f = ARENA_NEW(g->arena, struct press_attachment);
	struct pack_file *said = ARENA_NEW(g->arena, struct pack_file);

	f->name = str_copy(g->arena, name);
	f->bytes = str_copy(g->arena, bytes);
	f->type = type_of(name);
	f->description = f->name;
	vec_add(g->arena, g->out, f);
	said->name = f->name;
	said->digest = digest_text(g->arena, digest_of(bytes));
	vec_add(g->arena, &g->facts->attachments, said);
}

static bool is_wanted(const struct pack *p, struct str file) {
	VALUE_EACH (v, p->attachments)
		if (str_equal(v->text, file))
			return true;
	return false;
}

/* An export comes in all its forms; the pack names those that it wants. */
static bool take(void *context, const char *path, struct str bytes) {
	struct gathering *g = context;
	struct str file = str_of(path + strlen(WHOLE_EXPORTS));

	if (is_wanted(g->facts->pack, file))
		add(g, file, bytes);
	return true;
}

static const char *folder_of(void *context) {
	return ((struct gathering *)context)->folder;
}

static bool find_exports(struct gathering *g, struct vec *names) {
	const struct set *s = g->site->set;
	bool ok = true;

	VALUE_EACH (v, g->facts->pack->attachments) {
		struct str *name = whole_find_export(g->arena, s, v->text);

		if (name != NULL) {
			vec_add(g->arena, names, name);
			continue;
		}
		finding_add(s->findings, PCK_012, v->span, "there is no export '%.*s'",
			    STR_ARG(v->text));
		ok = false;
	}
	return ok;
}

static void add_source(struct gathering *g, struct str path, struct digest digest) {
	struct pack_file *f = ARENA_NEW(g->arena, struct pack_file);

	f->name = path;
	f->digest = digest_text(g->arena, digest);
	vec_add(g->arena, &g->facts->sources, f);
}

/* The project file and the documents that the pack holds; others are nobody's business. */
static void list_sources(struct gathering *g) {
	const struct set *s = g->site->set;
	const struct pack *p = g->facts->pack;

	add_source(g, STR("dossier.yaml"), digest_of(s->config->source->text));
	for (size_t i = 0; i < p->parts.n; i++) {
		const struct pack_part *part = p->parts.items[i];

		for (size_t k = 0; k < part->members.n; k++) {
			const struct document *d = part->members.items[k];

			add_source(g, d->path, document_digest(d));
		}
	}
}

static struct str sums(struct arena *a, const struct vec *files) {
	struct buf b = { 0 };
	struct str text;

	for (size_t i = 0; i < files->n; i++) {
		const struct pack_file *f = files->items[i];

		buf_print(&b, "%.*s  %.*s\n", STR_ARG(f->digest), STR_ARG(f->name));
	}
	text = str_copy(a, buf_str(&b));
	buf_free(&b);
	return text;
}

static bool is_there(const struct gathering *g, struct str name) {
	for (size_t i = 0; i < g->facts->attachments.n; i++) {
		const struct pack_file *f = g->facts->attachments.items[i];

		if (str_equal(f->name, name))
			return true;
	}
	return false;
}

/* Some exports are nothing without what is above the ceiling. */
static bool are_made(const struct gathering *g) {
	const struct pack *p = g->facts->pack;
	bool ok = true;

	VALUE_EACH (v, p->attachments) {
		if (is_there(g, v->text))
			continue;
		finding_add(g->site->set->findings, PCK_012, v->span,
			    p->ceiling.n > 0 ? "'%.*s' can't be made for readers up to '%.*s'"
					     : "'%.*s' is not made%.*s",
			    STR_ARG(v->text), STR_ARG(p->ceiling));
		ok = false;
	}
	return ok;
}

bool pack_files_make(struct arena *a, const struct site *site, struct pack_facts *facts,
		     const char *folder, struct vec *out) {
	struct gathering g = {
		.arena = a, .site = site, .facts = facts, .folder = folder, .out = out
	};
	const struct whole_sink sink = { take, folder_of, &g };
	struct vec names = { 0 };
	struct str text;

	if (!find_exports(&g, &names) || (names.n > 0 && !whole_make(a, site, &names, &sink)))
		return false;
	if (!are_made(&g))
		return false;
	list_sources(&g);
	add(&g, STR(PACK_SOURCES), sums(a, &facts->sources));
	text = sums(a, &facts->attachments);
	facts->manifest = digest_text(a, digest_of(text));
	add(&g, STR(PACK_SUMS), text);
	return true;
}
