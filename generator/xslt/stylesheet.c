/* SPDX-License-Identifier: Apache-2.0 */
/* Stylesheets, from files to what libxslt has compiled. */
#include "xslt/stylesheet.h"

#include <errno.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include <libexslt/exslt.h>
#include <libxml/catalog.h>
#include <libxml/parser.h>
#include <libxslt/documents.h>
#include <libxslt/extensions.h>
#include <libxslt/extra.h>
#include <libxslt/imports.h>
#include <libxslt/security.h>
#include <libxslt/transform.h>
#include <libxslt/xslt.h>
#include <libxslt/xsltutils.h>

#include "base/die.h"
#include "xslt/stylesheet_files.h"
#include "xslt/stylesheet_lint.h"
#include "xslt/stylesheet_listen.h"
#include "xslt/stylesheet_parts.h"
#include "xslt/xml.h"

/* Instructions, and steps of XPath, for one document: some 200 times those of a long one, and less
 * than a second. */
#define STEPS 20000000ul
/* Of the attribute by which a made stylesheet tells the lines of what it was made of. */
#define LINES ((const xmlChar *)"urn:dossier")

xsltSecurityPrefsPtr stylesheet_closed;

/* The load that this thread is in. */
static _Thread_local struct stylesheet_files *loading;

/* Imports are checked without a context and served by load_import; with one it is document() that
 * asks. */
static int may_read(xsltSecurityPrefsPtr prefs, xsltTransformContextPtr run, const char *uri) {
	(void)prefs, (void)uri;
	return run == NULL;
}

static xsltSecurityPrefsPtr new_prefs(xsltSecurityCheck read) {
	xsltSecurityPrefsPtr prefs = xsltNewSecurityPrefs();

	if (xsltSetSecurityPrefs(prefs, XSLT_SECPREF_READ_FILE, read) != 0 ||
	    xsltSetSecurityPrefs(prefs, XSLT_SECPREF_WRITE_FILE, xsltSecurityForbid) != 0 ||
	    xsltSetSecurityPrefs(prefs, XSLT_SECPREF_CREATE_DIRECTORY, xsltSecurityForbid) != 0 ||
	    xsltSetSecurityPrefs(prefs, XSLT_SECPREF_READ_NETWORK, xsltSecurityForbid) != 0 ||
	    xsltSetSecurityPrefs(prefs, XSLT_SECPREF_WRITE_NETWORK, xsltSecurityForbid) != 0)
		die("libxslt takes no security preferences");
	return prefs;
}

/* A tree that libxslt may compile, or NULL with findings. */
static xmlDocPtr read_sheet(struct stylesheet_files *files, const char *uri, xmlDictPtr dict) {
	xmlDocPtr doc = stylesheet_files_read(files, uri, dict);

	if (doc != NULL && !stylesheet_lint(files, stylesheet_files_find(files, uri), doc)) {
		xmlFreeDoc(doc);
		doc = NULL;
	}
	return doc;
}

/* libxslt reads imports, includes and document() through this function and no other. */
static xmlDocPtr load_import(const xmlChar *uri, xmlDictPtr dict, int options, void *context,
			     xsltLoadType type) {
	(void)options, (void)context;
	if (type != XSLT_LOAD_STYLESHEET || loading == NULL)
		return NULL;
	return read_sheet(loading, (const char *)uri, dict);
}

/* The parameters as XPath literals, as libxslt takes them. */
static const char **quoted(struct arena *a, const char *const *params) {
	size_t n = 0;
	const char **out;

	while (params[n] != NULL)
		n++;
	out = ARENA_ARRAY(a, n + 1, const char *);
	for (size_t i = 0; i < n; i++)
		out[i] = i % 2 == 0 ? params[i] : str_format(a, "'%s'", params[i]).p;
	return out;
}

static xmlParserInputPtr refuse_entity(const char *uri, const char *id, xmlParserCtxtPtr parser) {
	(void)uri, (void)id, (void)parser;
	return NULL;
}

