/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/since.h"

#include <errno.h>
#include <string.h>

#include "base/file.h"
#include "check/baseline.h"
#include "cli/earlier.h"
#include "press/attachment.h"
#include "publish/sheets.h"
#include "publish/whole.h"
#include "read/gate.h"
#include "read/limits.h"

#define ATTACHED "baseline.xml"

static void choose(struct arena *a, struct set *s, struct source *source) {
	s->baselines = (struct vec){ 0 };
	vec_add(a, &s->baselines, source);
}

/* False where there is none of that name. */
static bool choose_named(struct arena *a, struct set *s, const char *name) {
	for (size_t i = 0; i < s->baselines.n; i++) {
		struct source *source = s->baselines.items[i];

		if (!str_is(baseline_name(source), name))
			continue;
		choose(a, s, source);
		return true;
	}
	return false;
}

/* What --since takes for each file (struct str). */
static struct vec names_of_baselines(struct arena *a, const struct set *s) {
	struct vec names = { 0 };

	for (size_t i = 0; i < s->baselines.n; i++) {
		struct str *name = ARENA_NEW(a, struct str);

		*name = baseline_name(s->baselines.items[i]);
		vec_add(a, &names, name);
	}
	return names;
}

/* What the export of the earlier set is written to. */
struct state {
	struct arena *arena;
	struct str bytes; /* "" until it is written */
};

static bool take(void *context, const char *path, struct str bytes) {
	struct state *state = context;

	if (strcmp(path, WHOLE_EXPORTS ATTACHED) == 0)
		state->bytes = str_copy(state->arena, bytes);
	return true;
}

/* A baseline is no workbook. */
static const char *no_folder(void *context) {
	(void)context;
	return NULL;
}

/* The baseline of the set, in the arena; "" where its stylesheet makes none. */
static struct str make_baseline(struct arena *a, const struct earlier *e) {
	struct state state = { a, STR("") };
	const struct whole_sink sink = { take, no_folder, &state };
	struct site site = { .set = e->set,
			     .version = STR(DOSSIER_VERSION),
			     .commit = e->commit.id,
			     .phase = str_c(e->arena, e->set->config->phase) };
	struct str *name = whole_find_export(e->arena, e->set, STR(ATTACHED));
	struct vec names = { 0 };
	bool ok;

	if (name == NULL)
		return STR("");
	vec_add(e->arena, &names, name);
	site.sheets = sheets_new(e->arena);
	ok = whole_make(e->arena, &site, &names, &sink);
	sheets_free(site.sheets);
	return ok ? state.bytes : STR("");
}

/* "v1.0, 0123456789ab", or the id alone where the name is the beginning of it. */
static struct str call(struct arena *a, struct str name, struct str id) {
	struct str begin = str_slice(id, 0, COMMIT_SHORT);

	if (str_starts(id, str_c(a, name)))
		return str_copy(a, begin);
	return str_format(a, "%.*s, %.*s", STR_ARG(name), STR_ARG(begin));
}

static size_t count_lost(const struct set *s) {
	size_t n = 0;

	for (size_t i = 0; i < s->documents.n; i++) {
		const struct document *d = s->documents.items[i];

		n += d->meta == NULL || d->kind == NULL;
	}
	return n;
}

/* The pack is made all the same: what was wrong then can't be corrected. */
static void report_errors(struct set *s, const struct earlier *e, struct str name) {
	const struct findings *found = set_findings(e->set, e->arena);
	size_t errors = found->counts[SEVERITY_ERROR], lost = count_lost(e->set);
	struct finding *f;

	if (errors == 0)
		return;
	f = finding_add(s->findings, HIS_004, NO_SPAN,
			"the set of '%.*s' is read with %zu error%s; %zu of %zu documents can't be "
			"compared",
			STR_ARG(name), errors, errors == 1 ? "" : "s", lost, e->set->documents.n);
	finding_help(f, "'dossier export findings.csv --at=%.*s' lists them", STR_ARG(name));
}

static bool choose_loaded(struct arena *a, struct set *s, struct str name,
			  const struct earlier *e) {
	struct str bytes = make_baseline(a, e);

	report_errors(s, e, name);
	if (bytes.n == 0) {
		finding_help(
			finding_add(s->findings, HIS_003, NO_SPAN,
				    "the templates of '%s' make no " ATTACHED " of it", e->shown),
			"see what 'dossier export " ATTACHED " --at=%.*s' says", STR_ARG(name));
		return false;
	}
	choose(a, s, source_new(a, call(a, name, e->commit.id), bytes));
	return true;
}

static bool choose_revision(struct arena *a, const struct cli *cli, struct set *s,
			    struct str name) {
	struct vec names = names_of_baselines(a, s);
	struct earlier e = { 0 };
	bool ok = earlier_load(cli, s->findings, s->folder, name, &names, &e) &&
		  choose_loaded(a, s, name, &e);

	earlier_free(&e);
	return ok;
}

/* What is looked for among the attachments. */
struct search {
	struct arena *arena;
	struct str bytes; /* "" until it is found */
};

static void look(void *context, struct str name, struct str bytes, struct str why) {
	struct search *search = context;

	if (str_is(name, ATTACHED) && why.n == 0)
		search->bytes = str_copy(search->arena, bytes);
}

/* The attachment of an earlier pack; "" where there is none. */
static struct str find_attached(struct arena *a, struct str bytes) {
	struct search search = { a, STR("") };
	struct str error;
	struct pdf pdf;

	if (!pdf_open(a, bytes, &pdf, &error))
		return STR("");
	attachment_each(&pdf, look, &search);
	pdf_close(&pdf);
	return search.bytes;
}

static bool choose_pack(struct arena *a, struct set *s, const char *path) {
	struct source *source;
	struct str bytes, attached;

	if (!file_read_named(a, path, LIMIT_PACK_BYTES, &bytes)) {
		usage_error("%s: %s", path, strerror(errno));
		return false;
	}
	attached = find_attached(a, bytes);
	if (attached.n == 0) {
		usage_error("%s is no pack with an attached " ATTACHED, path);
		return false;
	}
	source = source_new(a, str_of(path), attached);
	if (!gate_pass(s->findings, source))
		return true;
	choose(a, s, source);
	return true;
}

bool since_choose(struct arena *a, const struct cli *cli, struct set *s, const char *name) {
	if (str_ends(str_of(name), ".pdf"))
		return choose_pack(a, s, name);
	return choose_named(a, s, name) || choose_revision(a, cli, s, str_of(name));
}
