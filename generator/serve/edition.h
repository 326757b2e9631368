/* SPDX-License-Identifier: Apache-2.0 */
/* The project as it was read at one time: its set, the table of its pages, and, once it is judged, what was found. Nothing of it changes
 * but by edition_judge, and nothing is written to the disk. */
#ifndef SERVE_EDITION_H
#define SERVE_EDITION_H

#include "check/completeness.h"
#include "publish/pages.h"
#include "serve/tools.h"

struct edition_options {
	struct set_options set;
	const char *phase; /* NULL: the one that dossier.yaml says */
	/* Gives the set its as-of date and tells the commit ("" without). False, after saying why on standard error, when there is no day to
	 * judge by. */
	bool (*date)(void *context, struct arena *, struct set *, struct str *commit);
	/* A folder for temporary files outside of the project, or NULL after saying why there is none. */
	const char *(*folder)(void *context);
	void *context;
};

struct edition {
	struct arena *arena;
	atomic_uint users;
	unsigned long number;
	struct str why; /* what had changed */
	unsigned milliseconds;
	const struct edition_options *options;
	struct tools *tools;
	struct findings *findings; /* of the project as a whole */
	struct set *set;           /* NULL: it can't be read */
	struct site site;
	struct completeness completeness;
	struct pages *pages; /* NULL: none can be made */
	/* The rest is there once it is judged, or can't be read. */
	struct findings *all; /* sorted */
	struct buf report;    /* the page of findings */
	/* Overviews and exports, path to struct str, of an arena of their own: made all at once, when one is first asked for, for one lists the
	 * others. Whoever makes them sees to it that nobody else does. */
	struct arena *whole;
	struct map files;
};

/* Reads the project. One user; it becomes one of the tools'. Where it can't be used, pages is NULL, and findings and report are there. */
struct edition *edition_read(const struct edition_options *, struct tools *, unsigned long number,
			     struct str why);

/* Judges it, and makes the page of findings. While that goes on, pages can be made by other threads; those that show findings, overviews and
 * exports can after it. */
void edition_judge(struct edition *);

struct edition *edition_share(struct edition *);
/* One user less; the last one's call gives it back. NULL is allowed. */
void edition_drop(struct edition *);

#endif
