/* SPDX-License-Identifier: Apache-2.0 */
/* Removing a folder with all that is in it: no link is followed, no mount point is entered. */
#ifndef PUBLISH_REMOVE_H
#define PUBLISH_REMOVE_H

#include <stdbool.h>

/* Removes what has this name below the opened folder; a name that is not there is a success. Inside a folder the entry
 * called last (NULL for none) goes last, so that a removal that was cut short can be recognised by it.
 * False with errno: EXDEV is a mount point, ELOOP a nesting of more than 64 folders. */
bool remove_tree(int folder, const char *name, const char *last);

#endif
