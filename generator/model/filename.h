/* SPDX-License-Identifier: Apache-2.0 */
/* The names of the files and folders of a project: whether they can be checked out everywhere and say what they are. */
#ifndef MODEL_FILENAME_H
#define MODEL_FILENAME_H

#include "base/vec.h"
#include "report/finding.h"

/* Whether an editor left the file: backups and locks are passed over without a word. */
bool filename_is_scratch(struct str path);

/* Reports links, special files, unreadable ones, names that do not travel, and names that differ in case only (FIL-001 … FIL-008)
 * for the entries of file_walk in the project folder, as the user typed it. */
void filename_check(const char *folder, struct findings *, const struct vec *entries);

#endif
