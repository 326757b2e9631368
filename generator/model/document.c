/* SPDX-License-Identifier: Apache-2.0 */
#include "model/document.h"

#include "model/language.h"
#include "read/frontmatter.h"
#include "read/gate.h"
#include "read/yaml.h"

struct document *document_read(struct source *source, struct str path, struct arena *a) {
	struct document *d = ARENA_NEW(a, struct document);
	struct frontmatter fm;

	d->arena = a;
	d->findings = findings_new(a);
	d->source = source;
	d->path = path;
	d->anchors = map_new(a);
	if (source->text.p == NULL || !gate_pass(d->findings, source))
		return d;
	if (!frontmatter_split(d->findings, source, &fm))
		return d;
	d->body = fm.body;
	d->meta = yaml_parse(a, d->findings, fm.yaml);
	if (d->meta == NULL && d->findings->counts[SEVERITY_ERROR] == 0)
		finding_add(d->findings, DOC_001, span_of(source, 0, 3),
			    "the front matter is empty");
	if (d->meta != NULL && d->meta->type != VALUE_MAP) {
		finding_add(d->findings, DOC_001, d->meta->span,
			    "the front matter is no map of keys and values");
		d->meta = NULL;
	}
	d->id = value_get_text(d->meta, "id");
	d->title = value_get_text(d->meta, "title");
	d->version = value_get_text(d->meta, "version");
	d->status = value_get_text(d->meta, "status");
	d->classification = value_get_text(d->meta, "classification");
	d->owner = value_get_text(d->meta, "owner");
	d->language = value_get_text(d->meta, "language");
	d->href = str_format(a, "%.*s.html", STR_ARG(d->id));
	d->findings->draft = document_is_draft(d);
	return d;
}

struct digest document_digest(const struct document *d) {
	return d->digest != NULL ? *d->digest : digest_of(d->source->text);
}

bool document_stands(const struct document *d) {
	return d->meta != NULL && d->kind != NULL && !str_is(d->status, "superseded") &&
	       !str_is(d->status, "withdrawn");
}

bool document_is_draft(const struct document *d) {
	return str_is(d->status, "draft") || str_is(d->status, "in-review");
}

int32_t document_review_days(const struct document *d, struct date as_of) {
	struct date next;

	return date_parse(value_get_text(d->meta, "next-review"), &next) ? next.day - as_of.day
									 : INT32_MAX;
}

bool heading_is_section(const struct document *d, const struct heading *h,
			const struct kind_section *s) {
	return str_equal(h->anchor, s->id) || str_equal_nocase(h->text, s->title) ||
	       str_equal_nocase(h->text, language_section(d->words, s));
}
