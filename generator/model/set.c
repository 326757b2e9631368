/* SPDX-License-Identifier: Apache-2.0 */
#include "model/set.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "base/path.h"
#include "base/pool.h"
#include "model/filename.h"
#include "model/glossary.h"
#include "model/identity.h"
#include "model/language.h"
#include "model/page.h"
#include "model/reference.h"
#include "model/suggest.h"
#include "model/theme.h"
#include "model/words.h"
#include "read/gate.h"
#include "read/limits.h"
#include "read/yaml.h"

/* Reads a file of the project that has to be there: NULL with a finding. */
static struct source *read_text(struct set *s, const char *path) {
	struct str shown = path_display(s->arena, s->folder, str_of(path)), text;
	struct source *source;

	if (!file_read(s->arena, s->root, path, LIMIT_FILE_BYTES, &text)) {
		finding_add(s->findings, errno == ENOENT ? CFG_001 : FIL_001,
			    span_of(source_unread(s->arena, shown), 0, 0), "%s", strerror(errno));
		return NULL;
	}
	source = source_new(s->arena, shown, text);
	return gate_pass(s->findings, source) ? source : NULL;
}

/* A YAML file of the templates that has to be there: NULL with a finding. */
static struct source *read_template(struct set *s, const char *path) {
	struct source *source;

	if (!set_read_template(s, s->arena, path, &source)) {
		finding_add(s->findings, CFG_004, NO_SPAN, "templates/%s: %s", path,
			    strerror(errno));
		return NULL;
	}
	return gate_pass(s->findings, source) ? source : NULL;
}

static void load_kind(struct set *s, const struct vec *common, struct str path) {
	struct source *source = read_template(s, str_c(s->arena, path));
	struct kind *elder,
		*k = source != NULL ? kind_parse(s->arena, s->findings, source, common, &s->codes)
				    : NULL;

	if (k == NULL)
		return;
	language_translate_kind(s->language, k, common->n);
	elder = map_add(&s->kinds, k->name, k);
	if (elder == NULL)
		return;
	finding_note(finding_add(s->findings, CFG_004, span_of(k->source, 0, 0),
				 "there is another kind '%.*s'", STR_ARG(k->name)),
		     span_of(elder->source, 0, 0), "the other one");
	vec_add(s->arena, &s->unused_kinds, k);
}

/* All kinds of the project's templates, then those of the program's that are not among them. */
static void load_kinds(struct set *s) {
	struct source *source = read_template(s, "kinds/common.yaml");
	struct vec common = { 0 }, paths;

	if (source == NULL)
		return;
	common = kind_parse_common(s->arena, s->findings, source, &s->codes);
	language_translate_fields(s->language, &common, 0);
	paths = set_list_templates(s, s->arena, "kinds/", ".yaml");
	for (size_t i = 0; i < paths.n; i++) {
		const struct str path = *(struct str *)paths.items[i];

		if (!str_is(path, "kinds/common.yaml"))
			load_kind(s, &common, path);
	}
}

static void load_groups(struct set *s) {
	struct source *source = read_template(s, "groups.yaml");
	const struct value *root = NULL;

	if (source != NULL)
		root = yaml_parse(s->arena, s->findings, span_of(source, 0, source->text.n));
	VALUE_EACH (v, value_get(root, "groups")) {
		struct group *g = ARENA_NEW(s->arena, struct group);

		g->id = value_get_text(v, "id");
		g->written = value_get_text(v, "title");
		g->title = language_label(s->language, g->written);
		vec_add(s->arena, &s->groups, g);
	}
}

/* A document whose kind has no group would be in no list. */
static void check_groups(struct set *s) {
	for (size_t i = 0; i < s->kinds.n; i++) {
		const struct kind *k = s->kinds.entries[i].value;
		struct suggestion best = suggestion_start(k->group);
		bool known = false;

		for (size_t j = 0; j < s->groups.n; j++) {
			const struct group *g = s->groups.items[j];

			known = known || str_equal(g->id, k->group);
			suggestion_offer(&best, g->id);
		}
		if (!known && s->groups.n > 0)
			suggestion_help(&best,
					finding_add(s->findings, CFG_004, span_of(k->source, 0, 0),
						    "groups.yaml has no group '%.*s'",
						    STR_ARG(k->group)));
	}
}

