/* SPDX-License-Identifier: Apache-2.0 */
#include "read/value.h"

const struct value *value_get(const struct value *map, const char *key) {
	if (map == NULL || map->type != VALUE_MAP)
		return NULL;
	VALUE_EACH(member, map)
	if (str_is(member->key, key))
		return member;
	return NULL;
}

struct str value_get_text(const struct value *map, const char *key) {
	const struct value *member = value_get(map, key);

	if (member == NULL || member->type != VALUE_TEXT)
		return STR("");
	return str_trim(member->text);
}
