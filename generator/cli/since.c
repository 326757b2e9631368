/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/since.h"

#include <errno.h>
#include <string.h>

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

/* What is looked for among the attachments. */
struct search {
	struct arena *arena;
	struct str bytes; /* "" until it is found */
};

static void look(void *context, struct str name, struct str bytes, struct str why) {
	struct search *search = context;

	if (str_is(name, ATTACHED) && why.n == 0)
		search->bytes = str_copy(search->arena, bytes);
}

/* The attachment of an earlier pack; "" where there is none. */
static struct str find_attached(struct arena *a, struct str bytes) {
	struct search search = { a, STR("") };
	struct str error;
	struct pdf pdf;

	if (!pdf_open(a, bytes, &pdf, &error))
		return STR("");
	attachment_each(&pdf, look, &search);
	pdf_close(&pdf);
	return search.bytes;
}

static bool choose_pack(struct arena *a, struct set *s, const char *path) {
	struct source *source;
	struct str bytes, attached;

	if (!file_read_named(a, path, LIMIT_PACK_BYTES, &bytes)) {
		usage_error("%s: %s", path, strerror(errno));
		return false;
	}
	attached = find_attached(a, bytes);
	if (attached.n == 0) {
		usage_error("%s is no pack with an attached " ATTACHED, path);
		return false;
	}
	source = source_new(a, str_of(path), attached);
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
