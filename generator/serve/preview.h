/* SPDX-License-Identifier: Apache-2.0 */
/* The preview: the edition that is shown, and what is served of it. One thread reads the project again when it changes, one of the preview's
 * own judges what was read, and any number ask for pages. */
#ifndef SERVE_PREVIEW_H
#define SERVE_PREVIEW_H

#include "serve/edition.h"

struct preview;

enum preview_standing {
	PREVIEW_NOTHING,  /* nothing could be read yet */
	PREVIEW_CHECKING, /* pages are there, findings to come */
	PREVIEW_CHECKED,
	PREVIEW_STALE, /* what is there now can't be read; pages are those of before */
};

/* What browsers are told. */
struct preview_state {
	unsigned long serial;  /* grows with each change of what follows */
	unsigned long edition; /* of the pages; 0: there are none */
	enum preview_standing standing;
	size_t counts[SEVERITY_ERROR + 1]; /* of what was found last */
};

struct preview_options {
	struct edition_options edition;
	/* Told of each edition once: when it is judged, can't be read, or was replaced before either (all is NULL). By any thread. */
	void (*report)(void *context, const struct edition *);
	void *context;
};

struct preview *preview_open(const struct preview_options *);

/* Ends all waits; calls return false from now on. */
void preview_stop(struct preview *);
/* When nobody else uses it any more. */
void preview_close(struct preview *);

/* Reads the project; why is what has changed. Compiles stylesheets and rules again where asked to. By one thread. */
void preview_read(struct preview *, struct str why, bool compile);

/* Waits until the state has another serial, or so long. False after preview_stop. */
bool preview_wait(struct preview *, unsigned long serial, unsigned milliseconds,
		  struct preview_state *out);

struct answer {
	int status;         /* of HTTP: 200, 302, 404, 500 */
	const char *type;   /* of the content; of 302 the place */
	struct buf content; /* for buf_free */
};

/* What there is at that path, as a browser asks for it and without anything decoded: found in tables, never on the disk. By a thread that
 * thread_start has made. False after preview_stop. */
bool preview_answer(struct preview *, struct str path, struct answer *out);

#endif
