/* SPDX-License-Identifier: Apache-2.0 */
#include "xslt/xmlread.h"

#include <libxml/parser.h>

struct reading {
	struct findings *findings;
	enum code_number code;
	struct source *source;
	bool complained; /* one mistake makes more; they would only hide it */
};

static void complain(struct reading *r, int line, const char *text) {
	size_t offset = line > 0 ? source_line_offset(r->source, (size_t)line) : 0;

	if (!r->complained)
		finding_add(r->findings, r->code, span_of(r->source, offset, 0), "%.*s",
			    STR_ARG(str_trim(str_of(text))));
	r->complained = true;
}

static void refuse_doctype(void *data, const xmlChar *name, const xmlChar *external,
			   const xmlChar *system) {
	xmlParserCtxtPtr ctxt = data;

	(void)name;
	(void)external;
	(void)system;
	complain(ctxt->_private, xmlSAX2GetLineNumber(ctxt),
		 "a document type, which can hide what is read");
	xmlStopParser(ctxt);
}

static void hear_parser(void *data, xmlErrorPtr error) {
	xmlParserCtxtPtr ctxt = data;

	complain(ctxt->_private, error->line, error->message);
}

xmlDocPtr xmlread(struct findings *findings, enum code_number code, struct source *source) {
	struct reading r = { findings, code, source, false };
	xmlParserCtxtPtr ctxt = xmlNewParserCtxt();
	xmlDocPtr doc;

	ctxt->_private = &r;
	ctxt->sax->internalSubset = refuse_doctype;
	ctxt->sax->serror = hear_parser;
	ctxt->userData = ctxt;
	doc = xmlCtxtReadMemory(ctxt, source->text.p, (int)source->text.n, NULL, "UTF-8",
				XML_PARSE_NONET | XML_PARSE_NOCDATA);
	/* A parser that was stopped hands out what it has. */
	if (doc != NULL && (r.complained || xmlDocGetRootElement(doc) == NULL)) {
		xmlFreeDoc(doc);
		doc = NULL;
	}
	if (doc == NULL)
		complain(&r, 0, "not well-formed XML");
	xmlFreeParserCtxt(ctxt);
	return doc;
}
