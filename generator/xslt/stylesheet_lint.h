/* SPDX-License-Identifier: Apache-2.0 */
/* What a stylesheet may not say, found before libxslt sees it. Part of stylesheet.c. */
#ifndef XSLT_STYLESHEET_LINT_H
#define XSLT_STYLESHEET_LINT_H

#include "xslt/stylesheet_files.h"

/* Whether libxslt may compile the file's tree; else findings at its lines say why not: XSL-001 it
 * is not an XSLT 1.0 stylesheet, or its result would depend on the machine; XSL-002 it reads
 * something; XSL-003 it uses extension elements; XSL-007 it can turn text into markup or carries a
 * script. Replaces the href of each xsl:import and xsl:include by the URI of the file that is
 * meant, and removes declarations of extension elements, for which libxslt would look for a
 * plug-in. */
bool stylesheet_lint(struct stylesheet_files *, const struct stylesheet_file *, xmlDocPtr);

#endif
