/* SPDX-License-Identifier: Apache-2.0 */
#include "serve/tools.h"

#include "base/file.h"
#include "read/limits.h"
#include "xslt/templates.h"

/* The program's own, whatever the project has of that name: no script of a project runs in anybody's browser. */
static struct str text_of(const struct set *s, struct arena *a, const char *path) {
	struct str text = STR("");

	file_read(a, s->templates.folders[1], path, LIMIT_FILE_BYTES, &text);
	return text;
}

struct tools *tools_new(const struct set_options *options) {
	struct arena *a = arena_new();
	struct tools *t = ARENA_NEW(a, struct tools);
	struct stylesheet_roots roots;
	struct set *templates;

	t->arena = a;
	atomic_store(&t->users, 1);
	t->findings = findings_new(a);
	t->sheets = sheets_new(a);
	templates = set_load_templates(options, t->findings);
	roots = templates_roots(templates);
	t->report = stylesheet_load(a, t->findings, &roots, "serve/report.xsl");
	t->css = text_of(templates, a, "serve/serve.css");
	t->script = text_of(templates, a, "serve/serve.js");
	set_free(templates);
	return t;
}

struct tools *tools_share(struct tools *t) {
	atomic_fetch_add(&t->users, 1);
	return t;
}

void tools_drop(struct tools *t) {
	if (t == NULL || atomic_fetch_sub(&t->users, 1) > 1)
		return;
	sheets_free(t->sheets);
	if (t->rules != NULL)
		schematron_free(t->rules);
	stylesheet_free(t->report);
	arena_free(t->arena);
}
