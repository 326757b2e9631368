/* SPDX-License-Identifier: Apache-2.0 */
/* What preview.c and answer.c share. Nobody else includes it. */
#ifndef SERVE_PREVIEW_PARTS_H
#define SERVE_PREVIEW_PARTS_H

#include <pthread.h>

#include "serve/preview.h"

struct preview {
	struct preview_options options;
	struct arena *arena;
	struct tools *tools;  /* of the thread that reads */
	unsigned long number; /* of the last edition; of the same */
	pthread_t judge;
	pthread_mutex_t whole; /* overviews and exports are made one at a time */

	pthread_mutex_t mutex; /* of the rest */
	pthread_cond_t changed;
	bool stopping;
	unsigned long serial;
	struct edition *shown;  /* NULL: none yet */
	struct edition *failed; /* newer, and can't be read; or NULL */
	bool judging, judged;   /* the one that is shown */
};

/* What a request is answered from: an edition with pages, or one that could not be read. */
struct view {
	struct edition *edition;
	unsigned long serial;
};

enum view_wish {
	VIEW_NOW,    /* the newest edition with pages, else the one that could not be read */
	VIEW_JUDGED, /* the same, once its findings are there */
	VIEW_NEWEST  /* the newest, whether it has pages or not, with its findings */
};

/* Waits for the edition, which edition_drop gives back. False after preview_stop. */
bool preview_view(struct preview *, enum view_wish, struct view *out);

#endif
