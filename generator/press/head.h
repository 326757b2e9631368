/* SPDX-License-Identifier: Apache-2.0 */
/* Heads of tables that go on over several pages. No engine repeats them, for in print each row of a long table is a table of its own; so they
 * are painted above the text of each page that such a table goes on to. Marks in the HTML tell where:
 * <a class="h" href="x-dossier:head:"></a>, a box as wide as the table, above its head; <a class="d" href="x-dossier:row:"></a> in the first
 * cell of its first row; <a class="d" href="x-dossier:end:"></a> below its last row. */
#ifndef PRESS_HEAD_H
#define PRESS_HEAD_H

#include "press/annotation.h"
#include "press/engine.h"

/* The highest head that is repeated, in millimetres: the text is to keep most of the page. */
#define HEAD_MOST 40u

struct head {
	struct str html; /* a table of columns and head, and nothing else */
	int page, last;  /* where the table begins and ends, from 0; -1 before it is found */
	double left, right, height; /* in points */
	double end; /* of the table above the lower edge of its last page, in points */
};

struct heads {
	struct head *items;
	size_t n;
};

/* The HTML with the number of its table in each mark; as it is where there is none. */
struct str head_number(struct arena *, struct str html);

/* The heads of numbered HTML and where the engine put them: among what it left as links. */
struct heads head_read(struct arena *, struct str html, const struct annotations *);

/* How many millimetres the top margin lacks for the heads that are to be repeated. */
unsigned head_room(const struct heads *, const struct engine_paper *);

/* The head to be repeated on the page, NULL where no table goes on. */
const struct head *head_on(const struct heads *, const struct engine_paper *, int page);

#endif
