/* SPDX-License-Identifier: Apache-2.0 */
/* Prose: CommonMark by libcmark, and on its tree what policies need: tables, tasks, footnotes, heading ids, admonitions,
 * definition lists, references, variables, directives. libcmark's types stay in markdown.c. */
#ifndef READ_MARKDOWN_H
#define READ_MARKDOWN_H

#include "read/node.h"
#include "report/finding.h"

/* The tree of the body, or NULL when a limit was met. Findings may be NULL for a body that was read before.
 * The source has passed the encoding gate; all nodes live in the arena, texts too. */
struct node *markdown_parse(struct arena *, struct findings *, struct span body);

#endif
