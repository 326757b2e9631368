/* SPDX-License-Identifier: Apache-2.0 */
/* The memory of libxml2 and libxslt: it never runs out half way, one document can't take more than
 * its share, and all of a document's memory is given back in one step. */
#ifndef XSLT_XMLMEM_H
#define XSLT_XMLMEM_H

#include <stdbool.h>
#include <stddef.h>

#include "report/finding.h"

/* The largest budget of a document, in bytes. So much address space, not memory, is set aside per thread. */
#define XMLMEM_LARGEST ((size_t)256 << 20)
/* The largest one of all: a run may ask for so much, and gives the address space back. */
#define XMLMEM_MOST ((size_t)4 << 30)

/* Puts our allocator behind libxml2 and builds the tables that its threads share. Call it first in
 * main. From then on libxml2 never sees a failed allocation: without memory the process dies. */
void xmlmem_start(void);

struct xmlmem_budget {
	size_t bytes; /* at most XMLMEM_MOST; a rounded sum of what lives at one time */
	struct findings *findings;
	struct span place; /* of the document */
};

/* Calls work(context), and takes what libxml2 allocates on this thread meanwhile from a region of
 * the thread. When work returns, the region is empty: what was not freed is gone, so no tree,
 * dictionary or string of libxml2's may be kept or freed later. Memory from outside may be read,
 * freed and reallocated within. Trees are built, transformed and written in here; stylesheets and
 * schemas, which outlive the document, are loaded outside. Calls do not nest.
 *
 * False, with XSL-005 at the place, when the budget does not suffice. Then work was left in the
 * middle and not returned to, so it must hold no lock, descriptor or memory that context does not
 * lead to. */
bool xmlmem_run(const struct xmlmem_budget *, void (*work)(void *context), void *context);

/* Within xmlmem_run: calls work(context), and drops what libxml2 has allocated meanwhile, as at the end of the run. Trees from before
 * may be read and transformed, not added to. */
void xmlmem_step(void (*work)(void *context), void *context);

/* Whether this thread is within xmlmem_run: then there is no need to free trees. */
bool xmlmem_is_running(void);

/* What to do when the budget is exceeded, before work is left: restore handlers, add a note to the
 * finding. The function runs on top of work, whose variables are still there; it must not allocate
 * through libxml2. NULL for nothing, as at the beginning of each run. */
void xmlmem_watch(void (*over)(void *context, struct finding *), void *context);

#endif
