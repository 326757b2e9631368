/* SPDX-License-Identifier: Apache-2.0 */
/* The output folder. This module is the only code that writes files of the output.
 *
 * A build writes into a staging folder beside the output, and the two change places in one step at the end: a reader sees
 * the old tree or the new one. A file that has the same bytes as before stays the same file, with its time; a build that
 * changes nothing touches nothing. Where folders can't change places (a mount point, NFS, a folder around that can't be
 * written) the files are replaced one by one, with a warning.
 *
 * A build that is killed leaves the old output and a staging folder, which the next build of the same output removes. */
#ifndef PUBLISH_OUTPUT_H
#define PUBLISH_OUTPUT_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/str.h"
#include "report/finding.h"

/* The file that says "dossier wrote this folder, and may replace it". It is not listed in SHA256SUMS. */
#define OUTPUT_MARKER ".dossier-output"

struct output;

/* Gets ready to replace the folder out, which is written as the user typed it; project is the project's folder.
 * Another build of the same output is waited for, or is OUT-005 when wait is false. NULL with OUT-001 to OUT-005 reported,
 * or with nothing reported after stop_requested. Ends with output_publish or output_discard. */
struct output *output_open(struct arena *, struct findings *, const char *out, const char *project,
			   bool wait);

/* Adds the file at the relative path: names of [A-Za-z0-9._-] that begin with neither '.' nor '-'. Folders are made as
 * needed. The same path may be given again with the same bytes. Safe from several threads. False when it failed, or
 * anything before it did; output_publish and output_discard report the first failure. */
bool output_write(struct output *, const char *path, struct str bytes);

/* The absolute path of an empty folder for temporary files, mode 0700: the same one at each call, removed before
 * publishing. NULL when it can't be made. Safe from several threads. */
const char *output_work_folder(struct output *);

/* Makes what was written the output, with SHA256SUMS and the marker. False, with the reason reported and the old output
 * in place, when anything failed, or after stop_requested; where the message says "is in place" or "is mixed", that is so.
 * The output is closed in any case. */
bool output_publish(struct output *);

/* Drops what was written and reports a failure of output_write. Does nothing after output_publish, or to NULL. */
void output_discard(struct output *);

/* How many files were given to output_write, and how many of them the output had already. Set by output_publish, valid
 * after it. */
struct output_count {
	size_t files, unchanged;
};
struct output_count output_count(const struct output *);

#endif
