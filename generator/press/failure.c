/* SPDX-License-Identifier: Apache-2.0 */
#include "press/failure.h"

#include "base/buf.h"
#include "report/clean.h"

#define HELP_BYTES 600u

/* What the engine printed, in one line, without the folder's name; the end of it, where programs say
 * what killed them. */
static struct str help_of(struct arena *a, struct str printed, const char *work) {
	struct buf b = { 0 };
	struct str line, folder = str_of(work), out;

	while (str_next_line(&printed, &line)) {
		size_t at;

		line = str_trim(line);
		if (line.n == 0)
			continue;
		at = str_find(line, folder);
		if (b.n > 0)
			buf_add_c(&b, "; ");
		if (at != SIZE_MAX) {
			clean_add(&b, str_slice(line, 0, at));
			line = str_skip(line, at + folder.n);
		}
		clean_add(&b, line);
	}
	out = str_copy(a, buf_str(&b));
	buf_free(&b);
	while (out.n > HELP_BYTES && str_find(out, STR("; ")) != SIZE_MAX)
		out = str_skip(out, str_find(out, STR("; ")) + 2);
	return str_slice(out, 0, HELP_BYTES);
}

void failure_report(struct findings *findings, const struct press_options *o,
		    const struct press_document *d, const struct render_item *item) {
	struct str help = help_of(findings->arena, item->output, o->work);
	struct finding *f = finding_add(findings, ENG_002, NO_SPAN, "'%.*s': %s failed: %.*s",
					STR_ARG(d->id), o->engine->kind->name, STR_ARG(item->why));

	if (help.n > 0)
		finding_help(f, "it said: %.*s", STR_ARG(help));
}

void failure_report_defect(struct findings *findings, struct str id, struct str why) {
	finding_add(findings, ENG_002, NO_SPAN, "'%.*s': its PDF can't be put together: %.*s",
		    STR_ARG(id), STR_ARG(why));
}

void failure_repeat(struct findings *list, const struct findings *own) {
	for (size_t i = 0; i < own->items.n; i++) {
		const struct finding *f = own->items.items[i];
		struct finding *again =
			finding_add_code(list, f->code, f->span, "%.*s", STR_ARG(f->message));

		if (f->help.n > 0)
			finding_help(again, "%.*s", STR_ARG(f->help));
	}
}
