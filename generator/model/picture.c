/* SPDX-License-Identifier: Apache-2.0 */
#include "model/picture.h"

#include <errno.h>
#include <string.h>

#include "base/digest.h"
#include "base/file.h"
#include "base/path.h"
#include "read/limits.h"

static struct str picture_href(struct arena *a, const struct picture *p) {
	struct digest d = digest_of(p->image.bytes);
	char hex[DIGEST_HEX_SIZE];
	struct str suffix = str_lower(a, path_suffix(p->path));

	digest_print(&d, hex);
	/* The name alone says which bytes: a cache may keep it for ever, and no file name of an author gets out. */
	return str_format(a, "assets/%.16s%.*s", hex, STR_ARG(suffix));
}

static struct picture *load(const struct set *s, struct findings *findings, struct span place,
			    struct str path) {
	struct picture *p = ARENA_NEW(s->arena, struct picture);
	struct str bytes;

	p->path = path;
	if (!file_read(s->arena, s->root, str_c(s->arena, path), LIMIT_IMAGE_BYTES, &bytes)) {
		enum code_number code = errno == EFBIG                     ? IMG_006
					: errno == ELOOP || errno == EXDEV ? IMG_003
									   : IMG_001;

		finding_add(findings, code, place, "image '%.*s': %s",
			    STR_ARG(str_slice(path, 0, 120)), strerror(errno));
		return p;
	}
	p->usable = image_check(s->arena, findings, place, path, bytes, &p->image);
	if (p->usable)
		p->href = picture_href(s->arena, p);
	return p;
}

const struct picture *picture_find(const struct set *s, struct findings *findings,
				   struct span place, struct str path) {
	struct picture *p = map_get(s->pictures, path);

	if (p == NULL) {
		p = load(s, findings, place, path);
		map_add(s->pictures, path, p);
	}
	return p->usable ? p : NULL;
}
