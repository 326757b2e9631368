/* SPDX-License-Identifier: Apache-2.0 */
/* The papers that the press uses: A4, upright or landscape, with the margins in which header and footer stand. */
#ifndef PRESS_PAPER_H
#define PRESS_PAPER_H

#include "press/engine.h"

/* The lower end of the header, in millimetres from the top. */
#define PAPER_HEADER 16

/* What a document is set on, with so many millimetres more above. */
struct engine_paper paper_of_text(bool landscape, unsigned room);

/* What is laid over its pages: the same without margins. */
struct engine_paper paper_of_overlay(bool landscape);

/* In millimetres. */
unsigned paper_height(bool landscape);

#endif
