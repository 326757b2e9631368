/* SPDX-License-Identifier: Apache-2.0 */
#include "press/attachment.h"

#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "press/metadata.h"
#include "press/syntax.h"

/* The deepest tree of names that is followed; ours have one level. */
#define MOST_LEVELS 16
/* The most nodes and files of a tree, which may lead back into itself. */
#define MOST_NODES 10000

static int by_name(const void *a, const void *b) {
	const struct press_attachment *x = *(struct press_attachment *const *)a;
	const struct press_attachment *y = *(struct press_attachment *const *)b;

	return str_compare(x->name, y->name);
}

/* "/text#2Fcsv" is the name text/csv. */
static void add_type(struct buf *b, struct str type) {
	buf_add_char(b, '/');
	for (size_t i = 0; i < type.n; i++) {
		char c = type.p[i];

		if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
		    c == '-' || c == '.')
			buf_add_char(b, c);
		else
			buf_print(b, "#%02X", (unsigned)(unsigned char)c);
	}
}

static uint32_t write_bytes(struct writer *w, const struct press_attachment *f, struct str date) {
	uint32_t number = writer_reserve(w, 1);
	struct buf entries = { 0 };

	buf_add_c(&entries, "/Type /EmbeddedFile /Subtype ");
	add_type(&entries, f->type);
	buf_print(&entries, " /Params << /Size %zu /ModDate (%.*s) >>", f->bytes.n, STR_ARG(date));
	writer_add_stream(w, number, buf_str(&entries), f->bytes, true);
	buf_free(&entries);
	return number;
}

static uint32_t write_file(struct writer *w, const struct press_attachment *f, struct str date) {
	uint32_t bytes = write_bytes(w, f, date), number = writer_reserve(w, 1);
	struct buf *b = writer_begin(w, number, false);

	buf_add_c(b, "<< /Type /Filespec /AFRelationship /Data /F ");
	syntax_add_text(b, f->name);
	buf_add_c(b, " /UF ");
	syntax_add_text(b, f->name);
	buf_add_c(b, " /Desc ");
	syntax_add_text(b, f->description);
	buf_print(b, " /EF << /F %u 0 R /UF %u 0 R >> >>", bytes, bytes);
	writer_end(w);
	return number;
}

void attachment_write(struct arena *a, struct writer *w, const struct vec *attachments,
		      int64_t seconds, struct buf *names, struct buf *references) {
	struct press_attachment **sorted =
		ARENA_ARRAY(a, attachments->n, struct press_attachment *);
	struct str date = metadata_date(a, seconds);

	if (attachments->n == 0)
		return;
	memcpy(sorted, attachments->items, attachments->n * sizeof(*sorted));
	qsort(sorted, attachments->n, sizeof(*sorted), by_name);
	for (size_t i = 0; i < attachments->n; i++) {
		uint32_t number = write_file(w, sorted[i], date);

		syntax_add_string(names, sorted[i]->name);
		buf_print(names, " %u 0 R ", number);
		buf_print(references, "%u 0 R ", number);
	}
}

/* A walk over a tree of names. */
struct walk {
	struct pdf *pdf;
	attachment_taker *take;
	void *context;
	int nodes; /* that may still be met */
};

static void take_file(const struct walk *w, qpdf_oh key, qpdf_oh spec) {
	struct pdf *p = w->pdf;
	struct arena *scratch = arena_new();
	qpdf_oh holder = qpdf_oh_get_key_if_dict(p->q, spec, "/EF");
	qpdf_oh name = qpdf_oh_get_key_if_dict(p->q, spec, "/UF");
	struct str bytes, why;

	if (!qpdf_oh_is_string(p->q, name))
		name = key;
	why = pdf_read_stream(scratch, p, qpdf_oh_get_key_if_dict(p->q, holder, "/F"), &bytes);
	w->take(w->context,
		qpdf_oh_is_string(p->q, name) ? str_of(qpdf_oh_get_utf8_value(p->q, name))
					      : STR(""),
		bytes, why);
	arena_free(scratch);
}

static bool walk_names(struct walk *w, qpdf_oh names) {
	qpdf_data q = w->pdf->q;

	for (int i = 1, n = qpdf_oh_get_array_n_items(q, names); i < n; i += 2) {
		if (--w->nodes < 0)
			return false;
		take_file(w, qpdf_oh_get_array_item(q, names, i - 1),
			  qpdf_oh_get_array_item(q, names, i));
	}
	return true;
}

static bool walk_node(struct walk *w, qpdf_oh node, int levels) {
	qpdf_oh names = qpdf_oh_get_key_if_dict(w->pdf->q, node, "/Names");
	qpdf_oh kids = qpdf_oh_get_key_if_dict(w->pdf->q, node, "/Kids");
	bool ok = levels > 0 && --w->nodes >= 0;

	if (ok && qpdf_oh_is_array(w->pdf->q, names))
		ok = walk_names(w, names);
	if (ok && qpdf_oh_is_array(w->pdf->q, kids))
		for (int i = 0, n = qpdf_oh_get_array_n_items(w->pdf->q, kids); ok && i < n; i++)
			ok = walk_node(w, qpdf_oh_get_array_item(w->pdf->q, kids, i), levels - 1);
	return ok;
}

bool attachment_each(struct pdf *p, attachment_taker *take, void *context) {
	qpdf_oh names = qpdf_oh_get_key_if_dict(p->q, qpdf_get_root(p->q), "/Names");
	qpdf_oh tree = qpdf_oh_get_key_if_dict(p->q, names, "/EmbeddedFiles");
	struct walk w = { p, take, context, MOST_NODES };

	return !qpdf_oh_is_dictionary(p->q, tree) || walk_node(&w, tree, MOST_LEVELS);
}