static void load_catalogues(struct set *s) {
	VALUE_EACH (v, s->config->catalogues) {
		struct str path = str_format(s->arena, "catalogues/%.*s.yaml", STR_ARG(v->text));
		struct source *source;
		struct catalogue *c;
		struct str *prefix;

		if (str_find_char(v->text, '/') != SIZE_MAX || map_get(&s->files, path) == NULL) {
			finding_add(s->findings, CFG_005, v->span, "there is no catalogue '%.*s'",
				    STR_ARG(v->text));
			continue;
		}
		source = read_text(s, path.p);
		c = source != NULL ? catalogue_parse(s->arena, s->findings, source) : NULL;
		if (c == NULL)
			continue;
		/* The name becomes that of a page. */
		if (!str_equal(c->name, v->text)) {
			finding_add(s->findings, CFG_005, span_of(source, 0, 0),
				    "the catalogue of this file calls itself '%.*s'",
				    STR_ARG(c->name));
			continue;
		}
		map_add(&s->catalogues, c->name, c);
		prefix = ARENA_NEW(s->arena, struct str);
		*prefix = c->prefix;
		vec_add(s->arena, &s->prefixes, prefix);
		if (str_equal(c->name, s->config->framework))
			s->framework = catalogue_make_default(c);
	}
	for (size_t i = 0; i < s->files.n; i++) {
		struct str path = s->files.entries[i].key;
		struct source *source;

		if (!str_starts(path, "catalogues/crosswalks/") || !str_ends(path, ".yaml"))
			continue;
		source = read_text(s, str_c(s->arena, path));
		if (source != NULL)
			crosswalk_parse(s->arena, s->findings, source, &s->catalogues);
	}
}

/* Files are walked in the order of their names. */
static void load_baselines(struct set *s) {
	for (size_t i = 0; i < s->files.n; i++) {
		struct str path = s->files.entries[i].key;
		struct source *source = NULL;

		if (str_starts(path, "baselines/") && str_ends(path, ".xml"))
			source = read_text(s, str_c(s->arena, path));
		if (source != NULL)
			vec_add(s->arena, &s->baselines, source);
	}
}

static bool is_outside(void *context, struct str path) {
	(void)context;
	return str_is(path, "output") || str_is(path, "templates");
}

static bool is_document_path(struct str path) {
	return str_ends(path, ".md") && !str_starts(path, "catalogues/") &&
	       !str_is(path_name(path), "README.md") && !filename_is_scratch(path);
}

static void find_files(struct set *s) {
	struct vec entries = file_walk(s->arena, s->root, is_outside, NULL);

	filename_check(s->folder, s->findings, &entries);
	for (size_t i = 0; i < entries.n; i++) {
		struct file_entry *e = entries.items[i];

		if (filename_is_scratch(e->path))
			continue;
		map_add(&s->files, e->path, e);
		if (e->type == FILE_REGULAR && is_document_path(e->path))
			vec_add(s->arena, &s->documents, e);
	}
}

/* A worker's item: the file's path becomes a document. */
static void load_document(void *context, unsigned worker, size_t i) {
	struct set *s = context;
	const struct file_entry *e = s->documents.items[i];
	struct arena *a = arena_new();
	struct str shown = path_display(a, s->folder, e->path), text = { NULL, 0 };
	bool ok = file_read(s->texts[worker], s->root, str_c(a, e->path), LIMIT_FILE_BYTES, &text);
	int error = errno;
	struct source *source = source_new(a, shown, text);
	struct document *d = document_read(source, e->path, a);

	if (!ok)
		finding_add(d->findings, error == EFBIG ? FIL_004 : FIL_001, span_of(source, 0, 0),
			    "%s",
			    error == EFBIG ? "a document of more than 4 MiB" : strerror(error));
	s->documents.items[i] = d;
}

static void load_documents(struct set *s) {
	s->texts = ARENA_ARRAY(s->arena, s->workers, struct arena *);
	for (unsigned i = 0; i < s->workers; i++)
		s->texts[i] = arena_new();
	pool_run(s->workers, s->documents.n, load_document, s);
	for (size_t i = 0; i < s->documents.n; i++)
		s->bytes += ((const struct document *)s->documents.items[i])->source->text.n;
}

static void survey_document(void *context, unsigned worker, size_t i) {
	struct set *s = context;

	(void)worker;
	document_survey(s->documents.items[i], s->config, s->words);
}

static size_t group_index(const struct set *s, const struct document *d) {
	size_t i = 0;

	while (i < s->groups.n && d->kind != NULL &&
	       !str_equal(((const struct group *)s->groups.items[i])->id, d->kind->group))
		i++;
	return i;
}

static int by_order(const void *a, const void *b) {
	const struct document *x = *(struct document *const *)a, *y = *(struct document *const *)b;
	size_t kx = x->kind != NULL ? x->kind->order : SIZE_MAX,
	       ky = y->kind != NULL ? y->kind->order : SIZE_MAX;

	if (x->order != y->order)
		return x->order < y->order ? -1 : 1;
	if (kx != ky)
		return kx < ky ? -1 : 1;
	if (str_compare(x->id, y->id) != 0)
		return str_compare(x->id, y->id);
	return str_compare(x->path, y->path);
}

static void order_documents(struct set *s) {
	for (size_t i = 0; i < s->documents.n; i++) {
		struct document *d = s->documents.items[i];

		d->order = group_index(s, d);
	}
	if (s->documents.n > 1)
		qsort(s->documents.items, s->documents.n, sizeof(void *), by_order);
	for (size_t i = 0; i < s->documents.n; i++) {
		struct document *d = s->documents.items[i];

		if (d->order < s->groups.n && identity_is_usable(d)) {
			struct group *g = s->groups.items[d->order];

			vec_add(s->arena, &g->documents, d);
		}
		d->order = i;
	}
}

