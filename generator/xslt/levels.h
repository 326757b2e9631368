/* SPDX-License-Identifier: Apache-2.0 */
/* Levels of risk as XML: <level name="inherent" value label rank likelihood consequence/>, alike on pages and before rules. */
#ifndef XSLT_LEVELS_H
#define XSLT_LEVELS_H

#include <libxml/tree.h>

#include "model/level.h"

/* Sets value, label, rank, likelihood and consequence of the element. */
void xml_set_level(xmlNodePtr, const struct level *);

/* Adds a <level> below the parent for each pair that the kind names in `levels` of the field and whose values the entry has. No
 * method, no levels. */
void xml_add_levels(xmlNodePtr parent, const struct document *method, const struct field *,
		    const struct value *entry);

#endif
