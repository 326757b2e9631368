/* SPDX-License-Identifier: Apache-2.0 */
/* Ids: their form, their uniqueness, and what they may not be. They become the names of pages and files. */
#ifndef MODEL_IDENTITY_H
#define MODEL_IDENTITY_H

#include "model/set.h"

/* Whether the text can be a document's id: capital letters, digits and single hyphens, beginning with a letter, at least two
 * characters, at most 64, no device name of Windows, no name of a page that a build makes. */
bool identity_is_document_id(struct str);

/* Builds the set's indexes by id, by path and of entries; gives documents their kinds. Reports missing, ill-formed and repeated ids
 * (DOC-002, DOC-003, KND-009), unknown kinds (DOC-004), and a second Statement of Applicability (DOC-037). */
void identity_index(struct set *);

/* Enters the entries of all documents, which have been surveyed. */
void identity_index_entries(struct set *);

/* Whether it is the name of a page that a build makes, or of a device of Windows, in any case of letters. */
bool identity_is_reserved(struct str);

/* Whether a page can be made of the document. */
bool identity_is_usable(const struct document *);

#endif
