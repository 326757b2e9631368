/* SPDX-License-Identifier: Apache-2.0 */
#include "model/reference.h"

#include <stdint.h>

#include "base/path.h"
#include "model/picture.h"
#include "model/suggest.h"
#include "read/url.h"

/* A resolution in progress: where it is asked for, and where to report. */
struct query {
	const struct set *set;
	const struct document *from;
	struct findings *findings;
	struct span place;
};

static struct target no_target(void) {
	return (struct target){ .kind = TARGET_NONE };
}

/* The heading or entry of that name in a document; fails with REF-002. */
static struct target find_fragment(const struct query *q, struct document *d, struct str fragment) {
	struct target t = { .kind = TARGET_SECTION, .document = d };
	struct suggestion best = suggestion_start(fragment);
	struct finding *f;

	t.heading = map_get(&d->anchors, fragment);
	if (t.heading != NULL)
		return t;
	for (size_t i = 0; i < d->entries.n; i++) {
		struct entry *e = d->entries.items[i];

		if (str_equal(e->id, fragment))
			return (struct target){ .kind = TARGET_ENTRY, .document = d, .entry = e };
	}
	if (q->findings == NULL)
		return no_target();
	f = finding_add(q->findings, REF_002, q->place, "'%.*s' has no clause '%.*s'",
			STR_ARG(d->id), STR_ARG(fragment));
	for (size_t i = 0; i < d->heading_count; i++)
		suggestion_offer(&best, d->headings[i].anchor);
	suggestion_help(&best, f);
	return no_target();
}

static const struct catalogue *find_catalogue(const struct set *s, struct str prefix) {
	for (size_t i = 0; i < s->catalogues.n; i++) {
		const struct catalogue *c = s->catalogues.entries[i].value;

		if (str_equal(c->prefix, prefix))
			return c;
	}
	return NULL;
}

/* True, with REF-003, when the id is one that newer editions have replaced. */
static bool report_former(const struct query *q, const struct catalogue *c, struct str id) {
	const struct catalogue_entry *e = map_get(&c->entries, id);
	const struct value *former = map_get(&c->former, id);
	const struct value *by = former != NULL              ? value_get(former, "replaced-by")
				 : e != NULL && e->withdrawn ? e->replaced_by
							     : NULL;
	struct finding *f;

	if (former == NULL && (e == NULL || !e->withdrawn))
		return false;
	f = finding_add(q->findings, REF_003, q->place, "'%.*s' is of an older edition of %.*s",
			STR_ARG(id), STR_ARG(c->title));
	if (by != NULL && f != NULL)
		finding_help(f, "now: %.*s", STR_ARG(value_join(q->findings->arena, by, ", ")));
	return true;
}

static void report_nothing(const struct query *q, struct str id) {
	struct suggestion best = suggestion_start(id);
	const struct set *s = q->set;
	struct finding *f;
	struct str prefix, rest;

	if (q->findings == NULL)
		return;
	if (str_cut(id, ':', &prefix, &rest) && find_catalogue(s, prefix) == NULL) {
		finding_add(q->findings, REF_007, q->place,
			    "no catalogue with prefix '%.*s' is loaded", STR_ARG(prefix));
		return;
	}
	f = finding_add(q->findings, REF_001, q->place, "there is no '%.*s'",
			STR_ARG(str_slice(id, 0, 80)));
	/* Looking for a near one takes time for each; a document with hundreds of slips has another trouble. */
	if (q->findings->counts[SEVERITY_ERROR] > 20)
		return;
	for (size_t i = 0; i < s->by_id.n; i++)
		suggestion_offer(&best, s->by_id.entries[i].key);
	for (size_t i = 0; i < s->entries.n; i++)
		suggestion_offer(&best, s->entries.entries[i].key);
	if (s->framework != NULL)
		for (size_t i = 0; i < s->framework->entries.n; i++)
			suggestion_offer(&best, s->framework->entries.entries[i].key);
	suggestion_help(&best, f);
}

static struct target find_control(const struct query *q, struct str id) {
	const struct catalogue *c = q->set->framework;
	struct target t = { .kind = TARGET_CONTROL };
	struct str prefix, bare = id;

