/* SPDX-License-Identifier: Apache-2.0 */
/* Writing a file so that it is there whole or not at all. */
#ifndef BASE_STORE_H
#define BASE_STORE_H

#include <stdbool.h>

#include "base/str.h"

/* Writes all of the bytes; false with errno. */
bool store_write(int fd, struct str bytes);

/* Writes the bytes beside the file and renames them to it, replacing one that is there; a link is replaced, not followed. False with errno, and
 * then nothing is left. */
bool store_file(int folder, const char *name, struct str bytes, unsigned mode);

#endif
