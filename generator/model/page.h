/* SPDX-License-Identifier: Apache-2.0 */
/* Pages beside those of documents: one for each control of the framework, one for each entry of a register whose kind asks for it. */
#ifndef MODEL_PAGE_H
#define MODEL_PAGE_H

#include "model/set.h"

/* Gives controls and entries the names of their pages, and those before and behind them in their register. An id that is, whatever its
 * case, the name of a page already is DOC-003, and what comes later has no page. */
void page_name(struct set *);

#endif
