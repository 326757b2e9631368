/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/since.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "base/path.h"
#include "cli/cli.h"
#include "press/attachment.h"
#include "read/gate.h"
#include "read/limits.h"

#define ATTACHED "baseline.xml"

static void choose(struct arena *a, struct set *s, struct source *source) {
	s->baselines = (struct vec){ 0 };
	vec_add(a, &s->baselines, source);
}

static bool choose_named(struct arena *a, struct set *s, const char *name) {
	struct str file = str_format(a, "%s.xml", name);

	for (size_t i = 0; i < s->baselines.n; i++) {
		struct source *source = s->baselines.items[i];

		if (!str_equal(path_name(source->path), file))
			continue;
		choose(a, s, source);
		return true;
	}
	usage_error("there is no baselines/%s.xml", name);
	return false;
}

static bool read_pack(struct arena *a, const char *path, struct str *out) {
	struct str above = path_folder(str_of(path));
	int folder = file_open_folder(strchr(path, '/') == NULL ? "."
				      : above.n == 0            ? "/"
								: str_c(a, above));
	bool ok = folder >= 0 &&
		  file_read(a, folder, str_c(a, path_name(str_of(path))), LIMIT_PACK_BYTES, out);

	if (!ok)
		usage_error("%s: %s", path, strerror(errno));
	if (folder >= 0)
		close(folder);
	return ok;
}

/* The attachment of an earlier pack; NULL where there is none. */
static const struct press_attachment *find_attached(struct arena *a, struct str bytes) {
	const struct press_attachment *found = NULL;
	struct vec files = { 0 };
	struct str error;
	struct pdf pdf;

	if (!pdf_open(a, bytes, &pdf, &error))
		return NULL;
	if (!attachment_read_all(&pdf, &files))
		files.n = 0;
	for (size_t i = 0; i < files.n; i++) {
		const struct press_attachment *f = files.items[i];

		if (str_is(f->name, ATTACHED))
			found = f;
	}
	pdf_close(&pdf);
	return found;
}

static bool choose_pack(struct arena *a, struct set *s, const char *path) {
	const struct press_attachment *f;
	struct source *source;
	struct str bytes;

	if (!read_pack(a, path, &bytes))
		return false;
	f = find_attached(a, bytes);
	if (f == NULL) {
		usage_error("%s is no pack with an attached " ATTACHED, path);
		return false;
	}
	source = source_new(a, str_of(path), f->bytes);
	if (!gate_pass(s->findings, source))
		return true;
	choose(a, s, source);
	return true;
}

bool since_choose(struct arena *a, struct set *s, const char *name) {
	if (str_ends(str_of(name), ".pdf"))
		return choose_pack(a, s, name);
	return choose_named(a, s, name);
}
