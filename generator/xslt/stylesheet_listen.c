/* SPDX-License-Identifier: Apache-2.0 */
#include "xslt/stylesheet_listen.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include <libxslt/xsltutils.h>

#define MOST_HEARD 20u
/* Bytes of a message that are kept. */
#define MOST_BYTES 200u

/* libxslt has one handler for the messages of all threads, so it finds the thread's listener here.
 * */
static _Thread_local struct listener *current;

struct span listener_place(const struct listener *l) {
	const xmlNode *n = l->run != NULL ? l->run->inst : NULL;

	if (n == NULL || n->doc == NULL)
		return NO_SPAN;
	return stylesheet_files_place(l->files, (const char *)n->doc->URL, xmlGetLineNo(n));
}

/* An expression may be as long as its file. */
static struct str clipped(struct arena *a, struct str text) {
	size_t n = MOST_BYTES;

	if (text.n <= MOST_BYTES)
		return str_copy(a, text);
	while (n > 0 && ((unsigned char)text.p[n] & 0xc0) == 0x80)
		n--;
	return str_format(a, "%.*s…", (int)n, text.p);
}

static void add(struct listener *l, struct span span, struct str text, bool error) {
	struct heard *h;

	if (l->heard.n >= MOST_HEARD)
		return;
	h = ARENA_NEW(l->arena, struct heard);
	*h = (struct heard){ span, clipped(l->arena, text), error };
	vec_add(l->arena, &l->heard, h);
}

/* "xmlXPathCompOpEval: function f not found": which function of a library says it helps nobody. */
static struct str without_speaker(struct str line) {
	struct str speaker, rest;

	if ((str_starts(line, "xml") || str_starts(line, "xslt")) &&
	    str_cut(line, ':', &speaker, &rest) &&
	    str_find_char(str_trim(speaker), ' ') == SIZE_MAX)
		return str_trim(rest);
	return line;
}

/* XPath complains before libxslt says which line it is compiling: the place is handed down to what
 * has none. */
static void place_earlier(struct listener *l) {
	for (size_t i = l->heard.n; i > 0; i--) {
		struct heard *h = l->heard.items[i - 1];

		if (h->span.source != NULL)
			return;
		h->span = l->span;
	}
}

static bool is_announcement(struct str line) {
	return str_starts(line, "compilation error") || str_starts(line, "runtime error") ||
	       str_is(line, "error") || str_starts(line, "error: ");
}

/* "compilation error: file NAME line N element E", or less of it. */
static void hear_announcement(struct listener *l, struct str line) {
	struct str name, rest;
	char uri[512];
	size_t number = 0, at = str_find(line, STR(" file "));

	l->announced = true;
	l->span = listener_place(l);
	if (at == SIZE_MAX)
		return;
	name = str_skip(line, at + strlen(" file "));
	at = str_find(name, STR(" line "));
	if (at == SIZE_MAX)
		return;
	rest = str_skip(name, at + strlen(" line "));
	name = str_slice(name, 0, at);
	at = str_find_char(rest, ' ');
	str_to_size(at != SIZE_MAX ? str_slice(rest, 0, at) : rest, &number);
	if (name.n < sizeof(uri)) {
		struct span span;

		snprintf(uri, sizeof(uri), "%.*s", STR_ARG(name));
		span = stylesheet_files_place(l->files, uri, (long)number);
		/* At run time libxslt sometimes names the document; the instruction is meant. */
		if (span.source != NULL)
			l->span = span;
	}
}

static void hear_line(struct listener *l, struct str line) {
	line = without_speaker(str_trim(line));
	if (line.n == 0)
		return;
	if (is_announcement(line)) {
		hear_announcement(l, line);
		return;
	}
	if (l->run != NULL &&
	    (l->run->depth >= l->run->maxTemplateDepth ||
	     l->run->varsNr >= l->run->maxTemplateVars || l->run->opCount >= l->run->opLimit))
		l->over_limit = true;
	if (l->complaint) {
		add(l, listener_place(l), line, true);
		return;
	}
	if (l->announced) {
		place_earlier(l);
		add(l, l->span, line, true);
	} else if (l->run == NULL) {
		add(l, NO_SPAN, line, true);
	} else if (l->run->state == XSLT_STATE_OK) {
		add(l, listener_place(l), line, false);
	}
	/* Else it goes on about an error that was reported. */
	l->announced = false;
}

static void hear_bytes(struct listener *l, const char *p) {
	for (; *p != '\0'; p++) {
		if (*p == '\n') {
			hear_line(l, (struct str){ l->line, l->n });
			l->n = 0;
		} else if (l->n < sizeof(l->line)) {
			l->line[l->n++] = *p;
		}
	}
}

static void hear(struct listener *l, const char *format, va_list args) PRINTF(2, 0);

static void hear(struct listener *l, const char *format, va_list args) {
	char text[1024];

	if (vsnprintf(text, sizeof(text), format, args) >= (int)sizeof(text))
		memcpy(text + sizeof(text) - 2, "\n", 2);
	hear_bytes(l, text);
}

void listener_hear(void *data, const char *format, ...) {
	va_list args;

	va_start(args, format);
	hear(data, format, args);
	va_end(args);
}

/* Outside a listener nobody runs libxslt, and only report/ and cli/ write to standard error. */
static void PRINTF(2, 3) hear_any(void *data, const char *format, ...) {
	va_list args;

	(void)data;
	if (current == NULL)
		return;
	va_start(args, format);
	hear(current, format, args);
	va_end(args);
}

/* What libxml2 prints besides its errors, such as the name of an unknown function. */
static void PRINTF(2, 3) hear_complaint(void *data, const char *format, ...) {
	struct listener *l = data;
	va_list args;

	l->complaint = true;
	va_start(args, format);
	hear(l, format, args);
	va_end(args);
	l->complaint = false;
}

/* Errors of libxml2, mostly of XPath; a warning is one, too, for libxslt goes on with less than the
 * author meant. */
static void hear_structured(void *data, xmlErrorPtr error) {
	struct listener *l = data;
	struct str text = str_trim(str_of(error->message));

	if (error->domain == XML_FROM_XPATH && l->run != NULL && l->run->xpathCtxt != NULL &&
	    l->run->xpathCtxt->opLimit != 0 &&
	    l->run->xpathCtxt->opCount >= l->run->xpathCtxt->opLimit)
		l->over_limit = true;
	if (error->domain == XML_FROM_XPATH && error->str1 != NULL)
		text = str_format(l->arena, "%.*s: %s", STR_ARG(text), error->str1);
	add(l, listener_place(l), text, true);
}

const struct heard *listener_error(const struct listener *l) {
	for (size_t i = 0; i < l->heard.n; i++) {
		const struct heard *h = l->heard.items[i];

		if (h->error)
			return h;
	}
	return NULL;
}

void listener_start(void) {
	xsltSetGenericErrorFunc(NULL, hear_any);
}

void listener_begin(struct listener *l) {
	current = l;
	/* All four are the thread's own. */
	l->structured = xmlStructuredError;
	l->structured_context = xmlStructuredErrorContext;
	l->generic = xmlGenericError;
	l->generic_context = xmlGenericErrorContext;
	xmlSetStructuredErrorFunc(l, hear_structured);
	xmlSetGenericErrorFunc(l, hear_complaint);
}

void listener_end(struct listener *l) {
	if (l->n > 0)
		hear_line(l, (struct str){ l->line, l->n });
	l->n = 0;
	xmlSetStructuredErrorFunc(l->structured_context, l->structured);
	xmlSetGenericErrorFunc(l->generic_context, l->generic);
	current = NULL;
}
