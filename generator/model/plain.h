/* SPDX-License-Identifier: Apache-2.0 */
/* Text of the front matter as a reader sees it, without links: for spreadsheets and programs. */
#ifndef MODEL_PLAIN_H
#define MODEL_PLAIN_H

#include "model/set.h"

/* The text with its variables replaced and its references written out: [[POL-AC]] as "POL-AC Access control policy", a role as its
 * title, [[POL-AC#reviews|the rules]] as "the rules (POL-AC)". What leads nowhere stays as it is. In the arena. The document may be
 * NULL. */
struct str plain_text(struct arena *, const struct set *, const struct document *, struct str);

/* What a reference is called: its title, behind the id where that says something to readers. */
struct str plain_reference(struct arena *, const struct target *);

/* Whether readers know the thing by its id: those of documents, controls and numbered entries; those of roles are keys. */
bool plain_is_code(const struct target *, struct str id);

#endif
