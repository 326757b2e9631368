/* SPDX-License-Identifier: Apache-2.0 */
#include "press/writer.h"

#include <string.h>

#include "base/digest.h"
#include "press/syntax.h"

/* The second line tells programs that this is no text. */
#define HEADER "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n"
#define HEADER_OLD "%PDF-1.4\n%\xE2\xE3\xCF\xD3\n"

/* Objects that are packed together: a reader that wants one unpacks them all. */
#define MOST_GATHERED 100u

/* Where an object is: at an offset; or in the stream with that number, the how-manieth. */
struct writer_place {
	uint64_t at;
	uint32_t index;
	bool gathered;
};

/* A row of the table of places in new files: kind, offset or stream, index. */
enum { ROW_KIND = 1, ROW_AT = 5, ROW_INDEX = 2, ROW = ROW_KIND + ROW_AT + ROW_INDEX };

static size_t count(const struct writer *w) {
	return w->places.n / sizeof(struct writer_place);
}

static struct writer_place *place(struct writer *w, uint32_t number) {
	return (struct writer_place *)(void *)w->places.p + number;
}

uint32_t writer_reserve(struct writer *w, size_t n) {
	static const struct writer_place nowhere;
	uint32_t first;

	if (w->places.n == 0) {
		buf_add_c(&w->out, w->old ? HEADER_OLD : HEADER);
		buf_add(&w->places, &nowhere, sizeof(nowhere));
	}
	first = (uint32_t)count(w);
	for (size_t i = 0; i < n; i++)
		buf_add(&w->places, &nowhere, sizeof(nowhere));
	return first;
}

static void begin_object(struct writer *w, uint32_t number) {
	place(w, number)->at = w->out.n;
	syntax_add_whole(&w->out, number);
	buf_add_c(&w->out, " 0 obj\n");
}

/* Writes the objects that were gathered, in one stream (7.5.7). */
static void pack_gathered(struct writer *w) {
	struct buf body = { 0 }, entries = { 0 };
	uint32_t number, n = w->gathered;

	if (n == 0)
		return;
	w->gathered = 0;
	number = writer_reserve(w, 1);
	for (uint32_t i = 0; i < n; i++) {
		uint32_t start[2];

		memcpy(start, w->starts.p + i * sizeof(start), sizeof(start));
		place(w, start[0])->at = number;
		syntax_add_whole(&body, start[0]);
		buf_add_char(&body, ' ');
		syntax_add_whole(&body, start[1]);
		buf_add_char(&body, ' ');
	}
	buf_print(&entries, "/Type /ObjStm /N %u /First %zu", n, body.n);
	buf_add_str(&body, buf_str(&w->open));
	buf_clear(&w->open);
	buf_clear(&w->starts);
	writer_add_stream(w, number, buf_str(&entries), buf_str(&body), true);
	buf_free(&body);
	buf_free(&entries);
}

struct buf *writer_begin(struct writer *w, uint32_t number, bool is_stream) {
	if (w->old || is_stream) {
		begin_object(w, number);
		w->sink = &w->out;
		return w->sink;
	}
	if (w->gathered == MOST_GATHERED)
		pack_gathered(w);
	buf_add(&w->starts, (uint32_t[]){ number, (uint32_t)w->open.n }, 2 * sizeof(uint32_t));
	*place(w, number) = (struct writer_place){ .index = w->gathered++, .gathered = true };
	w->sink = &w->open;
	return w->sink;
}

void writer_end(struct writer *w) {
	buf_add_c(w->sink, w->sink == &w->out ? "\nendobj\n" : "\n");
}

void writer_add(struct writer *w, uint32_t number, struct str object) {
	buf_add_str(writer_begin(w, number, false), object);
	writer_end(w);
}

void writer_add_stream(struct writer *w, uint32_t number, struct str entries, struct str bytes,
		       bool packed) {
	struct buf *b = writer_begin(w, number, true);

	buf_add_c(b, "<< ");
	buf_add_str(b, entries);
	buf_add_char(b, ' ');
	syntax_end_stream(b, bytes, packed);
	writer_end(w);
}

/* What the file is called by programs (14.4): by what is in it. */
static void add_trailer(const struct writer *w, struct buf *b, uint32_t catalogue,
			uint32_t information) {
	struct digest digest = digest_of(buf_str(&w->out));
	char hex[DIGEST_HEX_SIZE];

	digest_print(&digest, hex);
	buf_print(b, "/Size %zu /Root %u 0 R /Info %u 0 R /ID [<%.32s> <%.32s>]", count(w),
		  catalogue, information, hex, hex);
}

/* 7.5.4: each row of just 20 bytes. */
static void add_table(struct writer *w, uint32_t catalogue, uint32_t information) {
	struct buf trailer = { 0 };
	size_t start = w->out.n;

	add_trailer(w, &trailer, catalogue, information);
	buf_print(&w->out, "xref\n0 %zu\n0000000000 65535 f \n", count(w));
	for (uint32_t i = 1; i < count(w); i++)
		buf_print(&w->out, "%010llu 00000 n \n", (unsigned long long)place(w, i)->at);
	buf_print(&w->out, "trailer\n<< %.*s >>\nstartxref\n%zu\n%%%%EOF\n",
		  STR_ARG(buf_str(&trailer)), start);
	buf_free(&trailer);
}

static void put_number(unsigned char *out, size_t n, uint64_t value) {
	while (n > 0) {
		out[--n] = (unsigned char)value;
		value >>= 8;
	}
}

static void make_row(const struct writer_place *p, uint32_t number, unsigned char row[ROW]) {
	put_number(row, ROW_KIND, number == 0 ? 0 : p->gathered ? 2 : 1);
	put_number(row + ROW_KIND, ROW_AT, p->at);
	put_number(row + ROW_KIND + ROW_AT, ROW_INDEX, number == 0 ? 0xffff : p->index);
}

/* 7.5.8: rows as differences from those above (PNG's "up"), which packs better. */
static void add_table_stream(struct writer *w, uint32_t catalogue, uint32_t information) {
	uint32_t number = writer_reserve(w, 1);
	unsigned char above[ROW] = { 0 }, row[ROW], line[ROW + 1] = { 2 };
	struct buf rows = { 0 }, entries = { 0 };
	size_t start = w->out.n;

	place(w, number)->at = start;
	for (uint32_t i = 0; i < count(w); i++) {
		make_row(place(w, i), i, row);
		for (size_t k = 0; k < ROW; k++)
			line[k + 1] = (unsigned char)(row[k] - above[k]);
		memcpy(above, row, ROW);
		buf_add(&rows, line, sizeof(line));
	}
	buf_print(&entries,
		  "/Type /XRef /W [%d %d %d] /DecodeParms << /Predictor 12 /Columns %d >> ",
		  ROW_KIND, ROW_AT, ROW_INDEX, ROW);
	add_trailer(w, &entries, catalogue, information);
	writer_add_stream(w, number, buf_str(&entries), buf_str(&rows), true);
	buf_print(&w->out, "startxref\n%zu\n%%%%EOF\n", start);
	buf_free(&rows);
	buf_free(&entries);
}

void writer_finish(struct writer *w, uint32_t catalogue, uint32_t information) {
	pack_gathered(w);
	if (w->old)
		add_table(w, catalogue, information);
	else
		add_table_stream(w, catalogue, information);
}

struct buf writer_free(struct writer *w) {
	struct buf out = w->out;

	buf_free(&w->places);
	buf_free(&w->open);
	buf_free(&w->starts);
	*w = (struct writer){ 0 };
	return out;
}
