/* SPDX-License-Identifier: Apache-2.0 */
#include "press/structure.h"

#include <limits.h>

#include "press/annotation.h"
#include "press/node.h"

/* A structure that is being added. */
struct building {
	struct pdf *pdf;
	struct arena *arena;
	struct nodes nodes;
	struct vec *owners; /* for each page: the nodes of its content, by identifier */
	struct vec links;   /* the nodes of annotations */
	int painted;        /* how many pieces of content there are so far */
};

static qpdf_oh object(struct building *b, int number) {
	return qpdf_get_object_by_id(b->pdf->q, number, 0);
}

static void add_run(struct building *b, int page, int mcid, const struct content_run *from) {
	struct node *node =
		node_at(&b->nodes, node_of_content(&b->nodes, from->element, from->label));
	struct node_run *run = ARENA_NEW(b->arena, struct node_run);

	*run = (struct node_run){ page, mcid, b->painted++ };
	vec_add(b->arena, &node->runs, run);
	if (node->role == ROLE_FIGURE)
		node->box = str_copy(b->arena, from->box);
	vec_add(b->arena, &b->owners[page], node);
}

static bool mark_page(struct building *b, int number) {
	struct pdf *p = b->pdf;
	qpdf_oh page = pdf_page(p, number);
	struct arena *scratch = arena_new();
	struct str content = pdf_content(scratch, p, page), marked;
	struct vec runs = { 0 };
	bool ok =
		content_mark(scratch, content, b->nodes.sorts, b->nodes.elements.n, &runs, &marked);

	if (ok)
		qpdf_oh_replace_key(p->q, page, "/Contents", pdf_new_stream(p, marked));
	for (size_t i = 0; ok && i < runs.n; i++)
		add_run(b, number, (int)i, runs.items[i]);
	pdf_set(p, page, "/Tabs", "/S");
	qpdf_oh_replace_key(p->q, page, "/StructParents", qpdf_oh_new_integer(p->q, number));
	arena_free(scratch);
	return ok;
}

/* What a reader is told of a link: what it says. One that goes on in the next line is told the same. */
static void describe_link(struct building *b, qpdf_oh annotation, struct node *n) {
	const struct element *e = &b->nodes.elements.items[n->element];

	if (qpdf_oh_has_key(b->pdf->q, annotation, "/Contents"))
		return;
	if (n->alternate.n == 0)
		n->alternate = element_text(b->arena, e);
	if (n->alternate.n == 0)
		n->alternate = element_attribute(b->arena, e, "title");
	if (n->alternate.n == 0)
		n->alternate = annotation_key(b->arena, element_attribute(b->arena, e, "href"),
					      SCHEME_REFERENCE);
	pdf_set_text(b->pdf, annotation, "/Contents", n->alternate);
}

/* The engine has written the element's number where the number in the structure goes. False when it is not a link's, or only says where something is. */
static bool take_link(struct building *b, int page, qpdf_oh annotation) {
	struct pdf *p = b->pdf;
	qpdf_oh given = qpdf_oh_get_key_if_dict(p->q, annotation, "/StructParent");
	int element =
		qpdf_oh_is_integer(p->q, given) ? qpdf_oh_get_int_value_as_int(p->q, given) : -1;
	int number = node_of_link(&b->nodes, element);
	struct node_link *link;
	struct node *node;

	if (number < 0 || annotation_is_mark(annotation_address(b->arena, p, annotation)))
		return false;
	node = node_at(&b->nodes, number);
	link = ARENA_NEW(b->arena, struct node_link);
	*link = (struct node_link){ page, qpdf_oh_get_object_id(p->q, annotation) };
	vec_add(b->arena, &node->links, link);
	qpdf_oh_replace_key(p->q, annotation, "/StructParent",
			    qpdf_oh_new_integer(p->q, p->pages + (int)b->links.n));
	vec_add(b->arena, &b->links, node);
	describe_link(b, annotation, node);
	return true;
}

