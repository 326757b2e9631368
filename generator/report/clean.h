/* SPDX-License-Identifier: Apache-2.0 */
/* Text of unknown origin, made safe for a terminal or a log. */
#ifndef REPORT_CLEAN_H
#define REPORT_CLEAN_H

#include "base/buf.h"

/* Adds the text with control bytes, bidirectional controls, invisible characters, noncharacters and bad UTF-8 written as \xNN or
 * \u{N}. A tab becomes a blank. What is added is one line, and text that XML and JSON can hold. */
void clean_add(struct buf *, struct str);

/* The same as a text of the arena. */
struct str clean_text(struct arena *, struct str);

#endif