void stylesheet_start(void) {
	/* libxslt looks for shared objects of unknown extensions there, at run time, too. */
	setenv("LIBXSLT_PLUGINS_PATH", "/dev/null", 1);
	xmlInitParser();
	xmlCatalogSetDefaults(XML_CATA_ALLOW_NONE);
	xmlSetExternalEntityLoader(refuse_entity);
	xsltInit();
	xsltMaxDepth = STYLESHEET_DEPTH;
	xsltSetDefaultSecurityPrefs(new_prefs(may_read));
	stylesheet_closed = new_prefs(xsltSecurityForbid);
	xsltSetLoaderFunc(load_import);
	/* Not exsltCommonRegister: it brings exsl:document. No dates, no random numbers, no
	 * evaluation of text. */
	xsltRegisterExtModuleFunction((const xmlChar *)"node-set", EXSLT_COMMON_NAMESPACE,
				      xsltFunctionNodeSet);
	exsltStrRegister();
	exsltSetsRegister();
	/* Makes libxslt build its table of plug-ins now and not in some document's arena. */
	xsltExtModuleFunctionLookup((const xmlChar *)"none", (const xmlChar *)"urn:none");
	listener_start();
}

/* Messages at the same line are one finding. */
static void report_compilation(const struct stylesheet *s, const struct listener *l,
			       struct findings *list) {
	struct span whole = stylesheet_files_place(
		&s->files, ((struct stylesheet_file *)s->files.all.items[0])->uri, 0);
	struct finding *last = NULL;

	for (size_t i = 0; i < l->heard.n; i++) {
		const struct heard *h = l->heard.items[i];
		struct span span = h->span.source != NULL ? h->span : whole;

		if (last != NULL && last->span.source == span.source &&
		    last->span.offset == span.offset)
			finding_note(last, span, "%.*s", STR_ARG(h->text));
		else
			last = finding_add(list, s->files.wrong, span, "%.*s", STR_ARG(h->text));
	}
}

static enum method method_of(xsltStylesheetPtr compiled) {
	const xmlChar *method;

	XSLT_GET_IMPORT_PTR(method, compiled, method)
	if (xmlStrEqual(method, (const xmlChar *)"xml"))
		return METHOD_XML;
	return xmlStrEqual(method, (const xmlChar *)"text") ? METHOD_TEXT : METHOD_HTML;
}

/* The maker reads the lines of the file in attributes, which tell where the instructions come from that it makes. */
static void note_lines(xmlNode *root) {
	for (xmlNode *n = root; n != NULL; n = xml_next(n, root)) {
		char line[24];
		xmlNsPtr ns;

		if (n->type != XML_ELEMENT_NODE)
			continue;
		snprintf(line, sizeof(line), "%ld", xmlGetLineNo(n));
		ns = xmlSearchNsByHref(root->doc, n, LINES);
		if (ns == NULL || ns->prefix == NULL)
			ns = xmlNewNs(n, LINES, (const xmlChar *)"dossier-lines");
		xmlSetNsProp(n, ns, (const xmlChar *)"line", (const xmlChar *)line);
	}
}

static void take_lines(xmlNode *root) {
	unsigned short line = 0;

	for (xmlNode *n = root; n != NULL; n = xml_next(n, root)) {
		xmlAttrPtr a;
		size_t given;

		if (n->type != XML_ELEMENT_NODE)
			continue;
		a = xmlHasNsProp(n, (const xmlChar *)"line", LINES);
		if (a != NULL && a->children != NULL &&
		    str_to_size(str_of((const char *)a->children->content), &given) &&
		    given < USHRT_MAX)
			line = (unsigned short)given;
		if (a != NULL)
			xmlRemoveProp(a);
		n->line = line;
	}
}

