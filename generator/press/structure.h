/* SPDX-License-Identifier: Apache-2.0 */
/* What makes a PDF readable without eyes: PDF/UA-1 (ISO 14289-1). Each text stands in a tree of headings, paragraphs, lists and tables, made from the
 * elements of the HTML (element.h) and what of them the engine marked on the pages; all else is an artifact. The metadata says so besides
 * (metadata.h). */
#ifndef PRESS_STRUCTURE_H
#define PRESS_STRUCTURE_H

#include "press/pdf.h"

/* Marks what is on the pages, before anything is laid over them, and adds the tree. The links stand already; those that no element made go. False,
 * with why in *out_why, where a page's instructions are not understood. */
bool structure_add(struct pdf *, struct str numbered_html, struct str *out_why);

#endif
