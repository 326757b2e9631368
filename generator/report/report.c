/* SPDX-License-Identifier: Apache-2.0 */
#include "report/report.h"

#include "base/digest.h"
#include "base/map.h"
#include "base/path.h"
#include "report/clean.h"

/* Whether the path is below the folder; then *rest is how it goes on. */
static bool is_below(struct str folder, struct str path, struct str *rest) {
	while (folder.n > 0 && folder.p[folder.n - 1] == '/')
		folder.n--;
	if (path.n <= folder.n + 1 || path.p[folder.n] != '/' ||
	    !str_equal(str_slice(path, 0, folder.n), folder))
		return false;
	*rest = str_skip(path, folder.n + 1);
	return true;
}

static struct str forge_path(struct arena *a, const struct report *r, struct str path) {
	bool whole = path.n > 0 && path.p[0] == '/';
	struct str parts;

	if (r->here.n == 0 || !path_resolve(a, whole ? STR("") : str_skip(r->here, 1),
					    str_skip(path, whole ? 1 : 0), &parts))
		return path;
	path = str_format(a, "/%.*s", STR_ARG(parts));
	return is_below(r->root.n > 0 ? r->root : r->here, path, &parts) ? parts : path;
}

struct report_place report_place(struct arena *a, const struct report *r, struct span span) {
	struct source *s = span.source;

	if (s == NULL)
		return (struct report_place){ .path = forge_path(a, r, r->project) };
	return (struct report_place){
		.path = forge_path(a, r, s->path),
		.from = source_place(s, span.offset),
		.to = source_place(s, (size_t)span.offset + span.length),
	};
}

void report_add_place(struct buf *b, const struct report_place *p) {
	clean_add(b, p->path);
	if (p->from.line > 0)
		buf_print(b, ":%zu:%zu", p->from.line, p->from.column);
}

struct vec report_worst_first(struct arena *a, const struct findings *list) {
	struct vec sorted = { 0 };

	for (int s = SEVERITY_ERROR; s >= SEVERITY_INFO; s--)
		for (size_t i = 0; i < list->items.n; i++) {
			struct finding *f = list->items.items[i];

			if ((int)f->severity == s)
				vec_add(a, &sorted, f);
		}
	return sorted;
}

struct vec report_all(struct arena *a, const struct findings *list) {
	struct vec all = { 0 };

	for (size_t i = 0; i < list->items.n; i++)
		vec_add(a, &all, list->items.items[i]);
	for (size_t i = 0; i < list->waived.n; i++)
		vec_add(a, &all, list->waived.items[i]);
	return all;
}

struct str *report_fingerprints(struct arena *a, const struct report *r, const struct vec *items) {
	struct str *fingerprints = ARENA_ARRAY(a, items->n, struct str);
	struct map seen = map_new(a); /* what is digested to how often it was met */

	for (size_t i = 0; i < items->n; i++) {
		const struct finding *f = items->items[i];
		struct report_place at = report_place(a, r, f->span);
		/* A message is one line, so the parts can't run into each other. */
		struct str key = str_format(a, "%s\n%.*s\n%.*s", f->code->id, STR_ARG(at.path),
					    STR_ARG(f->message));
		size_t *count = map_get(&seen, key);
		struct digest digest;
		char hex[DIGEST_HEX_SIZE];

		if (count == NULL) {
			count = ARENA_NEW(a, size_t);
			map_add(&seen, key, count);
		}
		digest = digest_of(str_format(a, "%.*s\n%zu", STR_ARG(key), ++*count));
		digest_print(&digest, hex);
		fingerprints[i] = str_copy(a, str_of(hex));
	}
	return fingerprints;
}

void report_add_waiver(struct buf *b, const struct waiver *w) {
	buf_add_c(b, "until ");
	clean_add(b, w->expires);
	buf_add_c(b, ", by ");
	clean_add(b, w->approver);
	buf_add_c(b, ": ");
	clean_add(b, w->reason);
}

void report_add_counts(struct buf *b, const size_t counts[SEVERITY_ERROR + 1]) {
	const char *between = "";

	for (int s = SEVERITY_ERROR; s >= SEVERITY_INFO; s--) {
		size_t n = counts[s];

		if (n == 0)
			continue;
		buf_print(b, "%s%zu %s%s", between, n, severity_name((enum severity)s),
			  n == 1 || s == SEVERITY_INFO ? "" : "s");
		between = ", ";
	}
	if (between[0] == '\0')
		buf_add_c(b, "no findings");
}
