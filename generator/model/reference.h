/* SPDX-License-Identifier: Apache-2.0 */
/* What an id or a link points to. */
#ifndef MODEL_REFERENCE_H
#define MODEL_REFERENCE_H

#include "model/set.h"

/* The target of an id such as POL-AC, POL-AC#reviews, RISK-007, ciso, A.5.15, csf:PR.AA-01 in a document, which may be NULL where no
 * document asks. TARGET_NONE where there is none; then, with findings, one is reported at the place (REF-001 … REF-007). */
struct target reference_resolve(const struct set *, const struct document *from, struct findings *,
				struct span place, struct str id);

/* The target of a link or an image of a document; the same, with URL and IMG codes. */
struct target link_resolve(const struct set *, const struct document *from, struct findings *,
			   struct span place, struct str url, bool image);

/* Resolves every mention of every document, reports what leads nowhere, and tells each target who names it. */
void set_resolve(struct set *);

/* Where a page links to for the target, relative to the site's root, and what it calls it. */
struct str target_href(struct arena *, const struct target *);
struct str target_title(struct arena *, const struct target *);
/* What is above the label up to which is published: known by the id alone. */
struct target target_hidden(struct str id);
/* The id that names the target: POL-AC, RISK-007, A.5.15. */
struct str target_id(const struct target *);

#endif
