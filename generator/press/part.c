/* SPDX-License-Identifier: Apache-2.0 */
#include "press/part.h"

#include <math.h>
#include <string.h>

#include "base/deflate.h"
#include "press/syntax.h"

/* In the order of the machine's bytes, as caches do not travel; those of another one are odd. */
#define MAGIC 0x64505402u

/* A relocation's target from here on is a hole; what an element is that has links; an annotation of the structure. */
#define FIRST_HOLE 0x80000000u
#define LINK_NAME 0x90000000u
#define FIRST_LINK 0xA0000000u

/* Larger than any paper and any document on one sheet, in points. */
#define FARTHEST 1e7

/* What the bytes begin with; then come that many of each table, texts of annotations, and the objects. */
struct header {
	uint32_t magic, checksum; /* of all that follows the checksum */
	uint32_t objects, relocations, pages, annotations, texts, bytes, root;
};

struct part_object {
	uint32_t end; /* of its bytes; it begins where the one before ends */
	uint32_t is_stream;
};

struct part_relocation {
	uint32_t at; /* in the bytes of all objects */
	uint32_t target;
};

struct annotation_row {
	uint32_t page, owner, address, contents; /* of the last two the lengths */
	struct annotation_box box;
};

/* The rest of the bytes, table by table. Lengths have been checked. */
static struct str take(struct str *rest, size_t n) {
	struct str taken = str_slice(*rest, 0, n);

	*rest = str_skip(*rest, n);
	return taken;
}

static bool read_header(struct str bytes, struct header *h) {
	uint64_t n = sizeof(*h);

	if (bytes.n < sizeof(*h))
		return false;
	memcpy(h, bytes.p, sizeof(*h));
	n += (uint64_t)h->objects * sizeof(struct part_object);
	n += (uint64_t)h->relocations * sizeof(struct part_relocation);
	n += (uint64_t)h->pages * sizeof(struct part_page);
	n += (uint64_t)h->annotations * sizeof(struct annotation_row);
	n += (uint64_t)h->texts + h->bytes;
	return h->magic == MAGIC && n == bytes.n && h->pages > 0 && h->pages <= h->objects &&
	       h->objects < FIRST_HOLE && h->annotations < UINT32_MAX - FIRST_LINK &&
	       h->checksum == deflate_checksum(str_skip(bytes, offsetof(struct header, objects)));
}

static bool read_objects(const struct header *h, struct part *p) {
	uint32_t end = 0;

	for (size_t i = 0; i < h->objects; i++) {
		if (p->object[i].end < end || p->object[i].is_stream > 1)
			return false;
		end = p->object[i].end;
	}
	return end == h->bytes;
}

static bool is_hole(const struct header *h, size_t object, uint32_t target) {
	if (object == h->root && object > 0)
		return target == FIRST_HOLE + PART_ROOT;
	return object < h->pages && target >= FIRST_HOLE && target < FIRST_HOLE + PART_ROOT;
}

/* Whether a part of that header may have such a target in that object, of whose holes the last one was `hole`. */
static bool is_target(const struct header *h, size_t object, uint32_t target, uint32_t *hole) {
	if (target < h->objects)
		return true;
	if (target == LINK_NAME || target >= FIRST_LINK)
		return object >= h->pages &&
		       (target == LINK_NAME || target - FIRST_LINK < h->annotations);
	if (!is_hole(h, object, target) || target <= *hole)
		return false;
	*hole = target;
	return true;
}

/* Each within its object, one behind the other; holes in pages and in the root of the structure only, each once. */
static bool read_relocations(struct arena *a, const struct header *h, struct part *p) {
	uint32_t *first = ARENA_ARRAY(a, (size_t)h->objects + 1, uint32_t), at = 0, hole = 0;
	size_t object = 0;

	for (uint32_t i = 0; i < h->relocations; i++) {
		const struct part_relocation *r = &p->relocation[i];

		if (r->at < at)
			return false;
		at = r->at;
		for (; object < h->objects && at >= p->object[object].end; hole = 0)
			first[++object] = i;
		if (object == h->objects || !is_target(h, object, r->target, &hole))
			return false;
	}
	while (object < h->objects)
		first[++object] = h->relocations;
	p->first = first;
	return true;
}

