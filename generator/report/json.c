/* SPDX-License-Identifier: Apache-2.0 */
#include "report/json.h"

#include <jansson.h>

#include "base/die.h"
#include "base/utf8.h"
#include "report/clean.h"

/* jansson refuses what is not UTF-8, so such text is written as it would be on a terminal. */
static json_t *text(struct str s) {
	struct buf clean = { 0 };
	json_t *result;

	if (utf8_is_valid(s))
		return json_stringn(s.p, s.n);
	clean_add(&clean, s);
	result = json_stringn(clean.p, clean.n);
	buf_free(&clean);
	return result;
}

static void set(json_t *object, const char *key, json_t *value) {
	if (json_object_set_new(object, key, value) != 0)
		die("JSON value for '%s'", key);
}

static void set_place(json_t *object, struct span span) {
	struct place from, to;

	if (span.source == NULL)
		return;
	set(object, "path", text(span.source->path));
	from = source_place(span.source, span.offset);
	if (from.line == 0)
		return;
	to = source_place(span.source, (size_t)span.offset + span.length);
	set(object, "line", json_integer((json_int_t)from.line));
	set(object, "column", json_integer((json_int_t)from.column));
	set(object, "end-line", json_integer((json_int_t)to.line));
	set(object, "end-column", json_integer((json_int_t)to.column));
}

static json_t *finding_object(const struct finding *f) {
	json_t *object = json_object(), *notes = json_array();

	set(object, "code", json_string(f->code->id));
	set(object, "severity", json_string(severity_name(f->severity)));
	set(object, "message", text(f->message));
	set_place(object, f->span);
	if (f->help.n > 0)
		set(object, "help", text(f->help));
	for (const struct finding_note *n = f->notes; n != NULL; n = n->next) {
		json_t *note = json_object();

		set(note, "message", text(n->text));
		set_place(note, n->span);
		json_array_append_new(notes, note);
	}
	if (json_array_size(notes) > 0)
		set(object, "notes", notes);
	else
		json_decref(notes);
	return object;
}

void findings_add_json(const struct findings *list, struct buf *out) {
	json_t *root = json_object(), *items = json_array(), *summary = json_object();
	char *dump;

	set(root, "version", json_integer(1));
	for (size_t i = 0; i < list->items.n; i++)
		json_array_append_new(items, finding_object(list->items.items[i]));
	set(root, "findings", items);
	set(summary, "errors", json_integer((json_int_t)list->counts[SEVERITY_ERROR]));
	set(summary, "warnings", json_integer((json_int_t)list->counts[SEVERITY_WARNING]));
	set(summary, "infos", json_integer((json_int_t)list->counts[SEVERITY_INFO]));
	set(root, "summary", summary);
	dump = json_dumps(root, JSON_INDENT(2) | JSON_PRESERVE_ORDER);
	if (dump == NULL)
		die("JSON of the findings");
	buf_add_c(out, dump);
	buf_add_char(out, '\n');
	free(dump);
	json_decref(root);
}
