/* SPDX-License-Identifier: Apache-2.0 */
/* The two ways in which watch.c learns of changes. Nobody else includes it. */
#ifndef SERVE_WATCH_PARTS_H
#define SERVE_WATCH_PARTS_H

#include "base/map.h"
#include "serve/watch.h"

struct watch {
	struct arena *home; /* its own */
	struct watch_options options;
	bool noted;              /* something has come since this was last looked at */
	struct changes *changes; /* of the wait */
	struct map seen;         /* "0/path" of those */
	struct arena *arena;     /* of the wait */
	struct events *events;   /* where the kernel tells; else NULL */
	struct looks *looks;     /* where files are looked at; else NULL */
};

/* Adds a change, once. */
void watch_note(struct watch *, size_t folder, struct str path);
/* Whether the path is looked at, by its last name and by what the options skip. */
bool watch_wants(const struct watch *, size_t folder, struct str path);

/* watch_events.c. NULL where the kernel has nothing to give. */
struct events *events_open(struct watch *);
void events_close(struct events *);
/* The descriptor to wait for; -1 when watches have run out meanwhile. */
int events_descriptor(const struct events *);
/* Notes what has come. */
void events_take(struct events *);
/* Looks for folders that are not there yet, or are gone. */
void events_renew(struct events *);

/* watch_looks.c. */
struct looks *looks_open(struct watch *);
void looks_close(struct looks *);
/* Notes what is not as it was. */
void looks_take(struct looks *);

#endif
