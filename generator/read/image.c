/* SPDX-License-Identifier: Apache-2.0 */
#include "read/image.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include "base/path.h"
#include "read/image_part.h"
#include "read/limits.h"

struct format {
	enum image_type type;
	const char *mime, *name;
	const char *suffixes[2];
	bool (*read)(const struct image_reader *);
};

static const struct format formats[] = {
	[IMAGE_PNG] = { IMAGE_PNG, "image/png", "PNG", { ".png", ".png" }, image_read_png },
	[IMAGE_JPEG] = { IMAGE_JPEG, "image/jpeg", "JPEG", { ".jpg", ".jpeg" }, image_read_jpeg },
	[IMAGE_GIF] = { IMAGE_GIF, "image/gif", "GIF", { ".gif", ".gif" }, image_read_gif },
	[IMAGE_SVG] = { IMAGE_SVG, "image/svg+xml", "SVG", { ".svg", ".svg" }, image_read_svg },
};

bool image_refuse(const struct image_reader *r, enum code_number code, const char *format, ...) {
	char message[256];
	va_list args;

	va_start(args, format);
	vsnprintf(message, sizeof(message), format, args);
	va_end(args);
	finding_add(r->findings, code, r->place, "'%.*s': %s", STR_ARG(r->path), message);
	return false;
}

bool image_set_size(const struct image_reader *r, unsigned width, unsigned height) {
	if (width == 0 || height == 0)
		return image_refuse(r, IMG_005, "an image of %u x %u pixels", width, height);
	if ((uint64_t)width * height > LIMIT_IMAGE_PIXELS)
		return image_refuse(r, IMG_006, "%u x %u pixels; at most %u million are published",
				    width, height, LIMIT_IMAGE_PIXELS / 1000000);
	if (width > LIMIT_IMAGE_SIDE || height > LIMIT_IMAGE_SIDE)
		return image_refuse(r, IMG_006, "%u x %u pixels; a side has at most %u", width,
				    height, LIMIT_IMAGE_SIDE);
	r->out->width = width;
	r->out->height = height;
	return true;
}

/* Markup that begins, after blanks and a byte order mark, with a tag, and speaks of SVG early
 * on. */
static bool is_svg(struct str bytes) {
	struct str start;

	if (str_starts(bytes, "\xef\xbb\xbf"))
		bytes = str_skip(bytes, 3);
	start = str_trim(str_slice(bytes, 0, 1u << 16));
	return str_starts(start, "<") &&
	       (str_find(start, STR("<svg")) != SIZE_MAX ||
		str_find(start, STR("http://www.w3.org/2000/svg")) != SIZE_MAX);
}

static const struct format *find_format(struct str bytes) {
	if (str_starts(bytes, "\x89PNG\r\n\x1a\n"))
		return &formats[IMAGE_PNG];
	if (str_starts(bytes, "\xff\xd8\xff"))
		return &formats[IMAGE_JPEG];
	if (str_starts(bytes, "GIF87a") || str_starts(bytes, "GIF89a"))
		return &formats[IMAGE_GIF];
	return is_svg(bytes) ? &formats[IMAGE_SVG] : NULL;
}

static bool refuse_format(const struct image_reader *r) {
	static const struct {
		size_t offset;
		const char *magic, *name;
	} others[] = {
		{ 8, "WEBP", "WebP" },
		{ 0, "BM", "BMP" },
		{ 0, "II*", "TIFF" },
		{ 0, "MM", "TIFF" },
		{ 4, "ftypavif", "AVIF" },
		{ 4, "ftyphei", "HEIC" },
		{ 0, "%PDF-", "PDF" },
		{ 0, "8BPS", "Photoshop" },
		{ 0, "%!PS", "PostScript" },
		{ 0, "<", "markup, but not SVG" },
		{ 0, "version https://git-lfs", "a pointer of Git LFS; fetch the file itself" },
	};

	for (size_t i = 0; i < ARRAY_LENGTH(others); i++)
		if (str_starts(str_skip(r->bytes, others[i].offset), others[i].magic))
			return image_refuse(r, IMG_004, "not PNG, JPEG, GIF or SVG: it is %s",
					    others[i].name);
	return image_refuse(r, IMG_004, "not PNG, JPEG, GIF or SVG");
}

bool image_check(struct arena *a, struct findings *findings, struct span place, struct str path,
		 struct str bytes, struct image *out) {
	struct image_reader r = { a, findings, place, path, bytes, out };
	const struct format *format;
	struct str suffix = path_suffix(path);

	*out = (struct image){ 0 };
	if (bytes.n == 0)
		return image_refuse(&r, IMG_005, "an empty file");
	if (bytes.n > LIMIT_IMAGE_BYTES)
		return image_refuse(&r, IMG_006, "%zu bytes; at most %u are published", bytes.n,
				    LIMIT_IMAGE_BYTES);
	format = find_format(bytes);
	if (format == NULL)
		return refuse_format(&r);
	if (!str_equal_nocase(suffix, str_of(format->suffixes[0])) &&
	    !str_equal_nocase(suffix, str_of(format->suffixes[1])))
		return image_refuse(&r, IMG_004, "it is %s, so its name should end in '%s'",
				    format->name, format->suffixes[0]);
	*out = (struct image){ .type = format->type, .mime = format->mime, .bytes = bytes };
	return format->read(&r);
}

bool image_read_embedded(const struct image_reader *outer, struct str bytes, struct image *out) {
	const struct format *format = find_format(bytes);
	struct image_reader r = *outer;

	if (format == NULL || (format->type != IMAGE_PNG && format->type != IMAGE_JPEG))
		return image_refuse(&r, IMG_008, "an embedded image that is not PNG or JPEG");
	*out = (struct image){ .type = format->type, .mime = format->mime, .bytes = bytes };
	r.bytes = bytes;
	r.out = out;
	return format->read(&r);
}
