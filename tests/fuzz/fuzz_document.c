/* SPDX-License-Identifier: Apache-2.0 */
/* Any file as a document: front matter, fields, headings, anchors, mentions. */
#include <stdlib.h>

#include "model/config.h"
#include "model/document.h"
#include "report/text.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n);

static const char config_text[] =
	"dossier: 1\ntitle: T\norganisation: O\nvariables:\n  org:\n    name: N\n";
static const char kind_text[] =
	"kind: note\ntitle: Note\nfields:\n  id: {type: text}\n  title: {type: text}\n"
	"  remarks: {type: prose}\n  controls: {type: list, of: reference}\n"
	"  contact: {type: map, fields: {name: {type: text}}}\n"
	"  many: {type: list, of: map, fields: {a: {type: prose}}}\n"
	"  steps: {type: entries, entry: step, id-pattern: \"S-[0-9]\", fields: {title: {type: "
	"text}, see: {type: reference}}}\n";

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n) {
	static FILE *null;
	static struct config *config;
	static struct kind *kind;
	static const struct vec none;
	struct arena *a = arena_new();
	struct source *s =
		source_new(a, STR("x.md"), str_copy(a, (struct str){ (const char *)data, n }));
	struct document *d;

	if (null == NULL) {
		struct arena *all = arena_new();
		struct findings *list = findings_new(all);
		struct map codes = map_new(all);

		null = fopen("/dev/null", "w");
		config = config_parse(all, list, source_new(all, STR("c"), str_of(config_text)));
		kind = kind_parse(all, list, source_new(all, STR("k"), str_of(kind_text)), &none,
				  &codes);
		if (config == NULL || kind == NULL || list->items.n > 0)
			abort();
	}
	d = document_read(s, STR("x.md"), a);
	d->kind = kind;
	document_survey(d, config, NULL);
	for (size_t i = 0; i < d->heading_count; i++)
		if (d->headings[i].anchor.n == 0 || d->headings[i].number.n == 0)
			abort();
	for (size_t i = 0; i < d->mentions.n; i++) {
		const struct mention *m = d->mentions.items[i];

		if ((size_t)m->span.offset + m->span.length > s->text.n)
			abort();
	}
	findings_sort(d->findings);
	findings_print_text(d->findings, null, false);
	arena_free(a);
	return 0;
}
