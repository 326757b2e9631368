/* SPDX-License-Identifier: Apache-2.0 */
#include "press/attachment.h"

#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "press/metadata.h"

/* The deepest tree of names that is followed; ours have one level. */
#define MOST_LEVELS 16
/* The most nodes and files of a tree, which may lead back into itself. */
#define MOST_NODES 10000

static int by_name(const void *a, const void *b) {
	const struct press_attachment *x = *(struct press_attachment *const *)a;
	const struct press_attachment *y = *(struct press_attachment *const *)b;

	return str_compare(x->name, y->name);
}

/* "/text#2Fcsv" is the name text/csv; media types have no other byte that names must escape. */
static qpdf_oh type_name(struct pdf *p, struct str type) {
	return qpdf_oh_new_name(p->q, str_format(p->arena, "/%.*s", STR_ARG(type)).p);
}

static qpdf_oh new_file(struct pdf *p, const struct press_attachment *f, struct str date) {
	qpdf_oh stream = pdf_new_stream(p, f->bytes), dictionary = qpdf_oh_get_dict(p->q, stream);
	qpdf_oh params = qpdf_oh_new_dictionary(p->q), holder = qpdf_oh_new_dictionary(p->q);
	qpdf_oh spec = qpdf_oh_parse(p->q, "<< /Type /Filespec /AFRelationship /Data >>");

	pdf_set(p, dictionary, "/Type", "/EmbeddedFile");
	qpdf_oh_replace_key(p->q, dictionary, "/Subtype", type_name(p, f->type));
	qpdf_oh_replace_key(p->q, params, "/Size",
			    qpdf_oh_new_integer(p->q, (long long)f->bytes.n));
	qpdf_oh_replace_key(p->q, params, "/ModDate", pdf_new_string(p, date));
	qpdf_oh_replace_key(p->q, dictionary, "/Params", params);
	qpdf_oh_replace_key(p->q, holder, "/F", stream);
	qpdf_oh_replace_key(p->q, holder, "/UF", stream);
	pdf_set_text(p, spec, "/F", f->name);
	pdf_set_text(p, spec, "/UF", f->name);
	pdf_set_text(p, spec, "/Desc", f->description);
	qpdf_oh_replace_key(p->q, spec, "/EF", holder);
	return qpdf_make_indirect_object(p->q, spec);
}

void attachment_add_all(struct pdf *p, const struct vec *attachments, int64_t seconds) {
	struct press_attachment **sorted =
		ARENA_ARRAY(p->arena, attachments->n, struct press_attachment *);
	qpdf_oh root = qpdf_get_root(p->q), names = qpdf_oh_new_array(p->q);
	qpdf_oh related = qpdf_oh_new_array(p->q), tree = qpdf_oh_new_dictionary(p->q), all;
	struct str date = metadata_date(p->arena, seconds);

	if (attachments->n == 0)
		return;
	memcpy(sorted, attachments->items, attachments->n * sizeof(*sorted));
	qsort(sorted, attachments->n, sizeof(*sorted), by_name);
	for (size_t i = 0; i < attachments->n; i++) {
		qpdf_oh file = new_file(p, sorted[i], date);

		qpdf_oh_append_item(p->q, names, pdf_new_string(p, sorted[i]->name));
		qpdf_oh_append_item(p->q, names, file);
		qpdf_oh_append_item(p->q, related, file);
	}
	qpdf_oh_replace_key(p->q, tree, "/Names", names);
	all = qpdf_oh_get_key_if_dict(p->q, root, "/Names");
	if (!qpdf_oh_is_dictionary(p->q, all)) {
		all = qpdf_oh_new_dictionary(p->q);
		qpdf_oh_replace_key(p->q, root, "/Names", all);
	}
	qpdf_oh_replace_key(p->q, all, "/EmbeddedFiles", qpdf_make_indirect_object(p->q, tree));
	qpdf_oh_replace_key(p->q, root, "/AF", related);
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
