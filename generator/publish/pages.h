/* SPDX-License-Identifier: Apache-2.0 */
/* The pages of a set: documents, index, catalogues, with their pictures and style sheet. */
#ifndef PUBLISH_PAGES_H
#define PUBLISH_PAGES_H

#include "base/buf.h"
#include "base/pool.h"
#include "publish/docxml.h"
#include "publish/output.h"

struct pages;

/* Compiles what of the stylesheets is not among the site's yet, and reads style sheets. In the arena; NULL with findings in the set's list. */
struct pages *pages_open(struct arena *, const struct site *);

/* Writes site/ to the output. What goes wrong with a page is in the findings of its document or of the set; false then. */
bool pages_write(struct pages *, struct output *, const struct pool_progress * /* may be NULL */);

/* A file of site/. */
struct page;

/* All of them, by what they are called there: "POL-AC.html", "assets/screen.css". */
const struct map *pages_files(const struct pages *);

/* Adds the bytes of the file. False, with findings in the list. Safe from several threads, each with a list of its own. */
bool pages_make(const struct pages *, const struct page *, struct findings *, struct buf *out);

/* Whether it shows what was found in the set, which has to be judged before. */
bool page_shows_findings(const struct page *);

/* The print HTML of a document, for the press; everything is inlined. "" with findings of the document. */
struct str pages_print(struct pages *, struct arena *, struct document *);

#endif
