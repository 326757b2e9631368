/* SPDX-License-Identifier: Apache-2.0 */
/* Any stylesheet, loaded, and run over a small document within a budget. */
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include <libxml/parser.h>

#include "base/file.h"
#include "xslt/stylesheet.h"
#include "xslt/xmlmem.h"

int LLVMFuzzerInitialize(int *count, char ***arguments);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n);

static const char document[] =
	"<document id='A'><meta><title>T</title></meta><body><section>"
	"<heading>H</heading><p>One <em>two</em></p></section></body></document>";

static struct stylesheet_roots roots = { .n = 1, .paths = { "templates" } };

struct run {
	const struct stylesheet *sheet;
	struct findings *findings;
	struct buf out;
};

static void work(void *context) {
	struct run *r = context;
	xmlDocPtr doc = xmlReadMemory(document, sizeof(document) - 1, NULL, NULL, 0);
	xmlDocPtr page = stylesheet_apply(r->sheet, r->findings, NO_SPAN, doc, NULL);

	if (page != NULL)
		stylesheet_write(r->sheet, r->findings, NO_SPAN, page, &r->out);
	stylesheet_release(page);
}

int LLVMFuzzerInitialize(int *count, char ***arguments) {
	static char folder[] = "/tmp/dossier-fuzz-XXXXXX";

	(void)count, (void)arguments;
	xmlmem_start();
	stylesheet_start();
	if (mkdtemp(folder) == NULL)
		abort();
	roots.folders[0] = file_open_folder(folder);
	return 0;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n) {
	struct arena *a = arena_new();
	struct run r = { .findings = findings_new(a) };
	struct xmlmem_budget budget = { (size_t)8 << 20, r.findings, NO_SPAN };
	int fd = openat(roots.folders[0], "p.xsl", O_CREAT | O_TRUNC | O_WRONLY, 0600);
	struct stylesheet *sheet;

	if (write(fd, data, n) != (ssize_t)n)
		abort();
	close(fd);
	sheet = stylesheet_load(a, r.findings, &roots, "p.xsl");
	r.sheet = sheet;
	if (sheet != NULL)
		xmlmem_run(&budget, work, &r);
	buf_free(&r.out);
	stylesheet_free(sheet);
	arena_free(a);
	return 0;
}
