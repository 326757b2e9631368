/* SPDX-License-Identifier: Apache-2.0 */
/* Stylesheets (XSLT 1.0, by libxslt) turn document XML into pages. A stylesheet comes with the
 * content and is as little trusted: it reads nothing but stylesheets below the roots, writes
 * nothing, and ends. */
#ifndef XSLT_STYLESHEET_H
#define XSLT_STYLESHEET_H

#include <stdbool.h>

#include <libxml/tree.h>

#include "base/buf.h"
#include "report/finding.h"

#define STYLESHEET_ROOTS 2

/* Where stylesheets are looked for: the project's templates first, then the installed ones. A file
 * that imports a file of its own name means the one of the next root, so that a project can extend
 * a page instead of copying it. */
struct stylesheet_roots {
	size_t n;
	int folders[STYLESHEET_ROOTS];       /* of file_open_folder; open while one loads */
	const char *paths[STYLESHEET_ROOTS]; /* as findings show them */
	struct str
		language; /* whose words are imported, "de-AT"; "" for those of partials/ alone */
};

struct stylesheet;

/* Sets what libxml2 and libxslt share between all threads: no catalogues, no plug-ins, no entities,
 * no reading or writing by URI. From then on no file is read through libxml2 anywhere in the
 * process; parse memory instead. Call it once at program start, behind xmlmem_start and before any
 * thread. */
void stylesheet_start(void);

/* Loads, checks and compiles the stylesheet with that path below a root ("pages/policy.xsl") and
 * all that it imports. NULL, with findings XSL-001 to XSL-004 or XSL-007 at the stylesheet's lines,
 * where it can't be used. The memory is of the arena, libxslt's part is given back by
 * stylesheet_free. One thread loads at a time, and never within xmlmem_run. */
struct stylesheet *stylesheet_load(struct arena *, struct findings *,
				   const struct stylesheet_roots *, const char *name);

/* What turns a file of another sort, a Schematron schema, into a stylesheet. */
struct stylesheet_maker {
	const struct stylesheet *
		sheet; /* its result is a stylesheet; attributes "line" in the namespace urn:dossier, which
					 * its input has on each element, say there what an instruction was made of */
	const char *const *params; /* as of stylesheet_apply; no quotes */
	/* Whether the parsed file may be turned; else it has reported why. */
	bool (*judge)(void *context, struct findings *, struct source *, xmlDocPtr);
	void *context;
	unsigned long steps; /* that a run may take, beyond those for one document */
};

/* Loads a file by way of the maker. Findings about it are SCH-001 at its lines, those of stylesheet_apply SCH-002 (it fails) and SCH-003
 * (it does not end) at the rule. */
struct stylesheet *stylesheet_make(struct arena *, struct findings *,
				   const struct stylesheet_roots *, const char *name,
				   const struct stylesheet_maker *);

/* Lets a run take so many steps more than for one document: for stylesheets that are applied to many at once. */
void stylesheet_allow(struct stylesheet *, unsigned long steps);

/* Gives back what libxslt holds; NULL is allowed. No thread may use the stylesheet any more. */
void stylesheet_free(struct stylesheet *);

/* Transforms the document, which may lose blank text nodes. params holds pairs of a name and a
 * value, which is plain text and never read as XPath, and ends with NULL; params may be NULL. The
 * result goes to stylesheet_release. NULL, with XSL-005, XSL-006 or XSL-009 at the place of the
 * document and a note at the stylesheet's line, where the stylesheet fails. An xsl:message that
 * does not terminate is a warning (XSL-010). Any number of threads may share the stylesheet; each
 * has its own document and its own list of findings. */
xmlDocPtr stylesheet_apply(const struct stylesheet *, struct findings *, struct span place,
			   xmlDocPtr doc, const char *const *params);

/* Adds the page as text: HTML by html_serialise, or XML or plain text by libxslt, as the
 * stylesheet's xsl:output says (HTML without one). False, with a finding at the place, where it
 * holds what text can't. */
bool stylesheet_write(const struct stylesheet *, struct findings *, struct span place,
		      xmlDocPtr page, struct buf *out);

/* Gives the page back. Within xmlmem_run that is nearly free. */
void stylesheet_release(xmlDocPtr page);

#endif
