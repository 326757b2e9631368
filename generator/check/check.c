/* SPDX-License-Identifier: Apache-2.0 */
#include "check/check.h"

#include "base/pool.h"
#include "check/field.h"
#include "model/suggest.h"

static bool is_section(const struct heading *h, const struct kind_section *s) {
	return str_equal(h->anchor, s->id) || str_equal_nocase(h->text, s->title);
}

/* DOC-022: each section that the kind asks for is there and says something. */
static void check_sections(struct document *d) {
	for (size_t i = 0; i < d->kind->sections.n; i++) {
		const struct kind_section *s = d->kind->sections.items[i];
		const struct heading *found = NULL;

		for (size_t j = 0; j < d->heading_count && found == NULL; j++)
			if (is_section(&d->headings[j], s))
				found = &d->headings[j];
		if (found == NULL) {
			struct finding *f = finding_add(
				d->findings, DOC_022, span_of(d->source, d->body.offset, 0),
				"section '%.*s' is missing", STR_ARG(s->title));

			finding_help(f, "add a heading '%.*s {#%.*s}' with its text",
				     STR_ARG(s->title), STR_ARG(s->id));
		} else if (!found->has_content) {
			finding_add(d->findings, DOC_022, found->span, "section '%.*s' is empty",
				    STR_ARG(s->title));
		}
	}
}

static void check_directives(struct document *d) {
	for (size_t i = 0; i < d->directives.n; i++) {
		const struct node *n = d->directives.items[i];
		struct suggestion best = suggestion_start(n->text);
		bool known = false;

		VALUE_EACH (v, d->kind->directives) {
			known = known || str_equal(v->text, n->text);
			suggestion_offer(&best, v->text);
		}
		if (!known)
			suggestion_help(&best,
					finding_add(d->findings, MDN_012, n->span,
						    "a %.*s has no directive '%.*s'",
						    STR_ARG(d->kind->name), STR_ARG(n->text)));
	}
}

/* REF-005: what is approved rests on what is not. */
static void check_drafts(struct document *d) {
	if (!str_is(d->status, "approved"))
		return;
	for (size_t i = 0; i < d->mentions.n; i++) {
		const struct mention *m = d->mentions.items[i];

		if (m->target.kind == TARGET_DOCUMENT || m->target.kind == TARGET_SECTION)
			if (document_is_draft(m->target.document))
				finding_add(d->findings, REF_005, m->span, "'%.*s' is not approved",
					    STR_ARG(m->target.document->id));
	}
}

static void check_document(void *context, unsigned worker, size_t i) {
	struct set *s = context;
	struct document *d = s->documents.items[i];

	(void)worker;
	if (d->meta == NULL || d->kind == NULL)
		return;
	field_check_map(s, d->findings, &d->kind->fields, d->meta, span_of(d->source, 0, 3));
	if (d->body_read)
		check_sections(d);
	check_directives(d);
	check_drafts(d);
}

void check_run(struct set *s) {
	pool_run(s->workers, s->documents.n, check_document, s);
	config_check_unused(s->findings, s->config);
}
