/* SPDX-License-Identifier: Apache-2.0 */
#include "press/engine.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* For one document; a batch that reaches them is done again one by one. */
#define SECONDS 120u
#define MEMORY_BYTES ((uint64_t)4 << 30)
#define FILE_BYTES ((uint64_t)512 << 20)
#define KEPT_BYTES ((size_t)8192)

/* In the order in which they are preferred. */
static const struct engine_kind *const kinds[] = { &engine_wkhtmltopdf, &engine_chromium,
						   &engine_weasyprint };

static const char *const version_env[] = { "LC_ALL=C.UTF-8", "QT_QPA_PLATFORM=offscreen", NULL };

static bool is_below(const char *path, const char *folder) {
	size_t n = strlen(folder);

	return strncmp(path, folder, n) == 0 && (path[n] == '/' || path[n] == '\0');
}

/* The real path of the program, or NULL where there is none or the project could have put it there. */
static const char *locate(struct arena *a, const char *path, const char *project) {
	char real[PATH_MAX], real_project[PATH_MAX];

	if (realpath(path, real) == NULL || access(real, X_OK) != 0)
		return NULL;
	if (project != NULL &&
	    (realpath(project, real_project) == NULL || is_below(real, real_project)))
		return NULL;
	return arena_copy(a, real, strlen(real));
}

/* Asks the program for its version; NULL when it is not one that we know. */
static const struct engine *try_program(struct arena *a, const struct engine_kind *kind,
					const char *program, struct buf *passed_over) {
	const char *argv[] = { program, "--version", NULL };
	struct proc p = { .argv = argv,
			  .env = version_env,
			  .keep = KEPT_BYTES,
			  .limits = { .wall_seconds = 10, .cpu_seconds = 10 } };
	struct engine *e;
	struct str version, line;

	if (!proc_run(a, &p)) {
		struct str how = proc_describe(a, &p);

		buf_print(passed_over, "%s: %.*s\n", program, STR_ARG(how));
		return NULL;
	}
	if (!kind->recognise(p.output, &version)) {
		if (!str_next_line(&p.output, &line))
			line = STR("no version");
		buf_print(passed_over, "%s: unknown version: %.*s\n", program, STR_ARG(line));
		return NULL;
	}
	e = ARENA_NEW(a, struct engine);
	*e = (struct engine){ kind, program, version };
	return e;
}

static const struct engine *try_path(struct arena *a, const struct engine_kind *kind,
				     const char *path, const struct engine_search *search,
				     struct buf *passed_over) {
	const char *program = locate(a, path, search->project);

	return program != NULL ? try_program(a, kind, program, passed_over) : NULL;
}

static const struct engine *find_kind(struct arena *a, const struct engine_kind *kind,
				      const struct engine_search *search, struct buf *passed_over) {
	struct str rest = str_format(a, "/usr/bin:/usr/local/bin:%s:",
				     search->search_path != NULL ? search->search_path : "");
	const struct engine *e = NULL;
	struct str folder;

	for (const char *const *name = kind->programs; *name != NULL && e == NULL; name++)
		if ((*name)[0] == '/')
			e = try_path(a, kind, *name, search, passed_over);
	while (e == NULL && str_cut(rest, ':', &folder, &rest)) {
		if (folder.n == 0 || folder.p[0] != '/')
			continue;
		for (const char *const *name = kind->programs; *name != NULL && e == NULL; name++)
			if ((*name)[0] != '/')
				e = try_path(a, kind,
					     str_format(a, "%.*s/%s", STR_ARG(folder), *name).p,
					     search, passed_over);
	}
	return e;
}

const struct engine *engine_find(struct arena *a, const struct engine_search *search,
				 struct buf *passed_over) {
	for (size_t i = 0; i < ARRAY_LENGTH(kinds); i++) {
		const struct engine *e;

		if (search->name != NULL && strcmp(search->name, kinds[i]->name) != 0)
			continue;
		e = find_kind(a, kinds[i], search, passed_over);
		if (e != NULL)
			return e;
	}
	return NULL;
}

static void add_path(const char **list, const char *path) {
	while (*list != NULL)
		list++;
	*list = path;
}

/* The system's programs, libraries and fonts; nothing of anybody's home, nothing of the project.
 * An engine that is installed elsewhere brings its own folder. */
static const struct sandbox *sandbox_for(struct arena *a, const struct engine *e,
					 const char *folder) {
	static const char *const system[] = { "/usr",
					      "/lib",
					      "/lib64",
					      "/bin",
					      "/etc/fonts",
					      "/etc/ld.so.cache",
					      "/var/cache/fontconfig",
					      "/dev/urandom" };
	/* Room for what engines add, three places and the NULL. */
	const char **readable = ARENA_ARRAY(
		a, ARRAY_LENGTH(system) + ARRAY_LENGTH(e->kind->readable) + 4, const char *);
	const char **writable = ARENA_ARRAY(a, 3, const char *);
	int n = (int)(strrchr(e->program, '/') - e->program);
	struct sandbox *s = ARENA_NEW(a, struct sandbox);

	memcpy(readable, system, sizeof(system));
	for (const char *const *more = e->kind->readable; *more != NULL; more++)
		add_path(readable, *more);
	if (n > 0 && !is_below(e->program, "/usr")) {
		add_path(readable, str_format(a, "%.*s", n, e->program).p);
		add_path(readable, str_format(a, "%.*s/../lib", n, e->program).p);
		add_path(readable, str_format(a, "%.*s/../pyvenv.cfg", n, e->program).p);
	}
	writable[0] = folder;
	writable[1] = "/dev/null";
	*s = (struct sandbox){ .readable = readable,
			       .writable = writable,
			       .local_sockets = e->kind->local_sockets };
	return s;
}

bool engine_marks(const struct engine *e) {
	return e->kind->marks != NULL && e->kind->marks(e->version);
}

void engine_prepare(struct arena *a, const struct engine *e, const struct engine_batch *batch,
		    struct proc *out) {
	unsigned seconds = e->kind->seconds > 0 ? e->kind->seconds : SECONDS;

	*out = (struct proc){
		.folder = batch->folder,
		.keep = KEPT_BYTES,
		.limits = { .wall_seconds = seconds,
			    .cpu_seconds = (seconds + 1) / 2,
			    .memory = e->kind->unlimited_memory ? 0 : MEMORY_BYTES,
			    .file_size = FILE_BYTES },
		.sandbox = sandbox_for(a, e, batch->folder),
	};
	e->kind->command(a, e->program, batch, out);
}

const struct engine_kind *engine_kind_at(size_t i) {
	return i < ARRAY_LENGTH(kinds) ? kinds[i] : NULL;
}

bool engine_is_known(const char *name) {
	for (size_t i = 0; i < ARRAY_LENGTH(kinds); i++)
		if (strcmp(name, kinds[i]->name) == 0)
			return true;
	return false;
}

struct str engine_names(struct arena *a) {
	struct str all = STR("");

	for (size_t i = 0; i < ARRAY_LENGTH(kinds); i++)
		all = str_format(a, "%.*s%s%s", STR_ARG(all), i > 0 ? ", " : "", kinds[i]->name);
	return all;
}
