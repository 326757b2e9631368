/* SPDX-License-Identifier: Apache-2.0 */
/* Words that should not be in a document: what a template left, other companies, ids and counts of an older edition, people where a
 * role belongs, dates of another form. Lists are templates/words.yaml; code is never looked at. */
#ifndef MODEL_WORDS_H
#define MODEL_WORDS_H

#include "base/phrase.h"
#include "model/document.h"

struct set;
struct words;

/* The words of the set, whose documents have their kinds: the lists, who holds which role, what the catalogue has replaced. */
struct words *words_load(struct set *);

/* Whether the document's source holds any of them, be it in code: most do not, and need no closer look. */
bool words_are_in(const struct words *, const struct document *);

/* Reports the words of a text of the front matter and of a body: DOC-021, DOC-030, DOC-031, REF-003, SET-008. */
void words_check_value(const struct words *, struct document *, const struct field *,
		       const struct value *);
void words_check_body(const struct words *, struct document *, struct arena *scratch,
		      struct node *root);

#endif
