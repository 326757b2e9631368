/* SPDX-License-Identifier: Apache-2.0 */
#include "press/pack_tree.h"

#include "press/syntax.h"

void pack_tree_begin(struct pack_tree *t, struct writer *w) {
	t->root = writer_reserve(w, 2);
	t->whole = t->root + 1;
}

void pack_tree_add_document(struct pack_tree *t, uint32_t root, struct str title, struct buf *out) {
	syntax_add_reference(&t->documents, root);
	buf_add_char(&t->documents, ' ');
	buf_print(out, "/S /Part /P %u 0 R /T ", t->whole);
	syntax_add_text(out, title);
	buf_add_char(out, ' ');
}

/* Keys of pages come first, in their order, then those of links. */
static void add_parent(struct buf *b, size_t key, uint32_t object) {
	buf_print(b, "%zu %u 0 R\n", key, object);
}

void pack_tree_add_page(struct pack_tree *t, uint32_t list, struct buf *out) {
	buf_print(out, "/Tabs /S /StructParents %zu ", t->n_pages);
	add_parent(&t->lists, t->n_pages++, list);
}

void pack_tree_add_link(struct pack_tree *t, uint32_t element, struct buf *out) {
	size_t key = t->pages + t->n_links++;

	buf_print(out, "/StructParent %zu ", key);
	add_parent(&t->links, key, element);
}

void pack_tree_finish(struct pack_tree *t, struct writer *w) {
	uint32_t parents = writer_reserve(w, 1);
	struct buf *b = writer_begin(w, t->root, false);

	buf_print(b,
		  "<< /Type /StructTreeRoot /K %u 0 R /ParentTree %u 0 R /ParentTreeNextKey %zu >>",
		  t->whole, parents, t->pages + t->n_links);
	writer_end(w);
	b = writer_begin(w, t->whole, false);
	buf_print(b, "<< /Type /StructElem /S /Document /P %u 0 R /K [ ", t->root);
	buf_add_str(b, buf_str(&t->documents));
	buf_add_c(b, "] >>");
	writer_end(w);
	b = writer_begin(w, parents, false);
	buf_add_c(b, "<< /Nums [ ");
	buf_add_str(b, buf_str(&t->lists));
	buf_add_str(b, buf_str(&t->links));
	buf_add_c(b, "] >>");
	writer_end(w);
	buf_free(&t->documents);
	buf_free(&t->lists);
	buf_free(&t->links);
}
