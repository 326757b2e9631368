/* SPDX-License-Identifier: Apache-2.0 */
#include "read/value.h"

#include <stdint.h>

#include "base/buf.h"

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

struct str value_join(struct arena *a, const struct value *list, const char *separator) {
	struct buf all = { 0 };
	struct str result;

	VALUE_EACH (v, list) {
		if (all.n > 0)
			buf_add_c(&all, separator);
		buf_add_str(&all, v->text);
	}
	result = str_copy(a, buf_str(&all));
	buf_free(&all);
	return result;
}

struct span value_place(const struct value *v, struct str part) {
	size_t at = str_find(span_text(v->span), part);

	return at != SIZE_MAX ? span_of(v->span.source, v->span.offset + at, part.n) : v->span;
}
