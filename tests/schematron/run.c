/* SPDX-License-Identifier: Apache-2.0 */
/* Applies a schema to any XML document, as the program applies rules to its views, and prints the SVRL.
 *   run TEMPLATES SCHEMA DOCUMENT [PHASE]
 * Ends with 2, the reason on standard error, for a schema that is refused or fails. */
#include <stdio.h>
#include <string.h>

#include <libxml/parser.h>

#include "base/file.h"
#include "check/function.h"
#include "check/schema.h"
#include "report/text.h"
#include "xslt/stylesheet.h"
#include "xslt/xmlmem.h"

static bool judge(void *context, struct findings *findings, struct source *source, xmlDocPtr doc) {
	return schema_judge(context, findings, source, doc);
}

/* The folder of a path, and the name in it. */
static const char *split(struct arena *a, const char *path, struct stylesheet_roots *roots) {
	const char *slash = strrchr(path, '/');
	const char *folder =
		slash == NULL ? "." : str_c(a, (struct str){ path, (size_t)(slash - path) });

	roots->n = 1;
	roots->folders[0] = file_open_folder(folder);
	roots->paths[0] = folder;
	return slash == NULL ? path : slash + 1;
}

static xmlDocPtr read_document(struct arena *a, const char *path) {
	struct stylesheet_roots roots = { 0 };
	const char *name = split(a, path, &roots);
	struct str text;

	if (!file_read(a, roots.folders[0], name, (size_t)64 << 20, &text))
		return NULL;
	return xmlReadMemory(text.p, (int)text.n, path, NULL,
			     XML_PARSE_NONET | XML_PARSE_HUGE | XML_PARSE_NOERROR |
				     XML_PARSE_NOWARNING);
}

int main(int argc, char **argv) {
	struct arena *a = arena_new();
	struct findings *findings = findings_new(a);
	struct schema schema = { .arena = a, .phase = "", .asserts = map_new(a) };
	const char *params[] = { "phase", argc > 4 ? argv[4] : "", NULL };
	struct stylesheet_roots roots = { .n = 1 }, own = { 0 };
	struct stylesheet_maker maker = { .params = params, .judge = judge, .context = &schema };
	struct stylesheet *maker_sheet, *sheet = NULL;
	xmlDocPtr doc = NULL, svrl = NULL;
	struct buf out = { 0 };
	int status;

	if (argc < 4)
		return 64;
	xmlmem_start();
	stylesheet_start();
	function_start();
	roots.folders[0] = file_open_folder(argv[1]);
	roots.paths[0] = argv[1];
	maker_sheet = stylesheet_load(a, findings, &roots, "schematron.xsl");
	maker.sheet = maker_sheet;
	if (maker_sheet != NULL)
		sheet = stylesheet_make(a, findings, &own, split(a, argv[2], &own), &maker);
	if (sheet != NULL && (doc = read_document(a, argv[3])) == NULL)
		fprintf(stderr, "%s: not read\n", argv[3]);
	if (doc != NULL)
		svrl = stylesheet_apply(sheet, findings, NO_SPAN, doc, NULL);
	if (svrl != NULL && stylesheet_write(sheet, findings, NO_SPAN, svrl, &out))
		fwrite(out.p, 1, out.n, stdout);
	findings_print_text(findings, stderr, false);
	status = svrl != NULL ? 0 : 2;
	buf_free(&out);
	xmlFreeDoc(svrl);
	xmlFreeDoc(doc);
	stylesheet_free(sheet);
	stylesheet_free(maker_sheet);
	arena_free(a);
	return status;
}
