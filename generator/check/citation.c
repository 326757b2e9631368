/* SPDX-License-Identifier: Apache-2.0 */
#include "check/citation.h"

#include <stdint.h>
#include <string.h>

#include "base/digest.h"
#include "base/file.h"
#include "base/path.h"
#include "read/limits.h"

struct citing {
	const struct set *set;
	struct document *document;
};

/* The key "method-version" beside "method", which names a document. */
static void check_version(const struct citing *c, const struct value *map, const struct field *f) {
	struct str whole, version;
	const struct value *id;
	const struct document *cited;

	if (f->type != FIELD_VERSION || !str_ends(f->key, "-version"))
		return;
	whole = str_slice(f->key, 0, f->key.n - strlen("-version"));
	id = value_find(map, whole);
	version = str_trim(value_find(map, f->key)->text);
	cited = id != NULL && id->type == VALUE_TEXT ? map_get(&c->set->by_id, str_trim(id->text))
						     : NULL;
	if (cited == NULL || cited->version.n == 0 || str_equal(cited->version, version))
		return;
	finding_note(finding_add(c->document->findings, XRF_009, value_find(map, f->key)->span,
				 "cites version %.*s of '%.*s'; the current one is %.*s",
				 STR_ARG(version), STR_ARG(cited->id), STR_ARG(cited->version)),
		     value_get(cited->meta, "version")->span, "its version is here");
}

/* Letters that a path in a text ends at. */
static bool is_end(char c) {
	return (unsigned char)c <= ' ' || strchr("()[]<>\"'`;,", c) != NULL;
}

/* The next word, without the marks around it. */
static bool next_word(struct str text, size_t *at, struct str *out) {
	size_t from;

	while (*at < text.n && is_end(text.p[*at]))
		++*at;
	from = *at;
	while (*at < text.n && !is_end(text.p[*at]))
		++*at;
	*out = str_slice(text, from, *at);
	while (out->n > 0 && (out->p[out->n - 1] == '.' || out->p[out->n - 1] == ':'))
		out->n--;
	return *at > from;
}

/* Whether the word is a path to a file in the project: folders and a name that ends as files do. */
static bool is_path(struct str word) {
	static const char *const suffixes[] = { ".pdf", ".csv", ".txt",  ".md",   ".json", ".xml",
						".yml", ".log", ".yaml", ".html", ".png",  ".jpg",
						".svg", ".doc", ".docx", ".xls",  ".xlsx", ".ppt",
						".odt", ".ods", ".pptx", ".zip",  ".eml",  ".msg" };
	struct str suffix = path_suffix(word);

	if (str_find_char(word, '/') == SIZE_MAX || str_find(word, STR("://")) != SIZE_MAX)
		return false;
	for (size_t i = 0; i < ARRAY_LENGTH(suffixes); i++)
		if (str_equal_nocase(suffix, str_of(suffixes[i])))
			return true;
	return false;
}

/* The file's name in the project: as seen from the document, else from the project's folder. */
static const struct file_entry *find_file(const struct citing *c, struct arena *a,
					  struct str path) {
	struct str from_here;
	const struct file_entry *e = NULL;

	if (path_resolve(a, path_folder(c->document->path), path, &from_here))
		e = map_get(&c->set->files, from_here);
	if (e == NULL)
		e = map_get(&c->set->files, path);
	return e != NULL && e->type == FILE_REGULAR ? e : NULL;
}

static void check_digest(const struct citing *c, struct arena *a, const struct file_entry *e,
			 struct span place, struct str recorded) {
	struct str content;
	struct digest digest;
	char hex[DIGEST_HEX_SIZE];

	if (!file_read(a, c->set->root, str_c(a, e->path), LIMIT_EVIDENCE_BYTES, &content))
		return;
	digest = digest_of(content);
	digest_print(&digest, hex);
	if (!str_equal_nocase(recorded, str_of(hex)))
		finding_help(finding_add(c->document->findings, XRF_007, place,
					 "'%.*s' is not the file that was recorded",
					 STR_ARG(e->path)),
			     "its digest is sha256:%s", hex);
}

/* "evidence/restore-2026.pdf", perhaps followed by "sha256:…". */
static void check_evidence(const struct citing *c, const struct value *v) {
	struct arena *a = arena_new();
	struct str word, next;
	size_t at = 0;

	while (next_word(v->text, &at, &word)) {
		const struct file_entry *e;
		size_t behind = at;

		if (!is_path(word))
			continue;
		e = find_file(c, a, word);
		if (e == NULL)
			finding_add(c->document->findings, XRF_007, value_place(v, word),
				    "there is no file '%.*s'", STR_ARG(str_slice(word, 0, 120)));
		else if (next_word(v->text, &behind, &next) && str_starts(next, "sha256:"))
			check_digest(c, a, e, value_place(v, word), str_skip(next, 7));
	}
	arena_free(a);
}

static void check_map(const struct citing *c, const struct vec *fields, const struct value *map);

static void check_value(const struct citing *c, const struct field *f, const struct value *v) {
	if (f->fields.n > 0) {
		if (v->type == VALUE_MAP)
			check_map(c, &f->fields, v);
		else if (v->type == VALUE_LIST)
			VALUE_EACH (item, v)
				check_map(c, &f->fields, item);
	} else if (str_is(f->key, "evidence") || str_ends(f->key, "-evidence")) {
		if (v->type == VALUE_TEXT)
			check_evidence(c, v);
		else if (v->type == VALUE_LIST)
			VALUE_EACH (item, v)
				if (item->type == VALUE_TEXT)
					check_evidence(c, item);
	}
}

static void check_map(const struct citing *c, const struct vec *fields, const struct value *map) {
	if (map->type != VALUE_MAP)
		return;
	VALUE_EACH (v, map) {
		const struct field *f = field_find(fields, v->key);

		if (f == NULL)
			continue;
		if (v->type == VALUE_TEXT)
			check_version(c, map, f);
		check_value(c, f, v);
	}
}

void citation_check(const struct set *s, struct document *d) {
	struct citing c = { s, d };

	/* What is out of force may cite what was so then. */
	if (!str_is(d->status, "superseded") && !str_is(d->status, "withdrawn"))
		check_map(&c, &d->kind->fields, d->meta);
}
