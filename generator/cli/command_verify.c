/* SPDX-License-Identifier: Apache-2.0 */
/* Whether a folder, or a pack, is what its checksums say. */
#include <argp.h>
#include <errno.h>
#include <string.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/file.h"
#include "cli/cli.h"
#include "cli/guard.h"
#include "cli/table.h"
#include "press/pack_verify.h"
#include "publish/manifest.h"
#include "publish/verify.h"
#include "report/clean.h"

struct verify_options {
	const char *path, *form, *sources;
};

enum { KEY_FORMAT = 256, KEY_SOURCES };

static const struct argp_option options[] = {
	{ "format", KEY_FORMAT, "FORM", 0, "print as text or json", 0 },
	{ "sources", KEY_SOURCES, "DIR", 0,
	  "of a pack: compare the project in DIR with the files that it was made from", 0 },
	{ 0 },
};

static error_t parse_option(int key, char *arg, struct argp_state *state) {
	struct verify_options *o = state->input;

	switch (key) {
	case KEY_FORMAT:
		o->form = form_option(state, arg);
		return 0;
	case KEY_SOURCES:
		o->sources = arg;
		return 0;
	case ARGP_KEY_ARG:
		if (o->path != NULL)
			argp_error(state, "one PATH at a time");
		o->path = arg;
		return 0;
	case ARGP_KEY_NO_ARGS:
		argp_error(state, "what? a folder with a " MANIFEST_NAME ", or a PDF");
		return EINVAL;
	default:
		return ARGP_ERR_UNKNOWN;
	}
}

static struct table new_table(struct arena *a) {
	static const char *const heads[] = { "state", "path", "reason" };

	return table_new(a, heads, ARRAY_LENGTH(heads));
}

/* The paths are below a folder, or below none. */
static void add_rows(struct table *t, const char *folder, const struct verify_result *r) {
	struct arena *a = t->arena;

	for (size_t i = 0; i < r->items.n; i++) {
		const struct verify_item *item = r->items.items[i];

		TABLE_ADD(t, str_of(verify_state_name(item->state)),
			  clean_text(a,
				     str_format(a, "%s%s%.*s", folder, folder[0] != '\0' ? "/" : "",
						STR_ARG(item->path))),
			  clean_text(a, item->why));
	}
}

static void print_counts(const struct verify_result *r, const char *what) {
	printf("%zu of %zu %s as listed", r->same, r->listed, what);
	for (int i = 0; i < VERIFY_STATES; i++)
		if (r->counts[i] > 0)
			printf(", %zu %s", r->counts[i], verify_state_name((enum verify_state)i));
	putchar('\n');
}

static void print_digest(const char *what, const struct digest *d) {
	char hex[DIGEST_HEX_SIZE];

	digest_print(d, hex);
	printf("%s: sha256:%s\n", what, hex);
}

/* As it is printed on the cover, to be compared by eye. */
static void print_groups(const struct digest *d) {
	char hex[DIGEST_HEX_SIZE];

	digest_print(d, hex);
	fputs("on its cover stands:", stdout);
	for (size_t i = 0; i < 2 * DIGEST_SIZE; i += 8)
		printf(" %.8s", hex + i);
	putchar('\n');
}

static void print_table(const char *form, const struct table *t) {
	if (strcmp(form, "json") == 0)
		table_print_json(t);
	else
		table_print(t, "");
}

static int status_of(const struct verify_result *r) {
	if (r->counts[VERIFY_UNREADABLE] > 0)
		return STATUS_MACHINE;
	return r->items.n > 0 ? STATUS_FINDINGS : STATUS_CLEAN;
}

static bool wants_sums(const struct cli *cli, const struct verify_options *o) {
	return !cli->quiet && strcmp(o->form, "text") == 0;
}

static int verify_built(struct arena *a, const struct cli *cli, const struct verify_options *o,
			int folder) {
	struct table t = new_table(a);
	struct verify_result r;

	if (o->sources != NULL)
		return usage_error("--sources goes with a PDF, and %s is a folder", o->path);
	if (!verify_folder(a, folder, &r))
		return usage_error("%s/" MANIFEST_NAME ": %s", o->path,
				   errno == ELOOP ? "a symbolic link" : strerror(errno));
	add_rows(&t, "", &r);
	print_table(o->form, &t);
	if (wants_sums(cli, o)) {
		print_counts(&r, "files");
		print_digest(MANIFEST_NAME " itself", &r.list);
	}
	return status_of(&r);
}

static const char *why_not(int error) {
	if (error == EFBIG)
		return "longer than 256 MiB";
	if (error == EINVAL)
		return "neither a folder nor a regular file";
	return error == ELOOP ? "a symbolic link" : strerror(error);
}

static void print_pack(const struct pack_verification *v) {
	if (v->archival)
		puts("a PDF/A-1 holds no files: nothing but its metadata can be compared");
	else
		print_counts(&v->files, "attachments");
	print_digest(v->has_list ? MANIFEST_NAME " itself" : MANIFEST_NAME " in the metadata",
		     &v->files.list);
	print_groups(&v->files.list);
	print_digest("the PDF, pages and all", &v->whole);
}

/* The exit status of comparing the project. */
static int verify_sources(struct arena *a, const struct verify_options *o,
			  const struct pack_verification *v, struct table *t,
			  struct verify_result *r) {
	int folder = file_open_folder(o->sources);

	if (folder < 0)
		return usage_error("%s: %s", o->sources, strerror(errno));
	if (v->sources.n == 0) {
		close(folder);
		return usage_error("%s has no list of the files that it was made from", o->path);
	}
	verify_listed(a, folder, v->sources, r);
	close(folder);
	add_rows(t, o->sources, r);
	return status_of(r);
}

static int verify_pack(struct arena *a, const struct cli *cli, const struct verify_options *o) {
	struct verify_result sources = { 0 };
	struct pack_verification v;
	struct table t = new_table(a);
	struct str bytes, why;
	int status, more = STATUS_CLEAN;

	guard_raise();
	if (!file_read_named(a, o->path, PACK_VERIFY_BYTES, &bytes))
		return usage_error("%s: %s", o->path, why_not(errno));
	if (!pack_verify(a, bytes, &v, &why))
		return usage_error("%s: %.*s", o->path, STR_ARG(clean_text(a, why)));
	add_rows(&t, "", &v.files);
	status = status_of(&v.files);
	if (o->sources != NULL)
		more = verify_sources(a, o, &v, &t, &sources);
	if (more == STATUS_USAGE)
		return more;
	print_table(o->form, &t);
	if (wants_sums(cli, o)) {
		print_pack(&v);
		if (o->sources != NULL)
			print_counts(&sources, "sources");
	}
	return more > status ? more : status;
}

int command_verify(const struct cli *cli, int argc, char **argv) {
	static const struct argp argp = {
		options,
		parse_option,
		"PATH",
		"Computes the checksum of every file that PATH/" MANIFEST_NAME
		" lists, and says what differs, is missing, or is there and not listed. The same "
		"of "
		"a pack, with the files that are attached to it. Needs no project.",
		NULL,
		NULL,
		NULL
	};
	struct arena *a = arena_new();
	struct verify_options o = { .form = "text" };
	int folder, status;

	argp_parse(&argp, argc, argv, 0, NULL, &o);
	folder = file_open_folder(o.path);
	if (folder >= 0)
		status = verify_built(a, cli, &o, folder);
	else if (errno == ENOTDIR)
		status = verify_pack(a, cli, &o);
	else
		status = usage_error("%s: %s", o.path, strerror(errno));
	if (folder >= 0)
		close(folder);
	arena_free(a);
	return status;
}
