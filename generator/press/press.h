/* SPDX-License-Identifier: Apache-2.0 */
/* Print HTML in, finished PDFs out: pages by an engine (see engine.h), then links, outline, header,
 * footer and metadata by libqpdf. The bytes depend on what is given here, the engine's version and
 * the fonts; not on time, folder, number of jobs, or the other documents of the run. */
#ifndef PRESS_PRESS_H
#define PRESS_PRESS_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/vec.h"
#include "press/engine.h"
#include "report/finding.h"

struct render_cache;

/* A bookmark: the key of a marker in the document's HTML ("POL-AC#scope"), and what it says. */
struct press_heading {
	int level; /* from 1 */
	struct str key, title;
};

/* The words of header and footer: "page 1 of 5", "as of 2026-11-01", "DRAFT". */
struct press_words {
	struct str page, of, as_of, draft;
};

/* The HTML is UTF-8 and holds everything inline. A target is
 * <a class="d" href="x-dossier:dest:KEY"></a>, one pixel large; KEY is DOC#anchor. A reference is
 * href="x-dossier:ref:KEY" inside the document, or href="x-dossier:file:OTHER.pdf#anchor" into the
 * PDF beside it. Other links are https, http or mailto. Marks of tables: see head.h. */
struct press_document {
	struct press_words
		words; /* of its language; without `page` those of the options, and their date */
	struct str date;
	struct str id, title, version, status, classification, language;
	struct str label;       /* what the footer calls it; "" for the id */
	struct str status_word; /* how the pages call the status; "" for `status` itself */
	struct str author;      /* the title of the owner's role */
	struct str subject, keywords;
	struct str html;
	bool landscape;
	struct vec outline; /* struct press_heading, in order of the text */
	bool draft;         /* made by a draft build: marked on every page */
};

enum press_standard {
	PRESS_PDF_1_7,
	PRESS_PDF_A_1B, /* ISO 19005-1: no transparency, no attachments */
	PRESS_PDF_A_3B, /* ISO 19005-3 */
	PRESS_PDF_UA_1  /* ISO 14289-1; the engine must mark elements */
};

struct press_options {
	const struct engine *engine;
	/* An absolute path: a folder of mode 0700, empty; the caller removes it. */
	const char *work;
	unsigned jobs;        /* how many engines and threads at once; 0: one per processor */
	int64_t date_seconds; /* the date in the metadata, in seconds since 1970 */
	struct str date;      /* the as-of date, as pages write it */
	struct press_words words;
	struct str organisation;
	struct str commit;            /* said on every page; "" where it is not */
	enum press_standard standard; /* press_run makes PDF 1.7 and PDF/UA-1 */
	struct render_cache *cache;   /* of earlier runs; may be NULL */
	struct str tool;              /* "dossier 0.1.0": the metadata's creator and producer */
	/* Called between documents, may be NULL. */
	void (*progress)(void *context, size_t done, size_t total);
	/* Takes a finished PDF, in the order of the documents. False ends the run. Called on the
	 * thread of press_run; the bytes are gone when it returns. */
	bool (*sink)(void *context, size_t document, struct str pdf);
	void *context; /* for both */
};

/* Makes the PDF of every document. One that fails (ENG-002) or lost something (ENG-003) is
 * reported and does not keep the others. True when all were given to the sink, though perhaps with
 * findings. */
bool press_run(struct findings *, const struct press_options *, const struct press_document *,
	       size_t n);

#endif
