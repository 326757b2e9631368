/* SPDX-License-Identifier: Apache-2.0 */
#include "model/plain.h"

#include <stdint.h>

#include "base/buf.h"
#include "model/reference.h"

bool plain_is_code(const struct target *t, struct str id) {
	if (t->kind == TARGET_CONTROL) /* "21.2.a" */
		return true;
	for (size_t i = 0; i < id.n; i++)
		if ((id.p[i] >= 'A' && id.p[i] <= 'Z') || id.p[i] == ':')
			return true;
	return false;
}

struct str plain_reference(struct arena *a, const struct target *t) {
	struct str id = target_id(t), title = target_title(a, t);

	if (!plain_is_code(t, id) || str_equal(id, title))
		return title;
	return str_format(a, "%.*s %.*s", STR_ARG(id), STR_ARG(title));
}

static void add_reference(struct arena *a, const struct set *s, const struct document *d,
			  struct str inside, struct buf *out) {
	struct str id = inside, label = STR("");
	struct target t;

	str_cut(inside, '|', &id, &label);
	id = str_trim(id);
	label = str_trim(label);
	t = reference_resolve(s, d, NULL, NO_SPAN, id);
	if (t.kind == TARGET_NONE) {
		buf_add_str(out, label.n > 0 ? label : id);
		return;
	}
	if (label.n == 0) {
		buf_add_str(out, plain_reference(a, &t));
		return;
	}
	buf_add_str(out, label);
	if (plain_is_code(&t, target_id(&t)) && !str_equal(label, target_id(&t)))
		buf_print(out, " (%.*s)", STR_ARG(target_id(&t)));
}

struct str plain_text(struct arena *a, const struct set *s, const struct document *d,
		      struct str text) {
	struct buf out = { 0 };
	struct str result;

	text = config_expand(a, NULL, s->config, NO_SPAN, text);
	if (str_find(text, STR("[[")) == SIZE_MAX)
		return text;
	while (text.n > 0) {
		size_t at = str_find(text, STR("[[")), end;

		end = at == SIZE_MAX ? SIZE_MAX : str_find(str_skip(text, at), STR("]]"));
		if (end == SIZE_MAX)
			break;
		buf_add_str(&out, str_slice(text, 0, at));
		add_reference(a, s, d, str_slice(text, at + 2, at + end), &out);
		text = str_skip(text, at + end + 2);
	}
	buf_add_str(&out, text);
	result = str_copy(a, buf_str(&out));
	buf_free(&out);
	return result;
}
