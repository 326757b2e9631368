/* SPDX-License-Identifier: Apache-2.0 */
/* JPEG (ITU-T T.81): the segments are walked from the start of the image to its end. */
#include <string.h>

#include "base/buf.h"
#include "read/image_part.h"
#include "read/limits.h"

enum marker {
	MARKER_SOF0 = 0xc0, /* baseline */
	MARKER_SOF2 = 0xc2, /* progressive */
	MARKER_DHT = 0xc4,
	MARKER_JPG = 0xc8,
	MARKER_DAC = 0xcc,
	MARKER_SOF15 = 0xcf,
	MARKER_RST0 = 0xd0,
	MARKER_RST7 = 0xd7,
	MARKER_EOI = 0xd9,
	MARKER_SOS = 0xda,
	MARKER_DQT = 0xdb,
	MARKER_DRI = 0xdd,
	MARKER_APP0 = 0xe0,
	MARKER_APP15 = 0xef,
	MARKER_COM = 0xfe
};

struct jpeg {
	const struct image_reader *reader;
	const unsigned char *p;
	size_t n, at;
	struct buf kept;
	bool has_frame;
	unsigned scans;
};

struct segment {
	unsigned marker;
	struct str data; /* behind the two bytes of length */
};

static bool is_broken(const struct jpeg *j, const char *reason) {
	return image_refuse(j->reader, IMG_005, "a broken JPEG: %s", reason);
}

static unsigned read_u16(const char *p) {
	return (unsigned)(unsigned char)p[0] << 8 | (unsigned char)p[1];
}

static bool read_segment(struct jpeg *j, struct segment *out) {
	size_t length;

	if (j->n - j->at < 2 || j->p[j->at] != 0xff)
		return is_broken(j, j->n - j->at < 2 ? "it is cut short"
						     : "a segment does not begin where it should");
	while (j->at + 1 < j->n && j->p[j->at + 1] == 0xff)
		j->at++;
	if (j->n - j->at < 2)
		return is_broken(j, "it is cut short");
	*out = (struct segment){ .marker = j->p[j->at + 1] };
	j->at += 2;
	if (out->marker == MARKER_EOI)
		return true;
	if (j->n - j->at < 2)
		return is_broken(j, "it is cut short");
	length = read_u16((const char *)j->p + j->at);
	if (length < 2 || length > j->n - j->at)
		return is_broken(j, "it is cut short");
	out->data = (struct str){ (const char *)j->p + j->at + 2, length - 2 };
	j->at += length;
	return true;
}

static void keep_segment(struct jpeg *j, const struct segment *s) {
	size_t length = s->data.n + 2;

	buf_add_char(&j->kept, (char)0xff);
	buf_add_char(&j->kept, (char)s->marker);
	if (s->marker == MARKER_EOI)
		return;
	buf_add_char(&j->kept, (char)(length >> 8));
	buf_add_char(&j->kept, (char)(length & 0xff));
	buf_add_str(&j->kept, s->data);
}

/* Those that decoders need: JFIF, colour profile, Adobe's colour transform. The others tell
 * about camera and author. */
static bool is_kept(const struct segment *s) {
	struct str d = s->data;

	if (s->marker == MARKER_COM)
		return false;
	if (s->marker < MARKER_APP0 || s->marker > MARKER_APP15)
		return true;
	/* JFIF's own thumbnail, 14 bytes in, is not kept. */
	return (s->marker == MARKER_APP0 && d.n == 14 && memcmp(d.p, "JFIF", 5) == 0) ||
	       (s->marker == MARKER_APP0 + 2 && d.n > 14 && memcmp(d.p, "ICC_PROFILE", 12) == 0) ||
	       (s->marker == MARKER_APP0 + 14 && d.n == 12 && memcmp(d.p, "Adobe", 5) == 0);
}

/* EXIF's orientation: 1 where the picture stands upright or the data say nothing. Reads a TIFF
 * header and one directory. */
