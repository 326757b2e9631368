/* SPDX-License-Identifier: Apache-2.0 */
/* Folders: copied, put together for a case, compared, removed. What can't be done ends the
 * process. */
#ifndef BAD_TREE_H
#define BAD_TREE_H

#include "base/arena.h"
#include "base/str.h"
#include "base/vec.h"

/* Copies a file, or all that is in a folder into a folder, which may exist; with permissions. */
void tree_copy(const char *from, const char *to);

/* Puts the case of that path in corpus into the project: a folder over it, a stylesheet in the
 * place of that of documents, a document at the top. Files whose names git can't carry everywhere
 * are made here. */
void tree_place(struct arena *, const char *corpus, struct str path, const char *project);

/* A line for each entry below the folder, in the order of names: path, kind with permissions,
 * SHA-256. */
struct str tree_list(struct arena *, const char *folder);

/* The paths of the regular files below the folder: char *. */
struct vec tree_files(struct arena *, const char *folder);

/* The bytes of a file. */
struct str tree_read(struct arena *, const char *path);

void tree_remove(const char *folder);

#endif
