/* SPDX-License-Identifier: Apache-2.0 */
/* For whom a site or a pack is made: readers up to a label of `classification` in dossier.yaml. This is the one place that decides what they see. What
 * lies above the label is taken out of the set before anything is written, so that no writer has to ask; references to it become their
 * ids. Checking is about the whole set and comes before. */
#ifndef MODEL_AUDIENCE_H
#define MODEL_AUDIENCE_H

#include "model/set.h"

/* The place of the label in dossier.yaml, from 0, the lowest; SIZE_MAX for one that the project does not have. */
size_t audience_rank(const struct set *, struct str label);

/* Whether the document lies above the label, which the project has. One without a label of the project counts as the highest. */
bool audience_is_above(const struct set *, const struct document *, struct str label);

/* Says for whom, and marks the documents that these readers may not see; the project has the label. Nothing is taken out yet. */
void audience_choose(struct set *, struct str label);

/* Takes out of the set what is marked, and all that tells of it: entries, mentions, decisions on controls, images. Rows of documented information are judged
 * again. The documents themselves stay in set->audience.hidden, for their findings. */
void audience_reduce(struct set *);

/* Those of set_findings that stand in nothing hidden and name nothing hidden. */
const struct findings *audience_findings(struct arena *, const struct set *);

#endif
