/* SPDX-License-Identifier: Apache-2.0 */
/* Documents for tests of the press, and where their PDFs go. */
#ifndef PRESS_SAMPLE_H
#define PRESS_SAMPLE_H

#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/buf.h"
#include "press/press.h"
#include "test.h"

/* What the sink got: one place for each document. */
struct tray {
	struct arena *arena;
	struct str pdfs[8];
	size_t stop_at; /* the document at which the sink gives up; SIZE_MAX: never */
};

static inline bool take(void *context, size_t i, struct str pdf) {
	struct tray *t = context;

	if (i == t->stop_at)
		return false;
	t->pdfs[i] = str_copy(t->arena, pdf);
	return true;
}

static inline int remove_entry(const char *path, const struct stat *st, int type, struct FTW *ftw) {
	(void)st;
	(void)type;
	(void)ftw;
	return remove(path);
}

static const struct press_words english_words = {
	{ "page", 4 }, { "of", 2 }, { "as of", 5 }, { "DRAFT", 5 }
};

/* Runs the press in a folder of its own. */
static inline bool run(struct tray *t, struct findings *f, struct press_options o,
		       const struct press_document *d, size_t n) {
	char work[] = "/tmp/dossier-press-XXXXXX";
	bool all;

	assert_non_null(mkdtemp(work));
	o.work = work;
	o.sink = take;
	o.context = t;
	o.organisation = STR("Larkfield & Sons");
	o.tool = STR("dossier 0.1.0");
	o.date_seconds = 1772366400;
	o.date = STR("2026-11-01");
	o.words = english_words;
	all = press_run(f, &o, d, n);
	nftw(work, remove_entry, 16, FTW_DEPTH | FTW_PHYS);
	return all;
}

static inline void add_heading(struct arena *a, struct press_document *d, int level,
			       const char *key, const char *title) {
	struct press_heading *h = ARENA_NEW(a, struct press_heading);

	*h = (struct press_heading){ level, str_of(key), str_of(title) };
	vec_add(a, &d->outline, h);
}

#define TARGET(key) "<a class=\"d\" href=\"x-dossier:dest:" key "\"></a>"
#define HEAD                                                                                       \
	"<!DOCTYPE html><html><head><meta charset=\"utf-8\"><style>html{zoom:1.3}"                 \
	"a.d{position:absolute;width:1px;height:1px}</style></head><body>"

static inline struct press_document document(const char *id, const char *body) {
	return (struct press_document){
		.id = str_of(id),
		.title = STR("Access \xC3\xA9 <control>"),
		.version = STR("2.1"),
		.status = STR("approved"),
		.classification = STR("internal"),
		.language = STR("en"),
		.author = STR("Security officer"),
		.subject = STR("Policy"),
		.keywords = STR("A.5.15"),
		.html = str_of(body),
	};
}

/* Two documents that point to each other. The second has two pages. */
static inline void make_pair(struct arena *a, struct press_document *d) {
	d[0] = document(
		"POL-A",
		HEAD "<h1>" TARGET(
			"POL-A#top") "A</h1><p><a href=\"x-dossier:ref:POL-A#two\">down</a> "
				     "<a href=\"x-dossier:file:POL-B.pdf#end\">over</a> "
				     "<a href=\"https://example.com/\">out</a></p><h2>" TARGET(
					     "POL-A#two") "Two</h2>");
	d[1] = document("POL-B", HEAD
			"<h1>" TARGET("POL-B#top") "B</h1>"
						   "<p style=\"page-break-before:always\">" TARGET(
							   "POL-B#end") "End</p>");
	add_heading(a, &d[0], 1, "POL-A#top", "A");
	add_heading(a, &d[0], 2, "POL-A#two", "Two");
	add_heading(a, &d[1], 1, "POL-B#top", "B");
}

static inline const struct engine *engine_named(struct arena *a, const char *name) {
	struct buf passed_over = { 0 };
	const struct engine *e =
		engine_find(a, &(struct engine_search){ .name = name }, &passed_over);

	buf_free(&passed_over);
	if (e == NULL)
		print_message("%s is not installed: not tested\n", name);
	return e;
}

static inline const struct engine *real_engine(struct arena *a) {
	return engine_named(a, "wkhtmltopdf");
}

#endif
