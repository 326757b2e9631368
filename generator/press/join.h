/* SPDX-License-Identifier: Apache-2.0 */
/* Chromium gives a link that is painted in several pieces one box or several that touch, as it happens to paint: from run to run it may be another
 * number. So boxes that touch become one, and the bytes of a PDF do not depend on it. */
#ifndef PRESS_JOIN_H
#define PRESS_JOIN_H

#include "press/pdf.h"

/* Joins the links of an engine's PDF, with its structure, if it has one, and counts them anew in it. */
void join_links(struct pdf *);

#endif