static bool is_box(const struct annotation_box *b) {
	return fabs(b->left) < FARTHEST && fabs(b->bottom) < FARTHEST &&
	       fabs(b->right) < FARTHEST && fabs(b->top) < FARTHEST;
}

/* Of a structure, which a part without a root has not, and which is behind the pages. */
static bool is_element(const struct header *h, uint32_t object) {
	return object == 0 || (h->root > 0 && object >= h->pages && object < h->objects);
}

static bool read_pages(const struct header *h, const struct part *p) {
	for (size_t i = 0; i < h->pages; i++)
		if (!is_box(&p->page[i].box) || part_is_stream(p, i) != part_is_stream(p, 0) ||
		    !is_element(h, p->page[i].owners))
			return false;
	return is_element(h, h->root);
}

static bool read_annotations(struct arena *a, const struct header *h, struct str rows,
			     struct str texts, struct part *out) {
	struct annotation *all = ARENA_ARRAY(a, h->annotations, struct annotation);
	uint32_t *owner = ARENA_ARRAY(a, h->annotations, uint32_t), page = 0;

	out->annotations = (struct annotations){ all, h->annotations };
	out->owner = owner;
	for (size_t i = 0; i < h->annotations; i++) {
		struct annotation_row row;

		memcpy(&row, rows.p + i * sizeof(row), sizeof(row));
		if (row.page < page || row.page >= h->pages || row.address == 0 ||
		    (uint64_t)row.address + row.contents > texts.n || !is_box(&row.box) ||
		    !is_element(h, row.owner))
			return false;
		owner[i] = row.owner;
		page = row.page;
		all[i] = (struct annotation){ .page = (int)page, .box = row.box };
		all[i].address = take(&texts, row.address);
		all[i].contents = take(&texts, row.contents);
	}
	return texts.n == 0;
}

bool part_read(struct arena *a, struct str bytes, struct part *out) {
	struct str rest = bytes, rows, texts;
	struct header h;

	if (!read_header(bytes, &h))
		return false;
	take(&rest, sizeof(h));
	*out = (struct part){ .objects = h.objects, .pages = h.pages, .root = h.root };
	rows = take(&rest, h.objects * sizeof(*out->object));
	out->object = (const void *)arena_copy(a, rows.p, rows.n);
	rows = take(&rest, h.relocations * sizeof(*out->relocation));
	out->relocation = (const void *)arena_copy(a, rows.p, rows.n);
	rows = take(&rest, h.pages * sizeof(*out->page));
	out->page = (const void *)arena_copy(a, rows.p, rows.n);
	rows = take(&rest, h.annotations * sizeof(struct annotation_row));
	texts = str_copy(a, take(&rest, h.texts));
	out->bytes = rest;
	return read_objects(&h, out) && read_relocations(a, &h, out) && read_pages(&h, out) &&
	       read_annotations(a, &h, rows, texts, out);
}

bool part_is_stream(const struct part *p, size_t object) {
	return p->object[object].is_stream != 0;
}

/* The annotation as content of an element, where the pack has it. */
static bool add_link(const struct part *p, uint32_t annotation, const struct part_fill *fill,
		     struct buf *b) {
	if (fill->links == NULL || fill->links[annotation] == 0)
		return false;
	buf_print(b, "<< /Type /OBJR /Obj %u 0 R /Pg %u 0 R >> ", fill->links[annotation],
		  fill->first + (uint32_t)p->annotations.items[annotation].page);
	return true;
}

