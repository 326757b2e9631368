/* SPDX-License-Identifier: Apache-2.0 */
/* Numbers of pages in a text: empty boxes that are links of a private scheme, and the page that each of them leads to. */
#ifndef PRESS_NUMBER_H
#define PRESS_NUMBER_H

#include "press/marker.h"
#include "press/overlay.h"

/* The numbers (struct overlay_number, of the findings' arena) that stand on the page, once the markers are collected. One that leads nowhere is
 * left out: its link says so. */
struct vec number_collect(struct marker_pass *, int page);

#endif
