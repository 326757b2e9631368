/* SPDX-License-Identifier: Apache-2.0 */
/* What the files of the output module share. Nobody else includes it. */
#ifndef PUBLISH_OUTPUT_PARTS_H
#define PUBLISH_OUTPUT_PARTS_H

#include <pthread.h>
#include <sys/stat.h>

#include "base/map.h"
#include "publish/manifest.h"
#include "publish/output.h"

/* The folder for temporary files, below the staging folder. */
#define OUTPUT_WORK ".work"

/* Where the output is, once the links in the way to it are resolved. */
struct output_place {
	const char *typed;   /* for messages */
	const char *project; /* as typed too */
	char *parent_path;   /* real path of the folder around it */
	char *name;          /* in that folder */
	int parent;          /* that folder, opened; -1 */
};

struct output_file {
	struct manifest_entry entry; /* path and digest */
	bool kept;                   /* the old output has it, with the same bytes, as: */
	struct stat was;
};

struct output {
	struct arena *arena; /* of its own: several threads write. NULL when closed */
	struct findings *findings;
	struct output_place place;
	bool inside; /* lock and staging are in the output, whose files are replaced one by one */
	int home;    /* the folder that holds lock and staging */
	int lock;    /* -1: not locked */
	int old;     /* the output as it is, or -1 */
	int staging; /* -1: none */
	char *lock_name;  /* ".NAME.lock" */
	char *stage_name; /* ".NAME.staging-1" */
	char *work_path;  /* NULL: none was asked for */

	pthread_mutex_t mutex; /* of the rest, and of the arena, while several threads write */
	struct map files;      /* path -> struct output_file */
	struct map folders;    /* path -> itself, made in the staging folder */
	bool failed;
	int error; /* errno, or 0 where the text says it all */
	char *failure, *failure_path;
	struct output_count count;
};

/* output_place.c. False with findings. place_check judges the folder and may be called again: -1, or the opened folder,
 * which is safe to replace, in *out. */
bool place_find(struct arena *, struct findings *, const char *out, struct output_place *);
bool place_check(struct arena *, struct findings *, const struct output_place *, int *out);

/* output_lock.c. Locks a file of this name below the folder. -1 with errno: EWOULDBLOCK when another one has it. */
int lock_take(int folder, const char *name, bool wait);
void lock_release(int folder, const char *name, int lock);

/* output_home.c (the staging folder) and output_stage.c (what is in it). stage_sweep, stage_open and stage_remove report
 * findings; of the others false means that the failure is remembered. */
void stage_sweep(struct output *);
bool stage_open(struct output *);
bool stage_write(struct output *, const char *path, struct str bytes);
/* Gives the staging folder the files that stay as they are. */
bool stage_link_kept(struct output *);
void stage_remove(struct output *);
/* Remembers the first failure: "PATH: TEXT: errno's text". */
bool stage_fail(struct output *, const char *path, const char *text, int error);
/* Puts the marker into the folder. False with errno. */
bool stage_make_marker(int folder);
/* Whether an entry of the folder is a lock or a staging folder of this output. */
bool stage_is_ours(const struct output *, const char *name);

/* output_swap.c. Puts the staging folder in place. */
bool swap_in(struct output *);

/* output_each.c. The way without an exchange, file by file. */
bool each_in(struct output *);
/* Whether the old output holds nothing but what was written now; removes the rest when asked to. */
bool each_extra(struct output *, bool remove);

#endif
