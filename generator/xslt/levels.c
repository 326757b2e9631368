/* SPDX-License-Identifier: Apache-2.0 */
#include "xslt/levels.h"

#include "xslt/xml.h"

void xml_set_level(xmlNodePtr n, const struct level *level) {
	xml_attribute(n, "value", level->name);
	xml_attribute(n, "label", level->label);
	xml_attribute_number(n, "rank", (long)level->rank);
	xml_attribute_number(n, "likelihood", (long)level->likelihood);
	xml_attribute_number(n, "consequence", (long)level->consequence);
}

void xml_add_levels(xmlNodePtr parent, const struct document *method, const struct field *f,
		    const struct value *entry) {
	VALUE_EACH (fields, f->levels) {
		struct level level;
		xmlNodePtr n;

		if (!level_compute(method, entry, fields, &level))
			continue;
		n = xml_element(parent, "level");
		xml_attribute(n, "name", fields->key);
		xml_set_level(n, &level);
	}
}
