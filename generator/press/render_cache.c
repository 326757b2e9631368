/* SPDX-License-Identifier: Apache-2.0 */
#include "press/render_cache.h"

#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/deflate.h"
#include "base/digest.h"
#include "base/file.h"
#include "base/path.h"
#include "base/store.h"
#include "press/part.h"
#include "press/pdf.h"

/* How an engine is called, and what is put around a page, differs between versions of the program. */
#define FORMAT "rendering 1 " DOSSIER_VERSION

/* What parts of packs look like; libqpdf and zlib have a say in that. */
#define PART_FORMAT "part 1"

/* "<64 digits>.part" */
#define NAME_BYTES (DIGEST_HEX_SIZE + sizeof(".part"))

struct render_cache {
	struct arena *arena;
	const struct engine *engine;
	int folder;
	struct str fonts; /* what changes when a font does */
	size_t hits, asked;
};

struct entry {
	char name[NAME_BYTES];
	off_t bytes;
	struct timespec used;
};

/* Installing a font touches the folders of fonts, and fontconfig's cache of them. */
static struct str fonts_stamp(struct arena *a) {
	static const char *const folders[] = { "/usr/share/fonts", "/usr/local/share/fonts",
					       "/etc/fonts/conf.d", "/var/cache/fontconfig" };
	struct str stamp = STR("");

	for (size_t i = 0; i < sizeof(folders) / sizeof(*folders); i++) {
		struct stat st = { 0 };

		if (stat(folders[i], &st) == 0)
			stamp = str_format(a, "%.*s %lld.%09ld", STR_ARG(stamp),
					   (long long)st.st_mtim.tv_sec, st.st_mtim.tv_nsec);
	}
	return stamp;
}

/* Somebody who can write here could put words into a policy. */
static bool is_ours(int folder) {
	struct stat st;

	return fstat(folder, &st) == 0 && st.st_uid == geteuid() && (st.st_mode & 022) == 0;
}

struct render_cache *render_cache_open(struct arena *a, const char *folder,
				       const struct engine *engine) {
	struct render_cache *c = ARENA_NEW(a, struct render_cache);

	mkdir(str_c(a, path_folder(str_of(folder))), 0700);
	mkdir(folder, 0700);
	c->arena = a;
	c->engine = engine;
	c->folder = file_open_folder(folder);
	if (c->folder < 0)
		return NULL;
	if (!is_ours(c->folder)) {
		close(c->folder);
		return NULL;
	}
	c->fonts = fonts_stamp(a);
	return c;
}

/* Of the PDF; or of the part for that use. */
static void name_of(const struct render_cache *c, struct str html, struct engine_paper p,
		    const enum extract_use *use, char out[NAME_BYTES]) {
	struct arena *a = arena_new();
	struct digest digest = digest_of(html);
	char hex[DIGEST_HEX_SIZE];
	struct str text;

	digest_print(&digest, hex);
	text = str_format(a, FORMAT "\n%s\n%.*s\n%.*s\n%u %u %u %u %d\n%s", c->engine->kind->name,
			  STR_ARG(c->engine->version), STR_ARG(c->fonts), p.top, p.right, p.bottom,
			  p.left, p.landscape, hex);
	if (use != NULL)
		text = str_format(a, "%.*s\n" PART_FORMAT "\n%s %s\n%d", STR_ARG(text),
				  qpdf_get_qpdf_version(), deflate_version(), (int)*use);
	digest = digest_of(text);
	digest_print(&digest, hex);
	snprintf(out, NAME_BYTES, "%s.%s", hex, use != NULL ? "part" : "pdf");
	arena_free(a);
}

/* So that what is used stays. */
static void touch(const struct render_cache *c, const char *name) {
	utimensat(c->folder, name, NULL, AT_SYMLINK_NOFOLLOW);
}

bool render_cache_get(struct render_cache *c, struct arena *a, const struct render_item *item,
		      struct engine_paper paper, struct str *out) {
	char name[NAME_BYTES];

	name_of(c, item->html, paper, NULL, name);
	if (!file_read(a, c->folder, name, RENDER_PDF_LIMIT, out))
		return false;
	touch(c, name);
	return true;
}

bool render_cache_get_part(struct render_cache *c, struct arena *a, struct render_item *item,
			   struct engine_paper paper, enum extract_use use) {
	struct part *part = ARENA_NEW(a, struct part);
	char name[NAME_BYTES];
	struct str bytes;

	name_of(c, item->html, paper, &use, name);
	if (!file_read(a, c->folder, name, RENDER_PDF_LIMIT, &bytes) || !part_read(a, bytes, part))
		return false;
	item->part = part;
	item->pages = (int)part->pages;
	touch(c, name);
	return true;
}

void render_cache_put(struct render_cache *c, const struct render_item *item,
		      struct engine_paper paper, struct str pdf) {
	char name[NAME_BYTES];

	name_of(c, item->html, paper, NULL, name);
	store_file(c->folder, name, pdf, 0600);
}

void render_cache_put_part(struct render_cache *c, const struct render_item *item,
			   struct engine_paper paper, enum extract_use use, struct str part) {
	char name[NAME_BYTES];

	name_of(c, item->html, paper, &use, name);
	store_file(c->folder, name, part, 0600);
}

void render_cache_count(struct render_cache *c, bool found) {
	c->asked++;
	c->hits += found;
}

static int oldest_first(const void *a, const void *b) {
	const struct entry *x = *(struct entry *const *)a, *y = *(struct entry *const *)b;

	if (x->used.tv_sec != y->used.tv_sec)
		return x->used.tv_sec < y->used.tv_sec ? -1 : 1;
	return x->used.tv_nsec < y->used.tv_nsec ? -1 : x->used.tv_nsec > y->used.tv_nsec;
}

static struct vec list(const struct render_cache *c, off_t *out_total) {
	int fd = dup(c->folder);
	DIR *dir = fd >= 0 ? fdopendir(fd) : NULL;
	struct vec entries = { 0 };
	const struct dirent *d;
	struct stat st;

	*out_total = 0;
	while (dir != NULL && (d = readdir(dir)) != NULL) {
		struct entry *e;

		if (strlen(d->d_name) >= NAME_BYTES || d->d_name[0] == '.' ||
		    fstatat(c->folder, d->d_name, &st, AT_SYMLINK_NOFOLLOW) != 0)
			continue;
		e = ARENA_NEW(c->arena, struct entry);
		memcpy(e->name, d->d_name, strlen(d->d_name) + 1);
		e->bytes = st.st_size;
		e->used = st.st_mtim;
		*out_total += e->bytes;
		vec_add(c->arena, &entries, e);
	}
	if (dir != NULL)
		closedir(dir);
	else if (fd >= 0)
		close(fd);
	return entries;
}

void render_cache_close(struct render_cache *c) {
	struct vec entries;
	off_t total;

	if (c == NULL)
		return;
	entries = list(c, &total);
	if (total > RENDER_CACHE_BYTES)
		qsort(entries.items, entries.n, sizeof(void *), oldest_first);
	for (size_t i = 0; i < entries.n && total > RENDER_CACHE_BYTES; i++) {
		const struct entry *e = entries.items[i];

		if (unlinkat(c->folder, e->name, 0) == 0)
			total -= e->bytes;
	}
	close(c->folder);
}

size_t render_cache_asked(const struct render_cache *c) {
	return c != NULL ? c->asked : 0;
}

size_t render_cache_hits(const struct render_cache *c) {
	return c != NULL ? c->hits : 0;
}
