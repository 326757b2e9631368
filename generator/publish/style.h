/* SPDX-License-Identifier: Apache-2.0 */
/* The style sheets of the site. */
#ifndef PUBLISH_STYLE_H
#define PUBLISH_STYLE_H

#include "base/buf.h"

/* Adds the sheet without what is for its authors: comments, and blanks beside each other, beside {, } and ;, and behind : and ,. Strings stay as they are. */
void style_squeeze(struct str css, struct buf *out);

#endif