static void take_links(struct building *b, int number) {
	struct pdf *p = b->pdf;
	qpdf_oh page = pdf_page(p, number), kept = qpdf_oh_new_array(p->q);
	int n;
	qpdf_oh list = annotation_list(p, number, &n);

	for (int i = 0; i < n; i++) {
		qpdf_oh annotation = qpdf_oh_get_array_item(p->q, list, i);

		if (take_link(b, number, annotation))
			qpdf_oh_append_item(p->q, kept, annotation);
	}
	if (qpdf_oh_get_array_n_items(p->q, kept) > 0)
		qpdf_oh_replace_key(p->q, page, "/Annots", kept);
	else
		qpdf_oh_remove_key(p->q, page, "/Annots");
}

static void add_attribute(struct building *b, qpdf_oh attributes, const struct node *n,
			  const char *name, const char *key) {
	struct str value = element_attribute(b->arena, &b->nodes.elements.items[n->element], name);
	size_t span;

	if (str_to_size(value, &span) && span > 1 && span < INT_MAX)
		qpdf_oh_replace_key(b->pdf->q, attributes, key,
				    qpdf_oh_new_integer(b->pdf->q, (long long)span));
}

/* Of what a heading cell is the heading: as the HTML says, else of its column in the head of a table, and of its row elsewhere. */
static const char *scope_of(struct building *b, const struct node *n) {
	const struct element *e = &b->nodes.elements.items[n->element];
	const struct node *rows = node_at(&b->nodes, node_at(&b->nodes, n->parent)->parent);
	struct str scope = element_attribute(b->arena, e, "scope");

	if (str_starts(scope, "col"))
		return "/Column";
	if (str_starts(scope, "row"))
		return "/Row";
	return rows->role == ROLE_HEAD_ROWS ? "/Column" : "/Row";
}

static qpdf_oh cell_attributes(struct building *b, const struct node *n) {
	qpdf_oh attributes = qpdf_oh_parse(b->pdf->q, "<< /O /Table >>");

	if (n->role == ROLE_HEADING_CELL)
		pdf_set(b->pdf, attributes, "/Scope", scope_of(b, n));
	add_attribute(b, attributes, n, "colspan", "/ColSpan");
	add_attribute(b, attributes, n, "rowspan", "/RowSpan");
	return attributes;
}

static qpdf_oh list_attributes(struct building *b, const struct node *n) {
	qpdf_oh attributes = qpdf_oh_parse(b->pdf->q, "<< /O /List /ListNumbering /None >>");

	if (n->labelled)
		pdf_set(b->pdf, attributes, "/ListNumbering",
			element_is(&b->nodes.elements.items[n->element], "ol") ? "/Decimal"
									       : "/Disc");
	return attributes;
}

static qpdf_oh figure_attributes(struct building *b, const struct node *n) {
	qpdf_oh attributes = qpdf_oh_parse(b->pdf->q, "<< /O /Layout >>");

	if (n->box.n > 0)
		pdf_set(b->pdf, attributes, "/BBox", str_c(b->arena, n->box));
	return attributes;
}

static void add_attributes(struct building *b, qpdf_oh dictionary, const struct node *n) {
	struct pdf *p = b->pdf;

	if (n->role == ROLE_HEADING_CELL || n->role == ROLE_CELL)
		qpdf_oh_replace_key(p->q, dictionary, "/A", cell_attributes(b, n));
	if (n->role == ROLE_LIST)
		qpdf_oh_replace_key(p->q, dictionary, "/A", list_attributes(b, n));
	if (n->role != ROLE_FIGURE)
		return;
	qpdf_oh_replace_key(p->q, dictionary, "/A", figure_attributes(b, n));
	pdf_set_text(p, dictionary, "/Alt", n->alternate);
}

static void add_language(struct building *b, qpdf_oh dictionary, const struct node *n) {
	struct str language =
		element_attribute(b->arena, &b->nodes.elements.items[n->element], "lang");

	if (language.n > 0)
		pdf_set_text(b->pdf, dictionary, "/Lang", language);
}

