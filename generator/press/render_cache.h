/* SPDX-License-Identifier: Apache-2.0 */
/* Renderings that are kept from one run to the next: a page that did not change is not rendered again. What is found here is what the
 * engine would make: the name of a file is the digest of the HTML, the paper, the engine with its version, and the days of the fonts. Beside it lies
 * what was made of it for packs. */
#ifndef PRESS_RENDER_CACHE_H
#define PRESS_RENDER_CACHE_H

#include "press/extract.h"
#include "press/render.h"

/* How many bytes stay when a cache is closed; what was not used for the longest time goes first. */
#define RENDER_CACHE_BYTES ((off_t)256 << 20)

/* The cache in the folder, which is made, but for its parent's parent. NULL where it can't be made, or somebody else could write to it: then
 * everything is rendered. */
struct render_cache *render_cache_open(struct arena *, const char *folder, const struct engine *);
void render_cache_close(struct render_cache *); /* NULL does nothing */

/* The PDF, in the arena, which may still be none; false where there is none. */
bool render_cache_get(struct render_cache *, struct arena *, const struct render_item *,
		      struct engine_paper, struct str *out);
/* Fills in part and pages, of the arena; false where the cache has not this part. */
bool render_cache_get_part(struct render_cache *, struct arena *, struct render_item *,
			   struct engine_paper, enum extract_use);

/* Keeps what was rendered, and the part that was made of it. Failing to is no failure. */
void render_cache_put(struct render_cache *, const struct render_item *, struct engine_paper,
		      struct str pdf);
void render_cache_put_part(struct render_cache *, const struct render_item *, struct engine_paper,
			   enum extract_use, struct str part);

/* Counts a page of HTML that was looked for. */
void render_cache_count(struct render_cache *, bool found);

/* How many pages of HTML were found so far, and of how many; 0 without a cache. */
size_t render_cache_hits(const struct render_cache *);
size_t render_cache_asked(const struct render_cache *);

#endif
