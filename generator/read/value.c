/* SPDX-License-Identifier: Apache-2.0 */
#include "read/value.h"

const struct value *value_find(const struct value *map, struct str key) {
	if (map == NULL || map->type != VALUE_MAP)
		return NULL;
	VALUE_EACH (member, map)
		if (str_equal(member->key, key))
			return member;
	return NULL;
}

const struct value *value_get(const struct value *map, const char *key) {
	return value_find(map, str_of(key));
}

struct str value_get_text(const struct value *map, const char *key) {
	const struct value *member = value_get(map, key);

	if (member == NULL || member->type != VALUE_TEXT)
		return STR("");
	return str_trim(member->text);
}
