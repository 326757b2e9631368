/* SPDX-License-Identifier: Apache-2.0 */
/* Any XML tree as HTML. The oracle is an HTML parser: nothing that runs may come out of it. */
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>

#include "base/utf8.h"
#include "xslt/html.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n);

static void check(const xmlNode *n) {
	for (; n != NULL; n = n->next) {
		if (n->type != XML_ELEMENT_NODE)
			continue;
		if (strcasecmp((const char *)n->name, "script") == 0 && n->children != NULL)
			abort();
		if (strcasecmp((const char *)n->name, "iframe") == 0)
			abort();
		for (const xmlAttr *a = n->properties; a != NULL; a = a->next)
			if (strncasecmp((const char *)a->name, "on", 2) == 0 ||
			    (strcmp((const char *)a->name, "href") == 0 && a->children != NULL &&
			     strncasecmp((const char *)a->children->content, "javascript:", 11) ==
				     0))
				abort();
		check(n->children);
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n) {
	int options = XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_RECOVER;
	xmlDocPtr page = xmlReadMemory((const char *)data, (int)n, NULL, NULL, options), back;
	struct arena *a = arena_new();
	struct buf out = { 0 };

	if (page != NULL && html_serialise(&out, page, findings_new(a), NO_SPAN)) {
		if (!utf8_is_valid(buf_str(&out)))
			abort();
		back = htmlReadMemory(out.p, (int)out.n, NULL, "UTF-8",
				      HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET);
		if (back != NULL)
			check(back->children);
		xmlFreeDoc(back);
		html_keeps_text(xmlDocGetRootElement(page), page);
	}
	buf_free(&out);
	xmlFreeDoc(page);
	arena_free(a);
	return 0;
}
