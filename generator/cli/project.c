/* SPDX-License-Identifier: Apache-2.0 */
#include <errno.h>
#include <limits.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "check/check.h"
#include "cli/cli.h"
#include "history/commit.h"

static bool has_file(struct arena *a, const char *folder, const char *name) {
	return access(str_format(a, "%s/%s", folder, name).p, R_OK) == 0;
}

const char *data_folder(struct arena *a) {
	const char *given = getenv("DOSSIER_DATADIR");
	char program[PATH_MAX];
	ssize_t n = readlink("/proc/self/exe", program, sizeof(program) - 1);

	if (given != NULL && given[0] != '\0')
		return given;
	if (n > 0) {
		program[n] = '\0';
		if (str_starts(str_of(program), DOSSIER_SOURCEDIR "/build/"))
			return DOSSIER_SOURCEDIR;
	}
	(void)a;
	return DOSSIER_DATADIR;
}

const char *project_folder_if_any(struct arena *a, const struct cli *cli) {
	struct str folder = STR(".");
	char here[PATH_MAX];
	size_t depth = 0;

	if (cli->folder != NULL) {
		struct str given = str_of(cli->folder);

		while (given.n > 1 && given.p[given.n - 1] == '/')
			given.n--;
		return str_c(a, given);
	}
	if (getcwd(here, sizeof(here)) == NULL)
		return NULL;
	for (const char *p = here; *p != '\0'; p++)
		depth += *p == '/';
	for (size_t i = 0; i <= depth; i++) {
		if (has_file(a, folder.p, "dossier.yaml"))
			return folder.p;
		folder = i == 0 ? STR("..") : str_format(a, "../%.*s", STR_ARG(folder));
	}
	return NULL;
}

const char *project_folder(struct arena *a, const struct cli *cli) {
	const char *folder = project_folder_if_any(a, cli);
	char here[PATH_MAX];

	if (folder != NULL)
		return folder;
	if (getcwd(here, sizeof(here)) == NULL)
		usage_error("the current folder is gone: %s", strerror(errno));
	else
		usage_error("there is no dossier.yaml here or above; use -C DIR");
	return NULL;
}

struct set *templates_load(struct arena *a, const struct cli *cli, struct findings *findings) {
	const struct set_options options = { .folder = project_folder_if_any(a, cli),
					     .data = data_folder(a),
					     .workers = cli->workers };
	struct set *set = set_load_templates(&options, findings);

	check_declare(set);
	return set;
}

void report_folders(struct arena *a, const char *project, struct str *here, struct str *root) {
	char path[PATH_MAX], *slash;

	*here = getcwd(path, sizeof(path)) != NULL ? str_copy(a, str_of(path)) : STR("");
	*root = STR("");
	if (realpath(project, path) == NULL)
		return;
	do {
		if (has_file(a, path, ".git")) {
			*root = str_copy(a, str_of(path));
			return;
		}
		slash = strrchr(path, '/');
		if (slash != NULL)
			*slash = '\0';
	} while (slash != NULL);
}

struct set *project_load(struct arena *a, const struct cli *cli, const char *folder,
			 struct findings *findings) {
	struct progress *shown = progress_start(a, cli, "documents read");
	const struct pool_progress progress = { progress_report, shown };
	const struct set_options options = { .folder = folder,
					     .data = data_folder(a),
					     .workers = cli->workers,
					     .progress = &progress };
	struct set *set = set_load(&options, findings);

	progress_end(shown);
	return set;
}

/* The last resort: what was approved last. */
static struct date newest_approval(const struct set *s) {
	struct date newest = { 0 };

	for (size_t i = 0; i < s->documents.n; i++) {
		const struct document *d = s->documents.items[i];
		struct date approved;

		if (date_parse(value_get_text(d->meta, "approved"), &approved) &&
		    approved.day > newest.day)
			newest = approved;
	}
	return newest;
}

bool as_of_find(struct arena *a, struct set *s, const char *option, bool dated, struct as_of *out) {
	const char *epoch = getenv("SOURCE_DATE_EPOCH");
	struct commit commit;
	bool committed = commit_find(a, s->folder, &commit);
	size_t seconds = 0;

	*out = (struct as_of){ .commit = committed ? commit.id : STR("") };
	if (epoch != NULL && !str_to_size(str_of(epoch), &seconds)) {
		usage_error("SOURCE_DATE_EPOCH '%s' is not a number of seconds", epoch);
		return false;
	}
	if (option != NULL && !date_parse(str_of(option), &s->as_of)) {
		usage_error("--as-of '%s' is not a date; dates are written YYYY-MM-DD", option);
		return false;
	}
	if (option != NULL) {
		out->seconds = (int64_t)s->as_of.day * 86400;
		return true;
	}
	if (epoch != NULL)
		out->seconds = (int64_t)seconds;
	else if (committed)
		out->seconds = commit.seconds;
	else
		out->seconds = (int64_t)newest_approval(s).day * 86400;
	if (out->seconds == 0 && dated) {
		usage_error("there is no day to judge by: nothing is committed or approved; use "
			    "--as-of");
		return false;
	}
	s->as_of = date_of_seconds(out->seconds);
	return true;
}

int usage_error(const char *format, ...) {
	va_list args;

	fputs("dossier: ", stderr);
	va_start(args, format);
	vfprintf(stderr, format, args);
	va_end(args);
	fputc('\n', stderr);
	return STATUS_USAGE;
}
