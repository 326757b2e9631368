/* SPDX-License-Identifier: Apache-2.0 */
/* The PDFs of a build: between the pages, the press and the output. */
#ifndef CLI_BUILD_PDF_H
#define CLI_BUILD_PDF_H

#include "cli/cli.h"
#include "press/engine.h"
#include "publish/docxml.h"
#include "publish/output.h"

enum pdf_when { PDF_AUTO, PDF_NEVER, PDF_REQUIRE };

struct pdf_options {
	enum pdf_when when;
	const char *engine; /* a name, or NULL for the first that is installed */
	bool tagged;        /* PDF/UA-1 */
};

struct build_pdf {
	const struct cli *cli;
	struct set *set;
	const struct site *site;
	struct output *output;
	const struct engine *engine;
	int64_t seconds; /* the time in the metadata */
	bool tagged;     /* PDF/UA-1 */
};

/* The engine that makes the PDFs; NULL when none is wanted, or none is to be had: then ENG-001, a warning, or ENG-004, an
 * error, when PDFs are required, or ENG-007 when it makes none of the standard. */
const struct engine *build_pdf_prepare(struct arena *, struct set *, const struct pdf_options *);

/* Makes pdf/ID.pdf of every document. False, with findings, when one failed. */
bool build_pdf_write(struct arena *, const struct build_pdf *);

#endif
