/* SPDX-License-Identifier: Apache-2.0 */
/* The programs that make pages of HTML, behind one interface. An engine is trusted with nothing:
 * it sees its own folder, the system's libraries and fonts, and no network. */
#ifndef PRESS_ENGINE_H
#define PRESS_ENGINE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/proc.h"
#include "base/str.h"

/* One page of HTML and the PDF to make of it: names of files in the batch's folder. */
struct engine_task {
	const char *input, *output;
};

/* A4; the margins in millimetres. */
struct engine_paper {
	unsigned top, right, bottom, left;
	bool landscape;
};

/* What one process is to do, in this order. */
struct engine_batch {
	const char *folder; /* absolute; the only place where the engine may write */
	const struct engine_task *tasks;
	size_t n;
	struct engine_paper paper;
};

/* What is told of an engine's finished PDFs, and of what they cost. Header, footer, links, outline and
 * metadata are ours with any. */
struct engine_traits {
	const char *tags, *same_bytes, *seconds, *memory;
	const char *archival; /* whether packs of what it draws were judged to be PDF/A */
};

/* A sort of engine. To add one: a row in engine.c and a file of its own with these functions. */
struct engine_kind {
	const char *name; /* as users write it */
	struct engine_traits traits;
	/* Its program: names to look for, or absolute paths; the first one found counts. */
	const char *programs[4];
	size_t most;    /* how many tasks one process takes */
	unsigned metre; /* how long a metre of the style comes out on paper, in millimetres */
	/* What it may read besides the system's libraries and fonts. */
	const char *readable[4];
	unsigned seconds;      /* a document may take, half of them computing; 0 is 120 */
	bool unlimited_memory; /* it reserves more addresses than any limit would leave it */
	bool outlines_only;    /* it draws nothing for a character of a font of coloured pictures */
	bool local_sockets;    /* its processes talk to each other by sockets */
	/* Whether we know how the version behaves that --version printed; *out is the version. */
	bool (*recognise)(struct str printed, struct str *out);
	/* Whether that version marks what each element draws, which PDF/UA needs: see element.h. NULL: none does. */
	bool (*marks)(struct str version);
	/* The HTML as this engine needs it; NULL: as it is. */
	struct str (*adapt)(struct arena *, struct str html, const struct engine_paper *);
	/* Sets argv, env and input of the process. */
	void (*command)(struct arena *, const char *program, const struct engine_batch *,
			struct proc *out);
};

struct engine {
	const struct engine_kind *kind;
	const char *program; /* absolute path */
	struct str version;
};

/* Where to look: /usr/bin, /usr/local/bin, then the absolute folders of search_path (the value of
 * PATH, may be NULL), never inside the project. */
struct engine_search {
	const char *name; /* of a kind; NULL: the first kind that is installed */
	const char *search_path;
	const char *project; /* absolute path, or NULL */
};

/* The kinds in the order in which they are preferred: the one with the number, NULL behind the last. */
const struct engine_kind *engine_kind_at(size_t i);

/* Whether there is a kind of that name; all names with ", " between them. */
bool engine_is_known(const char *name);
struct str engine_names(struct arena *);

/* The engine, or NULL where none is installed that we know; why programs were passed over is added
 * to passed_over, a line each. */
const struct engine *engine_find(struct arena *, const struct engine_search *,
				 struct buf *passed_over);

/* Whether it marks what each element draws. */
bool engine_marks(const struct engine *);

/* Fills in a process that does the batch, sandboxed and limited. It is ready for proc_run_all. */
void engine_prepare(struct arena *, const struct engine *, const struct engine_batch *,
		    struct proc *out);

/* For kinds that know CSS's pages: the HTML with the text and an @page rule behind its <head>. */
struct str engine_with_page(struct arena *, struct str html, const char *before,
			    const struct engine_paper *);

extern const struct engine_kind engine_wkhtmltopdf, engine_chromium, engine_weasyprint;

#endif