	if (str_cut(id, ':', &prefix, &bare))
		c = find_catalogue(q->set, prefix);
	if (c == NULL) {
		report_nothing(q, id);
		return no_target();
	}
	if (report_former(q, c, bare))
		return no_target();
	t.control = map_get(&c->entries, bare);
	if (t.control != NULL)
		return t;
	report_nothing(q, id);
	return no_target();
}

static struct target resolve_id(const struct query *q, struct str id, struct str fragment) {
	struct document *d = map_get(&q->set->by_id, id);
	struct entry *e;

	if (d != NULL && fragment.n > 0)
		return find_fragment(q, d, fragment);
	if (d != NULL)
		return (struct target){ .kind = TARGET_DOCUMENT, .document = d };
	e = map_get(&q->set->entries, id);
	if (e != NULL)
		return (struct target){ .kind = TARGET_ENTRY, .document = e->document, .entry = e };
	/* Ids of what is hidden are in no other index. */
	if (map_get(&q->set->audience.ids, id) != NULL)
		return target_hidden(id);
	return find_control(q, id);
}

/* The document as it is known to others: not const, for it collects who names it. */
static struct document *self(const struct query *q) {
	return map_get(&q->set->by_path, q->from->path);
}

struct target reference_resolve(const struct set *s, const struct document *from,
				struct findings *findings, struct span place, struct str id) {
	struct query q = { s, from, findings, place };
	struct str head = id, fragment = STR("");

	str_cut(id, '#', &head, &fragment);
	if (head.n == 0 && from == NULL)
		return no_target();
	if (head.n == 0)
		return find_fragment(&q, self(&q), fragment);
	return resolve_id(&q, head, fragment);
}

static struct target resolve_path(const struct query *q, struct arena *a, const struct url *u,
				  bool image) {
	struct url_reader reader = { a, q->findings, &q->set->prefixes };
	struct document *d;
	struct str path;
	struct finding *f;

	if (!url_resolve(&reader, q->place, u, image, path_folder(q->from->path), &path))
		return no_target();
	if (image)
		return picture_find(q->set, q->findings, q->place, path) != NULL
			       ? (struct target){ .kind = TARGET_IMAGE, .url = path }
			       : no_target();
	d = map_get(&q->set->by_path, path);
	if (d != NULL && d->id.n > 0)
		return u->fragment.n > 0
			       ? find_fragment(q, d, u->fragment)
			       : (struct target){ .kind = TARGET_DOCUMENT, .document = d };
	d = map_get(&q->set->audience.paths, path);
	if (d != NULL && d->id.n > 0)
		return target_hidden(d->id);
	if (q->findings == NULL)
		return no_target();
	f = finding_add(q->findings, URL_003, q->place, "there is no document '%.*s'",
			STR_ARG(str_slice(path, 0, 120)));
	if (map_get(&q->set->files, path) != NULL)
		finding_help(f, "the file is there, but only documents can be linked to");
	return no_target();
}

struct target link_resolve(const struct set *s, const struct document *from,
			   struct findings *findings, struct span place, struct str url,
			   bool image) {
	struct query q = { s, from, findings, place };
	struct arena *a = from->arena;
	struct url_reader reader = { a, findings, &s->prefixes };
	struct url u;

	switch (url_classify(&reader, place, url, image, &u)) {
	case URL_REFUSED:
		return no_target();
	case URL_EXTERNAL:
		return (struct target){ .kind = TARGET_EXTERNAL, .url = u.target };
	case URL_FRAGMENT:
		return find_fragment(&q, self(&q), u.fragment);
	case URL_REFERENCE:
		return resolve_id(&q, u.target, u.fragment);
	case URL_PATH:
		return resolve_path(&q, a, &u, image);
	}
	return no_target();
}

/* Whether the field may point to such a thing. */
static bool is_of_sort(const struct field *f, const struct target *t) {
	VALUE_EACH (v, f->to) {
		if (str_is(v->text, "document") && t->kind == TARGET_DOCUMENT)
			return true;
		if (str_is(v->text, "section") && t->kind == TARGET_SECTION)
			return true;
		if (str_is(v->text, "control") && t->kind == TARGET_CONTROL)
			return true;
		if (t->kind == TARGET_ENTRY && str_equal(v->text, t->entry->field->entry))
			return true;
	}
	return f->to == NULL;
}

