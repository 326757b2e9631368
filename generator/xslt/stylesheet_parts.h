/* SPDX-License-Identifier: Apache-2.0 */
/* A compiled stylesheet: stylesheet.c makes it, stylesheet_run.c applies it. */
#ifndef XSLT_STYLESHEET_PARTS_H
#define XSLT_STYLESHEET_PARTS_H

#include <libxslt/security.h>
#include <libxslt/xsltInternals.h>

#include "xslt/stylesheet.h"
#include "xslt/stylesheet_files.h"

/* Templates in each other; libxslt's own 3000 needs more stack than some threads have. */
#define STYLESHEET_DEPTH 1000

enum method { METHOD_HTML, METHOD_XML, METHOD_TEXT };

struct stylesheet {
	struct stylesheet_files files;
	const struct source *source; /* of the file that was named */
	xsltStylesheetPtr compiled;
	enum method method;
	unsigned long steps; /* the most that a run takes */
};

/* What a run may do: nothing. Set by stylesheet_start. */
extern xsltSecurityPrefsPtr stylesheet_closed;

#endif
