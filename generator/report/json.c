/* SPDX-License-Identifier: Apache-2.0 */
#include "report/json.h"

#include "report/jsonvalue.h"
#include "report/statistics.h"

static void set_place(json_t *object, struct span span) {
	struct place from, to;

	if (span.source == NULL)
		return;
	jsonvalue_set(object, "path", jsonvalue_text(span.source->path));
	from = source_place(span.source, span.offset);
	if (from.line == 0)
		return;
	to = source_place(span.source, (size_t)span.offset + span.length);
	jsonvalue_set(object, "line", jsonvalue_number(from.line));
	jsonvalue_set(object, "column", jsonvalue_number(from.column));
	jsonvalue_set(object, "end-line", jsonvalue_number(to.line));
	jsonvalue_set(object, "end-column", jsonvalue_number(to.column));
}

static json_t *waiver_object(const struct waiver *w) {
	json_t *object = json_object();

	jsonvalue_set(object, "where", jsonvalue_text(w->where));
	jsonvalue_set(object, "reason", jsonvalue_text(w->reason));
	jsonvalue_set(object, "approver", jsonvalue_text(w->approver));
	jsonvalue_set(object, "expires", jsonvalue_text(w->expires));
	return object;
}

static json_t *finding_object(const struct finding *f) {
	json_t *object = json_object(), *notes;

	jsonvalue_set(object, "code", json_string(f->code->id));
	jsonvalue_set(object, "severity", json_string(severity_name(f->severity)));
	jsonvalue_set(object, "message", jsonvalue_text(f->message));
	set_place(object, f->span);
	if (f->help.n > 0)
		jsonvalue_set(object, "help", jsonvalue_text(f->help));
	if (f->waiver != NULL)
		jsonvalue_set(object, "waiver", waiver_object(f->waiver));
	if (f->notes == NULL)
		return object;
	notes = json_array();
	for (const struct finding_note *n = f->notes; n != NULL; n = n->next) {
		json_t *note = json_object();

		jsonvalue_set(note, "message", jsonvalue_text(n->text));
		set_place(note, n->span);
		jsonvalue_add(notes, note);
	}
	jsonvalue_set(object, "notes", notes);
	return object;
}

static json_t *findings_array(const struct vec *findings) {
	json_t *array = json_array();

	for (size_t i = 0; i < findings->n; i++)
		jsonvalue_add(array, finding_object(findings->items[i]));
	return array;
}

static json_t *statistics_array(const struct findings *list) {
	json_t *array = json_array();
	struct arena *a = arena_new();
	struct vec all = statistics_of(a, list);

	for (size_t i = 0; i < all.n; i++) {
		const struct statistic *s = all.items[i];
		json_t *object = json_object();

		jsonvalue_set(object, "code", json_string(s->code->id));
		jsonvalue_set(object, "severity", json_string(severity_name(s->severity)));
		jsonvalue_set(object, "count", jsonvalue_number(s->count));
		jsonvalue_set(object, "title", jsonvalue_text(str_of(s->code->title)));
		jsonvalue_add(array, object);
	}
	arena_free(a);
	return array;
}

static json_t *summary_object(const struct findings *list) {
	json_t *object = json_object();

	jsonvalue_set(object, "errors", jsonvalue_number(list->counts[SEVERITY_ERROR]));
	jsonvalue_set(object, "warnings", jsonvalue_number(list->counts[SEVERITY_WARNING]));
	jsonvalue_set(object, "infos", jsonvalue_number(list->counts[SEVERITY_INFO]));
	jsonvalue_set(object, "waived", jsonvalue_number(list->waived.n));
	return object;
}

void json_write(const struct report *r, struct buf *out) {
	json_t *root = json_object();

	jsonvalue_set(root, "version", json_integer(1));
	if (r->statistics)
		jsonvalue_set(root, "statistics", statistics_array(r->findings));
	else
		jsonvalue_set(root, "findings", findings_array(&r->findings->items));
	if (!r->statistics)
		jsonvalue_set(root, "waived", findings_array(&r->findings->waived));
	jsonvalue_set(root, "summary", summary_object(r->findings));
	jsonvalue_print(root, out);
}

void findings_add_json(const struct findings *list, struct buf *out) {
	const struct report r = { .findings = list };

	json_write(&r, out);
}