static unsigned read_orientation(struct str exif) {
	bool little;
	size_t entries, at;

#define U16(offset)                                                                                \
	(little ? (unsigned)(unsigned char)exif.p[(offset) + 1] << 8 |                             \
			  (unsigned char)exif.p[offset]                                            \
		: read_u16(exif.p + (offset)))
	if (exif.n < 20 || memcmp(exif.p, "Exif\0", 6) != 0)
		return 1;
	exif = str_skip(exif, 6);
	little = exif.p[0] == 'I';
	at = little ? (size_t)U16(6) << 16 | U16(4) : (size_t)U16(4) << 16 | U16(6);
	if (at > exif.n - 2)
		return 1;
	entries = U16(at);
	for (at += 2; entries > 0 && at + 12 <= exif.n; entries--, at += 12)
		if (U16(at) == 0x0112)
			return U16(at + 8);
	return 1;
#undef U16
}

static bool read_frame(struct jpeg *j, const struct segment *s) {
	unsigned components = s->data.n >= 6 ? (unsigned char)s->data.p[5] : 0;

	if (s->marker > MARKER_SOF2)
		return image_refuse(j->reader, IMG_004, "a kind of JPEG that browsers do not show");
	if (j->has_frame)
		return is_broken(j, "it holds two images");
	if (components == 0 || components > 4 || s->data.n != 6 + 3 * (size_t)components ||
	    s->data.p[0] != 8)
		return is_broken(j, "its header is wrong");
	j->has_frame = true;
	return image_set_size(j->reader, read_u16(s->data.p + 3), read_u16(s->data.p + 1));
}

/* Copies the compressed data behind a start of scan, up to the next marker that is not part of
 * them. */
static bool read_scan(struct jpeg *j) {
	size_t start = j->at;

	if (!j->has_frame)
		return is_broken(j, "data come before the header");
	if (++j->scans > LIMIT_JPEG_SCANS)
		return image_refuse(j->reader, IMG_006, "a JPEG of more than %u scans",
				    LIMIT_JPEG_SCANS);
	for (; j->at + 1 < j->n; j->at++) {
		unsigned next;
		const unsigned char *ff = memchr(j->p + j->at, 0xff, j->n - j->at);

		if (ff == NULL || (size_t)(ff - j->p) + 1 >= j->n)
			break;
		j->at = (size_t)(ff - j->p);
		next = ff[1];
		if (next != 0 && next != 0xff && (next < MARKER_RST0 || next > MARKER_RST7)) {
			buf_add(&j->kept, j->p + start, j->at - start);
			return true;
		}
	}
	return is_broken(j, "it is cut short");
}

static bool is_frame(unsigned marker) {
	return marker >= MARKER_SOF0 && marker <= MARKER_SOF15 && marker != MARKER_DHT &&
	       marker != MARKER_JPG && marker != MARKER_DAC;
}

static bool read_one(struct jpeg *j, const struct segment *s) {
	unsigned m = s->marker;

	if (is_frame(m) && !read_frame(j, s))
		return false;
	if (!is_frame(m) && m != MARKER_DHT && m != MARKER_DQT && m != MARKER_DRI &&
	    m != MARKER_SOS && m != MARKER_COM && (m < MARKER_APP0 || m > MARKER_APP15))
		return is_broken(j, "it holds a segment that is unknown");
	if (m == MARKER_APP0 + 1 && read_orientation(s->data) > 1)
		finding_add(j->reader->findings, IMG_012, j->reader->place,
			    "'%.*s' lies on its side without its camera data",
			    STR_ARG(j->reader->path));
	if (is_kept(s))
		keep_segment(j, s);
	return m != MARKER_SOS || read_scan(j);
}

static bool walk(struct jpeg *j) {
	struct segment s = { 0 };

	buf_add(&j->kept, j->p, 2);
	for (j->at = 2;;) {
		if (!read_segment(j, &s))
			return false;
		if (s.marker == MARKER_EOI)
			break;
		if (!read_one(j, &s))
			return false;
	}
	keep_segment(j, &s);
	if (j->scans == 0)
		return is_broken(j, "it holds no image");
	if (j->at != j->n)
		return is_broken(j, "something else follows its end");
	return true;
}

bool image_read_jpeg(const struct image_reader *r) {
	struct jpeg j = { .reader = r, .p = (const unsigned char *)r->bytes.p, .n = r->bytes.n };
	bool fine = walk(&j);

	if (fine && !str_equal(buf_str(&j.kept), r->bytes))
		r->out->bytes = str_copy(r->arena, buf_str(&j.kept));
	buf_free(&j.kept);
	return fine;
}
