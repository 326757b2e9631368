/* SPDX-License-Identifier: Apache-2.0 */
/* What libxml2 and libxslt say while a stylesheet is compiled or run, gathered with its places.
 * Part of stylesheet.c. */
#ifndef XSLT_STYLESHEET_LISTEN_H
#define XSLT_STYLESHEET_LISTEN_H

#include <libxml/xmlerror.h>
#include <libxslt/xsltInternals.h>

#include "xslt/stylesheet_files.h"

/* One message. */
struct heard {
	struct span span;
	struct str text;
	bool error; /* else the author's own xsl:message */
};

struct listener {
	const struct stylesheet_files *files;
	struct arena *arena;         /* the messages' memory */
	xsltTransformContextPtr run; /* NULL while compiling */
	struct vec heard;            /* struct heard */
	bool over_limit;             /* depth or steps */
	/* The rest is the listener's own. */
	char line[1024]; /* a message comes in pieces */
	size_t n;
	bool announced; /* a line has said where the next one belongs */
	struct span span;
	bool complaint; /* what comes is of libxml2's plain handler */
	xmlStructuredErrorFunc structured;
	xmlGenericErrorFunc generic;
	void *structured_context, *generic_context;
};

/* Sets libxslt's handler, which is one for all threads; once, before them. */
void listener_start(void);

/* From here on the listener hears what this thread's calls of libxml2 and libxslt say. Listeners do
 * not nest. */
void listener_begin(struct listener *);

/* Restores the thread's handlers. It must be called even where the work was given up. */
void listener_end(struct listener *);

/* The handler for xsltSetTransformErrorFunc; its context is the listener. */
void listener_hear(void *listener, const char *format, ...) PRINTF(2, 3);

/* The first message that is an error; NULL without one. */
const struct heard *listener_error(const struct listener *);

/* The line of the stylesheet that is being run. */
struct span listener_place(const struct listener *);

#endif
