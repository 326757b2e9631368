/* SPDX-License-Identifier: Apache-2.0 */
/* What is added to pages as they are served, and nothing else is: the element of the script that loads them again, and what their
 * Content-Security-Policy has to allow for it. */
#ifndef SERVE_SCRIPT_H
#define SERVE_SCRIPT_H

#include "base/buf.h"

/* Adds the page with the element before the end of its head; attributes is "" or begins with a blank. A page without a head stays as it is. */
void script_add(struct buf *out, struct str page, const char *attributes);

#endif
