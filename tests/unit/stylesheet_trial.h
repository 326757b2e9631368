/* SPDX-License-Identifier: Apache-2.0 */
/* What the tests of stylesheets share: two roots made at run time, and what a sheet does there. */
#ifndef STYLESHEET_TRIAL_H
#define STYLESHEET_TRIAL_H

#include "test.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <libxml/parser.h>

#include "base/file.h"
#include "xslt/stylesheet.h"
#include "xslt/xmlmem.h"

/* Two roots in a folder that is removed at the end. */
struct trial {
	struct arena *arena;
	struct findings *findings;
	struct stylesheet_roots roots;
	char folder[32];
};

static const char *const subfolders[] = { "own/pages", "own", "shipped/pages", "shipped" };

static inline int setup(void **state) {
	struct arena *a = arena_new();
	struct trial *t = ARENA_NEW(a, struct trial);

	t->arena = a;
	t->findings = findings_new(a);
	strcpy(t->folder, "/tmp/dossier-XXXXXX");
	if (mkdtemp(t->folder) == NULL)
		return -1;
	for (size_t i = ARRAY_LENGTH(subfolders); i > 0; i--)
		if (mkdir(str_format(a, "%s/%s", t->folder, subfolders[i - 1]).p, 0700) != 0)
			return -1;
	t->roots.n = 2;
	t->roots.paths[0] = "own";
	t->roots.paths[1] = "shipped";
	t->roots.folders[0] = file_open_folder(str_format(a, "%s/own", t->folder).p);
	t->roots.folders[1] = file_open_folder(str_format(a, "%s/shipped", t->folder).p);
	*state = t;
	return 0;
}

static inline int teardown(void **state) {
	struct trial *t = *state;

	for (size_t i = 0; i < ARRAY_LENGTH(subfolders); i++) {
		char *path =
			str_c(t->arena, str_format(t->arena, "%s/%s", t->folder, subfolders[i]));
		int fd = file_open_folder(path);
		struct vec files = file_walk(t->arena, fd, NULL, NULL);

		for (size_t j = 0; j < files.n; j++)
			unlinkat(fd, ((struct file_entry *)files.items[j])->path.p, 0);
		close(fd);
		rmdir(path);
	}
	rmdir(t->folder);
	close(t->roots.folders[0]);
	close(t->roots.folders[1]);
	arena_free(t->arena);
	return 0;
}

#define TRIAL(f) cmocka_unit_test_setup_teardown(f, setup, teardown)

static inline void put_bytes(struct trial *t, const char *name, const char *text, size_t n) {
	FILE *f = fopen(str_format(t->arena, "%s/%s", t->folder, name).p, "w");

	assert_non_null(f);
	assert_int_equal(fwrite(text, 1, n, f), n);
	fclose(f);
}

static inline void put(struct trial *t, const char *name, const char *text) {
	put_bytes(t, name, text, strlen(text));
}

#define SHEET(content)                                                                             \
	"<xsl:stylesheet version='1.0' xmlns:xsl='http://www.w3.org/1999/XSL/Transform' "          \
	"xmlns:exsl='http://exslt.org/common' xmlns:saxon='http://icl.com/saxon' "                 \
	"xmlns:xalan='org.apache.xalan.xslt.extensions.Redirect' "                                 \
	"xmlns:str='http://exslt.org/strings' xmlns:x='urn:x' "                                    \
	"exclude-result-prefixes='exsl str x' "                                                    \
	"extension-element-prefixes='exsl saxon xalan x'>\n" content "</xsl:stylesheet>"
#define PAGE(content) SHEET("<xsl:template match='/'>\n<main>" content "</main></xsl:template>")

static const char document[] = "<document><meta><title>T</title></meta>"
			       "<body><p>One</p><p>Two</p></body></document>";

static inline struct stylesheet *load(struct trial *t) {
	return stylesheet_load(t->arena, t->findings, &t->roots, "pages/p.xsl");
}

static inline struct span document_place(struct arena *a) {
	return span_of(source_new(a, STR("policies/a.md"), STR("# A\n")), 0, 3);
}

/* What the sheet makes of the document; "" with findings. */
static inline struct str result_of(struct trial *t, const char *sheet, const char *const *params) {
	struct stylesheet *s;
	struct buf out = { 0 };
	struct str result = STR("");

	put(t, "own/pages/p.xsl", sheet);
	s = load(t);
	if (s != NULL) {
		xmlDocPtr doc = xmlReadMemory(document, sizeof(document) - 1, NULL, NULL, 0);
		struct span place = document_place(t->arena);
		xmlDocPtr page = stylesheet_apply(s, t->findings, place, doc, params);

		if (page != NULL && stylesheet_write(s, t->findings, place, page, &out))
			result = str_copy(t->arena, buf_str(&out));
		stylesheet_release(page);
		xmlFreeDoc(doc);
	}
	stylesheet_free(s);
	buf_free(&out);
	return result;
}

static inline const struct finding *finding(const struct trial *t, size_t i) {
	assert_true(i < t->findings->items.n);
	return t->findings->items.items[i];
}

/* The sheet is refused with exactly that finding. */
static inline void expect_refusal(struct trial *t, const char *sheet, const char *code, size_t line,
				  const char *message) {
	const struct finding *f;

	t->findings = findings_new(t->arena);
	put(t, "own/pages/p.xsl", sheet);
	assert_null(load(t));
	f = finding(t, 0);
	assert_string_equal(f->code->id, code);
	assert_str(f->message, message);
	assert_str(f->span.source->path, "own/pages/p.xsl");
	assert_int_equal(source_place(f->span.source, f->span.offset).line, line);
	assert_int_equal(t->findings->items.n, 1);
}

/* The sheet compiles, and fails on the document with exactly that finding; *line is that of the
 * note. */
static inline void expect_failure(struct trial *t, const char *sheet, const char *code, size_t line,
				  const char *message) {
	const struct finding *f;

	t->findings = findings_new(t->arena);
	assert_str(result_of(t, sheet, NULL), "");
	f = finding(t, 0);
	assert_int_equal(t->findings->items.n, 1);
	assert_string_equal(f->code->id, code);
	assert_str(f->message, message);
	assert_str(f->span.source->path, "policies/a.md");
	if (line == 0)
		return;
	assert_non_null(f->notes);
	assert_str(f->notes->span.source->path, "own/pages/p.xsl");
	assert_int_equal(source_place(f->notes->span.source, f->notes->span.offset).line, line);
}

#endif
