/* SPDX-License-Identifier: Apache-2.0 */
/* Text inside HTML and XML. */
#ifndef BASE_MARKUP_H
#define BASE_MARKUP_H

#include "base/buf.h"

/* Adds the text with &, <, > and both quotes as entities: safe between tags and in attributes. */
void markup_add_text(struct buf *, struct str);

#endif
