/* SPDX-License-Identifier: Apache-2.0 */
#include "press/part.h"

#include <math.h>
#include <string.h>

#include "base/deflate.h"
#include "press/syntax.h"

/* In the order of the machine's bytes, as caches do not travel; those of another one are odd. */
#define MAGIC 0x64505401u

/* A relocation's target from here on is a hole. */
#define FIRST_HOLE 0x80000000u

/* Larger than any paper and any document on one sheet, in points. */
#define FARTHEST 1e7

/* What the bytes begin with; then come that many of each table, addresses, and the objects. */
struct header {
	uint32_t magic, checksum; /* of all that follows the checksum */
	uint32_t objects, relocations, pages, annotations, addresses, bytes;
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
	uint32_t page, address; /* the length of it */
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
	n += (uint64_t)h->addresses + h->bytes;
	return h->magic == MAGIC && n == bytes.n && h->pages > 0 && h->pages <= h->objects &&
	       h->objects < FIRST_HOLE &&
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

/* Whether a part of that header may have such a target in that object, of whose holes the last one was `hole`. */
static bool is_target(const struct header *h, size_t object, uint32_t target, uint32_t *hole) {
	if (target < h->objects)
		return true;
	if (object >= h->pages || target < FIRST_HOLE ||
	    target - FIRST_HOLE >= (uint32_t)PART_HOLE_COUNT || target <= *hole)
		return false;
	*hole = target;
	return true;
}

/* Each within its object, one behind the other; holes in pages only, each once. */
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

static bool read_pages(const struct header *h, const struct part *p) {
	for (size_t i = 0; i < h->pages; i++)
		if (!is_box(&p->page[i].box) || part_is_stream(p, i) != part_is_stream(p, 0))
			return false;
	return true;
}

static bool read_annotations(struct arena *a, const struct header *h, struct str rows,
			     struct str addresses, struct annotations *out) {
	uint32_t page = 0;

	out->items = ARENA_ARRAY(a, h->annotations, struct annotation);
	out->n = h->annotations;
	for (size_t i = 0; i < h->annotations; i++) {
		struct annotation_row row;

		memcpy(&row, rows.p + i * sizeof(row), sizeof(row));
		if (row.page < page || row.page >= h->pages || row.address == 0 ||
		    row.address > addresses.n || !is_box(&row.box))
			return false;
		page = row.page;
		out->items[i] =
			(struct annotation){ (int)page, row.box, take(&addresses, row.address) };
	}
	return addresses.n == 0;
}

bool part_read(struct arena *a, struct str bytes, struct part *out) {
	struct str rest = bytes, rows, addresses;
	struct header h;

	if (!read_header(bytes, &h))
		return false;
	take(&rest, sizeof(h));
	*out = (struct part){ .objects = h.objects, .pages = h.pages };
	rows = take(&rest, h.objects * sizeof(*out->object));
	out->object = (const void *)arena_copy(a, rows.p, rows.n);
	rows = take(&rest, h.relocations * sizeof(*out->relocation));
	out->relocation = (const void *)arena_copy(a, rows.p, rows.n);
	rows = take(&rest, h.pages * sizeof(*out->page));
	out->page = (const void *)arena_copy(a, rows.p, rows.n);
	rows = take(&rest, h.annotations * sizeof(struct annotation_row));
	addresses = str_copy(a, take(&rest, h.addresses));
	out->bytes = rest;
	return read_objects(&h, out) && read_relocations(a, &h, out) && read_pages(&h, out) &&
	       read_annotations(a, &h, rows, addresses, &out->annotations);
}

bool part_is_stream(const struct part *p, size_t object) {
	return p->object[object].is_stream != 0;
}

void part_add_object(const struct part *p, size_t object, uint32_t first_number,
		     const struct str holes[PART_HOLE_COUNT], struct buf *b) {
	size_t at = object > 0 ? p->object[object - 1].end : 0;

	for (uint32_t i = p->first[object]; i < p->first[object + 1]; i++) {
		const struct part_relocation *r = &p->relocation[i];

		buf_add(b, p->bytes.p + at, r->at - at);
		at = r->at;
		if (r->target < FIRST_HOLE)
			syntax_add_reference(b, first_number + r->target);
		else if (holes != NULL)
			buf_add_str(b, holes[r->target - FIRST_HOLE]);
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

void part_draft_end_object(struct part_draft *d, bool is_stream) {
	struct part_object o = { (uint32_t)d->bytes.n, is_stream };

	buf_add(&d->objects, &o, sizeof(o));
}

void part_draft_add_page(struct part_draft *d, const struct part_page *page) {
	buf_add(&d->pages, page, sizeof(*page));
}

void part_draft_add_annotation(struct part_draft *d, const struct annotation *a) {
	struct annotation_row row = { (uint32_t)a->page, (uint32_t)a->address.n, a->box };

	buf_add(&d->annotations, &row, sizeof(row));
	buf_add_str(&d->addresses, a->address);
}

bool part_draft_finish(struct arena *a, struct part_draft *d, struct str *out) {
	struct buf *const all[] = { &d->objects,     &d->relocations, &d->pages,
				    &d->annotations, &d->addresses,   &d->bytes };
	struct header h = { .magic = MAGIC,
			    .objects = (uint32_t)(d->objects.n / sizeof(struct part_object)),
			    .relocations =
				    (uint32_t)(d->relocations.n / sizeof(struct part_relocation)),
			    .pages = (uint32_t)(d->pages.n / sizeof(struct part_page)),
			    .annotations =
				    (uint32_t)(d->annotations.n / sizeof(struct annotation_row)),
			    .addresses = (uint32_t)d->addresses.n,
			    .bytes = (uint32_t)d->bytes.n };
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