static void check_sort(const struct mention *m, struct document *d) {
	struct str sorts;

	if (m->via != VIA_FIELD || m->target.kind == TARGET_NONE ||
	    is_of_sort(m->field, &m->target))
		return;
	sorts = value_join(d->arena, m->field->to, " or ");
	finding_add(d->findings, REF_004, m->span, "'%.*s' takes a %.*s, and '%.*s' is none",
		    STR_ARG(m->field->key), STR_ARG(sorts), STR_ARG(m->text));
}

/* Tells the target who names it. */
static void attach(struct set *s, struct mention *m) {
	struct target *t = &m->target;

	switch (t->kind) {
	case TARGET_DOCUMENT:
	case TARGET_SECTION:
		if (t->document != m->from)
			vec_add(s->arena, &t->document->mentioned, m);
		break;
	case TARGET_ENTRY:
		vec_add(s->arena, &t->entry->mentions, m);
		if (t->document != m->from)
			vec_add(s->arena, &t->document->mentioned, m);
		break;
	case TARGET_CONTROL:
		vec_add(s->arena, &t->control->mentions, m);
		break;
	case TARGET_NONE:
	case TARGET_EXTERNAL:
	case TARGET_IMAGE:
	case TARGET_HIDDEN:
		break;
	}
}

void set_resolve(struct set *s) {
	for (size_t i = 0; i < s->documents.n; i++) {
		struct document *d = s->documents.items[i];

		for (size_t j = 0; j < d->mentions.n; j++) {
			struct mention *m = d->mentions.items[j];

			if (m->via == VIA_LINK || m->via == VIA_IMAGE)
				m->target = link_resolve(s, d, d->findings, m->span, m->text,
							 m->via == VIA_IMAGE);
			else
				m->target = reference_resolve(s, d, d->findings, m->span, m->text);
			check_sort(m, d);
			attach(s, m);
		}
	}
}

static struct str join_anchor(struct arena *a, struct str page, struct str anchor) {
	return str_format(a, "%.*s#%.*s", STR_ARG(page), STR_ARG(anchor));
}

struct str target_href(struct arena *a, const struct target *t) {
	switch (t->kind) {
	case TARGET_DOCUMENT:
		return t->document->href;
	case TARGET_SECTION:
		return join_anchor(a, t->document->href, t->heading->anchor);
	case TARGET_ENTRY:
		return join_anchor(a, t->document->href, t->entry->id);
	case TARGET_CONTROL:
		if (t->control->decision != NULL)
			return join_anchor(a, t->control->decision->document->href, t->control->id);
		return join_anchor(a, t->control->catalogue->href, t->control->id);
	case TARGET_EXTERNAL:
	case TARGET_IMAGE:
		return t->url;
	case TARGET_NONE:
	case TARGET_HIDDEN:
		break;
	}
	return STR("");
}

struct str target_title(struct arena *a, const struct target *t) {
	switch (t->kind) {
	case TARGET_DOCUMENT:
		return t->document->title;
	case TARGET_SECTION:
		return str_format(a, "%.*s, %.*s %.*s", STR_ARG(t->document->title),
				  STR_ARG(t->heading->number), STR_ARG(t->heading->text));
	case TARGET_ENTRY:
		return t->entry->title.n > 0 ? t->entry->title : t->entry->id;
	case TARGET_CONTROL:
		return t->control->title;
	case TARGET_HIDDEN:
		return t->url;
	default:
		return STR("");
	}
}

struct target target_hidden(struct str id) {
	return (struct target){ .kind = TARGET_HIDDEN, .url = id };
}

struct str target_id(const struct target *t) {
	switch (t->kind) {
	case TARGET_DOCUMENT:
	case TARGET_SECTION:
		return t->document->id;
	case TARGET_ENTRY:
		return t->entry->id;
	case TARGET_CONTROL:
		return t->control->reference;
	case TARGET_HIDDEN:
		return t->url;
	default:
		return STR("");
	}
}