static bool load_project(struct set *s) {
	struct source *source = read_text(s, "dossier.yaml");

	if (source == NULL)
		return false;
	s->config = config_parse(s->arena, s->findings, source);
	if (s->config == NULL)
		return false;
	find_files(s);
	s->language = language_load(s, s->config->language);
	load_groups(s);
	load_kinds(s);
	check_groups(s);
	load_catalogues(s);
	load_baselines(s);
	if (s->documents.n == 0)
		finding_add(s->findings, DOC_036, span_of(source, 0, 0),
			    "the project has no documents");
	if (s->documents.n > LIMIT_DOCUMENTS) {
		finding_add(s->findings, FIL_004, span_of(source, 0, 0), "more than %u documents",
			    LIMIT_DOCUMENTS);
		s->documents.n = 0;
		return false;
	}
	return true;
}

static struct set *set_new(const struct set_options *options, struct findings *findings) {
	struct arena *a = findings->arena;
	struct set *s = ARENA_NEW(a, struct set);
	struct map empty = map_new(a);

	s->arena = a;
	s->findings = findings;
	s->folder = options->shown != NULL ? options->shown : options->folder;
	s->workers = options->workers;
	s->kinds = s->codes = s->catalogues = s->by_id = s->by_path = s->entries = s->files = empty;
	s->audience.ids = s->audience.paths = s->languages = empty;
	s->pictures = ARENA_NEW(a, struct map);
	*s->pictures = empty;
	s->root = options->folder != NULL ? file_open_folder(options->folder) : -1;
	s->templates.folders[0] = s->root >= 0 ? file_open_subfolder(s->root, "templates") : -1;
	s->templates.paths[0] =
		s->folder != NULL ? path_display(a, s->folder, STR("templates")).p : "";
	s->templates.paths[1] = str_format(a, "%s/templates", options->data).p;
	s->templates.folders[1] = file_open_folder(s->templates.paths[1]);
	return s;
}

static bool has_templates(const struct set *s) {
	struct source *source;

	return set_read_template(s, s->arena, "kinds/common.yaml", &source);
}

struct set *set_load(const struct set_options *options, struct findings *findings) {
	struct set *s = set_new(options, findings);

	if (s->root < 0) {
		finding_add(findings, CFG_001, NO_SPAN, "%s: %s", options->folder, strerror(errno));
		set_free(s);
		return NULL;
	}
	if (!has_templates(s)) {
		finding_add(findings, CFG_006, NO_SPAN, "there are no templates in '%s'",
			    s->templates.paths[1]);
		set_free(s);
		return NULL;
	}
	if (!load_project(s)) {
		set_free(s);
		return NULL;
	}
	load_documents(s);
	language_load_all(s);
	identity_index(s);
	s->words = words_load(s);
	pool_run_reporting(s->workers, s->documents.n, survey_document, s, options->progress);
	order_documents(s);
	identity_index_entries(s);
	page_name(s);
	set_resolve(s);
	theme_check(s);
	s->glossary = glossary_load(s);
	return s;
}

struct set *set_load_templates(const struct set_options *options, struct findings *findings) {
	struct set *s = set_new(options, findings);

	if (has_templates(s))
		load_kinds(s);
	else
		finding_add(findings, CFG_006, NO_SPAN, "there are no templates in '%s'",
			    s->templates.paths[1]);
	return s;
}

void set_free(struct set *s) {
	for (size_t i = 0; i < s->documents.n; i++)
		arena_free(((struct document *)s->documents.items[i])->arena);
	for (size_t i = 0; i < s->audience.hidden.n; i++)
		arena_free(((struct document *)s->audience.hidden.items[i])->arena);
	set_free_texts(s);
	for (size_t i = 0; i < s->kinds.n; i++)
		kind_free_patterns(&((struct kind *)s->kinds.entries[i].value)->fields);
	for (size_t i = 0; i < s->unused_kinds.n; i++)
		kind_free_patterns(&((struct kind *)s->unused_kinds.items[i])->fields);
	for (size_t i = 0; i < ARRAY_LENGTH(s->templates.folders); i++)
		if (s->templates.folders[i] >= 0)
			close(s->templates.folders[i]);
	if (s->root >= 0)
		close(s->root);
}

struct findings *set_findings(const struct set *s, struct arena *a) {
	struct findings *all = findings_new(a);

	findings_append(all, s->findings);
	for (size_t i = 0; i < s->documents.n; i++)
		findings_append(all, ((const struct document *)s->documents.items[i])->findings);
	for (size_t i = 0; i < s->audience.hidden.n; i++)
		findings_append(all,
				((const struct document *)s->audience.hidden.items[i])->findings);
	findings_sort(all);
	return all;
}