/* A tree that libxslt may compile, made of the file by the maker, or NULL with findings. */
static xmlDocPtr make_sheet(struct stylesheet_files *files, struct findings *list,
			    const struct stylesheet_maker *maker, const char *uri) {
	xmlDocPtr doc = stylesheet_files_read(files, uri, NULL), made = NULL;
	struct stylesheet_file *file = stylesheet_files_find(files, uri);
	size_t errors = list->counts[SEVERITY_ERROR];

	if (doc == NULL)
		return NULL;
	if (maker->judge(maker->context, list, file->source, doc)) {
		note_lines(xmlDocGetRootElement(doc));
		made = xsltApplyStylesheet(maker->sheet->compiled, doc,
					   quoted(files->arena, maker->params));
	}
	xmlFreeDoc(doc);
	if (made == NULL) {
		if (list->counts[SEVERITY_ERROR] == errors)
			finding_add(list, files->wrong, span_of(file->source, 0, 0),
				    "the schema can't be turned into a stylesheet");
		return NULL;
	}
	take_lines(xmlDocGetRootElement(made));
	made->URL = xmlStrdup((const xmlChar *)uri);
	if (stylesheet_lint(files, file, made))
		return made;
	xmlFreeDoc(made);
	return NULL;
}

static xsltStylesheetPtr compile(struct stylesheet *s, struct findings *list, const char *uri,
				 const struct stylesheet_maker *maker) {
	struct listener l = { .files = &s->files, .arena = s->files.arena };
	size_t errors = list->counts[SEVERITY_ERROR];
	xmlDocPtr doc;

	loading = &s->files;
	listener_begin(&l);
	doc = maker != NULL ? make_sheet(&s->files, list, maker, uri)
			    : read_sheet(&s->files, uri, NULL);
	if (doc != NULL) {
		s->compiled = xsltParseStylesheetDoc(doc);
		if (s->compiled == NULL)
			xmlFreeDoc(doc);
	}
	listener_end(&l);
	loading = NULL;
	if (list->counts[SEVERITY_ERROR] == errors) {
		/* What libxslt says of a file that we refused is a consequence. */
		report_compilation(s, &l, list);
		if (s->compiled == NULL && l.heard.n == 0)
			finding_add(list, s->files.wrong, stylesheet_files_place(&s->files, uri, 0),
				    "the stylesheet can't be compiled");
	}
	return list->counts[SEVERITY_ERROR] == errors ? s->compiled : NULL;
}

static struct stylesheet *load(struct arena *a, struct findings *list,
			       const struct stylesheet_roots *roots, const char *name,
			       const struct stylesheet_maker *maker) {
	struct stylesheet *s = ARENA_NEW(a, struct stylesheet);
	char *uri;

	s->files = (struct stylesheet_files){ .arena = a,
					      .findings = list,
					      .roots = *roots,
					      .wrong = maker != NULL ? SCH_001 : XSL_001 };
	uri = stylesheet_files_locate(&s->files, str_copy(a, str_of(name)), 0);
	if (uri == NULL) {
		struct str path = str_format(a, "%s/%s", roots->n > 0 ? roots->paths[0] : "", name);

		finding_add(list, s->files.wrong, span_of(source_unread(a, path), 0, 0),
			    "the %s can't be read: %s", stylesheet_files_sort(&s->files),
			    strerror(errno));
		return NULL;
	}
	if (compile(s, list, uri, maker) == NULL) {
		stylesheet_free(s);
		return NULL;
	}
	s->files.findings = NULL;
	s->source = stylesheet_files_find(&s->files, uri)->source;
	s->method = method_of(s->compiled);
	s->steps = STEPS + (maker != NULL ? maker->steps : 0);
	return s;
}

struct stylesheet *stylesheet_load(struct arena *a, struct findings *list,
				   const struct stylesheet_roots *roots, const char *name) {
	return load(a, list, roots, name, NULL);
}

struct stylesheet *stylesheet_make(struct arena *a, struct findings *list,
				   const struct stylesheet_roots *roots, const char *name,
				   const struct stylesheet_maker *maker) {
	return load(a, list, roots, name, maker);
}

void stylesheet_allow(struct stylesheet *s, unsigned long steps) {
	s->steps += steps;
}

void stylesheet_free(struct stylesheet *s) {
	if (s == NULL || s->compiled == NULL)
		return;
	xsltFreeStylesheet(s->compiled);
	s->compiled = NULL;
}
