/* SPDX-License-Identifier: Apache-2.0 */
#include "model/level.h"

const struct document *level_method(const struct set *s, const struct document *reg) {
	struct str id = value_get_text(reg->meta, "method");

	if (value_get(reg->meta, "grid") != NULL)
		return reg;
	return id.n > 0 ? map_get(&s->by_id, id) : NULL;
}

static const struct value *nth(const struct value *list, size_t n) {
	VALUE_EACH (v, list)
		if (--n == 0)
			return v;
	return NULL;
}

bool level_at(const struct document *method, size_t likelihood, size_t consequence,
	      struct level *out) {
	const struct value *name = NULL;
	size_t value;

	VALUE_EACH (row, value_get(method->meta, "grid"))
		if (str_to_size(value_get_text(row, "likelihood"), &value) && value == likelihood)
			name = nth(value_get(row, "levels"), consequence);
	if (name == NULL || name->type != VALUE_TEXT)
		return false;
	*out = (struct level){ .name = name->text,
			       .label = name->text,
			       .likelihood = likelihood,
			       .consequence = consequence };
	VALUE_EACH (level, value_get(method->meta, "levels")) {
		if (!str_equal(value_get_text(level, "name"), name->text))
			continue;
		out->label = value_get_text(level, "label");
		str_to_size(value_get_text(level, "rank"), &out->rank);
	}
	return true;
}

/* The number in the field that the nth member of the list names. */
static bool number_in(const struct value *entry, const struct value *fields, size_t n,
		      size_t *out) {
	const struct value *field = nth(fields, n), *value;

	if (field == NULL)
		return false;
	value = value_find(entry, str_trim(field->text));
	return value != NULL && value->type == VALUE_TEXT &&
	       str_to_size(str_trim(value->text), out);
}

bool level_compute(const struct document *method, const struct value *entry,
		   const struct value *fields, struct level *out) {
	size_t likelihood, consequence;

	return method != NULL && number_in(entry, fields, 1, &likelihood) &&
	       number_in(entry, fields, 2, &consequence) && consequence > 0 &&
	       level_at(method, likelihood, consequence, out);
}
