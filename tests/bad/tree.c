/* SPDX-License-Identifier: Apache-2.0 */
#include "tree.h"

#include <errno.h>
#include <fcntl.h>
#include <fts.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/attr.h"
#include "base/buf.h"
#include "base/die.h"
#include "base/digest.h"

/* Documents with names that git or some system can't carry, made when they are needed. */
static const struct {
	const char *path, *name, *id;
} odd_names[] = {
	{ "07-ids-names/file-with-newline", "a\nb.md", "POL-001" },
	{ "07-ids-names/file-with-escape-seq", "a\033[31m.md", "POL-001" },
	{ "07-ids-names/file-with-bidi",
	  "a\xe2\x80\xae"
	  "dm.gpj.md",
	  "POL-001" },
	{ "07-ids-names/file-with-quote-and-dollar", "$(touch PWNED)'\".md", "POL-001" },
	{ "07-ids-names/file-non-utf8-name", "politique-\xe9.md", "POL-001" },
	{ "07-ids-names/file-windows-reserved", "con.md", "POL-001" },
	{ "07-ids-names/file-colon", "a:b.md", "POL-001" },
	{ "07-ids-names/file-case-collision", "Access.md", "POL-001" },
	{ "07-ids-names/file-case-collision", "access.md", "POL-002" },
	{ "07-ids-names/file-trailing-dot-space", "a.md. ", "POL-001" },
	{ "07-ids-names/file-editor-backup", "a.md~", "POL-001" },
	{ "07-ids-names/file-editor-backup", "#a.md#", "POL-001" },
	{ "07-ids-names/file-editor-backup", ".a.md.swp", "POL-001" },
	{ "15-project/deep-directories-200", "d/a.md", "POL-001" },
};

static void check(bool ok, const char *path) {
	if (!ok)
		die("%s: %s", path, strerror(errno));
}

static void write_file(const char *path, struct str bytes, mode_t mode) {
	FILE *f = fopen(path, "we");

	check(f != NULL, path);
	check(fwrite(bytes.p, 1, bytes.n, f) == bytes.n && fclose(f) == 0, path);
	check(chmod(path, mode) == 0, path);
}

struct str tree_read(struct arena *a, const char *path) {
	FILE *f = fopen(path, "re");
	struct buf bytes = { 0 };
	struct str result;
	char block[65536];
	size_t n;

	check(f != NULL, path);
	while ((n = fread(block, 1, sizeof(block), f)) > 0)
		buf_add(&bytes, block, n);
	check(ferror(f) == 0, path);
	fclose(f);
	result = str_copy(a, buf_str(&bytes));
	buf_free(&bytes);
	return result;
}

static int by_name(const FTSENT **a, const FTSENT **b) {
	return strcmp((*a)->fts_name, (*b)->fts_name);
}

static FTS *walk(const char *folder) {
	char *const roots[] = { (char *)(uintptr_t)folder, NULL };
	FTS *fts = fts_open(roots, FTS_PHYSICAL | FTS_NOCHDIR, by_name);

	check(fts != NULL, folder);
	return fts;
}

void tree_copy(const char *from, const char *to) {
	struct arena *a = arena_new();
	FTS *fts = walk(from);
	FTSENT *e;

	while ((e = fts_read(fts)) != NULL) {
		const char *path = str_format(a, "%s%s", to, e->fts_path + strlen(from)).p;

		if (e->fts_info == FTS_D)
			check(mkdir(path, 0755) == 0 || errno == EEXIST, path);
		else if (e->fts_info == FTS_F)
			write_file(path, tree_read(a, e->fts_path), e->fts_statp->st_mode & 0777);
		else if (e->fts_info != FTS_DP)
			die("%s: neither a file nor a folder", e->fts_path);
	}
	fts_close(fts);
	arena_free(a);
}

static void make_odd_name(struct arena *a, const char *project, const char *name, const char *id) {
	struct str text = str_format(a,
				     "---\nid: %s\ntitle: Access control policy\nkind: policy\n"
				     "version: \"1.0\"\nstatus: draft\nowner: ciso\n---\n"
				     "# Access control policy\n\nText.\n",
				     id);
	struct str folder = str_of(project);

	/* The one name with a folder stands for as many as no limit allows. */
	for (size_t i = 0; strchr(name, '/') != NULL && i < 200; i++) {
		folder = str_format(a, "%.*s/d", STR_ARG(folder));
		check(mkdir(folder.p, 0755) == 0, folder.p);
	}
	if (strchr(name, '/') != NULL)
		name = strchr(name, '/') + 1;
	write_file(str_format(a, "%.*s/%s", STR_ARG(folder), name).p, text, 0644);
}

void tree_place(struct arena *a, const char *corpus, struct str path, const char *project) {
	const char *from = str_format(a, "%s/%.*s", corpus, STR_ARG(path)).p;
	const char *name = strrchr(from, '/') + 1;
	struct stat st;

	for (size_t i = 0; i < ARRAY_LENGTH(odd_names); i++)
		if (str_is(path, odd_names[i].path))
			make_odd_name(a, project, odd_names[i].name, odd_names[i].id);
	if (stat(from, &st) != 0)
		return;
	if (S_ISDIR(st.st_mode)) {
		tree_copy(from, project);
	} else if (str_ends(path, ".xsl")) {
		const char *templates = str_format(a, "%s/templates", project).p;
		const char *pages = str_format(a, "%s/pages", templates).p;

		check(mkdir(templates, 0755) == 0, templates);
		check(mkdir(pages, 0755) == 0, pages);
		tree_copy(from, str_format(a, "%s/document.xsl", pages).p);
	} else {
		tree_copy(from, str_format(a, "%s/%s", project, name).p);
	}
}

struct str tree_list(struct arena *a, const char *folder) {
	struct buf out = { 0 };
	struct str result;
	FTS *fts = walk(folder);
	FTSENT *e;

	while ((e = fts_read(fts)) != NULL) {
		char hex[DIGEST_HEX_SIZE] = "-";

		if (e->fts_info == FTS_DP)
			continue;
		if (e->fts_info == FTS_F) {
			struct digest d = digest_of(tree_read(a, e->fts_path));

			digest_print(&d, hex);
		}
		buf_print(&out, "%s %o %s\n", e->fts_path + strlen(folder),
			  (unsigned)e->fts_statp->st_mode, hex);
	}
	fts_close(fts);
	result = str_copy(a, buf_str(&out));
	buf_free(&out);
	return result;
}

struct vec tree_files(struct arena *a, const char *folder) {
	struct vec files = { 0 };
	FTS *fts = walk(folder);
	FTSENT *e;

	while ((e = fts_read(fts)) != NULL)
		if (e->fts_info == FTS_F)
			vec_add(a, &files, str_c(a, str_of(e->fts_path)));
	fts_close(fts);
	return files;
}

void tree_remove(const char *folder) {
	FTS *fts = walk(folder);
	FTSENT *e;

	while ((e = fts_read(fts)) != NULL) {
		if (e->fts_info == FTS_D)
			chmod(e->fts_path, 0700);
		else if (e->fts_info == FTS_DP)
			rmdir(e->fts_path);
		else
			unlink(e->fts_path);
	}
	fts_close(fts);
}