/* A piece of content: its identifier where it is on the node's own page. */
static qpdf_oh run_object(struct building *b, const struct node_run *run, int page) {
	qpdf_data q = b->pdf->q;
	qpdf_oh reference;

	if (run->page == page)
		return qpdf_oh_new_integer(q, run->mcid);
	reference = qpdf_oh_parse(q, "<< /Type /MCR >>");
	qpdf_oh_replace_key(q, reference, "/Pg", pdf_page(b->pdf, run->page));
	qpdf_oh_replace_key(q, reference, "/MCID", qpdf_oh_new_integer(q, run->mcid));
	return reference;
}

static qpdf_oh link_object(struct building *b, const struct node_link *link) {
	qpdf_data q = b->pdf->q;
	qpdf_oh reference = qpdf_oh_parse(q, "<< /Type /OBJR >>");

	qpdf_oh_replace_key(q, reference, "/Obj", object(b, link->object));
	qpdf_oh_replace_key(q, reference, "/Pg", pdf_page(b->pdf, link->page));
	return reference;
}

/* For each of the nodes the earliest order of it and those behind it. */
static int *earliest(struct arena *a, struct node **kids, size_t n) {
	int *orders = ARENA_ARRAY(a, n + 1, int);

	orders[n] = INT_MAX;
	for (size_t i = n; i-- > 0;)
		orders[i] = kids[i]->order < orders[i + 1] ? kids[i]->order : orders[i + 1];
	return orders;
}

/* Nodes in the order of the text, and between them what is painted between them. */
static qpdf_oh kids_of(struct building *b, const struct node *n, struct node **kids, size_t count) {
	qpdf_data q = b->pdf->q;
	qpdf_oh all = qpdf_oh_new_array(q);
	struct arena *scratch = arena_new();
	const int *orders = earliest(scratch, kids, count);
	int page = n->runs.n > 0 ? ((struct node_run *)n->runs.items[0])->page : -1;
	size_t next = 0;

	for (size_t i = 0; i <= n->runs.n; i++) {
		const struct node_run *run = i < n->runs.n ? n->runs.items[i] : NULL;

		for (; next < count && (run == NULL || orders[next] < run->order); next++)
			if (kids[next]->used)
				qpdf_oh_append_item(q, all, object(b, kids[next]->object));
		if (run != NULL)
			qpdf_oh_append_item(q, all, run_object(b, run, page));
	}
	for (size_t i = 0; i < n->links.n; i++)
		qpdf_oh_append_item(q, all, link_object(b, n->links.items[i]));
	arena_free(scratch);
	return all;
}

static void write_node(struct building *b, const struct node *n, qpdf_oh parent, struct node **kids,
		       size_t count) {
	qpdf_data q = b->pdf->q;
	qpdf_oh dictionary = object(b, n->object);

	pdf_set(b->pdf, dictionary, "/Type", "/StructElem");
	pdf_set(b->pdf, dictionary, "/S", role_name(n->role));
	qpdf_oh_replace_key(q, dictionary, "/P", parent);
	if (n->runs.n > 0)
		qpdf_oh_replace_key(q, dictionary, "/Pg",
				    pdf_page(b->pdf, ((struct node_run *)n->runs.items[0])->page));
	qpdf_oh_replace_key(q, dictionary, "/K", kids_of(b, n, kids, count));
	add_attributes(b, dictionary, n);
	add_language(b, dictionary, n);
	qpdf_oh_release_all(q);
}

/* Begins an object for each node in use: they refer to each other. */
static void number_nodes(struct building *b) {
	qpdf_data q = b->pdf->q;

	for (size_t i = 0; i < b->nodes.items.n; i++) {
		struct node *n = b->nodes.items.items[i];

		if (n->used)
			n->object = qpdf_oh_get_object_id(
				q, qpdf_make_indirect_object(q, qpdf_oh_new_dictionary(q)));
		qpdf_oh_release_all(q);
	}
}

