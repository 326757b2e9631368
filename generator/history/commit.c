/* SPDX-License-Identifier: Apache-2.0 */
#include "history/commit.h"

#include <string.h>

#include "history/git.h"

#define SECONDS 10
#define TAGS_BYTES (1u << 20)
/* A name of git's is a path in its folder. */
#define NAME_BYTES 255

static bool is_hex(struct str s) {
	for (size_t i = 0; i < s.n; i++)
		if (strchr("0123456789abcdef", s.p[i]) == NULL)
			return false;
	return s.n == 40 || s.n == 64;
}

static bool has_control(struct str s) {
	for (size_t i = 0; i < s.n; i++)
		if ((unsigned char)s.p[i] < 0x20 || s.p[i] == 0x7f)
			return true;
	return false;
}

/* Asks for one line. */
static bool ask(struct arena *a, const char *folder, const char *const *arguments,
		struct str *out) {
	struct git g = {
		.folder = folder, .arguments = arguments, .keep = 256, .seconds = SECONDS
	};
	bool ok = git_ask(a, &g);

	*out = str_trim(g.answer);
	return ok;
}

static bool find(struct arena *a, const char *folder, const char *name, struct commit *out) {
	const char *const arguments[] = { "log", "-1", "--format=%H %ct", name, "--", NULL };
	struct str answer, id, when;
	size_t seconds;

	if (!ask(a, folder, arguments, &answer) || !str_cut(answer, ' ', &id, &when) ||
	    !is_hex(id) || !str_to_size(when, &seconds))
		return false;
	out->id = id;
	out->seconds = (int64_t)seconds;
	return true;
}

bool commit_find(struct arena *a, const char *folder, struct commit *out) {
	return find(a, folder, "HEAD", out);
}

bool commit_find_named(struct arena *a, const char *folder, struct str name, struct commit *out) {
	const char *const arguments[] = {
		"rev-parse",
		"--verify",
		"--end-of-options",
		str_format(a, "%.*s^{commit}", STR_ARG(name)).p,
		NULL,
	};
	struct str id;

	/* Programs that do not know --end-of-options would take it for one. */
	if (name.n == 0 || name.n > NAME_BYTES || name.p[0] == '-' || has_control(name))
		return false;
	return ask(a, folder, arguments, &id) && is_hex(id) && find(a, folder, str_c(a, id), out);
}

static bool ask_shallow(struct arena *a, const char *folder, struct str *answer,
			struct str *complaint) {
	static const char *const arguments[] = { "rev-parse", "--is-shallow-repository", NULL };
	struct git g = {
		.folder = folder, .arguments = arguments, .keep = 1024, .seconds = SECONDS
	};
	bool ok = git_ask(a, &g);

	*answer = str_trim(g.answer);
	*complaint = g.complaint;
	return ok;
}

bool commit_has_repository(struct arena *a, const char *folder, struct str *why) {
	struct str answer;

	if (ask_shallow(a, folder, &answer, why))
		return true;
	/* What git says of it depends on where file systems begin. */
	if (str_starts(*why, "not a git repository"))
		*why = STR("the project is in no git repository");
	else
		*why = str_format(a, "git does not look into the repository: %.*s", STR_ARG(*why));
	return false;
}

bool commit_is_shallow(struct arena *a, const char *folder) {
	struct str answer, complaint;

	return ask_shallow(a, folder, &answer, &complaint) && str_is(answer, "true");
}

struct vec commit_tags(struct arena *a, const char *folder) {
	static const char *const arguments[] = { "for-each-ref", "--format=%(refname:strip=2)",
						 "refs/tags", NULL };
	struct git g = {
		.folder = folder, .arguments = arguments, .keep = TAGS_BYTES, .seconds = SECONDS
	};
	struct vec names = { 0 };
	struct str line;

	if (!git_ask(a, &g))
		return names;
	while (str_next_line(&g.answer, &line)) {
		struct str *name = ARENA_NEW(a, struct str);

		*name = line;
		vec_add(a, &names, name);
	}
	return names;
}
