/* SPDX-License-Identifier: Apache-2.0 */
/* Relative paths inside a project, as text: '/' between the parts, no leading slash, no "." and no "..". */
#ifndef BASE_PATH_H
#define BASE_PATH_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/str.h"

/* The part before the last slash, "" without one; the part behind it. */
struct str path_folder(struct str path);
struct str path_name(struct str path);
/* From the last dot of the name on ("" without one). */
struct str path_suffix(struct str path);

/* folder/name, or name alone where the folder is "". */
struct str path_join(struct arena *, struct str folder, struct str name);

/* The path that the relative link means when it stands in a file of the folder, without "." and "..".
 * False when it leaves the project or is absolute. */
bool path_resolve(struct arena *, struct str folder, struct str link, struct str *out);

/* The path as findings show it: the folder as the user typed it, then the path. "." is not shown. */
struct str path_display(struct arena *, const char *folder, struct str path);

#endif
