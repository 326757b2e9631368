/* SPDX-License-Identifier: Apache-2.0 */
#include <stdlib.h>
#include <string.h>

#include "publish/export_parts.h"
#include "report/jsonvalue.h"

#define FUNCTIONS "http://www.w3.org/2005/xpath-functions"

/* Deeper than any set is; the stack is safe. */
#define DEEPEST 64

struct reader {
	struct arena *arena;
	const char *why; /* NULL: all is well so far */
};

static json_t *read_value(struct reader *r, const xmlNode *n, int depth);

static json_t *read_members(struct reader *r, const xmlNode *n, int depth, bool map) {
	json_t *all = map ? json_object() : json_array();

	for (xmlNode *c = export_element(n->children); c != NULL && r->why == NULL;
	     c = export_element(c->next)) {
		xmlChar *key = map ? xmlGetNoNsProp(c, (const xmlChar *)"key") : NULL;

		if (map && key == NULL)
			r->why = "a value in a map has no key";
		else if (map && json_object_get(all, (const char *)key) != NULL)
			r->why = "a map has a key twice";
		else if (map)
			jsonvalue_set(all, (const char *)key, read_value(r, c, depth + 1));
		else
			jsonvalue_add(all, read_value(r, c, depth + 1));
		if (key != NULL)
			xmlFree(key);
	}
	return all;
}

static json_t *read_number(struct reader *r, struct str text) {
	char *end, *digits = str_c(r->arena, str_trim(text));
	double value = strtod(digits, &end);

	if (*digits == '\0' || *end != '\0' || value != value || value - value != 0) {
		r->why = "a number is none";
		return json_null();
	}
	if (strpbrk(digits, ".eE") == NULL && value >= -9e15 && value <= 9e15)
		return json_integer((json_int_t)value);
	return json_real(value);
}

static json_t *read_value(struct reader *r, const xmlNode *n, int depth) {
	struct str text;

	if (depth > DEEPEST) {
		r->why = "it is nested too deeply";
		return json_null();
	}
	if (export_is(n, "map", FUNCTIONS) || export_is(n, "array", FUNCTIONS))
		return read_members(r, n, depth, export_is(n, "map", FUNCTIONS));
	text = export_text(r->arena, n);
	if (export_is(n, "string", FUNCTIONS))
		return jsonvalue_text(text);
	if (export_is(n, "number", FUNCTIONS))
		return read_number(r, text);
	if (export_is(n, "boolean", FUNCTIONS))
		return json_boolean(str_is(str_trim(text), "true"));
	if (!export_is(n, "null", FUNCTIONS))
		r->why = "an element is none of map, array, string, number, boolean, null";
	return json_null();
}

const char *json_add_xml(const xmlNode *root, struct buf *out) {
	struct reader r = { arena_new(), NULL };
	json_t *value = read_value(&r, root, 0);

	if (r.why == NULL)
		jsonvalue_print(value, out);
	else
		json_decref(value);
	arena_free(r.arena);
	return r.why;
}
