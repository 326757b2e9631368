/* SPDX-License-Identifier: Apache-2.0 */
/* Numbers of pages in a text: empty boxes that are links of a private scheme, and the page that each of them leads to. */
#ifndef PRESS_NUMBER_H
#define PRESS_NUMBER_H

#include "press/marker.h"
#include "press/overlay.h"

/* Adds the number that stands in the box of the annotation, if any, to the page's (struct overlay_number, of the findings' arena), once the markers
 * are sorted. One that leads nowhere is left out: its link says so. */
void number_collect(struct marker_pass *, const struct annotation *, struct vec *numbers);

#endif
