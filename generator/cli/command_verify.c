/* SPDX-License-Identifier: Apache-2.0 */
/* Whether a folder is what its checksums say. */
#include <argp.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/file.h"
#include "cli/cli.h"
#include "cli/table.h"
#include "publish/manifest.h"
#include "publish/verify.h"
#include "report/clean.h"

struct verify_options {
	const char *path, *form;
};

enum { KEY_FORMAT = 256 };

static const struct argp_option options[] = {
	{ "format", KEY_FORMAT, "FORM", 0, "print as text or json", 0 },
	{ 0 },
};

static error_t parse_option(int key, char *arg, struct argp_state *state) {
	struct verify_options *o = state->input;

	switch (key) {
	case KEY_FORMAT:
		o->form = form_option(state, arg);
		return 0;
	case ARGP_KEY_ARG:
		if (o->path != NULL)
			argp_error(state, "one PATH at a time");
		o->path = arg;
		return 0;
	case ARGP_KEY_NO_ARGS:
		argp_error(state, "which folder? one with a " MANIFEST_NAME);
		return EINVAL;
	default:
		return ARGP_ERR_UNKNOWN;
	}
}

/* Why it is no folder that can be verified. */
static int refuse(const char *path, int error) {
	struct stat st;

	if (stat(path, &st) == 0 && S_ISREG(st.st_mode))
		return usage_error(str_ends(str_of(path), ".pdf")
					   ? "%s: a PDF can't be verified yet, only a folder with "
					     "a " MANIFEST_NAME
					   : "%s: only a folder with a " MANIFEST_NAME
					     " can be verified",
				   path);
	return usage_error("%s: %s", path, strerror(error));
}

static struct str cleaned(struct arena *a, struct str s) {
	struct buf b = { 0 };
	struct str out;

	clean_add(&b, s);
	out = str_copy(a, buf_str(&b));
	buf_free(&b);
	return out;
}

static struct table table_of(struct arena *a, const struct verify_result *r) {
	static const char *const heads[] = { "state", "path", "reason" };
	struct table t = table_new(a, heads, ARRAY_LENGTH(heads));

	for (size_t i = 0; i < r->items.n; i++) {
		const struct verify_item *item = r->items.items[i];

		TABLE_ADD(&t, str_of(verify_state_name(item->state)), cleaned(a, item->path),
			  item->why);
	}
	return t;
}

static void print_sum(const struct verify_result *r) {
	char hex[DIGEST_HEX_SIZE];

	printf("%zu of %zu files as listed", r->same, r->listed);
	for (int i = 0; i < VERIFY_STATES; i++)
		if (r->counts[i] > 0)
			printf(", %zu %s", r->counts[i], verify_state_name((enum verify_state)i));
	digest_print(&r->list, hex);
	printf("\n" MANIFEST_NAME " itself: sha256:%s\n", hex);
}

static int print(struct arena *a, const struct cli *cli, const char *form,
		 const struct verify_result *r) {
	struct table t = table_of(a, r);

	if (strcmp(form, "json") == 0) {
		table_print_json(&t);
	} else {
		table_print(&t, "");
		if (!cli->quiet)
			print_sum(r);
	}
	if (r->counts[VERIFY_UNREADABLE] > 0)
		return STATUS_MACHINE;
	return r->items.n > 0 ? STATUS_FINDINGS : STATUS_CLEAN;
}

int command_verify(const struct cli *cli, int argc, char **argv) {
	static const struct argp argp = {
		options,
		parse_option,
		"PATH",
		"Computes the checksum of every file that PATH/" MANIFEST_NAME
		" lists, and says what differs, is missing, or is there and not listed. Needs no "
		"project.",
		NULL,
		NULL,
		NULL
	};
	struct arena *a = arena_new();
	struct verify_options o = { .form = "text" };
	struct verify_result result;
	int folder, status;

	argp_parse(&argp, argc, argv, 0, NULL, &o);
	folder = file_open_folder(o.path);
	if (folder < 0) {
		status = refuse(o.path, errno);
	} else if (!verify_folder(a, folder, &result)) {
		status = usage_error("%s/" MANIFEST_NAME ": %s", o.path,
				     errno == ELOOP ? "a symbolic link" : strerror(errno));
	} else {
		status = print(a, cli, o.form, &result);
	}
	if (folder >= 0)
		close(folder);
	arena_free(a);
	return status;
}
