/* SPDX-License-Identifier: Apache-2.0 */
#include "report/jsonvalue.h"

#include "base/die.h"
#include "base/utf8.h"
#include "report/clean.h"

json_t *jsonvalue_clean(struct str s) {
	struct buf clean = { 0 };
	json_t *text;

	clean_add(&clean, s);
	text = json_stringn(clean.n > 0 ? clean.p : "", clean.n);
	buf_free(&clean);
	return text;
}

json_t *jsonvalue_text(struct str s) {
	return s.n > 0 && utf8_is_valid(s) ? json_stringn(s.p, s.n) : jsonvalue_clean(s);
}

json_t *jsonvalue_number(size_t n) {
	return json_integer((json_int_t)n);
}

void jsonvalue_set(json_t *object, const char *key, json_t *value) {
	if (json_object_set_new(object, key, value) != 0)
		die("JSON value for '%s'", key);
}

void jsonvalue_add(json_t *array, json_t *value) {
	if (json_array_append_new(array, value) != 0)
		die("JSON value of a list");
}

static int add_bytes(const char *p, size_t n, void *out) {
	buf_add(out, p, n);
	return 0;
}

void jsonvalue_add_scalar(json_t *value, struct buf *out) {
	if (json_dump_callback(value, add_bytes, out, JSON_ENCODE_ANY) != 0)
		die("JSON of a text or number");
	json_decref(value);
}

void jsonvalue_print(json_t *value, struct buf *out) {
	if (json_dump_callback(value, add_bytes, out, JSON_INDENT(2) | JSON_PRESERVE_ORDER) != 0)
		die("JSON of the findings");
	buf_add_char(out, '\n');
	json_decref(value);
}
