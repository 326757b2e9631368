/* SPDX-License-Identifier: Apache-2.0 */
#include "report/gitlab.h"

#include "report/jsonvalue.h"

static const char *severity(enum severity s) {
	switch (s) {
	case SEVERITY_INFO:
		return "info";
	case SEVERITY_WARNING:
		return "minor";
	case SEVERITY_ERROR:
		return "major";
	}
	return "major";
}

static json_t *location(const struct report_place *at) {
	json_t *object = json_object(), *lines = json_object();
	size_t first = at->from.line > 0 ? at->from.line : 1;

	jsonvalue_set(lines, "begin", jsonvalue_number(first));
	jsonvalue_set(lines, "end", jsonvalue_number(at->to.line > first ? at->to.line : first));
	jsonvalue_set(object, "path", jsonvalue_clean(at->path));
	jsonvalue_set(object, "lines", lines);
	return object;
}

void gitlab_write(const struct report *r, struct buf *out) {
	struct arena *a = arena_new();
	const struct str *fingerprints = report_fingerprints(a, r, &r->findings->items);
	json_t *root = json_array();

	for (size_t i = 0; i < r->findings->items.n; i++) {
		const struct finding *f = r->findings->items.items[i];
		struct report_place at = report_place(a, r, f->span);
		json_t *object = json_object();
		struct str text =
			str_format(a, "%.*s%s%.*s [%s]", STR_ARG(f->message),
				   f->help.n > 0 ? " – " : "", STR_ARG(f->help), f->code->id);

		jsonvalue_set(object, "description", jsonvalue_clean(text));
		jsonvalue_set(object, "check_name", json_string(f->code->id));
		jsonvalue_set(object, "fingerprint", jsonvalue_text(fingerprints[i]));
		jsonvalue_set(object, "severity", json_string(severity(f->severity)));
		jsonvalue_set(object, "location", location(&at));
		jsonvalue_add(root, object);
	}
	jsonvalue_print(root, out);
	arena_free(a);
}
