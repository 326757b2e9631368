/* SPDX-License-Identifier: Apache-2.0 */
/* References: what each link of a page becomes. */
#ifndef PRESS_LINK_H
#define PRESS_LINK_H

#include "press/marker.h"

/* Writes every page's links anew: markers go, references become GoTo and GoToR actions, https, http
 * and mailto stay; what is left is ENG-003 and goes. Fills pass->references. */
void link_rewrite(struct marker_pass *);

#endif
