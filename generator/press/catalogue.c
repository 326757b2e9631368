/* SPDX-License-Identifier: Apache-2.0 */
#include "press/catalogue.h"

#include "press/attachment.h"
#include "press/metadata.h"
#include "press/outline.h"
#include "press/syntax.h"

static void add_destination(const struct catalogue *c, struct buf *b, const struct marker *m) {
	marker_add_destination(b, m, c->page[m->page]);
}

/* "/KEY 12 0 R" where there is an item. */
static void add_item_reference(struct buf *b, const char *key, uint32_t first, size_t item) {
	if (item > 0)
		buf_print(b, "%s %u 0 R ", key, first + (uint32_t)item);
}

static void write_item(const struct catalogue *c, struct writer *w,
		       const struct outline_item *items, size_t i, uint32_t first) {
	const struct outline_item *item = &items[i];
	struct buf *b = writer_begin(w, first + (uint32_t)i, false);

	buf_add_c(b, i == 0 ? "<< /Type /Outlines " : "<< ");
	add_item_reference(b, "/First", first, item->first);
	add_item_reference(b, "/Last", first, item->last);
	add_item_reference(b, "/Prev", first, item->previous);
	add_item_reference(b, "/Next", first, item->next);
	/* A negative count means: closed. */
	if (item->children > 0)
		buf_print(b, "/Count %d ", i == 0 ? item->children : -item->children);
	if (i > 0) {
		buf_print(b, "/Parent %u 0 R /Title ", first + (uint32_t)item->parent);
		syntax_add_text(b, item->heading->title);
		buf_add_c(b, " /Dest ");
		add_destination(c, b, marker_find(&c->pass->markers, item->heading->key));
	}
	buf_add_c(b, " >>");
	writer_end(w);
}

static bool write_outline(const struct catalogue *c, struct writer *w, struct buf *root) {
	const struct vec *headings = &c->pack->outline;
	const struct outline_item *items = outline_nest(c->arena, c->pass, headings);
	uint32_t first;

	if (items == NULL || headings->n == 0)
		return items != NULL;
	first = writer_reserve(w, headings->n + 1);
	for (size_t i = 0; i <= headings->n; i++)
		write_item(c, w, items, i, first);
	buf_print(root, "/Outlines %u 0 R /PageMode /UseOutlines ", first);
	return true;
}

/* Every marker is a destination by its key, so that other files can point to it. */
static void write_destinations(const struct catalogue *c, struct writer *w, struct buf *names) {
	const struct markers *m = &c->pass->markers;
	uint32_t number;
	struct buf *b;

	if (m->n == 0)
		return;
	number = writer_reserve(w, 1);
	b = writer_begin(w, number, false);
	buf_add_c(b, "<< /Names [");
	for (size_t i = 0; i < m->n; i++) {
		syntax_add_string(b, m->items[i].key);
		buf_add_char(b, ' ');
		add_destination(c, b, &m->items[i]);
		buf_add_char(b, '\n');
	}
	buf_add_c(b, "] >>");
	writer_end(w);
	buf_print(names, "/Dests %u 0 R ", number);
}

static void write_attachments(const struct catalogue *c, struct writer *w, struct buf *root,
			      struct buf *names) {
	struct buf pairs = { 0 }, references = { 0 };

	if (c->pack->attachments.n == 0)
		return;
	attachment_write(c->arena, w, &c->pack->attachments, c->options->date_seconds, &pairs,
			 &references);
	buf_print(names, "/EmbeddedFiles << /Names [%.*s] >> ", STR_ARG(buf_str(&pairs)));
	buf_print(root, "/AF [%.*s] ", STR_ARG(buf_str(&references)));
	buf_free(&pairs);
	buf_free(&references);
}

static void write_metadata(const struct catalogue *c, struct writer *w, struct buf *root) {
	uint32_t number = writer_reserve(w, 1);
	struct buf xmp = { 0 };

	metadata_add_xmp(&xmp, c->pack->about, c->options);
	/* Not packed: who does not know PDF shall find it, too. */
	writer_add_stream(w, number, STR("/Type /Metadata /Subtype /XML"), buf_str(&xmp), false);
	buf_print(root, "/Metadata %u 0 R ", number);
	buf_free(&xmp);
}

static void write_output_intent(const struct catalogue *c, struct writer *w, struct buf *root) {
	uint32_t number;

	if (c->pack->icc.n == 0)
		return;
	number = writer_reserve(w, 1);
	writer_add_stream(w, number, STR("/N 3"), c->pack->icc, true);
	buf_print(root,
		  "/OutputIntents [<< /Type /OutputIntent /S /GTS_PDFA1 "
		  "/OutputConditionIdentifier (sRGB) /Info (sRGB IEC61966-2.1) "
		  "/DestOutputProfile %u 0 R >>] ",
		  number);
}

static uint32_t write_information(const struct catalogue *c, struct writer *w) {
	struct metadata_entry entries[METADATA_ENTRIES];
	struct str date = metadata_date(c->arena, c->options->date_seconds);
	uint32_t number = writer_reserve(w, 1);
	struct buf *b = writer_begin(w, number, false);

	metadata_entries(c->pack->about, c->options, entries);
	buf_add_c(b, "<< ");
	for (size_t i = 0; i < METADATA_ENTRIES; i++) {
		buf_print(b, "%s ", entries[i].key);
		syntax_add_text(b, entries[i].value);
		buf_add_char(b, ' ');
	}
	buf_print(b, "/CreationDate (%.*s) /ModDate (%.*s) >>", STR_ARG(date), STR_ARG(date));
	writer_end(w);
	return number;
}

bool catalogue_write(const struct catalogue *c, struct writer *w) {
	struct buf root = { 0 }, names = { 0 };
	bool whole;

	buf_print(&root, "<< /Type /Catalog /Pages %u 0 R /Lang ", c->pages_number);
	syntax_add_string(&root, c->pack->about->language);
	buf_add_c(&root, " /ViewerPreferences << /DisplayDocTitle true >> "
			 "/PageLabels << /Nums [0 << /S /D >>] >> ");
	if (c->tree != NULL)
		buf_print(&root, "/StructTreeRoot %u 0 R /MarkInfo << /Marked true >> ",
			  c->tree->root);
	whole = write_outline(c, w, &root);
	write_destinations(c, w, &names);
	write_attachments(c, w, &root, &names);
	write_metadata(c, w, &root);
	write_output_intent(c, w, &root);
	if (names.n > 0)
		buf_print(&root, "/Names << %.*s>> ", STR_ARG(buf_str(&names)));
	buf_add_c(&root, ">>");
	writer_add(w, c->number, buf_str(&root));
	writer_finish(w, c->number, write_information(c, w));
	buf_free(&root);
	buf_free(&names);
	return whole;
}