/* The nodes by what lies in them: a list for each page, and the node of each annotation. */
static qpdf_oh new_parent_tree(struct building *b) {
	qpdf_data q = b->pdf->q;
	qpdf_oh all = qpdf_oh_new_array(q), tree = qpdf_oh_new_dictionary(q);

	for (int page = 0; page < b->pdf->pages; page++) {
		qpdf_oh list = qpdf_oh_new_array(q);

		for (size_t i = 0; i < b->owners[page].n; i++) {
			const struct node *n = b->owners[page].items[i];

			qpdf_oh_append_item(q, list, object(b, n->object));
		}
		qpdf_oh_append_item(q, all, qpdf_oh_new_integer(q, page));
		qpdf_oh_append_item(q, all, qpdf_make_indirect_object(q, list));
	}
	for (size_t i = 0; i < b->links.n; i++) {
		const struct node *n = b->links.items[i];

		qpdf_oh_append_item(q, all, qpdf_oh_new_integer(q, b->pdf->pages + (int)i));
		qpdf_oh_append_item(q, all, object(b, n->object));
	}
	qpdf_oh_replace_key(q, tree, "/Nums", all);
	return qpdf_make_indirect_object(q, tree);
}

static void write_root(struct building *b, int root) {
	struct pdf *p = b->pdf;
	qpdf_oh dictionary = object(b, root);

	pdf_set(p, dictionary, "/Type", "/StructTreeRoot");
	qpdf_oh_replace_key(p->q, dictionary, "/K", object(b, node_at(&b->nodes, 0)->object));
	qpdf_oh_replace_key(p->q, dictionary, "/ParentTree", new_parent_tree(b));
	qpdf_oh_replace_key(p->q, dictionary, "/ParentTreeNextKey",
			    qpdf_oh_new_integer(p->q, p->pages + (int)b->links.n));
	qpdf_oh_replace_key(p->q, qpdf_get_root(p->q), "/StructTreeRoot", dictionary);
	pdf_set(p, qpdf_get_root(p->q), "/MarkInfo", "<< /Marked true >>");
	qpdf_oh_release_all(p->q);
}

static void write_tree(struct building *b) {
	qpdf_data q = b->pdf->q;
	size_t count = b->nodes.items.n - 1;
	struct node **sorted = node_sorted(&b->nodes);
	size_t *first = ARENA_ARRAY(b->arena, count + 1, size_t);
	size_t *kids = ARENA_ARRAY(b->arena, count + 1, size_t);
	int root;

	for (size_t i = count; i-- > 0;) {
		first[sorted[i]->parent] = i;
		kids[sorted[i]->parent]++;
	}
	number_nodes(b);
	root = qpdf_oh_get_object_id(q, qpdf_make_indirect_object(q, qpdf_oh_new_dictionary(q)));
	for (size_t i = 0; i <= count; i++) {
		const struct node *n = b->nodes.items.items[i];

		if (n->used)
			write_node(b, n,
				   object(b, i == 0 ? root : node_at(&b->nodes, n->parent)->object),
				   sorted + first[i], kids[i]);
	}
	write_root(b, root);
}

bool structure_add(struct pdf *p, struct str html, struct str *out_why) {
	struct building b = { .pdf = p,
			      .arena = p->arena,
			      .nodes = node_plan(p->arena, html),
			      .owners = ARENA_ARRAY(p->arena, (size_t)p->pages, struct vec) };

	for (int page = 0; page < p->pages; page++) {
		if (!mark_page(&b, page)) {
			*out_why = str_format(p->arena,
					      "page %d has instructions that can't be marked",
					      page + 1);
			return false;
		}
		take_links(&b, page);
		qpdf_oh_release_all(p->q);
	}
	node_finish(&b.nodes);
	write_tree(&b);
	return true;
}
