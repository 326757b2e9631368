/* SPDX-License-Identifier: Apache-2.0 */
#include "model/filename.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <utf8proc.h>

#include "base/file.h"
#include "base/map.h"
#include "base/path.h"
#include "base/utf8.h"

bool filename_is_scratch(struct str path) {
	struct str name = path_name(path);

	return str_ends(name, "~") || str_starts(name, "#") || str_ends(name, ".swp") ||
	       str_ends(name, ".bak") || str_ends(name, ".orig");
}

static bool is_device(struct str name) {
	static const char *const devices[] = { "con", "prn", "aux", "nul" };
	struct str stem, rest;
	size_t number;

	if (!str_cut(name, '.', &stem, &rest))
		stem = name;
	for (size_t i = 0; i < ARRAY_LENGTH(devices); i++)
		if (str_equal_nocase(stem, str_of(devices[i])))
			return true;
	return stem.n == 4 &&
	       (str_equal_nocase(str_slice(stem, 0, 3), STR("com")) ||
		str_equal_nocase(str_slice(stem, 0, 3), STR("lpt"))) &&
	       str_to_size(str_skip(stem, 3), &number);
}

/* What is wrong with the name, or NULL. */
static const char *judge(struct str name) {
	size_t length;

	if (!utf8_is_valid(name))
		return "is not UTF-8";
	for (size_t i = 0; i < name.n; i += length) {
		uint32_t c = utf8_decode(name, i, &length);
		utf8proc_category_t category = utf8proc_category((utf8proc_int32_t)c);

		if (category == UTF8PROC_CATEGORY_CC || category == UTF8PROC_CATEGORY_CF ||
		    category == UTF8PROC_CATEGORY_CO || category == UTF8PROC_CATEGORY_CN)
			return "holds a control or invisible character";
		if (c < 0x80 && strchr("<>:\"|?*\\$'`;&(){}[]!", (int)c) != NULL)
			return "holds a character that means something to a shell or to Windows";
	}
	if (name.p[0] == '-')
		return "begins with '-'";
	if (name.p[name.n - 1] == '.' || name.p[name.n - 1] == ' ')
		return "ends in a dot or a blank";
	return is_device(name) ? "is a device on Windows" : NULL;
}

static struct span whole(const char *folder, struct findings *findings, struct str path) {
	struct str shown = path_display(findings->arena, folder, path);

	return span_of(source_unread(findings->arena, shown), 0, 0);
}

static void check_type(const char *folder, struct findings *findings, const struct file_entry *e) {
	struct span at = whole(folder, findings, e->path);

	switch (e->type) {
	case FILE_REGULAR:
		break;
	case FILE_FOLDER:
		if (str_ends(e->path, ".md"))
			finding_add(findings, FIL_003, at, "a folder with a document's name");
		break;
	case FILE_LINK:
		/* The build judges its output for itself, and gives other help (OUT-004). */
		if (!str_is(e->path, "output"))
			finding_add(findings, FIL_002, at, "a symbolic link is not followed");
		break;
	case FILE_SPECIAL:
		finding_add(findings, FIL_003, at, "not a regular file");
		break;
	case FILE_UNREADABLE:
		finding_add(findings, FIL_001, at, "%s", strerror(e->error));
		break;
	case FILE_TOO_DEEP:
		finding_add(findings, FIL_008, at, "folders nested more than 32 deep");
		break;
	}
}

static void check_case(const char *folder, struct findings *findings, struct map *folded,
		       struct str path) {
	utf8proc_uint8_t *fold = NULL;
	const utf8proc_option_t options = UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_CASEFOLD;
	utf8proc_ssize_t n = utf8proc_map((const utf8proc_uint8_t *)path.p,
					  (utf8proc_ssize_t)path.n, &fold, options);
	struct str key, *kept, *elder;

	if (n < 0)
		return;
	key = str_copy(folded->arena, (struct str){ (const char *)fold, (size_t)n });
	free(fold);
	kept = ARENA_NEW(folded->arena, struct str);
	*kept = path;
	elder = map_add(folded, key, kept);
	if (elder != NULL)
		finding_add(findings, FIL_006, whole(folder, findings, path),
			    "the name differs from '%.*s' in case only", STR_ARG(*elder));
}

static void check_suffix(const char *folder, struct findings *findings, struct str path) {
	struct str suffix = path_suffix(path);

	if (!str_is(suffix, ".md") &&
	    (str_equal_nocase(suffix, STR(".md")) || str_is(suffix, ".markdown")))
		finding_add(findings, FIL_007, whole(folder, findings, path),
			    "'%.*s' is not read as a document", STR_ARG(suffix));
}

void filename_check(const char *folder, struct findings *findings, const struct vec *entries) {
	struct map folded = map_new(findings->arena);

	for (size_t i = 0; i < entries->n; i++) {
		const struct file_entry *e = entries->items[i];
		const char *wrong = e->path.n > 0 ? judge(path_name(e->path)) : NULL;

		if (filename_is_scratch(e->path))
			continue;
		check_type(folder, findings, e);
		if (wrong != NULL)
			finding_add(findings, FIL_005, whole(folder, findings, e->path),
				    "the name %s", wrong);
		else
			check_case(folder, findings, &folded, e->path);
		if (e->type == FILE_REGULAR)
			check_suffix(folder, findings, e->path);
	}
}
