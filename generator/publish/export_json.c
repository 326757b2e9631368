/* SPDX-License-Identifier: Apache-2.0 */
#include <stdlib.h>
#include <string.h>

#include "base/map.h"
#include "publish/export_parts.h"
#include "report/jsonvalue.h"

#define FUNCTIONS "http://www.w3.org/2005/xpath-functions"

/* Deeper than any set is; the stack is safe. */
#define DEEPEST 64

/* Text is written as the tree is read: of thousands of documents, values in between would take as much memory as the tree. */
struct writer {
	struct buf *out;
	const char *why; /* NULL: all is well so far */
};

static void add_value(struct writer *, const xmlNode *, int depth);

static void add_indent(struct writer *w, int depth) {
	buf_add_char(w->out, '\n');
	for (int i = 0; i < depth; i++)
		buf_add_c(w->out, "  ");
}

/* A member's key, which has to be there, once. */
static void add_key(struct writer *w, const xmlNode *n, struct map *keys) {
	xmlAttrPtr a = xmlHasProp(n, (const xmlChar *)"key");
	struct str key = STR("");

	if (a == NULL) {
		w->why = "a value in a map has no key";
		return;
	}
	if (a->children != NULL)
		key = str_of((const char *)a->children->content);
	if (map_add(keys, key, a) != NULL)
		w->why = "a map has a key twice";
	jsonvalue_add_scalar(json_stringn(key.p, key.n), w->out);
	buf_add_c(w->out, ": ");
}

static void add_members(struct writer *w, const xmlNode *n, int depth, bool is_map) {
	struct arena *a = arena_new();
	struct map keys = map_new(a);
	bool some = false;

	buf_add_char(w->out, is_map ? '{' : '[');
	for (xmlNode *c = export_element(n->children); c != NULL && w->why == NULL;
	     c = export_element(c->next)) {
		if (some)
			buf_add_char(w->out, ',');
		some = true;
		add_indent(w, depth + 1);
		if (is_map)
			add_key(w, c, &keys);
		if (w->why == NULL)
			add_value(w, c, depth + 1);
	}
	if (some)
		add_indent(w, depth);
	buf_add_char(w->out, is_map ? '}' : ']');
	arena_free(a);
}

static json_t *read_number(struct writer *w, struct arena *a, struct str text) {
	char *end, *digits = str_c(a, str_trim(text));
	double value = strtod(digits, &end);

	if (*digits == '\0' || *end != '\0' || value != value || value - value != 0) {
		w->why = "a number is none";
		return json_null();
	}
	if (strpbrk(digits, ".eE") == NULL && value >= -9e15 && value <= 9e15)
		return json_integer((json_int_t)value);
	return json_real(value);
}

static json_t *read_scalar(struct writer *w, struct arena *a, const xmlNode *n) {
	struct str text = export_text(a, n);

	if (export_is(n, "string", FUNCTIONS))
		return jsonvalue_text(text);
	if (export_is(n, "number", FUNCTIONS))
		return read_number(w, a, text);
	if (export_is(n, "boolean", FUNCTIONS))
		return json_boolean(str_is(str_trim(text), "true"));
	if (!export_is(n, "null", FUNCTIONS))
		w->why = "an element is none of map, array, string, number, boolean, null";
	return json_null();
}

static void add_value(struct writer *w, const xmlNode *n, int depth) {
	bool is_map = export_is(n, "map", FUNCTIONS);
	struct arena *a;

	if (depth > DEEPEST) {
		w->why = "it is nested too deeply";
		return;
	}
	if (is_map || export_is(n, "array", FUNCTIONS)) {
		add_members(w, n, depth, is_map);
		return;
	}
	a = arena_new();
	jsonvalue_add_scalar(read_scalar(w, a, n), w->out);
	arena_free(a);
}

const char *json_add_xml(const xmlNode *root, struct buf *out) {
	struct writer w = { out, NULL };

	add_value(&w, root, 0);
	buf_add_char(out, '\n');
	return w.why;
}
