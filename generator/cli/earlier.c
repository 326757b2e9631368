/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/earlier.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "base/utf8.h"
#include "history/git.h"
#include "history/tree.h"
#include "model/suggest.h"

/* The nearest of what could have been meant, or where the name may be. */
static void help(struct arena *a, struct finding *f, const char *folder, struct str name,
		 const struct vec *others) {
	struct suggestion best = suggestion_start(name);
	struct vec tags;

	if (commit_is_shallow(a, folder)) {
		finding_help(f, "this clone is shallow: 'git fetch --unshallow --tags' brings the "
				"whole history");
		return;
	}
	tags = commit_tags(a, folder);
	for (size_t i = 0; others != NULL && i < others->n; i++)
		suggestion_offer(&best, *(struct str *)others->items[i]);
	for (size_t i = 0; i < tags.n; i++)
		suggestion_offer(&best, *(struct str *)tags.items[i]);
	if (!suggestion_help(&best, f))
		finding_help(f, "'git tag' lists tags, 'git log' commits");
}

static bool find(struct arena *a, struct findings *findings, const char *folder, struct str name,
		 const struct vec *others, struct commit *out) {
	const char *prefix = others != NULL ? "there is no such baseline, and " : "";
	struct str why;

	/* What is shown, and stands in pages, is text. */
	if (utf8_is_valid(name) && commit_find_named(a, folder, name, out))
		return true;
	if (!git_is_there()) {
		finding_help(finding_add(findings, HIS_001, NO_SPAN,
					 "'%.*s': %sthe program git is not installed",
					 STR_ARG(name), prefix),
			     "install git");
		return false;
	}
	if (!commit_has_repository(a, folder, &why)) {
		finding_help(finding_add(findings, HIS_001, NO_SPAN, "'%.*s': %s%.*s",
					 STR_ARG(name), prefix, STR_ARG(why)),
			     "see what 'git log' says in the project's folder");
		return false;
	}
	help(a,
	     finding_add(findings, HIS_002, NO_SPAN, "there is no %stag or commit '%.*s'",
			 others != NULL ? "baseline, " : "", STR_ARG(name)),
	     folder, name, others);
	return false;
}

/* Its files go to the folder; what it lacks of them is the first thing that is found in it. */
static bool take(struct earlier *e, struct findings *findings, struct findings *its,
		 const char *folder) {
	const char *path = scratch_make(&e->scratch);
	int into = path != NULL ? file_open_folder(path) : -1;
	const struct tree tree = { folder, e->commit, e->shown, findings, its };
	bool ok;

	if (into < 0) {
		finding_add(findings, OUT_001, NO_SPAN, "'%s' can't be kept for a time: %s",
			    e->shown, strerror(errno));
		return false;
	}
	ok = tree_take(e->arena, &tree, into);
	close(into);
	return ok;
}

/* The first thing that is wrong with a set that is none says why. */
static void report_unloaded(struct findings *findings, const char *shown, struct findings *its) {
	const struct finding *first;
	struct finding *f;

	findings_sort(its);
	first = its->items.n > 0 ? its->items.items[0] : NULL;
	if (first == NULL || first->code == &code_table[CFG_001])
		f = finding_add(findings, HIS_003, NO_SPAN, "there is no dossier.yaml in '%s'",
				shown);
	else
		f = finding_add(findings, HIS_003, NO_SPAN, "the set of '%s' can't be loaded: %.*s",
				shown, STR_ARG(first->message));
	finding_help(f, "name a commit in which this folder is a project");
}

bool earlier_load(const struct cli *cli, struct findings *findings, const char *folder,
		  struct str name, const struct vec *others, struct earlier *out) {
	struct arena *a = out->arena = arena_new();
	struct findings *its = findings_new(a);
	struct set_options options = { .data = data_folder(a), .workers = cli->workers };

	if (!find(a, findings, folder, name, others, &out->commit))
		return false;
	out->shown = str_format(a, "%.*s:.", STR_ARG(name)).p;
	if (!take(out, findings, its, folder))
		return false;
	options.folder = out->scratch.path;
	options.shown = out->shown;
	out->set = set_load(&options, its);
	if (out->set == NULL) {
		report_unloaded(findings, out->shown, its);
		return false;
	}
	out->set->as_of = date_of_seconds(out->commit.seconds);
	return true;
}

void earlier_free(struct earlier *e) {
	if (e->set != NULL)
		set_free(e->set);
	scratch_remove(&e->scratch);
	if (e->arena != NULL)
		arena_free(e->arena);
	*e = (struct earlier){ 0 };
}
