/* SPDX-License-Identifier: Apache-2.0 */
/* Runs of a stylesheet: from a document to a page, and to its text. */
#include <libxslt/transform.h>
#include <libxslt/variables.h>
#include <libxslt/xsltutils.h>

#include "base/utf8.h"
#include "xslt/html.h"
#include "xslt/stylesheet_listen.h"
#include "xslt/stylesheet_parts.h"
#include "xslt/xmlmem.h"

#define MOST_NOTES 3

static void note_places(struct finding *f, const struct listener *l) {
	const struct heard *first = listener_error(l);
	int notes = 0;

	for (size_t i = 0; i < l->heard.n && notes < MOST_NOTES; i++) {
		const struct heard *h = l->heard.items[i];

		if (h->span.source == NULL)
			continue;
		if (h == first || (first == NULL && i + 1 == l->heard.n))
			finding_note(f, h->span, "by this instruction");
		else
			finding_note(f, h->span, "%.*s", STR_ARG(h->text));
		notes++;
	}
}

/* A rule that fails is the schema's fault, whatever document it met. */
static struct finding *report_rule(const struct stylesheet *s, struct findings *list,
				   struct span place, const struct listener *l,
				   const struct heard *why) {
	struct span rule = why != NULL && why->span.source != NULL ? why->span : listener_place(l);
	struct finding *f;

	if (rule.source == NULL)
		rule = stylesheet_files_place(
			&s->files, ((struct stylesheet_file *)s->files.all.items[0])->uri, 0);
	if (l->over_limit)
		f = finding_add(list, SCH_003, rule,
				"the rule does not end: more than %d templates in each other, or "
				"%lu steps",
				STYLESHEET_DEPTH, s->steps);
	else
		f = finding_add(list, SCH_002, rule, "the rule failed: %.*s",
				STR_ARG(why != NULL ? why->text : STR("no reason was given")));
	finding_note(f, place, "while this was judged");
	return f;
}

static void report_failure(const struct stylesheet *s, struct findings *list, struct span place,
			   const struct listener *l) {
	const struct heard *why = listener_error(l);
	struct finding *f;

	/* xsl:message terminate="yes" stops without an error. */
	if (why == NULL && l->heard.n > 0)
		why = l->heard.items[l->heard.n - 1];
	if (s->files.wrong == SCH_001) {
		report_rule(s, list, place, l, why);
		return;
	}
	if (l->over_limit)
		f = finding_add(list, XSL_005, place,
				"'%.*s' does not end: more than %d templates in each other, or %lu "
				"steps",
				STR_ARG(s->source->path), STYLESHEET_DEPTH, s->steps);
	else
		f = finding_add(list, XSL_006, place, "'%.*s' failed: %.*s",
				STR_ARG(s->source->path),
				STR_ARG(why != NULL ? why->text : STR("no reason was given")));
	note_places(f, l);
}

static void report_messages(const struct stylesheet *s, struct findings *list, struct span place,
			    const struct listener *l) {
	for (size_t i = 0; i < l->heard.n; i++) {
		const struct heard *h = l->heard.items[i];

		finding_note(finding_add(list, XSL_010, place, "'%.*s' says: %.*s",
					 STR_ARG(s->source->path), STR_ARG(h->text)),
			     h->span, "by this instruction");
	}
}

static bool has_content(enum method method, const xmlDoc *page) {
	for (const xmlNode *n = page->children; n != NULL; n = n->next)
		if (n->type == XML_ELEMENT_NODE ||
		    (method == METHOD_TEXT && n->type == XML_TEXT_NODE))
			return true;
	return false;
}

/* False when libxslt did not get to the end, or complained on the way. */
static bool run(const struct stylesheet *s, struct listener *l, xmlDocPtr doc,
		const char *const *params, xmlDocPtr *page) {
	xsltTransformContextPtr ctxt = xsltNewTransformContext(s->compiled, doc);
	bool ok = true;

	*page = NULL;
	if (ctxt == NULL)
		return false;
	l->run = ctxt;
	xsltSetTransformErrorFunc(ctxt, l, listener_hear);
	ctxt->maxTemplateDepth = STYLESHEET_DEPTH;
	ctxt->opLimit = s->steps;
	ctxt->xpathCtxt->opLimit = s->steps;
	if (xsltSetCtxtSecurityPrefs(stylesheet_closed, ctxt) != 0)
		ok = false;
	for (; ok && params != NULL && params[0] != NULL; params += 2)
		ok = xsltQuoteOneUserParam(ctxt, (const xmlChar *)params[0],
					   (const xmlChar *)params[1]) == 0;
	if (ok)
		*page = xsltApplyStylesheetUser(s->compiled, doc, NULL, NULL, NULL, ctxt);
	ok = ok && ctxt->state == XSLT_STATE_OK && listener_error(l) == NULL;
	l->run = NULL;
	xsltFreeTransformContext(ctxt);
	return ok;
}

/* The memory has been used up: nothing of the run is returned to. */
static void abandon(void *data, struct finding *f) {
	struct listener *l = data;

	finding_note(f, listener_place(l), "by this instruction");
	/* The run's dictionary is lost, and with it the one reference that it held. */
	if (l->run != NULL && l->run->dict != NULL)
		xmlDictFree(l->run->style->dict);
	listener_end(l);
}

xmlDocPtr stylesheet_apply(const struct stylesheet *s, struct findings *list, struct span place,
			   xmlDocPtr doc, const char *const *params) {
	struct listener l = { .files = &s->files, .arena = list->arena };
	xmlDocPtr page;
	bool ok;

	listener_begin(&l);
	xmlmem_watch(abandon, &l);
	ok = run(s, &l, doc, params, &page);
	xmlmem_watch(NULL, NULL);
	listener_end(&l);
	if (!ok) {
		report_failure(s, list, place, &l);
	} else if (page == NULL || !has_content(s->method, page)) {
		finding_add(list, XSL_009, place, "'%.*s' made an empty page",
			    STR_ARG(s->source->path));
	} else {
		report_messages(s, list, place, &l);
		return page;
	}
	stylesheet_release(page);
	return NULL;
}

static bool is_clean(struct str text) {
	for (size_t i = 0; i < text.n; i++) {
		unsigned char c = (unsigned char)text.p[i];

		if ((c < ' ' && c != '\t' && c != '\n' && c != '\r') || c == 0x7f)
			return false;
	}
	return utf8_is_valid(text);
}

bool stylesheet_write(const struct stylesheet *s, struct findings *list, struct span place,
		      xmlDocPtr page, struct buf *out) {
	xmlChar *p = NULL;
	int n = 0;
	bool ok;

	if (s->method == METHOD_HTML)
		return html_serialise(out, page, list, place);
	ok = xsltSaveResultToString(&p, &n, page, s->compiled) == 0 &&
	     is_clean((struct str){ (const char *)p, (size_t)n });
	if (ok)
		buf_add(out, p, (size_t)n);
	else
		finding_add(list, XSL_006, place, "'%.*s' made a page with a control character",
			    STR_ARG(s->source->path));
	xmlFree(p);
	return ok;
}

void stylesheet_release(xmlDocPtr page) {
	xmlDictPtr dict = page != NULL ? page->dict : NULL;

	if (page == NULL)
		return;
	if (!xmlmem_is_running()) {
		xmlFreeDoc(page);
		return;
	}
	/* Only the references to the stylesheet's dictionary count: the page's and those of its tables. */
	if (page->ids != NULL)
		xmlDictFree(dict);
	if (page->refs != NULL)
		xmlDictFree(dict);
	xmlDictFree(dict);
}
