/* SPDX-License-Identifier: Apache-2.0 */
#include "model/language.h"

#include <errno.h>
#include <stdint.h>
#include <string.h>

#include "base/buf.h"
#include "base/date.h"
#include "model/keys.h"
#include "model/set.h"
#include "read/gate.h"
#include "read/yaml.h"

static void read_words(struct set *s, const struct value *words, struct map *out) {
	VALUE_EACH (v, words) {
		if (v->type != VALUE_TEXT || str_trim(v->text).n == 0)
			finding_add(s->findings, CFG_004, v->span, "a word is a text");
		else
			map_add(out, v->key, (void *)(uintptr_t)v);
	}
}

bool language_is_tag(struct str language) {
	for (size_t i = 0; i < language.n; i++) {
		char c = language.p[i];

		if (!(c >= 'a' && c <= 'z') && !(c >= 'A' && c <= 'Z') && !(c >= '0' && c <= '9') &&
		    c != '-')
			return false;
	}
	return language.n > 0;
}

/* The file of "de-AT", else that of "de"; NULL without one. */
static struct source *find_file(struct set *s, struct str language) {
	struct source *source;
	struct str main, region;
	const char *path;

	if (!language_is_tag(language))
		return NULL;
	path = str_format(s->arena, "languages/%.*s.yaml", STR_ARG(language)).p;
	if (set_read_template(s, s->arena, path, &source))
		return gate_pass(s->findings, source) ? source : NULL;
	if (errno != ENOENT)
		finding_add(s->findings, CFG_004, NO_SPAN, "templates/%s: %s", path,
			    strerror(errno));
	else if (str_cut(language, '-', &main, &region))
		return find_file(s, main);
	return NULL;
}

/* English is in no file: kinds and stylesheets have it. */
static struct str english_name(struct str tag) {
	return str_is(str_slice(tag, 0, 2), "en") && (tag.n == 2 || tag.p[2] == '-')
		       ? STR("English")
		       : tag;
}

struct language *language_load(struct set *s, struct str tag) {
	static const char *const keys[] = { "labels", "values", "date", "name" };
	struct language *l = ARENA_NEW(s->arena, struct language);
	struct source *source = find_file(s, tag);
	const struct value *root;

	l->labels = l->values = map_new(s->arena);
	l->name = english_name(tag);
	if (source == NULL)
		return l;
	root = yaml_parse(s->arena, s->findings, span_of(source, 0, source->text.n));
	keys_check(s->findings, CFG_004, root, "key", keys, ARRAY_LENGTH(keys));
	read_words(s, value_get(root, "labels"), &l->labels);
	read_words(s, value_get(root, "values"), &l->values);
	l->date = value_get_text(root, "date");
	if (value_get_text(root, "name").n > 0)
		l->name = value_get_text(root, "name");
	return l;
}

void language_load_all(struct set *s) {
	map_add(&s->languages, s->config->language, s->language);
	for (size_t i = 0; i < s->documents.n; i++) {
		struct document *d = s->documents.items[i];

		d->words = d->language.n > 0 ? map_get(&s->languages, d->language) : s->language;
		if (d->words != NULL)
			continue;
		d->words = language_load(s, d->language);
		map_add(&s->languages, d->language, (void *)(uintptr_t)d->words);
	}
}

struct str language_tag(const struct set *s, const struct document *d) {
	return d != NULL && d->language.n > 0 ? d->language : s->config->language;
}

static struct str find(const struct map *words, struct str word) {
	const struct value *v = map_get(words, word);

	return v != NULL ? str_trim(v->text) : STR("");
}

struct str language_label(const struct language *l, struct str label) {
	struct str word = find(&l->labels, label);

	return word.n > 0 ? word : label;
}

struct str language_field(const struct language *l, const struct field *f) {
	return language_label(l, f->written);
}

struct str language_section(const struct language *l, const struct kind_section *s) {
	return language_label(l, s->written);
}

struct str language_kind(const struct language *l, const struct kind *k) {
	return language_label(l, k->written);
}

struct str language_value(const struct language *l, struct str value) {
	return find(&l->values, value);
}

struct str language_date(const struct language *l, struct arena *a, struct str date) {
	struct buf b = { 0 };
	struct date day;
	struct str out;

	if (l->date.n == 0 || !date_parse(date, &day))
		return date;
	for (size_t i = 0; i < l->date.n; i++) {
		if (l->date.p[i] == 'D')
			buf_add_str(&b, str_slice(date, 8, 10));
		else if (l->date.p[i] == 'M')
			buf_add_str(&b, str_slice(date, 5, 7));
		else if (l->date.p[i] == 'Y')
			buf_add_str(&b, str_slice(date, 0, 4));
		else
			buf_add_char(&b, l->date.p[i]);
	}
	out = str_copy(a, buf_str(&b));
	buf_free(&b);
	return out;
}

struct str language_duration(const struct language *l, struct arena *a, struct str duration) {
	struct str count, unit, word;

	if (!str_cut(duration, ' ', &count, &unit))
		return duration;
	word = find(&l->values, unit);
	return word.n > 0 ? str_format(a, "%.*s %.*s", STR_ARG(count), STR_ARG(word)) : duration;
}

void language_translate_fields(const struct language *l, const struct vec *fields, size_t from) {
	for (size_t i = from; l != NULL && i < fields->n; i++) {
		struct field *f = fields->items[i];

		f->written = f->label;
		f->label = language_label(l, f->label);
		language_translate_fields(l, &f->fields, 0);
	}
}

void language_translate_kind(const struct language *l, struct kind *k, size_t common) {
	if (l == NULL)
		return;
	k->written = k->title;
	k->title = language_label(l, k->title);
	k->plural = language_label(l, k->plural);
	for (size_t i = 0; i < k->sections.n; i++) {
		struct kind_section *s = k->sections.items[i];

		s->written = s->title;
		s->title = language_label(l, s->title);
	}
	language_translate_fields(l, &k->fields, common);
}