void part_add_object(const struct part *p, size_t object, const struct part_fill *fill,
		     struct buf *b) {
	size_t at = object > 0 ? p->object[object - 1].end : 0;
	bool linked = false;

	for (uint32_t i = p->first[object]; i < p->first[object + 1]; i++) {
		const struct part_relocation *r = &p->relocation[i];

		buf_add(b, p->bytes.p + at, r->at - at);
		at = r->at;
		if (r->target < FIRST_HOLE)
			syntax_add_reference(b, fill->first + r->target);
		else if (r->target >= FIRST_LINK)
			linked |= add_link(p, r->target - FIRST_LINK, fill, b);
		else if (r->target == LINK_NAME)
			buf_add_c(b, linked ? "/Link " : "/Span ");
		else if (fill->holes != NULL)
			buf_add_str(b, fill->holes[r->target - FIRST_HOLE]);
	}
	buf_add(b, p->bytes.p + at, p->object[object].end - at);
}

static void relocate(struct part_draft *d, uint32_t target) {
	struct part_relocation r = { (uint32_t)d->bytes.n, target };

	buf_add(&d->relocations, &r, sizeof(r));
}

void part_draft_refer(struct part_draft *d, uint32_t object) {
	relocate(d, object);
}

void part_draft_leave(struct part_draft *d, enum part_hole hole) {
	relocate(d, FIRST_HOLE + (uint32_t)hole);
}

void part_draft_lead(struct part_draft *d, uint32_t annotation) {
	relocate(d, FIRST_LINK + annotation);
}

void part_draft_name_link(struct part_draft *d) {
	relocate(d, LINK_NAME);
}

void part_draft_end_object(struct part_draft *d, bool is_stream) {
	struct part_object o = { (uint32_t)d->bytes.n, is_stream };

	buf_add(&d->objects, &o, sizeof(o));
}

void part_draft_add_page(struct part_draft *d, const struct part_page *page) {
	buf_add(&d->pages, page, sizeof(*page));
}

void part_draft_add_annotation(struct part_draft *d, const struct annotation *a, uint32_t owner) {
	struct annotation_row row = { (uint32_t)a->page, owner, (uint32_t)a->address.n,
				      (uint32_t)a->contents.n, a->box };

	buf_add(&d->annotations, &row, sizeof(row));
	buf_add_str(&d->texts, a->address);
	buf_add_str(&d->texts, a->contents);
}

bool part_draft_finish(struct arena *a, struct part_draft *d, struct str *out) {
	struct buf *const all[] = { &d->objects,     &d->relocations, &d->pages,
				    &d->annotations, &d->texts,       &d->bytes };
	struct header h = { .magic = MAGIC,
			    .objects = (uint32_t)(d->objects.n / sizeof(struct part_object)),
			    .relocations =
				    (uint32_t)(d->relocations.n / sizeof(struct part_relocation)),
			    .pages = (uint32_t)(d->pages.n / sizeof(struct part_page)),
			    .annotations =
				    (uint32_t)(d->annotations.n / sizeof(struct annotation_row)),
			    .texts = (uint32_t)d->texts.n,
			    .bytes = (uint32_t)d->bytes.n,
			    .root = d->root };
	size_t n = sizeof(h);
	char *p;

	for (size_t i = 0; i < ARRAY_LENGTH(all); i++)
		n += all[i]->n;
	p = arena_alloc(a, n);
	*out = (struct str){ p, n };
	p += sizeof(h);
	for (size_t i = 0; i < ARRAY_LENGTH(all); i++) {
		memcpy(p, buf_str(all[i]).p, all[i]->n);
		p += all[i]->n;
		buf_free(all[i]);
	}
	p -= n;
	memcpy(p, &h, sizeof(h));
	h.checksum = deflate_checksum(str_skip(*out, offsetof(struct header, objects)));
	memcpy(p, &h, sizeof(h));
	return n <= UINT32_MAX;
}
